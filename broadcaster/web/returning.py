"""
A login that is over in the middle of work: nothing that was typed is lost, and nothing is done unasked.

What a form sent is put into the page that asks to log in, and comes back behind it as a form with one button.
A fragment that htmx asked for sends the whole page there; an open page hears "away" on its stream.
"""

from __future__ import annotations

import json
from urllib.parse import quote, urlsplit

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from broadcaster.web.drawing import draw
from broadcaster.web.visit import Visit, language_of
from broadcaster.web.visitors import NOBODY

MOST_KEPT_CHARS = 400_000
"""Of a form; a notice has at most 30,000."""
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


async def ask_to_log_in(request: Request) -> Response:
    """Answer somebody who is not logged in, or not any more."""
    if request.method in {"GET", "HEAD"}:
        return _led_to_login(request, request.url.path, request.url.query)
    back = urlsplit(request.headers.get("referer", "/"))
    if "hx-request" in request.headers:
        return _led_to_login(request, back.path, back.query)
    visit = Visit(request=request, visitor=NOBODY, language=language_of(request))
    kept = await _typed(request)
    return draw(visit, "login.html", status=401, to=safe_path(back.path), again=kept, error=None, typed="")


def safe_path(path: str) -> str:
    """Give a path of this console; the first page for whatever would lead elsewhere."""
    is_ours = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if is_ours else "/"


def sent_again(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """Read what `ask_to_log_in` kept of a form: where it was going, and its fields; None: nothing."""
    try:
        document = json.loads(text)
        path, fields = str(document["path"]), [(str(name), str(value)) for name, value in document["fields"]]
    except (ValueError, KeyError, TypeError):
        return None
    return (path, fields) if path == safe_path(path) else None


def _led_to_login(request: Request, path: str, query: str) -> Response:
    to = safe_path(path) + (f"?{query}" if query else "")
    address = f"/login?to={quote(to, safe='')}"
    if "hx-request" in request.headers:
        # A login page inside a fragment would be nonsense: the browser leaves for it as a whole.
        return Response(status_code=401, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


async def _typed(request: Request) -> str:
    """Give a form that was sent, as text that goes through the login page; empty: it cannot be kept."""
    if not request.headers.get("content-type", "").startswith(_FORMS):
        return ""
    form = await request.form()
    fields = [(name, value) for name, value in form.multi_items() if not isinstance(value, UploadFile)]
    text = json.dumps({"path": request.url.path, "fields": fields}, ensure_ascii=False)
    return text if len(text) <= MOST_KEPT_CHARS else ""
