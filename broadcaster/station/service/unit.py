"""
A systemd unit that starts the station with the machine, restarts it, and watches it.

Source: systemd.service(5), systemd.unit(5) (quoting), systemd.kill(5), loginctl(1) (lingering).
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from broadcaster.errors import N_, Broken, Refused
from broadcaster.station.setup.configuration import Configuration

SYSTEM_UNITS: Final = Path("/etc/systemd/system")
USER_UNITS: Final = Path("~/.config/systemd/user")
_SYSTEMD_RUNS: Final = Path("/run/systemd/system")

_UNIT: Final = """\
# {name}
# Made by: broadcaster install-service. To take it off: {systemctl} disable --now {unit}
[Unit]
Description={name}
Wants=network-online.target
After=network-online.target sound.target time-sync.target postgresql.service
# However often it fails, it is started again: nobody is there at night.
StartLimitIntervalSec=0

[Service]
Type=notify
ExecStart={command}
WorkingDirectory={folder}
{user}Restart=always
RestartSec=2
WatchdogSec=60
TimeoutStartSec=120
TimeoutStopSec=30
# A player whose supervisor died plays on; the next supervisor takes it over.
KillMode=process
OOMScoreAdjust=-500
UMask=0027

[Install]
WantedBy={target}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit file, where it goes, and the commands that make it work."""

    name: str
    path: Path
    text: str
    commands: tuple[tuple[str, ...], ...]

    def shell_lines(self) -> tuple[str, ...]:
        """Give the commands as they can be pasted."""
        return tuple(map(shlex.join, self.commands))


def make_unit(configuration: Configuration, *, for_system: bool, owner: str = "") -> Unit:
    """
    Write the unit of a station, on paper.

    Args:
        configuration: of the station.
        for_system: started with the machine by its administrator; otherwise by the user who calls.
        owner: user as whom a unit of the system runs.
    """
    name = f"broadcaster-{re.sub(r'[^a-z0-9-]+', '-', configuration.id.lower()).strip('-') or 'dai'}.service"
    systemctl = ("systemctl",) if for_system else ("systemctl", "--user")
    program = (sys.executable, "-m", "broadcaster.cli.main", "--station", str(configuration.folder), "run")
    text = _UNIT.format(
        name=" ".join(configuration.name.split()).replace("%", "%%"),
        systemctl=" ".join(systemctl),
        unit=name,
        command=" ".join(map(_quoted, program)),
        folder=str(configuration.folder).replace("%", "%%"),
        user=f"User={owner}\nSupplementaryGroups=audio\n" if for_system and owner not in {"", "root"} else "",
        target="multi-user.target" if for_system else "default.target",
    )
    commands: tuple[tuple[str, ...], ...] = (
        (*systemctl, "daemon-reload"),
        (*systemctl, "enable", "--now", name),
    )
    if not for_system:
        # Without it the station would end when the user logs out, and not begin before.
        commands = (("loginctl", "enable-linger"), *commands)
    folder = SYSTEM_UNITS if for_system else USER_UNITS.expanduser()
    return Unit(name=name, path=folder / name, text=text, commands=commands)


def install(unit: Unit) -> bool:
    """
    Write the unit and start it; gives False where systemd does not run, so that only the file was written.

    Raises:
        Refused: the file cannot be written.
        Broken: systemd did not do what it was asked.
    """
    try:
        unit.path.parent.mkdir(parents=True, exist_ok=True)
        unit.path.write_text(unit.text, "utf-8")
    except OSError as error:
        raise Refused(
            N_("The service cannot be written ({reason})."),
            where=str(unit.path),
            remedy=N_("Try it as the administrator (sudo), or for your own user: --user."),
            reason=N_(error.strerror or str(error)),
        ) from error
    if not _SYSTEMD_RUNS.is_dir() or not shutil.which("systemctl"):
        return False
    for command in unit.commands:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - ours
        if done.returncode:
            raise Broken(
                N_("systemd refused: {detail}"),
                where=shlex.join(command),
                remedy=N_("Give this command by hand, then look: {look}"),
                detail=done.stderr.strip() or done.returncode,
                look=f"systemctl status {unit.name}",
            )
    return True


def windows_lines(configuration: Configuration) -> tuple[str, ...]:
    """Give the commands that start the station with Windows, by its task scheduler."""
    command = f'\\"{sys.executable}\\" -m broadcaster.cli.main --station \\"{configuration.folder}\\" run'
    name = f"broadcaster-{configuration.id}"
    return (
        f'schtasks /Create /F /TN "{name}" /SC ONSTART /DELAY 0000:30 /RU SYSTEM /RL HIGHEST /TR "{command}"',
        f'schtasks /Run /TN "{name}"',
    )


def owner_of(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Give the user to whom a station belongs: the folder's owner, or who called sudo."""
    if sys.platform == "win32":
        return ""
    try:
        name = folder.owner()
    except (KeyError, OSError):
        return environment.get("SUDO_USER", "")
    return environment.get("SUDO_USER", name) if name == "root" else name


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"' if re.search(r"[^\w@%+=:,./$-]", escaped) else escaped
