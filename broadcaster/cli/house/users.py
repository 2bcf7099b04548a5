"""`users`: who may log in to the console, in which role; tokens for programs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import MAY, Account, Actor, ApiToken, Permission, Role
from broadcaster.station.documents.people import account_document

if TYPE_CHECKING:
    from broadcaster.station.opened import Station

_ROLE = click.Choice([role.value for role in MAY])
_SCOPE = click.Choice([permission.value for permission in Permission])
_BY = click.option("--by", help="Người thực hiện. / Who does it.")
_LOGIN = click.argument("login", metavar="LOGIN")
_STDIN = click.option(
    "--password-stdin", is_flag=True, help="Đọc mật khẩu từ đầu vào. / Read the password from stdin."
)


@click.group()
def users() -> None:
    """Ai được đăng nhập bảng điều khiển, với vai trò gì. / Who may log in to the console, and as what."""


@users.command("list")
@station_command
def list_(terminal: Terminal) -> None:
    """Liệt kê mọi người. / List the people."""
    with terminal.station() as station:
        known = station.store.accounts.all()
    table = terminal.table(N_("Login"), N_("Name"), N_("Role"), N_("Codes"), N_("Last login"), N_("State"))
    for one in known:
        table.add_row(
            one.login,
            one.name,
            terminal.say(one.role.value),
            terminal.say(N_("yes")) if one.has_second_factor else "",
            f"{one.last_login_at:%H:%M %d/%m/%Y}" if one.last_login_at else "",
            terminal.say(N_("closed")) if one.is_closed else "",
        )
    terminal.show({"people": [_document(one) for one in known]}, table)


@users.command()
@_LOGIN
@click.option("--name", required=True, help="Họ tên. / The person's name.")
@click.option("--role", type=_ROLE, required=True, help="Vai trò. / Role.")
@_STDIN
@_BY
@station_command
def add(terminal: Terminal, login: str, name: str, role: str, password_stdin: bool, by: str | None) -> None:
    """Thêm một người. / Add a person."""
    from broadcaster.station.people.accounts import add_person  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        made = add_person(
            station,
            login=login,
            name=name,
            role=Role(role),
            password=_password(terminal, from_stdin=password_stdin),
            by=_by(station, by),
        )
    _show(terminal, made, N_("{name} can log in as '{login}' ({role})."))


@users.command("role")
@_LOGIN
@click.argument("role", type=_ROLE, metavar="ROLE")
@_BY
@station_command
def role_(terminal: Terminal, login: str, role: str, by: str | None) -> None:
    """Đổi vai trò: operator, approver, head, relaying, viewer. / Give another role."""
    from broadcaster.station.people.accounts import give_role  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        changed = give_role(station, login, Role(role), by=_by(station, by))
    _show(terminal, changed, N_("{name} ({login}) is {role} now."))


@users.command()
@_LOGIN
@_STDIN
@_BY
@station_command
def password(terminal: Terminal, login: str, password_stdin: bool, by: str | None) -> None:
    """Đặt mật khẩu mới; mọi nơi đang đăng nhập phải đăng nhập lại. / Set a new password."""
    from broadcaster.station.people.accounts import find, set_password  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        find(station, login)
        new = _password(terminal, from_stdin=password_stdin)
        changed = set_password(station, login, new, by=_by(station, by))
    _show(
        terminal, changed, N_("{name} ({login}) has a new password; whoever was logged in must log in again.")
    )


@users.command()
@_LOGIN
@_BY
@station_command
def disable(terminal: Terminal, login: str, by: str | None) -> None:
    """Khóa tài khoản, thu hồi mọi lượt đăng nhập và mã API. / Let the person log in no more."""
    from broadcaster.station.people.accounts import close  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        changed = close(station, login, by=_by(station, by))
    _show(terminal, changed, N_("{name} ({login}) cannot log in any more."))


@users.command()
@_LOGIN
@_BY
@station_command
def enable(terminal: Terminal, login: str, by: str | None) -> None:
    """Mở lại tài khoản đã khóa. / Let the person log in again."""
    from broadcaster.station.people.accounts import reopen  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        changed = reopen(station, login, by=_by(station, by))
    _show(terminal, changed, N_("{name} can log in as '{login}' ({role})."))


@users.command()
@_LOGIN
@click.option("--off", is_flag=True, help="Thôi hỏi mã. / Ask for codes no more.")
@_BY
@station_command
def totp(terminal: Terminal, login: str, off: bool, by: str | None) -> None:
    """Hỏi thêm mã một lần trên điện thoại khi đăng nhập. / Ask for one-time codes, too."""
    from broadcaster.station.people import one_time  # noqa: PLC0415 - loaded with the store
    from broadcaster.station.people.accounts import (  # noqa: PLC0415 - loaded with the store
        ask_for_codes,
        ask_for_no_codes,
        find,
    )

    with terminal.station() as station:
        known = find(station, login)
        if off:
            changed = ask_for_no_codes(station, login, by=_by(station, by))
        else:
            secret = one_time.new_secret()
            address = one_time.address_for_apps(secret, login=known.login, station=station.configuration.name)
            terminal.tell(N_("Add this to the app on the phone: {address}"), address=address)
            code = click.prompt(terminal.say(N_("Code that the app shows")), err=True)
            changed = ask_for_codes(station, login, secret, code, by=_by(station, by))
    told = (
        N_("{login} logs in with a code as well.")
        if changed.has_second_factor
        else N_("No code is asked for.")
    )
    _show(terminal, changed, told)


@users.group()
def token() -> None:
    """Mã truy cập API cho chương trình khác. / Tokens with which programs use the API."""


@token.command("list")
@station_command
def list_tokens(terminal: Terminal) -> None:
    """Liệt kê các mã. / List them."""
    with terminal.station() as station:
        known = station.store.tokens.all()
    table = terminal.table("ID", N_("What for"), N_("Person"), N_("May do"), N_("Until"), N_("Last used"))
    for one in known:
        table.add_row(
            one.id,
            one.label,
            one.account.login,
            ", ".join(terminal.say(scope.value) for scope in sorted(one.scopes)),
            f"{one.ends_at:%d/%m/%Y}" if one.ends_at else "",
            f"{one.last_used_at:%H:%M %d/%m/%Y}" if one.last_used_at else "",
        )
    terminal.show({"tokens": [_token_document(one) for one in known]}, table)


@token.command("add")
@_LOGIN
@click.option("--label", required=True, help="Dùng để làm gì. / What it is for.")
@click.option("--scope", "scopes", type=_SCOPE, multiple=True, required=True, help="Được làm gì. / May do.")
@click.option("--days", type=click.IntRange(1, 3650), help="Có hiệu lực mấy ngày. / Valid for so many days.")
@_BY
@station_command
def add_token(
    terminal: Terminal, login: str, label: str, scopes: tuple[str, ...], days: int | None, by: str | None
) -> None:
    """Tạo một mã; chỉ hiện một lần. / Make one; it is shown once."""
    from broadcaster.station.people.accounts import find  # noqa: PLC0415 - loaded with the store
    from broadcaster.station.people.tokens import make_token  # noqa: PLC0415 - loaded with the store

    with terminal.station() as station:
        made = make_token(
            station,
            find(station, login),
            label=label,
            scopes=[Permission(scope) for scope in scopes],
            valid=timedelta(days=days) if days else None,
            by=_by(station, by),
        )
    told = terminal.say(N_("Keep it now; it is not shown again: {secret}"), secret=made.secret)
    terminal.show({**_token_document(made.token), "token": made.secret}, told)


@token.command()
@click.argument("token_id", metavar="ID")
@_BY
@station_command
def revoke(terminal: Terminal, token_id: str, by: str | None) -> None:
    """Thu hồi một mã. / Let its bearer in no more."""
    with terminal.station() as station:
        station.store.tokens.revoke(token_id, by=_by(station, by))
    terminal.show({"id": token_id, "revoked": True}, terminal.say(N_("The token opens nothing any more.")))


def _by(station: Station, name: str | None) -> Actor:
    return actor(station, name, Role.EDITOR)


def _password(terminal: Terminal, *, from_stdin: bool) -> str:
    if from_stdin:
        return click.get_text_stream("stdin").readline().rstrip("\r\n")
    typed: str = click.prompt(
        terminal.say(N_("Password")), hide_input=True, confirmation_prompt=True, err=True
    )
    return typed


def _show(terminal: Terminal, known: Account, told: str) -> None:
    line = terminal.say(told, name=known.name, login=known.login, role=N_(known.role.value))
    terminal.show(_document(known), line)


def _document(known: Account) -> dict[str, object]:
    return {"id": known.person, **account_document(known)}


def _token_document(known: ApiToken) -> dict[str, object]:
    return {
        "id": known.id,
        "label": known.label,
        "login": known.account.login,
        "scopes": sorted(scope.value for scope in known.scopes),
        "made_at": known.made_at,
        "ends_at": known.ends_at,
        "last_used_at": known.last_used_at,
    }
