"""Counter-examples of a review to rows that guessed too much, beside the cases that they are for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Vốn ĐT trực tiếp nước ngoài tăng.", "Vốn đầu tư trực tiếp nước ngoài tăng."),
        ("Bắt 3 ĐT trực tiếp buôn lậu.", "Bắt ba đối tượng trực tiếp buôn lậu."),
        ("Khóa ĐT trực tuyến.", "Khóa đào tạo trực tuyến."),
        ("ĐT sửa điện: 19001909", "điện thoại sửa điện: một chín không không, một chín không chín"),
        ("Mức LS tiền gửi tăng.", "Mức lãi suất tiền gửi tăng."),
        ("với mức LS ưu đãi", "với mức lãi suất ưu đãi"),
        ("vượt đỉnh lũ LS 0,5 m", "vượt đỉnh lũ lịch sử không phẩy năm mét"),
        ("Số TK Ngoại tệ", "Số tài khoản Ngoại tệ"),
        ("BS Lan, TK Nhi", "bác sĩ Lan, trưởng khoa Nhi"),
        ("Chuyển khoản đến CN 1 Ngân hàng A", "Chuyển khoản đến chi nhánh một Ngân hàng A"),
        ("nghỉ đến hết CN 04/01", "nghỉ đến hết chủ nhật ngày mùng bốn tháng một"),
        ("Điện lực cấp điện 12 hộ KH (khu vực 2)", "Điện lực cấp điện mười hai hộ khách hàng, khu vực hai"),
        ("30 con/35 con KH (91%)", "ba mươi con trên ba mươi lăm con kế hoạch, chín mươi mốt phần trăm"),
    ],
)
def test_offices_and_banks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thi TN và xét tuyển đại học", "thi tốt nghiệp và xét tuyển đại học"),
        ("Hết kỳ thi TN, các em nghỉ hè", "Hết kỳ thi tốt nghiệp, các em nghỉ hè"),
        ("bài thi TN khách quan", "bài thi trắc nghiệm khách quan"),
        ("12 câu TN, 3 câu tự luận", "mười hai câu trắc nghiệm, ba câu tự luận"),
        (
            "Học sinh Lê Thị Hoa, DT 0905123456",
            "Học sinh Lê Thị Hoa, điện thoại không chín không năm, một hai ba, bốn năm sáu",
        ),
        (
            "Trường có 50 học sinh, DT 3.500 m2",
            "Trường có năm mươi học sinh, diện tích ba nghìn năm trăm mét vuông",
        ),
        ("32 HS, nữ 15, DT 4.", "ba mươi hai học sinh, nữ mười lăm, dân tộc bốn."),
        ("Học sinh PTTH tỉnh thi thử", "Học sinh phổ thông trung học tỉnh thi thử"),
        (
            "VTV3 đưa tin, trường PTTH Chu Văn An thắng",
            "vê tê vê ba đưa tin, trường phổ thông trung học Chu Văn An thắng",
        ),
        ("Liên hoan PTTH các tỉnh", "Liên hoan phát thanh truyền hình các tỉnh"),
        ("Khá nhiều TB 4/4 được giúp", "Khá nhiều thương binh bốn trên bốn được giúp"),
        ("giỏi 31, khá 58, TB 35.", "giỏi ba mươi mốt, khá năm mươi tám, trung bình ba mươi lăm."),
        ("Hoa, 6A, TB 9,2", "Hoa, sáu a, trung bình chín phẩy hai"),
        ("chi phí TB 8,2 tỷ đồng", "chi phí tê bê tám phẩy hai tỷ đồng"),
        ("Trung TB nặng", "Trung thương binh nặng"),
        ("Mưa ở Trung TB", "Mưa ở Trung trung bộ"),
    ],
)
def test_schools_and_their_marks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("12 hồ chứa, DT tưới 320 ha", "mười hai hồ chứa, diện tích tưới ba trăm hai mươi héc ta"),
        ("quanh hồ chứa, DT thiểu số 80%", "quanh hồ chứa, dân tộc thiểu số tám mươi phần trăm"),
        ("8 hồ đạt 70% DT", "tám hồ đạt bảy mươi phần trăm dung tích"),
        ("Hồ chứa vượt DT thiết kế", "Hồ chứa vượt dung tích thiết kế"),
        ("Phó GĐ bị cáo buộc nhận hối lộ", "Phó giám đốc bị cáo buộc nhận hối lộ"),
        ("GĐ bị can thiệp mổ tim", "giê đê bị can thiệp mổ tim"),
        ("bị hại (16t), GĐ bị can", "bị hại, mười sáu tuổi, gia đình bị can"),
        ("Mỗi nhóm TN dùng thức ăn", "Mỗi nhóm thiện nguyện dùng thức ăn"),
        ("nhóm TN dùng dao đuổi nhau", "nhóm thanh niên dùng dao đuổi nhau"),
        ("Ban gồm 1 chủ tịch, 3 TV; 2 dự khuyết", "Ban gồm một chủ tịch, ba tê vê; hai dự khuyết"),
        ("Phòng họp có 2 TV.", "Phòng họp có hai tê vê."),
        ("phạt 1 thẻ đỏ, 3 TV.", "phạt một thẻ đỏ, ba thẻ vàng."),
        (
            "Khám tuyển NVQS: QĐ 125/QĐ-UBND",
            "Khám tuyển nghĩa vụ quân sự: quyết định một trăm hai mươi lăm quyết định ủy ban nhân dân",
        ),
        ("nhập ngũ 12 (QĐ 10, CA 2)", "nhập ngũ mười hai, quân đội mười, công an hai"),
        (
            "Về mưa lũ, theo NĐ: 136/2013",
            "Về mưa lũ, theo nghị định: một trăm ba mươi sáu năm hai nghìn không trăm mười ba",
        ),
        ("Trời nắng, NĐ: 25-32°C", "Trời nắng, nhiệt độ: hai mươi lăm đến ba mươi hai độ xê"),
    ],
)
def test_waters_courts_and_papers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tuyển 2 người 18-32 tuổi", "Tuyển hai người mười tám đến ba mươi hai tuổi"),
        ("hai thanh niên chừng 21-23 tuổi", "hai thanh niên chừng hai mươi mốt đến hai mươi ba tuổi"),
        ("Hai người lạ mặt 30-40 tuổi", "Hai người lạ mặt ba mươi đến bốn mươi tuổi"),
        ("Hai người em 55-62 tuổi", "Hai người em năm mươi lăm và sáu mươi hai tuổi"),
        ("Tiêm vắc xin 5/1 sẽ xong", "Tiêm vắc xin ngày mùng năm tháng một sẽ xong"),
        (
            "Lịch tiêm vắc xin 5/1 và 6/1",
            "Lịch tiêm vắc xin ngày mùng năm tháng một và ngày mùng sáu tháng một",
        ),
        ("Bé tiêm vắc xin 5/1", "Bé tiêm vắc xin năm trong một"),
        ("Lượt đi: 15-20 chuyến", "Lượt đi: mười lăm đến hai mươi chuyến"),
        ("Phạt đền: 2-3 quả", "Phạt đền: hai đến ba quả"),
        ("Đá phạt đền: 4-5.", "Đá phạt đền: bốn năm."),
        ("Phát đợt 1.2000 phần quà", "Phát đợt một phẩy hai không không không phần quà"),
        ("Nhập ngũ đợt 1.2024", "Nhập ngũ đợt một năm hai nghìn không trăm hai mươi tư"),
    ],
)
def test_ages_vaccines_legs_and_campaigns(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
