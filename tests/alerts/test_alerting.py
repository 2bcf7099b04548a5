"""Alerts at work in a real station: files in, sound and as-run out; the embedded voice, no network."""

from __future__ import annotations

import hashlib
import shutil
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import Broken, ConfigurationRefused
from broadcaster.model import AsRun, EndReason, OccurrenceState, Origin, Outcome, Priority
from broadcaster.playout import Interruption, Player, PlayerSetup
from broadcaster.saying import saying
from broadcaster.sound.decoding import decode
from broadcaster.station.alerts.airing import Done, collect, overview, put_on_air
from broadcaster.station.alerts.sound import CUT
from broadcaster.station.messages.sound import BARE, PLAIN, with_embedded_voice
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import load_configuration
from tests.alerts.conftest import STATION
from tests.cap_documents import NOW, SENT, alert_xml, info_xml, name_of
from tests.fakes.outputs import FakeOutput

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(name="folder")
def _folder(made_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made_once, tmp_path / "dai"))


class Desk:
    """Somebody who works the station: puts alerts into its folder, hears what the player is told."""

    def __init__(self, station: Station, clock: VirtualClock) -> None:
        self.station = station
        self.clock = clock
        self.handed: list[Interruption] = []
        self.withdrawn: list[str] = []
        self.player_is_there = True

    def receive(self, *documents: bytes) -> None:
        for document in documents:
            name = hashlib.sha256(document).hexdigest()[:12]
            (self.station.configuration.folder / "canh-bao" / f"{name}.xml").write_bytes(document)
        collect(self.station)

    def work(self) -> tuple[Done, ...]:
        return put_on_air(self.station, hand_over=self._take, withdraw=self._drop)

    def _take(self, order: Interruption) -> str:
        if not self.player_is_there:
            raise Broken("no player")
        self.handed.append(order)
        return f"lan-{len(self.handed)}"

    def _drop(self, occurrence: str, why: str) -> None:
        if not self.player_is_there:
            raise Broken("no player")
        assert why
        self.withdrawn.append(occurrence)


@pytest.fixture(name="desk")
def _desk(folder: Path) -> Iterator[Desk]:
    clock = VirtualClock(NOW)
    with Station.open(folder, clock=clock) as station:
        yield Desk(station, clock)


def titles(desk: Desk) -> list[str]:
    return [order.title for order in desk.handed]


# --- what the player is given -----------------------------------------------------------------------


def test_an_alert_is_spoken_and_handed_to_the_player(desk: Desk, sample: Callable[[str], bytes]) -> None:
    desk.receive(sample("actual"))

    (done,) = desk.work()

    (order,) = desk.handed
    assert (done.alert, done.occurrence, done.error) == (name_of("KTTV-DL-0412"), "lan-1", None)
    assert order.title == "Thông báo khẩn cấp: CẢNH BÁO LŨ QUÉT TRÊN SUỐI EA KRÔNG"
    assert order.priority is Priority.EMERGENCY
    assert order.outputs == ()
    assert order.valid_until == SENT + 6.5 * HOUR
    assert order.themes == ("thoi-tiet-thien-tai",)
    assert order.ordered_by == (
        "Đài Khí tượng Thủy văn tỉnh Đắk Lắk (CAP canhbao@kttv.mau.vn,KTTV-DL-0412,2026-11-22T16:30:00+07:00)"
    )
    heard = decode(order.path, longest_s=600)
    assert 45 < len(heard) / 48_000 < 150
    assert float(np.sqrt(np.mean(heard**2))) > 0.03


def test_nothing_is_done_twice(desk: Desk) -> None:
    desk.receive(alert_xml())
    desk.work()
    desk.receive()

    assert desk.work() == ()
    assert len(desk.handed) == 1


def test_exercises_and_strangers_are_kept_and_never_aired(desk: Desk, sample: Callable[[str], bytes]) -> None:
    desk.receive(sample("exercise"), sample("test"), sample("unknown-sender"), sample("elsewhere"))

    assert desk.work() == ()
    assert len(overview(desk.station).judgements) == 4
    assert overview(desk.station).in_force == ()


