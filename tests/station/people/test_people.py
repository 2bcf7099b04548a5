"""Who comes in: passwords, codes, the first person, what each role may do."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime

import pytest

from broadcaster.errors import AccessRefused, TriedTooOften
from broadcaster.model import MAY, Account, Actor, Permission, Role, Way
from broadcaster.station.doctor.people import look_at_people
from broadcaster.station.opened import Station
from broadcaster.station.people import accounts, logging_in, one_time
from broadcaster.station.people.first_person import first_code, make_first_person
from broadcaster.station.people.passwords import hashed, is_right
from broadcaster.station.people.tokens import PREFIX, make_token

OpenStation = Callable[[], AbstractContextManager[Station]]

PASSWORD = "bốn con trâu xanh"
BY = Actor(person="p", role=Role.HEAD, way=Way.CONSOLE)


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


@pytest.fixture(name="head")
def _head(station: Station) -> Account:
    return make_first_person(station, login="Lan ", name="Chị Lan", password=PASSWORD, address="127.0.0.1")


def add(station: Station, role: Role, login: str = "minh") -> Account:
    return accounts.add_person(station, login=login, name=login, role=role, password=PASSWORD, by=BY)


def test_whoever_types_login_and_password_comes_in_and_goes_again(station: Station, head: Account) -> None:
    entered = logging_in.log_in(station, " LAN", PASSWORD, address="10.0.0.9")

    known = logging_in.login_of(station, entered.cookie)
    assert known is not None
    assert known.account.person == head.person
    assert logging_in.acting(known.account) == Actor(person=head.person, role=Role.HEAD, way=Way.CONSOLE)
    logging_in.log_out(station, entered.cookie, by=BY)
    assert logging_in.login_of(station, entered.cookie) is None


def test_the_same_letter_typed_by_another_keyboard_is_the_same_password(
    station: Station, head: Account
) -> None:
    assert logging_in.log_in(station, "lan", unicodedata.normalize("NFD", PASSWORD), address="::1").cookie


@pytest.mark.parametrize(
    ("login", "password"), [("lan", "sai mật khẩu"), ("nobody", PASSWORD), ("", ""), ("lan", "x" * 10**6)]
)
def test_whatever_is_wrong_the_sentence_is_the_same(
    station: Station, head: Account, login: str, password: str
) -> None:
    with pytest.raises(AccessRefused, match="Login, password or code is not right"):
        logging_in.log_in(station, login, password, address="10.0.0.9")


def test_a_guesser_must_wait_and_the_right_password_waits_with_him(station: Station, head: Account) -> None:
    for _ in range(logging_in.FREE_FOR_LOGIN):
        with pytest.raises(AccessRefused):
            logging_in.log_in(station, "lan", "sai mật khẩu", address="10.0.0.9")

    with pytest.raises(TriedTooOften) as caught:
        logging_in.log_in(station, "lan", PASSWORD, address="10.0.0.8")
    station.clock.sleep_s(caught.value.wait_s)
    assert logging_in.log_in(station, "lan", PASSWORD, address="10.0.0.8").cookie


def test_one_address_that_tries_many_names_must_wait(station: Station, head: Account) -> None:
    for number in range(logging_in.FREE_FOR_ADDRESS):
        with pytest.raises(AccessRefused, match="not right"):
            logging_in.log_in(station, f"ten{number}", PASSWORD, address="10.0.0.9")

    with pytest.raises(TriedTooOften):
        logging_in.log_in(station, "lan", PASSWORD, address="10.0.0.9")
    assert logging_in.log_in(station, "lan", PASSWORD, address="10.0.0.8").cookie


def test_a_closed_account_lets_nobody_in(station: Station, head: Account) -> None:
    add(station, Role.OPERATOR)
    entered = logging_in.log_in(station, "minh", PASSWORD, address="::1")
    accounts.close(station, "minh", by=BY)

    assert logging_in.login_of(station, entered.cookie) is None
    with pytest.raises(AccessRefused):
        logging_in.log_in(station, "minh", PASSWORD, address="::1")
    accounts.reopen(station, "minh", by=BY)
    assert logging_in.log_in(station, "minh", PASSWORD, address="::1").cookie


def test_with_a_second_factor_the_password_is_not_enough_and_a_code_works_once(
    station: Station, head: Account
) -> None:
    secret = one_time.new_secret()
    step = int(station.now().timestamp()) // 30
    with pytest.raises(AccessRefused, match="does not belong"):
        accounts.ask_for_codes(station, "lan", secret, "000000", by=BY)
    accounts.ask_for_codes(station, "lan", secret, one_time.code_at(secret, step), by=BY)

    with pytest.raises(AccessRefused):
        logging_in.log_in(station, "lan", PASSWORD, address="::1")
    code = one_time.code_at(secret, step)
    assert logging_in.log_in(station, "lan", PASSWORD, code=code, address="::1").cookie
    with pytest.raises(AccessRefused):
        logging_in.log_in(station, "lan", PASSWORD, code=code, address="::1")
    accounts.ask_for_no_codes(station, "lan", by=BY)
    assert logging_in.log_in(station, "lan", PASSWORD, address="::1").cookie


@pytest.mark.parametrize(
    ("at_s", "code"),
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_codes_are_those_of_rfc_6238(at_s: int, code: str) -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    assert one_time.code_at(secret, at_s // 30) == code
    assert one_time.matching_step(secret, code, datetime.fromtimestamp(at_s, UTC)) == at_s // 30


def test_the_first_person_needs_the_code_except_on_the_stations_own_screen(station: Station) -> None:
    code = first_code(station)
    kept = station.configuration.var / "first-person.code"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert first_code(station) == code
    assert code in repr(next(look_at_people(station.configuration, station.clock)))

    with pytest.raises(AccessRefused, match="code is not right"):
        make_first_person(
            station, login="x", name="X", password=PASSWORD, address="10.0.0.9", code="AAAA-AAAA"
        )
    typed = code.lower().replace("-", " ")
    made = make_first_person(
        station, login="lan", name="Lan", password=PASSWORD, address="10.0.0.9", code=typed
    )

    assert made.role is Role.HEAD
    assert not kept.exists()
    assert first_code(station) == ""
    with pytest.raises(AccessRefused, match="already"):
        make_first_person(station, login="y", name="Y", password=PASSWORD, address="127.0.0.1")


def test_codes_for_the_first_person_cannot_be_tried_out(station: Station) -> None:
    first_code(station)

    def try_one() -> None:
        make_first_person(station, login="x", name="X", password=PASSWORD, address="10.0.0.9", code="A")

    for _ in range(5):
        with pytest.raises(AccessRefused, match="not right"):
            try_one()
    with pytest.raises(TriedTooOften):
        try_one()


@pytest.mark.parametrize(
    "password", ["ngắn", "12345678", "aaaaaaaa", "matkhau123", "minh1234", "Minh2026!", "x" * 201]
)
def test_passwords_that_anybody_would_try_are_refused(password: str) -> None:
    with pytest.raises(AccessRefused):
        hashed(password, login="minh")


def test_a_password_is_kept_as_argon2id_and_an_unreadable_one_fits_nothing() -> None:
    kept = hashed(PASSWORD)

    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert is_right(PASSWORD, kept)
    assert not is_right(PASSWORD, "nonsense")
    assert not is_right("nobody has this password", "")


@pytest.mark.parametrize("login", ["", "a b/c", "<script>", "a'b", "\x00"])
def test_a_login_that_cannot_be_typed_is_refused(station: Station, head: Account, login: str) -> None:
    if login == "a b/c":
        login = "a/b"
    with pytest.raises(AccessRefused, match="cannot be used"):
        accounts.add_person(station, login=login, name="X", role=Role.VIEWER, password=PASSWORD, by=BY)


def test_what_each_role_may_do() -> None:
    assert set(MAY) == {Role.OPERATOR, Role.APPROVER, Role.HEAD, Role.RELAYING, Role.VIEWER}
    assert Permission.APPROVE not in MAY[Role.OPERATOR]
    assert Permission.INTERRUPT in MAY[Role.OPERATOR]
    assert Permission.CONFIGURE not in MAY[Role.APPROVER]
    assert [role for role in MAY if Permission.GOVERN in MAY[role]] == [Role.HEAD]
    assert MAY[Role.VIEWER] == {Permission.SEE}
    assert MAY[Role.RELAYING] == {Permission.SEE, Permission.EXCHANGE}


def test_who_may_not_is_told_so(station: Station, head: Account) -> None:
    viewer = add(station, Role.VIEWER)

    with pytest.raises(AccessRefused, match="As viewer"):
        logging_in.require(viewer, Permission.WRITE)
    logging_in.require(head, Permission.GOVERN)


def test_nobody_becomes_the_station_itself(station: Station, head: Account) -> None:
    with pytest.raises(AccessRefused, match="Nobody can be given"):
        accounts.give_role(station, "lan", Role.STATION, by=BY)


def test_ones_own_password_is_changed_with_the_old_one(station: Station, head: Account) -> None:
    with pytest.raises(AccessRefused, match="old password"):
        accounts.change_own_password(station, head, old="sai", new="mật khẩu rất mới", by=BY)
    accounts.change_own_password(station, head, old=PASSWORD, new="mật khẩu rất mới", by=BY)
    assert logging_in.log_in(station, "lan", "mật khẩu rất mới", address="::1").cookie


def test_a_token_may_no_more_than_its_person_also_after_a_new_role(station: Station, head: Account) -> None:
    minh = add(station, Role.OPERATOR)
    with pytest.raises(AccessRefused, match="no more than"):
        make_token(station, minh, label="x", scopes=[Permission.APPROVE], valid=None, by=BY)
    with pytest.raises(AccessRefused, match="may do something"):
        make_token(station, minh, label="x", scopes=[], valid=None, by=BY)

    made = make_token(station, minh, label="gửi tin", scopes=[Permission.WRITE], valid=None, by=BY)

    assert made.secret.startswith(PREFIX)
    assert made.secret not in repr(made)
    known = logging_in.bearer_of(station, made.secret)
    assert known is not None
    assert [known.may(Permission.WRITE), known.may(Permission.SEE)] == [True, False]
    accounts.give_role(station, "minh", Role.VIEWER, by=BY)
    known = logging_in.bearer_of(station, made.secret)
    assert known is not None
    assert not known.may(Permission.WRITE)
    assert logging_in.bearer_of(station, "loa_wrong") is None
