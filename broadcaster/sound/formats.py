"""
The audio formats that are taken, by name.

FFmpeg reads some three hundred, among them lists that name other files (ffconcat, m3u8) and scripts; a file
is opened only as one of these, whatever its name and its first bytes say.
"""

from __future__ import annotations

from broadcaster.errors import N_, Message

DEMUXERS = ("wav", "w64", "mp3", "flac", "ogg", "mov", "aac", "aiff", "caf", "amr", "matroska")
"""
FFmpeg's names; `mov` is M4A and MP4, `ogg` Opus and Vorbis, `matroska` WebM. Source: `ffmpeg -demuxers`.

What browsers record is among them: Chromium and Firefox WebM with Opus, Safari MP4 with AAC.
"""
WORDS = "WAV, MP3, FLAC, Opus, Ogg, M4A, MP4, WebM, AAC, AIFF, AMR"
"""The same for people."""

RATES_HZ = (4_000, 384_000)
"""Lowest and highest sample rate of a file; a header outside of it is damaged, or made to hurt."""
MOST_CHANNELS = 16

CHOOSE_ANOTHER: Message = N_("Put a whole audio file (WAV, FLAC, MP3, Opus, M4A) in its place.")

OPTIONS = {"format_whitelist": ",".join(DEMUXERS), "protocol_whitelist": "file"}
"""For FFmpeg's demuxer. Source: libavformat/options_table.h."""
