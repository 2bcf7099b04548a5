"""Accounts, logins, tries and tokens, on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import AccessRefused, Refused
from broadcaster.model import Account, ApiToken, EntryKind, Permission, Role
from broadcaster.store import Store, open_store
from broadcaster.store.access.logins import AT_MOST, UNUSED
from broadcaster.store.access.tries import LONGEST_WAIT_S, wait_s
from broadcaster.store.tables.access import api_token, login
from tests.nouns import LAN, MORNING, STATION


@dataclass
class Office:
    url: str
    store: Store
    clock: VirtualClock

    def head(self) -> Account:
        return self.store.accounts.open(login="lan", name="Lan", role=Role.HEAD, password_hash="h", by=None)

    def operator(self) -> Account:
        return self.store.accounts.open(
            login="minh", name="Minh", role=Role.OPERATOR, password_hash="h", by=LAN
        )

    def restart(self) -> None:
        self.store.close()
        self.store = open_store(self.url, station=STATION, clock=self.clock, zone=VIETNAM)


@pytest.fixture(name="office")
def _office(url: str) -> Iterator[Office]:
    clock = VirtualClock(MORNING)
    office = Office(url, open_store(url, station=STATION, clock=clock, zone=VIETNAM), clock)
    yield office
    office.store.close()


def test_the_first_account_is_the_heads_and_only_one_is_first(office: Office) -> None:
    accounts = office.store.accounts
    with pytest.raises(AccessRefused, match="head's"):
        accounts.open(login="minh", name="Minh", role=Role.VIEWER, password_hash="h", by=LAN)

    made = accounts.open(login="lan", name="Lan", role=Role.HEAD, password_hash="h", by=None, first=True)

    assert accounts.all() == (made,)
    with pytest.raises(AccessRefused, match="already"):
        accounts.open(login="minh", name="Minh", role=Role.HEAD, password_hash="h", by=None, first=True)


def test_of_many_who_want_to_be_first_one_is(office: Office) -> None:
    def try_it(number: int) -> bool:
        try:
            office.store.accounts.open(
                login=f"a{number}", name="A", role=Role.HEAD, password_hash="h", by=None, first=True
            )
        except AccessRefused:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(try_it, range(4))) == 1


def test_a_login_is_given_once(office: Office) -> None:
    office.head()

    with pytest.raises(AccessRefused, match="'lan' already"):
        office.store.accounts.open(login="lan", name="Lân", role=Role.VIEWER, password_hash="h", by=LAN)


def test_a_person_who_was_named_to_commands_gets_the_account_of_that_name(office: Office) -> None:
    known = office.store.people.known_as("Lan", by=LAN)

    assert office.head().person == known.id


def test_the_last_head_can_neither_be_closed_nor_lose_the_role(office: Office) -> None:
    head = office.head()

    for change in (
        lambda: office.store.accounts.close(head.person, by=LAN),
        lambda: office.store.accounts.give_role(head.person, Role.VIEWER, by=LAN),
    ):
        with pytest.raises(AccessRefused, match="Nobody would be left"):
            change()
    assert office.store.accounts.all() == (head,)


def test_every_act_is_in_the_journal_without_names_and_secrets(office: Office) -> None:
    head, minh = office.head(), office.operator()
    accounts = office.store.accounts
    accounts.give_role(minh.person, Role.APPROVER, by=LAN)
    accounts.set_password(minh.person, "$argon2id$secret", by=LAN)
    accounts.set_second_factor(minh.person, "JBSWY3DPEHPK3PXP", by=LAN)
    office.store.logins.begin(minh, "d1", address="10.0.0.7", by=LAN)
    office.store.logins.end("d1", by=LAN)
    accounts.close(minh.person, by=LAN)
    accounts.reopen(minh.person, by=LAN)

    entries = office.store.journal.after(1, 0)
    of_minh = [entry.kind for entry in entries if entry.subject == f"person/{minh.person}"]
    assert of_minh == [
        EntryKind.PERSON_ADDED,
        EntryKind.ACCOUNT_MADE,
        EntryKind.ROLE_GIVEN,
        EntryKind.PASSWORD_SET,
        EntryKind.SECOND_FACTOR_SET,
        EntryKind.LOGGED_IN,
        EntryKind.LOGGED_OUT,
        EntryKind.ACCOUNT_CLOSED,
        EntryKind.ACCOUNT_REOPENED,
    ]
    told = repr([(entry.subject, entry.facts, str(entry.actor)) for entry in entries])
    for secret in ("Lan", "Minh", "argon2", "JBSWY3", "10.0.0.7", "'lan'", "minh"):
        assert secret not in told
    assert office.store.check().holds
    assert head.person in told


def test_a_new_password_and_a_closed_account_end_the_logins(office: Office) -> None:
    office.head()
    minh = office.operator()
    for end in (
        lambda: office.store.accounts.set_password(minh.person, "other", by=LAN),
        lambda: office.store.accounts.close(minh.person, by=LAN),
    ):
        office.store.logins.begin(minh, "d1", address="::1", by=LAN)
        assert office.store.logins.of("d1") is not None
        end()
        assert office.store.logins.of("d1") is None


def test_a_login_ends_when_it_is_not_used_and_after_a_week_however_busy(office: Office) -> None:
    head = office.head()
    logins = office.store.logins
    logins.begin(head, "idle", address="::1", by=LAN)
    office.clock.sleep_s(UNUSED.total_seconds())
    assert logins.of("idle") is None

    logins.begin(head, "busy", address="::1", by=LAN)
    hours = 0
    while logins.of("busy") is not None:
        office.clock.sleep_s(3600)
        hours += 1
    assert timedelta(hours=hours) == AT_MOST


def test_forgetting_a_person_takes_account_logins_and_tokens_along(office: Office) -> None:
    office.head()
    minh = office.operator()
    office.store.logins.begin(minh, "d1", address="::1", by=LAN)
    office.store.tokens.add(_token(minh), "t1", by=LAN)

    office.store.people.forget(minh.person, by=LAN)

    assert [one.login for one in office.store.accounts.all()] == ["lan"]
    with office.store.database.read() as connection:
        assert connection.execute(select(login)).all() == []
        assert connection.execute(select(api_token)).all() == []


def test_a_one_time_code_works_once(office: Office) -> None:
    head = office.head()
    use = office.store.accounts.use_code

    assert [use(head.person, 7), use(head.person, 7), use(head.person, 6), use(head.person, 8)] == [
        True,
        False,
        False,
        True,
    ]


def test_after_the_free_tries_each_waits_longer_and_a_restart_forgets_none(office: Office) -> None:
    waits = []
    for _ in range(6):
        waits.append(office.store.login_tries.take({"login/lan": 3}))
        if waits[-1]:
            office.restart()
            office.clock.sleep_s(waits[-1])
    assert waits == [0, 0, 0, 15, 0, 30]


def test_of_many_tries_at_once_none_is_looked_at_too_many(office: Office) -> None:
    with ThreadPoolExecutor(4) as pool:
        looked_at = [
            wait == 0 for wait in pool.map(lambda _: office.store.login_tries.take({"login/x": 3}), range(12))
        ]
    assert sum(looked_at) == 3


def test_a_success_frees_the_login_and_leaves_the_address_as_it_was(office: Office) -> None:
    tries = office.store.login_tries
    for _ in range(2):
        tries.take({"login/lan": 3, "address/a": 3})
    tries.take({"login/lan": 3, "address/a": 3})
    tries.succeeded("login/lan", "address/a")

    assert tries.take({"login/lan": 3}) == 0
    assert tries.take({"address/a": 3}) == 0
    assert tries.take({"address/a": 3}) > 0


def test_throttling_is_entered_once_and_names_nobody(office: Office) -> None:
    for _ in range(20):
        office.store.login_tries.take({"login/lan": 3})

    (entry,) = [
        entry for entry in office.store.journal.after(1, 0) if entry.kind is EntryKind.LOGIN_THROTTLED
    ]
    assert entry.facts == {"by": "login", "failures": 3}


@given(st.integers(0, 10**9), st.integers(0, 50))
def test_a_wait_never_shrinks_and_has_an_end(failures: int, free: int) -> None:
    assert 0 <= wait_s(failures, free=free) <= wait_s(failures + 1, free=free) <= LONGEST_WAIT_S


def test_a_clock_that_was_set_back_keeps_nobody_out(office: Office) -> None:
    tries = office.store.login_tries
    while not tries.take({"login/lan": 3}):
        pass
    office.clock = VirtualClock(MORNING - timedelta(days=400))
    office.restart()

    assert office.store.login_tries.take({"login/lan": 3}) <= LONGEST_WAIT_S


def test_a_token_ends_is_revoked_and_dies_with_its_account(office: Office) -> None:
    office.head()
    minh = office.operator()
    tokens = office.store.tokens
    tokens.add(_token(minh, "a", ends_after=timedelta(hours=1)), "ta", by=LAN)
    tokens.add(_token(minh, "b"), "tb", by=LAN)
    tokens.add(_token(minh, "c"), "tc", by=LAN)
    assert all(tokens.of(digest) for digest in ("ta", "tb", "tc"))

    office.clock.sleep_s(3600)
    tokens.revoke("b", by=LAN)
    assert [bool(tokens.of(digest)) for digest in ("ta", "tb", "tc")] == [False, False, True]

    office.store.accounts.close(minh.person, by=LAN)
    assert tokens.of("tc") is None
    with pytest.raises(Refused):
        tokens.revoke("b", by=LAN)


def _token(account: Account, token_id: str = "t", *, ends_after: timedelta | None = None) -> ApiToken:
    return ApiToken(
        id=token_id,
        account=account,
        label="thử",
        scopes=frozenset({Permission.SEE}),
        made_at=MORNING,
        ends_at=MORNING + ends_after if ends_after else None,
    )
