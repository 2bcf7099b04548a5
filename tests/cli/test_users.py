"""`users` as a script calls it."""

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run

PASSWORD = "bốn con trâu xanh\n"


@pytest.fixture(scope="module", name="station")
def _station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("users") / "dai"
    assert run("init", str(folder), "--demo").returncode == 0
    return folder


def test_people_are_added_listed_changed_and_closed(station: Path) -> None:
    def users(*words: str, stdin: str = "") -> dict[str, object]:
        done = run("users", *words, "--json", station=station, stdin=stdin)
        assert done.returncode == 0, done.stderr
        document = json.loads(done.stdout)
        assert isinstance(document, dict)
        return document

    refused = run(
        "users", "add", "minh", "--name", "Minh", "--role", "operator", "--password-stdin",
        station=station, stdin=PASSWORD,
    )  # fmt: skip
    assert refused.returncode == 1
    assert "trưởng đài" in refused.stderr

    added = users("add", "lan", "--name", "Chị Lan", "--role", "head", "--password-stdin", stdin=PASSWORD)
    users("add", "minh", "--name", "Anh Minh", "--role", "operator", "--password-stdin", stdin=PASSWORD)
    users("role", "minh", "approver")
    users("password", "minh", "--password-stdin", stdin="một mật khẩu khác\n")
    token = users("token", "add", "minh", "--label", "điện thoại", "--scope", "see", "--days", "30")
    users("disable", "minh")
    listed = users("list")["people"]

    assert set(added) == {
        "id", "login", "name", "role", "may", "closed", "second_factor", "last_login_at",
    }  # fmt: skip
    assert str(token["token"]).startswith("loa_")
    assert [(one["login"], one["role"], one["closed"]) for one in listed] == [
        ("lan", "head", False),
        ("minh", "approver", True),
    ]
    assert users("token", "list") == {"tokens": []}
    users("enable", "minh")


def test_a_bad_password_is_one_clear_sentence(station: Path) -> None:
    done = run(
        "users",
        "add",
        "x",
        "--name",
        "X",
        "--role",
        "head",
        "--password-stdin",
        station=station,
        stdin="123\n",
    )

    assert done.returncode == 1
    assert "Mật khẩu dài từ 8 đến 200 ký tự" in done.stderr
