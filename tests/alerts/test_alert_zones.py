"""An alert is heard where it holds: by all outputs, or by those of the zones that it concerns."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.alerts import Judgement, Orders, in_force, judge, orders, read_alert
from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused, Refused, ScheduleRefused
from broadcaster.model import AlertAiring, Coverage, Place, Priority, ZonePlace
from broadcaster.playout import Interruption
from broadcaster.saying import saying
from broadcaster.station.alerts.airing import overview, put_on_air
from broadcaster.station.alerts.order import ON_ALL
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import load_configuration
from tests.cap_documents import NOW, RULES, SENT, alert_xml, info_xml, name_of
from tests.fakes.outputs import FakeOutput

from .conftest import STATION
from .test_alerting import Desk, later, playing, rows

HOUR = timedelta(hours=1)
# A merged commune: its middle, one village 10 km west, one 10 km east, and loudspeakers without a place.
WEST, EAST = (12.71, 108.52), (12.71, 108.70)
COMMUNE = Coverage(
    outputs=("loa", "tay", "dong"),
    whole=Place(lat=12.71, lon=108.61, codes=frozenset({"mau-xa=24376"})),
    zones=(
        ZonePlace(outputs=("tay",), place=Place(lat=WEST[0], lon=WEST[1], codes=frozenset({"mau-thon=1"}))),
        ZonePlace(outputs=("dong",), place=Place(lat=EAST[0], lon=EAST[1])),
    ),
)
WIDE = replace(COMMUNE, whole=replace(COMMUNE.whole, radius_km=15.0))


def square(lat: float, lon: float, half: float = 0.01) -> str:
    """Draw a polygon around a place, *half* degrees each way."""
    corners = ((-1, -1), (-1, 1), (1, 1), (1, -1), (-1, -1))
    return "<polygon>" + " ".join(f"{lat + n * half},{lon + e * half}" for n, e in corners) + "</polygon>"


def code(name: str, value: str) -> str:
    return f"<geocode><valueName>{name}</valueName><value>{value}</value></geocode>"


def info(area: str, **changes: str) -> str:
    return info_xml(area=f"<areaDesc>Vùng</areaDesc>{area}", **changes)  # type: ignore[arg-type]


def judged(*infos: str, coverage: Coverage = COMMUNE) -> tuple[Judgement, ...]:
    return judge(read_alert(alert_xml("A1", *infos)), rules=RULES, coverage=coverage, now=NOW)


def heard(*infos: str, coverage: Coverage = COMMUNE) -> dict[str, str]:
    """Give the headline that each output hears."""
    return {
        output: one.info.headline
        for one in judged(*infos, coverage=coverage)
        if one.info and one.priority is not None
        for output in one.outputs
    }


def outputs(area: str, coverage: Coverage = COMMUNE) -> set[str]:
    return set(heard(info(area), coverage=coverage))


# --- which outputs ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        (square(12.71, 108.61, 0.5), {"loa", "tay", "dong"}),
        (square(12.71, 108.61), {"loa", "tay", "dong"}),
        (code("mau-xa", "24376"), {"loa", "tay", "dong"}),
        (square(*WEST), {"tay"}),
        (square(*WEST) + square(*EAST), {"tay", "dong"}),
        (code("mau-thon", "1"), {"tay"}),
        (f"<circle>{EAST[0]},{EAST[1]} 1</circle>", {"dong"}),
        (square(20.7, 105.6), set()),
    ],
)
def test_what_holds_in_the_middle_is_for_all_and_the_rest_for_its_zones(
    area: str, expected: set[str]
) -> None:
    assert outputs(area) == expected


def test_what_holds_only_beyond_the_middle_and_the_zones_concerns_nobody() -> None:
    (judgement,) = judged(info(square(12.80, 108.61)))

    assert (judgement.priority, judgement.outputs) == (None, ())
    assert judgement.reason.id == "Its area is elsewhere ({areas})."


def test_an_area_that_grazes_the_commune_between_its_zones_is_for_all() -> None:
    assert outputs(square(12.80, 108.61)) == set()
    assert outputs(square(12.80, 108.61), replace(WIDE, zones=())) == {"loa", "tay", "dong"}
    placed = replace(WIDE, outputs=("tay", "dong"))
    assert outputs(square(12.80, 108.61), placed) == {"tay", "dong"}


def test_an_output_without_a_place_has_that_of_the_commune() -> None:
    assert outputs(square(12.80, 108.61), WIDE) == {"loa"}
    assert outputs(square(*WEST), WIDE) == {"loa", "tay"}
    assert outputs(square(*WEST), COMMUNE) == {"tay"}


def test_an_output_of_two_zones_hears_what_concerns_either() -> None:
    both = replace(
        COMMUNE, zones=tuple(replace(zone, outputs=(*zone.outputs, "luu")) for zone in COMMUNE.zones)
    )
    both = replace(both, outputs=(*COMMUNE.outputs, "luu"))

    assert outputs(square(*WEST), both) == {"tay", "luu"}
    assert outputs(square(*EAST), both) == {"dong", "luu"}


def test_a_zone_reaches_as_far_as_its_radius() -> None:
    (west, east) = COMMUNE.zones
    near = square(12.71, 108.48)  # its edge is 3.3 km from the western village
    reaching = replace(COMMUNE, zones=(replace(west, place=replace(west.place, radius_km=4.0)), east))

    assert outputs(near) == set()
    assert outputs(near, reaching) == {"tay"}


# --- which words ------------------------------------------------------------------------------------


def test_each_output_hears_the_gravest_of_what_concerns_it() -> None:
    common = info(square(12.71, 108.61, 0.5), headline="Mưa lớn", severity="Moderate", urgency="Expected")
    flood = info(square(*WEST), headline="Lũ quét")

    assert heard(common, flood) == {"loa": "Mưa lớn", "tay": "Lũ quét", "dong": "Mưa lớn"}
    assert [one.priority for one in judged(common, flood)] == [Priority.EMERGENCY, Priority.URGENT]


def test_what_is_over_in_one_zone_leaves_it_to_what_still_holds() -> None:
    common = info(square(12.71, 108.61, 0.5), headline="Mưa lớn", severity="Moderate", urgency="Expected")
    over = info(square(*WEST), headline="Lũ quét", expires=SENT)  # type: ignore[arg-type]

    assert set(heard(common, over).values()) == {"Mưa lớn"}
    assert [one.reason.id for one in judged(over)] == ["It was over at {ends_at}."]


def test_a_station_without_an_output_says_so() -> None:
    (judgement,) = judged(coverage=replace(COMMUNE, outputs=()))

    assert (judgement.priority, str(judgement.reason)) == (None, "The station has no output.")


AREAS = st.sampled_from(
    [
        *(square(*WEST), square(*EAST), square(12.71, 108.61), square(12.80, 108.61), square(20.7, 105.6)),
        *(code("mau-thon", "1"), code("mau-xa", "24376"), ""),
    ]
)
INFOS = st.builds(
    lambda area, severity, urgency: info(area, severity=severity, urgency=urgency),
    AREAS,
    st.sampled_from(["Extreme", "Moderate", "Minor", "Unknown"]),
    st.sampled_from(["Immediate", "Expected"]),
)


@given(st.lists(INFOS, min_size=1, max_size=4), st.sampled_from([COMMUNE, WIDE]))
def test_no_output_hears_two_infos_of_one_alert(infos: list[str], coverage: Coverage) -> None:
    found = judged(*infos, coverage=coverage)
    named = [output for judgement in found for output in judgement.outputs]

    assert found
    assert len(named) == len(set(named))
    assert set(named) <= set(coverage.outputs)


@st.composite
def messages(draw: st.DrawFn) -> bytes:
    """An Alert or an Update of one of five names, for one part of the commune or another."""
    number = draw(st.integers(0, 4))
    kind = draw(st.sampled_from(["Alert", "Update"])) if number else "Alert"
    earlier = [] if kind == "Alert" else [name_of(f"A{number - 1}", SENT + timedelta(minutes=number - 1))]
    return alert_xml(
        f"A{number}",
        *draw(st.lists(INFOS, min_size=1, max_size=3)),
        kind=kind,
        sent=SENT + timedelta(minutes=number),
        references=earlier,
    )


@given(st.lists(messages(), max_size=6, unique_by=lambda one: read_alert(one).id).flatmap(
    lambda kept: st.tuples(st.just(kept), st.permutations(kept))
))  # fmt: skip
def test_any_order_of_arrival_is_heard_by_the_same_outputs(case: tuple[list[bytes], list[bytes]]) -> None:
    def what_stands(documents: Sequence[bytes]) -> list[tuple[str, tuple[str, ...], str]]:
        found = [
            judgement
            for one in documents
            for judgement in judge(read_alert(one), rules=RULES, coverage=COMMUNE, now=NOW)
        ]
        told = orders(found, [], now=NOW, repeat_every=RULES.repeat_every, is_quiet=False)
        aired = [(turn.judgement.id.identifier, turn.outputs, "air") for turn in told.air]
        return [(one.id.identifier, one.outputs, str(one.reason)) for one in in_force(found, NOW)] + aired

    in_order, shuffled = case
    assert what_stands(in_order) == what_stands(shuffled)


# --- when -------------------------------------------------------------------------------------------


def told(
    *infos: str, made: Sequence[AlertAiring], hours: float = 0.0, coverage: Coverage = COMMUNE
) -> Orders:
    now = NOW + hours * HOUR
    found = judge(read_alert(alert_xml("A1", *infos)), rules=RULES, coverage=coverage, now=now)
    return orders(found, made, now=now, repeat_every=RULES.repeat_every, is_quiet=False)


def airing(*names: str, hours: float = 0.0, number: int = 0) -> AlertAiring:
    return AlertAiring(
        occurrence=f"lan-{number}",
        alert=name_of("A1"),
        number=number,
        ordered_at=NOW + hours * HOUR,
        outputs=names,
    )


def turns(found: Orders) -> list[tuple[tuple[str, ...], int]]:
    return [(turn.outputs, turn.number) for turn in found.air]


def test_a_zone_that_the_clerk_adds_hears_a_standing_alert_at_once_and_the_others_in_their_time() -> None:
    both = info(square(*WEST) + square(*EAST))

    assert turns(told(both, made=[airing("tay")], hours=1)) == [(("dong",), 0)]
    assert turns(told(both, made=[airing("tay"), airing("dong", hours=1)], hours=2)) == [(("tay",), 1)]
    assert turns(told(both, made=[airing("tay")], hours=2)) == [(("dong",), 0), (("tay",), 1)]


def test_an_order_for_all_counts_for_each() -> None:
    assert turns(told(info(square(*WEST)), made=[airing()], hours=1)) == []
    assert turns(told(info(square(*WEST)), made=[airing()], hours=2)) == [(("tay",), 1)]


# --- at the station ---------------------------------------------------------------------------------

ZONES = """
[[output]]
name = "tay"
kind = "null"

