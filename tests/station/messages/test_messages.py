"""Messages over the programme: what is refused before anything is interrupted, and what is handed over."""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import BroadcasterError, Broken, Refused, SoundRefused, VoiceBroken
from broadcaster.model import EXERCISE_THEME, Priority
from broadcaster.playout import Accepted, Interruption
from broadcaster.reading import Reader
from broadcaster.sound.decoding import decode
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.station.messages import sending, sound
from broadcaster.station.messages.sending import MessageOrder, send_message
from broadcaster.station.messages.turns import BETWEEN_TURNS, send_in_turns
from tests.playout.scenario import write_wav
from tests.station.conftest import EVENING

CLOCK = VirtualClock(EVENING)


def order(**changes: object) -> MessageOrder:
    return MessageOrder(**{"priority": Priority.EMERGENCY, "text": "Nước lên nhanh.", **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "  \n "])
def test_a_message_that_says_nothing_interrupts_nothing(folder: Path, text: str) -> None:
    # Seen: the programme was stopped for a chime and silence.
    with pytest.raises(Refused, match="says nothing"):
        send_message(folder, order(text=text), clock=CLOCK)


def test_a_zone_that_is_not_there_is_answered_before_anything_is_spoken(folder: Path) -> None:
    with pytest.raises(Refused, match="There is no zone 'thon-1'"):
        send_message(folder, order(zone="thon-1"), clock=CLOCK)


def test_without_a_player_the_message_says_what_to_start(folder: Path) -> None:
    with pytest.raises(Broken, match="broadcaster run"):
        send_message(folder, order(), clock=CLOCK)


@dataclass
class Handed:
    """What was handed to the player, and the words that were read aloud for it."""

    messages: list[Interruption] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


@pytest.fixture(name="handed")
def _handed(monkeypatch: pytest.MonkeyPatch) -> Handed:
    handed = Handed()
    original = Reader.sentences

    def take(door: Path, message: Interruption) -> Accepted:
        handed.messages.append(message)
        return Accepted(occurrence="x")

    def listen(reader: Reader, text: str) -> object:
        handed.words.append(text)
        return original(reader, text)

    monkeypatch.setattr(sending, "order_message", take)
    monkeypatch.setattr(Reader, "sentences", listen)
    return handed


def test_a_spoken_message_begins_with_who_speaks_and_when_so_that_every_repeat_says_it(
    folder: Path, handed: Handed
) -> None:
    assert send_message(folder, order(repeat_every_s=600, times=3), clock=CLOCK)[0].occurrence == "x"

    assert any("Đài thử" in text and "20 giờ 00 phút, ngày 22/11/2026" in text for text in handed.words)
    (message,) = handed.messages
    assert (message.repeat_every_s, message.times) == (600, 3)
    assert message.repeat_until == EVENING + timedelta(days=1)
    assert message.path.is_file()


def test_a_recording_that_is_repeated_says_its_time_of_issue_first(folder: Path, handed: Handed) -> None:
    # Decision 18/2021: a repeat names the time of issue, whoever speaks it.
    file = write_wav(folder / "chu-tich.wav", 8)

    send_message(folder, order(text="", file=file, repeat_every_s=600), clock=CLOCK)

    assert any("20 giờ 00 phút, ngày 22/11/2026" in text for text in handed.words)
    (message,) = handed.messages
    heard = decode(message.path)
    assert message.path != file
    assert len(heard) / HOUSE_RATE_HZ > 8 + 3, "the words, and then the whole recording"


def test_a_recording_that_is_said_once_is_played_as_it_is(folder: Path, handed: Handed) -> None:
    file = write_wav(folder / "chu-tich.wav", 8)

    send_message(folder, order(text="", file=file), clock=CLOCK)

    assert ([message.path for message in handed.messages], handed.words) == ([file], [])


def test_a_recording_is_heard_also_where_its_time_of_issue_cannot_be_said(
    folder: Path, handed: Handed
) -> None:
    (folder / "audio_templates" / "canh-bao.toml").write_text("hỏng", "utf-8")
    file = write_wav(folder / "chu-tich.wav", 8)

    send_message(folder, order(text="", file=file, repeat_every_s=600), clock=CLOCK)

    assert [message.path for message in handed.messages] == [file]


