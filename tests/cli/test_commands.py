"""The commands as others script against them: names, shapes, exit statuses."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.commands import typed


def run(*words: str, station: Path | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
    place = ["--station", str(station)] if station else []
    return typed(*place, *words, stdin=stdin)


@pytest.fixture(scope="module", name="station")
def _station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a demo station with one short programme, tomorrow made and approved."""
    folder = tmp_path_factory.mktemp("cli") / "dai"
    assert run("init", str(folder), "--demo").returncode == 0
    configuration = (folder / "station.toml").read_text("utf-8")
    head, _, tail = configuration.partition('[[feed]]\nname = "chinh-phu"')
    _, _, outputs = tail.partition("[[output]]")
    (folder / "station.toml").write_text(head + "[[output]]" + outputs, "utf-8")
    (folder / "schedules" / "week.toml").write_text(
        '[[slot]]\nid = "chieu"\nprogramme = "thong-bao"\ndays = ["daily"]\nat = 17:00:00\nlength_s = 300\n',
        "utf-8",
    )
    (folder / "schedules" / "calendar.toml").write_text("", "utf-8")
    return folder


@pytest.fixture(scope="module", name="night")
def _night(station: Path) -> dict[str, object]:
    done = run("nightly", "--json", "--date", "2026-11-24", station=station)
    assert done.returncode == 3, done.stderr
    document = json.loads(done.stdout)
    assert isinstance(document, dict)
    return document


def test_nightly_gives_bulletins_warnings_and_failures(night: dict[str, object]) -> None:
    assert set(night) >= {"date", "bulletins", "warnings", "failures"}
    assert night["failures"] == []
    bulletin = next(one for one in night["bulletins"] if one["programme"] == "thong-bao")
    assert set(bulletin) >= {
        "id", "programme", "air_date", "path", "duration_s", "loudness_lufs",
        "true_peak_dbtp", "state", "voice", "themes", "segments",
    }  # fmt: skip
    assert abs(bulletin["loudness_lufs"] + 16) <= 0.5
    assert bulletin["true_peak_dbtp"] <= -1.5
    assert Path(bulletin["path"]).is_file()


def test_a_day_can_be_approved_rehearsed_and_counted(station: Path, night: dict[str, object]) -> None:
    approved = run(
        "bulletin", "approve", "--all", "--date", "2026-11-24", "--by", "An", "--json", station=station
    )
    played = run("on-air", "--simulate", "--from", "2026-11-24", "--json", station=station)
    rows = json.loads(run("asrun", "--date", "2026-11-24", "--json", station=station).stdout)["rows"]
    quotas = json.loads(run("quota", "--month", "2026-11", "--json", station=station).stdout)

    assert [one["state"] for one in json.loads(approved.stdout)["bulletins"]] == ["approved"]
    assert played.returncode == 0
    (row,) = rows
    assert set(row) >= {
        "id", "occurrence", "programme", "themes", "output", "origin", "scheduled_start",
        "actual_start", "actual_end", "aired_s", "outcome", "reason", "evidence",
    }  # fmt: skip
    assert row["actual_start"] == "2026-11-24T17:00:00+07:00"
    assert (row["outcome"], row["origin"], row["evidence"]) == ("aired", "own", "simulated")
    assert set(quotas["quotas"][0]) >= {
        "quota", "period", "required_s", "maximum_s", "credited_s", "planned_s", "forecast_s", "status",
    }  # fmt: skip


def test_the_plan_of_a_day_is_reconciled_line_by_line(station: Path, night: dict[str, object]) -> None:
    done = run("reconcile", "--date", "2026-11-24", "--json", station=station)
    document = json.loads(done.stdout)

    assert done.returncode == 0
    assert document["period"] == "2026-11-24"
    (line,) = document["lines"]
    assert set(line) >= {
        "occurrence", "planned_start", "planned_s", "outputs", "rows", "aired_s", "discrepancy", "reason",
    }  # fmt: skip
    assert [set(row) >= {"id", "output", "aired_s"} for row in line["rows"]] == [True] * len(line["rows"])
    assert document["unplanned"] == []

    told = run("reconcile", "--month", "11/2026", station=station)
    assert told.returncode == 0
    assert "Những ngày không lưu lịch" in told.stdout


