"""A curve gives back what was put into it, wherever it lies."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.sound.filters import curve as curve_module
from broadcaster.sound.filters.curve import Curve


@pytest.mark.parametrize("in_memory_bytes", [10, 10_000_000])
def test_slices_of_a_curve_are_those_of_its_values(
    monkeypatch: pytest.MonkeyPatch, in_memory_bytes: int
) -> None:
    monkeypatch.setattr(curve_module, "_IN_MEMORY_BYTES", in_memory_bytes)
    values = np.random.default_rng(1).random(10_000).astype(np.float32)
    curve = Curve()
    for part in np.split(values, [1, 1, 700, 9_000]):
        curve.append(part)
    wanted = values.astype(np.float16)

    assert len(curve) == len(values)
    for start, end in ((0, 10_000), (650, 750), (9_990, 20_000), (5, 5), (7, 3)):
        assert np.array_equal(curve[start:end], wanted[start:end])
    assert curve.greatest == wanted.max()
    assert np.array_equal(np.asarray(curve), wanted)


def test_a_curve_is_cut_and_lengthened_and_goes_on() -> None:
    curve = Curve()
    curve.append(np.ones(5, np.float32))
    curve.cut(3)
    curve.cut(6)
    curve.append(np.full(1, 2.0, np.float32))

    assert curve[:].tolist() == [1, 1, 1, 0, 0, 0, 2]
