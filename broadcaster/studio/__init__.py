"""
The studio: scripts become bulletins that can be played as they are.

Made here: spoken sentences, mixes, masters with their measurements. May know: model, ports, reading, speech
engines, audio files. Must never come in: the schedule, the database, the question what time it is.
"""

from broadcaster.studio.aloud import SpokenFile, speak_to_file
from broadcaster.studio.master.cover import read_cover
from broadcaster.studio.master.spans import KeptSpans
from broadcaster.studio.mix.jingles import SoundFacts, inspect_sounds, sound_facts
from broadcaster.studio.production import Studio
from broadcaster.studio.recordings import check_recording
from broadcaster.studio.settings import StudioSettings
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.speaking import Announcer
from broadcaster.studio.speech.taking import Manner
from broadcaster.studio.template import AudioTemplate, load_template
from broadcaster.studio.voices import (
    OpenVoices,
    VoiceOptions,
    VoiceStatus,
    available_voices,
    open_voices,
)

__all__ = [
    "Announcer",
    "AudioTemplate",
    "KeptSpans",
    "Manner",
    "OpenVoices",
    "SoundFacts",
    "SpeechCache",
    "SpokenFile",
    "Studio",
    "StudioSettings",
    "VoiceOptions",
    "VoiceStatus",
    "available_voices",
    "check_recording",
    "inspect_sounds",
    "load_template",
    "open_voices",
    "read_cover",
    "sound_facts",
    "speak_to_file",
]
