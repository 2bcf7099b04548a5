"""
The draw: which rows an inspector hears. Chosen proof convinces nobody, so nobody chooses.

Every row gets the SHA-256 of "SEED:ROW"; the rows with the smallest ones are drawn. Whoever knows the seed
draws the same ones again, with `sha256sum` and `sort`, or with pencil and paper.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from hashlib import sha256

from broadcaster.model import AsRun, Evidence


def new_seed() -> str:
    """Give a seed that nobody could foresee."""
    return secrets.token_hex(8)


def sounded(rows: Sequence[AsRun], evidence: Collection[Evidence]) -> tuple[AsRun, ...]:
    """Give the rows that are drawn from: all that sounded and are over, on evidence that counts here."""
    return tuple(row for row in rows if row.aired_ms and row.actual_end and row.evidence in evidence)


def lot_of(seed: str, row_id: str) -> str:
    """Give the lot of a row, 64 hexadecimal digits; the smallest are drawn."""
    return sha256(f"{seed}:{row_id}".encode()).hexdigest()


def draw(rows: Sequence[AsRun], count: int, seed: str) -> tuple[AsRun, ...]:
    """Draw *count* of *rows*, all where there are fewer; the smallest lot first."""
    return tuple(sorted(rows, key=lambda row: lot_of(seed, row.id))[:count])
