"""A page is light: on 400 kbit/s a first visit takes seconds, the next a moment."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

FIRST_BYTES, NEXT_BYTES = 150_000, 30_000


def packed(client: TestClient, address: str) -> int:
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    return int(answer.headers["content-length"])


@pytest.mark.parametrize(
    "address", ["/", "/day", "/week", "/calendar", "/on-air", "/airtime", "/begin/sessions"]
)
def test_a_page_and_all_that_belongs_to_it_are_light(client: TestClient, address: str) -> None:
    page = packed(client, address)
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get(address).text))

    assert page < NEXT_BYTES
    assert page + sum(packed(client, file) for file in files) < FIRST_BYTES


def test_a_file_is_never_asked_for_twice(client: TestClient) -> None:
    (sheet,) = re.findall(r'href="(/static/console.css[^"]+)"', client.get("/").text)

    assert "immutable" in client.get(sheet).headers["cache-control"]
    assert client.get("/").headers["cache-control"] == "no-store"
