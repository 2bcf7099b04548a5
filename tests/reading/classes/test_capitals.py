"""Lines wholly in capitals are heard as the same lines in small letters."""

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.reading import Lexicon, Reader
from broadcaster.reading.lexicon import Entry
from broadcaster.reading.written import capitals
from tests.each_row import each_row

_READ = Reader().read


def _heard(written: str) -> str:
    return _READ(written).lower()


@each_row(
    "written",
    [
        "Công an tỉnh Đắk Lắk bắt giữ đối tượng vận chuyển 100g ma túy",
        "Hồ thủy điện phát 500kWh, mặn 50 ppm, cách cửa sông 45km",
        "Ủy ban nhân dân xã Ea Knốp thông báo lịch cắt điện ngày 3-5 tại thôn 6A, 6B",
        "Cần tuyển 4-6 người phụ bếp, lương 6-7tr/tháng",
        "Giá vé tàu hỏa 150.000 đồng/chặng, áp dụng như sau",
        "Trong hai tháng nay, anh Nam cao 1m50 đi chợ mua cá tra",
        "Chủ trương đầu tư, thông tư liên tịch và tư tưởng Hồ Chí Minh",
        "Không vi phạm, hành vi nghiêm cấm trong phạm vi ranh giới",
        "Trạm bơm số 2 cấp nước cho 12 ha lúa và 3 ha ngô",
        "Số tiền đã tu bổ nhà văn hóa, tin từ xã Cao An",
        "Đồng bào Khmer và du khách đi xe Taxi",
    ],
)
def test_a_line_in_capitals_is_heard_as_the_same_line_in_small_letters(written: str) -> None:
    assert _heard(written.upper()) == _heard(written)


@each_row(
    ("written", "spoken"),
    [
        ("UBND XÃ EA KNỐP", "ủy ban nhân dân XÃ EA KNỐP"),
        ("TP HCM", "thành phố Hồ Chí Minh"),
        ("QĐ 12", "quyết định mười hai"),
        ("MẠNG 5G ĐÃ PHỦ SÓNG TOÀN TỈNH", "MẠNG năm giê ĐÃ PHỦ SÓNG TOÀN TỈNH"),
        ("BỘ Y TẾ CẢNH BÁO AI GIẢ MẠO, LỪA ĐẢO", "BỘ Y TẾ CẢNH BÁO a i GIẢ MẠO, LỪA ĐẢO"),
        ("KHÓA VI CỦA ĐẢNG BỘ XÃ ĐÃ HỌP", "KHÓA sáu CỦA ĐẢNG BỘ XÃ ĐÃ HỌP"),
        ("HÀM LƯỢNG CO2 VƯỢT MỨC ĐÃ ĐỊNH", "HÀM LƯỢNG xê ô hai VƯỢT MỨC ĐÃ ĐỊNH"),
        ("TỈNH ỦY VÀ CA TỈNH HỌP BÀN", "TỈNH ỦY VÀ công an TỈNH HỌP BÀN"),
        ("HUYỆN ỦY VỀ CCHC VÀ CHUYỂN ĐỔI SỐ", "HUYỆN ỦY VỀ cải cách hành chính VÀ CHUYỂN ĐỔI SỐ"),
        ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", "thừa lệnh CHỦ TỊCH CHÁNH VĂN PHÒNG"),
        ("KHÓA XI, KỲ HỌP THỨ 2", "KHÓA mười một, KỲ HỌP THỨ hai"),
        ("KHU PHỐ II, ẤP III HỌP DÂN", "KHU PHỐ hai, ẤP ba HỌP DÂN"),
        ("ỨNG DỤNG AI CÓ THỂ GIÚP BÁC SĨ", "ỨNG DỤNG a i CÓ THỂ GIÚP BÁC SĨ"),
        ("ĐT VIỆT NAM GẶP ĐT INDONESIA", "đội tuyển VIỆT NAM GẶP đội tuyển Indonesia"),
        ("LIÊN HỆ ĐT ANH NAM ĐỂ ĐẶT CHỖ", "LIÊN HỆ điện thoại ANH NAM ĐỂ ĐẶT CHỖ"),
        ("SIÊU THỊ CO.OP MART MỞ CỬA TRỞ LẠI", "SIÊU THỊ xê ô ô pê Mart MỞ CỬA TRỞ LẠI"),
        ("BẮT ĐỐI TƯỢNG N.V.CA TẠI XÃ", "BẮT ĐỐI TƯỢNG en vê xê a TẠI XÃ"),
    ],
)
def test_short_forms_stay_short_forms_amid_words_in_capitals(written: str, spoken: str) -> None:
    assert _READ(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("VIỆT NAM-TRUNG QUỐC MỞ CỬA KHẨU", "VIỆT NAM TRUNG QUỐC MỞ CỬA KHẨU"),
        ("ĐỘC LẬP-TỰ DO-HẠNH PHÚC", "ĐỘC LẬP TỰ DO HẠNH PHÚC"),
        ("TUYỂN 20 LĐPT NAM/NỮ LÀM VIỆC", "TUYỂN hai mươi lao động phổ thông NAM, NỮ LÀM VIỆC"),
        ("SỐT, HO, ĐAU HỌNG", "SỐT, HO, ĐAU HỌNG"),
        ("CHỊ, EM, CON, CHÁU", "CHỊ, EM, CON, CHÁU"),
        ("CHỊ, EM, CON, CHÁU CÓ MẶT", "CHỊ, EM, CON, CHÁU CÓ MẶT"),
        ("TIÊM VẮC-XIN SỞI", "TIÊM VẮC XIN SỞI"),
        ("TIÊM VẮC-XIN SỞI CHO TRẺ EM", "TIÊM VẮC XIN SỞI CHO TRẺ EM"),
        ("AI THẤY CHÓ LẠC XIN BÁO", "AI THẤY CHÓ LẠC XIN BÁO"),
        ("KHÔNG AI VÀO RỪNG MÙA NẮNG NÓNG", "KHÔNG AI VÀO RỪNG MÙA NẮNG NÓNG"),
        ("XÃ SA PA, TỈNH LÀO CAI", "XÃ SA PA, TỈNH LÀO CAI"),
    ],
)
def test_words_that_a_sign_joins_to_words_in_capitals_are_words(written: str, spoken: str) -> None:
    assert _READ(written) == spoken


