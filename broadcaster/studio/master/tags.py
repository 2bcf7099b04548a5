"""What a file says of itself: title, station, day, chapters, and that a machine spoke it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import av
import av.error

from broadcaster.studio.master.cover import FRONT_COVER, Cover
from broadcaster.studio.voices.phrasing import cleaned

AI_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
"""
The machine-readable mark of AI-made sound, in the field's own vocabulary.

Source: IPTC NewsCodes, Digital Source Type; asked for by Luật 134/2025/QH15 Đ11 k2 and NĐ 142/2026 Đ17.
"""
AI_WORDS = f"Giọng đọc do trí tuệ nhân tạo tạo ra. {AI_SOURCE}"
"""
The same as a comment, for people who look into the file.

With the address in it, because containers that know no free names (M4A, WAV) keep nothing but the comment
when another program encodes the file again.
"""
AI_KEY = "DIGITALSOURCETYPE"
_LATIN1, _UTF16 = b"\x00", b"\x01"
_MOST_CHAPTERS = 255
"""A list of contents counts them in one byte; later items have no chapter of their own."""
_NO_OFFSET = b"\xff" * 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One item inside a file."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """What a player shows."""

    title: str
    made_for: date
    """Date of the airing."""
    station: str
    is_ai: bool = False
    """Spoken by a neural or cloud voice."""
    voice: str = ""
    chapters: tuple[Chapter, ...] = ()
    cover: Cover | None = None

    def as_pairs(self) -> dict[str, str]:
        """Give what containers with free names carry (Ogg, FLAC, M4A)."""
        pairs = {
            "title": cleaned(self.title),
            "artist": cleaned(self.station),
            "date": self.made_for.isoformat(),
        }
        if self.is_ai:
            pairs |= {"comment": AI_WORDS, AI_KEY: AI_SOURCE, "AI_VOICE": cleaned(self.voice)}
        return {key: value for key, value in pairs.items() if value}

    def chapter_comments(self) -> dict[str, str]:
        """Give the chapters as Ogg and FLAC carry them. Source: Xiph wiki, "Chapter Extension"."""
        pairs = {}
        for number, chapter in enumerate(self.chapters[:_MOST_CHAPTERS]):
            seconds, ms = divmod(chapter.start_ms, 1000)
            clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"
            pairs[f"CHAPTER{number:03}"] = clock
            pairs[f"CHAPTER{number:03}NAME"] = cleaned(chapter.title)
        return pairs


def is_marked_ai(path: Path) -> bool:
    """Tell whether a file bears the mark of AI-made sound, whoever encoded it last; no sound file does."""
    try:
        with av.open(str(path)) as container:
            told = [container.metadata, *(stream.metadata for stream in container.streams)]
    except (av.error.FFmpegError, OSError):
        return False
    return any(AI_SOURCE in value for metadata in told for value in metadata.values())


def id3(tags: Tags) -> bytes:
    """
    Give an ID3v2.3 tag: title, artist (the station), year, day and month, the mark of AI, chapters, cover.

    Source: id3.org, ID3v2.3.0 §3.1 (header), §3.3 (frames), §4.2 (text frames, encoding 1 is UTF-16
    with a byte order mark), §4.11 (comments), §4.15 (pictures); ID3v2 Chapter Frame Addendum. Version 2.3
    because the firmware of network loudspeakers reads it.
    """
    texts = {
        b"TIT2": cleaned(tags.title),
        b"TPE1": cleaned(tags.station),
        b"TYER": f"{tags.made_for:%Y}",
        b"TDAT": f"{tags.made_for:%d%m}",
    }
    frames = [_text(name, text) for name, text in texts.items() if text]
    if tags.is_ai:
        frames += [_own(AI_KEY, AI_SOURCE), _own("AI_VOICE", cleaned(tags.voice)), _comment(AI_WORDS)]
    frames += _chapters(tags.chapters)
    if tags.cover:
        frames.append(_picture(tags.cover))
    body = b"".join(frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + body


def _frame(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "big") + b"\x00\x00" + content


def _text(name: bytes, text: str) -> bytes:
    return _frame(name, _UTF16 + text.encode("utf-16"))


def _own(key: str, text: str) -> bytes:
    return _frame(b"TXXX", _UTF16 + key.encode("utf-16") + b"\x00\x00" + text.encode("utf-16"))


def _comment(text: str) -> bytes:
    return _frame(b"COMM", _UTF16 + b"vie" + "".encode("utf-16") + b"\x00\x00" + text.encode("utf-16"))


def _picture(cover: Cover) -> bytes:
    kind = bytes((FRONT_COVER,))
    return _frame(b"APIC", _LATIN1 + cover.mime.encode() + b"\x00" + kind + b"\x00" + cover.content)


def _chapters(chapters: Sequence[Chapter]) -> list[bytes]:
    if not chapters:
        return []
    chapters = chapters[:_MOST_CHAPTERS]
    names = [f"c{number}".encode() + b"\x00" for number in range(len(chapters))]
    contents = b"toc\x00\x03" + len(names).to_bytes(1, "big") + b"".join(names)
    return [_frame(b"CTOC", contents)] + [
        _frame(
            b"CHAP",
            name
            + chapter.start_ms.to_bytes(4, "big")
            + chapter.end_ms.to_bytes(4, "big")
            + _NO_OFFSET
            + _text(b"TIT2", cleaned(chapter.title)),
        )
        for name, chapter in zip(names, chapters, strict=True)
    ]
