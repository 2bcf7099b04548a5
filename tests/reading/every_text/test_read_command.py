"""`broadcaster read`: one line in, one line out."""

from __future__ import annotations

import json
import subprocess
import sys


def run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "broadcaster.cli.making.read", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120, check=False)


def lines_of(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stdout.decode("utf-8").split("\n")


def test_words_on_the_command_line_are_read() -> None:
    done = run("Họp", "lúc 7h30")
    assert (done.returncode, lines_of(done)) == (0, ["Họp lúc bảy giờ ba mươi phút", ""])


def test_stdin_gives_one_line_for_each_line() -> None:
    done = run(stdin="UBND xã\n\n5 ha\r\nhết".encode())
    assert lines_of(done) == ["ủy ban nhân dân xã", "", "năm héc ta", "hết", ""]


def test_bytes_that_are_not_utf8_do_not_lose_a_line() -> None:
    done = run(stdin=b"m\xe1t 5\n\xff\xfe\nhai 2\n")
    assert done.returncode == 0
    assert len(lines_of(done)) == 4
    assert lines_of(done)[2] == "hai hai"


def test_a_refused_line_leaves_an_empty_line_and_a_message() -> None:
    done = run("--lang", "en", stdin=b"5\n\0\0\n6\n")
    assert done.returncode == 1
    assert lines_of(done) == ["năm", "", "sáu", ""]
    assert b"not text" in done.stderr


def test_an_abbreviation_of_an_earlier_line_is_known_later() -> None:
    done = run(stdin="Ban cán sự xóm (BCSX) họp.\nBCSX báo cáo.\n".encode())
    assert lines_of(done)[1] == "ban cán sự xóm báo cáo."


def test_explain_tells_a_clerk_what_it_is_read_as_and_why() -> None:
    assert lines_of(run("--explain", "Họp sáng T4")) == [
        "Họp sáng thứ tư",
        "  “T4” đọc là “thứ tư”: tháng, quý hoặc thứ trong tuần, vì có chữ “sáng” bên cạnh.",
        "",
    ]


def test_explain_shows_what_is_left_out() -> None:
    _, *told = lines_of(run("--explain", "ông Nguyễn Văn Tuân1. (PLVN) - Sáng nay 😀"))
    assert told[0] == "  “1” không đọc: dấu, theo cách viết."
    assert any("(PLVN)" in line for line in told)
    assert any("“😀” không đọc" in line for line in told)


def test_explain_says_where_it_guesses() -> None:
    _, told, asked, _ = lines_of(run("--lang", "en", "--explain", "Gặp QXK nhé"))
    assert told == "? “QXK” is read “quy ích ca”: an abbreviation, I am guessing; please look at it."
    assert asked == "Please look again at 1 places."


def test_json_is_one_document_with_what_was_not_read() -> None:
    done = run("--json", "5 漢")
    (line,) = json.loads(done.stdout)["lines"]
    assert line["spoken"] == "năm"
    assert [piece["written"] for piece in line["unread"]] == ["漢"]


def test_a_reader_that_has_gone_is_no_error() -> None:
    # `yes` complains by itself where somebody has it ignore SIGPIPE.
    script = f"yes 'UBND 5' 2>/dev/null | {sys.executable} -m broadcaster.cli.making.read | head -1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, timeout=120, check=False)
    assert done.stdout.decode() == "ủy ban nhân dân năm\n"
    assert done.stderr == b""
