"""Classes of health, schools, science, insurance and daily life, read in running text and in lists."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Mã hv : CH17 1211029",
            "Mã hv: xê hát mười bảy, một hai một một, không hai chín",
        ),
        (
            "1 Tôn Ngọc Thanh Tú 211A012345",
            "một Tôn Ngọc Thanh Tú hai một một a không một hai ba bốn năm",
        ),
        (
            "Số đăng ký | 400100004000 |",
            "Số đăng ký, bốn không không, một không không, không không bốn, không không không",
        ),
        (
            "Mã SP01 1200000 đồng",
            "Mã ét pê không một, một triệu hai trăm nghìn đồng",
        ),
    ],
)
def test_codes_of_students_and_registrations_are_said_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Quy cách | Hộp 5 Vỉ x 10 Viên |",
            "Quy cách, Hộp năm Vỉ, mỗi vỉ mười Viên",
        ),
        (
            "Phòng rộng 3 m x 4 m, 2 người x 3 ngày",
            "Phòng rộng ba mét nhân bốn mét, hai người nhân ba ngày",
        ),
        (
            "sắt (II) sulfat và đồng (I) oxit",
            "sắt hai sulfat và đồng một oxit",
        ),
        (
            "HC: Hồng cầu Nam 4.50-6.00 1012/l",
            ("hát xê: Hồng cầu Nam bốn phẩy năm mươi đến sáu phẩy không không, mười mũ mười hai trên lít"),
        ),
        (
            "WBC 3.5-11.0 109/L",
            "vê kép bê xê ba phẩy năm đến mười một chấm không, mười mũ chín trên lít",
        ),
        (
            "Thời gian Prothrombin 10.6-14.9 Giây",
            "Thời gian Prothrombin mười phẩy sáu đến mười bốn phẩy chín Giây",
        ),
        (
            "Mỗi ngày uống ½ viên, chia 2 lần",
            "Mỗi ngày uống nửa viên, chia hai lần",
        ),
    ],
)
def test_packs_doses_and_counts_of_a_laboratory(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "UBND: Ủy ban nhân dân",
            "u bê en đê: Ủy ban nhân dân",
        ),
        (
            "CNTT - Công nghệ thông tin",
            "xê en tê tê, Công nghệ thông tin",
        ),
        (
            "UBND xã - UBND phường",
            "ủy ban nhân dân xã, ủy ban nhân dân phường",
        ),
    ],
)
def test_a_list_of_short_forms_names_the_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Giáo dục quốc phòng học tại Trung tâm Giáo dục quốc phòng theo lịch của TTGDQP.",
            (
                "Giáo dục quốc phòng học tại Trung tâm Giáo dục quốc phòng theo lịch của trung "
                "tâm giáo dục quốc phòng."
            ),
        ),
        (
            "Câu lạc bộ Đờn ca tài tử xã và các nghệ nhân ĐCTT trên địa bàn",
            "Câu lạc bộ Đờn ca tài tử xã và các nghệ nhân đờn ca tài tử trên địa bàn",
        ),
        (
            "nhắn tin tra cứu thông tin thuê bao theo cú pháp “TTTB”",
            "nhắn tin tra cứu thông tin thuê bao theo cú pháp tê tê tê bê",
        ),
        (
            "Thuế giá trị gia tăng (VAT 5%) và thuế khác",
            "Thuế giá trị gia tăng, năm phần trăm, và thuế khác",
        ),
    ],
)
def test_a_short_form_has_the_words_that_the_text_says_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "7 thg 9, 2024",
            "ngày mùng bảy tháng chín năm hai nghìn không trăm hai mươi tư",
        ),
        (
            "11/10/2023, 10:26Theo Trung tâm Kiểm soát bệnh tật Hà Nội",
            (
                "ngày mười một tháng mười năm hai nghìn không trăm hai mươi ba, mười giờ hai "
                "mươi sáu phút, Theo Trung tâm Kiểm soát bệnh tật Hà Nội"
            ),
        ),
        (
            "diễn ra vào hôm qua (14 - 2) tại xã",
            "diễn ra vào hôm qua, ngày mười bốn tháng hai, tại xã",
        ),
        (
            "vào rạng sáng 13 - 2 mất đi",
            "vào rạng sáng mười ba tháng hai mất đi",
        ),
        (
            "ngày 13 - 15 tháng 2",
            "ngày mười ba đến mười lăm tháng hai",
        ),
        (
            "Từ 20 đến 25-8: các trường ĐH công bố điểm",
            "Từ ngày hai mươi đến ngày hai mươi lăm tháng tám: các trường đại học công bố điểm",
        ),
        (
            "Từ 20 đến 25 kg",
            "Từ hai mươi đến hai mươi lăm ki lô gam",
        ),
        (
            "Văn bản hợp nhất 05/VBHN-BGDĐT 2023 chính sách hỗ trợ học sinh",
            (
                "Văn bản hợp nhất không năm của bộ giáo dục và đào tạo năm hai nghìn không trăm"
                " hai mươi ba chính sách hỗ trợ học sinh"
            ),
        ),
    ],
)
def test_days_and_times_of_pages(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "lệ phí thi cải thiện điểm D với số tiền 40.000đ/1 tín chỉ",
            "lệ phí thi cải thiện điểm đê với số tiền bốn mươi nghìn đồng trên một tín chỉ",
        ),
        (
            "5 - 6 m2/1 bò cái",
            "năm đến sáu mét vuông trên một bò cái",
        ),
    ],
)
def test_rates_of_one_thing_paid_for(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "đánh giá bằng chuẩn BMI theo tuổi của who và điểm cắt",
            "đánh giá bằng chuẩn bê em i theo tuổi của vê kép hát ô và điểm cắt",
        ),
        (
            "TS cũng không nên sử dụng gôm",
            "thí sinh cũng không nên sử dụng gôm",
        ),
        (
            "TS Nguyễn Văn An không nhận",
            "tiến sĩ Nguyễn Văn An không nhận",
        ),
    ],
)
def test_short_forms_of_schools_and_health(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "cuống tạo góc đến 45o với gân chính",
            "cuống tạo góc đến bốn mươi lăm độ với gân chính",
        ),
        (
            "sốt liên tục có nhiệt độ trên 400 C",
            "sốt liên tục có nhiệt độ trên bốn mươi độ xê",
        ),
        (
            "nhiệt độ 25 0C, 220C",
            "nhiệt độ hai mươi lăm độ xê, hai mươi hai độ xê",
        ),
    ],
)
def test_degrees_whose_sign_is_lost(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Loài mới có tên khoa học là Ypthima thao Monastyrskii & Lang, 2022, được đặt theo tên",
            (
                "Loài mới có tên khoa học là Ypthima thao Monastyrskii và Lang, năm hai nghìn "
                "không trăm hai mươi hai, được đặt theo tên"
            ),
        ),
        (
            "Misgurnus anguillicaudatus Cantor, 1842, phân bố chủ yếu ở một số quốc gia",
            (
                "Misgurnus anguillicaudatus Cantor, năm một nghìn tám trăm bốn mươi hai, phân "
                "bố chủ yếu ở một số quốc gia"
            ),
        ),
        (
            "Sau ngày giải phóng 1975, chùa là nơi tu tập",
            "Sau ngày giải phóng năm một nghìn chín trăm bảy mươi lăm, chùa là nơi tu tập",
        ),
    ],
)
def test_years_of_authors_and_of_the_liberation(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "với tỷ lệ nước phù hợp (thường là 1:10 cho bé dưới 9 tháng).",
            "với tỷ lệ nước phù hợp, thường là một trên mười cho bé dưới chín tháng.",
        ),
        (
            "tỷ lệ chọi cao lúc 7:30 sáng",
            "tỷ lệ chọi cao lúc bảy giờ ba mươi phút sáng",
        ),
        (
            "bụi tổng (TSP) tại 3 xã đảo",
            "bụi tổng, tê ét pê, tại ba xã đảo",
        ),
    ],
)
def test_a_proportion_is_no_time(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "ThS. TẠ TƯỜNG VI (Trường Đại học Văn Lang)",
            "thạc sĩ TẠ TƯỜNG Vi, Trường Đại học Văn Lang",
        ),
        (
            "ÔNG VI VĂN NAM",
            "ÔNG Vi VĂN NAM",
        ),
        (
            "ĐẠI HỘI ĐẢNG BỘ XÃ HÒA PHÚ LẦN THỨ VI",
            "ĐẠI HỘI ĐẢNG BỘ XÃ HÒA PHÚ LẦN THỨ sáu",
        ),
    ],
)
def test_vi_is_a_name_in_capitals_behind_a_surname(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "giảm 23 tấn so cùng kỳ 2018",
            "giảm hai mươi ba tấn so cùng kỳ năm hai nghìn không trăm mười tám",
        ),
        (
            "dự chia cổ tức tối thiểu 16%/năm kể từ 2021",
            (
                "dự chia cổ tức tối thiểu mười sáu phần trăm một năm kể từ năm hai nghìn không "
                "trăm hai mươi mốt"
            ),
        ),
        (
            "bằng 2 tháng (từ 2014 trở đi)",
            "bằng hai tháng, từ năm hai nghìn không trăm mười bốn trở đi",
        ),
        (
            "tầm nhìn đến 2050.",
            "tầm nhìn đến hai nghìn không trăm năm mươi.",
        ),
        (
            "tăng từ 1995 đến 2005 con.",
            "tăng từ một nghìn chín trăm chín mươi lăm đến hai nghìn không trăm linh năm con.",
        ),
        (
            "VOV.VN - 6 tháng đầu năm 2018, các đơn vị chức năng",
            "sáu tháng đầu năm hai nghìn không trăm mười tám, các đơn vị chức năng",
        ),
        (
            "biên lợi nhuận gộp từ GTNfoods",
            "biên lợi nhuận gộp từ giê tê en foods",
        ),
    ],
)
def test_years_that_begin_or_end_what_is_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "toàn huyện có 68 trường (22 MN, 24 TH, 18 THCS, 4 TH&THCS) với 25.640 HS",
            (
                "toàn huyện có sáu mươi tám trường, hai mươi hai mầm non, hai mươi tư tiểu học,"
                " mười tám trung học cơ sở, bốn tiểu học và trung học cơ sở, với hai mươi lăm "
                "nghìn sáu trăm bốn mươi học sinh"
            ),
        ),
        (
            "có 24 TH vi phạm",
            "có hai mươi tư trường hợp vi phạm",
        ),
        (
            "XK 298,2 triệu USD, NK 14,3 triệu USD.",
            (
                "xuất khẩu hai trăm chín mươi tám phẩy hai triệu đô la Mỹ, nhập khẩu mười bốn "
                "phẩy ba triệu đô la Mỹ."
            ),
        ),
        (
            "khóa X, NK 2020-2025",
            "khóa mười, nhiệm kỳ hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm",
        ),
        (
            "HTX Ea Kiết đạt chứng nhận; SL 1.200 tấn/năm",
            "hợp tác xã Ea Kiết đạt chứng nhận; sản lượng một nghìn hai trăm tấn một năm",
        ),
    ],
)
def test_short_forms_beside_their_kind(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "hiệu lực từ 01/07/2014 – Xem tại đây",
            "hiệu lực từ ngày mùng một tháng bảy năm hai nghìn không trăm mười bốn, Xem tại đây",
        ),
        (
            "từ ngày 01/07 – Chủ nhật 05/07",
            "từ ngày mùng một tháng bảy đến Chủ nhật ngày mùng năm tháng bảy",
        ),
        (
            "từ Hà Nội - Huế",
            "từ Hà Nội đến Huế",
        ),
    ],
)
def test_a_dash_behind_a_day_starts_something_else(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Giá xăng dầu trong phiên điều hành ngày 14.8 đồng loạt giảm",
            "Giá xăng dầu trong phiên điều hành ngày mười bốn tháng tám đồng loạt giảm",
        ),
        (
            "giá 14.8 đồng một lít",
            "giá mười bốn phẩy tám đồng một lít",
        ),
    ],
)
def test_a_day_before_words_that_begin_like_money(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