def test_a_repeated_file_that_is_no_audio_is_refused(folder: Path, handed: Handed) -> None:
    file = folder / "chu-tich.mp3"
    file.write_text("not audio", "utf-8")

    with pytest.raises(SoundRefused):
        send_message(folder, order(text="", file=file, repeat_every_s=600), clock=CLOCK)
    assert handed.messages == []


def test_the_end_of_validity_is_that_of_the_repeats_too(folder: Path, handed: Handed) -> None:
    until = EVENING + timedelta(hours=2)

    send_message(folder, order(repeat_every_s=600, valid_until=until), clock=CLOCK)
    assert (handed.messages[0].valid_until, handed.messages[0].repeat_until) == (until, until)

    with pytest.raises(Refused, match="is over"):
        send_message(folder, order(valid_until=EVENING - timedelta(hours=1)), clock=CLOCK)


def test_an_exercise_says_so_before_and_after_and_airs_for_its_own_theme(
    folder: Path, handed: Handed
) -> None:
    send_message(folder, order(is_exercise=True), clock=CLOCK)

    said = [text for text in handed.words if text.strip()]
    assert said[0].startswith("Đây là diễn tập, không phải thông báo thật.")
    assert said[-1].startswith("Vừa rồi là diễn tập.")
    (message,) = handed.messages
    assert (message.title, message.themes) == ("Diễn tập: thông báo khẩn cấp", (EXERCISE_THEME,))


def broken(_: object) -> object:
    raise VoiceBroken("no studio", where="studio")


def test_a_recorded_exercise_is_never_heard_without_the_words_that_it_is_one(
    folder: Path, handed: Handed, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_wav(folder / "chu-tich.wav", 8)
    send_message(folder, order(text="", file=file, is_exercise=True), clock=CLOCK)
    assert handed.messages[0].path != file

    monkeypatch.setattr(sound, "open_studio", broken)
    with pytest.raises(BroadcasterError):
        send_message(folder, order(text="", file=file, is_exercise=True), clock=CLOCK)
    assert len(handed.messages) == 1


def test_a_spoken_exercise_keeps_its_words_where_the_template_fails(
    folder: Path, handed: Handed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound, "open_studio", broken)

    send_message(folder, order(is_exercise=True), clock=CLOCK)

    assert any("Đây là diễn tập" in text and "Vừa rồi là diễn tập" in text for text in handed.words) or (
        handed.words[-1].startswith("Vừa rồi là diễn tập.")
    )


@pytest.mark.parametrize(
    ("changes", "times"),
    [({}, 2), ({"priority": Priority.URGENT}, 1), ({"text": "Nước lên nhanh. " * 60}, 73)],
)
def test_a_short_emergency_is_said_twice_and_of_a_long_one_its_first_sentences(
    folder: Path, handed: Handed, changes: dict[str, object], times: int
) -> None:
    send_message(folder, order(**changes), clock=CLOCK)

    assert sum(text.count("Nước lên nhanh.") for text in handed.words) == times


def test_zones_take_turns_each_when_the_one_before_has_ended(folder: Path, handed: Handed) -> None:
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        for zone in ("thon-1", "thon-2", "thon-3"):
            file.write(f'\n[[zone]]\nname = "{zone}"\noutputs = ["loa"]\n')

    turns, audio = send_in_turns(folder, order(), clock=CLOCK)

    length = timedelta(seconds=len(decode(audio)) / HOUSE_RATE_HZ)
    assert [zone for zone, _ in turns] == ["thon-1", "thon-2", "thon-3"]
    begins = [message.not_before for message in handed.messages]
    assert begins[0] is None
    assert begins[1:] == [EVENING + number * (length + BETWEEN_TURNS) for number in (1, 2)]
    assert {message.path for message in handed.messages} == {audio}


@pytest.mark.parametrize("changes", [{}, {"repeat_every_s": 600, "times": 2}])
def test_turns_need_two_zones_and_a_message_that_is_said_once(
    folder: Path, handed: Handed, changes: dict[str, object]
) -> None:
    with pytest.raises(Refused, match="take turns"):
        send_in_turns(folder, order(**changes), clock=CLOCK)
    assert handed.messages == []
