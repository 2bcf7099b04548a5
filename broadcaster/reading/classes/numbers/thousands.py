"""Which sign parts thousands and which decimals, where the figure does not tell or holds a blank too much."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, decimal, number
from broadcaster.reading.written.alphabet import START


def _grouped(found: Found) -> str | None:
    if " USD/" in found.right(5) and _BY_THE_BARREL.search(found.left(160) + found.right(60)):
        return None
    few = found.written[1] == "," or "dân" in found.right(40)
    if (few and _FOR_EACH.match(found.right(40))) or _NORM_BEFORE.search(found.left(40)):
        return None
    if ends := _SPAN.findall(found.written):
        return " đến ".join(cardinal(int(end.replace(",", "")), found.style) for end in ends[0])
    unit = {"m": " mét", "đ": " đồng"}.get(found.written[-1], "")
    return cardinal(int(re.sub("[., mđ]", "", found.written)), found.style) + unit


_SPAN = pattern(r"(\d+,\d{3}) ?[-–] ?(\d+,\d{3})$")
_FOR_EACH = pattern(
    r" (?:giáo viên|bác s[ĩỹ]|y sĩ|điều dưỡng|nhân viên|cán bộ|thành viên|người|con|siêu thị|cửa hàng"
    r"|phòng khám|bệnh viện|giường(?: bệnh)?)(?: ?/ ?| trên (?:một )?| mỗi | một )"
    r"(?:lớp|hộ(?! dân)|phụ nữ|bà mẹ|bác s[ĩỹ]|giường|phòng|nhóm trẻ|vạn dân"
    r"|10?[.,]000 (?:người )?dân|gia đình|trạm)(?!\w)"
)
_NORM_BEFORE = pattern(
    r"(?<!\w)(?i:định mức|hệ số|quy mô hộ|hộ bình quân|giáo viên trên lớp)(?: [^ .;,\d]+){0,3} $"
)
"""So many for each one are few, and have thousandths: "định mức 1,900 giáo viên/lớp"."""
_BY_THE_BARREL = pattern("USD/thùng|[Dd]ầu |mazut|mazút|diesel|diezen")
"""Prices of oil are given to a thousandth of a dollar: 312,468 USD/tấn."""
_WHOLE = (
    r"đồng|cổ phiếu|người|trại sinh|đoàn sinh|giáo dân|tín hữu|đồng hương|khán giả|tù nhân|hộ|con|lượt|xe"
    r"|hồ sơ|chiếc|mAh|VN[DĐ]|vnđ|vnd|ca|vụ|lao động|cử tri|học sinh|sinh viên|thí sinh|hội viên|đoàn viên"
    r"|mã lực|HP|thước|trang|cuốn|binh sĩ|tín đồ|phần quà|suất|ngôi|loài|em|cháu|năm"
    r"|đảng viên|bác sĩ|bác sỹ|y sĩ|dược sĩ|điều dưỡng|nhân viên|kỹ sư|giáo viên|giảng viên|tiến sĩ|thạc sĩ"
    r"|chuyên gia|cán bộ|chiến sĩ|tình nguyện viên|vận động viên|khách hàng|du khách|hành khách|cổ đông"
    r"|nghệ sĩ|phóng viên|nông dân|ngư dân|thành viên|đại biểu|phi công|cảnh sát|nạn nhân|bệnh viện"
    r"|phòng khám|nhà thuốc|cửa hàng|siêu thị|chi nhánh|khách sạn|đơn hàng|đại lý|điểm bán|tác phẩm|câu hỏi"
    r"|ĐVTN|bệnh nhân|doanh nghiệp|DN|chuyến|trường hợp|liều|làng nghề|căn|giường|bậc|công nhân"
)

GROUPED = Rule(
    "grouped",
    rf"{START}(?:[1-9]\d{{0,2}},\d{{3}} ?[-–] ?)?[1-9]\d{{0,2}},\d{{3}}(?= ?(?i:{_WHOLE})(?!\w))"
    rf"|{START}[1-9]\d?,\d{{3}}(?= ?USD/(?:tấn|T|ounce|oz|lượng)(?!\w))"
    rf"|{START}[1-9]\d{{0,2}},\d{{3}}(?:\.000)? ?đ(?!\w)|{START}[1-9]\d{{0,2}},\d{{3}}\.000(?= ?đồng)"
    r"|(?<![\w,.])[1-9]\d{1,2},\d00(?= [1-9]\d{0,2},\d00(?![\d,.]))|(?<=,\d00 )[1-9]\d{0,2},\d00(?![\d.,])"
    rf"|{START}[1-9]\d{{0,2}},[1-9]00(?= (?:tấn|tạ)(?!\w))"
    r"|(?<=ồng/kg \| )[1-9]\d{0,2},\d{3}(?![\d,.])|(?<=ồng/kg\|)[1-9]\d{0,2},\d{3}(?![\d,.])"
    r"|(?:(?<=lên)|(?<=xuống)|(?<=còn)|(?<=đạt)|(?<=mức))[1-9]\d{0,2},\d{3} ?đ(?!\w)"
    rf"|{START}[1-9]\d{{0,2}},\d{{3}}(?= (?:lên|xuống|còn|về)(?: (?:còn|mức|mốc|tới|đến|gần|hơn)){{0,2}}"
    r" ?[1-9]\d{0,2},\d{3} ?(?:đ|đồng|VNĐ|VND)(?!\w))"
    rf"|{after('nội dung|cự ly|cự li|chạy')}[1-9]\d?,\d{{3}} ?m(?!\w)",
    _grouped,
    alone=False,
)
"""Three figures behind a comma where what is counted has no thousandths: 1,943 VND."""


def _counted_above(found: Found) -> Said | None:
    """Say thousands with a comma of what the sentence has counted: "số thí sinh điểm kém là 170,802"."""
    cue = _COUNTED_BEFORE.search(found.left(110))
    if not cue or _ON_AVERAGE.search(cue[0]):
        return None
    return Said(cardinal(int(found.written.replace(",", "")), found.style), "cue", cue[1])


_ON_AVERAGE = pattern("bình quân|(?<!dưới )(?<!trên )trung bình|mỗi")
_COUNTED_BEFORE = pattern(
    r"[Ss]ố (?:lượng )?(người|hộ|lao động|cử tri|học sinh|sinh viên|thí sinh|hội viên|đoàn viên|đảng viên"
    r"|bệnh nhân)(?: [^ .;\d]+){0,7} là $"
)
COUNTED_ABOVE = Rule(
    "counted_above",
    rf"{START}[1-9]\d{{0,2}},\d{{3}}(?= ?(?:[(;]|\.?(?:\s|$)))",
    _counted_above,
    alone=False,
)


def _index_points(found: Found) -> Said | None:
    """Say the English thousands of an index of shares: "VN-Index vượt mốc 1,280 điểm"."""
    cue = _INDEX.search(found.left(110))
    if cue and _MOVED.search(found.left(60)) and not _LARGE_INDEX.search(found.left(110)):
        return None
    whole, _, rest = found.written.replace(",", "").partition(".")
    return Said(number(f"{whole},{rest}" if rest else whole, found.style), "cue", cue[1]) if cue else None


_MOVED, _LARGE_INDEX = (
    pattern(
        r"(?<!\w)(?:tăng|giảm|mất|thêm|cộng|trừ|lùi|nhích|biến động|bốc hơi|góp|cách|rơi|hơn kém)"
        r"(?: (?:nhẹ|mạnh|thêm|tới|gần|hơn|khoảng|(?:cho|vào) [^ ]+)){0,3} $"
    ),
    pattern("(?i:dow|nikkei|hang seng)"),
)
"""No index but the largest moves by a thousand: "VN-Index tăng 1,280 điểm"."""
_INDEX = pattern(
    "((?i:(?:vn|hnx|upcom)-index|vnindex|dow jones|nasdaq|s&p 500|nikkei|hang seng|chứng khoán))"
    r"(?![^\n]*điểm trung bình)[^\n]*$"
)
INDEX_POINTS = Rule(
    "index_points",
    rf"{START}[1-9]\d{{0,2}},\d{{3}}(?:\.\d{{1,2}})?(?= điểm(?!\w)"
    r"| (?:xuống|lên|về|đến)(?: (?:dưới|trên|còn|gần|mức|hơn|mốc)){0,2} [1-9]\d{0,2},\d{3} điểm)",
    _index_points,
    alone=False,
)


def _english_billions(found: Found) -> Said | None:
    """Say 7,331 tỷ as thousands of billions, in a text whose shares have a point: "7,331 tỷ đồng (+6.2%)"."""
    around = found.left(300).rpartition("\n")[2] + "§" + found.right(300).partition("\n")[0]
    proof = _POINTED.search(around) or (_ROUND.fullmatch(found.written) and _FIRM.search(around))
    whole = cardinal(int(found.written.replace(",", "")), found.style)
    against = _WITH_A_COMMA.search(around) or _OF_A_COMMUNE.search(around)
    return Said(whole, "cue", proof[0]) if proof and not against else None


_ROUND = pattern(r"\d{1,3},\d00")
_FIRM = pattern(
    r"(?<!\w)(?i:doanh thu|lợi nhuận|vốn hóa|vốn hoá|dư nợ|trái phiếu|cổ phiếu|thanh khoản|HOSE)(?!\w)"
)
"""No tenths of a firm's billions end in two noughts: "doanh thu vượt 21,900 tỷ đồng"."""
_OF_A_COMMUNE = pattern(r"(?<!\w)(?i:xã|phường|thị trấn|thôn|UBND|dự toán)(?!\w)")
"""A commune has no thousands of billions: "Thu 3,125 tỷ đồng (5.2% kế hoạch xã)"."""
_POINTED, _WITH_A_COMMA = (
    pattern(r"(?<![\d.,])\d{1,3}\.\d{1,2} ?%"),
    pattern(r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])"),
)
ENGLISH_BILLIONS = Rule(
    "english_billions", rf"{START}[1-9]\d{{0,2}},\d{{3}}(?= (?:tỷ|tỉ)(?!\w))", _english_billions, alone=False
)