def test_words_to_which_the_station_gave_a_meaning_stay_in_capitals() -> None:
    lexicon = Lexicon((Entry("THU", "thủy điện"),))
    assert Reader(lexicon=lexicon).read("NHÀ MÁY THU VẬN HÀNH LẠI").startswith("NHÀ MÁY thủy điện")


def test_pieces_of_a_line_in_capitals_show_what_was_written() -> None:
    text = "THÔNG BÁO NGỪNG CẤP ĐIỆN NGÀY 3-5"
    pieces = Reader().explain(text).pieces
    assert "".join(piece.written for piece in pieces) == text


def test_a_fault_in_softening_costs_no_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> str:
        raise ValueError("by hand")

    monkeypatch.setattr(capitals, "_softened_line", fail)
    with caplog.at_level(logging.ERROR):
        assert Reader().read("THÔNG BÁO CỦA XÃ SỐ 12") == "THÔNG BÁO CỦA XÃ SỐ mười hai"
    assert "not mended" in caplog.text


@given(st.text(alphabet="ÀÁẠĐƯƠẾABCGHIKMNTVXY²³İǰß 0123456789/-.,()\nkgm", max_size=120))
def test_every_letter_keeps_its_place(text: str) -> None:
    soft = capitals.softened(text, frozenset(), ())
    assert len(soft) == len(text)
    assert soft.lower() == text.lower()


def test_a_fault_in_a_line_of_capitals_costs_the_step_and_not_the_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_line: str, _kept: frozenset[str]) -> str:
        raise ValueError("by hand")

    monkeypatch.setattr("broadcaster.reading.written.capitals._softened_line", broken)

    assert "năm tháng sáu" in Reader().read("THÔNG BÁO VỀ VIỆC HỌP THÔN NGÀY 5/6")
    assert "by hand" in caplog.text
