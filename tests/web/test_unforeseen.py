"""What nobody foresaw costs one answer, is told in words, and leaves the console as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.clock import VirtualClock
from broadcaster.model import Role
from broadcaster.web.api import approval
from broadcaster.web.app import make_app
from broadcaster.web.pages import plan
from broadcaster.web.visitors import LOGIN_COOKIE


def stumble(*_: object) -> None:
    raise ValueError("by hand")


@pytest.fixture(name="client")
def _client(folder: Path, clock: VirtualClock, login_as: Callable[[Role], str]) -> Iterator[TestClient]:
    app = make_app(folder, clock=clock)
    with TestClient(
        app, base_url="http://localhost", client=("127.0.0.1", 5), raise_server_exceptions=False
    ) as client:
        client.cookies.set(LOGIN_COOKIE, login_as(Role.HEAD))
        yield client


def test_a_page_that_stumbles_says_so_and_the_next_one_is_there(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(plan, "week_of", stumble)
        answer = client.get("/week")

    assert answer.status_code == 500
    assert "Bảng điều khiển gặp lỗi ngoài dự kiến (ValueError)" in answer.text
    assert "by hand" not in answer.text
    assert "Đài vẫn phát bình thường" in answer.text
    assert "by hand" in caplog.text
    assert client.get("/week").status_code == 200


def test_an_answer_that_stumbles_has_its_policy_all_the_same(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "week_of", stumble)

    assert "script-src 'nonce-" in client.get("/week").headers["content-security-policy"]


def test_a_program_is_told_in_json_that_the_api_stumbled(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(approval, "queue_of", stumble)
        answer = client.get("/api/v1/approval")

    assert answer.status_code == 500
    assert answer.json()["error"]["broken"] is True
    assert "by hand" not in answer.text
    assert client.get("/api/v1/approval").status_code == 200
