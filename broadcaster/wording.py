"""
The words people see, in Vietnamese first and English second (gettext catalogues).

Message ids are the English sentences; a sentence that has no translation is shown in English rather
than lost.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final, Literal

from broadcaster.errors import BroadcasterError
from broadcaster.saying import FORMS, Saying, as_fact

Language = Literal["vi", "en"]
LOCALE_DIR = Path(__file__).parent / "locale"


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    return gettext.translation("broadcaster", LOCALE_DIR, languages=[language], fallback=True)


def say(language: Language, message: Saying | str, /, **facts: object) -> str:
    """
    Give *message* in *language*, its `{name}` places filled from its own facts and *facts*.

    English has a catalogue, too, for the words of the model ("on_air" is "on air"): sentences are their own.

    A saying, a word marked by `N_`, or an error among the facts is said in *language* too; any other is what
    somebody wrote, and stays as it is.

    Example:
        say("vi", "Saved {count} items.", count=3) -> "Đã lưu 3 tin."
    """
    whole = message if isinstance(message, Saying) else Saying(message)
    text = _catalogue(language).gettext(whole.id) if whole.id and whole.id not in FORMS else whole.id
    if text.isidentifier():
        # A word of the model that has no better English.
        text = text.replace("_", " ")
    said = {name: _said(language, as_fact(fact)) for name, fact in (*whole.facts.items(), *facts.items())}
    return _FORMATTERS[language].vformat(text, (), said) if said else text


class _Vietnamese(Formatter):
    """Writes 9.1 as 9,1: a point parts thousands in Viet Nam. Source: TCVN ISO 80000-1."""

    def format_field(self, value: object, format_spec: str) -> str:
        text = str(super().format_field(value, format_spec))
        return text.replace(".", ",") if isinstance(value, float) and format_spec.endswith("f") else text


_FORMATTERS: Final[dict[Language, Formatter]] = {"vi": _Vietnamese(), "en": Formatter()}


def _said(language: Language, fact: object) -> object:
    return say(language, fact) if isinstance(fact, Saying) else fact


def say_error(language: Language, error: BroadcasterError) -> str:
    """Give an error as one line: where, what happened, what to do; its causes on lines of their own."""
    return say(language, error.saying())
