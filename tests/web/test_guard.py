"""Who may ask the console, and what a browser may do with its answers."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient


def test_a_page_may_load_nothing_from_outside_and_no_script_without_its_nonce(client: TestClient) -> None:
    answer = client.get("/")
    policy = answer.headers["content-security-policy"]
    nonce = re.search(r"script-src 'nonce-([\w-]+)';", policy)

    assert nonce is not None
    assert "unsafe" not in policy
    assert "http" not in policy
    assert re.findall(r"<script ([^>]*)", answer.text)
    assert all(f'nonce="{nonce[1]}"' in each for each in re.findall(r"<script ([^>]*)", answer.text))
    assert not re.search(r"""(?:src|href)=["'](?:https?:)?//""", answer.text)
    assert client.get("/").headers["content-security-policy"] != policy


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:8080"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
    ],
)
def test_what_another_page_sends_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.post("/language", data={"language": "en"}, headers=headers)

    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_name_that_is_not_the_station_s_own_is_refused(client: TestClient) -> None:
    assert client.get("/", headers={"Host": "evil.example"}).status_code == 403
    assert client.get("/", headers={"Host": "192.168.1.5:8090"}).status_code == 200
    assert client.get("/", headers={"Host": "[::1]:8090"}).status_code == 200
    assert client.get("/", headers={"Host": ""}).status_code == 403


@pytest.mark.parametrize("day", ["0001-01-01", "1800-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "address",
    [
        "/day?date={}",
        "/airtime/log?date={}",
        "/listen?date={}",
        "/api/v1/rundown?date={}",
        "/api/v1/asrun?date={}",
    ],
)
def test_a_day_of_another_age_is_refused_and_not_stumbled_over(
    client: TestClient, address: str, day: str
) -> None:
    assert client.get(address.format(day)).status_code in {404, 422}
