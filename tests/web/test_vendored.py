"""Files of others are what their makers published, named with version and licence."""

from __future__ import annotations

import hashlib
import tomllib

from broadcaster.web.drawing import STATIC

VENDOR = STATIC / "vendor"
LISTED = tomllib.loads((VENDOR / "VENDORED.toml").read_text("utf-8"))["file"]


def test_every_vendored_file_has_the_hash_that_its_list_names() -> None:
    assert LISTED
    for each in LISTED:
        assert hashlib.sha256((VENDOR / each["name"]).read_bytes()).hexdigest() == each["sha256"]
        assert each["version"]
        assert (VENDOR / each["licence_text"]).is_file()


def test_no_script_stands_there_that_the_list_does_not_name() -> None:
    assert {path.name for path in VENDOR.glob("*.js")} == {each["name"] for each in LISTED}
