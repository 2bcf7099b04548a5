"""Sport, tours, culture and letters of readers: classes of writing that mass reading has found."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "kỷ lục Á vận hội chạy 5000m nữ từ năm 2002 với thành tích 14:40:41.",
            "mười bốn phút bốn mươi giây bốn mươi mốt",
        ),
        ("xác lập kỷ lục mới 30:28:26, xô đổ", "ba mươi phút hai mươi tám giây hai mươi sáu, xô đổ"),
        ("kỷ lục quốc gia hiện là 33:13:33 do", "ba mươi ba phút mười ba giây ba mươi ba do"),
        ("Phát lại lúc 14:40:41.", "mười bốn giờ bốn mươi phút bốn mươi mốt giây"),
        ("Vingroup thắng sát nút 15/13 ở ván năm.", "sát nút mười lăm mười ba ở"),
    ],
)
def test_a_record_has_minutes_first(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("trận giữa Vingroup - gồm các cô gái cao to - và CLB A", "giữa Vingroup, gồm các"),
        ("trận giữa Hà Nội - Nam Định", "giữa Hà Nội và Nam Định"),
        ("Theo Q.Hiền – Người Lao Động", "Theo quy Hiền, Người"),
        ("ở Q.Tân Bình và Q.7", "ở quận Tân Bình và quận bảy"),
        ("ông George H.W. Bush sẽ", "George hát vê kép Bush sẽ"),
        ("Ông Vũ A. Dũng xuống xe.", "Ông Vũ A. Dũng"),
    ],
)
def test_names_and_asides(written: str, spoken: str) -> None:
    assert read(written).startswith(spoken) or spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("lễ hội truyền thống 10-3, khánh thành nhà mẫu", "mười tháng ba, khánh thành"),
        ("tức là ngày mùng 8, 9, 10-3 năm Nhâm Thìn", "mùng tám, chín, mùng mười tháng ba năm Nhâm Thìn"),
        ("Điểm tin trưa 21/8: Xuất khẩu", "trưa hai mươi mốt tháng tám:"),
        ("điểm thi 8/10", "tám trên mười"),
        ("phát lúc 20g chứ không phải 19g như trước", "không phải mười chín giờ như"),
    ],
)
def test_days_and_hours_of_programmes(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("+ 1.000.000đ/Khách/2 đêm", "một triệu đồng một khách trong hai đêm"),
        ("Bảo hiểm: 50.000.000 đ/Người/trường hợp", "năm mươi triệu đồng một người một trường hợp"),
        ("giá 1,2 triệu đồng/Vé", "một phẩy hai triệu đồng một vé"),
        ("Sở/Phòng Giáo dục", "Sở, Phòng Giáo dục"),
        ("Tổng chi phí: 8 triệu đồng/2 người", "tám triệu đồng cho hai người"),
        ("175 hộ/673 khẩu", "một trăm bảy mươi lăm hộ, sáu trăm bảy mươi ba khẩu"),
    ],
)
def test_what_a_sum_is_paid_for(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "thắng ngược nhọc nhằn 2-6, 7-6 (7), 3-6, 6-3, 6-4.",
            "hai sáu, bảy sáu, bảy, ba sáu, sáu ba, sáu bốn",
        ),
        ("các ngày 6-3, 7-6 và 8-6", "mùng sáu tháng ba, mùng bảy tháng sáu"),
        ("trẻ 4-6, 5-7 tuổi", "bốn đến sáu, năm đến bảy tuổi"),
        ("Ba cặp đấu còn lại là Giri - Duda, So - Liêm.", "là Giri gặp Duda, So gặp Liêm"),
        ("K.Khánh Hòa - V.Ninh Bình: 0-1", "Khatoco Khánh Hòa, Vissai Ninh Bình: không một"),
        ("Mạnh Sơn 2 - 0 Việt Sơn (HSP: 3 - 1)", "hiệu số phụ: ba một"),
        ("sẽ được THTT trên kênh VTV6", "được truyền hình trực tiếp trên"),
        ("Q.Dũng - T.Tài - P.Tài - L.Tr", "quy Dũng, tê Tài, pê Tài, lờ tê rờ"),
    ],
)
def test_sides_sets_and_pairs_of_a_tournament(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("từ 20h (24/7) đến 2h rạng sáng 25/7", "hai mươi giờ, ngày hai mươi tư tháng bảy, đến"),
        ("trực 24/7 qua điện thoại", "hai mươi tư trên bảy"),
        ("nối với trạm vào lúc 4g2 ngày 10-10", "lúc bốn giờ hai phút ngày mùng mười tháng mười"),
        ("Trung tâm Huấn luyện thể thao Quốc gia I (Nhổn)", "Quốc gia một, Nhổn"),
    ],
)
def test_days_hours_and_numbers_of_a_report(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Dulichbui.org – Theo Ban Quản lý Cảng Sa Kỳ sẽ đổi lịch", "Theo Ban Quản lý"),
        ("(Mặt trận) - Dịch bệnh đang chuyển biến", "Dịch bệnh"),
        ("Theo lịch của BTC, Hoàng thi đấu lúc 16h", "Theo lịch của ban tổ chức, Hoàng"),
        ("theo Thông tư của BTC", "theo Thông tư của bộ tài chính"),
        ("ĐK Á quân Than KSVN", "đương kim Á quân Than khoáng sản Việt Nam"),
        ("giải BĐ nữ VĐ U19 QG", "giải bóng đá nữ vô địch u mười chín quốc gia"),
        ("HV Nutifood gặp Viettel", "học viện Nutifood gặp"),
        ("HV lớp 5", "học viên lớp năm"),
        ("Nxb. Hà Nội, 1993", "nhà xuất bản Hà Nội"),
        ("đại diện BDV, BTG thành ủy", "đại diện ban dân vận, ban tuyên giáo"),
        (
            "có 2 trận đấu Lào – Thái Lan, Việt Nam – Brunei.",
            "có hai trận đấu Lào gặp Thái Lan, Việt Nam gặp Brunei",
        ),
        ("sau 2 trận hòa với Lào - Campuchia", "sau hai trận hòa với Lào, Campuchia"),
    ],
)
def test_short_forms_of_sport_and_papers(written: str, spoken: str) -> None:
    assert read(written).startswith(spoken)
