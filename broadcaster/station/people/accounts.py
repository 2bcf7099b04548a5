"""Who has an account, in which role, and with what he proves himself."""

from __future__ import annotations

from broadcaster.errors import N_, AccessRefused, Refused
from broadcaster.model import MAY, Account, Actor, Role
from broadcaster.station.opened import Station
from broadcaster.station.people import one_time
from broadcaster.station.people.logging_in import typed_login
from broadcaster.station.people.passwords import hashed, is_right

ROLES = tuple(MAY)
"""Roles that a person can be given."""
_LONGEST_NAME = 80


def named(login: str, name: str) -> tuple[str, str]:
    """Give login and name as they are kept; raises AccessRefused for what cannot be typed or shown."""
    typed, called = typed_login(login), " ".join(name.split())[:_LONGEST_NAME]
    if not typed or not all(letter.isalnum() or letter in "._-" for letter in typed):
        raise AccessRefused(
            N_("'{login}' cannot be used to log in."),
            remedy=N_("Use letters and digits without blanks, for example lan or thu.ky."),
            login=login,
        )
    if not called or not called.isprintable():
        raise AccessRefused(N_("The person's name is missing."), remedy=N_("Write it as people call her."))
    return typed, called


def add_person(station: Station, *, login: str, name: str, role: Role, password: str, by: Actor) -> Account:
    """Make an account; raises AccessRefused when login, role or password cannot be used."""
    typed, called = named(login, name)
    return station.store.accounts.open(
        login=typed, name=called, role=checked(role), password_hash=hashed(password, login=typed), by=by
    )


def find(station: Station, login: str) -> Account:
    """Find an account; raises Refused when there is none."""
    known = station.store.accounts.of(typed_login(login))
    if known is None:
        raise Refused(
            N_("Nobody logs in as '{login}'."),
            remedy=N_("`broadcaster users list` shows who does."),
            login=login,
        )
    return known


def give_role(station: Station, login: str, role: Role, *, by: Actor) -> Account:
    """Give another role; raises AccessRefused when nobody would be left who manages people."""
    return station.store.accounts.give_role(find(station, login).person, checked(role), by=by)


def set_password(station: Station, login: str, password: str, *, by: Actor) -> Account:
    """Set a new password and end all logins of the person."""
    known = find(station, login)
    return station.store.accounts.set_password(known.person, hashed(password, login=known.login), by=by)


def change_own_password(station: Station, known: Account, *, old: str, new: str, by: Actor) -> Account:
    """Let somebody change his own password; raises AccessRefused when the old one is not right."""
    stored = station.store.accounts.credentials(known.login)
    if stored is None or not is_right(old, stored.password_hash):
        raise AccessRefused(N_("The old password is not right."))
    return set_password(station, known.login, new, by=by)


def close(station: Station, login: str, *, by: Actor) -> Account:
    """Let nobody log in with it any more; raises AccessRefused for the last head."""
    return station.store.accounts.close(find(station, login).person, by=by)


def reopen(station: Station, login: str, *, by: Actor) -> Account:
    """Let the person log in again."""
    return station.store.accounts.reopen(find(station, login).person, by=by)


def ask_for_codes(station: Station, login: str, secret: str, code: str, *, by: Actor) -> Account:
    """
    Ask for one-time codes from now on.

    Args:
        station: the station.
        login: whose.
        secret: as it was drawn and shown to the person's app.
        code: what the app shows now: proof that it has the secret, before nobody can come in without.
        by: who asks for it.
    """
    if one_time.matching_step(secret, code, station.now()) is None:
        raise AccessRefused(
            N_("The code does not belong to this secret."),
            remedy=N_("Look at the clocks of the phone and of the station, and type the next code."),
        )
    return station.store.accounts.set_second_factor(find(station, login).person, secret, by=by)


def ask_for_no_codes(station: Station, login: str, *, by: Actor) -> Account:
    """Let the password be enough again, for example when the phone was lost."""
    return station.store.accounts.set_second_factor(find(station, login).person, "", by=by)


def checked(role: Role) -> Role:
    """Give the role; raises AccessRefused for one that only the program itself acts in."""
    if role not in MAY:
        raise AccessRefused(
            N_("Nobody can be given the role '{role}'."),
            remedy=N_("Use one of: {known}."),
            role=role.value,
            known=", ".join(each.value for each in ROLES),
        )
    return role
