"""What a player is made of: the doors of the room, all by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.model import Evidence, Rundown
from broadcaster.playout.airing import Programmes
from broadcaster.playout.messages.interruption import QuietUntil, never_quiet
from broadcaster.ports import AudioShelf, OpenBooks, Output, Recording
from broadcaster.relay.live import Receiver
from broadcaster.saying import Saying


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerSetup:
    """What a player plays by, on what, and where it keeps what must outlive it."""

    clock: Clock
    """A `SystemClock`, or a `VirtualClock` together with `is_live=False`."""
    books: OpenBooks
    """Opens the station's books. The player follows them while they answer, plays by its own copy, and
    hands in its spool."""
    outputs: Sequence[Output]
    shelf: AudioShelf
    """Where the sound of bulletins is found."""
    decoded_dir: Path
    """Folder for decoded audio."""
    spool_dir: Path
    """Folder of the spools."""
    programmes: Programmes
    """Gives the programmes as they stand now."""
    fallback_programme: str
    """Programme whose newest approved bulletin stands in for a missing one."""
    evidence: Evidence = Evidence.PLAYER
    receiver: Receiver | None = None
    """Receives other stations; the player closes it. None takes relays as heard."""
    is_live: bool = True
    """True paces by real time and keeps the sequencer in a thread; False steps from event to event."""
    heartbeat_s: float = 1.0
    """How often open rows are confirmed."""
    look_every_s: float = 5.0
    """How often the rundown is read again."""
    orders_dir: Path | None = None
    """Folder in which orders for messages outlive a crash, for the next player, which also goes on with
    the programmes; None: there is none."""
    quiet_until: QuietUntil = never_quiet
    """Knows the quiet hours."""
    station: str = ""
    """Whose spools they are."""
    day_file: Path | None = None
    """The copy of the day, which outlives the player; None: it has none."""
    plan: Callable[[date], Rundown] | None = None
    """Gives the rundown of a date from the grid, for days that neither books nor copy know."""
    lost: Callable[[], Saying | None] = lambda: None
    """Says that the books are not those that the station knew; None: they are."""
    ledger: Callable[[], str] = lambda: ""
    """Tells these books from others; empty: nothing does."""
    warned: Callable[[], Saying | None] = lambda: None
    """Says what is wrong with the station's files; None: nothing."""
    pulse_file: Path | None = None
    """Where others see that the loop turns and outputs report; None: nowhere."""
    zones: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Output → the zones that it reaches."""
    recording: Recording | None = None
    """Records what the outputs are given; None: nothing is recorded."""
