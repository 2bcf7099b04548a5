"""Which alerts stand, and what the player is told: whatever the order in which messages come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.alerts import Judgement, Orders, Seen, in_force, judge, judged, orders, poll, read_alert
from broadcaster.alerts.rules import Sender
from broadcaster.model import AlertAiring, AlertId, AlertSource, Priority, SeenAlert
from tests.cap_documents import (
    COVERAGE,
    ELSEWHERE,
    NOW,
    RULES,
    SENDER,
    SENT,
    alert_xml,
    at,
    info_xml,
    name_of,
)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
OTHER = "canhbao@y-te.mau.vn"
TWO_SENDERS = replace(
    RULES, senders={**RULES.senders, OTHER: Sender(id=OTHER, title="Sở Y tế", concerns_us=True)}
)
A1 = name_of("A1")
LATER = SENT + 5 * MINUTE


def judgements(*documents: bytes) -> tuple[Judgement, ...]:
    return tuple(
        judgement
        for one in documents
        for judgement in judge(read_alert(one), rules=TWO_SENDERS, coverage=COVERAGE, now=NOW)
    )


def standing_names(*documents: bytes) -> list[str]:
    return [judgement.id.identifier for judgement in in_force(judgements(*documents), NOW)]


# --- what stands ------------------------------------------------------------------------------------


def test_an_update_takes_the_place_of_what_it_names() -> None:
    update = alert_xml("A2", kind="Update", sent=LATER, references=[A1])

    assert standing_names(alert_xml("A1"), update) == ["A2"]


def test_a_cancellation_leaves_nothing() -> None:
    assert standing_names(alert_xml("A1"), alert_xml("A2", kind="Cancel", sent=LATER, references=[A1])) == []


def test_an_update_for_elsewhere_withdraws_the_old_words_here() -> None:
    moved = info_xml(area=f"<areaDesc>Nơi khác</areaDesc><polygon>{ELSEWHERE}</polygon>")

    assert (
        standing_names(alert_xml("A1"), alert_xml("A2", moved, kind="Update", sent=LATER, references=[A1]))
        == []
    )


def test_an_update_that_is_over_does_not_bring_the_old_words_back() -> None:
    short = info_xml(expires=NOW - MINUTE)
    update = alert_xml("A2", short, kind="Update", sent=LATER, references=[A1])

    assert standing_names(alert_xml("A1"), update) == []


@pytest.mark.parametrize("status", ["Exercise", "Test", "System", "Draft"])
def test_an_exercise_never_withdraws_a_real_alert(status: str) -> None:
    cancel = alert_xml("A2", kind="Cancel", status=status, sent=LATER, references=[A1])

    assert standing_names(alert_xml("A1"), cancel) == ["A1"]


def test_a_stranger_never_withdraws_an_alert() -> None:
    stranger = alert_xml("A2", kind="Cancel", sender="ai@do.example", sent=LATER, references=[A1])

    assert standing_names(alert_xml("A1"), stranger) == ["A1"]


def test_a_trusted_sender_withdraws_only_its_own_alerts() -> None:
    other = alert_xml("A2", kind="Cancel", sender=OTHER, sent=LATER, references=[A1])

    assert standing_names(alert_xml("A1"), other) == ["A1"]


def test_an_alert_that_merely_refers_to_another_leaves_it() -> None:
    assert standing_names(alert_xml("A1"), alert_xml("A2", sent=LATER, references=[A1])) == ["A1", "A2"]


def test_messages_that_name_each_other_do_not_silence_each_other() -> None:
    first = alert_xml("A1", kind="Update", references=[name_of("A2", LATER), A1])
    second = alert_xml("A2", kind="Update", sent=LATER, references=[A1, name_of("A2", LATER)])

    assert standing_names(first, second) == ["A2"]


def test_the_gravest_stand_first_then_the_earliest() -> None:
    urgent = info_xml(severity="Severe", urgency="Expected")

    assert standing_names(
        alert_xml("U", urgent, sent=SENT - HOUR), alert_xml("E2"), alert_xml("E1", sent=SENT - MINUTE)
    ) == ["E1", "E2", "U"]


# --- in any order -----------------------------------------------------------------------------------

NAMES = st.sampled_from(["A", "B", "C", "D", "E"])


@st.composite
def messages(draw: st.DrawFn) -> bytes:
    """A message of a small world, in which references often hit; name and content belong together."""
    name = draw(NAMES)
    number = "ABCDE".index(name)
    kind = draw(st.sampled_from(["Alert", "Update", "Cancel"]))
    return alert_xml(
        f"{name}-{kind}",
        info_xml(
            severity=["Extreme", "Severe", "Moderate"][number % 3],
            urgency=["Immediate", "Expected"][number % 2],
            expires=SENT + number * 8 * MINUTE,
        ),
        kind=kind,
        sent=SENT + number * MINUTE,
        status=["Actual", "Actual", "Actual", "Exercise"][draw(st.integers(0, 3))],
        sender=draw(st.sampled_from([SENDER, OTHER])),
        references=[
            AlertId(sender=sender, identifier=f"{other}-{kind_of}", sent=SENT + "ABCDE".index(other) * MINUTE)
            for other, kind_of, sender in draw(
                st.lists(
                    st.tuples(NAMES, st.sampled_from(["Alert", "Update"]), st.sampled_from([SENDER, OTHER])),
                    max_size=3,
                )
            )
        ],
    )


def one_of_each_name(documents: Sequence[bytes]) -> list[bytes]:
    """Two different messages of one name are a sender's fault, of which only the first is kept."""
    return list({read_alert(one).id: one for one in documents}.values())


