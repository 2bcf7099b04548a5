"""Numbers of papers that begin a row, codes in a list, tallies in metres: and what looks like them."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("8:00 | 34/GM-VP Họp giao ban", "tám giờ, số ba mươi tư, giấy mời văn phòng, Họp giao ban"),
        ("12/TB-UBND | Lịch trực", "số mười hai, thông báo ủy ban nhân dân, Lịch trực"),
        ("Quyết định 12/QĐ-UBND ngày 5/6", "Quyết định mười hai của ủy ban nhân dân ngày mùng năm tháng sáu"),
        ("Mở nút giao T1, T2 và T3.", "Mở nút giao tê một, tê hai và tê ba."),
        ("Nghỉ T7, CN và T2.", "Nghỉ thứ bảy, chủ nhật và thứ hai."),
        ("Kè đã xong 40/45 m.", "Kè đã xong bốn mươi trên bốn mươi lăm mét."),
        ("Kè đã xong 40/45 hộ.", "Kè đã xong bốn mươi trên bốn mươi lăm hộ."),
        (
            "Hai tòa nhà lần lượt trống 34% - 24%.",
            "Hai tòa nhà lần lượt trống ba mươi tư phần trăm và hai mươi tư phần trăm.",
        ),
        ("Giá tăng 24% - 34%.", "Giá tăng hai mươi tư phần trăm đến ba mươi tư phần trăm."),
        ("Nhóm sinh viên 09NL đoạt giải.", "Nhóm sinh viên không chín en lờ đoạt giải."),
        ("Phòng cho 02NL và 1TE", "Phòng cho hai người lớn và một trẻ em"),
        ("Mưa đêm 6 rạng sáng 7/11.", "Mưa đêm mùng sáu rạng sáng mùng bảy tháng mười một."),
        ("Đêm 6 tiết mục rạng sáng mới hết.", "Đêm sáu tiết mục rạng sáng mới hết."),
        ("Tăng trưởng âm (-) 2,3%.", "Tăng trưởng âm hai phẩy ba phần trăm."),
        ("Kết quả HBsAg (-).", "Kết quả hát bê ét a giê âm tính."),
        ("Thuế là doanh thu nhân (x) thuế suất.", "Thuế là doanh thu nhân thuế suất."),
        (
            "Đội thua 2 trận trước Indonesia (1-4) và Myanmar (2-3).",
            "Đội thua hai trận trước Indonesia, một bốn, và Myanmar, hai ba.",
        ),
        ("Đông ở 50-03V và 50-04V.", "Đông ở năm mươi, không ba vê và năm mươi, không bốn vê."),
        ("Điện áp 50-80V là cao.", "Điện áp năm mươi đến tám mươi vôn là cao."),
        ("Vợ chồng ông. Ảnh: TP", "Vợ chồng ông. Ảnh: tê pê"),
        ("Tuyển 2 người 18-35 tuổi.", "Tuyển hai người mười tám đến ba mươi lăm tuổi."),
        ("Hai đối tượng 25-30 tuổi bỏ chạy.", "Hai đối tượng hai mươi lăm đến ba mươi tuổi bỏ chạy."),
        (
            "Công văn 9577/NHNN-CSTT",
            "Công văn chín nghìn năm trăm bảy mươi bảy ngân hàng nhà nước chính sách tiền tệ",
        ),
        ("Mã KH.VT.01 đã đủ.", "Mã ca hát vê tê chấm không một đã đủ."),
    ],
)
def test_a_row_is_read_for_what_it_counts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
