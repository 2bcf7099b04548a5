"""A new station's folder."""

from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.station.setup.house import NewStation, code_of, make_station, station_from_name

from .conftest import EVENING


@pytest.mark.parametrize("demo", [True, False])
def test_a_new_station_can_be_read_at_once(tmp_path: Path, *, demo: bool) -> None:
    folder = make_station(tmp_path / "dai", NewStation(demo=demo), now=EVENING)

    assert load_configuration(folder).rehearsal is demo


def test_a_name_with_quotes_does_not_break_the_file(tmp_path: Path) -> None:
    name = 'Đài "Tân\\Hòa"\nxã Tân Hòa'
    folder = make_station(tmp_path / "dai", station_from_name(name, demo=False), now=EVENING)

    configuration = load_configuration(folder)

    assert configuration.name == name
    assert configuration.commune == "xã Tân Hòa"


def test_a_station_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    make_station(tmp_path, NewStation(), now=EVENING)
    (tmp_path / "scripts" / "cchc.j2").write_text("của tôi", "utf-8")

    with pytest.raises(ConfigurationRefused, match="already"):
        make_station(tmp_path, NewStation(), now=EVENING)

    assert (tmp_path / "scripts" / "cchc.j2").read_text("utf-8") == "của tôi"


def test_codes_are_plain_ascii() -> None:
    assert code_of("xã Ea Knốp") == "xa-ea-knop"
    assert code_of("Phường Đống Đa") == "phuong-dong-da"
    assert code_of("???") == "dai"
