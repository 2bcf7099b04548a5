"""
The doors between rooms: what a plug-in or a neighbour must be able to do.

Each Protocol has one real implementation or more, and a fake in `tests/fakes/` that keeps the same
contract and can fail on demand; `tests/contracts/` runs one suite over all of them.
"""

from __future__ import annotations

from broadcaster.ports.alerts import AlertLog
from broadcaster.ports.asrun import Ledger, SpoolIntake
from broadcaster.ports.audio import AudioShelf
from broadcaster.ports.books import Books, OpenBooks
from broadcaster.ports.bulletins import BulletinArchive
from broadcaster.ports.feeds import FeedReader
from broadcaster.ports.news import NewsShelf
from broadcaster.ports.outputs import (
    ClassedOutput,
    Delivered,
    Devices,
    ExclusiveOutput,
    ForewarnedOutput,
    GatheringOutput,
    Output,
    OutputSettings,
    TracelessOutput,
    drives,
    gather_frames,
)
from broadcaster.ports.progress import Progress
from broadcaster.ports.recording import Recording, RecordingStatus
from broadcaster.ports.rundowns import Misfit, Naming, OccurrenceBook
from broadcaster.ports.voices import (
    LoadingVoice,
    SpeechRequest,
    VoiceEngine,
    VoiceInfo,
    VoiceSettings,
)

__all__ = [
    "AlertLog",
    "AudioShelf",
    "Books",
    "BulletinArchive",
    "ClassedOutput",
    "Delivered",
    "Devices",
    "ExclusiveOutput",
    "FeedReader",
    "ForewarnedOutput",
    "GatheringOutput",
    "Ledger",
    "LoadingVoice",
    "Misfit",
    "Naming",
    "NewsShelf",
    "OccurrenceBook",
    "OpenBooks",
    "Output",
    "OutputSettings",
    "Progress",
    "Recording",
    "RecordingStatus",
    "SpeechRequest",
    "SpoolIntake",
    "TracelessOutput",
    "VoiceEngine",
    "VoiceInfo",
    "VoiceSettings",
    "drives",
    "gather_frames",
]
