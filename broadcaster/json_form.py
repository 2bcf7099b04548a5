"""
The one codec: values of the house as JSON and back, for the store, the disk and the sockets.

Fields go by their names; a field that an older program did not write takes its default, one that it wrote
and nobody knows any more is left out.
"""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter

from broadcaster.model import Priority
from broadcaster.saying import Saying, from_document, to_document, verbatim

Value = TypeVar("Value")

MALFORMED = (BaseValidationError, ValueError, KeyError, TypeError, RecursionError)
"""What `decode` raises for content that is no such value."""


def encode(value: object) -> bytes:
    """Give *value* (frozen dataclasses, times, enums, sayings, texts, numbers) as JSON in UTF-8."""
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode()


def plain(value: object) -> Any:  # noqa: ANN401 - JSON has no type of its own
    """Give *value* as plain JSON values."""
    return _CONVERTER.unstructure(value)


def decode(content: bytes, kind: type[Value]) -> Value:
    """Give a value of *kind* back; raises one of `MALFORMED`."""
    return structured(json.loads(content), kind)


def structured(document: object, kind: type[Value]) -> Value:
    """Give a value of *kind* back from plain JSON values; raises one of `MALFORMED`."""
    value: Value = _CONVERTER.structure(document, kind)
    return value


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=False, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    converter.register_unstructure_hook(Path, str)
    converter.register_structure_hook(Path, lambda text, _: Path(text))
    converter.register_unstructure_hook(Priority, lambda priority: priority.code)
    converter.register_structure_hook(Priority, lambda code, _: _priority(code))
    converter.register_unstructure_hook(Saying, to_document)
    converter.register_structure_hook(Saying, lambda document, _: _said(document))
    return converter


def _said(document: Any) -> Saying:  # noqa: ANN401 - a JSON value
    """Read a saying, or the sentence that was stored before there were sayings."""
    return verbatim(document) if isinstance(document, str) else from_document(document)


def _priority(code: object) -> Priority:
    """Read a class by its code, or by the number of the days before this codec."""
    return Priority(code) if isinstance(code, int) else Priority.from_code(str(code))


_CONVERTER: Any = _converter()