def _mean_mark(found: Found) -> Said | None:
    """Say a mean mark, whose three figures behind the dot are decimals: "điểm môn Toán với 7.633 điểm"."""
    cue = _MARKED.search(found.words_left(120))
    return Said(decimal(found.written, found.style), "cue", cue[1]) if cue else None


_MARKED = pattern(
    " (điểm trung bình|trung bình môn|điểm môn|điểm bình quân|trung bình các môn)"
    r"(?: [^.;]+){0,14} (?:đạt|với|là) $"
)
MEAN_MARK = Rule(
    "mean_mark",
    rf"{START}\d\.\d{{3}}(?= điểm(?!\w)(?! (?:\d|dưới|trường|cầu|liệt|bán)))",
    _mean_mark,
    alone=False,
)


def _blank_in_sum(found: Found) -> str | None:
    """Say "hơn 2, 1 triệu", with a blank too much, as a decimal; "gần 1, 2 triệu" are one or two millions."""
    whole, tenths = re.findall(r"\d+", found.written)
    return number(f"{whole},{tenths}", found.style) if int(tenths) < int(whole) else None


BLANK_IN_SUM = Rule(
    "blank_in_sum",
    rf"{after('hơn|gần|trên|khoảng')}[1-9]\d?, [1-9]"
    r"(?= (?:triệu|tỷ|tỉ|nghìn tỷ) (?:đồng|USD|đô la|lượt|tấn)(?!\w))",
    _blank_in_sum,
    alone=False,
)


