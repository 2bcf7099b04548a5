"""
Recordings: what the player sent to each output that is heard, kept hour by hour as proof.

Made here: Opus files, a folder a day, and their hashes; the sound of any stretch of time out of them. May
know: sound, model, ports. Must never come in: the database, outputs, the player; what is wanted of a
recording (retention, holds, inspections) is the station's.
"""

from broadcaster.recording.recorder import RecordingRules
from broadcaster.recording.recorders import Recorders

__all__ = ["Recorders", "RecordingRules"]
