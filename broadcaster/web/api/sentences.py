"""What documents hold for a person, said in the visitor's language."""

from __future__ import annotations

from typing import Any

from broadcaster.saying import Saying
from broadcaster.web.visit import Visit


def said(visit: Visit, value: Any) -> Any:  # noqa: ANN401 - a document, or a part of one
    """Say what sayings a document holds, as the commands do."""
    if isinstance(value, Saying):
        return visit.say(value)
    if isinstance(value, dict):
        return {key: said(visit, each) for key, each in value.items()}
    return [said(visit, each) for each in value] if isinstance(value, list | tuple) else value
