"""The announcer: one voice from beginning to end, nothing spoken twice, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import VoiceBroken, VoiceRefused
from broadcaster.model import Part, Script, Segment, SegmentKind
from broadcaster.ports import SpeechRequest, VoiceEngine, VoiceInfo
from broadcaster.reading import Reader, Style
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.speech import Speech
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.lines import ReaderFor, lines_of
from broadcaster.studio.speech.speaking import Announcer, Spoken
from broadcaster.studio.speech.taking import Manner
from broadcaster.studio.template import AudioTemplate, Delivery, SpeechChain
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.studio.voices.guard import GuardedVoice
from broadcaster.studio.voices.online.gtts_online import GttsVoice
from tests.fakes.voices import FakeVoice, framed, tone
from tests.gtts_server import GttsServer
from tests.waiting import PATIENCE_S

GREETING = "Kính chào bà con. Đây là Đài truyền thanh xã."
LONG = "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm."
NEWS = "Sáng nay trời nắng.\n\nChiều có mưa rào; bà con chú ý!"


def script(*segments: Segment | str) -> Script:
    airs_at = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
    return Script(
        programme="ban-tin-sang",
        title="Bản tin sáng",
        air_date=date(2026, 11, 23),
        airs_at=airs_at,
        segments=tuple(
            Segment(kind=SegmentKind.SPEECH, text=each) if isinstance(each, str) else each
            for each in segments
        ),
    )


ALL_TROUBLES = (
    *("refuse", "crash", "hang", "ValueError", "OSError", "TimeoutExpired", "SystemExit"),
    *("silent", "short", "cut", "loop", "noise", "clipped"),
    *("bytes", "nan", "stereo", "whole numbers", "rate", "none"),
)

STING = Segment(kind=SegmentKind.STING, cart="gat")


class Setup:
    """An announcer over fakes and a cache in a temporary folder."""

    def __init__(
        self,
        folder: Path,
        *engines: VoiceEngine,
        order: Sequence[str] = (),
        speed: float = 1.0,
        reader_for: ReaderFor | None = None,
    ) -> None:
        self.cache = SpeechCache(folder / "speech")
        is_waited_for_in_vain = any("hang" in getattr(engine, "troubles", ()) for engine in engines)
        self.announcer = Announcer(
            engines={engine.name: engine for engine in engines},
            order=order or [engine.name for engine in engines],
            cache=self.cache,
            reader_for=reader_for or (lambda info: Reader()),
            manner=Manner(speed=speed, limit_s=1.0 if is_waited_for_in_vain else PATIENCE_S),
        )

    def speak(self, *segments: Segment | str, voice: str = "") -> Spoken:
        return self.announcer.speak(script(*segments), voice=voice)


def texts(spoken: Spoken) -> list[str]:
    return [utterance.text for utterance in spoken.utterances]


def test_every_sentence_is_spoken_once_in_order_with_its_segment_and_silence(tmp_path: Path) -> None:
    voice = FakeVoice()
    setup = Setup(tmp_path, voice)
    spoken = setup.speak(GREETING, STING, NEWS)
    assert [(each.segment, each.text, each.gap_ms) for each in spoken.utterances] == [
        (0, "Kính chào bà con.", 350),
        (0, "Đây là Đài truyền thanh xã.", 700),
        (2, "Sáng nay trời nắng.", 700),
        (2, "Chiều có mưa rào;", 150),
        (2, "bà con chú ý!", 700),
    ]
    assert voice.said == texts(spoken)
    assert (spoken.voice, spoken.spoken_sentences, spoken.cached_sentences) == ("fake:vi", 5, 0)
    assert spoken.notes == ()


def test_written_words_are_spoken_as_the_reader_says(tmp_path: Path) -> None:
    spoken = Setup(tmp_path, FakeVoice()).speak("Họp lúc 7h30 ngày 5/6.")
    assert texts(spoken) == ["Họp lúc bảy giờ ba mươi phút ngày mùng năm tháng sáu."]


def test_what_one_segment_defines_is_known_in_all_of_them(tmp_path: Path) -> None:
    spoken = Setup(tmp_path, FakeVoice()).speak("Hội Trồng Cây Xanh (HTCX) họp.", STING, "HTCX mời bà con.")
    assert texts(spoken)[-1].lower() == "hội trồng cây xanh mời bà con."


def test_sound_is_house_sound_without_silent_edges(tmp_path: Path) -> None:
    (utterance,) = Setup(tmp_path, FakeVoice()).speak("Kính chào bà con.").utterances
    assert utterance.pcm[:].dtype == np.float32
    assert len(utterance.pcm) / HOUSE_RATE_HZ == pytest.approx(4 * 0.25 + 0.02, abs=0.01)


def test_an_unchanged_script_is_not_spoken_again(tmp_path: Path) -> None:
    first = Setup(tmp_path, FakeVoice()).speak(GREETING, NEWS)
    silent = FakeVoice()
    again = Setup(tmp_path, silent).speak(GREETING, NEWS)
    assert silent.said == []
    assert (again.spoken_sentences, again.cached_sentences) == (0, 5)
    assert all(np.array_equal(a.pcm, b.pcm) for a, b in zip(first.utterances, again.utterances, strict=True))


def test_one_changed_sentence_re_speaks_one_sentence(tmp_path: Path) -> None:
    Setup(tmp_path, FakeVoice()).speak(GREETING, NEWS)
    voice = FakeVoice()
    spoken = Setup(tmp_path, voice).speak(GREETING, NEWS.replace("nắng", "nắng nhẹ"))
    assert voice.said == ["Sáng nay trời nắng nhẹ."]
    assert (spoken.spoken_sentences, spoken.cached_sentences) == (1, 4)


@pytest.mark.parametrize(
    ("voice", "speed"), [(FakeVoice(version="2"), 1.0), (FakeVoice("other"), 1.0), (FakeVoice(), 1.2)]
)
def test_another_version_voice_or_pace_does_not_take_from_the_cache(
    tmp_path: Path, voice: FakeVoice, speed: float
) -> None:
    Setup(tmp_path, FakeVoice()).speak(GREETING)
    assert Setup(tmp_path, voice, speed=speed).speak(GREETING).cached_sentences == 0


@pytest.mark.parametrize("trouble", ALL_TROUBLES)
def test_when_a_voice_fails_the_next_one_reads_the_whole_bulletin(tmp_path: Path, trouble: str) -> None:
    first, second = FakeVoice("first").fail(["", "", trouble, trouble]), FakeVoice("second")
    spoken = Setup(tmp_path, first, second).speak(GREETING, NEWS)
    assert spoken.voice == "second:vi"
    assert second.said == texts(spoken)
    assert len(second.said) == 5
    (note,) = spoken.notes
    assert "first" in str(note)


@pytest.mark.parametrize("trouble", [trouble for trouble in ALL_TROUBLES if trouble != "hang"])
def test_a_bad_take_is_spoken_once_more(tmp_path: Path, trouble: str) -> None:
    voice = FakeVoice().fail([trouble])
    spoken = Setup(tmp_path, voice).speak(GREETING)
    assert voice.said == ["Kính chào bà con.", *texts(spoken)]
    assert spoken.notes == ()


@pytest.mark.parametrize("trouble", ALL_TROUBLES)
def test_a_voice_that_keeps_losing_words_is_replaced_and_its_take_not_kept(
    tmp_path: Path, trouble: str
) -> None:
    first, second = FakeVoice("first").fail([trouble, trouble]), FakeVoice("second")
    assert Setup(tmp_path, first, second).speak(GREETING).voice == "second:vi"
    healed = FakeVoice("first")
    assert Setup(tmp_path, healed).speak(GREETING).cached_sentences == 0


def test_when_no_voice_can_speak_the_error_names_each_and_why(tmp_path: Path) -> None:
    setup = Setup(tmp_path, FakeVoice("first").fail(["crash"] * 2), FakeVoice("second").fail(["refuse"] * 2))
    with pytest.raises(VoiceBroken, match=r"first.*crash of the fake.*second.*refused by the fake"):
        setup.speak(GREETING)


def test_a_voice_asked_for_comes_before_the_order_of_the_station(tmp_path: Path) -> None:
    north, south = FakeVoice("north"), FakeVoice("south", voices=["a", "b"])
    setup = Setup(tmp_path, north, south)
    assert setup.speak(GREETING, voice="south:b").voice == "south:b"
    assert setup.speak(GREETING, voice="south").voice == "south:a"
    assert setup.speak(GREETING).voice == "north:vi"


@pytest.mark.parametrize("asked", ["nobody:vi", "fake:vi-hue", ":", "fake:"])
def test_a_voice_that_does_not_exist_is_noted_and_the_order_goes_on(tmp_path: Path, asked: str) -> None:
    spoken = Setup(tmp_path, FakeVoice("fake", voices=["vi"])).speak(GREETING, voice=asked)
    assert spoken.voice == "fake:vi"
    assert bool(spoken.notes) == (asked != "fake:")


def test_the_embedded_voice_is_the_last_resort_even_when_the_order_leaves_it_out(tmp_path: Path) -> None:
    online, embedded = FakeVoice("online").fail(["crash"] * 2), FakeVoice("espeak")
    spoken = Setup(tmp_path, online, embedded, order=["online:vi"]).speak(GREETING)
    assert spoken.voice == "espeak:vi"


def test_a_sentence_too_long_for_the_engine_is_spoken_in_pieces_as_one_sentence(tmp_path: Path) -> None:
    voice = FakeVoice(max_chars=30)
    sentence = "Xã họp sáng thứ hai, bà con mang theo giấy mời đến nhà văn hóa"
    spoken = Setup(tmp_path, voice).speak(sentence)
    assert voice.said == ["Xã họp sáng thứ hai,", "bà con mang theo giấy mời đến", "nhà văn hóa"]
    (utterance,) = spoken.utterances
    assert spoken.spoken_sentences == 1
    # 15 syllables, a breath after the comma, edges of 10 ms; nothing where words were only parted.
    assert len(utterance.pcm) / HOUSE_RATE_HZ == pytest.approx(15 * 0.25 + 0.15 + 0.06, abs=0.03)
    assert Setup(tmp_path, voice).speak(sentence).cached_sentences == 1


def test_the_fingerprint_covers_what_is_heard_and_nothing_else(tmp_path: Path) -> None:
    def fingerprint(*texts: str, engine: FakeVoice | None = None, voice: str = "", speed: float = 1.0) -> str:
        setup = Setup(tmp_path, engine or FakeVoice(voices=["vi", "b"]), speed=speed)
        return setup.announcer.fingerprint(script(*texts), voice=voice)

    usual = fingerprint(GREETING, NEWS)
    assert fingerprint(GREETING, NEWS + "  ") == usual
    others = [
        fingerprint(GREETING, NEWS.replace("nắng", "mưa")),
        fingerprint(NEWS, GREETING),
        fingerprint(GREETING, NEWS, voice="fake:b"),
        fingerprint(GREETING, NEWS, speed=1.1),
        fingerprint(GREETING, NEWS, engine=FakeVoice(version="2")),
    ]
    assert len({usual, *others}) == 6


def test_rows_of_dots_are_nothing_to_say(tmp_path: Path) -> None:
    assert texts(Setup(tmp_path, FakeVoice()).speak("Kính chào bà con. ... Hết.")) == [
        "Kính chào bà con.",
        "Hết.",
    ]


def test_a_segment_ends_with_the_silence_of_a_paragraph_whatever_its_last_mark(tmp_path: Path) -> None:
    spoken = Setup(tmp_path, FakeVoice()).speak("Kính chào bà con; — !", "Hết.")
    assert [utterance.gap_ms for utterance in spoken.utterances] == [700, 700]


def test_a_script_without_words_needs_no_voice(tmp_path: Path) -> None:
    spoken = Setup(tmp_path).speak(STING)
    assert (spoken.utterances, spoken.voice, spoken.spoken_sentences) == ((), "", 0)


def test_one_text_is_spoken_for_an_emergency(tmp_path: Path) -> None:
    spoken = Setup(tmp_path, FakeVoice()).announcer.speak_text("Báo động lũ! Bà con lên đê.", voice="fake:vi")
    assert texts(spoken) == ["Báo động lũ!", "Bà con lên đê."]


@pytest.mark.parametrize("text", ["", "  \n", "...!"])
def test_a_text_without_words_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(VoiceRefused, match="nothing to say"):
        Setup(tmp_path, FakeVoice()).announcer.speak_text(text)


def test_a_cache_that_cannot_be_written_is_noted_and_never_silences_the_station(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("a file where a folder should be", encoding="utf-8")
    spoken = Setup(tmp_path, FakeVoice()).speak(GREETING)
    assert len(spoken.utterances) == 2
    (note,) = spoken.notes
    assert "could not be kept" in str(note) or "cannot be read" in str(note)


def test_progress_is_told_from_the_first_sentence_to_the_last(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    setup = Setup(tmp_path, FakeVoice())
    setup.announcer.speak(script(GREETING), progress=lambda what, done, total: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_the_embedded_voice_reads_a_bulletin_when_the_online_one_is_blocked(tmp_path: Path) -> None:
    embedded = open_espeak()
    server = GttsServer(voice=embedded)
    online = GttsVoice(server.url, clock=VirtualClock(datetime(2026, 11, 22, tzinfo=UTC)))
    server.answers.extend(["ok", "302", "302"])
    spoken = Setup(tmp_path, online, embedded, order=["gtts:vi"]).speak(GREETING, NEWS)
    assert spoken.voice == "espeak:vi"
    assert "HTTP status 302" in str(spoken.notes[0])
    assert len(spoken.utterances) == 5
    server.answers.clear()
    assert Setup(tmp_path, online, embedded, order=["gtts:vi"]).speak(GREETING, NEWS).voice == "gtts:vi"
    online.close()
    embedded.close()
    server.close()


def test_a_fault_over_the_takes_of_one_voice_is_told_and_the_next_one_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr("broadcaster.studio.speech.taking.check_likeness", stumble)
    online, embedded = FakeVoice("online"), open_espeak()
    spoken = Setup(tmp_path, online, embedded, order=["online:vi"]).speak(LONG)
    assert spoken.voice == "espeak:vi"
    assert "fault of the program (ValueError: by hand)" in str(spoken.notes[0])
    embedded.close()


def test_lines_are_made_anew_for_the_voice_that_really_speaks(tmp_path: Path) -> None:
    online = FakeVoice("online").fail(["crash"] * 2)
    embedded = FakeVoice("espeak", voices=[VoiceInfo(id="vi", title="vi", foreign="respelled")])
    setup = Setup(
        tmp_path,
        online,
        embedded,
        order=["online:vi"],
        reader_for=lambda info: Reader(
            Style(foreign="respelled") if info.foreign == "respelled" else Style()
        ),
    )
    spoken = setup.speak("Theo dõi trên Facebook và Zalo.")
    assert online.said[-1] == "Theo dõi trên Facebook và Zalo."
    assert embedded.said[-1] == texts(spoken)[0]
    assert "Facebook" not in texts(spoken)[0]


@pytest.mark.parametrize("share", [0.6, 1.7])
def test_a_sentence_that_strays_from_its_reading_is_spoken_again_and_its_take_forgotten(
    tmp_path: Path, share: float
) -> None:
    sentences = [f"{LONG[:-1]} ở thôn {name}." for name in ("một", "hai", "ba", "bốn", "năm", "sáu")]
    voice = Stumbling("neural", at=sentences[3], share=share, times=1)
    spoken = Setup(tmp_path, voice, FakeVoice("espeak"), order=["neural:vi"]).speak(" ".join(sentences))
    assert (spoken.voice, spoken.notes) == ("neural:vi", ())
    assert voice.said.count(sentences[3]) == 2
    assert len({len(utterance.pcm) for utterance in spoken.utterances}) == 1
    again = Setup(tmp_path, FakeVoice("neural"), FakeVoice("espeak"), order=["neural:vi"])
    assert again.speak(" ".join(sentences)).cached_sentences == 6


def test_a_voice_that_strays_twice_hands_the_whole_text_on(tmp_path: Path) -> None:
    sentences = [f"{LONG[:-1]} ở thôn {name}." for name in ("một", "hai", "ba", "bốn", "năm", "sáu")]
    voice = Stumbling("neural", at=sentences[3], share=0.6, times=2)
    spoken = Setup(tmp_path, voice, FakeVoice("espeak"), order=["neural:vi"]).speak(" ".join(sentences))
    assert spoken.voice == "espeak:vi"
    assert "Words are missing" in str(spoken.notes[0])


def test_a_reading_at_half_speed_throughout_is_refused(tmp_path: Path) -> None:
    slow = FakeVoice("slow").fail(["slow"] * 10)
    spoken = Setup(tmp_path, slow, FakeVoice("second"), order=["slow:vi", "second:vi"]).speak(LONG)
    assert spoken.voice == "second:vi"


def test_a_voice_that_hangs_is_not_waited_for_twice(tmp_path: Path) -> None:
    hanging = FakeVoice("first").fail(["hang"] * 5)
    setup = Setup(tmp_path, hanging, FakeVoice("second"))
    assert setup.speak(GREETING).voice == "second:vi"
    assert setup.speak(NEWS).voice == "second:vi"
    assert len(hanging.said) == 1


def test_word_marks_come_out_of_the_cache_as_they_went_in(tmp_path: Path) -> None:
    embedded = open_espeak()
    fresh = Setup(tmp_path, embedded).speak(GREETING)
    kept = Setup(tmp_path, embedded).speak(GREETING)
    embedded.close()
    assert kept.cached_sentences == 2
    assert [each.words for each in kept.utterances] == [each.words for each in fresh.utterances]
    first = fresh.utterances[0]
    assert [first.text[mark.at_char :][: mark.chars] for mark in first.words] == ["Kính", "chào", "bà", "con"]


def test_an_engine_that_gains_from_it_is_asked_for_several_at_once_and_keeps_their_order(
    tmp_path: Path,
) -> None:
    voice = FakeVoice()
    voice.parallel = 3
    spoken = Setup(tmp_path, voice).speak(GREETING, NEWS)
    assert texts(spoken) == [
        "Kính chào bà con.",
        "Đây là Đài truyền thanh xã.",
        "Sáng nay trời nắng.",
        "Chiều có mưa rào;",
        "bà con chú ý!",
    ]


def test_a_voice_that_copies_a_person_needs_that_persons_consent(tmp_path: Path) -> None:
    cloned = VoiceInfo(id="vi", title="Bác Ba", imitates="Nguyễn Văn Ba", consent="consent.pdf")
    spoken = Setup(tmp_path, FakeVoice("clone", voices=[cloned]), FakeVoice("second")).speak(GREETING)
    assert spoken.voice == "second:vi"
    assert "Nguyễn Văn Ba" in str(spoken.notes[0])
    (tmp_path / "consent.pdf").write_bytes(b"signed")
    signed = GuardedVoice(FakeVoice("clone", voices=[cloned]), folder=tmp_path)
    assert Setup(tmp_path, signed).speak(GREETING).voice == "clone:vi"


class Stumbling(FakeVoice):
    """Gives the wrong part of one sentence, so many times."""

    def __init__(self, name: str, *, at: str, share: float, times: int) -> None:
        super().__init__(name)
        self._at, self._share, self._times = at, share, times

    def speak(self, request: SpeechRequest) -> Speech:
        speech = super().speak(request)
        if request.text != self._at or not self._times:
            return speech
        self._times -= 1
        return framed(tone(round((speech.length_ms - 200) * self._share)))


def item(number: int, text: str) -> Segment:
    return Segment(kind=SegmentKind.SPEECH, text=text, item=f"tin-{number}")


def test_two_voices_take_turns_and_the_anchor_greets(tmp_path: Path) -> None:
    anchor, reporter = FakeVoice("anchor"), FakeVoice("reporter")
    setup = Setup(tmp_path, anchor, reporter)
    spoken = setup.speak(
        "Kính chào bà con.",
        item(1, "Tin thứ nhất. Vẫn tin thứ nhất."),
        item(2, "Tin thứ hai."),
        item(3, "Tin thứ ba."),
        "Xin chào và hẹn gặp lại.",
        voice="anchor:vi + reporter:vi",
    )
    assert reporter.said == ["Tin thứ hai."]
    assert [utterance.segment for utterance in spoken.utterances] == [0, 1, 1, 2, 3, 4]
    assert spoken.voice == "anchor:vi + reporter:vi"


def test_questions_are_asked_by_one_voice_and_answered_by_the_other(tmp_path: Path) -> None:
    anchor, reporter = FakeVoice("anchor"), FakeVoice("reporter")
    Setup(tmp_path, anchor, reporter).speak(
        item(1, "Hỏi: Khi nào tiêm phòng?"),
        item(1, "Đáp: Sáng thứ hai tới."),
        voice="anchor + reporter",
    )
    assert anchor.said[-1].startswith("Hỏi")
    assert reporter.said[-1].startswith("Đáp")


def part(which: Part | None, text: str, number: int = 1) -> Segment:
    return Segment(kind=SegmentKind.SPEECH, text=text, item=f"tin-{number}", part=which)


def test_the_anchor_leads_through_questions_and_answers_whichever_item_they_stand_in(tmp_path: Path) -> None:
    voices = [FakeVoice(name) for name in ("anchor", "answers", "asks")]
    segments = (
        item(1, "Tin thứ nhất."),
        part(None, "Bà con hỏi.", 2),
        part(Part.QUESTION, "Khi nào tiêm phòng?", 2),
        part(None, "Trạm thú y trả lời.", 2),
        part(Part.ANSWER, "Sáng thứ hai tới.", 2),
    )
    Setup(tmp_path, *voices).speak(*segments, voice="anchor + answers + asks")
    assert [voice.said for voice in voices] == [
        ["Tin thứ nhất.", "Bà con hỏi.", "Trạm thú y trả lời."],
        ["Sáng thứ hai tới."],
        ["Khi nào tiêm phòng?"],
    ]


@pytest.mark.parametrize("quoted", ["“Bà con yên tâm.”", '"Bà con yên tâm"', "«Bà con yên tâm».", "Part"])
def test_a_quotation_is_another_voice_than_the_one_around_it(tmp_path: Path, quoted: str) -> None:
    anchor, reporter = FakeVoice("anchor"), FakeVoice("reporter")
    quotation = part(Part.QUOTATION, "Bà con yên tâm.") if quoted == "Part" else item(1, quoted)
    Setup(tmp_path, anchor, reporter).speak(
        item(1, "Chủ tịch xã nói."), quotation, item(1, "Việc ấy xong rồi."), voice="anchor + reporter"
    )
    assert [len(anchor.said), len(reporter.said)] == [2, 1]


@pytest.mark.parametrize("text", ["“Một” và “hai”.", "“Một” là tên.", "Tên là “một”.", "“"])
def test_quoted_words_inside_a_paragraph_keep_its_voice(tmp_path: Path, text: str) -> None:
    reporter = FakeVoice("reporter")
    Setup(tmp_path, FakeVoice("anchor"), reporter).speak(
        item(1, "Tin."), item(1, text), voice="anchor + reporter"
    )
    assert reporter.said == []


def test_a_single_voice_reads_every_part(tmp_path: Path) -> None:
    voice = FakeVoice("one")
    Setup(tmp_path, voice).speak(*(part(each, f"Câu của {each}.") for each in Part), voice="one")
    assert len(voice.said) == len(Part)


def test_a_cast_of_which_one_fails_is_replaced_as_a_whole(tmp_path: Path) -> None:
    anchor, reporter = FakeVoice("anchor"), FakeVoice("reporter").fail(["crash"] * 2)
    spoken = Setup(tmp_path, anchor, reporter, FakeVoice("third"), order=["third:vi"]).speak(
        item(1, "Một."), item(2, "Hai."), voice="anchor:vi + reporter:vi"
    )
    assert spoken.voice == "third:vi"
    assert "anchor:vi + reporter:vi" in str(spoken.notes[0])


NOTICE = "Chương trình này có sử dụng giọng đọc trí tuệ nhân tạo."


@pytest.mark.parametrize("is_ai", [True, False])
def test_where_a_model_speaks_it_says_so_first(tmp_path: Path, is_ai: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    info = VoiceInfo(id="vi", title="vi", is_ai=is_ai)
    voice = FakeVoice("fake", voices=[info])
    announcer = Announcer(
        engines={"fake": voice},
        order=["fake:vi"],
        cache=SpeechCache(tmp_path / "speech"),
        reader_for=lambda info: Reader(),
        manner=Manner(ai_notice=NOTICE),
    )
    spoken = announcer.speak(script(STING, GREETING))
    assert spoken.is_ai == is_ai
    assert (texts(spoken)[0] == NOTICE) == is_ai
    assert spoken.utterances[0].segment == 1


def test_a_cast_says_it_whichever_of_its_voices_is_a_model(tmp_path: Path) -> None:
    rules = FakeVoice("rules", voices=[VoiceInfo(id="vi", title="vi", is_ai=False)])
    announcer = Announcer(
        engines={"rules": rules, "model": FakeVoice("model")},
        order=["rules + model"],
        cache=SpeechCache(tmp_path / "speech"),
        reader_for=lambda info: Reader(),
        manner=Manner(ai_notice=NOTICE),
    )
    spoken = announcer.speak(script(GREETING, item(1, "Một."), item(2, "Hai.")))
    assert spoken.is_ai
    assert rules.said[0] == NOTICE


def test_a_voice_of_rules_that_stands_in_for_a_model_makes_no_such_claim(tmp_path: Path) -> None:
    model = FakeVoice("model").fail(["crash"] * 2)
    rules = FakeVoice("espeak", voices=[VoiceInfo(id="vi", title="vi", is_ai=False)])
    announcer = Announcer(
        engines={"model": model, "espeak": rules},
        order=["model:vi"],
        cache=SpeechCache(tmp_path / "speech"),
        reader_for=lambda info: Reader(),
        manner=Manner(ai_notice=NOTICE),
    )
    spoken = announcer.speak(script(GREETING))
    assert (spoken.voice, spoken.is_ai) == ("espeak:vi", False)
    assert NOTICE not in texts(spoken)


def test_a_warning_is_said_slowly_in_spaced_phrases_and_a_bulletin_is_not(tmp_path: Path) -> None:
    text = (
        "Ủy ban nhân dân xã thông báo, bà con ở vùng thấp khẩn trương sơ tán; mang theo giấy tờ, thuốc men."
    )
    slow = AudioTemplate(
        name="a",
        title="A",
        path=Path("a.toml"),
        speech=SpeechChain(processed=False),
        delivery=Delivery(pace_per_s=3.0, spaced=True),
    )
    voice = FakeVoice()
    setup = Setup(tmp_path, voice)
    spaced = setup.announcer.speak(script(text), template=slow)
    plain = setup.announcer.speak(script(text), template=replace(slow, delivery=Delivery()))

    assert len(spaced.utterances) > len(plain.utterances)
    assert " ".join(texts(spaced)) == " ".join(texts(plain))
    assert max(utterance.gap_ms for utterance in spaced.utterances[:-1]) >= 300
    heard = [sum(len(utterance.pcm) for utterance in each.utterances) for each in (spaced, plain)]
    assert heard[0] / heard[1] == pytest.approx(3.9 / 3.0, rel=0.05)


def test_numbers_and_names_are_marked_to_be_said_slowly() -> None:
    text = "Ông Nguyễn Văn Ba báo số điện thoại 0912345678."
    (line,) = lines_of([(0, text)], Reader())
    slowly = [line.text[start:end] for start, end in line.slower]
    assert "Ông Nguyễn Văn Ba" in slowly
    assert any(words.startswith("không chín một") for words in slowly)


def test_in_a_text_cut_into_phrases_the_slow_stretches_stay_with_their_words() -> None:
    text = "Bà con thôn Đồng Tâm chú ý, số điện thoại là 0912345678, xin bà con ghi lại cho nhớ."
    slowly = [
        line.text[start:end]
        for line in lines_of([(0, text)], Reader(), spaced=True)
        for start, end in line.slower
    ]
    assert "Đồng Tâm" in slowly
    assert all(words == words.strip(" ,.") for words in slowly)
