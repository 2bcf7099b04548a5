"""The JSON form of what a change of the plan would bring."""

from __future__ import annotations

from broadcaster.station.documents.rundowns import clash_document, occurrence_document
from broadcaster.station.replanning.effects import Effects
from broadcaster.wording import Language, say


def effects_document(effects: Effects, language: Language) -> dict[str, object]:
    """Give the JSON form of the effects of a change, and the version of the file that was looked at."""
    return {
        "remade": [
            {
                **occurrence_document(each.occurrence, language),
                "approved": each.was_approved,
                "why": say(language, each.reason),
            }
            for each in effects.undone
        ],
        "clashes": [clash_document(each, language) for each in effects.clashes],
        "lost": [occurrence_document(each, language) for each in effects.lost],
        "come": [occurrence_document(each, language) for each in effects.come],
        "seen": effects.seen,
    }
