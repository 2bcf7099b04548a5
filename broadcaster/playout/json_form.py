"""Values of the model as JSON and back, for what the player keeps on its own disk."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, TypeVar

from cattrs import BaseValidationError, Converter

from broadcaster.saying import Saying, from_document, to_document

Value = TypeVar("Value")

MALFORMED = (BaseValidationError, ValueError, KeyError, TypeError, RecursionError)
"""What `decode` raises for content that is no such value."""


def encode(value: object) -> bytes:
    """Give *value* (frozen dataclasses, times, enums, sayings, texts, numbers) as JSON in UTF-8."""
    plain = _CONVERTER.unstructure(value)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def decode(content: bytes, kind: type[Value]) -> Value:
    """Give a value of *kind* back; raises one of `MALFORMED`."""
    return structured(json.loads(content), kind)


def structured(plain: object, kind: type[Value]) -> Value:
    """Give a value of *kind* back from plain JSON values; raises one of `MALFORMED`."""
    value: Value = _CONVERTER.structure(plain, kind)
    return value


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=False, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda text, _: datetime.fromisoformat(text))
    converter.register_unstructure_hook(Saying, to_document)
    converter.register_structure_hook(Saying, lambda document, _: from_document(document))
    return converter


_CONVERTER: Any = _converter()
