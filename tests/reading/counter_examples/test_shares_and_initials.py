"""Parts of a whole that look like days, initials that look like places, counts that look like minutes."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Từ 1/3 đến 1/2 số ca có biến chứng.", "Từ một phần ba đến một phần hai số ca"),
        ("Giảm từ 1/4 xuống 1/5.", "từ một phần tư xuống một phần năm"),
        ("Thay 1/3 - 1/2 lượng nước.", "một phần ba đến một phần hai lượng"),
        ("Tính đến 3/4 hành trình, anh dẫn đầu.", "ba phần tư hành trình"),
        ("Sau 2/3 chặng đường, đoàn xuống biển.", "hai phần ba chặng đường"),
        ("Đến 1/2 trong số đó bị từ chối.", "một phần hai trong số"),
        ("Ông giữ 5/12 ghế trong hội đồng.", "năm trên mười hai ghế"),
        ("Chiến dịch từ 1/4 đến 1/5.", "từ ngày mùng một tháng tư đến ngày mùng một tháng năm"),
        ("Từ 1/3 - 2/3 tại xã.", "mùng một tháng ba đến mùng hai tháng ba"),
        ("Từ 1/5 - 1/2 năm sau cấm biển.", "mùng một tháng năm đến mùng một tháng hai"),
        ("Nghỉ từ ngày 1/5 đến 1/2.", "đến ngày mùng một tháng hai"),
        ("Đến 1/3 khai mạc hội.", "ngày mùng một tháng ba khai mạc"),
    ],
)
def test_a_part_beside_another_is_no_day_and_a_day_stays_one(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Bạn bè khuyên P. Nhưng P. không nghe.", "khuyên pê. Nhưng pê không"),
        ("Con trai bà là Đ. Lúc đó trời mưa.", "là đê. Lúc đó"),
        ("Anh gặp C. Hai người nói chuyện.", "gặp xê. Hai người"),
        ("Liên hệ C. Hai, thôn 3.", "Liên hệ chị Hai"),
        ("Ca sĩ H. Hương hát rất hay.", "Ca sĩ hát Hương"),
        ("HLV P. Troussier từ chức.", "huấn luyện viên pê Troussier"),
        ("Công ty TNHH T. Phát bị xử phạt.", "tê Phát"),
        ("UBND P. Tân Lợi, Q. Hai Bà Trưng.", "phường Tân Lợi, quận Hai Bà Trưng"),
        ("Tại P. Hai, TX. Ngã Bảy.", "phường Hai, thị xã Ngã Bảy"),
        ("Theo lời kể của Tr. thì em bị đánh.", "của tê rờ thì"),
        ("Xem Tr. 15.", "trang mười lăm"),
    ],
)
def test_one_letter_of_a_person_is_no_place_and_a_place_stays_one(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Trong 24 giờ 36 ca mắc mới.", "hai mươi tư giờ ba mươi sáu ca"),
        ("Đến 17 giờ 25 ngôi nhà bị sập.", "mười bảy giờ hai mươi lăm ngôi nhà"),
        ("Họp kéo dài 2 giờ 30 phút.", "hai giờ ba mươi phút"),
        ("Xe chạy lúc 7h30, 13g và 17g15.", "mười ba giờ và mười bảy giờ mười lăm"),
        ("Nặng 13g và 17g.", "mười ba gam và mười bảy gam"),
        ("Mở cửa 8 a.m. - 5 p.m. hằng ngày.", "tám giờ sáng đến năm giờ chiều"),
        ("Cuối tháng 6/đầu tháng 7 thi.", "tháng sáu, đầu tháng bảy"),
        ("Thu 5 triệu/đầu lợn.", "năm triệu một đầu lợn"),
        ("Nguyễn Tiến Minh thắng 21-12, 19-21, 21-9.", "thắng hai mươi mốt mười hai, mười chín hai mươi mốt"),
        ("Chiến thắng 30-4, 1-5 đang đến gần.", "ba mươi tháng tư"),
    ],
)
def test_hours_rates_and_sets_beside_what_they_are_not(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Ông NVH cho biết đã mất tiền.", "Ông en vê hát cho biết"),
        ("Bà PTT cho biết đã chuyển tiền.", "Bà pê tê tê"),
        ("Ông NTD khai nhận.", "Ông en tê đê"),
        ("Chị BTV, 30 tuổi, quê Nam Định.", "Chị bê tê vê, ba mươi tuổi"),
        ("Chị BTV Nguyễn Thị Lan dẫn bản tin.", "biên tập viên"),
        ("Nghi phạm tên HS bỏ trốn.", "tên hát ét"),
        ("Ông PCT xã cho biết.", "phó chủ tịch xã"),
        ("Ghi tên HS vào sổ.", "tên học sinh"),
        ("Anh CCB Nguyễn Văn Ba.", "cựu chiến binh"),
        ("Nhóm NTD khiếu nại tại NVH thôn.", "người tiêu dùng khiếu nại tại nhà văn hóa"),
    ],
)
def test_letters_of_a_person_are_no_office_that_nobody_holds(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Tỷ lệ chọi 1/10.", "Tỷ lệ chọi một chọi mười"),
        ("Tỷ lệ chọi năm nay 1/8, năm ngoái 1/5.", "năm ngoái một chọi năm"),
        ("Tỷ lệ tử vong là 1/5.", "tử vong là một trên năm"),
        ("Cơ hội sống 1/10.", "một trên mười"),
        ("Chuyên gia đánh giá 9/10.", "chín trên mười"),
        ("Biểu quyết 12/12 tán thành.", "mười hai trên mười hai tán thành"),
        ("Cuộc bỏ phiếu 5/11 ở Mỹ.", "ngày mùng năm tháng mười một"),
        ("Dự kiến 5/7 cầu thông xe.", "ngày mùng năm tháng bảy cầu"),
        ("Bắn 10/12 phát trúng bia.", "mười trên mười hai phát"),
        ("Bão làm chết 5/9 con lợn.", "năm trên chín con"),
        ("Đi làm 6/7 ngày trong tuần.", "sáu trên bảy ngày"),
        ("Thôn có 5/7 ngõ được bê tông hóa.", "năm trên bảy ngõ"),
        ("Đến 5/7 cầu sẽ thông xe.", "ngày mùng năm tháng bảy cầu"),
        ("Từ 1/3 ngày nào cũng mưa.", "mùng một tháng ba ngày nào"),
        ("Tỷ lệ tăng từ 5/6 đến 7/8.", "từ ngày mùng năm tháng sáu đến ngày mùng bảy tháng tám"),
        ("Tỷ lệ hộ nghèo tính đến 31/12 là 5%.", "đến ngày ba mươi mốt tháng mười hai"),
        ("Tỷ lệ chọi công bố ngày 1/8.", "ngày mùng một tháng tám"),
        ("Đoàn có mặt sáng 9/11.", "sáng mùng chín tháng mười một"),
    ],
)
def test_so_many_out_of_so_many_is_no_day(written: str, heard: str) -> None:
    assert heard in READER.read(written)
