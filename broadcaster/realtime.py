"""
What the operating system can do so that the loop wakes on time.

All threads of the player run before the ordinary work of the machine, the loop before the others: the loop
waits for whoever holds the interpreter, and a thread that holds it and is kept from the processor by the
night's synthesis would keep the loop waiting as well.

Without the right (CAP_SYS_NICE, systemd `LimitRTPRIO=`) the player works as well on an idle machine.
Source: docs/sources.md, The player beside Liquidsoap.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

LOOP_PRIORITY = 10
"""Above everything ordinary, below the kernel's own threads (which run at 50)."""

HELPER_PRIORITY = 5
"""Of all other threads of the player, but for what works long."""

NICENESS = -15
"""Of a thread that stands back; the night's work runs at 0."""

SWITCH_INTERVAL_S = 0.0005
"""How long another thread of this process may hold the interpreter; Python's default is 5 ms."""


def favour_process() -> None:
    """Put the calling thread, and all that are started from now on, before ordinary work."""
    if not hasattr(os, "sched_setscheduler"):
        return
    try:
        os.setpriority(os.PRIO_PROCESS, 0, NICENESS)
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(HELPER_PRIORITY))
    except PermissionError:
        log.info("no precedence for the player's threads: a busy machine may make the sound late")


def claim_time() -> None:
    """Put the calling thread before all others of this machine, as far as it is allowed."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    # Whatever was imported lives for ever; the collector need not look at it between two ticks.
    gc.freeze()
    if not hasattr(os, "sched_setscheduler"):
        return
    try:
        # What a thread of this priority starts shall not inherit it.
        policy = os.SCHED_FIFO | os.SCHED_RESET_ON_FORK
        os.sched_setscheduler(0, policy, os.sched_param(LOOP_PRIORITY))
    except PermissionError:
        log.info("no real-time priority: a busy machine may make the sound late")


@contextmanager
def stood_back() -> Iterator[None]:
    """
    Let others to the processor while the calling thread works long (decoding a file).

    A thread with real-time priority would keep the rest of a small board waiting for all that time.
    """
    if not hasattr(os, "sched_getscheduler") or os.sched_getscheduler(0) == os.SCHED_OTHER:
        yield
        return
    policy, parameter = os.sched_getscheduler(0), os.sched_getparam(0)
    os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    try:
        yield
    finally:
        os.sched_setscheduler(0, policy, parameter)