@given(
    st.lists(messages(), max_size=8)
    .map(one_of_each_name)
    .flatmap(
        lambda kept: st.tuples(
            st.just(kept), st.permutations(kept), st.lists(st.sampled_from(kept or [b""]), max_size=4)
        )
    )
)
def test_any_order_of_arrival_ends_in_the_same_standing_set(
    case: tuple[list[bytes], list[bytes], list[bytes]],
) -> None:
    in_order, shuffled, again = case
    repeated = [document for document in again if document]

    assert kept_and_standing([in_order]) == kept_and_standing(
        [[document] for document in shuffled + repeated]
    )


def kept_and_standing(arrivals: Sequence[Sequence[bytes]]) -> tuple[Judgement, ...]:
    """What stands when these documents come, some at each look."""
    kept: dict[AlertId, SeenAlert] = {}
    source = AlertSource(name="kttv", url="https://kttv.mau.vn/index")
    for look, documents in enumerate(arrivals):
        pages = {f"https://kttv.mau.vn/{look}-{number}": body for number, body in enumerate(documents)}
        pages[source.url] = index_of(pages)
        decisions = poll(
            [source],
            fetch=lambda _source, address, pages=pages: pages[address],
            seen=Seen(alerts=frozenset(kept)),
            rules=TWO_SENDERS,
            coverage=COVERAGE,
            now=NOW,
        )
        assert len(decisions) == len(documents)
        kept |= {one.alert.id: one.alert for one in decisions if one.alert}
    return in_force(judged(kept.values(), rules=TWO_SENDERS, coverage=COVERAGE, now=NOW).judgements, NOW)


def index_of(pages: dict[str, bytes]) -> bytes:
    items = "".join(f"<item><title>Tin</title><link>{link}</link></item>" for link in pages)
    return f'<rss version="2.0"><channel><title>Tin</title>{items}</channel></rss>'.encode()


# --- what the player is told ------------------------------------------------------------------------


