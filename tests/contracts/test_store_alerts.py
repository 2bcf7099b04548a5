"""The contract of broadcaster.ports.AlertLog."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import AlertRefused, StoreBroken
from broadcaster.model import AlertAiring, AlertId, SeenAlert, UnreadAlert
from broadcaster.ports import AlertLog
from tests.nouns import MORNING

ONE = timedelta(hours=1)


@pytest.fixture(name="alert_log")
def _alert_log(books: Any) -> AlertLog:
    return books.alerts


def alert(identifier: str = "A1", *, hours: int = 0, document: bytes = b"<alert/>") -> SeenAlert:
    return SeenAlert(
        id=AlertId(sender="kttv@mau.vn", identifier=identifier, sent=MORNING + hours * ONE),
        source="kttv",
        place="https://mau.vn/a1.cap",
        seen_at=MORNING,
        document=document,
    )


def airing(occurrence: str = "khan-cap-1", *, hours: int = 0, number: int = 0) -> AlertAiring:
    return AlertAiring(
        occurrence=occurrence, alert=alert().id, number=number, ordered_at=MORNING + hours * ONE
    )


def test_an_alert_is_read_byte_for_byte_as_it_came(alert_log: AlertLog) -> None:
    strange = alert(document=bytes(range(256)))
    alert_log.keep([strange])

    assert alert_log.seen(sent_since=MORNING) == (strange,)
    assert alert_log.seen(sent_since=MORNING)[0].id.sent.tzinfo == VIETNAM


def test_a_document_is_kept_once(alert_log: AlertLog) -> None:
    assert alert_log.keep([alert(), alert("A2"), alert()]) == (alert(), alert("A2"))

    assert alert_log.keep([alert(), alert("A3")]) == (alert("A3"),)
    assert alert_log.keep([]) == ()
    assert len(alert_log.seen(sent_since=MORNING)) == 3


def test_two_documents_of_one_name_are_kept_in_the_order_in_which_they_came(alert_log: AlertLog) -> None:
    other = alert(document=b"other")
    third = replace(alert(document=b"a third"), seen_at=MORNING + ONE)
    assert alert_log.keep([alert(), other, alert("A0")]) == (alert(), other, alert("A0"))
    assert alert_log.keep([other, third]) == (third,)

    assert alert_log.seen(sent_since=MORNING) == (alert("A0"), alert(), other, third)


def test_the_same_moment_in_another_zone_is_the_same_alert(alert_log: AlertLog) -> None:
    alert_log.keep([alert()])
    there = AlertId(sender="kttv@mau.vn", identifier="A1", sent=MORNING.astimezone(UTC))

    again = SeenAlert(id=there, source="x", place="x", seen_at=MORNING, document=alert().document)
    assert alert_log.keep([again]) == ()


def test_alerts_come_in_the_order_in_which_they_were_sent(alert_log: AlertLog) -> None:
    alert_log.keep([alert("late", hours=2), alert("early", hours=1), alert("old", hours=-1)])

    assert [one.id.identifier for one in alert_log.seen(sent_since=MORNING)] == ["early", "late"]


def test_documents_are_remembered_by_their_marks(alert_log: AlertLog) -> None:
    assert alert_log.read_before() == frozenset()
    alert_log.mark_read(["a", "b"], at=MORNING)
    alert_log.mark_read(["b", "c"], at=MORNING)
    alert_log.mark_read([], at=MORNING)

    assert alert_log.read_before() == {"a", "b", "c"}


def test_orders_come_oldest_first(alert_log: AlertLog) -> None:
    alert_log.keep([alert()])
    alert_log.order(airing("second", hours=2, number=1))
    alert_log.order(airing("first"))

    assert alert_log.airings(since=MORNING) == (airing("first"), airing("second", hours=2, number=1))
    assert alert_log.airings(since=MORNING + ONE) == (airing("second", hours=2, number=1),)


def test_an_order_remembers_its_outputs(alert_log: AlertLog) -> None:
    alert_log.keep([alert()])
    alert_log.order(replace(airing(), outputs=("thon-2", "thon-1")))

    assert [one.outputs for one in alert_log.airings(since=MORNING)] == [("thon-2", "thon-1")]


def test_an_order_is_taken_back_once(alert_log: AlertLog) -> None:
    alert_log.keep([alert()])
    alert_log.order(airing())
    alert_log.withdraw("khan-cap-1", at=MORNING + ONE)
    alert_log.withdraw("khan-cap-1", at=MORNING + 2 * ONE)
    alert_log.withdraw("unknown", at=MORNING)

    assert [order.withdrawn_at for order in alert_log.airings(since=MORNING)] == [MORNING + ONE]


def test_nothing_is_ordered_for_an_alert_that_never_came(alert_log: AlertLog) -> None:
    with pytest.raises(StoreBroken):
        alert_log.order(airing())


def test_an_order_is_remembered_once(alert_log: AlertLog) -> None:
    alert_log.keep([alert()])
    alert_log.order(airing())

    with pytest.raises(StoreBroken):
        alert_log.order(airing())


def unread(mark: str = "m1", *, hours: int = 0) -> UnreadAlert:
    refusal = AlertRefused("It has {count} faults:", where="alert", remedy="Mend them.", count=2)
    refusal.causes = (AlertRefused("'{text}' is no time.", where="alert/sent", text="hôm qua"),)
    return UnreadAlert(
        mark=mark, source="kttv", place="/x/a.xml", seen_at=MORNING + hours * ONE, why=refusal.saying()
    )


def test_what_cannot_be_read_stays_on_the_list_with_its_reasons_until_it_is_taken_off(
    alert_log: AlertLog,
) -> None:
    alert_log.note_unread([unread("later", hours=1), unread(), unread()])
    alert_log.note_unread([unread(hours=2)])

    kept = alert_log.unread()
    assert [(one.mark, one.seen_at) for one in kept] == [("m1", MORNING), ("later", MORNING + ONE)]
    assert kept[0] == unread()

    alert_log.forget_unread(["m1", "unknown"])
    assert [one.mark for one in alert_log.unread()] == ["later"]
