"""
The voices of the station: speech engines behind one door (`ports.VoiceEngine`).

Made here: spoken sentences, one at a time. May know: processes, the network, the ports.
Must never come in: scripts, mixing, the choice of which voice reads a programme.
"""

from broadcaster.studio.voices.opening import (
    LAST_RESORT,
    OpenVoices,
    VoiceOptions,
    VoiceStatus,
    available_voices,
    open_voices,
)

__all__ = ["LAST_RESORT", "OpenVoices", "VoiceOptions", "VoiceStatus", "available_voices", "open_voices"]