def test_a_sender_that_the_operator_comes_to_trust_is_believed_at_once(desk: Desk) -> None:
    desk.receive(alert_xml(sender="xa@mau.vn"))
    assert desk.work() == ()
    rules = desk.station.configuration.schedules / "alerts.toml"
    rules.write_text(rules.read_text("utf-8") + '[[sender]]\nid = "xa@mau.vn"\ntitle = "Xã"\n', "utf-8")

    desk.work()

    assert len(desk.handed) == 1


def test_an_alert_is_repeated_every_two_hours_until_its_end(desk: Desk) -> None:
    desk.receive(alert_xml("A1", info_xml(expires=SENT + 5 * HOUR)))
    numbers = []
    for _ in range(7 * 6):
        desk.work()
        numbers.append(len(desk.handed))
        desk.clock.sleep_s(600)

    assert [airing.number for airing in overview(desk.station).airings] == [0, 1, 2]
    assert [airing.ordered_at for airing in overview(desk.station).airings] == [
        NOW,
        NOW + 2 * HOUR,
        NOW + 4 * HOUR,
    ]
    assert numbers[-1] == 3


def test_what_is_cancelled_is_taken_off_and_stays_off(desk: Desk) -> None:
    desk.receive(alert_xml("A1"))
    desk.work()
    desk.receive(alert_xml("A2", kind="Cancel", sent=SENT + 5 * MINUTE, references=[name_of("A1")]))

    (done,) = desk.work()

    assert (done.occurrence, done.spoken, done.error) == ("lan-1", None, None)
    assert desk.withdrawn == ["lan-1"]
    desk.clock.sleep_s(2 * 3600)
    assert desk.work() == ()
    assert len(desk.handed) == 1


def test_an_update_replaces_what_is_on_air(desk: Desk) -> None:
    desk.receive(alert_xml("A1"))
    desk.work()
    desk.receive(
        alert_xml(
            "A2",
            info_xml(headline="Lũ đang rút"),
            kind="Update",
            sent=SENT + 5 * MINUTE,
            references=[name_of("A1")],
        )
    )

    desk.work()

    assert desk.withdrawn == ["lan-1"]
    assert titles(desk) == ["Thông báo khẩn cấp: Cảnh báo lũ quét", "Thông báo khẩn cấp: Lũ đang rút"]


def test_without_a_player_nothing_counts_as_done(desk: Desk) -> None:
    desk.receive(alert_xml())
    desk.player_is_there = False

    (failed,) = desk.work()

    assert isinstance(failed.error, Broken)
    assert overview(desk.station).airings == ()
    desk.player_is_there = True
    assert desk.work()[0].error is None


def test_a_cancellation_that_the_player_did_not_hear_is_said_again(desk: Desk) -> None:
    desk.receive(alert_xml("A1"))
    desk.work()
    desk.receive(alert_xml("A2", kind="Cancel", sent=SENT + 5 * MINUTE, references=[name_of("A1")]))
    desk.player_is_there = False
    assert desk.work()[0].error is not None

    desk.player_is_there = True
    desk.work()

    assert desk.withdrawn == ["lan-1"]


def test_one_alert_that_cannot_be_handed_over_does_not_stop_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.receive(alert_xml("A1"), alert_xml("A2", info_xml(headline="Cháy rừng"), sent=SENT + MINUTE))
    take = desk._take

    def fussy(order: Interruption) -> str:
        if "lũ quét" in order.title:
            raise Broken("refused by the test")
        return take(order)

    monkeypatch.setattr(desk, "_take", fussy)

    assert [done.error is None for done in desk.work()] == [False, True]
    assert titles(desk) == ["Thông báo khẩn cấp: Cháy rừng"]


def test_urgent_alerts_wait_for_the_end_of_the_quiet_hours(folder: Path) -> None:
    night = NOW.replace(hour=22, minute=0)
    clock = VirtualClock(night)
    with Station.open(folder, clock=clock) as station:
        desk = Desk(station, clock)
        urgent = info_xml(severity="Severe", urgency="Expected", expires=night + 12 * HOUR)
        desk.receive(alert_xml("U", urgent), alert_xml("E", sent=SENT + MINUTE))
        desk.work()
        assert [order.priority for order in desk.handed] == [Priority.EMERGENCY]

        clock.sleep_s(7 * 3600)
        desk.work()

        assert [order.priority for order in desk.handed] == [Priority.EMERGENCY, Priority.URGENT]


