"""How an airing ended, all its outputs taken together."""

from __future__ import annotations

from broadcaster.errors import N_
from broadcaster.model import OccurrenceKind, OccurrenceMoved, OccurrenceState, Origin
from broadcaster.playout.airing import Airing, Share
from broadcaster.saying import Saying, placed, saying, together
from broadcaster.sound.pcm import HOUSE_RATE_HZ

AUDIBLE_FRAMES = HOUSE_RATE_HZ // 1000
"""A row counts milliseconds: less than one is nothing."""


def verdict(airing: Airing) -> OccurrenceMoved:
    """
    Give the last state of an airing, and the reason where it is not the ordinary course.

    Aired: every output reported the whole of it. Substituted: what was heard was the evergreen, in its
    place. Partial: some output reported some of it. Pre-empted: a
    message of a higher class held every output that should have begun it. Cancelled: a person took it off
    before it could be heard. Missed: nothing was heard.
    """
    shares = airing.shares
    if _is_substituted(airing):
        state = OccurrenceState.SUBSTITUTED
    elif all(airing.is_complete(output) for output in shares):
        state = OccurrenceState.AIRED
    elif any(share.aired_frames >= AUDIBLE_FRAMES for share in shares.values()):
        state = OccurrenceState.PARTIAL
    elif airing.taken_off is not None and not airing.was_on_air:
        state = OccurrenceState.CANCELLED
    elif all(share.pre_empted_by for share in shares.values()) and not airing.was_on_air:
        state = OccurrenceState.PRE_EMPTED
    else:
        state = OccurrenceState.MISSED
    reasons = [airing.note]
    if airing.occurrence.kind is OccurrenceKind.INTERRUPTION:
        reasons.append(airing.occurrence.reason)
    if airing.taken_off is not None:
        reasons.append(airing.taken_off)
        return airing.moved(state, together(reasons))
    for output, share in shares.items():
        if not airing.is_complete(output):
            reasons.append(placed(output, _why_not_whole(airing, share)))
    return airing.moved(state, together(reasons))


def _is_substituted(airing: Airing) -> bool:
    """Say whether something was heard and nothing of it was its own."""
    shares = airing.shares.values()
    heard = sum(share.aired_frames for share in shares)
    stood_in = heard if airing.origin is Origin.FALLBACK else sum(share.stood_in_frames for share in shares)
    return heard >= AUDIBLE_FRAMES > heard - stood_in


def _why_not_whole(airing: Airing, share: Share) -> Saying:
    relay = airing.relay
    if relay is None or not relay.missing_frames:
        return _why(share)
    return saying(
        N_("the relayed station could not be heard for {seconds} s ({why})."),
        seconds=round(relay.missing_frames / HOUSE_RATE_HZ),
        why=relay.trouble() or N_("it came back"),
    )


def _why(share: Share) -> Saying:
    if share.trouble:
        return saying(N_("the output took no sound ({why})."), why=share.trouble)
    if share.pre_empted_by:
        return saying(N_("“{title}” was on air."), title=share.pre_empted_by)
    if share.cut_by:
        return saying(N_("it was cut off: {why}"), why=share.cut_by)
    if share.aired_frames:
        return saying(N_("it could not be heard whole (late, interrupted or longer than its slot)."))
    return saying(N_("it was too late for it to begin."))
