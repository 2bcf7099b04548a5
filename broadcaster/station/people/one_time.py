"""
One-time codes (TOTP), as the usual apps show them: six digits, thirty seconds, SHA-1.

Source: RFC 6238 §4 and RFC 4226 §5.3; the address for apps:
https://github.com/google/google-authenticator/wiki/Key-Uri-Format
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
import struct
from datetime import datetime
from urllib.parse import quote, urlencode

_STEP_S = 30
_DIGITS = 6
_DRIFT = 1
"""A phone's clock may be one step ahead or behind."""


def new_secret() -> str:
    """Draw a secret: 160 bits in base32, as RFC 4226 recommends."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def code_at(secret: str, step: int) -> str:
    """Give the code of a step (thirty seconds, counted from 1970)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 0x0F
    number: int = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**_DIGITS:0{_DIGITS}d}"


def matching_step(secret: str, code: str, now: datetime) -> int | None:
    """Give the step, now or next to it, whose code this is; None: it is none of them."""
    typed = "".join(code.split())
    here = int(now.timestamp()) // _STEP_S
    try:
        codes = {step: code_at(secret, step) for step in range(here - _DRIFT, here + _DRIFT + 1)}
    except binascii.Error:
        return None
    found = [step for step, right in codes.items() if hmac.compare_digest(right.encode(), typed.encode())]
    return max(found, default=None)


def address_for_apps(secret: str, *, login: str, station: str) -> str:
    """Give what the app reads from a QR code."""
    label = quote(f"{station}:{login}")
    return f"otpauth://totp/{label}?{urlencode({'secret': secret, 'issuer': station}, quote_via=quote)}"
