"""
The whole station in one command: a timer wakes the night run, the planning and the player.

The timer holds no truth: its jobs are rebuilt from the configuration at every start, and each job may be
called any number of times. Night run and player are processes of their own, so that neither the load nor
the crash of one is heard in the other.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler

from broadcaster.clock import Clock
from broadcaster.errors import BroadcasterError, StoreBroken
from broadcaster.model import OccurrenceState
from broadcaster.station.alarms.duty import EVERY_S as ALARMS_EVERY_S
from broadcaster.station.alarms.duty import AlarmDuty
from broadcaster.station.alerts.duty import (
    EVERY_S,
    FOLDERS_EVERY_S,
    FolderWatch,
    look_for_alerts,
    see_to_alerts,
)
from broadcaster.station.backups.keeping import last_backup
from broadcaster.station.onair.makegoods import MakegoodDuty
from broadcaster.station.opened import Station
from broadcaster.station.records.edits import notice_edits
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.service.attending import Attendant, answers_at
from broadcaster.station.service.notify import ALIVE, ENDING, READY, feed_every_s, tell_systemd
from broadcaster.station.service.supervision import Supervisor
from broadcaster.station.setup.configuration import Configuration

log = logging.getLogger(__name__)

EDITED_SINCE_S = 60
"""So long a schedule must have stood as it is."""

BACKUP_EVERY = timedelta(hours=23)

Edits = tuple[tuple[str, int, int], ...]
"""Name, time of the last change and size of each file."""

NIGHT_GRACE_S = 9 * 3600
"""A night run that was slept through (power cut) is still worth doing until the first bulletin of the day."""
CATCH_UP_AGAIN_S = 60
"""How soon a database that did not answer is asked again which nights were missed."""
LOOK_EVERY_S = 5
"""
How soon what was just missed is planned again, and an edited grid is noticed. That the timer wakes so often
also bounds how long a clock that was set forward goes unnoticed. Source: docs/sources.md, The timer.
"""


def edits_of(schedules: Path) -> Edits:
    """Give what tells one state of the schedules from the next."""
    return tuple(
        (path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(schedules.glob("*.toml"))
    )


def unprepared_days(station: Station) -> tuple[date, ...]:
    """
    Give the days whose night has passed and that still have an airing to come without a bulletin.

    Today's night was yesterday evening; tomorrow's is `night.starts_at` of today. Call after planning.
    """
    now = station.now()
    today = now.date()
    night_has_begun = now.time() >= station.configuration.night.starts_at
    days = (today, today + timedelta(days=1)) if night_has_begun else (today,)
    return tuple(
        day
        for day in days
        if any(
            airing.state is OccurrenceState.PLANNED and not airing.bulletin and airing.starts_at > now
            for airing in station.store.occurrences.day(day)
        )
    )


class Daemon:
    """Timer and supervision of one station."""

    def __init__(
        self, configuration: Configuration, *, clock: Clock, on_start: Callable[[], None] = lambda: None
    ) -> None:
        """
        Make ready without starting anything.

        Args:
            configuration: of the station.
            clock: of the station.
            on_start: called by the timer, once the player has been started.
        """
        self._configuration = configuration
        self._on_start = on_start
        self._clock = clock
        logs = configuration.var / "log"
        logs.mkdir(parents=True, exist_ok=True)
        self._night_log = logs / "nightly.txt"
        self._night_turn = threading.Lock()
        self._is_ending = False
        self._night_run: subprocess.Popen[bytes] | None = None
        self._edits: Edits = ()
        self._edited_s: float | None = None
        self.player = Supervisor(
            self._command("on-air", "--standby"),
            var=configuration.var,
            door=configuration.control_door,
            log_path=logs / "player.txt",
            clock=clock,
        )
        reached = configuration.console
        self.console = (
            Attendant(
                "console",
                self._command("console", "--host", reached.host, "--port", str(reached.port), "--attended"),
                log_path=logs / "console.txt",
                clock=clock,
                answers=lambda: answers_at(reached.host, reached.port, tls=reached.tls),
            )
            if reached.enabled
            else None
        )
        self._timer = BackgroundScheduler(
            timezone=configuration.zone,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 60},
        )

    def run(self, stop: threading.Event) -> None:
        """Work until *stop* is set; then let the player close its rows."""
        self._timer.add_listener(self._heard, EVENT_JOB_MISSED | EVENT_JOB_ERROR)
        self._add_jobs()
        self._edits = edits_of(self._configuration.schedules)
        # The player first, and whatever the database says: it plays by a copy of its own.
        self.player.start()
        self._try_to_plan()
        self._timer.start()
        if self.console is not None:
            self.console.start()
        tell_systemd(READY)
        try:
            stop.wait()
        finally:
            tell_systemd(ENDING)
            self._is_ending = True
            # Asking for the jobs waits for a round that is under way: APScheduler 3 stumbles over a one-time
            # job that it takes out while it is shut down.
            self._timer.pause()
            self._timer.get_jobs()
            self._timer.shutdown(wait=False)
            self._end_night()
            if self.console is not None:
                self.console.stop()
            self.player.stop()

    def _add_jobs(self) -> None:
        starts = self._configuration.night.starts_at
        self._timer.add_job(
            self.night,
            "cron",
            id="night",
            hour=starts.hour,
            minute=starts.minute,
            second=starts.second,
            misfire_grace_time=NIGHT_GRACE_S,
        )
        self._timer.add_job(self.catch_up, id="catch-up")
        self._timer.add_job(self._on_start, id="on-start")
        self._timer.add_job(self.plan, "cron", id="plan", hour="*", minute=5, misfire_grace_time=3600)
        self._timer.add_job(self.follow_edits, "interval", id="edits", seconds=LOOK_EVERY_S)
        if every_s := feed_every_s():
            # From the timer: when it stands still, no night comes, and systemd starts the station anew.
            self._timer.add_job(tell_systemd, "interval", (ALIVE,), id="watchdog", seconds=every_s)
        # Every hour, so that a machine that is off at night has its backup all the same.
        self._timer.add_job(self.back_up, "cron", id="backup", minute=40, misfire_grace_time=3600)
        makegoods = MakegoodDuty(self._configuration, self._clock)
        self._timer.add_job(makegoods.look, "interval", id="makegoods", seconds=LOOK_EVERY_S)
        if self._configuration.alarms.is_wanted:
            alarms = AlarmDuty(self._configuration, self._clock)
            self._timer.add_job(alarms.look, "interval", id="alarms", seconds=ALARMS_EVERY_S)
        if self._configuration.alerts.sources:
            # Two jobs: a source that answers slowly must not keep what has come from being heard.
            for duty in (look_for_alerts, see_to_alerts):
                self._timer.add_job(
                    duty, "interval", (self._configuration, self._clock), id=duty.__name__, seconds=EVERY_S
                )
            folders = FolderWatch(self._configuration, self._clock)
            self._timer.add_job(folders.look, "interval", id="alert-folders", seconds=FOLDERS_EVERY_S)

    def night(self, *words: str) -> None:
        """Prepare tomorrow in a process of its own; its page is appended to the night's log."""
        with self._night_turn, self._night_log.open("ab") as page:
            if self._is_ending:
                return
            self._night_run = subprocess.Popen(  # noqa: S603 - our own program, with our own arguments
                self._command("nightly", *words), stdin=subprocess.DEVNULL, stdout=page, stderr=page
            )
            status = self._night_run.wait()
        log.log(logging.INFO if status == 0 else logging.WARNING, "night run: %s", status)

    def back_up(self) -> None:
        """Make the night's backup in a process of its own, unless there is a fresh one."""
        last = last_backup(self._configuration)
        if last and self._clock.now() - last.at < BACKUP_EVERY:
            return
        done = subprocess.run(  # noqa: S603 - our own program, with our own arguments
            self._command("backup"), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        level = logging.INFO if done.returncode == 0 else logging.WARNING
        log.log(level, "backup: %s %s", done.returncode, done.stderr.decode(errors="replace").strip())

    def catch_up(self) -> None:
        """
        Make up for a night that a power cut swallowed: the timer forgets its jobs with the process.

        After a power cut the database may come later than the station: it is asked again.
        """
        try:
            with Station.open(self._configuration.folder, clock=self._clock) as station:
                days = unprepared_days(station)
        except StoreBroken as error:
            log.warning("no night is caught up yet: %s", error)
            again_at = self._clock.now() + timedelta(seconds=CATCH_UP_AGAIN_S)
            self._timer.add_job(
                self.catch_up, "date", run_date=again_at, id="catch-up", replace_existing=True
            )
            return
        for day in days:
            self.night("--date", day.isoformat())

    def _end_night(self) -> None:
        """End a night run with the station: it may be killed anywhere, and the next start catches up."""
        if self._night_run is not None and self._night_run.poll() is None:
            self._night_run.terminate()

    def plan(self) -> None:
        """Bring the stored days in line with the grid: today and tomorrow."""
        with Station.open(self._configuration.folder, clock=self._clock) as station:
            notice_edits(station)
            plan_ahead(station)

    def _try_to_plan(self) -> None:
        """Plan as the station starts; a database that does not answer is asked again by the timer."""
        try:
            self.plan()
        except BroadcasterError as error:
            log.error("nothing is planned yet: %s", error)  # noqa: TRY400 - the sentence says all
        except Exception:
            log.exception("nothing is planned yet: a fault of the program")

    def follow_edits(self) -> None:
        """
        Plan anew a minute after the last edit of a schedule: nobody waits an hour for a mended slot.

        Not at once: whoever has slipped sees it, and a file that is saved in parts is whole by then.
        """
        edits, now_s = edits_of(self._configuration.schedules), self._clock.monotonic_s()
        if edits != self._edits:
            self._edits, self._edited_s = edits, now_s
        elif self._edited_s is not None and now_s - self._edited_s >= EDITED_SINCE_S:
            self._edited_s = None
            self.plan()

    def _command(self, *words: str) -> list[str]:
        program = [sys.executable, "-m", "broadcaster.cli.main"]
        return [*program, "--station", str(self._configuration.folder), *words]

    @staticmethod
    def _heard(event: JobExecutionEvent) -> None:
        if event.code == EVENT_JOB_MISSED:
            log.error("job %s missed its time %s", event.job_id, event.scheduled_run_time)
        else:
            log.error("job %s failed: %s", event.job_id, event.exception)
