"""What the operating system can do so that the loop wakes on time."""

from __future__ import annotations

import gc
import logging
import os
import sys

log = logging.getLogger(__name__)

FIFO_PRIORITY = 10
"""Above everything ordinary, below the kernel's own threads (which run at 50)."""

SWITCH_INTERVAL_S = 0.0005
"""How long another thread of this process may hold the interpreter; Python's default is 5 ms."""


NICENESS = -15
"""Of all threads that are started from now on; the night's work runs at 0."""


def favour_process() -> None:
    """
    Put this process before ordinary ones, as far as it is allowed; to be called before threads start.

    The loop waits for whoever holds the interpreter: a thread of ours that is kept waiting by the synthesis
    of the night, while it holds it, would keep the loop waiting as well.
    """
    if not hasattr(os, "setpriority"):
        return
    try:
        os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
    except PermissionError:
        log.info("no precedence for the player's helpers: a busy machine may make the sound late")


def claim_time() -> None:
    """
    Put the calling thread before all others of this machine, as far as it is allowed.

    Without the right (CAP_SYS_NICE, systemd `LimitRTPRIO=`) the player works as well on an idle machine;
    under four CPU burners ticks were 420 ms late at worst instead of 6 ms.

    Source: notes/audio.md B2.
    """
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    # Whatever was imported lives for ever; the collector need not look at it between two ticks.
    gc.freeze()
    if not hasattr(os, "sched_setscheduler"):
        return
    try:
        # Threads that the loop starts (titles) shall not inherit this.
        policy = os.SCHED_FIFO | os.SCHED_RESET_ON_FORK
        os.sched_setscheduler(0, policy, os.sched_param(FIFO_PRIORITY))
    except PermissionError:
        log.info("no real-time priority: a busy machine may make the sound late")
