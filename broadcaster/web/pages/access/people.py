"""People: who may log in, as what; and one's own account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Annotated

import segno
from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, AccessRefused, TransitionRefused
from broadcaster.model import MAY, Account, Permission, Role
from broadcaster.saying import Saying, saying
from broadcaster.station.people import accounts, one_time
from broadcaster.station.people.tokens import NewToken, make_token
from broadcaster.web.drawing import draw
from broadcaster.web.visit import Governing, Reading, Visit

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=1000)]


@router.get("/people")
def people(visit: Governing) -> Response:
    """Show who may log in."""
    return _people_page(visit)


@router.post("/people/add")
def add(
    visit: Governing, login: Text = "", name: Text = "", role: Text = "", password: Text = ""
) -> Response:
    """Make an account; what was typed stays in the form when it cannot be."""
    try:
        made = accounts.add_person(
            visit.station, login=login, name=name, role=_role(role), password=password, by=visit.actor
        )
    except AccessRefused as error:
        return _people_page(visit, error=error, typed={"login": login, "name": name, "role": role})
    return visit.go("/people", saying(N_("{name} can log in now."), name=made.name))


@router.post("/people/{login}/{act}")
def change(visit: Governing, login: str, act: str, value: Text = "") -> Response:
    """Change one account: role, password, closed, reopened, without codes."""
    acts: dict[str, tuple[Callable[[], Account], Saying]] = {
        "role": (
            lambda: accounts.give_role(visit.station, login, _role(value), by=visit.actor),
            saying(N_("The role was changed.")),
        ),
        "password": (
            lambda: accounts.set_password(visit.station, login, value, by=visit.actor),
            saying(N_("The new password holds. Tell it to its person, who can change it.")),
        ),
        "close": (
            lambda: accounts.close(visit.station, login, by=visit.actor),
            saying(N_("The account is closed.")),
        ),
        "reopen": (
            lambda: accounts.reopen(visit.station, login, by=visit.actor),
            saying(N_("The account is open again.")),
        ),
        "no-codes": (
            lambda: accounts.ask_for_no_codes(visit.station, login, by=visit.actor),
            saying(N_("No code is asked for any more.")),
        ),
    }
    if act not in acts:
        raise TransitionRefused(N_("There is no such page."), remedy=N_("Choose one from the menu."))
    work, told = acts[act]
    try:
        work()
    except AccessRefused as error:
        return _people_page(visit, error=error)
    return visit.go("/people", told)


@router.get("/me")
def me(visit: Reading) -> Response:
    """Show one's own account."""
    return _own_page(visit)


@router.post("/me/password")
def password(visit: Reading, old: Text = "", new: Text = "") -> Response:
    """Change one's own password."""
    known = _own(visit)
    try:
        accounts.change_own_password(visit.station, known, old=old, new=new, by=visit.actor)
    except AccessRefused as error:
        return _own_page(visit, error=error)
    return visit.go("/login", saying(N_("The password is changed. Log in with the new one.")))


@router.post("/me/codes")
def codes(visit: Reading, secret: Text = "", code: Text = "") -> Response:
    """Ask for one-time codes from now on, once the phone has shown that it knows them."""
    known = _own(visit)
    try:
        accounts.ask_for_codes(visit.station, known.login, secret, code, by=visit.actor)
    except AccessRefused as error:
        return _own_page(visit, error=error, secret=secret)
    return visit.go("/me", saying(N_("From now on a code is asked for when you log in.")))


@router.post("/me/tokens")
def token(
    visit: Reading,
    label: Text = "",
    scopes: Annotated[list[Permission] | None, Form()] = None,
    days: Annotated[int, Form(ge=1, le=3650)] = 365,
) -> Response:
    """Make a token for a program; it is shown on this page, this once."""
    known = _own(visit)
    try:
        made = make_token(
            visit.station, known, label=label, scopes=scopes or (), valid=timedelta(days=days), by=visit.actor
        )
    except AccessRefused as error:
        return _own_page(visit, error=error)
    return _own_page(visit, made=made)


@router.post("/me/tokens/{token_id}/revoke")
def revoke(visit: Reading, token_id: str) -> Response:
    """Let a token's bearer in no more: one's own, or anybody's for who manages people."""
    known = _own(visit)
    found = next((each for each in visit.station.store.tokens.all() if each.id == token_id), None)
    if found is not None and found.account.person != known.person:
        visit.visitor.must(Permission.GOVERN)
    visit.station.store.tokens.revoke(token_id, by=visit.actor)
    return visit.go("/me", saying(N_("The token opens nothing any more.")))


def _own(visit: Visit) -> Account:
    """Give the account of the visitor; raises NotLetIn for somebody who only looks on."""
    _ = visit.actor
    assert visit.visitor.account is not None
    return visit.visitor.account


def _role(text: str) -> Role:
    if text not in {role.value for role in MAY}:
        raise AccessRefused(N_("Choose a role."), remedy=N_("It says what the person may do."))
    return Role(text)


def _people_page(
    visit: Visit, *, error: AccessRefused | None = None, typed: dict[str, str] | None = None
) -> Response:
    return draw(
        visit,
        "people.html",
        status=422 if error else 200,
        people=visit.station.store.accounts.all(),
        tokens=visit.station.store.tokens.all(),
        may=MAY,
        error=error,
        typed=typed or {"login": "", "name": "", "role": ""},
        second_person=visit.configuration.second_person,
    )


def _own_page(
    visit: Visit, *, error: AccessRefused | None = None, secret: str = "", made: NewToken | None = None
) -> Response:
    known = _own(visit)
    drawn = secret or one_time.new_secret()
    address = one_time.address_for_apps(drawn, login=known.login, station=visit.configuration.name)
    return draw(
        visit,
        "me.html",
        status=422 if error else 200,
        known=known,
        may=sorted(MAY[known.role]),
        tokens=[each for each in visit.station.store.tokens.all() if each.account.person == known.person],
        secret=drawn,
        code_picture=segno.make(address).svg_data_uri(scale=5, border=2),
        error=error,
        made=made,
    )
