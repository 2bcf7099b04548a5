"""Articles are read from a folder: every fault by file and key, and none hides another file."""

from datetime import date, datetime
from pathlib import Path

import docx
import pytest

from broadcaster.errors import ConfigurationRefused, ScriptRefused
from broadcaster.newsroom import load_articles, read_article
from broadcaster.newsroom.manuscripts.articles import LONGEST_ARTICLE
from broadcaster.newsroom.manuscripts.manuscript import paragraphs

FULL = """
title = "Đăng ký khai sinh"
kind = "thu-tuc"
themes = ["tthc", "dvc-truc-tuyen"]
valid_from = 2026-11-01
valid_until = 2026-11-30
steps = ["Mở cổng", "Nộp hồ sơ"]
issued_at = 2026-11-22T16:30:00
body = '''
Nội dung.
'''
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "cchc"
    folder.mkdir(parents=True)
    return folder


def refusals(folder: Path) -> list[str]:
    found: list[str] = []
    for refusal in load_articles(folder).refusals:
        causes = refusal.causes if isinstance(refusal, ConfigurationRefused) else ()
        found += [str(cause) for cause in causes or (refusal,)]
    return found


def test_a_text_file_has_its_title_on_the_first_line(folder: Path) -> None:
    (folder / "khai-sinh.txt").write_text("\n# Đăng ký khai sinh\n\nĐoạn một.\n\nĐoạn hai.\n", "utf-8")
    (folder / "ket-hon.md").write_text("Kết hôn\nNội dung.", "utf-8-sig")

    loaded = load_articles(folder)

    assert [(article.id, article.title, article.body) for article in loaded.articles] == [
        ("cchc/ket-hon", "Kết hôn", "Nội dung."),
        ("cchc/khai-sinh", "Đăng ký khai sinh", "Đoạn một.\n\nĐoạn hai."),
    ]
    assert loaded.refusals == ()


def test_a_toml_file_says_more_and_its_own_keys_become_facts(folder: Path) -> None:
    (folder / "khai-sinh.toml").write_text(FULL, "utf-8")

    (article,) = load_articles(folder).articles

    assert (article.id, article.title, article.body, article.kind) == (
        "cchc/khai-sinh",
        "Đăng ký khai sinh",
        "Nội dung.",
        "thu-tuc",
    )
    assert article.themes == ("tthc", "dvc-truc-tuyen")
    assert (article.valid_from, article.valid_until) == (date(2026, 11, 1), date(2026, 11, 30))
    assert article.facts == {
        "steps": ["Mở cổng", "Nộp hồ sơ"],
        "issued_at": datetime(2026, 11, 22, 16, 30),
    }


def test_one_bad_file_hides_no_other(folder: Path) -> None:
    (folder / "a.toml").write_text("title = ", "utf-8")
    (folder / "b.txt").write_text("Chỉ có tên", "utf-8")
    (folder / "c.txt").write_bytes(b"\x00\x01\x02" * 40)
    (folder / "d.docx").write_bytes(b"PK")
    (folder / "e.txt").write_text("Tên\nNội dung.", "utf-8")

    loaded = load_articles(folder)

    assert [article.id for article in loaded.articles] == ["cchc/e"]
    assert [refusal.where for refusal in loaded.refusals] == [
        "cchc/a.toml",
        "cchc/b.txt",
        "cchc/c.txt",
        "cchc/d.docx",
    ]


def test_all_faults_of_a_file_are_named_by_key_at_once(folder: Path) -> None:
    (folder / "a.toml").write_text(
        'titel = "Tên"\nbody = 5\nthemes = ["cchcc"]\nvalid_from = "mai"\n'
        "valid_until = 2026-11-30T05:00:00\n",
        "utf-8",
    )

    found = refusals(folder)

    assert [line.split(": ")[1] for line in found] == [
        "title",
        "body",
        "themes",
        "valid_from",
        "valid_until",
        "titel",
    ]
    assert "Did you mean 'cchc'?" in found[2]
    assert "without quotes, such as 2026-11-23" in found[3]
    assert "Did you mean 'title'?" in found[5]


@pytest.mark.parametrize(
    ("text", "key", "sentence"),
    [
        ('title = " "\nbody = "a"', "title", "The title is empty"),
        ('title = "Tên"', "body", "There is nothing to read"),
        ('title = "Tên"\nbody = "a"\nvaild_until = 2026-11-30', "vaild_until", "Did you mean 'valid_until'?"),
        (
            'title = "Tên"\nbody = "a"\nvalid_from = 2026-12-02\nvalid_until = 2026-12-01',
            "valid_until",
            "The last day, 2026-12-01, lies before the first day, 2026-12-02.",
        ),
    ],
)
def test_a_wrong_value_is_answered_by_key(folder: Path, text: str, key: str, sentence: str) -> None:
    (folder / "a.toml").write_text(text, "utf-8")

    (line,) = refusals(folder)

    assert line.startswith(f"cchc/a.toml: {key}: ")
    assert sentence in line


def test_two_files_of_one_name_do_not_replace_each_other(folder: Path) -> None:
    (folder / "a.md").write_text("Một\nNội dung.", "utf-8")
    (folder / "a.txt").write_text("Hai\nNội dung.", "utf-8")

    loaded = load_articles(folder)

    assert [article.title for article in loaded.articles] == ["Một"]
    assert "cchc/a.txt: Another file has the same name" in str(loaded.refusals[0])


def test_drafts_backups_and_hidden_files_are_left_alone(folder: Path) -> None:
    for name in ("_nhap.txt", ".a.txt.swp", "a.txt~"):
        (folder / name).write_text("x", "utf-8")

    assert load_articles(folder).articles == ()
    assert load_articles(folder).refusals == ()


def test_a_folder_that_is_not_there_has_no_articles(folder: Path) -> None:
    assert load_articles(folder / "none").articles == ()


def test_folders_in_a_folder_are_part_of_the_id(folder: Path) -> None:
    (folder / "2026").mkdir()
    (folder / "2026" / "a.txt").write_text("Tên\nNội dung.", "utf-8")

    assert [article.id for article in load_articles(folder).articles] == ["cchc/2026/a"]


def test_one_file_can_be_read_by_itself(folder: Path) -> None:
    path = folder / "Bài của tôi.TXT"
    path.write_text("Tên\nNội dung.", "utf-8")

    assert read_article(path).id == "Bài của tôi"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("none.txt", ConfigurationRefused), ("cũ.txt", ScriptRefused)],
    ids=["absent", "picture"],
)
def test_one_file_that_cannot_be_read_is_refused(folder: Path, name: str, kind: type[Exception]) -> None:
    (folder / "cũ.txt").write_bytes(b"\xff\xd8\xff\xe0\n JFIF")

    with pytest.raises(kind, match=name):
        read_article(folder / name)


def test_a_word_file_is_read_without_the_frame_of_an_official_letter(folder: Path) -> None:
    document = docx.Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ EA KNỐP"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    for line in ("THÔNG BÁO", "Về việc tiêm chủng mở rộng", "", "Trạm y tế xã tiêm chủng lúc 7 giờ."):
        document.add_paragraph(line)
    days = document.add_table(rows=1, cols=2)
    days.cell(0, 0).text, days.cell(0, 1).text = "Thôn 1", "ngày 3 tháng 12"
    document.add_table(rows=1, cols=1).cell(0, 0).text = "Nơi nhận:\n- Như trên"
    document.save(str(folder / "tiem.docx"))

    article = read_article(folder / "tiem.docx")

    assert article.title == "THÔNG BÁO Về việc tiêm chủng mở rộng"
    assert paragraphs(article.body) == ("Trạm y tế xã tiêm chủng lúc 7 giờ.", "Thôn 1, ngày 3 tháng 12")


def test_the_head_of_a_pasted_letter_is_for_the_eye(folder: Path) -> None:
    (folder / "thu.txt").write_text(
        "UBND XÃ EA KNỐP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n".replace("UBND", "ỦY BAN NHÂN DÂN")
        + "Độc lập - Tự do - Hạnh phúc\nSố: 12/TB-UBND\nEa Knốp, ngày 3 tháng 12 năm 2026\n"
        + "THÔNG BÁO\nV/v họp thôn\n\nMời bà con họp lúc 19 giờ.",
        encoding="utf-8",
    )

    article = read_article(folder / "thu.txt")

    assert (article.title, article.body) == ("THÔNG BÁO V/v họp thôn", "Mời bà con họp lúc 19 giờ.")


@pytest.mark.parametrize("raw", [b"PK\x03\x04 no zip", b"", b"plain text"])
def test_a_word_file_that_is_none_is_refused_by_its_name(folder: Path, raw: bytes) -> None:
    (folder / "hong.docx").write_bytes(raw)

    with pytest.raises(ScriptRefused, match=r"hong\.docx: .*save it again as \.docx"):
        read_article(folder / "hong.docx")


def test_a_text_of_half_a_day_refuses_itself_and_hides_no_other(folder: Path) -> None:
    (folder / "dai.md").write_text("# Dài\n\n" + "Mời bà con đi họp. " * 60_000, encoding="utf-8")
    (folder / "ngan.md").write_text("# Ngắn\n\nMời bà con đi họp.", encoding="utf-8")

    found = load_articles(folder)

    assert [article.title for article in found.articles] == ["Ngắn"]
    assert [(refusal.where, refusal.facts["limit"]) for refusal in found.refusals] == [
        ("cchc/dai.md", LONGEST_ARTICLE)
    ]


def test_a_kind_that_is_not_read_is_told_what_to_save_it_as(folder: Path) -> None:
    for name in ("a.doc", "b.pdf", "c.xlsx"):
        (folder / name).write_bytes(b"x")

    assert [refusal.remedy for refusal in load_articles(folder).refusals] == [
        "Open it in Word and save it as .docx.",
        "Copy its text into a Word file, and save that as .docx.",
        "Save the text as .docx, or as plain text (.txt).",
    ]


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    # Seen: a link to /etc/passwd was read on air.
    secret = tmp_path / "passwd"
    secret.write_text("Root\nroot:x:0:0", "utf-8")
    (folder / "a.txt").symlink_to(secret)
    (folder / "b.txt").write_text("Họp thôn\n\nMời bà con.", "utf-8")
    (folder / "c.txt").symlink_to(folder / "b.txt")

    loaded = load_articles(folder)

    assert [article.id for article in loaded.articles] == ["cchc/b", "cchc/c"]
    assert "link to a file outside" in str(loaded.refusals[0])


def test_a_page_that_was_saved_as_html_is_read_without_its_tags(folder: Path) -> None:
    (folder / "a.txt").write_text("<h1>Họp thôn</h1><p>Mời bà con<br>đến họp.</p>", "utf-8")

    (article,) = load_articles(folder).articles

    assert (article.title, article.body) == ("Họp thôn", "Mời bà con\nđến họp.")