def test_a_misspelt_id_leaves_the_other_bulletins_undecided(station: Path, night: dict[str, object]) -> None:
    # Seen: the first was approved, the message named only the second.
    known = night["bulletins"][0]["id"]
    before = run("bulletin", "show", known, "--json", station=station).stdout

    done = run("bulletin", "reject", known, "khong-co", "--by", "Lan", station=station)

    assert done.returncode == 1
    assert run("bulletin", "show", known, "--json", station=station).stdout == before


def test_the_rundown_has_its_fixed_shape(station: Path) -> None:
    document = json.loads(run("rundown", "--date", "2026-11-25", "--json", station=station).stdout)

    assert set(document) == {"date", "lines", "clashes"}
    (line,) = document["lines"]
    assert set(line) >= {
        "occurrence", "programme", "kind", "priority", "starts_at", "duration_s", "outputs", "state",
    }  # fmt: skip
    assert line["priority"] == "thong-thuong"


def test_a_script_is_printed_without_being_voiced(station: Path) -> None:
    document = json.loads(run("script", "cchc", "--date", "2026-11-24", "--json", station=station).stdout)

    assert set(document) >= {"programme", "air_date", "segments"}
    assert {segment["kind"] for segment in document["segments"]} >= {"speech"}
    assert all(set(segment) >= {"kind", "text", "source"} for segment in document["segments"])


def test_a_script_is_shown_as_it_will_be_said(station: Path) -> None:
    document = json.loads(run("script", "cchc", "--date", "24/11/2026", "--json", station=station).stdout)
    said = [segment["spoken"] for segment in document["segments"] if segment["kind"] == "speech"]
    shown = run("script", "cchc", "--date", "24/11/2026", "--spoken", station=station).stdout

    assert any("tháng mười một" in text for text in said)
    assert all(text in shown for text in said)


def test_script_names_the_texts_that_it_cannot_read_and_the_remedy(station: Path) -> None:
    content = station / "scripts" / "content" / "cchc"
    (content / "mat-chu.txt").write_text("Th?ng b?o\n\nH?p d?n", "utf-8")
    (content / "hop.pdf").write_bytes(b"%PDF")
    try:
        done = run("script", "cchc", "--date", "24/11/2026", station=station)
    finally:
        (content / "mat-chu.txt").unlink()
        (content / "hop.pdf").unlink()

    assert done.returncode == 0
    assert "✗ cchc/mat-chu.txt: " in done.stderr
    assert "Unikey" in done.stderr
    assert "✗ cchc/hop.pdf: " in done.stderr


def test_read_passes_over_the_directions_of_a_script(station: Path) -> None:
    script = run("script", "cchc", "--date", "24/11/2026", station=station).stdout
    assert "[♪" in script

    spoken = run("read", station=station, stdin=script).stdout

    assert "[" not in spoken
    assert len(spoken.splitlines()) == len(script.splitlines())


def test_a_programme_may_be_named_by_its_title(station: Path) -> None:
    by_title = run("script", "thông báo  của xã", "--date", "24/11/2026", station=station)
    by_id = run("script", "thong-bao", "--date", "24/11/2026", station=station)

    assert by_title.returncode == 0
    assert by_title.stdout == by_id.stdout
    assert "thong-bao (Thông báo của xã)" in run("script", "x", station=station).stderr


def test_another_voice_than_the_one_asked_for_is_no_success(tmp_path: Path) -> None:
    done = run("speak", "Xin chào", "-o", str(tmp_path / "a.wav"), "--voice", "piper:la", station=tmp_path)

    assert done.returncode == 3
    assert "piper:la" in done.stderr


def test_news_from_a_file_has_its_fixed_shape(station: Path) -> None:
    feed = (station / "feeds" / "tin-mau.rss").as_uri()
    document = json.loads(run("news", "fetch", "--feed", feed, "--json", station=station).stdout)

    assert {"feed", "status", "items", "error"} <= set(document["feeds"][0])
    assert {"id", "feed", "title", "summary", "url", "published_at", "themes"} <= set(document["items"][0])


