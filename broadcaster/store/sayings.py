"""Sayings in columns of text: one JSON document each, empty for none."""

from __future__ import annotations

import json

from broadcaster.saying import Saying, from_document, to_document, verbatim


def kept(said: Saying | None) -> str:
    """Give the text of a column."""
    return "" if said is None else json.dumps(to_document(said), ensure_ascii=False)


def found(text: str) -> Saying | None:
    """Give back what `kept` made; a sentence that was stored before there were sayings stays as it is."""
    if not text:
        return None
    try:
        return from_document(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return verbatim(text)
