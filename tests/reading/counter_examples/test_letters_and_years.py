"""Counter-examples of a third fresh reader to the rules and rows of one day, beside the true cases."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
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
