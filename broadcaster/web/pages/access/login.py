"""Logging in and out, and the first person."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import RedirectResponse, Response

from broadcaster.errors import AccessRefused, StoreBroken
from broadcaster.model import Permission
from broadcaster.station.people.first_person import first_code, is_own_screen, make_first_person
from broadcaster.station.people.logging_in import Entered, log_in, log_out
from broadcaster.store.access.logins import AT_MOST
from broadcaster.web.drawing import draw
from broadcaster.web.faults import status_of
from broadcaster.web.returning import safe_path, sent_again
from broadcaster.web.visit import Anybody, Visit
from broadcaster.web.visitors import LOGIN_COOKIE, address_of, visitor_of

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=1000)]


@router.get("/login")
def ask(visit: Anybody, to: str = "/") -> Response:
    """Ask who it is; who is logged in goes on, and at a new station the first person is made."""
    if visitor_of(visit.request).may(Permission.SEE) and visitor_of(visit.request).account:
        return RedirectResponse(safe_path(to), 303)
    if first_code(visit.station):
        return RedirectResponse("/first", 303)
    return draw(visit, "login.html", to=safe_path(to), again="", error=None, typed="")


@router.post("/login")
def enter(
    visit: Anybody,
    login: Text = "",
    password: Text = "",
    code: Text = "",
    to: Text = "/",
    again: Annotated[str, Form(max_length=1_000_000)] = "",
) -> Response:
    """Let somebody in."""
    address = address_of(visit.request)
    try:
        entered = log_in(visit.station, login, password, code=code, address=address)
    except (AccessRefused, StoreBroken) as error:
        # Also while the database is away: what was typed before is kept by this page alone.
        return draw(
            visit,
            "login.html",
            status=status_of(error),
            to=safe_path(to),
            again=again,
            error=error,
            typed=login,
        )
    kept = sent_again(again)
    if kept is None:
        answer: Response = RedirectResponse(safe_path(to), 303)
    else:
        answer = draw(visit, "again.html", target=kept[0], fields=kept[1], back=safe_path(to))
    return _with_cookie(visit, answer, entered)


@router.post("/logout")
def leave(visit: Anybody) -> Response:
    """Let somebody out."""
    visitor = visitor_of(visit.request)
    if visitor.login is not None:
        log_out(visit.station, visit.request.cookies.get(LOGIN_COOKIE, ""), by=visitor.actor)
    answer = RedirectResponse("/login", 303)
    answer.delete_cookie(LOGIN_COOKIE)
    return answer


@router.get("/first")
def ask_first(visit: Anybody) -> Response:
    """Ask for the first person, while there is none."""
    if not first_code(visit.station):
        return RedirectResponse("/login", 303)
    return _first_page(visit)


@router.post("/first")
def make_first(
    visit: Anybody, login: Text = "", name: Text = "", password: Text = "", code: Text = ""
) -> Response:
    """Make the first person, and let her in."""
    address = address_of(visit.request)
    try:
        make_first_person(
            visit.station, login=login, name=name, password=password, address=address, code=code
        )
        entered = log_in(visit.station, login, password, address=address)
    except AccessRefused as error:
        return _first_page(visit, error=error, login=login, name=name)
    return _with_cookie(visit, RedirectResponse("/begin", 303), entered)


def _first_page(
    visit: Visit, *, error: AccessRefused | None = None, login: str = "", name: str = ""
) -> Response:
    here = is_own_screen(address_of(visit.request))
    status = status_of(error) if error else 200
    return draw(visit, "first.html", status=status, is_here=here, error=error, login=login, name=name)


def _with_cookie(visit: Visit, answer: Response, entered: Entered) -> Response:
    answer.set_cookie(
        LOGIN_COOKIE,
        entered.cookie,
        max_age=int(AT_MOST.total_seconds()),
        httponly=True,
        # Lax: who follows a link from a letter is logged in; what changes anything is checked by its origin.
        samesite="lax",
        secure=visit.request.url.scheme == "https",
    )
    return answer
