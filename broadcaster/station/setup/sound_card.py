"""Can this machine play on a sound card, and if not, by which one command it could?"""

from __future__ import annotations

import shlex
import sys


def command_for_sound() -> str:
    """Give the command that is missing for a sound card; empty when there is nothing to install."""
    try:
        import sounddevice  # noqa: F401, PLC0415 - an extra; whether it loads is the question
    except ImportError:
        return shlex.join((sys.executable, "-m", "pip", "install", "sounddevice"))
    except OSError:
        # The package is there, the library of the system below it is not.
        return "sudo apt-get install libportaudio2"
    return ""
