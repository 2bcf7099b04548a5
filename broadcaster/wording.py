"""
The words people see, in Vietnamese first and English second (gettext catalogues).

Message ids are the English sentences; a sentence that has no translation is shown in English rather
than lost.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import Literal

from broadcaster.errors import BroadcasterError, Message, Told

Language = Literal["vi", "en"]
LOCALE_DIR = Path(__file__).parent / "locale"


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation("broadcaster", LOCALE_DIR, languages=[language], fallback=True)


def say(language: Language, message: str, /, **facts: object) -> str:
    """
    Give *message* in *language*, its `{name}` places filled from *facts*.

    A fact marked by `N_`, or an error, is said in *language* too; any other is what somebody wrote, and
    stays as it is.

    Example:
        say("vi", "Saved {count} items.", count=3) -> "Đã lưu 3 tin."
    """
    text = _catalogue(language).gettext(message) if message else ""
    said = {name: _said(language, fact) for name, fact in facts.items()}
    return text.format(**said) if said else text


def _said(language: Language, fact: object) -> object:
    match fact:
        case Message():
            return say(language, fact)
        case BroadcasterError():
            return say_error(language, fact)
        case Told():
            return say_error(language, fact.error)
        case _:
            return fact


def say_error(language: Language, error: BroadcasterError) -> str:
    """Give an error as one line: where, what happened, what to do; its causes on lines of their own."""
    what, remedy = error.parts()
    place = f"{error.where}: " if error.where else ""
    sentence = say(language, what, **error.facts)
    advice = say(language, remedy, **error.facts)
    line = f"{place}{sentence} {advice}".rstrip()
    return "\n".join((line, *(say_error(language, cause) for cause in error.causes)))
