"""`alerts.toml`, as the operator writes it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.alerts import load_rules, read_alert
from broadcaster.alerts.cap.message import Certainty, Severity, Urgency
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Priority
from tests.cap_documents import RULES, alert_xml, info_xml

HOUSE = Path(__file__).parents[2] / "schedules" / "alerts.toml"
AIRING = "[airing]\nrepeat_every_min = 120\nwithout_end_h = 6\nlongest_h = 72\nlongest_spoken_s = 180\n"


def faults(tmp_path: Path, text: str) -> str:
    path = tmp_path / "alerts.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigurationRefused) as refusal:
        load_rules(path)
    return str(refusal.value)


def test_the_house_believes_nobody_until_the_station_names_a_sender() -> None:
    assert load_rules(HOUSE).senders == {}


def test_the_house_repeats_as_the_decision_of_2021_says() -> None:
    assert load_rules(HOUSE).repeat_every == timedelta(hours=2)


@pytest.mark.parametrize(
    ("severity", "urgency", "certainty", "expected"),
    [
        (Severity.EXTREME, Urgency.IMMEDIATE, Certainty.OBSERVED, Priority.EMERGENCY),
        (Severity.SEVERE, Urgency.IMMEDIATE, Certainty.UNKNOWN, Priority.EMERGENCY),
        (Severity.EXTREME, Urgency.IMMEDIATE, Certainty.UNLIKELY, None),
        (Severity.EXTREME, Urgency.PAST, Certainty.OBSERVED, None),
        (Severity.SEVERE, Urgency.EXPECTED, Certainty.POSSIBLE, Priority.URGENT),
        (Severity.SEVERE, Urgency.FUTURE, Certainty.LIKELY, Priority.NORMAL),
        (Severity.MODERATE, Urgency.IMMEDIATE, Certainty.LIKELY, Priority.URGENT),
        (Severity.MODERATE, Urgency.IMMEDIATE, Certainty.POSSIBLE, Priority.NORMAL),
        (Severity.MINOR, Urgency.UNKNOWN, Certainty.UNKNOWN, Priority.NORMAL),
        (Severity.UNKNOWN, Urgency.IMMEDIATE, Certainty.OBSERVED, None),
    ],
)
def test_the_table_of_the_house(
    severity: Severity, urgency: Urgency, certainty: Certainty, expected: Priority | None
) -> None:
    info = read_alert(
        alert_xml("A1", info_xml(severity=severity, urgency=urgency, certainty=certainty))
    ).infos[0]

    assert load_rules(HOUSE).priority(info) is expected


def test_rules_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "alerts.toml"
    path.write_text(
        AIRING + '[[sender]]\nid = "a@b.vn"\ntitle = "Ban chỉ huy xã"\nconcerns_us = true\n'
        '[[class]]\nseverity = ["Extreme"]\nclass = "khan-cap"\n[[class]]\nclass = "khong-phat"\n',
        "utf-8",
    )

    rules = load_rules(path)

    assert rules.senders["a@b.vn"].concerns_us
    assert rules.rows[0].severities == {Severity.EXTREME}
    assert rules.rows[0].urgencies == frozenset(Urgency)
    assert [row.priority for row in rules.rows] == [Priority.EMERGENCY, None]
    assert (rules.longest, rules.longest_spoken_s) == (RULES.longest, RULES.longest_spoken_s)


def test_all_faults_of_the_rules_are_told_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        "[airing]\nrepeat_every_min = 1\nwithout_end_h = 6\nlongest_h = 72\nlongest_spoken = 180\n"
        '[[sender]]\nid = "a@b.vn"\n'
        '[[class]]\nseverity = ["Extrem"]\nclass = "khancap"\n',
    )

    assert "airing.repeat_every_min: 1 is out of bounds" in told
    assert "airing.longest_spoken_s: This must be given" in told
    assert "airing.longest_spoken: This key is not known. Did you mean 'longest_spoken_s'?" in told
    assert "sender[a@b.vn].title: This must be given" in told
    assert "class[1].severity: 'Extrem' is not known here. Did you mean 'Extreme'?" in told
    assert "class[1].class: 'khancap' is not known here. Did you mean 'khan-cap'?" in told


def test_a_sender_stands_in_the_rules_once(tmp_path: Path) -> None:
    sender = '[[sender]]\nid = "a@b.vn"\ntitle = "A"\n'

    assert "A sender stands here twice." in faults(tmp_path, AIRING + sender + sender)