def airing(alert: AlertId = A1, *, hours: float = 0.0, number: int = 0, **changes: object) -> AlertAiring:
    made = AlertAiring(
        occurrence=f"khan-cap-{number}", alert=alert, number=number, ordered_at=NOW + hours * HOUR
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def told(
    *documents: bytes, made: Sequence[AlertAiring] = (), hours: float = 0.0, is_quiet: bool = False
) -> Orders:
    now = NOW + hours * HOUR
    found = [
        judgement
        for one in documents
        for judgement in judge(read_alert(one), rules=RULES, coverage=COVERAGE, now=now)
    ]
    return orders(found, made, now=now, repeat_every=RULES.repeat_every, is_quiet=is_quiet)


def turns(given_orders: Orders) -> list[tuple[str, int]]:
    return [(turn.judgement.id.identifier, turn.number) for turn in given_orders.air]


def test_a_new_alert_is_aired_at_once() -> None:
    assert turns(told(alert_xml("A1"))) == [("A1", 0)]


def test_it_is_repeated_when_its_interval_is_over() -> None:
    assert turns(told(alert_xml("A1"), made=[airing()], hours=1.99)) == []
    assert turns(told(alert_xml("A1"), made=[airing()], hours=2)) == [("A1", 1)]


def test_repeats_that_were_slept_through_are_not_made_up_for() -> None:
    made = [airing(), airing(hours=2, number=1)]

    assert turns(told(alert_xml("A1", info_xml(expires=None)), made=made, hours=5.5)) == [("A1", 2)]


def test_nothing_is_repeated_after_the_end() -> None:
    assert turns(told(alert_xml("A1"), made=[airing()], hours=6)) == []


def test_a_clock_that_ran_ahead_does_not_silence_an_alert() -> None:
    assert turns(told(alert_xml("A1"), made=[airing(hours=24 * 365)])) == [("A1", 1)]


def test_an_alert_waits_for_its_beginning() -> None:
    document = alert_xml("A1", info_xml(effective=NOW + HOUR))

    assert turns(told(document)) == []
    assert turns(told(document, hours=1)) == [("A1", 0)]


def test_what_was_cancelled_is_taken_off_once() -> None:
    cancel = alert_xml("A2", kind="Cancel", sent=LATER, references=[A1])

    assert told(alert_xml("A1"), cancel, made=[airing()]) == Orders(withdraw=(airing(),))
    assert told(alert_xml("A1"), cancel, made=[airing(withdrawn_at=NOW)]) == Orders()


def test_an_update_takes_off_the_old_words_and_puts_on_its_own() -> None:
    update = alert_xml("A2", kind="Update", sent=LATER, references=[A1])
    given_orders = told(alert_xml("A1"), update, made=[airing()])

    assert given_orders.withdraw == (airing(),)
    assert turns(given_orders) == [("A2", 0)]


def test_what_is_over_is_not_torn_off_the_air() -> None:
    assert told(alert_xml("A1"), made=[airing()], hours=6.5) == Orders()


def test_in_the_quiet_hours_only_emergencies_sound() -> None:
    urgent = alert_xml("U", info_xml(severity="Severe", urgency="Expected"))

    assert turns(told(urgent, alert_xml("E"), is_quiet=True)) == [("E", 0)]
    assert turns(told(urgent, alert_xml("E"))) == [("E", 0), ("U", 0)]


def test_an_ordinary_alert_stands_for_the_clerk_and_never_interrupts() -> None:
    minor = alert_xml("N", info_xml(severity="Minor"))
    (judgement,) = judgements(minor)

    assert judgement.priority is Priority.NORMAL
    assert in_force((judgement,), NOW) == (judgement,)
    assert told(minor) == Orders()


def test_samples_stand_as_their_files_say(tmp_path: Path, sample: object) -> None:
    assert callable(sample)
    for name in ("actual", "update", "exercise", "unknown-sender"):
        (tmp_path / f"{name}.xml").write_bytes(sample(name))
    source = AlertSource(name="thu-muc", folder=tmp_path)
    decisions = poll(
        [source], fetch=lambda *_: b"", seen=Seen(), rules=RULES, coverage=COVERAGE, now=NOW + 3 * HOUR
    )
    found = [judgement for decision in decisions for judgement in decision.judgements]

    assert len(found) == 4
    assert [one.id.identifier for one in in_force(found, NOW + 3 * HOUR)] == ["KTTV-DL-0415"]
    assert at(found[0].id.sent) == "2026-11-22T16:30:00+07:00"
