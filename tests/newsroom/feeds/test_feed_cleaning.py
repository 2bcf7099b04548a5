"""Titles and summaries, cleaned so that a voice can read them."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from broadcaster.markup import has_picture
from broadcaster.newsroom.letters.cleaning import (
    SUMMARY_CHARS,
    TITLE_CHARS,
    clean_summary,
    clean_title,
    cut,
    first_sentence,
)


@pytest.mark.parametrize(
    ("raw", "spoken"),
    [
        # markup
        (
            '\n<a href="http://vne.vn/a.html"><img width=130 src="x.jpg" ></a></br>Từ ngày 17-23/7.\n',
            "Từ ngày 17-23/7.",
        ),
        ("Tin &amp;quot;nóng&amp;quot; &lt;b&gt;mới&lt;/b&gt;", 'Tin "nóng" mới'),
        ("M&#7899;i nh&#x1EA5;t&nbsp;đây", "Mới nhất đây"),
        ("<p>Một</p><p>Hai.</p><ul><li>Ba</li></ul>", "Một. Hai. Ba"),
        ("<script>alert('x')</script>Tin<style>p{}</style>", "Tin"),
        ("<figure><img src=x><figcaption>Người dân chạy lũ</figcaption></figure>Nước rút.", "Nước rút."),
        ("<img src='a' alt='<b>x</b>'>Tin", "Tin"),
        ("Nhiệt độ < 10 độ và > 5 độ", "Nhiệt độ < 10 độ và > 5 độ"),
        ("R&D và H&amp;M", "R&D và H&M"),
        ("Một <b>chữ</b>đậm", "Một chữđậm"),
        ("<!-- ẩn -->Tin<![CDATA[x]]>", "Tin"),
        ("Một dòng\nhai dòng", "Một dòng hai dòng"),
        # the papers' own names
        ("(Dân trí) - Sáng nay trời mưa.", "Sáng nay trời mưa."),
        ("TTO - Ngày 5-6, lũ rút.", "Ngày 5-6, lũ rút."),
        ("VOV.VN - Sáng nay", "Sáng nay"),
        ("(Chinhphu.vn) – Thủ tướng chỉ đạo.", "Thủ tướng chỉ đạo."),
        ("(PLO)- (VTC News) - Tin", "Tin"),
        ("<b>(NLĐO)</b> - Tin", "Tin"),
        ("Baonghean.vn - Tin", "Tin"),
        ("EU - Việt Nam ký hiệp định.", "EU - Việt Nam ký hiệp định."),
        ("Thanh niên - lực lượng xung kích.", "Thanh niên - lực lượng xung kích."),
        ("-5 độ C ở Mẫu Sơn", "-5 độ C ở Mẫu Sơn"),
        # captions and pictures
        ("Nước dâng cao. Ảnh: Nguyễn Văn A", "Nước dâng cao."),
        ("Nước dâng cao (Ảnh: TTXVN).", "Nước dâng cao."),
        ("Nước dâng cao Ảnh: T.T.D. Dân đi sơ tán.", "Nước dâng cao Dân đi sơ tán."),
        ("Nước dâng cao. Ảnh minh họa.", "Nước dâng cao."),
        ("Công an công bố hình ảnh: nghi phạm đi xe máy.", "Công an công bố hình ảnh: nghi phạm đi xe máy."),
        ("[Video] Lũ về", "Lũ về"),
        # links, tags and signs
        ("Tin. >> Xem thêm: Lũ ở Lào Cai", "Tin."),
        ("<p>Tin.</p><p>Xem thêm: Lũ ở Lào Cai</p>", "Tin."),
        ("Người dân xem thêm thông tin ở bảng tin.", "Người dân xem thêm thông tin ở bảng tin."),
        ("Nộp hồ sơ tại https://dichvucong.gov.vn/p/home?x=1. Miễn phí.", "Nộp hồ sơ tại. Miễn phí."),
        ("Xem www.vov.vn nhé", "Xem nhé"),
        ("Mưa to 🌧️👨‍👩‍👧 ở Huế 🇻🇳", "Mưa to ở Huế"),
        ("Phòng dịch #Covid19 #ở_nhà", "Phòng dịch"),
        ("Đứng #1 cả nước", "Đứng #1 cả nước"),
        ("Nóng 40°C, 39℃", "Nóng 40°C, 39℃"),
        ("* Bão số 3 *Giá lúa tăng", "Bão số 3. Giá lúa tăng"),
        ("• Một\u200b hai\u00ad ba\ufeff", "Một hai ba"),
        ("Khẩn!!! Lũ về ?!", "Khẩn! Lũ về?"),
        ("a\x00b\x07c\x1b[31md", "a b c [31md"),
        # letters
        (unicodedata.normalize("NFD", "Đắk Lắk đổi mới"), "Đắk Lắk đổi mới"),
        # web programs: WordPress, Joomla, SharePoint
        (
            (
                "<p>Xã họp dân. Dự họp có [&#8230;]</p><p>Bài viết <a href='x'>Xã họp</a> đã xuất hiện "
                "đầu tiên vào ngày <a href='y'>Trang tin xã</a>.</p>"
            ),
            "Xã họp dân.",
        ),
        ("Xã họp dân. The post Xã họp appeared first on Trang tin.", "Xã họp dân."),
        ("Dự họp có lãnh đạo xã [...]", "Dự họp có lãnh đạo xã…"),
        ("[caption id='a']Ảnh chụp sáng nay[/caption]Xã họp dân. [gallery ids='1,2']", "Xã họp dân."),
        (
            (
                "Xã họp dân. Thư gửi về: <span>Địa chỉ email này đang được bảo vệ từ spam bots. "
                "Bạn cần bật JavaScript để xem nó.</span>{loadposition user5}"
            ),
            "Xã họp dân.",
        ),
        (
            "This email address is being protected from spambots. You need JavaScript enabled to view it.Tin",
            "Tin",
        ),
        ("Xã họp dân. {youtube}abc123{/youtube}{jcomments on}", "Xã họp dân."),
        (
            (
                "<div><b>Nội dung:</b> <div>Xã họp dân.</div></div><div><b>Chuyên mục:</b> Tin tức</div>"
                "<div><b>Created By:</b> admin</div>"
            ),
            "Xã họp dân.",
        ),
        # nothing
        ("", ""),
        (" No Description ", ""),
        ("Không có mô tả.", ""),
        ("(Đang cập nhật…)", ""),
        ("<img src='x'>", ""),
        (" \n\t&nbsp;", ""),
        ("Ảnh: TTXVN", ""),
    ],
)
def test_a_summary_is_left_with_what_is_spoken(raw: str, spoken: str) -> None:
    assert clean_summary(raw) == spoken


@pytest.mark.parametrize(
    ("raw", "spoken"),
    [
        ("\nMột tuần Hà Nội\ncó mưa\n", "Một tuần Hà Nội có mưa"),
        ("Ảnh: Lũ quét ở Sa Pa", "Lũ quét ở Sa Pa"),
        ("Video - Lũ quét ở Sa Pa", "Lũ quét ở Sa Pa"),
        ("Bão vào bờ - VnExpress", "Bão vào bờ"),
        ("Bão vào bờ | Báo baochinhphu.vn", "Bão vào bờ"),
        ("Giá xăng tăng >> 25.000 đồng", "Giá xăng tăng >> 25.000 đồng"),
        ("Hợp tác Việt Nam - EU", "Hợp tác Việt Nam - EU"),
        ("Tin &amp;quot;nóng&amp;quot; &lt;b&gt;x&lt;/b&gt;", 'Tin "nóng" x'),
    ],
)
def test_a_title_is_one_line_of_plain_words(raw: str, spoken: str) -> None:
    assert clean_title(raw) == spoken


PIECES = [
    *(
        "<b>",
        "</b>",
        "<img src=x>",
        "<p>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>",
        "</script>",
        "<a href='",
    ),
    *("&amp;", "&lt;", "&gt;", "&amp;lt;", "&", "lt;", "amp;", "<", ">", ">>"),
    *("http://", "www.", "https://a.vn/b", "#tin", "#", "[Video]"),
    *("(Dân trí) - ", "TTO - ", "Ảnh: ", "Xem thêm", "Tin mới"),
    *("\n", " ", ". ", ".", "*", "-", "(", ")", "!", "…", '"'),
    *("\x00", "\u200d", "🌧️", "\u0301", "a\u0323\u0302"),
]
# Signs of Latin-1 may be an old font, which is judged by the whole text (test_lettering.py).
PLAIN = st.characters(exclude_characters=[*map(chr, range(0x80, 0x100)), "\ufffd", "?"])
SNIPPETS = st.lists(st.sampled_from(PIECES) | st.text(PLAIN, max_size=4), max_size=25).map("".join)


@given(SNIPPETS | st.text(PLAIN, max_size=200))
def test_no_markup_address_or_control_character_is_ever_left(raw: str) -> None:
    for spoken in (clean_title(raw), clean_summary(raw)):
        assert not re.search(r"</?[a-zA-Z!?]", spoken)
        assert not re.search(r"(?i)(?:https?|ftp)://|\bwww\.", spoken)
        assert not re.search(r"&(?:#\d+|#x[0-9a-f]+|amp|lt|gt|quot|nbsp);", spoken)
        assert not [char for char in spoken if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"}]
        assert "\U0001f327" not in spoken
        assert spoken == unicodedata.normalize("NFC", spoken)
        assert spoken == " ".join(spoken.split())


@given(SNIPPETS | st.text(PLAIN, max_size=200))
@example("čŚ\ud7a4…")  # without the unassigned sign between them they are a Chinese one in UTF-8
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    assert clean_title(clean_title(raw)) == clean_title(raw)
    assert clean_summary(clean_summary(raw)) == clean_summary(raw)


@given(
    st.lists(st.sampled_from(["mưa", "lũ.", "TP.", "1.400", "rất", "nắng!", "và,", "x" * 50]), max_size=300)
)
def test_a_long_summary_is_cut_and_never_in_a_word(words: list[str]) -> None:
    text = " ".join(words)

    short = cut(text, SUMMARY_CHARS)

    assert len(short) <= SUMMARY_CHARS
    kept = short.removesuffix("…")
    assert text.startswith(kept)
    assert kept == text or text[len(kept)] in " ,"


def test_a_long_summary_ends_with_a_sentence() -> None:
    sentence = "Sáng 5/6, mực nước sông ở TP. Huế lên 1.400 mm, vượt mức báo động."
    text = " ".join([sentence] * 20)

    assert clean_summary(text) == " ".join([sentence] * (SUMMARY_CHARS // len(sentence + " ")))


def test_a_sentence_without_end_is_cut_after_a_clause() -> None:
    assert cut("Trời mưa to, gió rất mạnh và kéo dài", 30) == "Trời mưa to…"
    assert cut("Trời mưa to gió rất mạnh và kéo dài", 30) == "Trời mưa to gió rất mạnh và…"
    assert cut("x" * 40, 30) == "x" * 29 + "…"


def test_an_abbreviation_does_not_end_a_sentence() -> None:
    assert first_sentence("ThS. Nguyễn Văn A ở TP. Huế nói. Hết.") == "ThS. Nguyễn Văn A ở TP. Huế nói."
    assert first_sentence("Không có dấu") == "Không có dấu"


def test_a_text_may_stand_behind_any_amount_of_markup() -> None:
    article = (
        "<i></i>" * 20_000 + "<p>Câu một.</p>" + "<div>" * 20_000 + "<a href='http://x.vn/'>Câu hai.</a>"
    )

    assert clean_summary(article) == "Câu một. Câu hai."


def test_a_hostile_text_is_cleaned_within_bounds() -> None:
    for hostile in (
        "<" * 200_000,
        "&amp;" * 50_000,
        "&" + "amp;" * 50_000 + "lt;b>",
        "<b " * 60_000,
        "(a) - " * 40_000,
        "<!--" * 50_000,
        "<div>" * 200_000,
        "<b><p>" * 100_000,
        "[caption" * 30_000,
        "Bài viết " * 30_000,
        "{youtube}" * 30_000,
    ):
        assert len(clean_summary(hostile)) <= SUMMARY_CHARS
        assert len(clean_title(hostile)) <= TITLE_CHARS


def test_a_picture_is_seen_however_it_is_written() -> None:
    assert has_picture("<a><img></a>")
    assert has_picture("<IMG SRC='x'/>")
    assert has_picture("<figure></figure>")
    assert not has_picture("hình ảnh <b>đẹp</b>")


def test_buttons_of_a_page_are_cut_and_a_run_of_blanks_costs_no_time() -> None:
    assert clean_summary("Xã họp dân. Lượt xem: 125 In trang Gửi email") == "Xã họp dân."
    # Seen: 37 kB of blanks took 4 s, each being tried as the beginning of a row of buttons.
    assert clean_summary("Họp dân." + " x" + " " * 20_000 + "In trang") == "Họp dân. x"


@pytest.mark.parametrize(
    "added",
    [
        "Bài viết Xã họp được đăng lần đầu tại Trang tin xã.",
        "[Đọc thêm...]",
        "(Xem chi tiết tại đây)",
        "Chia sẻ Facebook Twitter Zalo",
        "Tags: xã, họp",
        "Your browser does not support the video tag.",
        "Trình duyệt không hỗ trợ phát video.",
    ],
)
def test_what_a_web_page_adds_behind_a_notice_is_cut(added: str) -> None:
    notice = "Sáng nay, lớp dạy nghề khai giảng tại thôn Hai với ba mươi học viên."

    assert clean_summary(f"{notice} {added}") == notice


@pytest.mark.parametrize(
    "notice",
    [
        "Bà con chia sẻ kinh nghiệm trên Facebook với nhau.",
        "Đề nghị bà con đọc thêm sách. Xã có thư viện mở cửa cả tuần.",
        "Bài hát được đăng lần đầu năm 1990. Nay nhiều người vẫn hát.",
    ],
)
def test_words_of_the_news_that_look_like_a_button_stay(notice: str) -> None:
    assert clean_summary(notice) == notice
