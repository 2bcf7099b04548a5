"""Years of old, units of the army, screens and memory, dollars, journals, dimensions."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Chiến thắng Bạch Đằng (938) chấm dứt hơn 1.000 năm Bắc thuộc.",
            ("Chiến thắng Bạch Đằng, năm chín trăm ba mươi tám, chấm dứt hơn một nghìn năm Bắc thuộc."),
        ),
        (
            "Khởi nghĩa Bà Triệu (248), Lý Bí (542), Mai Thúc Loan (722), Phùng Hưng (776-791).",
            (
                "Khởi nghĩa Bà Triệu, năm hai trăm bốn mươi tám, Lý Bí, năm năm trăm bốn mươi hai, "
                "Mai Thúc Loan, năm bảy trăm hai mươi hai, Phùng Hưng, từ năm bảy trăm bảy mươi sáu "
                "đến năm bảy trăm chín mươi mốt."
            ),
        ),
        (
            "Hai Bà Trưng (40 - 43) là thời kỳ xen giữa Bắc thuộc lần 1 và Bắc thuộc lần 2.",
            (
                "Hai Bà Trưng, từ năm bốn mươi đến năm bốn mươi ba, là thời kỳ xen giữa Bắc thuộc "
                "lần một và Bắc thuộc lần hai."
            ),
        ),
        (
            "Trận Hà Nội (120), nhà Hòa Phát (250)",
            "Trận Hà Nội một trăm hai mươi, nhà Hòa Phát hai trăm năm mươi",
        ),
        (
            "Ông Trần Văn A (40 - 43) tuổi",
            "Ông Trần Văn A, bốn mươi đến bốn mươi ba, tuổi",
        ),
        (
            "Vua Lý Thái Tổ (974 - 1028), tên húy là Lý Công Uẩn",
            (
                "Vua Lý Thái Tổ, sinh năm chín trăm bảy mươi tư, mất năm một nghìn không trăm hai "
                "mươi tám, tên húy là Lý Công Uẩn"
            ),
        ),
    ],
)
def test_a_year_of_three_figures_behind_an_event_is_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "111 TCN-938 SCN; 2879 TCN - 258 TCN",
            (
                "một trăm mười một trước công nguyên đến chín trăm ba mươi tám sau công nguyên; hai "
                "nghìn tám trăm bảy mươi chín trước công nguyên đến hai trăm năm mươi tám trước "
                "công nguyên"
            ),
        ),
        (
            "kéo dài từ năm 218 TCN hoặc 179 TCN đến năm 39",
            (
                "kéo dài từ năm hai trăm mười tám trước công nguyên hoặc một trăm bảy mươi chín "
                "trước công nguyên đến năm ba mươi chín"
            ),
        ),
    ],
)
def test_years_before_christ_have_a_beginning_and_an_end(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nhà văn Nguyễn Văn A (s. 1945), (s. 20)",
            "nhà văn Nguyễn Văn A, sinh năm một nghìn chín trăm bốn mươi lăm, ét. hai mươi",
        ),
    ],
)
def test_a_birth_may_be_one_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ông nguyên là chiến sĩ C3, D7, E209, F312.",
            (
                "Ông nguyên là chiến sĩ đại đội ba, tiểu đoàn bảy, trung đoàn hai trăm linh chín, "
                "sư đoàn ba trăm mười hai."
            ),
        ),
        (
            "Liệt sĩ: Đơn vị: C1-D7-E209-F312, hy sinh 1972",
            (
                "Liệt sĩ: Đơn vị: đại đội một, tiểu đoàn bảy, trung đoàn hai trăm linh chín, sư "
                "đoàn ba trăm mười hai, hy sinh năm một nghìn chín trăm bảy mươi hai"
            ),
        ),
        (
            "trung đoàn 102 (e102), sư đoàn 308 (f308); trung đoàn 102 (e101)",
            (
                "trung đoàn một trăm linh hai, sư đoàn ba trăm linh tám; trung đoàn một trăm linh "
                "hai, e một trăm linh một"
            ),
        ),
        (
            "căn hộ C3, D7 tòa nhà; vitamin B1, C2; đường E5, F6",
            "căn hộ xê ba, đê bảy tòa nhà; vitamin bê một, xê hai; đường e năm, ép sáu",
        ),
    ],
)
def test_units_of_the_army_are_said_in_full_where_soldiers_are_spoken_of(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "vào thời Lê - Trịnh; chống quân Mông - Nguyên; Đoàn Kinh tế - Quốc phòng 737",
            ("vào thời Lê Trịnh; chống quân Mông Nguyên; Đoàn Kinh tế Quốc phòng bảy trăm ba mươi bảy"),
        ),
        (
            "anh Lê - chị Trịnh",
            "anh Lê, chị Trịnh",
        ),
    ],
)
def test_two_dynasties_of_one_time_and_offices_of_two_fields_are_one_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Huy chương QKQT",
            "Huy chương quân kỳ quyết thắng",
        ),
        (
            "Nghệ nhân Ưu tú (NNƯT) Trần Văn Bình, NNND Phạm Thị Cúc",
            "Nghệ nhân Ưu tú Trần Văn Bình, nghệ nhân nhân dân Phạm Thị Cúc",
        ),
        (
            "Tạp chí NCLS số 3",
            "Tạp chí nghiên cứu lịch sử số ba",
        ),
        (
            "ĐK miệng 79,3 cm",
            "đường kính miệng bảy mươi chín phẩy ba xen ti mét",
        ),
    ],
)
def test_decorations_and_makers_have_their_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "BV. Chợ Rẫy, ĐH. Huế, CĐ. Nghề",
            "bệnh viện Chợ Rẫy, đại học Huế, cao đẳng Nghề",
        ),
        (
            "chuyển đến BV. Sau đó anh tỉnh lại",
            "chuyển đến bệnh viện. Sau đó anh tỉnh lại",
        ),
        (
            "điểm ĐH. Các em đi học",
            "điểm đại học. Các em đi học",
        ),
    ],
)
def test_letters_with_a_stop_before_a_house_go_on(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Dân số: 8.053.663 (2019), mật độ 2.398 người/km²",
            (
                "Dân số: tám triệu không trăm năm mươi ba nghìn sáu trăm sáu mươi ba, năm hai nghìn "
                "không trăm mười chín, mật độ hai nghìn ba trăm chín mươi tám người một ki lô mét "
                "vuông"
            ),
        ),
        (
            "phần chảy qua VN 510 km; chuyến VN 512",
            "phần chảy qua Việt Nam năm trăm mười ki lô mét; chuyến vê en năm trăm mười hai",
        ),
    ],
)
def test_a_number_of_people_is_no_code(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "số 5-6/1998, tr. 23",
            "số năm, sáu năm một nghìn chín trăm chín mươi tám, trang hai mươi ba",
        ),
        (
            "tháng 5-6/1998",
            "tháng năm đến tháng sáu năm một nghìn chín trăm chín mươi tám",
        ),
    ],
)
def test_two_numbers_of_a_journal_are_no_months(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "bộ nhớ 256/512GB/1TB; 8/256GB",
            (
                "bộ nhớ hai trăm năm mươi sáu, năm trăm mười hai gi ga bai, một tê ra bai; tám, hai "
                "trăm năm mươi sáu gi ga bai"
            ),
        ),
        (
            "zoom quang 5X, zoom hybrid 10x và zoom kỹ thuật số lên đến 50x",
            "zoom quang năm lần, zoom hybrid mười lần và zoom kỹ thuật số lên đến năm mươi lần",
        ),
        (
            "lớp 10x; tăng gấp 5x",
            "lớp mười ích; tăng gấp năm ích",
        ),
        (
            "1080p@60/30fps; 4K@60fps",
            (
                "một không tám không pê, sáu mươi, ba mươi khung hình một giây; bốn ca, sáu mươi "
                "khung hình một giây"
            ),
        ),
        (
            'Màn hình 6.2" FHD+ 120Hz',
            "Màn hình sáu phẩy hai inh ép hát đê cộng một trăm hai mươi héc",
        ),
    ],
)
def test_memory_lenses_and_films_have_their_own_measures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tính phí $200-500/tháng, $1-2 triệu, $3.5-4 tỷ, $5,000-6,000",
            (
                "tính phí hai trăm đến năm trăm đô la một tháng, một đến hai triệu đô la, ba phẩy "
                "năm đến bốn tỷ đô la, năm nghìn đến sáu nghìn đô la"
            ),
        ),
        (
            "$5 (-3%), $2,5 triệu",
            "năm đô la, giảm ba phần trăm, hai phẩy năm triệu đô la",
        ),
    ],
)
def test_dollars_of_a_span_are_said_once(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nhiệt độ bề mặt 9.940 K",
            "nhiệt độ bề mặt chín nghìn chín trăm bốn mươi ca",
        ),
        (
            "giá áo 10.500K",
            "giá áo mười triệu năm trăm nghìn đồng",
        ),
    ],
)
def test_the_heat_of_a_star_is_no_price(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "công suất 1,600 mã lực; 1,5 mã lực",
            "công suất một nghìn sáu trăm mã lực; một phẩy năm mã lực",
        ),
    ],
)
def test_english_thousands_of_horses(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "kích thước DxRxC: 4.595x1.750x1.750 mm",
            (
                "kích thước dài, rộng, cao: bốn nghìn năm trăm chín mươi lăm nhân một nghìn bảy "
                "trăm năm mươi nhân một nghìn bảy trăm năm mươi mi li mét"
            ),
        ),
        (
            "dòng DXR",
            "dòng đê ích rờ",
        ),
    ],
)
def test_the_sides_of_a_thing_have_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "môi trường khắc nghiệt². Diện tích 50m², x²",
            "môi trường khắc nghiệt. Diện tích năm mươi mét vuông, ích bình phương",
        ),
    ],
)
def test_a_raised_figure_behind_a_word_is_a_note(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Mỹ · Hàn · Nhật · châu Âu",
            "Mỹ, Hàn, Nhật, châu Âu",
        ),
    ],
)
def test_points_in_the_middle_part_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "+32% so với 2022; tăng so với 2020 tấn, so với 1500 đồng",
            (
                "cộng ba mươi hai phần trăm so với năm hai nghìn không trăm hai mươi hai; tăng so "
                "với hai nghìn không trăm hai mươi tấn, so với một nghìn năm trăm đồng"
            ),
        ),
    ],
)
def test_a_year_to_compare_with(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hàn Quốc 4N3D, 5N4Đ",
            "Hàn Quốc bốn ngày ba đêm, năm ngày bốn đêm",
        ),
    ],
)
def test_days_and_nights_typed_without_marks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "ISO 3166-2; ISO 14001:2015",
            (
                "i ét ô ba nghìn một trăm sáu mươi sáu, phần hai; i ét ô mười bốn nghìn không trăm "
                "linh một năm hai nghìn không trăm mười lăm"
            ),
        ),
    ],
)
def test_a_standard_may_have_a_part(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
