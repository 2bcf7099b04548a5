"""A curve of many values: the first minutes in memory, what is longer on disk, read where it is needed."""

from __future__ import annotations

import weakref
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_IN_MEMORY_BYTES = 2 * 2**20
"""A curve by the millisecond passes this after 17 minutes."""
_VALUE_BYTES = 2


class Curve:
    """
    Half-precision values that come one after the other, and are read in slices.

    The file has no name and goes with the curve. Raises OSError where the disk does not take it.
    """

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY_BYTES)  # noqa: SIM115 - closed with the curve
        weakref.finalize(self, self._file.close)
        self._count = 0
        self.greatest = 0.0
        """Of all values; they are magnitudes."""

    def append(self, values: NDArray[np.float32]) -> None:
        """Add values at the end."""
        rounded = values.astype(np.float16)
        self.greatest = max(self.greatest, float(rounded.max(initial=0.0)))
        self._file.seek(_VALUE_BYTES * self._count)
        self._file.write(rounded.tobytes())
        self._count += len(rounded)

    def cut(self, count: int) -> None:
        """Make it exactly *count* values long; zeros follow where there are fewer."""
        if count > self._count:
            self.append(np.zeros(count - self._count, np.float32))
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, part: slice) -> NDArray[np.float16]:
        start, stop, _ = part.indices(self._count)
        self._file.seek(_VALUE_BYTES * start)
        return np.frombuffer(self._file.read(_VALUE_BYTES * max(0, stop - start)), np.float16)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> NDArray[Any]:  # noqa: ANN401, FBT001 - numpy's
        del copy
        return self[:].astype(dtype or np.float16)
