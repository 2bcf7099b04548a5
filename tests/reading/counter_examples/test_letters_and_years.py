"""Counter-examples of a third fresh reader to the rules and rows of one day, beside the true cases."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Lãnh đạo TP tham dự buổi lễ.", "Lãnh đạo thành phố tham dự buổi lễ."),
        (
            "cuộc thi có 30 TP dự thi, các TP đạt giải",
            "cuộc thi có ba mươi tác phẩm dự thi, các tác phẩm đạt giải",
        ),
        (
            "BGH cho biết em đang điều trị tại BV đa khoa huyện",
            "ban giám hiệu cho biết em đang điều trị tại bệnh viện đa khoa huyện",
        ),
        (
            "Nhân sự: BGH: 3, GV: 20, KT: 1, BV: 2",
            "Nhân sự: ban giám hiệu: ba, giáo viên: hai mươi, kế toán: một, bảo vệ: hai",
        ),
        ("BGH duyệt đề KT giữa kỳ", "ban giám hiệu duyệt đề kiểm tra giữa kỳ"),
        ("dùng trong 18 tháng từ NSX", "dùng trong mười tám tháng từ ngày sản xuất"),
        ("chi từ nguồn NSX 20 triệu", "chi từ nguồn ngân sách xã hai mươi triệu"),
        (
            "PX Sản xuất, PX Lò, FX Trading, GB Shop",
            "pê ích Sản xuất, pê ích Lò, ép ích Trading, giê bê Shop",
        ),
        (
            "cha GB. Trần Văn An, Lm. JB Lê Văn An",
            "cha Gioan Baotixita Trần Văn An, linh mục Gioan Baotixita Lê Văn An",
        ),
        ("Brazil đã VĐ 5 lần", "Brazil đã vê đê năm lần"),
        ("xe chạy đường VĐ 3, VĐ3", "xe chạy đường vành đai ba, vành đai ba"),
        ("Điểm TB cấp THCS là 7,5", "Điểm trung bình cấp trung học cơ sở là bảy phẩy năm"),
        (
            "lực lượng phòng không, máy bay, KQ điều tra cho thấy",
            "lực lượng phòng không, máy bay, kết quả điều tra cho thấy",
        ),
        ("45 HV An ninh tốt nghiệp", "bốn mươi lăm học viên An ninh tốt nghiệp"),
        ("Điểm Toán: 8.5. Em đỗ đầu", "Điểm Toán: tám phẩy năm. Em đỗ đầu"),
        ("Điều kiện: 2.1. Đối với tổ chức", "Điều kiện: hai chấm một, Đối với tổ chức"),
        ("Cây di sản 700 tuổi (2012)", "Cây di sản bảy trăm tuổi, năm hai nghìn không trăm mười hai"),
        (
            "cụ nay 67 tuổi (1942), xin nghỉ",
            "cụ nay sáu mươi bảy tuổi, sinh năm một nghìn chín trăm bốn mươi hai, xin nghỉ",
        ),
        (
            "Công ty T.N.H (1995) thành lập",
            "Công ty tê en hát, năm một nghìn chín trăm chín mươi lăm, thành lập",
        ),
        (
            "lái xe N.V.H (1985) không có bằng",
            "lái xe en vê hát, sinh năm một nghìn chín trăm tám mươi lăm, không có bằng",
        ),
        ("trộn xi măng cát đá 1:2:4 rồi đổ", "trộn xi măng cát đá một, hai, bốn rồi đổ"),
        ("bón phân bón lá lúc 16:30:00 chiều", "bón phân bón lá lúc mười sáu giờ ba mươi phút chiều"),
        (
            "từ 6H đến 8H, 16H đến 19H trên QL 5",
            "từ sáu giờ đến tám giờ, mười sáu giờ đến mười chín giờ trên quốc lộ năm",
        ),
        ("quốc lộ 4D, 4H, 12", "quốc lộ bốn đê, bốn hát, mười hai"),
        ("Sau hai trận Công Phượng - Tiền đạo của đội", "Sau hai trận Công Phượng, Tiền đạo của đội"),
        (
            "Ba cặp đấu còn lại là Giri - Duda, So - Liêm.",
            "Ba cặp đấu còn lại là Giri gặp Duda, So gặp Liêm.",
        ),
        (
            "hai trận: Hà Nội - Nam Định, Huế - SLNA",
            "hai trận: Hà Nội gặp Nam Định, Huế gặp Sông Lam Nghệ An",
        ),
    ],
)
def test_letters_and_figures_keep_the_sense_of_their_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bản đồ tỷ lệ 1/1.000.000", "Bản đồ tỷ lệ một phần một triệu"),
        ("Xác suất là 1/1.000.000", "Xác suất là một phần một triệu"),
        ("sau 1/5.000 số lượng", "sau một phần năm nghìn số lượng"),
        (
            "cả nước có 4.345 điểm 10 trong phổ điểm",
            "cả nước có bốn nghìn ba trăm bốn mươi lăm điểm mười trong phổ điểm",
        ),
        ("điểm thi SAT đạt 1.540 điểm", "điểm thi ét a tê đạt một nghìn năm trăm bốn mươi điểm"),
        ("điểm trung bình môn Toán đạt 7.633 điểm", "điểm trung bình môn Toán đạt bảy phẩy sáu ba ba điểm"),
        (
            "Giá phân bón hôm nay (cập nhật lúc 9:15:20)",
            "Giá phân bón hôm nay, cập nhật lúc chín giờ mười lăm phút hai mươi giây",
        ),
        ("giảng dạy: 10/10, tỷ lệ 100%", "giảng dạy: mười trên mười, tỷ lệ một trăm phần trăm"),
        (
            "Phiên bầu cử 15/3, tỷ lệ 99,5% cử tri",
            "Phiên bầu cử ngày mười lăm tháng ba, tỷ lệ chín mươi chín phẩy năm phần trăm cử tri",
        ),
        ("Giá xăng giảm đến 1/5 thì tăng lại", "Giá xăng giảm đến ngày mùng một tháng năm thì tăng lại"),
        ("chiếm đến 1/3 trong tổng số", "chiếm đến một phần ba trong tổng số"),
        ("Thắng 3-2 lần thứ hai liên tiếp", "Thắng ba hai lần thứ hai liên tiếp"),
        ("Kỷ niệm 30-4 lần thứ 50", "Kỷ niệm ngày ba mươi tháng tư lần thứ năm mươi"),
        ("U23 nữ 3 - 2 Lào", "u hai mươi ba nữ ba hai Lào"),
        (
            "nhân dịp Quốc khánh 2 - 9 năm 2025",
            "nhân dịp Quốc khánh ngày mùng hai tháng chín năm hai nghìn không trăm hai mươi lăm",
        ),
        ("Chị Thu - Đông Anh", "Chị Thu, Đông Anh"),
        ("vụ Đông - Xuân năm nay", "vụ Đông Xuân năm nay"),
        ("Đối thoại giữa doanh nghiệp - người lao động", "Đối thoại giữa doanh nghiệp và người lao động"),
        ("giữa ba tỉnh Phú Thọ - Yên Bái - Lào Cai", "giữa ba tỉnh Phú Thọ, Yên Bái, Lào Cai"),
        ("Trung đoàn 22/12 diễu binh", "Trung đoàn ngày hai mươi hai tháng mười hai diễu binh"),
        ("Đại đội 2/482 huấn luyện", "Đại đội hai, bốn trăm tám mươi hai huấn luyện"),
        ("2/9 cửa khẩu Mộc Bài đón khách", "ngày mùng hai tháng chín cửa khẩu Mộc Bài đón khách"),
        ("Trường Phổ thông cấp 2-3 Trần Phú", "Trường Phổ thông cấp hai, ba Trần Phú"),
        (
            "chạy 100 km hết 12:45:30",
            "chạy một trăm ki lô mét hết mười hai giờ bốn mươi lăm phút ba mươi giây",
        ),
        ("kỷ lục 5000 m là 14:40:41", "kỷ lục năm nghìn mét là mười bốn phút bốn mươi giây bốn mươi mốt"),
        ("xuất phát lúc 15:30:00", "xuất phát lúc mười lăm giờ ba mươi phút"),
        ("Khoảng 5, 7 triệu đồng", "Khoảng năm, bảy triệu đồng"),
        (
            "Số học sinh bình quân một lớp là 35,125",
            "Số học sinh bình quân một lớp là ba mươi lăm phẩy một hai năm",
        ),
        (
            "số học sinh toàn tỉnh là 135,125",
            "số học sinh toàn tỉnh là một trăm ba mươi lăm nghìn một trăm hai mươi lăm",
        ),
    ],
)
def test_days_parts_scores_and_marks_are_told_by_their_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
