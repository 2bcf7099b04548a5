"""What an alert means for the station."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from broadcaster.alerts import Judgement, Rules, judge, read_alert
from broadcaster.alerts.judging import ENGLISH_ONLY, PARTLY_READ, for_listeners
from broadcaster.alerts.rules import Sender
from broadcaster.model import Priority
from broadcaster.saying import Saying
from tests.cap_documents import AROUND_US, COVERAGE, ELSEWHERE, NOW, RULES, SENDER, SENT, alert_xml, info_xml

HOUR = timedelta(hours=1)
Sample = Callable[[str], bytes]


def judged(document: bytes, *, rules: Rules = RULES, **changes: Any) -> Judgement:
    wanted = {"coverage": COVERAGE, "now": NOW, **changes}
    (judgement,) = judge(read_alert(document), rules=rules, **wanted)
    return judgement


def why(judgement: Judgement) -> str:
    return str(judgement.reason)


def test_an_alert_for_us_is_for_the_air(sample: Sample) -> None:
    judgement = judged(sample("actual"))

    assert judgement.priority is Priority.EMERGENCY
    assert judgement.is_trusted
    assert judgement.issued_by == "Đài Khí tượng Thủy văn tỉnh Đắk Lắk"
    assert judgement.ends_at == SENT + 6.5 * HOUR
    assert why(judgement) == "Extreme, Immediate, Observed; it concerns us by a polygon."


# --- never on air -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "status"), [("exercise", "Exercise"), ("test", "Test")])
def test_exercises_and_tests_never_go_on_air(sample: Sample, name: str, status: str) -> None:
    judgement = judged(sample(name))

    assert judgement.priority is None
    assert not judgement.is_trusted
    assert why(judgement) == f"Its status is {status}: not for listeners."


@pytest.mark.parametrize("status", ["System", "Draft"])
def test_nor_do_messages_of_machines_and_drafts(status: str) -> None:
    assert judged(alert_xml(status=status)).priority is None


def test_an_unknown_sender_is_named_and_not_believed(sample: Sample) -> None:
    judgement = judged(sample("unknown-sender"))

    assert judgement.priority is None
    assert not judgement.is_trusted
    assert why(judgement) == "canhbao@kttv-mau.example is not among the senders of alerts.toml."


@pytest.mark.parametrize("sender", [SENDER.upper(), f"{SENDER}.vn", f"x{SENDER}"])
def test_a_sender_that_looks_like_one_of_ours_is_not_believed(sender: str) -> None:
    assert not judged(alert_xml(sender=sender)).is_trusted


@pytest.mark.parametrize("scope", ["Restricted", "Private"])
def test_what_is_not_for_the_public_does_not_go_on_air(scope: str) -> None:
    assert judged(alert_xml(scope=scope)).priority is None


@pytest.mark.parametrize("kind", ["Cancel", "Ack", "Error"])
def test_what_only_speaks_of_other_alerts_is_not_spoken(kind: str) -> None:
    judgement = judged(alert_xml("A2", info_xml(), kind=kind))

    assert judgement.priority is None
    assert judgement.is_trusted


def test_an_alert_that_is_over_is_not_aired(sample: Sample) -> None:
    judgement = judged(sample("expired"))

    assert judgement.priority is None
    assert why(judgement) == "It was over at 23:00 21/11/2026."


def test_an_alert_ends_at_its_second() -> None:
    document = alert_xml("A1", info_xml(expires=NOW))

    assert judged(document).priority is None
    assert judged(document, now=NOW - timedelta(seconds=1)).priority is Priority.EMERGENCY


def test_an_alert_without_an_end_holds_as_long_as_the_rules_say() -> None:
    assert judged(alert_xml("A1", info_xml(expires=None))).ends_at == SENT + RULES.without_end


def test_no_alert_holds_longer_than_the_rules_allow() -> None:
    forever = alert_xml("A1", info_xml(expires=SENT + timedelta(days=3000)))

    assert judged(forever).ends_at == SENT + RULES.longest
    assert judged(forever, now=SENT + RULES.longest).priority is None


def test_an_alert_may_begin_later() -> None:
    assert judged(alert_xml("A1", info_xml(effective=SENT + HOUR))).starts_at == SENT + HOUR
    assert judged(alert_xml("A1", info_xml(effective=SENT - HOUR))).starts_at is None


def test_an_alert_from_the_day_after_tomorrow_is_a_slip() -> None:
    ahead = alert_xml("A1", info_xml(expires=None), sent=NOW + timedelta(days=365))

    assert judged(ahead).priority is None
    assert "still to come" in why(judged(ahead))
    assert judged(ahead, now=NOW + timedelta(days=365)).priority is Priority.EMERGENCY
    # A clock that is some hours slow must not silence an emergency.
    assert judged(alert_xml(sent=NOW + 7 * HOUR, more="")).is_trusted


# --- where ------------------------------------------------------------------------------------------


def test_an_alert_for_elsewhere_names_its_areas(sample: Sample) -> None:
    judgement = judged(sample("elsewhere"))

    assert judgement.priority is None
    assert judgement.is_trusted
    assert why(judgement) == "Its area is elsewhere (Các xã phía tây thành phố Hà Nội)."


@pytest.mark.parametrize(
    ("area", "concerns"),
    [
        (f"<polygon>{AROUND_US}</polygon>", True),
        (f"<polygon>{ELSEWHERE}</polygon>", False),
        (f"<polygon>{ELSEWHERE}</polygon><polygon>{AROUND_US}</polygon>", True),
        ("<circle>12.7,108.6 5</circle>", True),
        ("<circle>12.7,108.6 1</circle>", False),
        ("<geocode><valueName>mau-xa</valueName><value>24376</value></geocode>", True),
        ("<geocode><valueName>mau-xa</valueName><value>2437</value></geocode>", False),
        ("<geocode><valueName>mau-tinh</valueName><value>24376</value></geocode>", False),
        (f"<polygon>{ELSEWHERE}</polygon><circle>12.7,108.6 5</circle>", True),
        ("", False),
    ],
)
def test_an_area_concerns_us_by_polygon_circle_or_code(area: str, *, concerns: bool) -> None:
    judgement = judged(alert_xml("A1", info_xml(area=f"<areaDesc>Vùng</areaDesc>{area}")))

    assert (judgement.priority is not None) is concerns


@pytest.mark.parametrize("area", ["<areaDesc>Toàn xã</areaDesc>", ""])
def test_an_area_in_words_only_concerns_us_where_its_sender_is_ours(area: str) -> None:
    ours = replace(RULES, senders={SENDER: Sender(id=SENDER, title="Ban chỉ huy xã", concerns_us=True)})
    document = alert_xml("A1", info_xml(area=area))

    assert judged(document).priority is None
    assert judged(document, rules=ours).priority is Priority.EMERGENCY
    drawn = alert_xml("A1", info_xml(area=f"<areaDesc>Xã bạn</areaDesc><polygon>{ELSEWHERE}</polygon>"))
    assert judged(drawn, rules=ours).priority is None


# --- which words ------------------------------------------------------------------------------------


def test_of_several_infos_the_gravest_vietnamese_one_for_us_is_read(sample: Sample) -> None:
    judgement = judged(sample("languages"))

    assert judgement.info is not None
    assert judgement.info.headline == "CẢNH BÁO LŨ QUÉT TRÊN SUỐI EA KRÔNG"
    assert judgement.priority is Priority.EMERGENCY
    assert judgement.note is None


def test_of_several_infos_those_that_are_over_do_not_count() -> None:
    judgement = judged(
        alert_xml(
            "A1",
            info_xml(headline="Đã qua", expires=SENT),
            info_xml(headline="Còn hiệu lực", severity="Moderate", urgency="Expected"),
        )
    )

    assert judgement.info is not None
    assert judgement.info.headline == "Còn hiệu lực"
    assert judgement.priority is Priority.URGENT


@pytest.mark.parametrize(
    ("languages", "read", "note"),
    [
        (("en-US", "fr", "vi"), "vi", None),
        (("en-US", "VI-vn"), "vi-vn", None),
        (("en-US", "vi_VN"), "vi_vn", None),
        (("en-US", "vie"), "vie", None),
        (("fr", "en-GB"), "en-gb", ENGLISH_ONLY),
        (("fr", "eng"), "eng", ENGLISH_ONLY),
        (("fr", None), "", None),
    ],
)
def test_vietnamese_comes_before_english_however_it_is_named(
    languages: tuple[str | None, ...], read: str, note: Saying | None
) -> None:
    judgement = judged(alert_xml("A1", *(info_xml(language=language) for language in languages)))

    assert judgement.info is not None
    assert judgement.info.language == read
    assert judgement.note == note


def test_an_alert_in_languages_that_nobody_here_understands_is_only_kept() -> None:
    judgement = judged(alert_xml("A1", info_xml(language="fr"), info_xml(language="hvie-x")))

    assert judgement.priority is None
    assert why(judgement) == "It says nothing in Vietnamese or English."


@pytest.mark.parametrize("language", ["Tiếng Việt", "Vietnamese", "vn", "VN-vi", "vi VN", "?"])
def test_a_name_in_the_place_of_the_code_silences_no_vietnamese_alert(language: str) -> None:
    assert judged(alert_xml("A1", info_xml(language=language))).priority is Priority.EMERGENCY


def test_an_info_without_a_language_is_english_unless_its_letters_are_vietnamese() -> None:
    (vietnamese,) = read_alert(alert_xml("A1", info_xml(language=None))).infos
    plain = replace(vietnamese, event="Flood", headline="Flood", description="", instruction="")
    named = replace(vietnamese, language="vi_vn")

    assert for_listeners((plain,)) == ((plain,), ENGLISH_ONLY)
    assert for_listeners((vietnamese,)) == ((vietnamese,), None)
    assert for_listeners((plain, named)) == ((named,), None)


def test_the_code_beside_a_polygon_that_cannot_be_drawn_counts() -> None:
    for polygon in ("", "12;108 13;108", "12,108 13,108"):
        area = f"<areaDesc>Xã</areaDesc><polygon>{polygon}</polygon><geocode><valueName>mau-xa</valueName>"
        judgement = judged(alert_xml("A1", info_xml(area=f"{area}<value>24376</value></geocode>")))

        assert judgement.priority is not None
        assert judgement.note == PARTLY_READ


# --- which class ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("severity", "urgency", "priority"),
    [
        ("Extreme", "Immediate", Priority.EMERGENCY),
        ("Severe", "Immediate", Priority.EMERGENCY),
        ("Severe", "Expected", Priority.URGENT),
        ("Minor", "Immediate", Priority.NORMAL),
        ("Moderate", "Immediate", None),
        ("Unknown", "Unknown", None),
    ],
)
def test_the_first_row_that_holds_decides_the_class(
    severity: str, urgency: str, priority: Priority | None
) -> None:
    assert judged(alert_xml("A1", info_xml(severity=severity, urgency=urgency))).priority is priority


def test_what_no_row_holds_is_only_recorded() -> None:
    judgement = judged(alert_xml("A1", info_xml(severity="Unknown")))

    assert why(judgement) == "By alerts.toml severity unknown, Immediate, Observed is only recorded."


def test_a_sender_without_a_name_of_its_own_is_called_as_the_rules_call_it() -> None:
    assert judged(alert_xml()).issued_by == "Đài Khí tượng Thủy văn tỉnh"
    assert judged(alert_xml("A1", info_xml(sender_name="Trạm Buôn Hồ"))).issued_by == "Trạm Buôn Hồ"
