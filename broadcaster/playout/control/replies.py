"""What goes back over the control socket, and how a refusal is told and heard."""

from __future__ import annotations

from typing import Any

from broadcaster.errors import BroadcasterError, Refused
from broadcaster.saying import from_document, saying, to_document

Reply = dict[str, Any]
"""As JSON has it: `ok`, and what was asked for; or `where`, `what` and `remedy` of a refusal."""


def refusal(error: BroadcasterError) -> Reply:
    """Give *error* as a reply; the words are found by whoever asked, in the language of the station."""
    what, remedy = error.parts()
    return {
        "ok": False,
        "where": error.where,
        "what": to_document(what),
        "remedy": to_document(remedy) if remedy else None,
    }


def refused(reply: Reply) -> Refused:
    """Give the refusal that *reply* tells of."""
    what, remedy = from_document(reply["what"]), reply["remedy"]
    said = from_document(remedy) if remedy else saying("")
    return Refused(what.id, where=reply["where"], remedy=said.id, **(dict(said.facts) | dict(what.facts)))
