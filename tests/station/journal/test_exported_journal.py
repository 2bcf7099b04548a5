"""An exported journal gets one verdict from us, from forty lines of Python, OpenSSL and a browser."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from broadcaster.errors import AnchorRefused
from broadcaster.model import THE_STATION
from broadcaster.station.journal.exporting import export_journal, write_page
from broadcaster.station.journal.verifying import Verdict, verify
from broadcaster.station.records.anchors import printed_anchor
from broadcaster.store.journal.chain import Sealed, seal
from tests.station.conftest import OpenStation
from tests.station.journal.test_verifying import fill
from tests.web.browsers import complaints_of

DOCUMENT = Path(__file__).parents[3] / "docs" / "inspection.md"
Lines = list[dict[str, object]]


@pytest.fixture(name="journal")
def _journal(open_station: OpenStation, tmp_path: Path) -> Path:
    """The journal of two epochs, exported, and a code from the middle of it."""
    with open_station() as station:
        fill(station)
        (tmp_path / "code").write_text(printed_anchor(station).code)
        station.store.journal.open_epoch(by=THE_STATION, why="dai-2026-11-23.dai.zip")
        fill(station, 3)
        export_journal(station, tmp_path / "so-goc.jsonl", with_facts=True)
        export_journal(station, tmp_path / "bare.jsonl", with_facts=False)
    return tmp_path / "so-goc.jsonl"


@pytest.fixture(name="code")
def _code(journal: Path) -> str:
    return (journal.parent / "code").read_text()


def edited(journal: Path, edit: Callable[[Lines], Lines]) -> Path:
    first, *entries = journal.read_text("utf-8").splitlines()
    changed = edit([json.loads(line) for line in entries])
    path = journal.with_name("edited.jsonl")
    path.write_text(
        "\n".join([first, *(json.dumps(each, ensure_ascii=False) for each in changed)]) + "\n", "utf-8"
    )
    return path


def resealed(entries: Lines, journal: Path, place: int) -> Lines:
    """Change an entry and hash it and all that follows anew."""
    station = json.loads(journal.read_text("utf-8").splitlines()[0])["station"]
    out, previous = [], ""
    for number, each in enumerate(entries):
        entry = Sealed(station=station, **{**each, "previous": previous})  # type: ignore[arg-type]
        entry = seal(entry._replace(actor="x/editor/cli") if number == place else entry)
        previous = entry.digest
        out.append({name: value for name, value in entry._asdict().items() if name != "station"})
    return out


def changed(field: str, place: int) -> Callable[[Lines], Lines]:
    def edit(entries: Lines) -> Lines:
        entries[place][field] = f"{entries[place][field]}x"
        return entries

    return edit


FORGERIES: dict[str, Callable[[Lines], Lines]] = {
    "changed/1/3": changed("facts", 2),
    "changed/1/2": changed("actor", 1),
    "removed/1/4": lambda entries: entries[:3] + entries[4:],
    "removed/1/6": lambda entries: entries[:5] + entries[6:],
    "added/1/2": lambda entries: [*entries[:2], entries[1], *entries[2:]],
    "removed/1/2": lambda entries: [entries[0], entries[2], entries[1], *entries[3:]],
    "cut_off/2/7": lambda entries: entries[:-1],
}


# --- the recipe ----------------------------------------------------------------------------------


def recipe() -> str:
    (found,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert len([line for line in found.splitlines() if line.strip()]) <= 45
    return found


def by_recipe(*words: str) -> tuple[int, str]:
    # Without site-packages: it needs nothing of ours.
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", recipe(), *words], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def test_the_documented_recipe_finds_an_honest_journal_whole(journal: Path, code: str) -> None:
    assert by_recipe(str(journal), code) == (0, "whole: 13 entries, up to 2/7\n")
    assert by_recipe(str(journal.with_name("bare.jsonl")), code.lower())[0] == 0


@pytest.mark.parametrize("what", FORGERIES)
def test_the_documented_recipe_finds_every_forgery(journal: Path, what: str) -> None:
    status, said = by_recipe(str(edited(journal, FORGERIES[what])))
    assert (status, "AssertionError" in said) == (1, True)


def test_the_documented_recipe_finds_a_rewritten_journal_by_the_code(journal: Path, code: str) -> None:
    forged = edited(journal, lambda entries: resealed(entries, journal, 1))
    assert "signed" in by_recipe(str(forged))[1]
    assert by_recipe(str(journal), "0105F-S0NEN-TQAXB-NENTQ-AXBF3")[0] == 1


def test_openssl_finds_the_signature_genuine(
    journal: Path, find_program: Callable[[str], str | None], need_service: Callable[..., None]
) -> None:
    program = find_program("openssl")
    need_service("openssl", found=program is not None)
    commands = [line[4:] for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("    ")]
    start = next(number for number, line in enumerate(commands) if line.startswith("line="))
    script = "\n".join(commands[start : start + 5])
    assert script.endswith("-sigfile signature")

    def run() -> str:
        done = subprocess.run(
            ["bash", "-c", script], cwd=journal.parent, capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    assert "Verified Successfully" in run()
    journal.write_text(journal.read_text("utf-8").replace(":13:", ":14:", 1), "utf-8")
    assert "Verified Successfully" not in run()


# --- the program ---------------------------------------------------------------------------------


def test_an_exported_journal_vouches_for_the_one_it_was_taken_from(
    journal: Path, open_station: OpenStation
) -> None:
    with open_station() as station:
        fill(station, 6)
        assert verify(station, [str(journal)]).verdict is Verdict.WHOLE
        assert verify(station, [str(journal.with_name("bare.jsonl"))]).verdict is Verdict.WHOLE


@pytest.mark.parametrize("what", ["changed/1/3", "removed/1/4", "added/1/2"])
def test_a_broken_export_vouches_for_nothing(journal: Path, open_station: OpenStation, what: str) -> None:
    forged = str(edited(journal, FORGERIES[what]))
    with open_station() as station, pytest.raises(AnchorRefused, match="itself not whole"):
        verify(station, [forged])


def test_withheld_facts_are_not_in_the_file(journal: Path) -> None:
    bare = journal.with_name("bare.jsonl").read_text("utf-8")
    assert "Bản tin sáng" in journal.read_text("utf-8")
    assert "Bản tin sáng" not in bare
    assert all(json.loads(line)["salt"] is None for line in bare.splitlines()[1:])


# --- the page ------------------------------------------------------------------------------------


@pytest.fixture(name="page")
def _page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The page, opened from the disk, with no network."""
    write_page(tmp_path / "kiem-tra.html")
    context = browser.new_context(offline=True)
    page = context.new_page()
    complaints = complaints_of(page)
    page.goto((tmp_path / "kiem-tra.html").as_uri())
    yield page
    context.close()
    assert complaints == []


