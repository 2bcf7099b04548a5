"""
What all rooms' tests share: the fakes, and real servers where the machine has them.

A test that needs a server of Debian's says `@pytest.mark.service("mosquitto")` (or its fixture calls
`need_service`). Where the server is missing the test is skipped; REQUIRE_SERVICES=1 makes that a
failure, so that a machine which promises the servers cannot quietly test less.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

# importmode=importlib puts nothing on the path; `from tests.sounds import ...` needs the root.
sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.servers import Databases, PostgresServer, postgres_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Images of containers often forbid it, and then each of the hundreds of programs that the suite starts, and
# each worker, compiles the whole project anew: a second of a core every time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Hypothesis would make .hypothesis/ in the root, and pytest warns of it there (warnings are errors).
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", ".pytest_cache/hypothesis")

# Two cores shared by many, and a scanner that compiles at its first text: how long an example takes, or is
# made, says nothing about it.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

# Debian keeps some servers off the ordinary path.
_PLACES = os.pathsep.join(["/usr/sbin", "/usr/local/sbin", "/usr/lib/postgresql/15/bin"])


def find_program(name: str) -> str | None:
    """Find a server's program, e.g. "icecast2", "mosquitto", "pulseaudio", "postgres"."""
    return shutil.which(name) or shutil.which(name, path=_PLACES)


def need_service(name: str, found: bool) -> None:  # noqa: FBT001 - reads as a sentence where it is called
    """Skip the test when a server is missing; fail it under REQUIRE_SERVICES=1."""
    if found:
        return
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"{name} is not installed, and REQUIRE_SERVICES=1")
    pytest.skip(f"{name} is not installed")


@pytest.fixture(scope="session", name="need_service")
def _need_service() -> object:
    """Give `need_service` to fixtures in files that cannot import this one."""
    return need_service


@pytest.fixture(scope="session", name="find_program")
def _find_program() -> object:
    """Give `find_program` likewise."""
    return find_program


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Look for the servers that a test names; as a fixture of every test it would cost seconds."""
    for mark in item.iter_markers("service"):
        need_service(mark.args[0], found=find_program(mark.args[0]) is not None)


@pytest.fixture(scope="session", name="postgres_programs")
def _postgres_programs() -> Path:
    """Find PostgreSQL's own folder; Debian may link only some of its programs to the path."""
    program = find_program("postgres")
    need_service("postgres", found=program is not None)
    assert program is not None
    return Path(program).resolve().parent


@pytest.fixture(scope="session", name="postgres")
def _postgres(postgres_programs: Path) -> Iterator[PostgresServer]:
    """Run a PostgreSQL cluster for all tests of this worker."""
    with postgres_server(postgres_programs) as server:
        yield server


@pytest.fixture(scope="session", name="databases")
def _databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Make databases that have their tables already."""
    return Databases(tmp_path_factory.mktemp("databases"))


@pytest.fixture(scope="session", name="browser")
def _browser() -> Iterator[Browser]:
    """Run chromium for all tests of this worker: Playwright can be started once in a process."""
    from tests.web.browsers import chromium  # noqa: PLC0415 - half a second, for those who want a browser

    program = find_program("chromium")
    need_service("chromium", found=program is not None)
    assert program is not None
    with chromium(program) as browser:
        yield browser


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None, None, None]:
    """
    Take back the precedence that a player in this process has asked for.

    Seen: a browser that a later test started inherited real-time priority, and waited for its own threads
    while none of them came to a processor.
    """
    try:
        yield
    finally:
        _take_back_precedence()


def _take_back_precedence() -> None:
    if not hasattr(os, "sched_getscheduler"):
        return
    if os.sched_getscheduler(0) != os.SCHED_OTHER:
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    if os.getpriority(os.PRIO_PROCESS, 0) < 0:
        os.setpriority(os.PRIO_PROCESS, 0, 0)
