"""Groups of a cup, counts under a clip, the young, gold and shares: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("tuyển Anh nằm tại bảng L với Croatia", "tuyển Anh nằm tại bảng lờ với Croatia"),
        ("Bảng I World Cup gồm Pháp, Senegal", "Bảng i World Cup gồm Pháp, Senegal"),
        ("bốn đội bảng I, bảng K và bảng L", "bốn đội bảng i, bảng ca và bảng lờ"),
        ("chung cư khối L", "chung cư khối lờ"),
        ("Bảng I: danh mục vật tư", "Bảng một: danh mục vật tư"),
        ("lớp bồi dưỡng khóa L", "lớp bồi dưỡng khóa năm mươi"),
        ("xếp bảng II", "xếp bảng hai"),
    ],
)
def test_a_group_of_teams_has_a_letter_and_a_table_a_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("video đạt 7M4 lượt xem", "video đạt bảy triệu bốn trăm nghìn lượt xem"),
        ("clip có 1M7 tim, 14K bình luận", "clip có một triệu bảy trăm nghìn tim, mười bốn nghìn bình luận"),
        ("hơn 1.2K chia sẻ", "hơn một phẩy hai nghìn chia sẻ"),
        ("kênh có 3k5 người theo dõi", "kênh có ba nghìn năm trăm người theo dõi"),
        ("video 4K chia sẻ lên mạng", "video bốn ca chia sẻ lên mạng"),
        ("vé xe buýt 7k5 một lượt", "vé xe buýt bảy nghìn năm trăm đồng một lượt"),
    ],
)
def test_answers_on_the_net_are_counted_in_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("cháu trai 2k3 chăm bà", "cháu trai hai nghìn không trăm linh ba chăm bà"),
        ("nữ sinh 2k8 mất tích", "nữ sinh hai nghìn không trăm linh tám mất tích"),
        ("gửi xe 2k5", "gửi xe hai nghìn năm trăm đồng"),
    ],
)
def test_the_young_are_of_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("1 CHỈ VÀNG = 16.350.000 VNĐ", "một CHỈ VÀNG bằng mười sáu triệu ba trăm năm mươi nghìn đồng"),
        (
            "VN-Index giảm từ 1,500 xuống dưới 1,000 điểm",
            "vê en Index giảm từ một nghìn năm trăm xuống dưới một nghìn điểm",
        ),
        ("tăng từ 1,500 lên 1,750 tấn", "tăng từ một phẩy năm không không lên một phẩy bảy năm không tấn"),
    ],
)
def test_gold_and_indices_are_told_from_lists_and_tenths(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("không đội mũ BH khi lái xe", "không đội mũ bảo hiểm khi lái xe"),
        ("hội đồng của BTC giải bầu chọn", "hội đồng của ban tổ chức giải bầu chọn"),
        ("giá đồng BTC lao dốc", "giá đồng bê tê xê lao dốc"),
        ("Ảnh: Báo và PTTH Quảng Ninh", "Ảnh: Báo và phát thanh truyền hình Quảng Ninh"),
        ("Trường PTTH Chu Văn An", "Trường phổ thông trung học Chu Văn An"),
        ("cao tốc TpHCM, Long Thành", "cao tốc thành phố Hồ Chí Minh, Long Thành"),
    ],
)
def test_short_forms_of_the_press_have_the_sense_of_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
