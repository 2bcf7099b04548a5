"""Articles are read from a folder: every fault by file and key, and none hides another file."""

from datetime import date, datetime
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused, ScriptRefused
from broadcaster.newsroom import load_articles, read_article

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
    (folder / "c.txt").write_bytes("Tên\nNội dung".encode("utf-16-le"))
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
    ("name", "kind"), [("none.txt", ConfigurationRefused), ("cũ.txt", ScriptRefused)], ids=["absent", "TCVN3"]
)
def test_one_file_that_cannot_be_read_is_refused(folder: Path, name: str, kind: type[Exception]) -> None:
    (folder / "cũ.txt").write_bytes("Th«ng b¸o\ncña".encode("latin-1"))

    with pytest.raises(kind, match=name):
        read_article(folder / name)
