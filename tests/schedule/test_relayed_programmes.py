"""Programmes that another station makes: read right, refused with the right word, planned as relays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Approval, OccurrenceKind
from broadcaster.schedule import check_schedules, load_calendar, load_grid, load_programmes, plan_day

HOUSE = Path(__file__).parents[2] / "schedules"
RELAY = (
    '[[programme]]\nid = "vov"\ntitle = "Tiếp âm"\ntarget_s = 1800\napproval = "standing"\n'
    'relay = ["https://a.vn/vov1.m3u8", "http://b.vn:8000/vov1"]\n'
)
SLOT = '[[slot]]\nid = "tiep-am"\nprogramme = "vov"\ndays = ["daily"]\nat = 06:00:00\nlength_s = 1800\n'


def write(folder: Path, *, programmes: str = RELAY, week: str = SLOT) -> Path:
    for name, text in (("programmes", programmes), ("week", week), ("calendar", "")):
        (folder / f"{name}.toml").write_text(text, "utf-8")
    return folder


def faults(folder: Path) -> str:
    return "\n".join(str(fault) for fault in check_schedules(folder, ("loa",), today=date(2026, 11, 23)))


def test_the_addresses_of_a_relay_keep_their_order(tmp_path: Path) -> None:
    programme = load_programmes(write(tmp_path) / "programmes.toml")["vov"]

    assert programme.relay == ("https://a.vn/vov1.m3u8", "http://b.vn:8000/vov1")
    assert programme.script == ""


@pytest.mark.parametrize(
    "address",
    [
        "",
        "vov1.m3u8",
        "file:///etc/passwd",
        "rtp://239.1.1.1:5004",
        "https://",
        "http://a.vn:99999/x",
        "http://[",
    ],
)
def test_an_address_that_is_no_web_address_is_refused_by_name(tmp_path: Path, address: str) -> None:
    folder = write(tmp_path, programmes=RELAY.replace("https://a.vn/vov1.m3u8", address))

    with pytest.raises(ConfigurationRefused) as raised:
        load_programmes(folder / "programmes.toml")

    assert "programme[vov].relay" in str(raised.value)
    assert f"'{address}' is not the web address of a station" in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('approval = "standing"', 'approval = "required"', "cannot be approved bulletin by bulletin"),
        ('approval = "standing"\n', "", "cannot be approved bulletin by bulletin"),
        ("target_s", 'script = "sang.j2"\ntarget_s', "no script of its own"),
        ('"http://b.vn:8000/vov1"', ", ".join(f'"http://b{n}.vn/"' for n in range(8)), "at most 8 addresses"),
    ],
)
def test_a_relay_that_cannot_be_is_refused_with_the_right_word(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert said in faults(write(tmp_path, programmes=RELAY.replace(old, new)))


def test_a_relay_cannot_be_made_good_later(tmp_path: Path) -> None:
    found = faults(write(tmp_path, programmes=RELAY + 'late = "reschedule"\n'))

    assert "programme[vov].late" in found
    assert 'Write late = "join".' in found


@pytest.mark.parametrize("extra", ["fill = true\n", 'repeat_of = "tiep-am"\n'])
def test_a_relay_neither_fills_nor_repeats(tmp_path: Path, extra: str) -> None:
    second = SLOT.replace('"tiep-am"', '"tiep-am-2"').replace("06:00", "07:00") + extra

    assert "neither be repeated nor fill a gap" in faults(write(tmp_path, week=SLOT + second))


def test_gaps_are_not_filled_with_a_relay(tmp_path: Path) -> None:
    week = SLOT + '[gap]\nprogramme = "vov"\nlongest_s = 600\n'

    assert "neither be repeated nor fill a gap" in faults(write(tmp_path, week=week))


def test_its_occurrences_are_relays(tmp_path: Path) -> None:
    folder = write(tmp_path)
    programmes = load_programmes(folder / "programmes.toml")

    rundown = plan_day(
        date(2026, 11, 23),
        grid=load_grid(folder / "week.toml", programmes=programmes, outputs=("loa",)),
        calendar=load_calendar(folder / "calendar.toml", programmes=programmes, outputs=("loa",)),
        programmes=programmes,
        zone=VIETNAM,
        outputs=("loa",),
    )

    (occurrence,) = rundown.occurrences
    assert occurrence.kind is OccurrenceKind.RELAY
    assert occurrence.id == "2026-11-23-vov-1"


def test_the_house_has_a_relay_of_the_national_radio_that_is_off_until_wanted(tmp_path: Path) -> None:
    week = (HOUSE / "week.toml").read_text("utf-8")
    assert load_programmes(HOUSE / "programmes.toml")["tiep-am-vov"].approval is Approval.STANDING
    head, _, example = week.partition("# --- tiếp âm Đài Tiếng nói Việt Nam (đang tắt)")
    assert "tiep-am" not in head

    wanted = "\n".join(
        line.removeprefix("#").strip() for line in example.splitlines() if line[2:3] in "[ipdal" and line[1:2]
    )
    slots = wanted[wanted.index("[[slot]]") :]
    for name in ("programmes", "calendar"):
        (tmp_path / f"{name}.toml").write_text((HOUSE / f"{name}.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "week.toml").write_text(f"{head}\n{slots}\n", "utf-8")

    assert faults(tmp_path) == ""
    grid = load_grid(
        tmp_path / "week.toml", programmes=load_programmes(HOUSE / "programmes.toml"), outputs=("loa",)
    )
    assert [slot.id for slot in grid.slots if slot.relay] == ["tiep-am-sang", "tiep-am-chieu"]
