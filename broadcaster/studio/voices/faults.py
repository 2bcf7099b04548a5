"""What is said of an engine that fails, wherever it runs."""

from __future__ import annotations

from broadcaster.errors import N_, VoiceBroken


class VoiceHung(VoiceBroken):
    """An engine that did not come back; it is not asked again."""


def hung(where: str, limit_s: float) -> VoiceHung:
    """Build the error for an engine that did not come back within *limit_s*."""
    return VoiceHung(
        N_("The voice did not answer within {limit_s} seconds."),
        where=where,
        remedy=N_("Another voice reads meanwhile; restart the station to try this one again."),
        limit_s=round(limit_s, 1),
    )


def engine_fault(where: str, kind: str, reason: str) -> VoiceBroken:
    """Build the error for an engine that raised what its contract does not know."""
    return VoiceBroken(
        N_("The voice engine made a fault of its own ({kind}: {reason})."),
        where=where,
        remedy=N_("Another voice reads; send the log to the author of this voice."),
        kind=kind,
        reason=reason[:200],
    )


def engine_failed(engine: str, reason: str) -> VoiceBroken:
    """Build the error for an engine that does not start, or fails over a sentence."""
    return VoiceBroken(
        N_("The voice engine {engine} failed: {reason}."),
        where=engine,
        remedy=N_("Reinstall the package that brings this voice if it happens again."),
        engine=engine,
        reason=reason,
    )
