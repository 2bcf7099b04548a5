"""Two figures with a dash or stroke beside a word for a day: counts of each day, and the true days."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Mỗi ngày 5-7 chuyến xe qua lại.", "Mỗi ngày năm đến bảy chuyến"),
        ("Mỗi ngày 3-4 tiếng, các em đến lớp.", "ba đến bốn tiếng"),
        ("Ngày 2-3 bữa, mỗi bữa một bát cháo.", "Ngày hai đến ba bữa"),
        ("Có hôm 5-6 xe qua đây.", "Có hôm năm đến sáu xe"),
        ("Bữa sáng 1-2 quả trứng.", "một đến hai quả trứng"),
        ("Nghỉ trưa 1-2 tiếng.", "một đến hai tiếng"),
        ("Mỗi đoàn 5-7 thành viên.", "năm đến bảy thành viên"),
        ("Mỗi bác sĩ 10-12 bệnh nhân.", "mười đến mười hai bệnh nhân"),
        ("Nhóm thiếu nhi 5-10 bạn.", "năm đến mười bạn"),
        ("Tổ chức lưu động 2-3 điểm.", "hai đến ba điểm"),
        ("Mực nước trên báo động 2-3.", "báo động hai đến ba"),
        ("Giao dịch 2-3 phiên nữa sẽ rõ.", "hai đến ba phiên"),
        ("Đội nữ 3-1, đội nam 3-2.", "Đội nữ ba một"),
    ],
)
def test_what_is_counted_each_day_is_no_day(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Ngày 5-7 có mưa.", "Ngày mùng năm tháng bảy"),
        ("Sáng 5-7 xe khách lao xuống vực.", "Sáng mùng năm tháng bảy xe khách"),
        ("Chiều 5-7 chuyến bay hạ cánh.", "mùng năm tháng bảy chuyến bay"),
        ("Mỗi dịp 20-11 thầy cô lại về.", "hai mươi tháng mười một"),
        ("Quốc tế Phụ nữ 8-3 vui vẻ.", "mùng tám tháng ba"),
        ("Ngày Nhà giáo 20.11 năm nay.", "hai mươi tháng mười một"),
        ("Thương binh Liệt sĩ 27-7 sắp đến.", "hai mươi bảy tháng bảy"),
        ("Quốc tế Lao động 1-5 được nghỉ.", "mùng một tháng năm"),
        ("Sáng 5-6 phiên tòa mở lại.", "Sáng mùng năm tháng sáu phiên tòa"),
        ("Chiều 5-7 buổi lễ bắt đầu.", "mùng năm tháng bảy buổi lễ"),
        ("Ngày 5-7 tập đoàn này công bố.", "mùng năm tháng bảy tập đoàn"),
        ("Tối 5-7 gói hỗ trợ được thông qua.", "mùng năm tháng bảy gói"),
        ("Ngày 5-7 suất diễn cuối cùng.", "mùng năm tháng bảy suất"),
        ("Chiều 5-7 tiếng nổ lớn vang lên.", "mùng năm tháng bảy tiếng nổ"),
        ("Mỗi ngày 8-3, ông đều tặng hoa.", "mùng tám tháng ba"),
        ("Buổi chiều 4-5 lớp tập khai giảng.", "mùng bốn tháng năm"),
    ],
)
def test_a_day_stays_a_day(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Mỗi ngày 1.5-2 lít nước.", "Mỗi ngày một phẩy năm đến hai lít"),
        ("Sáng 2.5 - 3.5 triệu đồng.", "hai phẩy năm đến ba phẩy năm triệu"),
        ("Sáng 1/2 gói, chiều 1/2 gói.", "Sáng một phần hai gói, chiều một phần hai gói"),
        ("Chiều 1.2 vạn người đã tới.", "một phẩy hai vạn"),
        ("Hố sâu 2m3, nước dâng 1m2.", "sâu hai mét ba, nước dâng một mét hai"),
        ("Bể sâu chứa 2m3 nước.", "hai mét khối"),
        ("Phòng rộng 5m2.", "năm mét vuông"),
        ("Từ ngày 1.5 đến 2.6.", "mùng một tháng năm"),
    ],
)
def test_measures_beside_a_word_for_a_day_stay_measures(written: str, heard: str) -> None:
    assert heard in READER.read(written)