def judged(page: Page, file: Path, code: str = "") -> tuple[str, str]:
    """Give the verdict and all that the page says with it."""
    page.set_input_files("#file", file)
    page.fill("#code", code)
    page.click("button[type=submit]")
    page.wait_for_selector("#progress", state="hidden")
    return page.get_attribute("#verdict", "class") or "", page.inner_text("body")


def test_the_browser_finds_an_honest_journal_whole_and_its_signature_genuine(
    page: Page, journal: Path, code: str
) -> None:
    verdict, said = judged(page, journal, code)

    assert verdict == "whole"
    assert "NGUYÊN VẸN: 13 mục, đến mục 2/7" in said
    assert "đúng, ký lúc" in said
    assert "khớp với mục 1/6" in said
    assert "dai-2026-11-23.dai.zip" in said
    assert judged(page, journal.with_name("bare.jsonl"))[0] == "whole"


@pytest.mark.parametrize("what", FORGERIES)
def test_the_browser_names_the_first_fault(page: Page, journal: Path, what: str) -> None:
    page.click("#language")
    verdict, said = judged(page, edited(journal, FORGERIES[what]))

    harm, _, place = what.partition("/")
    words = {
        "changed": f"entry {place} was changed",
        "removed": f"entry {place} was removed",
        "added": f"entry {place} was added",
        "cut_off": f"cut off from entry {place} on",
    }
    assert verdict == "altered"
    assert words[harm] in said


def test_the_browser_finds_a_rewritten_journal_by_anchor_and_code(
    page: Page, journal: Path, code: str
) -> None:
    forged = edited(journal, lambda entries: resealed(entries, journal, 1))
    assert judged(page, forged)[0] == "altered"
    first, *rest = forged.read_text("utf-8").splitlines()
    opening = {**json.loads(first), "anchor": ""}
    forged.write_text("\n".join([json.dumps(opening), *rest]) + "\n", "utf-8")
    assert judged(page, forged)[0] == "whole"
    verdict, said = judged(page, forged, code)
    assert (verdict, "không phải là mục mà mã trên giấy làm chứng" in said) == ("altered", True)


def test_the_browser_finds_a_forged_signature(page: Page, journal: Path) -> None:
    text = journal.read_text("utf-8")
    journal.write_text(text.replace(":2:7:13:", ":2:7:14:", 1), "utf-8")
    verdict, said = judged(page, journal)
    assert (verdict, "chữ ký không phải của đài này" in said) == ("altered", True)


@pytest.mark.parametrize(
    ("content", "code"),
    [("không phải", ""), ("", ""), ('{"form": "broadcaster-journal/1"}\nx\n', ""), (None, "sai")],
)
def test_the_browser_calls_nothing_forged_that_it_cannot_read(
    page: Page, journal: Path, content: str | None, code: str
) -> None:
    if content is not None:
        journal.write_text(content, "utf-8")
    verdict, said = judged(page, journal, code)
    assert (verdict, "không có nghĩa là sổ bị làm giả" in said) == ("unverifiable", True)


def test_the_page_can_be_used_by_keyboard_and_says_its_language(page: Page) -> None:
    assert page.get_attribute("html", "lang") == "vi"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.get_attribute("html", "lang") == "en"
    assert page.inner_text("label[for=file]") == "Exported journal (.jsonl)"
