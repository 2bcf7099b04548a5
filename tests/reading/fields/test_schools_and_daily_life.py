"""Classes of health, schools, science, insurance and daily life, read in running text and in lists."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "ảnh hưởng đến khả năng học tập và tương lai của trẻ. (1)",
            "ảnh hưởng đến khả năng học tập và tương lai của trẻ.",
        ),
        (
            "Xem công thức sau. (1) Trước hết là",
            "Xem công thức sau. một, Trước hết là",
        ),
        (
            "Y Học TP. Hồ Chí Minh * Phụ Bản Tập 23 * Số 2 * 2019",
            ("Y Học thành phố Hồ Chí Minh, Phụ Bản Tập hai mươi ba Số hai hai nghìn không trăm mười chín"),
        ),
    ],
)
def test_what_only_a_page_needs_is_silent(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Nguyễn Thanh Bình2,Võ Thị Kim Anh3 TÓM TẮT",
            "Nguyễn Thanh Bình, Võ Thị Kim Anh TÓM TẮT",
        ),
        (
            "trường Nguyễn Văn Linh2 và Vinh2 khu A3",
            "trường Nguyễn Văn Linh hai và Vinh hai khu a ba",
        ),
    ],
)
def test_a_note_at_a_name_is_silent_even_where_it_looks_like_a_code(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "tăng lãi suất huy động Tài chính - 13/08 15:27 Trong",
            (
                "tăng lãi suất huy động Tài chính, ngày mười ba tháng tám, mười lăm giờ hai "
                "mươi bảy phút Trong"
            ),
        ),
        (
            "mở cửa từ 7 h - 9 h sáng",
            "mở cửa từ bảy giờ đến chín giờ sáng",
        ),
        (
            "VOV4.VN - Nhân dịp lễ Sen Đônta của đồng bào Khmer năm nay",
            "Nhân dịp lễ Sen Đônta của đồng bào Khmer năm nay",
        ),
        (
            "Top 12 # Bà Bầu Nên # Top",
            "Top mười hai, Bà Bầu Nên, Top",
        ),
    ],
)
def test_stamps_tags_and_headings_of_pages(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Lê Minh Lý 1914102",
            "Lê Minh Lý một chín một bốn, một không hai",
        ),
        (
            "Ông Lê Minh Lý 1914102 đồng",
            "Ông Lê Minh Lý một triệu chín trăm mười bốn nghìn một trăm linh hai đồng",
        ),
    ],
)
def test_numbers_of_students_close_their_line(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "tàu CSB 8001 và CSB 9001 đã cập bến, lễ tiễn Tàu Cảnh sát biển 8002 lên đường",
            (
                "tàu cảnh sát biển tám không không một và cảnh sát biển chín không không một đã"
                " cập bến, lễ tiễn Tàu Cảnh sát biển tám không không hai lên đường"
            ),
        ),
        (
            "Tàu 8001, tàu lớn nhất và hiện đại nhất",
            "Tàu tám không không một, tàu lớn nhất và hiện đại nhất",
        ),
        (
            "tàu 3000 tấn, tàu 1200 chỗ",
            "tàu ba nghìn tấn, tàu một nghìn hai trăm chỗ",
        ),
    ],
)
def test_ships_are_known_by_their_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "1 | Khám bệnh chuyên khoa | Lần | 34,500 | 99,500 | 65,000",
            (
                "một, Khám bệnh chuyên khoa, Lần, ba mươi tư nghìn năm trăm, chín mươi chín "
                "nghìn năm trăm, sáu mươi lăm nghìn"
            ),
        ),
        (
            "CHỤP X – QUANG",
            "CHỤP ích QUANG",
        ),
    ],
)
def test_prices_in_cells_have_commas_for_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "1 CC/HĐTN Tiếng Việt Tiếng Việt",
            "một chào cờ, hoạt động trải nghiệm Tiếng Việt Tiếng Việt",
        ),
        (
            "Tiếng Anh TNXH HĐTN",
            "Tiếng Anh tự nhiên và xã hội hoạt động trải nghiệm",
        ),
        (
            "phòng chống TNXH trên địa bàn",
            "phòng chống tệ nạn xã hội trên địa bàn",
        ),
        (
            "neo đậu ở cảng CT 15.",
            "neo đậu ở cảng xê tê mười lăm.",
        ),
        (
            "VIII XN SINH HÓA",
            "tám xét nghiệm SINH HÓA",
        ),
        (
            "Tổng số HS: 456 em/15 lớp",
            "Tổng số học sinh: bốn trăm năm mươi sáu em trên mười lăm lớp",
        ),
        (
            "Tổng số HS tiếp nhận: 456",
            "Tổng số hồ sơ tiếp nhận: bốn trăm năm mươi sáu",
        ),
        (
            "HTX Thắng Lợi: 7 thành viên, DT 4,5 tỷ/năm",
            "hợp tác xã Thắng Lợi: bảy thành viên, doanh thu bốn phẩy năm tỷ một năm",
        ),
        (
            "SP OCOP 4★: cà phê bột 500g",
            "sản phẩm ocop bốn sao: cà phê bột năm trăm gam",
        ),
        (
            "Dân số TB 98,5 triệu",
            "Dân số trung bình chín mươi tám phẩy năm triệu",
        ),
        (
            "Tiêm VX cho trẻ 2-3-4 tháng tuổi",
            "Tiêm vắc xin cho trẻ hai, ba, bốn tháng tuổi",
        ),
        (
            "Wifi: HoaPhu; MK: 12345678",
            "Wifi: Hoa Phu; mật khẩu: một hai, ba bốn năm, sáu bảy tám",
        ),
        (
            "Sở Lao động-TB-XH gửi báo cáo",
            "Sở Lao động thương binh và xã hội gửi báo cáo",
        ),
        (
            "thông tin từ A-Z về kỹ sư",
            "thông tin từ a đến dét về kỹ sư",
        ),
    ],
)
def test_short_forms_of_timetables_piers_and_cooperatives(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "từ 10°28’58’’ đến 10°33’35’’ vĩ Bắc",
            (
                "từ mười độ hai mươi tám phút năm mươi tám giây đến mười độ ba mươi ba phút ba "
                "mươi lăm giây vĩ Bắc"
            ),
        ),
    ],
)
def test_seconds_of_a_place_with_two_strokes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "* KON TUM- Cùng ngày, UBND TP Kon Tum",
            "KON TUM, Cùng ngày, ủy ban nhân dân thành phố Kon Tum",
        ),
        (
            "KON TUM, GIA LAI, ĐẮK LẮK",
            "KON TUM, GIA LAI, ĐẮK LẮK",
        ),
        (
            "GIA LAI",
            "GIA LAI",
        ),
    ],
)
def test_provinces_in_capitals_are_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "chưa xác định được tên tuổi liệt sĩ. V.LINH - T.LONG",
            "chưa xác định được tên tuổi liệt sĩ.",
        ),
        (
            "chú thích của Đ. T. L).",
            "chú thích của đê tê lờ.",
        ),
        (
            "Ảnh: TP.Huế",
            "Ảnh: thành phố Huế",
        ),
    ],
)
def test_who_wrote_or_took_it_is_silent_and_initials_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Hưởng ứng ngày Chuyển đổi số quốc gia 10.10, ngày 06/10/2022",
            (
                "Hưởng ứng ngày Chuyển đổi số quốc gia mùng mười tháng mười, ngày mùng sáu "
                "tháng mười năm hai nghìn không trăm hai mươi hai"
            ),
        ),
        (
            "Ngày sản xuất tăng 10.5 tấn",
            "Ngày sản xuất tăng mười phẩy năm tấn",
        ),
        (
            "biên giới hai nước Việt Nam – Lào.",
            "biên giới hai nước Việt Nam và Lào.",
        ),
        (
            "truyền thống tốt đẹp của dân tộc”(1). Chính những",
            "truyền thống tốt đẹp của dân tộc. Chính những",
        ),
    ],
)
def test_named_days_with_a_dot_and_two_countries(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "|16 đến 20-2 (29 tháng Chạp đến mùng 4 tháng Giêng) |5-9",
            (
                "ngày mười sáu đến ngày hai mươi tháng hai, hai mươi chín tháng Chạp đến mùng "
                "bốn tháng Giêng, năm đến chín"
            ),
        ),
        (
            "| 5 đến 9-2 kg",
            "năm đến chín đến hai ki lô gam",
        ),
        (
            "Viện Huyết học-Truyền máu Trung ương",
            "Viện Huyết học Truyền máu Trung ương",
        ),
        (
            "Quận Ba Đình[sửa | sửa mã nguồn]",
            "Quận Ba Đình",
        ),
    ],
)
def test_cells_of_holidays_and_names_of_institutes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Ngành tuyển sinh Mã ngành 1 Ngôn ngữ Anh 8220201 2 Quản trị kinh doanh 8340101",
            (
                "Ngành tuyển sinh Mã ngành một Ngôn ngữ Anh tám hai hai không, hai không một, "
                "hai Quản trị kinh doanh tám ba bốn không, một không một"
            ),
        ),
        (
            "Tài chính – Ngân hàng 8340201",
            "Tài chính, Ngân hàng tám ba bốn không, hai không một",
        ),
        (
            "Doanh thu bán hàng 8340201 đồng",
            "Doanh thu bán hàng tám triệu ba trăm bốn mươi nghìn hai trăm linh một đồng",
        ),
        (
            "Thu nhập khác 8340200",
            "Thu nhập khác tám triệu ba trăm bốn mươi nghìn hai trăm",
        ),
    ],
)
def test_codes_of_courses_of_study_are_said_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "cho biết em V.V.Q (học sinh lớp 5E) và một bạn",
            "cho biết em vê vê quy, học sinh lớp năm e, và một bạn",
        ),
        (
            "gồm nông sản, v.v. và V.V.",
            "gồm nông sản, vân vân và vân vân.",
        ),
        (
            "có hai người cháu là H. và Th. (học lớp 5, trường Tiểu học)",
            "có hai người cháu là hát và tê hát, học lớp năm, trường Tiểu học",
        ),
        (
            "tổ chức Sơmă Kơcham (lễ cúng sân-PV) với",
            "tổ chức Sơmă Kơcham, lễ cúng sân, với",
        ),
    ],
)
def test_initials_of_children_and_notes_of_editors(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Căn cứ Kế hoạch số 282/KHHĐNVQS ngày 15/11/2023 của Hội đồng nghĩa vụ quân sự quận.",
            (
                "Căn cứ Kế hoạch số hai trăm tám mươi hai, kế hoạch, hội đồng nghĩa vụ quân sự "
                "ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi ba của Hội đồng"
                " nghĩa vụ quân sự quận."
            ),
        ),
        (
            "Thanh niên Q.Thanh Khê lên đường nhập ngũ.",
            "Thanh niên quận Thanh Khê lên đường nhập ngũ.",
        ),
        (
            "Trình độ ĐH, CĐ, TC chiếm 12,5%.",
            "Trình độ đại học, cao đẳng, trung cấp chiếm mười hai phẩy năm phần trăm.",
        ),
        (
            "Đồn BP CK Quốc tế Lao Bảo bắt 02 đối tượng.",
            "Đồn biên phòng cửa khẩu Quốc tế Lao Bảo bắt hai đối tượng.",
        ),
        (
            "Tàu cá HP 90405 TS vỏ gỗ lắp máy 160CV có 3 thuyền viên.",
            (
                "Tàu cá hát pê chín không bốn không năm tê ét vỏ gỗ lắp máy một trăm sáu mươi "
                "mã lực có ba thuyền viên."
            ),
        ),
        (
            "Tàu câu mực QNa 91379 với 44 ngư dân bị gãy chân vịt.",
            "Tàu câu mực quy en a chín một ba bảy chín với bốn mươi tư ngư dân bị gãy chân vịt.",
        ),
        (
            "Tàu cứu hộ BP 06.13.01 của Hải đội 2 rời cảng.",
            "Tàu cứu hộ bê pê không sáu mười ba không một của Hải đội hai rời cảng.",
        ),
        (
            "Nhóm trưởng lưu ý thu HP theo mức thu này đối với từng SV.",
            "Nhóm trưởng lưu ý thu học phí theo mức thu này đối với từng sinh viên.",
        ),
        (
            "Lớp riêng dưới 20 SV, học phí cho toàn lớp tương ứng 20SV x 343.000 đ.",
            (
                "Lớp riêng dưới hai mươi sinh viên, học phí cho toàn lớp tương ứng hai mươi "
                "sinh viên nhân ba trăm bốn mươi ba nghìn đồng."
            ),
        ),
        (
            "Liên hệ chuyên viên Phòng Kế hoạch-TC ( CV Lê Kim Phụng).",
            "Liên hệ chuyên viên Phòng Kế hoạch tài chính, chuyên viên Lê Kim Phụng.",
        ),
        (
            "Phòng ĐT sẽ chốt DSSV và hủy các lớp HP không đủ số SV tối thiểu.",
            (
                "Phòng đào tạo sẽ chốt danh sách sinh viên và hủy các lớp học phần không đủ số "
                "sinh viên tối thiểu."
            ),
        ),
        (
            "357.000 đ/tín chỉ đối với SV các ngành SP (Anh, Pháp, Trung)",
            (
                "ba trăm năm mươi bảy nghìn đồng một tín chỉ đối với sinh viên các ngành sư "
                "phạm, Anh, Pháp, Trung"
            ),
        ),
        (
            ('Chuyển khoản: STK 0071000123456 - NH VCB - CN Tân Định, nội dung: "HP HK1 + MSSV + họ tên".'),
            (
                "Chuyển khoản: số tài khoản không không bảy một, không không không, một hai ba,"
                " bốn năm sáu, ngân hàng vê xê bê, chi nhánh Tân Định, nội dung: học phí học kỳ"
                " một cộng mã số sinh viên, họ tên."
            ),
        ),
        (
            "Mỗi thí sinh được đăng ký tối đa 3 NV trong đợt này.",
            "Mỗi thí sinh được đăng ký tối đa ba nguyện vọng trong đợt này.",
        ),
        (
            "Lớp 6A3 có 45 HS, trong đó 23 nữ, 5 em DTTS.",
            ("Lớp sáu a ba có bốn mươi lăm học sinh, trong đó hai mươi ba nữ, năm em dân tộc thiểu số."),
        ),
    ],
)
def test_boats_courses_and_offices(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Ông Ksor Neo-Chủ tịch UBND xã Ia Rmok-cho biết: “Xã có 5 buôn.”",
            "Ông Ksor Neo, Chủ tịch ủy ban nhân dân xã Ia Rmok, cho biết: Xã có năm buôn.",
        ),
        (
            "Bà Rah Lan H’Nga-Phó Chủ tịch Hội LHPN huyện-chia sẻ: “Chị em phấn khởi lắm.”",
            ("Bà Rah Lan H'Nga, Phó Chủ tịch Hội liên hiệp phụ nữ huyện, chia sẻ: Chị em phấn khởi lắm."),
        ),
        (
            "Ông Nay Phun-già làng uy tín buôn Gum Gốp-nói thêm rằng lễ kéo dài 2 ngày.",
            "Ông Nay Phun, già làng uy tín buôn Gum Gốp, nói thêm rằng lễ kéo dài hai ngày.",
        ),
        (
            "Theo ông Siu Blưn-Trưởng thôn Plei Ơi-khẳng định, làng có 120 hộ.",
            "Theo ông Siu Blưn, Trưởng thôn Plei Ơi, khẳng định, làng có một trăm hai mươi hộ.",
        ),
        (
            (
                "Trẻ em từ 3 đến 4 tuổi: uống 1 ½ muỗng cà phê hoặc 1½ gói (7,5ml)/lần; ninh 2 "
                "½ giờ; dài 2½ inch, 1½ tháng tuổi"
            ),
            (
                "Trẻ em từ ba đến bốn tuổi: uống một và một phần hai muỗng cà phê hoặc một gói rưỡi, bảy "
                "phẩy năm mi li lít một lần; ninh hai giờ rưỡi; dài hai và một phần hai inh, "
                "một tháng rưỡi tuổi"
            ),
        ),
        (
            "Trong lễ cúng bến nước-cho hay: “Mình vui lắm.”",
            "Trong lễ cúng bến nước, cho hay: Mình vui lắm.",
        ),
    ],
)
def test_glued_dashes_before_who_speaks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Trao đổi với P.V, ông Nguyễn Văn Dũng-Giám đốc HTX-cho hay…",
            "Trao đổi với phóng viên, ông Nguyễn Văn Dũng, Giám đốc hợp tác xã, cho hay…",
        ),
        (
            "Trao đổi nhanh với P.V Báo Gia Lai, chị P.V. (29 tuổi) nói.",
            "Trao đổi nhanh với phóng viên Báo Gia Lai, chị pê vê, hai mươi chín tuổi, nói.",
        ),
        (
            "Theo tìm hiểu của nhóm P.V, ông P.V kể lại.",
            "Theo tìm hiểu của nhóm phóng viên, ông pê vê kể lại.",
        ),
        (
            "Bà nói với P.V.",
            "Bà nói với phóng viên.",
        ),
        (
            "Em Nguyễn Đức Trí cùng gia đình trả lại tài sản cho người đánh rơi ẢNH: N.H",
            "Em Nguyễn Đức Trí cùng gia đình trả lại tài sản cho người đánh rơi",
        ),
        (
            "Một góc làng ẢNH: HỮU TÚ",
            "Một góc làng ẢNH: HỮU TÚ",
        ),
    ],
)
def test_reporters_and_credits(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
