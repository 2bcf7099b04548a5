"""
What stands before every page: where a request may come from, and what a browser may do with the answer.

Requests that change something must come from a page of this console: the browser's own word for it is
`Sec-Fetch-Site`, which is not sent on plain HTTP to another machine; then `Origin` must be this host. A name
that is not the station's own is refused, because a page elsewhere could have its name point here.
Source: https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
"""

from __future__ import annotations

import ipaddress
import secrets
import socket
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_SAME = frozenset({"same-origin", "none"})

MOST_BYTES = 26_000_000
"""Of one request: a Word file, or a recording in one form; larger recordings come in chunks."""
_TOO_LARGE = "Tệp quá lớn. Bản ghi dài hãy để trình duyệt gửi từng phần. The file is too large."

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; "
    "media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


class Guard:
    """Refuses what comes from elsewhere; gives every answer its headers, and every request its nonce."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str] = frozenset()) -> None:
        """
        Stand before *app*.

        Args:
            app: what answers.
            names: host names of this console besides addresses and the computer's own name.
        """
        self._app = app
        own = socket.gethostname().lower()
        self._names = names | {"localhost", own, f"{own}.local", own.partition(".")[0]}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)
        if refusal:
            await PlainTextResponse(refusal, 403)(scope, receive, send)
            return
        if _stated_bytes(headers) > MOST_BYTES:
            # Before one byte of it is taken in.
            await PlainTextResponse(_TOO_LARGE, 413)(scope, receive, send)
            return
        nonce = secrets.token_urlsafe(16)
        scope.setdefault("state", {})["nonce"] = nonce

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), nonce)
            await send(message)

        await self._app(scope, _counted(receive), with_headers)

    def _refusal(self, method: str, headers: Headers) -> str:
        host = headers.get("host", "")
        if not self._is_ours(host):
            return "This console has another name. Mở bằng địa chỉ IP của đài."
        if method in _SAFE or "authorization" in headers:
            # A token is not sent by a browser on its own, as a cookie is.
            return ""
        site, origin = headers.get("sec-fetch-site"), headers.get("origin")
        if site is not None and site not in _SAME:
            return "Sent from another page. Yêu cầu đến từ một trang khác; chưa có gì thay đổi."
        if origin is not None and urlsplit(origin).netloc != host:
            return "Sent from another page. Yêu cầu đến từ một trang khác; chưa có gì thay đổi."
        if site is None and origin is None and "cookie" in headers:
            return "Sent from nowhere. Trình duyệt quá cũ; chưa có gì thay đổi."
        return ""

    def _is_ours(self, host: str) -> bool:
        name = (urlsplit(f"//{host}").hostname or "").lower()
        if name in self._names:
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True


def _stated_bytes(headers: Headers) -> int:
    text = headers.get("content-length", "0")
    return int(text) if text.isdecimal() else 0


def _counted(receive: Receive) -> Receive:
    """Cut off a body that goes on beyond the limit without having said its length."""
    taken = 0

    async def take() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise HTTPException(413, _TOO_LARGE)
        return message

    return take


def _add_headers(headers: MutableHeaders, nonce: str) -> None:
    # A document that is shown by itself brings a narrower one.
    headers.setdefault("Content-Security-Policy", _POLICY.format(nonce=nonce))
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)"
    headers.setdefault("Cache-Control", "no-store")