_QUANTITY = "thu hút|hơn|gần|khoảng|tổng số|tổng cộng|tiếp nhận|phục vụ|hỗ trợ|đón"
BLANK_IN_THOUSANDS = Rule(
    "blank_in_thousands",
    rf"{after(_QUANTITY)}[1-9]\d{{0,2}}\. \d{{3}}(?= [^\W\d_A-ZĐ])(?= (?:{_WHOLE})(?!\w))",
    lambda found: cardinal(int(re.sub(r"\D", "", found.written)), found.style),
)
"""Thousands with a blank too much, where no sentence can end: "đã thu hút 974. 964 học sinh"."""


def _blank_in_share(found: Found) -> Said | None:
    """Say "100, 68%" as one decimal where only one share can stand: "đạt 100, 68% KH"."""
    if found.written.startswith("0"):
        return Said(decimal(found.written.replace(" ", ""), found.style), "shape")
    cue = _ONE_SHARE.search(found.words_left(30))
    whole, below = found.written.split(", ")
    listed = len(below) > 1 and int(whole) < _WHOLE_PLAN
    if not cue or listed or not _OF_WHAT.match(found.right(24)):
        return None
    return Said(decimal(found.written.replace(" ", ""), found.style), "cue", cue[1])


_WHOLE_PLAN = 100
"""Per cent; two figures below it may be two shares: "mũi 1, mũi 2 đạt 98, 95% kế hoạch"."""
_ONE_SHARE = pattern(r"(?<! lượt)(?<! đều) ((?:đạt|tăng|giảm|bằng)(?: khoảng| hơn| gần| trên)?) $")


def _blank_in_level(found: Found) -> Said | None:
    """Say the level of a river, with a blank behind its comma, as one decimal: "lên mức 7, 20m"."""
    left = found.left(110)
    cue = _LEVEL.search(_SENTENCE.split(left)[-1])
    if not cue or not _STANDS_AT.search(left):
        return None
    return Said(f"{number(found.written.rstrip(' m').replace(' ', ''), found.style)} mét", "cue", cue[0])


_SENTENCE = pattern(r"[.!?](?:\s|$)|\n")
_LEVEL = pattern("(?i:mực nước|đỉnh lũ|đỉnh triều|triều cường|trên sông|nước sông|nước hồ|báo động)")
_STANDS_AT = pattern(
    "(?<!báo động )(?<!động ở )(?:mức|là|lên|xuống|ở|đạt|còn|khoảng|tới|đến|hơn|gần|cao|thấp hơn|cao hơn):? $"
)
BLANK_IN_LEVEL = Rule("blank_in_level", rf"{START}\d{{1,2}}, \d\d ?m(?!\w)", _blank_in_level, alone=False)
_OF_WHAT = pattern(r" ?% (?:KH|NQ|DT|kế hoạch|dự toán|so với|chỉ tiêu|cùng kỳ|nghị quyết)(?!\w)")
BLANK_IN_SHARE = Rule(
    "blank_in_share",
    rf"{START}(?:[1-9]\d{{0,2}}, \d{{1,2}}(?= ?% )"
    r"|0, \d{1,3}(?= ?(?:lít|ha|kg|m|km|cm|mm|g|tấn|tạ|%)(?!\w)))",
    _blank_in_share,
    alone=False,
)
