"""Whom the station tells of itself: letters and webhooks, to real servers."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import THE_STATION, EntryKind
from broadcaster.secret_places import secret_at
from broadcaster.station.alarms import webhooks
from broadcaster.station.alarms.duty import AlarmDuty
from broadcaster.station.alarms.mail import MailNotTaken, send
from broadcaster.station.alarms.silence import is_silent
from broadcaster.station.doctor.alarms import look_at_alarms
from broadcaster.station.opened import Station
from broadcaster.station.overview.needs import of_air
from broadcaster.station.overview.today import OnAir
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.store.outgoing import LONGEST_PAUSE_S, Letter, pause_s
from tests.nouns import make_occurrence
from tests.ports import free_port
from tests.waiting import PATIENCE_S

EVENING = datetime(2026, 11, 22, 20, 30, tzinfo=VIETNAM)


@dataclass
class Post:
    """A mail server; keeps what it took, refuses when told to."""

    port: int = 0
    taken: list[Any] = field(default_factory=list)
    answer: str = "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd calls it so
        if self.answer.startswith("250"):
            self.taken.append(envelope)
        return self.answer


@pytest.fixture(name="post")
def _post() -> Iterator[Post]:
    post = Post()

    def authenticator(_server: Any, _session: Any, _envelope: Any, _kind: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        is_right = data.password == b"bi mat"
        # What is not "handled" the server answers itself: 535.
        return AuthResult(success=is_right, handled=is_right)

    post.port = free_port()
    controller = Controller(
        post,
        hostname="127.0.0.1",
        port=post.port,
        ready_timeout=PATIENCE_S,
        authenticator=authenticator,
        auth_require_tls=False,
    )
    controller.start()
    yield post
    controller.stop()


@dataclass
class Listener:
    """A program that takes webhooks."""

    url: str = ""
    status: int = 204
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)


@pytest.fixture(name="listener")
def _listener() -> Iterator[Listener]:
    listener = Listener()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            listener.taken.append((dict(self.headers), body))
            self.send_response(listener.status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    listener.url = f"http://127.0.0.1:{server.server_port}/nhan"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield listener
    server.shutdown()
    thread.join()
    server.server_close()


def add_mail(folder: Path, port: int, more: str = "") -> None:
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n[mail]\nserver = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
            f'sender = "dai@xa.vn"\nto = ["lan@xa.vn", "chu-tich@xa.vn"]\n{more}'
        )


def add_webhook(folder: Path, url: str, more: str = "") -> None:
    secret = folder / "keys" / "webhook"
    secret.parent.mkdir(exist_ok=True)
    secret.write_text("rất bí mật\n", "utf-8")
    secret.chmod(0o600)
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'\n[[webhook]]\nname = "tinh"\nurl = "{url}"\nsecret = "file:keys/webhook"\n'
            f"local_network = true\n{more}"
        )


class Watch:
    """The duty, and the clock it goes by."""

    def __init__(self, folder: Path, at: datetime = EVENING) -> None:
        self.clock = VirtualClock(at)
        self.folder = folder
        self.duty = AlarmDuty(load_configuration(folder), self.clock)

    def look(self, after_s: float = 0) -> None:
        self.clock.sleep_s(after_s)
        self.duty.look()

    def station(self) -> AbstractContextManager[Station]:
        return Station.open(self.folder, clock=self.clock)


def subjects(post: Post) -> list[str]:
    return [str(message_from_bytes(one.content, policy=default)["Subject"]) for one in post.taken]


def text_of(post: Post, number: int = -1) -> str:
    return str(message_from_bytes(post.taken[number].content, policy=default).get_content())


def test_at_half_past_eight_one_letter_says_what_tomorrow_lacks(folder: Path, post: Post) -> None:
    add_mail(folder, post.port)
    watch = Watch(folder, EVENING - timedelta(minutes=1))
    with watch.station() as station:
        plan_ahead(station)

    watch.look()
    assert post.taken == []
    for _ in range(5):
        watch.look(after_s=60)

    assert subjects(post) == ["Đài thử: ngày mai, 23/11, còn thiếu 2 chương trình."]
    assert "17:00 Thông báo của xã" in text_of(post)
    assert post.taken[0].rcpt_tos == ["lan@xa.vn", "chu-tich@xa.vn"]


def test_a_restart_does_not_tell_of_tomorrow_again(folder: Path, post: Post) -> None:
    add_mail(folder, post.port)
    Watch(folder).look()
    Watch(folder, EVENING + timedelta(minutes=5)).look()

    assert len(post.taken) == 1


def test_a_letter_that_was_not_taken_is_tried_again_later_and_sent_once(folder: Path, post: Post) -> None:
    add_mail(folder, post.port)
    watch = Watch(folder)
    post.answer = "451 later"
    watch.look()
    watch.look(after_s=10)
    post.answer = "250 OK"
    watch.look(after_s=10)
    assert post.taken == []

    watch.look(after_s=30)
    watch.look(after_s=3600)
    assert len(post.taken) == 1


def test_a_mail_server_that_is_away_harms_nothing(folder: Path) -> None:
    add_mail(folder, 9)
    watch = Watch(folder)
    watch.look()

    with watch.station() as station:
        assert "does not take" in station.store.letters.last_trouble()


def test_a_password_comes_from_a_file_of_its_own_and_is_never_shown(folder: Path, post: Post) -> None:
    add_mail(folder, post.port, 'user = "dai"\npassword = "file:keys/mail"\n')
    (folder / "keys").mkdir(exist_ok=True)
    key = folder / "keys" / "mail"
    key.write_text("sai\n", "utf-8")
    key.chmod(0o600)
    watch = Watch(folder)
    letter = Letter(id="x", subject="Thử", body="Thử", ends_at=EVENING + timedelta(hours=1))
    with pytest.raises(MailNotTaken) as caught:
        send(letter, watch.duty.settings, watch.clock)
    assert "sai" not in str(caught.value)

    key.write_text("bi mat\n", "utf-8")
    send(letter, watch.duty.settings, watch.clock)
    assert subjects(post) == ["Thử"]


@pytest.mark.parametrize("named", ["matkhau", "env:KHONG_CO", "file:khong/co", "file:mo"])
def test_a_secret_in_the_wrong_place_is_refused(tmp_path: Path, named: str) -> None:
    (tmp_path / "mo").write_text("bí mật", "utf-8")
    (tmp_path / "mo").chmod(0o644)
    with pytest.raises(ConfigurationRefused):
        secret_at(named, tmp_path, where="station.toml")


@pytest.mark.parametrize(
    "line",
    [
        'to = ["khong phai dia chi"]',
        'to = ["a@b.vn\\nBcc: x@y.vn"]',
        "to = []",
        'sender = "x"',
        'security = "ssl"',
        "port = 0",
    ],
)
def test_a_slip_in_the_mail_table_is_named(folder: Path, line: str) -> None:
    key = line.split(" ", maxsplit=1)[0]
    add_mail(folder, 25)
    text = (folder / "station.toml").read_text("utf-8")
    lines = [each for each in text.splitlines() if not each.startswith(f"{key} ")]
    (folder / "station.toml").write_text("\n".join([*lines, line]), "utf-8")

    with pytest.raises(ConfigurationRefused, match=f"mail.{key}"):
        load_configuration(folder)


STATUS: dict[str, Any] = {
    "trouble": None,
    "outputs": [
        {
            "name": "loa",
            "connected": True,
            "error": None,
            "occurrence": "x",
            "title": "Bản tin",
            "silent_s": 0.0,
        }
    ],
}


def air(**changed: Any) -> OnAir:
    outputs = [{**STATUS["outputs"][0], **changed}]
    status = {**STATUS, "outputs": outputs}
    return OnAir(status=status, is_watched=True, needs=tuple(of_air(status, is_watched=True)))


NOBODY = OnAir(status=None, is_watched=False, needs=tuple(of_air(None, is_watched=False)))


@pytest.mark.parametrize(
    ("told", "is_due", "expected"),
    [
        (air(), True, False),
        (air(silent_s=60.0), True, True),
        (air(silent_s=60.0), False, True),
        (air(connected=False), True, True),
        (air(occurrence=""), True, True),
        (air(occurrence=""), False, False),
        (air(occurrence="", connected=False), False, False),
        (NOBODY, True, True),
        (NOBODY, False, False),
    ],
)
def test_silence_is_an_alarm_where_something_should_be_heard(
    told: OnAir,
    is_due: bool,  # noqa: FBT001 - a column of the table above
    expected: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert bool(is_silent(told, (make_occurrence(),) if is_due else ())) is expected


def test_a_silent_station_is_told_once_and_so_is_its_end(
    folder: Path, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_mail(folder, post.port)
    watch = Watch(folder, datetime(2026, 11, 22, 17, 1, tzinfo=VIETNAM))
    now_told = [air(silent_s=20.0)]
    monkeypatch.setattr("broadcaster.station.alarms.duty.on_air_now", lambda _: now_told[0])
    for _ in range(10):
        watch.look(after_s=10)
    now_told[0] = air()
    for _ in range(3):
        watch.look(after_s=10)

    assert [subject.split(" (")[0] for subject in subjects(post)] == [
        "Đài thử IM TIẾNG lúc đáng ra phải phát",
        "Đài thử đã phát trở lại",
    ]
    assert "loa" in text_of(post, 0)


def test_silence_is_told_also_while_the_database_is_away(
    folder: Path, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_mail(folder, post.port)
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write('\n[database]\nurl = "postgresql+psycopg://x@127.0.0.1:1/x"\n')
    watch = Watch(folder, datetime(2026, 11, 22, 17, 1, tzinfo=VIETNAM))
    monkeypatch.setattr("broadcaster.station.alarms.duty.on_air_now", lambda _: air(silent_s=20.0))
    for _ in range(8):
        watch.look(after_s=10)

    assert len(post.taken) == 1


def test_a_pause_while_the_player_restarts_wakes_nobody(
    folder: Path, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_mail(folder, post.port)
    watch = Watch(folder, datetime(2026, 11, 22, 17, 1, tzinfo=VIETNAM))
    told = iter([air(silent_s=20.0), air(silent_s=30.0), air(), air(silent_s=20.0), air()])
    monkeypatch.setattr("broadcaster.station.alarms.duty.on_air_now", lambda _: next(told))
    for _ in range(5):
        watch.look(after_s=10)

    assert post.taken == []


def act(station: Station, subject: str) -> None:
    station.store.enter(EntryKind.MESSAGE_ORDERED, subject, by=THE_STATION, facts={"why": "lời riêng"})


def test_a_webhook_is_handed_every_act_once_in_order_and_signed(folder: Path, listener: Listener) -> None:
    add_webhook(folder, listener.url)
    watch = Watch(folder)
    watch.look()
    with watch.station() as station:
        for number in range(3):
            act(station, f"message/{number}")
    watch.look()
    watch.look(after_s=10)

    ((headers, body),) = listener.taken
    document = json.loads(body)
    assert [entry["subject"] for entry in document["entries"]] == ["message/0", "message/1", "message/2"]
    assert "lời riêng" not in body.decode()
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new("rất bí mật".encode(), signed, hashlib.sha256).digest())
    assert headers["webhook-signature"] == f"v1,{expected.decode()}"


def test_what_was_not_taken_is_offered_again_under_the_same_id_before_anything_later(
    folder: Path, listener: Listener
) -> None:
    add_webhook(folder, listener.url)
    watch = Watch(folder)
    watch.look()
    listener.status = 500
    with watch.station() as station:
        act(station, "message/0")
    watch.look()
    watch.look(after_s=10)
    assert len(listener.taken) == 1

    listener.status = 200
    watch.look(after_s=30)
    with watch.station() as station:
        act(station, "message/1")
    watch.look()
    ids = [headers["webhook-id"] for headers, _ in listener.taken]
    assert ids[0] == ids[1]
    assert [json.loads(body)["entries"][0]["subject"] for _, body in listener.taken] == [
        "message/0",
        "message/0",
        "message/1",
    ]


def test_a_webhook_hears_only_the_kinds_it_wants_and_facts_if_it_may(
    folder: Path, listener: Listener
) -> None:
    add_webhook(folder, listener.url, 'kinds = ["message_ordered"]\nfacts = true\n')
    watch = Watch(folder)
    watch.look()
    with watch.station() as station:
        station.store.enter(EntryKind.MESSAGE_SIGNED, "message/x", by=THE_STATION, facts={})
        act(station, "message/y")
    watch.look()

    ((_, body),) = listener.taken
    (entry,) = json.loads(body)["entries"]
    assert (entry["kind"], entry["facts"]) == ("message_ordered", {"why": "lời riêng"})


def test_a_webhook_that_is_away_costs_itself(folder: Path, listener: Listener, post: Post) -> None:
    add_webhook(folder, "http://127.0.0.1:9/x")
    text = (folder / "station.toml").read_text("utf-8")
    (folder / "station.toml").write_text(text.replace('"tinh"', '"hong"'), "utf-8")
    add_webhook(folder, listener.url)
    add_mail(folder, post.port)
    watch = Watch(folder)
    watch.look()
    with watch.station() as station:
        act(station, "message/0")
        failed = webhooks.follow(station, watch.duty.settings)
    assert len(failed) == 1
    assert len(listener.taken) == 1
    assert len(post.taken) == 1


def test_the_doctor_says_what_was_not_taken(folder: Path, post: Post, listener: Listener) -> None:
    add_mail(folder, post.port, 'user = "x"\npassword = "env:KHONG_CO"\n')
    add_webhook(folder, listener.url)
    watch = Watch(folder)
    watch.look()
    listener.status = 500
    with watch.station() as station:
        act(station, "message/0")
    watch.look()

    found = [one for one in look_at_alarms(load_configuration(folder), watch.clock) if not one.well]
    assert [one.where for one in found] == ["station.toml: mail.password", "mail", "tinh"]


def test_pauses_grow_and_have_an_end() -> None:
    pauses = [pause_s(tries) for tries in range(1, 40)]

    assert pauses[:3] == [30, 60, 120]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_S
