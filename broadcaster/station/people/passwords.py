"""
Passwords: what is accepted, and what is kept of it.

Source: NIST SP 800-63B §5.1.1.2 (eight characters at least, no rules of composition, common ones refused);
OWASP Password Storage Cheat Sheet (Argon2id, 19 MiB, 2 passes, 1 lane): the smallest memory of those that
are equally strong, because a station's computer plays at the same time.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from broadcaster.errors import N_, AccessRefused

SHORTEST = 8
LONGEST = 200
_COMMON = frozenset(
    {
        "password",
        "matkhau",
        "mật khẩu",
        "iloveyou",
        "qwertyui",
        "qwerty123",
        "abcd1234",
        "admin123",
        "123456789",
    }
)
_RUN = "01234567890123456789"


def hashed(password: str, *, login: str = "") -> str:
    """
    Give what is kept of a password.

    Raises:
        AccessRefused: it is too short, too long, or one of the first that anybody would try.
    """
    plain = _typed(password)
    if not SHORTEST <= len(plain) <= LONGEST:
        raise AccessRefused(
            N_("A password has {shortest} to {longest} characters."),
            remedy=N_("Four words that do not belong together are easy to remember and hard to guess."),
            shortest=SHORTEST,
            longest=LONGEST,
        )
    if _is_guessed_first(plain.casefold(), login):
        raise AccessRefused(
            N_("This password is among the first that anybody would try."),
            remedy=N_("Four words that do not belong together are easy to remember and hard to guess."),
        )
    return _hasher().hash(plain)


def is_right(password: str, kept: str) -> bool:
    """Hold a password against what was kept; takes as long when there is nothing to hold it against."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - loaded for logins only

    # Longer than any that is accepted: hashing a megabyte would be work for an attacker's sake.
    plain = _typed(password)[: LONGEST + 1]
    try:
        return _hasher().verify(kept or _nobodys(), plain) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


def _typed(password: str) -> str:
    """Give what was typed in one form: two keyboards write the same letter with its mark differently."""
    return unicodedata.normalize("NFC", password)


def _is_guessed_first(plain: str, login: str) -> bool:
    bare = plain.rstrip("0123456789!.@#")
    return (
        plain in _COMMON
        or bare in _COMMON
        or len(set(plain)) <= 2  # noqa: PLR2004 - "aaaaaaaa", "12121212"
        or plain in _RUN
        or (bool(login) and login in (bare, plain))
    )


class _Hasher:
    """Argon2id with our parameters."""

    def __init__(self) -> None:
        from argon2 import PasswordHasher  # noqa: PLC0415 - loaded for logins only

        self._argon2 = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

    def hash(self, plain: str) -> str:
        return self._argon2.hash(plain)

    def verify(self, kept: str, plain: str) -> bool:
        return self._argon2.verify(kept, plain)


@cache
def _hasher() -> _Hasher:
    return _Hasher()


@cache
def _nobodys() -> str:
    """Give the hash that is tried for somebody who does not exist: the time taken must not tell."""
    return _hasher().hash("nobody has this password")
