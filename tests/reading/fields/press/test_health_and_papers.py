"""What the mass reading of health, school, office and court texts taught, by class: written → spoken."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row
from tests.reading_pairs import sound

READER = Reader()

ROUND_10 = [
    ("Trường mầm non Vàng Anh (Q.5), từ năm nay", "Trường mầm non Vàng Anh, quận năm, từ năm nay"),
    ("Bón phân NPK (kg/hố)", "Bón phân en pê ca, ki lô gam trên một hố"),
    (
        "Liều dùng (ml/lần), đơn giá (đ/kWh)",
        "Liều dùng, mi li lít trên một lần, đơn giá, đồng trên một ki lô oát giờ",
    ),
    ("thuộc nhóm IB, IIB", "thuộc nhóm một bê, hai bê"),
    ("Vườn QG PNKB", "Vườn quốc gia Phong Nha Kẻ Bàng"),
    ("ứng dụng VneID", "ứng dụng vê en e i đê"),
    ("đang học ĐD cao đẳng", "đang học điều dưỡng cao đẳng"),
    (
        "Bảng B: 1. Việt Nam (16), 2. Lào (15), 3. Thái Lan (9)",
        "Bảng bê: một, Việt Nam, mười sáu; hai, Lào, mười lăm; ba, Thái Lan, chín",
    ),
    ("từ ngày 1, 2. Hà Nội có mưa", "từ ngày một, hai. Hà Nội có mưa"),
    (
        "BMI = cân nặng (kg) / [chiều cao (m)]2",
        "bê em i bằng cân nặng, ki lô gam, chia cho, chiều cao, mét, bình phương",
    ),
]

HEALTH = [
    ("Liều thường dùng là 0,5 - 1 g/lần", "Liều thường dùng là không phẩy năm đến một gam một lần"),
    ("Dùng 500mg đến 1g paracetamol", "Dùng năm trăm mi li gam đến một gam paracetamol"),
    ("họp từ 7g đến 9g; từ 1g đến 2g/ngày", "họp từ bảy giờ đến chín giờ; từ một gam đến hai gam một ngày"),
    ("Trẻ em < 6 t. Phụ nữ có thai", "Trẻ em dưới sáu tuổi. Phụ nữ có thai"),
    ("tối đa 4 liều/24 giờ", "tối đa bốn liều trong hai mươi tư giờ"),
    ("BSCK II Lê Thị Phan", "bác sĩ chuyên khoa hai Lê Thị Phan"),
    ("ThS.BS CK1 Lê Công", "thạc sĩ, bác sĩ chuyên khoa một Lê Công"),
    ("bác sĩ CKII", "bác sĩ chuyên khoa hai"),
    ("Bù dịch theo đường TTM", "Bù dịch theo đường truyền tĩnh mạch"),
    ("lượng cholesterol (mg/dl)", "lượng cholesterol, mi li gam trên đề xi lít"),
    ("nhu cầu là 21-25 gam/ngày", "nhu cầu là hai mươi mốt đến hai mươi lăm gam một ngày"),
    ("kết quả là 1-2 cho Lào", "kết quả là một hai cho Lào"),
    ("tiêm 1 mũi VAT, thuế VAT 10%", "tiêm một mũi vê a tê, thuế giá trị gia tăng mười phần trăm"),
    ("dịch Covid - 19", "dịch covid mười chín"),
    (
        "Hb 5, BC 12,5 G/L; TC 230",
        "hê mô glô bin năm, bạch cầu mười hai phẩy năm gi ga trên lít; tiểu cầu hai trăm ba mươi",
    ),
    ("hồng cầu 3,9 T/L", "hồng cầu ba phẩy chín tê ra trên lít"),
    ("PNMT tiêm UV2+, BN THA", "phụ nữ mang thai tiêm uốn ván mũi hai trở lên, bệnh nhân tăng huyết áp"),
    ("của thế giới [3,4,5].", "của thế giới."),
]
OFFICES = [
    ("175 hộ/673 khẩu", "một trăm bảy mươi lăm hộ, sáu trăm bảy mươi ba khẩu"),
    ("có BHYT theo TT13", "có bảo hiểm y tế theo thông tư mười ba"),
    ("(mẫu số 2đ) và giá 2đ", "mẫu số hai đê, và giá hai đồng"),
    ("ở phường PV, tỉnh KH; UBND xã NTM", "ở phường pê vê, tỉnh ca hát; ủy ban nhân dân xã nông thôn mới"),
    (
        "30,500 30,500; nặng 1,500 kg",
        "ba mươi nghìn năm trăm, ba mươi nghìn năm trăm; nặng một phẩy năm không không ki lô gam",
    ),
    (
        "Điểm TBC ≥ 5.00 điểm",
        "Điểm trung bình chung lớn hơn hoặc bằng năm điểm",
    ),
    ("Sở GD - ĐT, KT - XH, QP - AN", "Sở giáo dục và đào tạo, kinh tế xã hội, quốc phòng an ninh"),
    ("a.1) Đối với hộ", "a một, Đối với hộ"),
    ("200ml. + Rau xanh", "hai trăm mi li lít. Rau xanh"),
    ("theo mẫu số 01/TK-SDDPNN", "theo mẫu số không một tờ khai sử dụng đất phi nông nghiệp"),
    ("diện tích 114ha, gọi 114", "diện tích một trăm mười bốn héc ta, gọi một một bốn"),
    ("tỷ lệ 1/2000; từ 1/2019", "tỷ lệ một trên hai nghìn; từ tháng một năm hai nghìn không trăm mười chín"),
    ("lãi 4.000 đồng/1 triệu đồng/ngày", "lãi bốn nghìn đồng một triệu đồng một ngày"),
    ("Uỷ viên BTV, Trưởng ban", "Uỷ viên ban thường vụ, Trưởng ban"),
    ("Nam Định (1.842), Tiền Giang (3)", "Nam Định, một nghìn tám trăm bốn mươi hai, Tiền Giang, ba"),
    ("điểm đ k4 Đ6 NĐ 100", "điểm đ khoản bốn điều sáu nghị định một trăm"),
    ("gửi P. TC-HC, ở P. Tân Định", "gửi phòng tổ chức hành chính, ở phường Tân Định"),
    ("B. THỜI GIAN: 05 ngày. C. LỆ PHÍ", "bê, THỜI GIAN: năm ngày. xê, LỆ PHÍ"),
    (
        "đơn giá BT; 35.000đ/HS/môn",
        "đơn giá bồi thường; ba mươi lăm nghìn đồng một học sinh một môn",
    ),
    ("Trường PT Dân tộc nội trú", "Trường phổ thông Dân tộc nội trú"),
    ("điện áp 15 Kv", "điện áp mười lăm ki lô vôn"),
    ("quỹ chi hội là 44,962.000 đ", "quỹ chi hội là bốn mươi tư triệu chín trăm sáu mươi hai nghìn đồng"),
    (
        "Điểm = học bạ * 60% + điểm thi THPT* 40%",
        "Điểm bằng học bạ nhân sáu mươi phần trăm cộng điểm thi trung học phổ thông nhân bốn mươi phần trăm",
    ),
    ("Điểm = (Toán + Văn)/2", "Điểm bằng, Toán cộng Văn, chia cho hai"),
    ("ngành 7480201 - Công nghệ thông tin", "ngành bảy bốn tám không, hai không một, Công nghệ thông tin"),
    ("Khu vực 2-NT: 1 điểm", "Khu vực hai nông thôn: một điểm"),
    ("tổ chức hội TB, yếu kém", "tổ chức hội trung bình, yếu kém"),
    ("thi môn T.Anh, LS&ĐL", "thi môn tiếng Anh, lịch sử và địa lý"),
    ("chế độ NCC với CM", "chế độ người có công với cách mạng"),
    ("1 Nhất, 1 Nhì, 8 Ba và 7 KK", "một Nhất, một Nhì, tám Ba và bảy khuyến khích"),
]
PERSONS = [
    (
        "bà Th. cho biết, em Tr. (SN 2001)",
        "bà tê hát cho biết, em tê rờ, sinh năm hai nghìn không trăm linh một",
    ),
    ("như bà Th. Ngày mai", "như bà tê hát. Ngày mai"),
    ("chị H.N.T (1994, trú Huế)", "chị hát en tê, sinh năm một nghìn chín trăm chín mươi tư, trú Huế"),
    ("gọi từ số 0947.7330847", "gọi từ số không chín bốn bảy, bảy ba ba không, tám bốn bảy"),
    ("cho anh K. (con trai chị L.) vay tiền", "cho anh ca, con trai chị lờ, vay tiền"),
]
DAYS = [
    ("ngày Khuyến học Việt Nam 2-10", "ngày Khuyến học Việt Nam mùng hai tháng mười"),
    ("Ngày đăng: 8/15/2020", "Ngày đăng: ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi"),
    ("Toán | 7h15 | 7h55 | 8h |", "Toán, bảy giờ mười lăm phút, bảy giờ năm mươi lăm phút, tám giờ"),
    ("Sáng | 7h00 | 11h30", "Sáng, bảy giờ đến mười một giờ ba mươi phút"),
    ("Kinhtedothi - Ngày 18/11", "Ngày mười tám tháng mười một"),
    (
        "từ ngày 26 đến ngày 28.6-2017",
        "từ ngày hai mươi sáu đến ngày hai mươi tám tháng sáu năm hai nghìn không trăm mười bảy",
    ),
    ("Sáng ngày 9 - 9, tại xã", "Sáng ngày mùng chín tháng chín, tại xã"),
    ("từ ngày 9 - 12", "từ ngày chín đến mười hai"),
    ("Khám lần 2,3; tháng 2,3; tăng 2,3 lần", "Khám lần hai, ba; tháng hai, ba; tăng hai phẩy ba lần"),
    ("07:33 (GMT+7)", "bảy giờ ba mươi ba phút, giờ Việt Nam"),
    ("tựu trường: 1/8/2013", "tựu trường: ngày mùng một tháng tám năm hai nghìn không trăm mười ba"),
    ("học T2-T4-T6; nghỉ T2-4-6", "học thứ hai, thứ tư, thứ sáu; nghỉ thứ hai, tư, sáu"),
    ("từ ngày 3 đến ngày 8.5", "từ ngày mùng ba đến ngày mùng tám tháng năm"),
]

FLOODS_AND_FORMS = [
    (
        "Đến 5.9, Yagi trở thành siêu bão cấp 5",
        "Đến ngày mùng năm tháng chín, Yagi trở thành siêu bão cấp năm",
    ),
    (
        "sự cố tại K37+600 đê hữu Cầu; K20+745 - K20+756, dài 11 m",
        (
            "sự cố tại ca ba mươi bảy cộng sáu trăm đê hữu Cầu; ca hai mươi cộng bảy trăm bốn mươi lăm đến "
            "ca hai mươi cộng bảy trăm năm mươi sáu, dài mười một mét"
        ),
    ),
    (
        "thấp nhất: 0,0 mm tại trạm KT-Bắc Ninh, TV-Đáp Cầu",
        "thấp nhất: không phẩy không mi li mét tại trạm khí tượng Bắc Ninh, tê vê Đáp Cầu",
    ),
    ("Ảnh: TT KTTV", "Ảnh: trung tâm khí tượng thủy văn"),
    (
        "Chi cục ATVSTP, Phòng GD các TP; phòng chống các TP về ma túy",
        (
            "Chi cục an toàn vệ sinh thực phẩm, Phòng giáo dục các thành phố; phòng chống các tội phạm về ma "
            "túy"
        ),
    ),
    ("Bộ LĐ-TB-XH", "Bộ lao động, thương binh và xã hội"),
    (
        "ANCT-TTATXH trên KGM; vi phạm DLCN; CSPL Nhà nước",
        (
            "an ninh chính trị trật tự an toàn xã hội trên không gian mạng; vi phạm dữ liệu cá nhân; chính "
            "sách pháp luật Nhà nước"
        ),
    ),
    ("bảo hiểm tài sản, BH con người", "bảo hiểm tài sản, bảo hiểm con người"),
    (
        "CT XD không yêu cầu lập DA, chỉ cấp GPXD",
        "công trình xây dựng không yêu cầu lập dự án, chỉ cấp giấy phép xây dựng",
    ),
    (
        "Tên CTXD, loại/cấp CT, địa điểm, CĐT, quy mô",
        "Tên công trình xây dựng, loại, cấp công trình, địa điểm, chủ đầu tư, quy mô",
    ),
    ("Mẫu số 04/SS-HĐĐT", "Mẫu số không bốn sai sót hóa đơn điện tử"),
    ("(cấp 3: ≥ 01 lần/năm)", "cấp ba: ít nhất một lần một năm"),
    ("≤ 72 giờ: báo cáo nguyên nhân", "không quá bảy mươi hai giờ: báo cáo nguyên nhân"),
    (
        "đạt Chứng nhận Hữu cơ Quốc gia TCVN 11041-2.",
        (
            "đạt Chứng nhận Hữu cơ Quốc gia tiêu chuẩn Việt Nam mười một nghìn không trăm bốn mươi mốt, phần "
            "hai."
        ),
    ),
    (
        "Giá 115.000đ/kg · Giá chưa bao gồm VAT",
        "Giá một trăm mười lăm nghìn đồng một ki lô gam, Giá chưa bao gồm thuế giá trị gia tăng",
    ),
    ("Cây trồng có bị sâu bệnh tấn công (có/không)", "Cây trồng có bị sâu bệnh tấn công, có hay không"),
    (
        "SKĐS - Sở Y tế Hà Nội công bố danh sách 65 cơ sở",
        "Sở Y tế Hà Nội công bố danh sách sáu mươi lăm cơ sở",
    ),
    (
        "thuốc LINSPEC 5/10 hoặc BIO AMOXICILLIN 50%",
        "thuốc Linspec năm trên mười hoặc bio Amoxicillin năm mươi phần trăm",
    ),
    ("Luật TTNT 2025", "Luật trí tuệ nhân tạo năm hai nghìn không trăm hai mươi lăm"),
    ("vắc-xin của Pfizer-BioNTech", "vắc xin của Pfizer BioNTech"),
    (
        "được hưởng định mức chi TNTT bằng 85%; HĐLV hoặc HĐLĐ",
        (
            "được hưởng định mức chi thu nhập tăng thêm bằng tám mươi lăm phần trăm; hợp đồng làm việc hoặc "
            "hợp đồng lao động"
        ),
    ),
    (
        "không thuộc đối tượng được hưởng thu nhập P1, P2, P3.",
        "không thuộc đối tượng được hưởng thu nhập pê một, pê hai, pê ba.",
    ),
    (
        "Thông tư số 26/2016/TT-BLDTBXH ngày 01/09/2016",
        (
            "Thông tư số hai mươi sáu năm hai nghìn không trăm mười sáu của bộ lao động thương binh và xã "
            "hội ngày mùng một tháng chín năm hai nghìn không trăm mười sáu"
        ),
    ),
    (
        "Mẫu 08/CK-TNCN, mẫu 05/KK-TNCN",
        "Mẫu không tám cam kết thu nhập cá nhân, mẫu không năm kê khai thu nhập cá nhân",
    ),
    (
        "BLLĐ 2019 quy định; nộp vào 2024.",
        (
            "bộ luật lao động năm hai nghìn không trăm mười chín quy định; nộp vào năm hai nghìn không trăm "
            "hai mươi tư."
        ),
    ),
    (
        "Số ngày công chuẩn: 26.0 ngày; công nghiệp 4.0 tại tỉnh",
        "Số ngày công chuẩn: hai mươi sáu phẩy không ngày; công nghiệp bốn chấm không tại tỉnh",
    ),
]

LAND_AND_GROWTH = [
    (
        "Tổ công nghệ số cộng đồng/điều phối; 200.000 đồng/buổi",
        "Tổ công nghệ số cộng đồng, điều phối; hai trăm nghìn đồng một buổi",
    ),
    (
        "vị trí: 06°10'12\"N105°54'24\"E thuộc khu vực",
        (
            "vị trí: sáu độ mười phút mười hai giây vĩ bắc một trăm linh năm độ năm mươi tư phút hai mươi tư "
            "giây kinh đông thuộc khu vực"
        ),
    ),
    (
        "SDD thể thấp còi, CC/T; thừa cân CN/T",
        "suy dinh dưỡng thể thấp còi, chiều cao theo tuổi; thừa cân cân nặng theo tuổi",
    ),
    ("QC 01/QC-TTHTCĐ", "quy chế không một quy chế trung tâm học tập cộng đồng"),
    ("Vũ Huy Tư, Trưởng BP; đồn BP", "Vũ Huy Tư, Trưởng bộ phận; đồn biên phòng"),
    ("Kế hoạch vốn để t/toán", "Kế hoạch vốn để thanh toán"),
    (
        "giấy GCNQSDĐ số phát hành: BK 123456, số vào sổ CH 01234",
        (
            "giấy giấy chứng nhận quyền sử dụng đất số phát hành: bê ca một hai ba, bốn năm sáu, số vào sổ "
            "xê hát không một hai ba bốn"
        ),
    ),
    ("GCNQSHTS", "giấy chứng nhận quyền sở hữu tài sản"),
    (
        "THƯ VIỆN ƯỚC MƠ - LIBRARY OF DREAMS - là một dự án",
        "THƯ VIỆN ƯỚC MƠ, Library of Dreams, là một dự án",
    ),
    (
        "Better KNO3 200g/16 lít nước/1000 m2",
        "Better ca en ô ba, hai trăm gam trên mười sáu lít nước trên một nghìn mét vuông",
    ),
    ("sinh viên khóa 3/2020", "sinh viên khóa ba năm hai nghìn không trăm hai mươi"),
    ("bệnh nhân VPMPCĐ", "bệnh nhân viêm phổi mắc phải cộng đồng"),
    (
        "đổi tên thành viên/tách GCN chung; uống 2 viên/ngày",
        "đổi tên thành viên, tách giấy chứng nhận chung; uống hai viên một ngày",
    ),
    ("thi đơn ca/tốp ca", "thi đơn ca, tốp ca"),
    (
        "Mẫu 03/CLBĐ, Mẫu 01/LPTB, Mẫu số 10/ĐK",
        "Mẫu không ba, chỉnh lý biến động, Mẫu không một, lệ phí trước bạ, Mẫu số mười đê ca",
    ),
]

LESSONS_AND_FORMULAS = [
    (
        "vôi tôi Ca(OH)2, bón (NH4)2SO4 và Ca(NO3)2, phèn Al2(SO4)3",
        (
            "vôi tôi xê a ô hát hai, bón en hát bốn hai ét ô bốn và xê a en ô ba hai, phèn a lờ hai ét ô bốn "
            "ba"
        ),
    ),
    (
        "VD: bạn A; (vd: 5 kg); VD 1: tính nhanh; VD như cây lúa",
        "ví dụ: bạn A; ví dụ: năm ki lô gam; ví dụ một: tính nhanh; ví dụ như cây lúa",
    ),
    (
        "Mã NV: AV-0089; Mã cơ sở KCB: 74-042",
        "Mã nhân viên: a vê không không tám chín; Mã cơ sở khám chữa bệnh: bảy bốn, không bốn hai",
    ),
    (
        "tiêu chí Mức 1,2 và 3; mức 1,2 và 1,5 triệu",
        "tiêu chí Mức một, hai và ba; mức một phẩy hai và một phẩy năm triệu",
    ),
    (
        "mốc BĐ1/2/3; nước trên BĐ 2/3; vượt BĐ2",
        "mốc báo động một, hai, ba; nước trên báo động hai, ba; vượt báo động hai",
    ),
    ("mức độ 1/2/3/4; hẻm 1/2/3", "mức độ một, hai, ba, bốn; hẻm một trên hai trên ba"),
    (
        "OT: 10.0h; tăng ca 4.5h; làm 100h",
        "ô tê: mười phẩy không giờ; tăng ca bốn phẩy năm giờ; làm một trăm giờ",
    ),
    ("báo cáo TĐG của trường; TỔNG GIỜ OT", "báo cáo tự đánh giá của trường; TỔNG GIỜ ô tê"),
    ("(vd cà phê); vd nguyên tắc 4 đúng", "ví dụ cà phê; ví dụ nguyên tắc bốn đúng"),
    (
        "Số 12/QĐ-BHXHTH; 24/KH-GDTXVL; 08-GM/HNDX; 12/TB-TANDT",
        (
            "Số mười hai quyết định bảo hiểm xã hội tê hát; hai mươi tư kế hoạch giáo dục thường xuyên vê "
            "lờ; không tám giấy mời hội nông dân xã; mười hai thông báo tòa án nhân dân tỉnh"
        ),
    ),
    (
        "Trung tâm VHTT xã Long Hồ; Phòng VHTT",
        "Trung tâm văn hóa thể thao xã Long Hồ; Phòng văn hóa thông tin",
    ),
    (
        "tính theo ml/bình 16 lít; liều mg/viên",
        "tính theo mi li lít một bình mười sáu lít; liều mi li gam một viên",
    ),
    ("hàm lượng mg/kg; BOD mg/L", "hàm lượng mi li gam trên ki lô gam; bê ô đê mi li gam trên lít"),
]

SEASONS_AND_MILLIONS = [
    (
        "vụ HT26, vụ ĐX25-26, lúa ĐX 2025-2026; vụ HT sớm",
        (
            "vụ hè thu hai mươi sáu, vụ đông xuân hai mươi lăm đến hai mươi sáu, lúa đông xuân hai nghìn "
            "không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu; vụ hè thu sớm"
        ),
    ),
    ("tôm giống PL12-15, cỡ PL12", "tôm giống pê lờ mười hai đến mười lăm, cỡ pê lờ mười hai"),
    (
        "theo dõi nhiễu động 98W; bão 91W; bóng đèn 98W",
        "theo dõi nhiễu động chín mươi tám vê kép; bão chín mươi mốt vê kép; bóng đèn chín mươi tám oát",
    ),
    (
        "sản lượng 1.5-2M tấn, 1.2M USD, 3M lượt tải; cáp 1.2M",
        (
            "sản lượng một phẩy năm đến hai triệu tấn, một phẩy hai triệu đô la Mỹ, ba triệu lượt tải; cáp "
            "một phẩy hai mét"
        ),
    ),
    (
        "tăng từ 3.2 đến 5.9 USD; cao từ 3.2 đến 5.9 cm; mở từ 3.2 đến 5.9",
        (
            "tăng từ ba phẩy hai đến năm phẩy chín đô la Mỹ; cao từ ba phẩy hai đến năm phẩy chín xen ti "
            "mét; mở từ ngày mùng ba tháng hai đến ngày mùng năm tháng chín"
        ),
    ),
    ("(Công nhân, 50t); thợ hồ, 45t.", "Công nhân, năm mươi tuổi; thợ hồ, bốn mươi lăm tuổi."),
    (
        "công suất (m3/ngày đêm); điện kWh/ngày",
        "công suất, mét khối một ngày đêm; điện ki lô oát giờ một ngày",
    ),
]

VOICES_AND_VACCINES = [
    (
        "giọng TTS tiếng Việt; TTS đọc lại liều; TTS của ngân hàng tăng 5%",
        "giọng tê tê ét tiếng Việt; tê tê ét đọc lại liều; tổng tài sản của ngân hàng tăng năm phần trăm",
    ),
    (
        "vắc xin PrevenarTM 13 và RotarixTM; vắc xin AgrippalTM S1",
        "vắc xin Prevenar mười ba và Rotarix; vắc xin Agrippal ét một",
    ),
]


@each_row(("written", "spoken"), HEALTH)
def test_doses_degrees_and_values_of_health_notices_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), OFFICES)
def test_papers_of_offices_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), PERSONS)
def test_persons_of_police_and_court_reports_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), DAYS)
def test_days_and_times_of_schools_and_offices_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), ROUND_10)
def test_what_round_10_found_is_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), FLOODS_AND_FORMS)
def test_posts_of_dykes_stations_and_forms_of_offices_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), LAND_AND_GROWTH)
def test_papers_of_land_and_growth_of_children_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), LESSONS_AND_FORMULAS)
def test_lessons_formulas_and_timesheets_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), SEASONS_AND_MILLIONS)
def test_seasons_millions_and_small_notes_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), VOICES_AND_VACCINES)
def test_voices_and_vaccines_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)
