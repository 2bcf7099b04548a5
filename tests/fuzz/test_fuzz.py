"""A short run of the fuzzer, the same inputs each time; the long one is `python -m tests.fuzz`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz.__main__ import attempt
from tests.fuzz.mutator import mutate
from tests.fuzz.targets import Target, targets

INPUTS = 60


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_what_is_damaged_is_read_or_refused_and_nothing_else(target: Target, tmp_path: Path) -> None:
    chance = random.Random(20261128)
    for number in range(INPUTS):
        data = mutate(chance.choice(target.originals), target.originals, chance)
        wrong = attempt(target, data, tmp_path)
        assert not wrong, f"input {number} of {target.name}: {data[:200]!r}\n{wrong}"