def test_an_unknown_programme_is_one_clear_message_and_status_1(station: Path) -> None:
    done = run("produce", "cchhc", "--lang", "en", station=station)

    assert done.returncode == 1
    assert done.stdout == ""
    assert "There is no programme 'cchhc'" in done.stderr
    assert "Traceback" not in done.stderr


def test_wrong_usage_is_status_2(station: Path) -> None:
    assert run("rundown", "--date", "hôm nao", station=station).returncode == 2
    assert run("nonsense", station=station).returncode == 2
    assert run("interrupt", "--priority", "khan-cap", station=station).returncode == 2


def test_wrong_usage_is_told_in_the_language_of_the_command_line() -> None:
    assert "Lỗi: Không có lệnh 'nonsense'." in run("nonsense").stderr
    assert "Error: No such command 'nonsense'." in run("--lang", "en", "nonsense").stderr
    assert "“hôm nao” không phải là ngày." in run("rundown", "--date", "hôm nao").stderr
    assert "'hôm nao' is not a day." in run("--lang", "en", "rundown", "--date", "hôm nao").stderr


def test_names_in_square_brackets_stand_in_tables_as_they_are(tmp_path: Path) -> None:
    # Rich took the row's name for markup: "slot[sang].foo" was shown as "slot.foo".
    run("init", str(tmp_path / "dai"), "--demo")
    grid = tmp_path / "dai" / "schedules" / "week.toml"
    grid.write_text('[[slot]]\nid = "sang"\nfoo = 1\n' + grid.read_text("utf-8"), "utf-8")

    assert "slot[sang].foo: Không có mục này." in run("doctor", station=tmp_path / "dai").stdout


def test_a_folder_without_a_station_says_what_to_do(tmp_path: Path) -> None:
    done = run("rundown", "--lang", "en", station=tmp_path)

    assert done.returncode == 1
    assert "broadcaster init" in done.stderr


def test_options_may_stand_before_or_after_the_command(station: Path) -> None:
    before = run("--json", "voices", station=station)
    after = run("voices", "--json", station=station)

    assert [one["voice"] for one in json.loads(before.stdout)["voices"]] == [
        one["voice"] for one in json.loads(after.stdout)["voices"]
    ]


def test_a_station_teaches_the_reader_its_own_words(station: Path) -> None:
    lexicon = station / "scripts" / "lexicon.toml"
    lexicon.write_text('[read]\n"BX" = "bến xe"\n', "utf-8")

    assert run("read", "BX mới", station=station).stdout == "bến xe mới\n"

    lexicon.write_text('[read]\n"BX" = "bến xe 2"\n', "utf-8")
    slipped = run("--lang", "en", "read", "BX mới", station=station)
    lexicon.write_text("[read]\n", "utf-8")
    # What was read last holds, and the slip is told.
    assert slipped.stdout == "bến xe mới\n"
    assert "lexicon.toml" in slipped.stderr


def test_speak_works_without_a_station(tmp_path: Path) -> None:
    done = run("speak", "Xin chào bà con.", "-o", str(tmp_path / "a.wav"), "--json", station=tmp_path)

    assert json.loads(done.stdout)["duration_s"] > 0.5
    assert (tmp_path / "a.wav").stat().st_size > 40_000


def test_every_command_has_help_in_vietnamese() -> None:
    from broadcaster.cli.main import _COMMANDS, commands  # noqa: PLC0415

    for name in _COMMANDS:
        command = commands.get_command(None, name)  # type: ignore[arg-type]
        assert command is not None
        assert command.help, name


def test_a_message_said_several_times_needs_an_interval(station: Path) -> None:
    # Seen: it was said once, without a word.
    words = ("interrupt", "--text", "Nước lên.", "--priority", "uu-tien", "--times", "3")
    done = run(*words, station=station)

    assert done.returncode == 2
    assert "--every" in done.stderr


@pytest.mark.parametrize("act", ["status", "cancel", "first", "stop"])
def test_without_a_player_every_order_to_it_says_how_to_start_one(station: Path, act: str) -> None:
    done = run("on-air", act, station=station)

    assert done.returncode == 1
    assert "Đài chưa chạy. Hãy chạy: broadcaster run" in done.stderr
