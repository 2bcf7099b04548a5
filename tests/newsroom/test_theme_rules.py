"""What an item is about, by the operator's keywords."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.model import EXERCISE_THEME, THEMES
from broadcaster.newsroom import ThemeRules, load_themes
from broadcaster.toml import Faults

HOUSE_RULES = Path(__file__).parents[2] / "schedules" / "themes.toml"


def rules(tmp_path: Path, text: str) -> ThemeRules:
    path = tmp_path / "themes.toml"
    path.write_text(text, "utf-8")
    return load_themes(path, shown_as="themes.toml")


def refusals(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ConfigurationRefused) as refused:
        rules(tmp_path, text)
    return [str(cause) for cause in refused.value.causes or (refused.value,)]


STORM = '[thoi-tiet-thien-tai]\nkeywords = ["bão", "mưa lớn", "TTHC", "uỷ ban"]\n'


@pytest.mark.parametrize(
    "text",
    [
        "Bão vào bờ",
        "Sáng nay có bão.",
        "(bão)",
        "MƯA LỚN ở Huế",
        "mưa\nlớn",
        unicodedata.normalize("NFD", "Mưa lớn"),
        "hồ sơ tthc",
        "Ủy ban nhân dân",
    ],
)
def test_whole_words_are_found_whatever_their_capitals_and_spelling(tmp_path: Path, text: str) -> None:
    assert rules(tmp_path, STORM).codes(text) == ("thoi-tiet-thien-tai",)


@pytest.mark.parametrize("text", ["bao gạo", "báo chí", "bãoo", "mưa rất lớn", "TTHCX", "", "mua lon"])
def test_other_words_are_not(tmp_path: Path, text: str) -> None:
    assert rules(tmp_path, STORM).codes(text) == ()


def test_an_item_can_have_several_themes_in_the_order_of_the_list(tmp_path: Path) -> None:
    text = '[suc-khoe]\nkeywords = ["bệnh viện"]\n[tthc]\nkeywords = ["hồ sơ"]\n[cchc]\nincludes = ["tthc"]\n'

    codes = rules(tmp_path, text).codes("Bệnh viện nhận hồ sơ", given=("the-thao",))

    assert codes == ("tthc", "cchc", "suc-khoe", "the-thao")


def test_every_fault_of_the_file_is_told_at_once(tmp_path: Path) -> None:
    faults = refusals(
        tmp_path,
        '[tthcc]\nkeywords = ["a"]\n[tthc]\nkeywords = ["..."]\nkeyword = ["x"]\n'
        '[cchc]\nincludes = ["mot-cuaa"]\n[bo-may]\nkeywords = "sáp nhập"\n[the-thao]\nkeywords = [3]\n',
    )

    assert len(faults) == 6
    told = "\n".join(faults)
    assert "themes.toml: tthcc: This key is not known. Did you mean 'tthc'?" in told
    assert "themes.toml: tthc.keywords: Keyword 1 has no letter" in told
    assert "themes.toml: tthc.keyword: This key is not known. Did you mean 'keywords'?" in told
    assert "themes.toml: cchc.includes: 'mot-cuaa' is not known here. Did you mean 'mot-cua'?" in told
    assert "themes.toml: bo-may.keywords" in told
    assert "themes.toml: the-thao.keywords" in told


@pytest.mark.parametrize("text", ["[tthc", "tthc = 3", '[tthc]\nkeywords = [""]', "= 1"])
def test_a_file_that_is_no_rules_is_refused_by_name(tmp_path: Path, text: str) -> None:
    assert all(fault.startswith("themes.toml") for fault in refusals(tmp_path, text))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="cannot be read"):
        load_themes(tmp_path / "none.toml")


def test_faults_are_left_to_whoever_collects_them(tmp_path: Path) -> None:
    path = tmp_path / "themes.toml"
    path.write_text("[tthcc]\n", "utf-8")
    faults = Faults()

    load_themes(path, faults)

    assert len(faults) == 1


def test_keywords_are_words_and_not_patterns(tmp_path: Path) -> None:
    found = rules(tmp_path, '[kinh-te]\nkeywords = ["giá (mới)", "a.c", "C++"]\n')

    assert found.codes("Bảng giá (mới) nhất") == ("kinh-te",)
    assert found.codes("học C++ ") == ("kinh-te",)
    assert found.codes("abc") == ()


def test_the_house_has_rules_for_every_theme() -> None:
    house = load_themes(HOUSE_RULES)

    # No news is an exercise.
    assert set(house.keywords) == set(THEMES) - {EXERCISE_THEME}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Xã Ea Drông tiếp nhận hồ sơ TTHC qua Cổng dịch vụ công", "tthc"),
        ("Nộp hồ sơ trực tuyến được giảm lệ phí", "dvc-truc-tuyen"),
        ("Công bố chỉ số PAR INDEX năm 2025", "chi-so"),
        ("Trung tâm Phục vụ hành chính công làm việc sáng thứ Bảy", "mot-cua"),
        ("Đẩy mạnh chuyển đổi số ở cơ sở", "cchc"),
        ("Bão số 5 giật cấp 12, hướng vào Quảng Trị", "thoi-tiet-thien-tai"),
        ("Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện", "suc-khoe"),
        ("Giá cà phê Đắk Lắk tăng", "nong-nghiep"),
        ("Đình chỉ lãnh đạo phường sau thông tin 'dân bị làm khó khi lấy giấy khai tử'", "cong-vu"),
    ],
)
def test_the_house_rules_know_what_news_is_about(text: str, code: str) -> None:
    assert code in load_themes(HOUSE_RULES).codes(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Cá voi con chết vì vấn đề sức khỏe", "suc-khoe"),
        ("Chị Nga ở Mỹ Tho bán bún", "quoc-te"),
        ("Bão giá cuối năm", "thoi-tiet-thien-tai"),
    ],
)
def test_the_house_rules_are_not_fooled_by_a_word(text: str, code: str) -> None:
    assert code not in load_themes(HOUSE_RULES).codes(text)
