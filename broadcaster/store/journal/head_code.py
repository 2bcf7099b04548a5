"""
The short code of a head: 25 characters in five groups, for paper, telephone and keyboard; pure.

    epoch (10 bits) | seq (25 bits) | start of the digest (80 bits) | check (10 bits)

Written in Crockford's base 32: no I, L, O or U, capital or small; I and L are read as 1, O as 0.
The check is the remainder of the 115 bits before it by 1021, the largest prime below 1024: it finds every
single wrong character and every two that were exchanged, and 1020 of 1021 other mistakes.

80 bits, as many as the station's fingerprint has: a forger who has the code in front of him must try 2^80
journals. One who had prepared a false journal beside the true one before the code was printed would need
2^40: against him stands the anchor, in the QR code beside it, with all 256 bits.
25 bits hold 33 million entries: a busy station's 180 years; larger numbers lose their first bits. Source: https://www.crockford.com/base32.html
"""

from __future__ import annotations

import re
from typing import Final

from broadcaster.errors import N_, AnchorRefused
from broadcaster.model import Head, HeadCode

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DIGEST_BITS: Final = 80
_SEQ_BITS: Final = 25
_EPOCH_BITS: Final = 10
_CHECK_BITS: Final = 10
_PRIME: Final = 1021
_LENGTH: Final = 25
_GROUP: Final = 5
_LOOKS_ALIKE: Final = str.maketrans("ILO", "110")


def code_of(head: Head) -> str:
    """Give the code of *head*, "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"; without entries its digest is zeros."""
    start = int(head.digest[: DIGEST_BITS // 4] or "0", 16)
    epoch, seq = head.epoch % (1 << _EPOCH_BITS), head.seq % (1 << _SEQ_BITS)
    said = (epoch << _SEQ_BITS | seq) << DIGEST_BITS | start
    whole = said << _CHECK_BITS | said % _PRIME
    letters = "".join(LETTERS[whole >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return "-".join(letters[begin : begin + _GROUP] for begin in range(0, _LENGTH, _GROUP))


def read_code(written: str) -> HeadCode:
    """
    Read a code as people type it: with or without hyphens and spaces, in any case.

    Raises:
        AnchorRefused: it has another length, a character that no code has, or was mistyped.
    """
    letters = re.sub(r"[\s\-–]", "", written).upper().translate(_LOOKS_ALIKE)
    strange = [letter for letter in letters if letter not in LETTERS]
    if strange or len(letters) != _LENGTH:
        raise AnchorRefused(
            N_("'{text}' is no code of a journal: a code has 25 letters and digits in five groups."),
            where="--against",
            remedy=N_("Copy it from the report once more; U is never in it."),
            text=written,
        )
    whole = 0
    for letter in letters:
        whole = whole << 5 | LETTERS.index(letter)
    said, check = whole >> _CHECK_BITS, whole & (1 << _CHECK_BITS) - 1
    if said % _PRIME != check:
        raise AnchorRefused(
            N_("The code '{text}' was mistyped: its check characters do not fit."),
            where="--against",
            remedy=N_("Compare it with the paper, group by group."),
            text=written,
        )
    place = said >> DIGEST_BITS
    return HeadCode(
        epoch=place >> _SEQ_BITS,
        seq=place & (1 << _SEQ_BITS) - 1,
        digest_start=f"{said & (1 << DIGEST_BITS) - 1:020x}",
    )


def agrees(code: HeadCode, head: Head) -> bool:
    """Tell whether *head* is the one that the code was made of: the digests are compared, not the numbers."""
    return read_code(code_of(head)) == code
