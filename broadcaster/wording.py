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

from broadcaster.errors import BroadcasterError

Language = Literal["vi", "en"]
LOCALE_DIR = Path(__file__).parent / "locale"


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation("broadcaster", LOCALE_DIR, languages=[language], fallback=True)


def say(language: Language, message: str, /, **facts: object) -> str:
    """
    Give *message* in *language*, its `{name}` places filled from *facts*.

    Example:
        say("vi", "Saved {count} items.", count=3) -> "Đã lưu 3 tin."
    """
    text = _catalogue(language).gettext(message) if message else ""
    return text.format(**facts) if facts else text


def say_error(language: Language, error: BroadcasterError) -> str:
    """Give an error as one line: where, what happened, what to do; its causes on lines of their own."""
    what, remedy = error.parts()
    # A fact may itself be a sentence of ours ("a whole number"); the catalogue leaves others alone.
    facts = {
        name: say(language, fact) if isinstance(fact, str) else fact for name, fact in error.facts.items()
    }
    place = f"{error.where}: " if error.where else ""
    sentence = say(language, what, **facts)
    advice = say(language, remedy, **facts)
    line = f"{place}{sentence} {advice}".rstrip()
    return "\n".join((line, *(say_error(language, cause) for cause in error.causes)))
