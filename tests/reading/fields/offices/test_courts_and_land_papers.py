"""Papers of courts, prosecutors and the police, and papers on land: what clerks of communes read out."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Giấy chứng nhận QSDĐ số CT 084213 do UBND quận Bắc Từ Liêm cấp ngày 08/06/2021",
            (
                "Giấy chứng nhận quyền sử dụng đất số xê tê không tám bốn, hai một ba do ủy ban nhân "
                "dân quận Bắc Từ Liêm cấp ngày mùng tám tháng sáu năm hai nghìn không trăm hai mươi "
                "mốt"
            ),
        ),
        (
            "Mất sổ đỏ số BV 584213, số phát hành CĐ 012345.",
            "Mất sổ đỏ số bê vê năm tám bốn, hai một ba, số phát hành xê đê không một hai, ba bốn năm.",
        ),
        (
            "GCN số HĐ 123456, CP 123457; số seri TT 0123456",
            (
                "giấy chứng nhận số hát đê một hai ba, bốn năm sáu, xê pê một hai ba, bốn năm bảy; số "
                "seri tê tê không một hai ba, bốn năm sáu"
            ),
        ),
        (
            "Bằng tốt nghiệp số hiệu: TC 001234 bị thất lạc.",
            "Bằng tốt nghiệp số hiệu: tê xê không không một, hai ba bốn bị thất lạc.",
        ),
    ],
)
def test_letters_of_the_series_of_a_paper_are_spelled_whatever_they_stand_for_elsewhere(
    written: str, spoken: str
) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Công ty CP 123456 có trụ sở tại TP HCM.",
            (
                "Công ty cổ phần một trăm hai mươi ba nghìn bốn trăm năm mươi sáu có trụ sở tại thành "
                "phố Hồ Chí Minh."
            ),
        ),
        (
            "UBND TP 250000 đồng một giấy chứng nhận, HĐ 123 ngày 5/6.",
            (
                "ủy ban nhân dân thành phố hai trăm năm mươi nghìn đồng một giấy chứng nhận, hợp đồng "
                "một trăm hai mươi ba ngày mùng năm tháng sáu."
            ),
        ),
        (
            "theo HĐ 123456 ngày 5/6/2024, tổng số CT 123456",
            (
                "theo hợp đồng một trăm hai mươi ba nghìn bốn trăm năm mươi sáu ngày mùng năm tháng "
                "sáu năm hai nghìn không trăm hai mươi tư, tổng số công trình một trăm hai mươi ba "
                "nghìn bốn trăm năm mươi sáu"
            ),
        ),
    ],
)
def test_the_same_letters_away_from_a_paper_keep_their_meaning(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Bị can bị khởi tố theo K.2 Đ.174 BLHS.",
            "Bị can bị khởi tố theo khoản hai điều một trăm bảy mươi tư bộ luật hình sự.",
        ),
        (
            "căn cứ Đ.33 BLTTDS và khoản 1 Đ.173 BLHS",
            (
                "căn cứ điều ba mươi ba bộ luật tố tụng dân sự và khoản một điều một trăm bảy mươi ba "
                "bộ luật hình sự"
            ),
        ),
        (
            "K1, Đ5 của quy chế; Đ 33 Luật Đất đai",
            "khoản một điều năm của quy chế; điều ba mươi ba Luật Đất đai",
        ),
    ],
)
def test_articles_of_a_law_in_short_are_said_with_their_clause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nhà số 5 Đ. 3 tháng 2",
            "nhà số năm đường ba tháng hai",
        ),
        (
            "rau 5k 5 đ một bó",
            "rau năm nghìn năm đồng một bó",
        ),
    ],
)
def test_what_looks_like_an_article_is_none_without_its_law(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tại bản cáo trạng số 12/CT-VKS, Viện kiểm sát truy tố bị cáo về tội Giết người theo Điều 123.",
            (
                "Tại bản cáo trạng số mười hai của viện kiểm sát, Viện kiểm sát truy tố bị cáo về tội "
                "Giết người theo Điều một trăm hai mươi ba."
            ),
        ),
        (
            "Cáo trạng số 45/CT-VKSND ngày 3/5/2024 của VKSND huyện",
            (
                "Cáo trạng số bốn mươi lăm cáo trạng viện kiểm sát nhân dân ngày mùng ba tháng năm "
                "năm hai nghìn không trăm hai mươi tư của viện kiểm sát nhân dân huyện"
            ),
        ),
        (
            "quyết định truy nã số 07/QĐTN-PC02 ngày 3/4/2024",
            (
                "quyết định truy nã số không bảy của pê xê không hai ngày mùng ba tháng tư năm hai "
                "nghìn không trăm hai mươi tư"
            ),
        ),
        (
            "lệnh bắt số 4/LB-CSĐT; lệnh tạm giam số 12/LTG-CSĐT",
            "lệnh bắt số bốn của cảnh sát điều tra; lệnh tạm giam số mười hai của cảnh sát điều tra",
        ),
        (
            "kết luận giám định số 456/KLGĐ-PC09; số 123/KL-KTHS",
            (
                "kết luận giám định số bốn trăm năm mươi sáu của pê xê không chín; số một trăm hai "
                "mươi ba kết luận kỹ thuật hình sự"
            ),
        ),
        (
            "quyết định đưa vụ án ra xét xử số 12/2024/QĐXXST-HS",
            (
                "quyết định đưa vụ án ra xét xử số mười hai năm hai nghìn không trăm hai mươi tư "
                "quyết định xét xử sơ thẩm hình sự"
            ),
        ),
    ],
)
def test_papers_of_prosecutors_and_investigators_are_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Chỉ thị số 05/CT-UBND ngày 3/4/2024",
            (
                "Chỉ thị số không năm của ủy ban nhân dân ngày mùng ba tháng tư năm hai nghìn không "
                "trăm hai mươi tư"
            ),
        ),
        (
            "Chỉ thị 16/CT-TTg; Thông tư số 12/LB-TT",
            "Chỉ thị mười sáu của thủ tướng chính phủ; Thông tư số mười hai liên bộ tê tê",
        ),
        (
            "Thông báo 12/TB-TT; phiếu chuyển số 34/PC-UBND",
            "Thông báo mười hai của tê tê; phiếu chuyển số ba mươi tư của ủy ban nhân dân",
        ),
    ],
)
def test_the_same_letters_of_other_offices_keep_their_type(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "đánh giá 2017, 2019 HTXS; 2018 HTT",
            (
                "đánh giá hai nghìn không trăm mười bảy, hai nghìn không trăm mười chín hoàn thành "
                "xuất sắc; hai nghìn không trăm mười tám hoàn thành tốt"
            ),
        ),
        (
            "giấy chứng nhận số 71/2021/ATTP-CNĐK",
            (
                "giấy chứng nhận số bảy mươi mốt năm hai nghìn không trăm hai mươi mốt an toàn thực "
                "phẩm chứng nhận đủ điều kiện"
            ),
        ),
        (
            "Chỉ thị số 03-CT/ĐUQSTW",
            "Chỉ thị số không ba của đảng ủy quân sự trung ương",
        ),
    ],
)
def test_grades_of_service_and_certificates_of_kitchens_are_said_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
