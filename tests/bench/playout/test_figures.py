"""`make bench` prints the figures of docs/playout.md; some minutes each, and nothing else to do meanwhile."""

from __future__ import annotations

import pytest

from tests.bench import playout_month, playout_speakers
from tests.bench.playout import drift, recovery, resume, starts

pytestmark = pytest.mark.timeout(3600)


@pytest.mark.parametrize("how", ["idle", "burners", "burners-without-fifo"])
def test_starts_and_messages(how: str) -> None:
    starts.main(how)


def test_back_on_air() -> None:
    recovery.main(5)


def test_the_gaps_around_a_message() -> None:
    resume.main()


def test_a_thousand_loudspeakers_and_a_killed_broker() -> None:
    playout_speakers.main(1000)


def test_drift() -> None:
    drift.main(30)


def test_a_month() -> None:
    playout_month.main()
