"""Reading is tested for what it says; the first text compiles the scanner, so no clock is held to it."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("reading", deadline=None)
settings.load_profile("reading")
