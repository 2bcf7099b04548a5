"""Goals in a table, rounds by letters, seconds behind a winner, kicks, prices: one case a kind."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Phú Sơn có 19 điểm, hiệu số 14-6.", "Phú Sơn có mười chín điểm, hiệu số mười bốn sáu."),
        ("20 điểm, hiệu số bàn thắng bại 14/6", "hai mươi điểm, hiệu số bàn thắng bại mười bốn sáu"),
        ("hơn nhau ở hiệu số 8/3 so với 5/2", "hơn nhau ở hiệu số tám ba so với năm hai"),
        ("Đông Hải 20 điểm (HS 18/5)", "Đông Hải hai mươi điểm, hiệu số mười tám năm"),
        ("Tân Lập 15 điểm, HS 9:9", "Tân Lập mười lăm điểm, hiệu số chín chín"),
        ("hệ số 1,5-2", "hệ số một phẩy năm đến hai"),
    ],
)
def test_goals_behind_their_difference_are_no_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("nhì bảng B (trận TK1, 15h)", "nhì bảng bê, trận tứ kết một, mười lăm giờ"),
        ("thắng TK1 gặp thắng TK3.", "thắng tứ kết một gặp thắng tứ kết ba."),
        ("Thắng BK1 - Thắng BK2 (17h)", "Thắng bán kết một, Thắng bán kết hai, mười bảy giờ"),
        ("Lửa cháy tại TK2, khoảnh 5", "Lửa cháy tại tê ca hai, khoảnh năm"),
    ],
)
def test_a_round_of_a_cup_has_two_letters_and_a_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Vòng loại: Hamilton 1:16.732", "Vòng loại: Hamilton một phút mười sáu giây bảy trăm ba mươi hai"),
        ("trên Norris (+5.856 giây)", "trên Norris, cộng năm phẩy tám năm sáu giây"),
        ("tay đua kém 14.063 giây", "tay đua kém mười bốn phẩy không sáu ba giây"),
        ("Norris về nhì (+5.856)", "Norris về nhì, cộng năm phẩy tám năm sáu"),
        ("bán ra 118.000 (+5.856)", "bán ra một trăm mười tám nghìn, tăng năm nghìn tám trăm năm mươi sáu"),
        ("tỉ lệ 1:10.500", "tỉ lệ một trên mười nghìn năm trăm"),
    ],
)
def test_what_a_driver_is_behind_has_thousandths(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hòa 10A4 1-1 (pen 3-4).", "hòa mười a bốn, một một, pen ba bốn."),
        ("Đá phạt đền: 4-5.", "Đá phạt đền: bốn năm."),
        ("luân lưu: 4-3", "luân lưu: bốn ba"),
    ],
)
def test_kicks_from_the_spot_are_a_score(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("phí 350K-1.200K", "phí ba trăm năm mươi nghìn đến một triệu hai trăm nghìn đồng"),
        ("giá 20K - 30K mỗi ly", "giá hai mươi nghìn đến ba mươi nghìn đồng mỗi ly"),
        ("thưởng 50K-20K", "thưởng năm mươi nghìn, hai mươi nghìn đồng"),
        ("cự ly 5K, 10K, 21K, 42K", "cự ly năm ca, mười ca, hai mươi mốt ca, bốn mươi hai ca"),
        ("màn hình 4K-8K", "màn hình bốn ca tám ca"),
    ],
)
def test_two_prices_in_thousands_are_a_span_and_distances_are_none(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("BTC trao cờ, HC và tiền thưởng", "ban tổ chức trao cờ, huy chương và tiền thưởng"),
        ("Đoàn giành 12 HC các loại", "Đoàn giành mười hai huy chương các loại"),
        ("phun HC khử khuẩn", "phun hóa chất khử khuẩn"),
        ("kata ĐĐ nữ", "kata đồng đội nữ"),
        ("Luật ĐĐ", "Luật đất đai"),
    ],
)
def test_medals_and_teams_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("ghi cú đúp 34' và 82'", "ghi cú đúp phút ba mươi tư và phút tám mươi hai"),
        ("Mạnh, Kiên, Lucas, Văn Vĩ (Hào 74')", "Mạnh, Kiên, Lucas, Văn Vĩ, Hào phút bảy mươi tư"),
        ("Toán, Văn, Ngoại ngữ (Tiếng Anh 60')", "Toán, Văn, Ngoại ngữ, Tiếng Anh sáu mươi phút"),
        ("cả trận: 2-3", "cả trận: hai ba"),
        ("xếp theo điểm, số BT", "xếp theo điểm, số bàn thắng"),
        ("bài báo ISI (Q1)", "bài báo i ét i, quy một"),
        ("nhà ở Q1", "nhà ở quận một"),
    ],
)
def test_minutes_and_ranks_are_told_by_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
