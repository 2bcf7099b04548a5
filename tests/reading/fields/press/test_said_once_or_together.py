"""Signs, brackets and strokes that say a thing once, days in brackets and years of half a year."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("giảm -8 điểm % so với", "giảm tám điểm phần trăm so với"),
        ("giảm mạnh -1.200 tỷ đồng", "giảm mạnh một nghìn hai trăm tỷ đồng"),
        ("nhiệt độ giảm -2 độ C", "nhiệt độ giảm âm hai độ xê"),
        ("tăng -2% so với", "tăng âm hai phần trăm so với"),
        ("giảm -5% đến -3%", "giảm âm năm phần trăm đến âm ba phần trăm"),
    ],
)
def test_what_falls_is_below_nought_but_once(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trưa 2/4, Công an tỉnh", "Trưa mùng hai tháng tư, Công an tỉnh"),
        ("khuya 1/4, anh Nam", "khuya mùng một tháng tư, anh Nam"),
        ("khuya 2-4, anh Nam", "khuya mùng hai tháng tư, anh Nam"),
        ("khuya 2-4 giờ", "khuya hai đến bốn giờ"),
        ("Trưa 1/2 quả táo", "Trưa một phần hai quả táo"),
        (
            "Từ khi đặt chân đến đất Bỉ (21.3) cho đến nay",
            "Từ khi đặt chân đến đất Bỉ, ngày hai mươi mốt tháng ba, cho đến nay",
        ),
        (
            "Ngày 25.3, đội gặp Bỉ. Họ tới đó (21.3) và nghỉ",
            "Ngày hai mươi lăm tháng ba, đội gặp Bỉ. Họ tới đó, ngày hai mươi mốt tháng ba, và nghỉ",
        ),
        (
            "Ngày 25.3, Lan đạt điểm cao (8.5) môn Toán",
            "Ngày hai mươi lăm tháng ba, Lan đạt điểm cao, tám phẩy năm, môn Toán",
        ),
        ("giá lúa (5.3) đến nay", "giá lúa, năm phẩy ba, đến nay"),
        ("diễn ra từ 2-12 tại Hà Nội", "diễn ra từ ngày mùng hai tháng mười hai tại Hà Nội"),
        ("áp dụng từ 2-12.", "áp dụng từ ngày mùng hai tháng mười hai."),
        ("áp dụng từ 5-10% số hộ", "áp dụng từ năm đến mười phần trăm số hộ"),
        ("trẻ bắt đầu từ 2-12 tuổi", "trẻ bắt đầu từ hai đến mười hai tuổi"),
    ],
)
def test_a_day_is_told_by_what_is_said_of_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("6 tháng đầu 2013.", "sáu tháng đầu năm hai nghìn không trăm mười ba."),
        ("quý I 2013 đạt", "quý một năm hai nghìn không trăm mười ba đạt"),
        ("tháng đầu 2020 hộ", "tháng đầu hai nghìn không trăm hai mươi hộ"),
        ("tháng đầu 2000 học sinh", "tháng đầu hai nghìn học sinh"),
    ],
)
def test_the_year_of_so_many_months_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Kính mời: Ông (bà) Lê Văn Đông", "Kính mời: Ông bà Lê Văn Đông"),
        ("ÔNG (BÀ) NGUYỄN VĂN AN", "ÔNG BÀ NGUYỄN VĂN AN"),
        ("anh/chị, thầy/cô", "anh chị, thầy cô"),
        ("ông (bà nội)", "ông, bà nội"),
        ("ông/cha", "ông, cha"),
        ("đã/chờ cấp mã", "đã hoặc chờ cấp mã"),
        ("đã/đang/sẽ làm", "đã, đang, sẽ làm"),
        ("sản phẩm/huyện, thị, thành phố", "sản phẩm mỗi huyện, thị, thành phố"),
        ("2 sản phẩm/huyện", "hai sản phẩm một huyện"),
        ("(3) 70% các khu", "ba: bảy mươi phần trăm các khu"),
        ("(3) Các khu", "ba, Các khu"),
        ("nghiên cứu và phát triển (R&D) trong", "nghiên cứu và phát triển trong"),
        ("R&D; Q&A", "rờ và đê; quy và a"),
    ],
)
def test_two_words_in_one_stand_together(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hơn 1,500 bác sĩ giỏi", "hơn một nghìn năm trăm bác sĩ giỏi"),
        ("có 1,250 cửa hàng", "có một nghìn hai trăm năm mươi cửa hàng"),
        ("1,5 bác sĩ", "một phẩy năm bác sĩ"),
        (
            "7.900 đồng/kg; nếp 8.550/kg",
            "bảy nghìn chín trăm đồng một ki lô gam; nếp tám nghìn năm trăm năm mươi đồng một ki lô gam",
        ),
        ("mật độ 8.750/kg", "mật độ tám nghìn bảy trăm năm mươi một ki lô gam"),
        ("áп ᴍạпɢ ở TPHCM", "án mạng ở thành phố Hồ Chí Minh"),
        ("trên VTVgo", "trên vê tê vê Go"),
        ("thong bao KH tien dien", "thong bao khách hàng tien dien"),
    ],
)
def test_what_is_counted_paid_or_called_decides(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tàu 81-717/714", "tàu tám mươi mốt, bảy trăm mười bảy, bảy trăm mười bốn"),
        (
            "loại 81-765/766/767",
            "loại tám mươi mốt, bảy trăm sáu mươi lăm, bảy trăm sáu mươi sáu, bảy trăm sáu mươi bảy",
        ),
        ("lớp 12-345/346", "lớp mười hai đến ba trăm bốn mươi lăm, ba trăm bốn mươi sáu"),
        ("Công ước CITES", "Công ước cites"),
    ],
)
def test_models_of_one_kind_are_listed_and_a_word_is_not_spelled(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
