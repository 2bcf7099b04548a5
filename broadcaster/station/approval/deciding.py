"""Who lets a bulletin go on air, sends it back, or takes it back."""

from __future__ import annotations

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Actor, Bulletin, Decision, EntryKind
from broadcaster.station.opened import Station

_ENDINGS = (".toml", ".docx", ".txt", ".md")


def decide(
    station: Station, bulletin_id: str, decision: Decision, *, by: Actor, note: str = "", version: int = 0
) -> Bulletin:
    """
    Approve, return or withdraw a bulletin.

    Args:
        station: the station.
        bulletin_id: of the bulletin.
        decision: what is decided.
        by: who decides.
        note: why; for the author, and for those who ask later.
        version: the version that was heard; 0: the one that stands.

    Raises:
        TransitionRefused: its state does not allow it, another version stands there by now, or an author
            approves where `[people] second_person` wants somebody else.
    """
    if decision is Decision.APPROVE and station.configuration.second_person:
        known = station.store.bulletins.get(bulletin_id)
        if known is not None and by.person and by.person in authors_of(station, known):
            raise TransitionRefused(
                N_("The author cannot approve the bulletin: this station wants a second person."),
                where=bulletin_id,
                remedy=N_("Somebody else approves it; `second_person` in station.toml says so."),
            )
    return station.store.bulletins.decide(
        bulletin_id, decision, by=by, at=station.now(), note=note, version=version
    )


def authors_of(station: Station, bulletin: Bulletin) -> frozenset[str]:
    """
    Give the persons whose work a bulletin is: who had it made, and who wrote the texts in it.

    The night makes bulletins for nobody; what a clerk wrote is her work all the same.
    """
    writers = {writer for article in bulletin.script.article_ids for writer in writers_of(station, article)}
    return frozenset(filter(None, {bulletin.made_by.person, *writers}))


def writers_of(station: Station, article: str) -> tuple[str, ...]:
    """Give who began an article as a draft, and who edited its file last; edits by hand name nobody."""
    found = [station.store.drafts.author_of(article)]
    for ending in _ENDINGS:
        history = station.store.journal.of(f"file/scripts/content/{article}{ending}")
        edits = [entry for entry in history if entry.kind is EntryKind.FILE_EDITED]
        if edits:
            found.append(edits[-1].actor.person)
    return tuple(dict.fromkeys(filter(None, found)))
