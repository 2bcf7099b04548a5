"""
What papers and their web programs put around the news: one line a habit, in the order in which they go.

Source: real feeds of VnExpress, Tuổi Trẻ, Dân trí, VOV and the government portal, 2017-2026; the Vietnamese
and English texts of WordPress ("first appeared on", shortcodes), Joomla (mail cloaking, plug-in braces) and
SharePoint (list fields in bold).
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Rule(NamedTuple):
    """One habit of the papers and what takes its place."""

    habit: str
    pattern: re.Pattern[str]
    replacement: str


def _rule(habit: str, pattern: str, replacement: str = " ") -> Rule:
    return Rule(habit, re.compile(pattern), replacement)


# Papers that put their short name before the text without brackets. Only names that cannot be ordinary
# words stand here: an open rule for capitals would eat "EU - Việt Nam ký hiệp định".
_PAPERS: Final = (
    r"TTO|TNO|NLĐO|NLDO|PLO|SGGPO|SGGP|CAND|QĐND(?: Online)?|HNMO?|LĐO|ĐCSVN|VOV\d?|VTV\d?|TTXVN|BNEWS|PNO"
    r"|GDVN|PLVN|KTĐT|VietnamPlus|VnExpress|VietNamNet|VTC News|Zing News"
)
_DOMAIN: Final = r"(?:\w[\w-]*\.)+(?i:vn|com|net|org|info)"
_DASHES: Final = r"\s*[-–—|]+"
_NAMED_PAPER: Final = rf"(?:\([^()]{{2,40}}\)|{_PAPERS}|{_DOMAIN}){_DASHES}"
# A minus before a number is part of the news ("-5 độ C").
_LOOSE: Final = r"(?:[\s>|*•:;,.–—]|-(?!\d))*"
_PICTURE: Final = r"(?:Nguồn ảnh|Ảnh|Đồ h(?:ọa|oạ))"
_PAGE_KIND: Final = r"(?i:Ảnh|Photo|Video|Clip|Infographics?|Podcast|Chùm ảnh|Đồ họa|E-?magazine)"
_ADDRESS: Final = r"(?:\S*[^\s.,;:!?…)\]\"'”’])?"

# Runs of spaces go first: a rule that begins with \s+ would try each of them as its beginning.
ANYWHERE: Final = (
    _rule("spaces", r"[^\S\n]+"),
    _rule("addresses", rf"(?i:https?|ftp|file)://{_ADDRESS}"),
    _rule("addresses without a scheme", rf"\b(?i:www)\.{_ADDRESS}"),
    _rule("hashtags", r"#+(?=\w*[^\W\d])\w+"),
    _rule("kinds of page", rf"\[\s*{_PAGE_KIND}\s*\]"),
    _rule("captions in brackets", rf"[(\[]\s*(?:{_PICTURE}|Nguồn|Video|Clip)\b[^()\[\]]{{0,80}}[)\]]"),
    _rule("captions", rf"(?m)(?<!\w){_PICTURE}\s*:[^\n]{{0,80}}?(?:[.!?…](?=\s|$)|$)"),
    _rule("captions too long to be one", rf"(?<!\w){_PICTURE}\s*:"),
    _rule("stock pictures", r"(?<!\w)Ảnh minh h(?:ọa|oạ)\b\.?"),
)
IN_TITLES: Final = (
    _rule("kinds of page", rf"^\s*{_PAGE_KIND}\s*(?:[:|]|\s[-–—]\s)"),
    _rule("the paper's name at the end", rf"\s+[-–—|]\s+(?:Báo\s+)?(?:{_PAPERS}|{_DOMAIN})\s*$"),
)
IN_SUMMARIES: Final = (
    _rule("links to more", r"(?:>>+|»)[^\n]*"),
    _rule(
        "invitations to read on",
        r"(?m)(?:^|(?<=[.!?…]))\s*[(\[]?(?:Xem|Đọc) (?:thêm|tiếp|chi tiết)\b[^\n.!?]{0,120}[.!?…]*[)\]]?\s*$",
    ),
    _rule(
        "what players and buttons say",
        r"(?m)(?:^|(?<=[.!?…]))\s*(?:Your browser does not support[^\n]{0,60}"
        r"|Trình duyệt (?:của bạn )?không hỗ trợ[^\n]{0,60}"
        r"|Chia sẻ(?: (?:lên|qua))?(?:,? (?:Facebook|Twitter|Zalo))+"
        r"|Tags?\s*:[^\n]{0,200})[.!]?\s*$",
    ),
    _rule("bullets", r"(?:^|(?<=\s))[*•▪‣·]+\s*(?=\S)", "\n"),
)
TIDY: Final = (
    _rule("the paper's name at the start", rf"^{_LOOSE}(?:{_NAMED_PAPER}{_LOOSE})*", ""),
    _rule("ends of paragraphs", r"(?<=[^\s.!?…:;,])\s*\n\s*(?=\S)", ". "),
    _rule("empty brackets", r"\(\s*\)|\[\s*\]|“\s*”"),
    _rule("leavings of tags", r"<+(?=[^\s\d<]|$)"),
    _rule("shouting", r"([!?])[!?]+", r"\1"),
    _rule("a space before a stop", r"\s+([.,;:!?…](?:\s|$))", r"\1"),
    _rule("two stops", r"([.!?…:;,])\s+[.,;](?=\s|$)", r"\1"),
    _rule("spaces", r"\s+"),
)

# --- what web programs add -------------------------------------------------------------------------

_FIELDS_OF_THE_TEXT: Final = (
    r"(?i:Body|Page Content|Content|Description|Nội dung|Tóm tắt|Trích yếu|Mô tả|Tiêu đề)"
)
_FIELDS_ABOUT_IT: Final = (
    r"(?i:Created(?: By)?|Modified(?: By)?|Published(?: Date)?|Article Date|Byline|Expires|Categor(?:y|ies)"
    r"|Tags|Attachments|Approval Status|Page Image|Image|Rollup Image|Scheduling (?:Start|End) Date|ID"
    r"|Content Type|Views|Submitted by|Posted by|Written by|Hits"
    r"|Người tạo|Người đăng|Người viết|Tác giả|Được viết bởi|Được gửi bởi|Đăng bởi|Chuyên mục|Danh mục"
    r"|Ngày (?:đăng|tạo|viết|cập nhật)|Thể loại|Từ khóa|Thẻ|Ảnh đại diện|Hình ảnh|Tệp đính kèm|Đính kèm"
    r"|Lượt xem|Số lượt xem|Trạng thái(?: phê duyệt)?)"
)
_MEDIA: Final = (
    r"youtube|vimeo|dailymotion|video|audio|mp3|flv|gallery|phocagallery|image|pdf|module|source|sliders|tab"
)
_FIRST: Final = (
    r"(?:(?:xuất hiện|được đăng)(?: lần)? đầu(?: tiên)? (?:vào(?: ngày)?|trên|tại|ở)"
    r"|(?:first appeared|appeared first) on)\b"
)
_BUTTON: Final = r"(?:In trang(?: này)?|In bài|Gửi e-?mail|Quay lại|Về đầu trang|Print)"
WEB_PROGRAMS: Final = (
    _rule(
        "WordPress: where it stood first",
        r"(?m)(?:^|(?<=[.!?…\])]))\s*(?:Bài (?:viết|đăng)|The post)\b[^\n]{0,400}?"
        rf"{_FIRST}[^\n]*$",
    ),
    _rule("WordPress: captions and boxes", r"\[caption\b[^\]\n]*\][^\n]*?\[/caption\]"),
    _rule(
        "WordPress: shortcodes",
        r"\[/?(?:vc_\w+|et_pb_\w+|caption|gallery|embed|audio|video|playlist|contact-form-7)\b[^\]\n]{0,300}\]",
    ),
    _rule(
        "a sentence that the web program broke off",
        r"(?<=[.!?])[^\S\n]+[^.!?\n]*\[(?:…|\.{3})\][^\S\n]*(?=\n|$)",
    ),
    _rule("the mark of what was broken off", r"\s*\[(?:…|\.{3})\]", "…"),
    _rule(
        "Joomla: a hidden mail address",
        r"(?i)(?:Địa chỉ e-?mail này|This e-?mail address is)[^.\n]{0,80}\."
        r"(?:[^\S\n]*(?:Bạn (?:cần|phải)|You need)[^.\n]{0,80}(?:\.|$))?",
    ),
    _rule("Joomla: films and pictures", rf"\{{({_MEDIA})\b[^{{}}\n]*\}}[^{{}}\n]{{0,300}}\{{/\1\}}"),
    _rule("Joomla: plug-ins", r"\{/?[a-zA-Z][\w-]*(?:[ =:|][^{}\n]{0,300})?\}"),
    _rule(
        "SharePoint: fields about the text",
        # Up to the field that holds the text, where all stand in one line.
        rf"(?m)^[^\S\n]*{_FIELDS_ABOUT_IT}[^\S\n]*:[^\n]{{0,160}}?(?=$|(?<=\s){_FIELDS_OF_THE_TEXT}\s*:)",
    ),
    _rule(
        "SharePoint: the name of the text's field",
        rf"(?m)^[^\S\n]*{_FIELDS_OF_THE_TEXT}[^\S\n]*:[^\S\n]*",
        "",
    ),
    _rule(
        "buttons for sharing",
        r"(?i)(?:^|(?<=[.!?…\s]))"
        r"(?:Share this|Chia sẻ (?:bài viết|lên|qua|trên)|Click to (?:share|print|email))\b[^.!?\n]{0,200}$",
    ),
    _rule(
        "counters and buttons of a page",
        r"(?i)(?:^|(?<=[.!?…\s]))(?:(?:Số )?lượt (?:xem|truy cập|tải)|Bình luận|Đánh giá|Views?|Comments?)"
        r"\s*:\s*\d[\d.,]*",
    ),
    _rule(
        "buttons for print and mail",
        # Begins with a word, and never with a blank: a run of them would be tried from each of its ends.
        rf"(?i)(?:^|(?<=[.!?…\s\d])){_BUTTON}(?:[\s|•-]{{1,9}}{_BUTTON}){{0,9}}[\s|•-]{{0,9}}$",
    ),
    _rule(
        "invitations to read on in English",
        r"(?im)(?:^|(?<=[.!?…]))\s*(?:Continue reading|Read more)\b[^\n]{0,120}$",
    ),
    _rule("an announcement of what was cut", r"(?<=[.!?…])\s+[^.!?…:\n]{1,80}:\s*$"),
)
PLACEHOLDERS: Final = re.compile(
    r"\W*(?:no (?:description|title|content|summary)(?: available)?|untitled|null|undefined|none|n/?a"
    r"|lorem ipsum.*|hello world|sample page|test(?:ing)?|new (?:document|page|post|item)|\(?no subject\)?"
    r"|chào mừng đến với wordpress\b.*|welcome to wordpress\b.*|bài viết mẫu|trang mẫu"
    r"|không có (?:mô tả|tiêu đề|nội dung|tóm tắt)|không tiêu đề|chưa có (?:mô tả|nội dung|tiêu đề|tóm tắt)"
    r"|(?:nội dung )?đang (?:được )?cập nhật)\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What a web program writes where nobody has written anything."""
