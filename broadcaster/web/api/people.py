"""People: who may log in, as what. Passwords come in and never go out."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.model import Role
from broadcaster.station.documents.people import account_document
from broadcaster.station.people import accounts
from broadcaster.web.visit import Governing

router = APIRouter(prefix="/api/v1/people", tags=["people"])

RoleName = Literal["operator", "approver", "head", "relaying", "viewer"]


class PersonBody(BaseModel):
    """A new account."""

    login: str = Field(max_length=200)
    name: str = Field(max_length=200)
    role: RoleName
    password: str = Field(max_length=1000)


class AccountBody(BaseModel):
    """What is changed of an account; what is left out stays."""

    role: RoleName | None = None
    password: str | None = Field(default=None, max_length=1000)
    closed: bool | None = None


@router.get("")
def people(visit: Governing) -> dict[str, Any]:
    """Give the accounts."""
    return {"people": [account_document(each) for each in visit.station.store.accounts.all()]}


@router.post("", status_code=201)
def add(visit: Governing, asked: PersonBody) -> dict[str, Any]:
    """Make an account."""
    made = accounts.add_person(
        visit.station,
        login=asked.login,
        name=asked.name,
        role=Role(asked.role),
        password=asked.password,
        by=visit.actor,
    )
    return account_document(made)


@router.patch("/{login}")
def change(visit: Governing, login: str, asked: AccountBody) -> dict[str, Any]:
    """Give another role, set a password, close or reopen an account."""
    station, by = visit.station, visit.actor
    if asked.role is not None:
        accounts.give_role(station, login, Role(asked.role), by=by)
    if asked.password is not None:
        accounts.set_password(station, login, asked.password, by=by)
    if asked.closed is not None:
        (accounts.close if asked.closed else accounts.reopen)(station, login, by=by)
    return account_document(accounts.find(station, login))
