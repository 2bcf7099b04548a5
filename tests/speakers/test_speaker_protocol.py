"""What station and loudspeaker say to each other, without a broker."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import Priority
from broadcaster.ports import Devices
from broadcaster.speakers.admission import LONGEST_LIFE, Guard
from broadcaster.speakers.loudspeaker import Loudspeaker
from broadcaster.speakers.protocol import WINDOW, Act, Command, MessageRefused, Report, Topics, is_stream_url
from broadcaster.speakers.roll_call import FRESH, RollCall
from broadcaster.speakers.sealing import read_report, seal, unseal_command, unseal_report
from broadcaster.speakers.tally import LONGEST_WAIT_FRAMES, Tally
from broadcaster.speakers.volumes import read_volumes

KEY = b"a secret of sixteen"
NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
PLAY = Command(
    id="1",
    zone="thon-1",
    act=Act.PLAY,
    issued_at=NOW,
    expires_at=NOW + timedelta(seconds=20),
    volume=70,
    call="c",
    stream_url="http://127.0.0.1:8000/loa.mp3",
    lease_s=30,
)

texts = st.text(max_size=60)
moments = st.integers(0, 4_000_000_000_000).map(
    lambda ms: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=ms)
)
commands = st.builds(
    Command,
    id=texts,
    zone=texts,
    act=st.sampled_from(Act),
    issued_at=moments,
    expires_at=moments,
    volume=st.integers(0, 100),
    call=texts,
    stream_url=texts,
    lease_s=st.integers(0, 3600),
)
reports = st.builds(
    Report,
    device=texts,
    zone=texts,
    at=moments,
    is_online=st.booleans(),
    volume=st.integers(0, 100),
    call=texts,
    is_playing=st.booleans(),
    level_db=st.none() | st.integers(-200, 20),
    answers=texts,
    refusal=texts,
)


@given(commands)
def test_a_command_arrives_as_it_was_sent(command: Command) -> None:
    assert unseal_command(seal(command, KEY), KEY) == command


@given(reports)
def test_a_report_arrives_as_it_was_sent(report: Report) -> None:
    assert unseal_report(seal(report, KEY), KEY) == report


@given(commands, st.data())
def test_no_byte_of_a_command_can_be_changed(command: Command, data: st.DataObject) -> None:
    payload = bytearray(seal(command, KEY))
    place = data.draw(st.integers(0, len(payload) - 1))
    payload[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != payload[place]))
    try:
        read = unseal_command(payload, KEY)
    except MessageRefused:
        return
    # Only what means the same (\u00e9 and \u00E9, blanks) may read the same.
    assert read == command


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_garbage_is_refused(payload: bytes) -> None:
    with pytest.raises(MessageRefused):
        unseal_command(payload, KEY)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
FIELDS = [*json.loads(seal(PLAY, KEY))]


@given(st.sampled_from(FIELDS), JSON)
def test_rightly_signed_nonsense_is_refused_or_has_its_type(field: str, value: Any) -> None:
    fields = json.loads(seal(PLAY, KEY))
    fields[field] = value
    payload = _signed({key: each for key, each in fields.items() if key != "sig"})
    try:
        command = unseal_command(payload, KEY)
    except MessageRefused:
        return
    assert isinstance(command.volume, int)
    assert isinstance(command.zone, str)
    assert command.issued_at.tzinfo is not None


def _signed(fields: dict[str, object]) -> bytes:
    import hashlib  # noqa: PLC0415 - a second opinion on the signature, from RFC 2104's other implementation
    import hmac  # noqa: PLC0415

    text = json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps({**fields, "sig": hmac.new(KEY, text, hashlib.sha256).hexdigest()}).encode()


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"[" * 4000,
        b'{"sig":1}',
        '{"sig":"é"}'.encode(),
        b'{"volume":' + b"9" * 4000 + b"}",
        b"{" + b" " * 5000 + b"}",
    ],
)
def test_crooked_payloads_are_refused(payload: bytes) -> None:
    with pytest.raises(MessageRefused):
        unseal_report(payload, KEY)


def test_a_report_is_no_command_however_well_it_is_signed() -> None:
    report = Loudspeaker("loa-1", "thon-1", KEY).farewell(NOW)

    with pytest.raises(MessageRefused):
        unseal_command(seal(report, KEY), KEY)


def test_another_secret_is_refused() -> None:
    with pytest.raises(MessageRefused, match="signature"):
        unseal_command(seal(PLAY, KEY), b"another")


def test_a_report_under_another_topic_is_refused() -> None:
    topics = Topics("xa")
    payload = seal(Loudspeaker("loa-1", "thon-1", KEY).farewell(NOW), KEY)

    assert read_report(topics, "xa/thon-1/loa-1/state", payload, KEY).device == "loa-1"
    with pytest.raises(MessageRefused, match="another"):
        read_report(topics, "xa/thon-1/loa-2/state", payload, KEY)


@pytest.mark.parametrize(
    ("command", "now", "why"),
    [
        (replace(PLAY, zone="thon-2"), NOW, "another zone"),
        (PLAY, NOW + timedelta(seconds=21), "too old"),
        (PLAY, NOW - WINDOW - timedelta(seconds=1), "future"),
        (replace(PLAY, expires_at=NOW + LONGEST_LIFE + timedelta(seconds=1)), NOW, "too long"),
    ],
)
def test_what_is_not_for_me_and_now_is_refused(command: Command, now: datetime, why: str) -> None:
    with pytest.raises(MessageRefused, match=why):
        Guard("thon-1").admit(command, now)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 90)), max_size=30))
def test_no_command_is_obeyed_twice(events: list[tuple[str, int]]) -> None:
    guard = Guard("thon-1")
    sent = {name: replace(PLAY, id=name) for name in "abc"}
    obeyed = []
    for name, after_s in sorted(events, key=lambda event: event[1]):
        try:
            guard.admit(sent[name], NOW + timedelta(seconds=after_s))
        except MessageRefused:
            continue
        obeyed.append(name)

    assert len(obeyed) == len(set(obeyed))


def test_a_play_held_up_in_the_network_does_not_undo_the_stop_after_it() -> None:
    mind = Loudspeaker("loa-1", "thon-1", KEY)
    stop = replace(PLAY, id="2", act=Act.STOP, issued_at=NOW + timedelta(seconds=3))
    mind.obey(seal(stop, KEY), NOW + timedelta(seconds=3))

    _, refusal = mind.obey(seal(PLAY, KEY), NOW + timedelta(seconds=4))

    assert "newer" in refusal
    assert mind.playing is None


def test_clocks_that_are_set_back_deafen_a_loudspeaker_for_the_window_at_most() -> None:
    guard = Guard("thon-1")
    guard.admit(PLAY, NOW)
    back = NOW - timedelta(hours=1)

    def again(after_s: int) -> Command:
        moment = back + timedelta(seconds=after_s)
        return replace(PLAY, id=str(after_s), issued_at=moment, expires_at=moment + timedelta(seconds=20))

    with pytest.raises(MessageRefused, match="newer"):
        guard.admit(again(0), back)
    guard.admit(again(31), back + timedelta(seconds=1))


def test_a_loudspeaker_says_why_it_refused() -> None:
    mind = Loudspeaker("loa-1", "thon-1", KEY)

    _, refusal = mind.obey(seal(PLAY, KEY), NOW + timedelta(hours=1))

    assert "too old" in refusal
    assert mind.playing is None


def test_a_loudspeaker_falls_silent_when_the_station_is_gone() -> None:
    mind = Loudspeaker("loa-1", "thon-1", KEY)
    mind.obey(seal(PLAY, KEY), NOW)

    assert not mind.fall_silent(NOW + timedelta(seconds=29))
    assert mind.fall_silent(NOW + timedelta(seconds=30))
    assert mind.playing is None


def test_a_loudspeaker_does_not_pull_from_anywhere_but_the_web() -> None:
    mind = Loudspeaker("loa-1", "thon-1", KEY)

    _, refusal = mind.obey(seal(replace(PLAY, stream_url="file:///etc/passwd"), KEY), NOW)

    assert "address" in refusal
    assert mind.playing is None


@pytest.mark.parametrize("url", ["", "rtsp://x", "http://", "http:///x", "http://a b/", "http://x/\n", "x"])
def test_what_is_no_address_of_a_stream(url: str) -> None:
    assert not is_stream_url(url)


def said(device: str, at: datetime = NOW, **changes: object) -> Report:
    report = Report(device=device, zone="z", at=at, is_online=True, volume=1, call="c", is_playing=True)
    return replace(report, **changes)


def test_the_roll_call_counts_who_is_known_who_obeyed_and_who_plays() -> None:
    roll = RollCall()
    roll.know(said("a"))
    roll.hear(said("b"), NOW)
    roll.hear(said("c", is_playing=False), NOW)
    roll.hear(said("d", call="earlier"), NOW)

    assert roll.count("c", NOW) == Devices(known=4, acknowledged=2, playing=1)


def test_a_retained_state_does_not_make_a_loudspeaker_play() -> None:
    roll = RollCall()
    roll.know(said("a"))

    assert roll.count("c", NOW).playing == 0


def test_a_loudspeaker_that_was_not_heard_for_long_is_not_counted() -> None:
    roll = RollCall()
    roll.hear(said("a"), NOW)

    assert roll.count("c", NOW + FRESH).playing == 1
    assert roll.count("c", NOW + FRESH + timedelta(seconds=1)).playing == 0


def test_an_answer_recorded_earlier_proves_nothing() -> None:
    roll = RollCall()
    roll.hear(said("a", at=NOW - timedelta(minutes=5)), NOW)

    assert roll.count("c", NOW).playing == 0


def test_a_last_will_takes_a_loudspeaker_off_the_roll() -> None:
    roll = RollCall()
    roll.hear(said("a"), NOW)
    roll.know(said("a", is_online=False))

    assert roll.count("c", NOW) == Devices(known=1, acknowledged=0, playing=0)


@given(st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from(["wait", "heard", "lost"]))))
def test_no_frame_is_counted_twice_or_forgotten(steps: list[tuple[int, str]]) -> None:
    tally = Tally()
    for frames, fate in steps:
        if fate == "wait":
            tally.wait(frames)
        else:
            tally.settle(frames, is_heard=fate == "heard")
        assert 0 <= tally.waiting <= LONGEST_WAIT_FRAMES

    assert tally.delivered + tally.dropped + tally.waiting == sum(frames for frames, _ in steps)


def test_the_volume_follows_the_time_of_day_and_the_zone() -> None:
    table = read_volumes("05:00 80, 21:00 40; thon-2: 06:00 60", ("thon-1", "thon-2"))

    hours = [0, 5, 12, 21]
    at = [NOW.replace(hour=hour, minute=0).time() for hour in hours]
    assert [table.at("thon-1", moment) for moment in at] == [40, 80, 80, 40]
    assert {table.at("thon-2", moment) for moment in at} == {60}


def test_a_warning_has_a_volume_of_its_own_in_every_zone() -> None:
    table = read_volumes("05:00 80, 21:00 40; khan-cap: 00:00 100", ("thon-1", "thon-2"))

    at_night = NOW.replace(hour=23, minute=0).time()
    assert {table.at(zone, at_night, Priority.EMERGENCY) for zone in ("thon-1", "thon-2")} == {100}
    assert table.at("thon-1", at_night, Priority.URGENT) == table.at("thon-1", at_night) == 40


@pytest.mark.parametrize(
    "text",
    [
        "", "80", "05:00", "25:00 80", "05:61 80", "05:00 101", "05:00 80,", "thon-9: 05:00 80",
        "thon-1: 05:00 80", "05:00 80, 05:00 70", "05:00 -1", "05:00 ٨٠",
    ],
)  # fmt: skip
def test_a_volume_table_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_volumes(text, ("thon-1", "thon-2"))
