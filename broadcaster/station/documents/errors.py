"""The JSON form of an error."""

from __future__ import annotations

from broadcaster.errors import BroadcasterError, Broken
from broadcaster.saying import to_document
from broadcaster.wording import Language, say


def error_document(error: BroadcasterError, language: Language) -> dict[str, object]:
    """Give the JSON form of an error: what a program acts on, and the sentences for its person."""
    what, remedy = error.parts()
    return {
        "kind": type(error).__name__,
        "broken": isinstance(error, Broken),
        "where": error.where or None,
        "message": say(language, what),
        "remedy": say(language, remedy) if remedy else None,
        "saying": to_document(what),
        "causes": [error_document(cause, language) for cause in error.causes],
    }