[[zone]]
name = "thon-tay"
outputs = ["tay"]
lat = 12.71
lon = 108.52
radius_km = 2
"""


@pytest.fixture(name="folder")
def _folder(made_once: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(made_once, tmp_path / "dai"))
    head, alerts, tail = STATION.partition("[alerts]")
    (folder / "station.toml").write_text(head + ZONES + alerts + tail, "utf-8")
    return folder


@pytest.fixture(name="desk")
def _desk(folder: Path) -> Iterator[Desk]:
    clock = VirtualClock(NOW)
    with Station.open(folder, clock=clock) as station:
        yield Desk(station, clock)


def test_only_the_outputs_of_the_zone_play_its_alert(desk: Desk, tmp_path: Path) -> None:
    with playing(desk, tmp_path, FakeOutput("loa"), FakeOutput("tay")) as player:
        desk.receive(alert_xml("A1", info(square(*WEST))))
        (done,) = put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        assert done.error is None, str(done.error)
        player.run(later(desk, timedelta(minutes=3)))

    assert [row.output for row in rows(desk)] == ["tay"]
    assert [one.outputs for one in overview(desk.station).airings] == [("tay",)]


def test_what_is_for_all_names_no_output(desk: Desk) -> None:
    desk.receive(alert_xml("A1"))
    desk.work()

    assert [order.outputs for order in desk.handed] == [()]


def test_a_player_that_does_not_know_an_output_yet_plays_the_alert_on_all(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The clerk wrote the output into station.toml and has not started the player again.
    take = desk._take

    def knows_no_zone(order: Interruption) -> str:
        if order.outputs:
            raise ScheduleRefused("There is no output named tay.")
        return take(order)

    monkeypatch.setattr(desk, "_take", knows_no_zone)
    desk.receive(alert_xml("A1", info(square(*WEST))))

    (done,) = desk.work()

    assert done.spoken is not None
    assert done.spoken.notes == (saying(ON_ALL),)
    assert [one.outputs for one in overview(desk.station).airings] == [()]
    assert desk.work() == ()


def test_what_the_player_refuses_for_another_reason_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_order: Interruption) -> str:
        raise Refused("refused by the test")

    monkeypatch.setattr(desk, "_take", refuses)
    desk.receive(alert_xml("A1", info(square(*WEST))), alert_xml("A2", sent=SENT + timedelta(minutes=1)))

    assert [str(done.error) for done in desk.work()] == ["refused by the test"] * 2


def test_all_faults_of_a_zones_place_are_told_at_once(folder: Path) -> None:
    path = folder / "station.toml"
    path.write_text(
        path.read_text("utf-8")
        .replace('outputs = ["tay"]\nlat = 12.71', 'outputs = ["tai"]\ncodes = ["24376"]')
        .replace("radius_km = 2", "radius_km = 2000"),
        "utf-8",
    )

    with pytest.raises(ConfigurationRefused) as refusal:
        load_configuration(folder)

    told_of = str(refusal.value)
    assert "zone[thon-tay].outputs: 'tai' is not known here. Did you mean 'tay'?" in told_of
    assert "zone[thon-tay].lat: This must be given" in told_of
    assert "zone[thon-tay].radius_km: 2000 is out of bounds" in told_of
    assert "zone[thon-tay].codes: '24376' is not an area code." in told_of


def test_a_zone_without_a_place_stays_as_it_was(folder: Path) -> None:
    path = folder / "station.toml"
    path.write_text(
        path.read_text("utf-8").replace("lat = 12.71\nlon = 108.52\nradius_km = 2\n", ""), "utf-8"
    )
    configuration = load_configuration(folder)

    assert configuration.zones == {"thon-tay": ("tay",)}
    assert configuration.alerts.coverage.zones == ()
