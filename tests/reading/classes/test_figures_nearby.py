"""Figures that what stands around them makes another thing: minutes, degrees, doses, what was just said."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Video 1080p", "Video một nghìn không trăm tám mươi pê"),
        ("xem clip 480p", "xem clip bốn trăm tám mươi pê"),
        ("đá đủ 90p", "đá đủ chín mươi phút"),
        ("phim dài 240p", "phim dài hai trăm bốn mươi phút"),
        ("ủ ở 65-70 0C", "ủ ở sáu mươi lăm đến bảy mươi độ xê"),
        ("nhiệt độ 280C - 300C", "nhiệt độ hai mươi tám đến ba mươi độ xê"),
        ("pha 20ml/16-20 lít nước", "pha hai mươi mi li lít trên mười sáu đến hai mươi lít nước"),
        ("684 đồng/kg/lít", "sáu trăm tám mươi tư đồng một ki lô gam hoặc lít"),
        ("10 mg/kg/ngày", "mười mi li gam một ki lô gam một ngày"),
        ("trong mười lăm (15) ngày", "trong mười lăm ngày"),
        ("hết 2 giờ 02 phút 37 giây (2:02:37)", "hết hai giờ hai phút ba mươi bảy giây"),
        ("lúc 7h30 (7:45)", "lúc bảy giờ ba mươi phút, bảy giờ bốn mươi lăm phút"),
        ("trước ngày thi đấu 8/2", "trước ngày thi đấu mùng tám tháng hai"),
        ("Ngày hội từ 20/10", "Ngày hội từ ngày hai mươi tháng mười"),
        ("1.700,0ha", "một nghìn bảy trăm héc ta"),
        (
            "1800 8000, 1900 1234",
            "một tám không không, tám không không không; một chín không không, một hai ba bốn",
        ),
    ],
)
def test_figures_are_read_by_what_stands_around_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("nhãn hiệu VT-GAS", "nhãn hiệu vê tê gas"),
        ("Trung tâm KCH khai quật", "Trung tâm khảo cổ học khai quật"),
        ("KCH kênh mương", "kiên cố hóa kênh mương"),
        ("trường ĐHKHXH&NV", "trường đại học khoa học xã hội và nhân văn"),
        ("Viện NCNTTS II", "Viện nghiên cứu nuôi trồng thủy sản hai"),
        ("phòng KT&HT", "phòng kinh tế và hạ tầng"),
        ("Lưu: VT", "Lưu: văn thư"),
        ("BT- Qua công tác điều tra.", "Qua công tác điều tra."),
        ("CLB - Hội viên cùng tập.", "câu lạc bộ, Hội viên cùng tập."),
    ],
)
def test_short_forms_are_read_by_the_name_they_stand_in(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