# --- it is never silent -----------------------------------------------------------------------------


def test_a_text_of_ten_thousand_characters_is_cut_and_aired(desk: Desk) -> None:
    sentence = "Nước suối đang lên rất nhanh ở vùng hạ lưu. "
    desk.receive(alert_xml("A1", info_xml(description=sentence * 250, instruction=sentence * 50)))

    (done,) = desk.work()

    assert done.spoken is not None
    assert done.spoken.notes == (saying(CUT),)
    assert 90 < len(decode(done.spoken.path, longest_s=900)) / 48_000 < 240


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("scripts/canh-bao-khan.j2", "{{ bai.khong_co }}"),
        ("scripts/canh-bao-khan.j2", "{% for"),
        ("scripts/canh-bao-khan.j2", ""),
        ("audio_templates/canh-bao.toml", "title = "),
        ("scripts/lexicon.toml", "[[word"),
    ],
)
def test_a_broken_template_does_not_silence_an_emergency(desk: Desk, file: str, text: str) -> None:
    (desk.station.configuration.folder / file).write_text(text, "utf-8")
    desk.receive(alert_xml())

    (done,) = desk.work()

    assert done.error is None
    assert done.spoken is not None
    ways = [BARE, PLAIN] if "lexicon" in file else [BARE]
    assert [note.id for note in done.spoken.notes] == ways
    assert len(decode(desk.handed[0].path, longest_s=600)) / 48_000 > 10


def test_what_an_alert_says_is_never_taken_for_a_template(desk: Desk) -> None:
    desk.receive(
        alert_xml("A1", info_xml(description="Lũ {{ station.name }} {% include '/etc/passwd' %} lên."))
    )

    assert desk.work()[0].error is None


def test_an_emergency_is_spoken_by_the_embedded_voice_alone(folder: Path) -> None:
    configuration = load_configuration(folder)

    assert with_embedded_voice(configuration).voices.order == ("espeak:vi-vn-x-south",)


# --- on air -----------------------------------------------------------------------------------------


@contextmanager
def playing(desk: Desk, tmp_path: Path, *outputs: FakeOutput) -> Iterator[Player]:
    station = desk.station
    spool = tmp_path / "spool"
    spool.mkdir(exist_ok=True)
    player = Player(
        PlayerSetup(
            clock=desk.clock,
            books=lambda: station.store,
            outputs=outputs,
            shelf=station.shelf,
            decoded_dir=spool,
            spool_dir=spool / "spool",
            programmes=dict,
            fallback_programme="",
            is_live=False,
        )
    )
    with player:
        yield player


def rows(desk: Desk) -> tuple[AsRun, ...]:
    return desk.station.store.ledger.rows(NOW - HOUR, NOW + 24 * HOUR)


def later(desk: Desk, length: timedelta) -> datetime:
    return desk.clock.now() + length


def test_from_a_file_to_the_as_run(desk: Desk, tmp_path: Path, sample: Callable[[str], bytes]) -> None:
    output = FakeOutput("loa", wants_pcm=True)
    with playing(desk, tmp_path, output) as player:
        desk.receive(sample("actual"))
        (done,) = put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        assert done.error is None, str(done.error)
        player.run(later(desk, 3 * MINUTE))

    (row,) = rows(desk)
    assert row.occurrence == done.occurrence
    assert (row.origin, row.outcome, row.priority) == (Origin.EMERGENCY, Outcome.AIRED, Priority.EMERGENCY)
    assert float(np.sqrt(np.mean(output.heard()[: 30 * 48_000] ** 2))) > 0.03


