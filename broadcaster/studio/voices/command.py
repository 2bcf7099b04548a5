"""Any program that writes a WAV: the station names it with its arguments, no shell in between."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceInfo, VoiceSettings
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.answer import decoded
from broadcaster.studio.voices.asking import checked_text
from broadcaster.studio.voices.online.openai import voices_of

_TOLD_CHARS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandOptions:
    """`[voices.NAME]` of a station."""

    program: tuple[str, ...]
    """Places {text}, {voice}, {speed} and {output} are filled; without {text} it comes on stdin."""
    version: str
    max_chars: int
    parallel: int
    voices: tuple[VoiceInfo, ...]


class CommandVoice:
    """Implements `ports.VoiceEngine`: one process a sentence, killed with its children when it is late."""

    def __init__(self, name: str, options: CommandOptions, *, folder: Path) -> None:
        self.name = name
        self.version = options.version
        self.max_chars = options.max_chars
        self.parallel = options.parallel
        self._options = options
        self._folder = folder

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices named in the station's configuration."""
        return self._options.voices

    def look(self) -> None:
        """Look whether the program is there; raises VoiceRefused."""
        program = self._options.program[0]
        if shutil.which(program, path=f"{self._folder}{os.pathsep}{os.environ.get('PATH', '')}") is None:
            raise VoiceRefused(
                N_("The program {program} is not installed."),
                where=self.name,
                remedy=N_("Install it, or correct “program” in station.toml."),
                program=program,
            )

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence; raises VoiceRefused or VoiceBroken."""
        text = checked_text(request, engine=self.name, voices=self._options.voices, max_chars=self.max_chars)
        with tempfile.TemporaryDirectory() as scratch:
            output = Path(scratch) / "out.wav"
            places = {
                "text": text,
                "voice": request.voice,
                "speed": f"{request.speed:g}",
                "output": str(output),
            }
            arguments = [_filled(part, places) for part in self._options.program]
            by_stdin = not any("{text}" in part for part in self._options.program)
            written = self._run(arguments, text.encode() if by_stdin else b"", request.limit_s)
            sound = output.read_bytes() if output.exists() else written
        return decoded(sound, where=self.name)

    def close(self) -> None:
        """Nothing is kept open."""

    def _run(self, arguments: Sequence[str], stdin: bytes, limit_s: float) -> bytes:
        try:
            process = subprocess.Popen(  # noqa: S603 - the clerk's own program, no shell
                arguments,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=self._folder,
                start_new_session=True,
            )
        except OSError as error:
            raise self._failed(str(error)) from error
        try:
            stdout, stderr = process.communicate(stdin, timeout=limit_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            raise VoiceBroken(
                N_("The voice engine {engine} did not answer within {limit_s} seconds."),
                where=self.name,
                remedy=N_("It was stopped and starts anew with the next sentence."),
                engine=self.name,
                limit_s=limit_s,
            ) from None
        if process.returncode:
            told = stderr.decode("utf-8", "replace").strip()[-_TOLD_CHARS:]
            raise self._failed(f"{process.returncode} {told}")
        return stdout

    def _failed(self, reason: str) -> VoiceBroken:
        return VoiceBroken(
            N_("The program of the voice {engine} failed: {reason}"),
            where=self.name,
            remedy=N_("Run it by hand with the same arguments and look what it says."),
            engine=self.name,
            reason=reason,
        )


def _filled(part: str, places: dict[str, str]) -> str:
    """Fill the places by name; braces that mean something else stay."""
    for name, value in places.items():
        part = part.replace(f"{{{name}}}", value)
    return part


def open_command(settings: VoiceSettings) -> CommandVoice:
    """Open a program by the station's options; raises ConfigurationRefused when one is wrong."""
    form = settings.form()
    program = form.texts("program")
    if not program:
        form.faults.add(
            form.where("program"),
            N_("No program is named here."),
            remedy=N_('Write program = ["name", "--output", "{{output}}"].'),
        )
    options = CommandOptions(
        program=program,
        version=form.text("version", "1"),
        max_chars=form.whole("max_chars", 1000, at_least=100, at_most=100_000),
        parallel=form.whole("parallel", 1, at_least=1, at_most=16),
        voices=voices_of(form, needs_network=False),
    )
    form.finish()
    form.faults.raise_any()
    return CommandVoice(settings.name, options, folder=settings.folder)
