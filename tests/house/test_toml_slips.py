"""A file that is no TOML is refused by its line, with what to write."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ConfigurationRefused
from broadcaster.toml import read_form
from broadcaster.toml.slips import slips
from broadcaster.wording import say_error


def told(text: str) -> list[str]:
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    return [say_error("vi", slip) for slip in slips(text, error.value, where="week.toml")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("at = 5:30:00", "Dòng 1: giờ viết 5:30:00, hãy viết 05:30:00."),
        ("# khung\n[[slot]]\nat = 5h30 # sáng", "Dòng 3: giờ viết 5h30, hãy viết 05:30:00."),
        ("at = 25:00:00", "Dòng 1: không có giờ 25:00:00."),
        ("day = 30/11/2026", "Dòng 1: ngày viết 30/11/2026, hãy viết 2026-11-30."),
        ("day = 2026-1-5", "Dòng 1: ngày viết 2026-1-5, hãy viết 2026-01-05."),
        ("speed = 1,5", "Dòng 1: số viết 1,5, hãy viết 1.5 (dùng dấu chấm)."),
        ("keep = Có", "Dòng 1: ở đây viết Có, hãy viết true."),
        ("name = Đài xã", 'Dòng 1: chữ phải đặt trong dấu ngoặc kép, hãy viết "Đài xã".'),
        ("name = “Đài”", 'Dòng 1: dấu ngoặc kép bị cong, hãy viết name = "Đài".'),
        ('name = "Đài\nid = "x"', 'Dòng 1: thiếu một dấu ngoặc kép ("): name = "Đài'),
        ('[[slot]\nid = "a"', "Dòng 1: thiếu một dấu ngoặc vuông: [[slot], hãy viết [[slot]]."),
        ('file = "C:\\đài\\loa"', 'Dòng 1: "C:\\đài\\loa" có dấu \\, hãy viết "C:/đài/loa".'),
        ('days = ["mon" "tue"]', 'Dòng 1: thiếu một dấu phẩy, hãy viết days = ["mon", "tue"].'),
        ('days = ["mon",\n"tue"\n\nid = "a"',
         'Danh sách bắt đầu ở days = ["mon", chưa được đóng, thiếu dấu ].'),
        ("a = 1\nb = 2\na = 3", "Dòng 3: mục này viết hai lần, chỉ giữ một: a = 3"),
        ("name: Đài",
         "Dòng 1: giữa tên mục và giá trị là dấu =, không phải dấu hai chấm; hãy viết name = Đài."),
        ("\n\nxin chào", "Dòng 3: thiếu dấu = giữa tên mục và giá trị: xin chào"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_line_and_what_to_write(text: str, sentence: str) -> None:
    assert told(text) == [f"week.toml: {sentence}"]


def test_every_line_with_a_slip_is_told_at_once() -> None:
    assert len(told("a = 5:30\nb = 6:30\nc = 30/11/2026\n")) == 3


def test_a_colon_in_a_long_text_is_no_slip() -> None:
    assert told('body = """\nSáng: nắng\nx = 5:30\n"""\nat = 5:30') == [
        "week.toml: Dòng 5: giờ viết 5:30, hãy viết 05:30:00."
    ]


def test_a_file_with_two_slips_is_refused_with_both(tmp_path: Path) -> None:
    path = tmp_path / "week.toml"
    path.write_text("a = 5:30\nb = 6:30\n", "utf-8")

    with pytest.raises(ConfigurationRefused) as refused:
        read_form(path)

    assert len(refused.value.causes) == 2


@given(st.text(alphabet="ab=[]{}\"'#\n\\,:/.0123 “”", max_size=60))
def test_whatever_is_no_toml_is_told(text: str) -> None:
    refusal: tomllib.TOMLDecodeError | None = None
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        refusal = error

    found = slips(text, refusal, where="x") if refusal else ()
    assert bool(found) == (refusal is not None)
    assert all(say_error("vi", slip) for slip in found)