def test_a_cancellation_stops_what_is_on_air(
    desk: Desk, tmp_path: Path, sample: Callable[[str], bytes]
) -> None:
    with playing(desk, tmp_path, FakeOutput("loa")) as player:
        desk.receive(sample("actual"))
        put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        player.run(later(desk, timedelta(seconds=20)))
        cancel = alert_xml("C", kind="Cancel", sent=SENT + MINUTE, references=[name_of("KTTV-DL-0412")])
        desk.receive(cancel)
        put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        player.run(later(desk, 3 * MINUTE))

    (row,) = rows(desk)
    assert (row.outcome, row.reason) == (Outcome.PARTIAL, EndReason.STOPPED)
    assert 19_000 <= row.aired_ms <= 21_000


def test_what_was_heard_to_its_end_is_not_taken_off_afterwards(desk: Desk, tmp_path: Path) -> None:
    with playing(desk, tmp_path, FakeOutput("loa")) as player:
        desk.receive(alert_xml())
        put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        player.run(later(desk, 3 * MINUTE))
        desk.receive(alert_xml("C", kind="Cancel", sent=SENT + MINUTE, references=[name_of("A1")]))

        assert desk.work() == ()

    assert [row.outcome for row in rows(desk)] == [Outcome.AIRED]


def test_an_alert_that_no_output_took_is_ordered_again(desk: Desk, tmp_path: Path) -> None:
    output = FakeOutput("loa")
    output.trouble = "refuse"
    desk.receive(alert_xml("A1", info_xml(expires=SENT + 3 * HOUR)))
    with playing(desk, tmp_path, output) as player:
        (first,) = put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        player.run(later(desk, MINUTE))
    lost = desk.station.store.occurrences.get(first.occurrence)
    assert lost is not None
    assert lost.state is OccurrenceState.MISSED

    with playing(desk, tmp_path, FakeOutput("loa")) as player:
        (second,) = put_on_air(desk.station, hand_over=player.interrupt, withdraw=player.cancel)
        player.run(later(desk, 3 * MINUTE))

    assert [(row.occurrence, row.outcome) for row in rows(desk)] == [(second.occurrence, Outcome.AIRED)]


# --- the station's own file -------------------------------------------------------------------------


def test_all_faults_of_the_alerts_table_are_told_at_once(folder: Path) -> None:
    (folder / "station.toml").write_text(
        STATION.replace("lat = 12.71", "lat = 112.71")
        .replace("mau-xa=24376", "24376")
        .replace('folder = "canh-bao"', 'url = "http://kttv.mau.vn/index"\nfolder = "x"\ncolour = 1'),
        "utf-8",
    )

    with pytest.raises(ConfigurationRefused) as refusal:
        load_configuration(folder)

    told = str(refusal.value)
    assert "alerts.lat: 112.71 is out of bounds" in told
    assert "alerts.codes: '24376' is not an area code." in told
    assert "alerts.source[thu-muc]: A source of alerts is an address or a folder." in told
    assert "alerts.source[thu-muc].colour: This key is not known." in told


@pytest.mark.parametrize(
    ("url", "local", "taken"),
    [
        ("https://kttv.mau.vn/index", "false", True),
        ("http://kttv.mau.vn/index", "false", False),
        ("http://192.168.1.5/index", "true", True),
        ("file:///etc/passwd", "true", False),
    ],
)
def test_alerts_are_only_taken_from_safe_addresses(
    folder: Path, url: str, local: str, *, taken: bool
) -> None:
    text = STATION.replace('folder = "canh-bao"', f'url = "{url}"\nlocal_network = {local}')
    (folder / "station.toml").write_text(text, "utf-8")

    if taken:
        assert load_configuration(folder).alerts.sources[0].url == url
    else:
        with pytest.raises(ConfigurationRefused, match="safe addresses"):
            load_configuration(folder)


def test_who_wants_alerts_must_say_where_the_station_is(folder: Path) -> None:
    (folder / "station.toml").write_text(STATION.replace("lat = 12.71\n", ""), "utf-8")

    with pytest.raises(ConfigurationRefused, match=r"alerts\.lat: This must be given"):
        load_configuration(folder)


def test_a_station_without_alerts_needs_no_place(folder: Path) -> None:
    (folder / "station.toml").write_text(STATION.partition("[alerts]")[0], "utf-8")

    assert load_configuration(folder).alerts.sources == ()
    assert "alerts" not in tomllib.loads((folder / "station.toml").read_text("utf-8"))
