"""An audio template is read whole, or every mistake in it is named at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.studio.mix.jingles import inspect_sounds
from broadcaster.studio.template import Bed, Loudness, SpeechChain, load_template

HOUSE = Path(__file__).parents[2] / "audio_templates"
NAMES = ("ban-tin", "canh-bao", "cao-nguyen", "chuyen-muc", "nhe-nhang", "song-nuoc", "thong-bao")


def test_the_house_style_has_its_five_templates() -> None:
    assert tuple(sorted(file.stem for file in HOUSE.glob("*.toml"))) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_template_of_the_house_loads_and_all_its_sounds_can_be_used(name: str) -> None:
    template = load_template(HOUSE, name)

    assert template.title
    assert inspect_sounds(template) == ()
    assert {"chuyen-tin", "chu-y", "hoi", "dap"} <= set(template.stings)


def test_the_sounds_of_the_house_are_small() -> None:
    assert sum(file.stat().st_size for file in HOUSE.glob("audio/*")) < 3_000_000


def test_every_sound_of_the_house_is_used() -> None:
    used = {file for name in NAMES for file in load_template(HOUSE, name).files}

    assert used == set(HOUSE.glob("audio/*"))


def test_an_empty_file_is_speech_with_the_usual_settings(tmp_path: Path) -> None:
    (tmp_path / "tron.toml").write_text("")
    template = load_template(tmp_path, "tron")

    assert (template.opening, template.bed, template.closing, template.stings) == (None, None, None, {})
    assert (template.speech, template.loudness) == (SpeechChain(), Loudness())


def test_what_is_written_is_what_is_used_and_files_lie_beside_the_template(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'between_items = "s"\n[bed]\nfile = "nen.wav"\nduck_db = -6\nlevel_db = -3.5\n'
        '[[sting]]\nname = "s"\nfile = "../chung/s.wav"\n[loudness]\ntarget_lufs = -18\n'
    )
    template = load_template(tmp_path, "a")

    assert template.bed == Bed(file=tmp_path / "nen.wav", duck_db=-6.0, level_db=-3.5)
    assert template.loudness == Loudness(target_lufs=-18.0)
    assert template.files == (tmp_path / "nen.wav", tmp_path / "../chung/s.wav")


def test_an_unknown_template_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ConfigurationRefused, match="Did you mean 'ban-tin'"):
        load_template(HOUSE, "ban-tim")


@pytest.mark.parametrize("name", ["", "../audio_templates/ban-tin", "/etc/passwd"])
def test_a_name_that_is_no_template_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationRefused, match="There is no audio template"):
        load_template(HOUSE, name)


def test_all_mistakes_are_named_at_once_with_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'between_items = "chuyen-tim"\nopenning = {file = "a.wav"}\n'
        '[bed]\nduck_db = 12\nlevel = -3\n[loudness]\ntarget_lufs = "-16"\n'
        '[[sting]]\nname = "chuyen-tin"\nfile = "a.wav"\n[speech]\nprocessed = 1\n'
    )
    with pytest.raises(ConfigurationRefused) as caught:
        load_template(tmp_path, "a")
    told = str(caught.value)

    for key in (
        "a.toml: between_items", "a.toml: openning", "bed.file", "bed.duck_db", "bed.level",
        "loudness.target_lufs", "speech.processed",
    ):  # fmt: skip
        assert key in told
    assert "Did you mean 'opening'" in told
    assert "Did you mean 'chuyen-tin'" in told
    assert len(caught.value.causes) == 7


@pytest.mark.parametrize(
    "content", [b"[bed\n", b"file = 05:30:00x", b"\xff\xfe\x00", b'[bed]\nfile = "a.wav"\nfile = "b.wav"']
)
def test_a_file_that_is_not_toml_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.toml").write_bytes(content)

    with pytest.raises(ConfigurationRefused, match=r"a\.toml"):
        load_template(tmp_path, "a")


def test_two_stings_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[[sting]]\nname="s"\nfile="a.wav"\n[[sting]]\nname="s"\nfile="b.wav"\n')

    with pytest.raises(ConfigurationRefused, match="twice"):
        load_template(tmp_path, "a")


def test_sounds_that_cannot_be_used_are_all_found_by_the_inspection(tmp_path: Path) -> None:
    (tmp_path / "not.mp3").write_text("chữ")
    (tmp_path / "a.toml").write_text('[opening]\nfile = "gone.wav"\n[bed]\nfile = "not.mp3"\n')
    faults = inspect_sounds(load_template(tmp_path, "a"))

    assert [Path(fault.where).name for fault in faults] == ["gone.wav", "not.mp3"]
