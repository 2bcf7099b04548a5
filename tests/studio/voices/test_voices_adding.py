"""A voice is taken in: whole, under a licence that allows it, and of nobody who did not agree."""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from broadcaster.errors import StoreBroken, VoiceBroken, VoiceRefused
from broadcaster.studio.voices.models import adding, fetching
from broadcaster.studio.voices.models.adding import Adding, add_voice
from broadcaster.studio.voices.models.catalogue import Listed, ListedFile, catalogue
from broadcaster.studio.voices.models.licences import stated_in
from tests.studio.voices.tiny_voices import (
    piper_folder,
    supertonic_folder,
    vieneu_nano_folder,
    vieneu_turbo_folder,
)

MODEL = "vi_VN-tiny-x_low.onnx"


@pytest.mark.parametrize(
    ("card", "given", "told"),
    [
        ("license: cc-by-nc-sa-4.0", "", "does not allow"),
        ("license: other", "", "not known"),
        ("nothing said", "", "not known"),
        ("nothing said", "CC-BY-NC-4.0", "does not allow"),
    ],
)
def test_a_licence_that_forbids_it_or_is_unknown_is_refused(
    tmp_path: Path, card: str, given: str, told: str
) -> None:
    usb = piper_folder(tmp_path / "usb", licence=card)
    with pytest.raises(VoiceRefused, match=told):
        add_voice(tmp_path, Adding(source=usb, name="nho", licence=given))
    assert not (tmp_path / "voices" / "nho").exists()


def test_a_licence_may_be_said_where_the_folder_is_silent(tmp_path: Path) -> None:
    usb = piper_folder(tmp_path / "usb", licence="nothing said")
    assert add_voice(tmp_path, Adding(source=usb, licence="CC-BY-4.0")).licence == "CC-BY-4.0"


def test_voices_of_known_persons_need_their_consent(tmp_path: Path) -> None:
    usb = piper_folder(tmp_path / "nghitts" / "usb")
    with pytest.raises(VoiceRefused, match="known persons"):
        add_voice(tmp_path, Adding(source=usb))
    with pytest.raises(VoiceRefused, match="no consent"):
        add_voice(tmp_path, Adding(source=usb, imitates="Ông Ba", consent="dong-y.pdf"))
    (tmp_path / "dong-y.pdf").write_bytes(b"signed")
    added = add_voice(tmp_path, Adding(source=usb, imitates="Ông Ba", consent="dong-y.pdf"))
    assert added.voices[0].imitates == "Ông Ba"


def test_a_file_that_was_changed_since_is_seen_without_reading_the_whole_model(tmp_path: Path) -> None:
    folder = add_voice(tmp_path, Adding(source=piper_folder(tmp_path / "usb"), name="nho"))
    folder.check_present()
    model = folder.path / MODEL
    model.write_bytes(model.read_bytes() + b"x")
    with pytest.raises(VoiceRefused, match="not the one that was taken in"):
        folder.check_present()


def test_a_voice_on_a_disk_that_fails_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Regression: the disk's own error went past the net of a voice that is replaced.
    added = add_voice(tmp_path, Adding(source=piper_folder(tmp_path / "usb"), name="nho"))

    def fail(_path: Path) -> str:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr("broadcaster.studio.voices.models.folder.hash_of", fail)
    with pytest.raises(VoiceRefused, match="Input/output error"):
        added.check_whole()


@pytest.mark.parametrize("wrong", ["nothing", "empty", "two models", "text"])
def test_a_folder_that_is_no_voice_is_refused(tmp_path: Path, wrong: str) -> None:
    usb = tmp_path / "usb"
    if wrong != "nothing":
        usb.mkdir()
    if wrong == "two models":
        piper_folder(usb)
        (usb / "other.onnx").write_bytes(b"")
    if wrong == "text":
        (usb / "readme.txt").write_text("license: mit", "utf-8")
    with pytest.raises(VoiceRefused):
        add_voice(tmp_path, Adding(source=usb))


def test_a_full_disk_leaves_the_old_voice_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usb = piper_folder(tmp_path / "usb")
    first = add_voice(tmp_path, Adding(source=usb, name="nho"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("broadcaster.studio.voices.models.adding.shutil.copyfile", full)
    with pytest.raises(StoreBroken, match="No space left"):
        add_voice(tmp_path, Adding(source=usb, name="nho"))
    first.check_whole()
    assert [path.name for path in (tmp_path / "voices").iterdir()] == ["nho"]


def listed(folder: Path, address: str = "http://127.0.0.1:9") -> Listed:
    """The tiny Piper voice in *folder* as a catalogue would list it, published at *address*."""
    files = tuple(
        ListedFile(
            url=f"{address}/{path.name}",
            bytes=path.stat().st_size,
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        )
        for path in (folder / MODEL, folder / f"{MODEL}.json")
    )
    return Listed(title="Tí hon", licence="CC-BY-4.0", origin="https://example.org", files=files, gender="nữ")


@contextmanager
def published(folder: Path) -> Iterator[str]:
    """Serve *folder* as a download page does."""
    handler = partial(Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, args=[0.05])
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Keep the test's output clean."""


def fetch(into: Path, voice: Listed) -> None:
    into.mkdir(exist_ok=True)
    fetching.fetch_voice("nho", into, progress=lambda *_: None, listed={"nho": voice})


def test_the_catalogue_says_address_size_hash_and_licence_of_every_file() -> None:
    for name, voice in catalogue().items():
        assert voice.title, name
        assert voice.licence
        for file in voice.files:
            assert file.url.startswith("https://")
            assert "/main/" not in file.url  # a branch moves, and the hash does not
            assert len(bytes.fromhex(file.sha256)) == 32
            assert file.bytes


def test_a_voice_of_the_catalogue_is_fetched_and_is_the_published_one(tmp_path: Path) -> None:
    usb = piper_folder(tmp_path / "usb")
    with published(usb) as address:
        fetch(tmp_path / "here", listed(usb, address))
    assert (tmp_path / "here" / MODEL).read_bytes() == (usb / MODEL).read_bytes()


@pytest.mark.parametrize("harm", ["changed", "longer", "missing"])
def test_a_download_that_is_not_the_published_file_is_refused(tmp_path: Path, harm: str) -> None:
    usb = piper_folder(tmp_path / "usb")
    voice = listed(usb)
    model = usb / MODEL
    if harm == "missing":
        model.unlink()
    else:
        model.write_bytes(model.read_bytes() + b"x" * (1 if harm == "changed" else 5_000_000))
    with published(usb) as address:
        there = replace(
            voice, files=tuple(replace(file, url=f"{address}/{file.name}") for file in voice.files)
        )
        with pytest.raises(VoiceBroken if harm == "missing" else VoiceRefused) as refusal:
            fetch(tmp_path / "here", there)
    if harm != "missing":
        assert voice.files[0].sha256 in str(refusal.value)
        assert (tmp_path / "here" / MODEL).stat().st_size < 3_000_000


def test_without_a_network_the_stick_is_named(tmp_path: Path) -> None:
    with pytest.raises(VoiceBroken, match="USB stick"):
        fetch(tmp_path / "here", listed(piper_folder(tmp_path / "usb")))


def test_a_listed_file_on_a_stick_is_compared_with_its_published_hash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usb = piper_folder(tmp_path / "usb", licence="nothing said")
    voices = {"nho": listed(usb)}
    monkeypatch.setattr(adding, "catalogue", lambda: voices)
    added = add_voice(tmp_path, Adding(source=usb))
    assert (added.licence, added.title, added.voices[0].gender) == ("CC-BY-4.0", "Tí hon", "nữ")

    (usb / MODEL).write_bytes((usb / MODEL).read_bytes() + b"x")
    with pytest.raises(VoiceRefused, match="damaged or another one"):
        add_voice(tmp_path, Adding(source=usb))
    added.check_whole()


def test_one_file_of_a_full_folder_brings_only_its_own(tmp_path: Path) -> None:
    usb = piper_folder(tmp_path / "usb")
    (usb / "other.onnx").write_bytes(b"")
    (usb / "accounts.json").write_text("{}", "utf-8")
    added = add_voice(tmp_path, Adding(source=usb / MODEL))
    assert added.path.name == "vi_vn-tiny-x_low"
    assert sorted(added.files) == ["MODEL_CARD", MODEL, f"{MODEL}.json"]


@pytest.mark.parametrize(
    ("card", "licence"),
    [
        ("* License: https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0"),
        ("License: [CC](https://creativecommons.org/licenses/by-nc-sa/4.0/)", "CC"),
        ("* License: https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC-BY-NC-SA-4.0"),
        ("License: http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
        ("licence: <https://www.apache.org/licenses/LICENSE-2.0>", "Apache-2.0"),
        ('license: "mit"', "mit"),
        ("license: https://example.org/our-terms", "https://example.org/our-terms"),
        ("Apache License\nVersion 2.0, January 2004", "Apache-2.0"),
        ("", ""),
    ],
)
def test_a_card_names_its_licence_or_gives_its_address(tmp_path: Path, card: str, licence: str) -> None:
    (tmp_path / "MODEL_CARD").write_text(card, "utf-8")
    assert stated_in(tmp_path) == licence


@pytest.mark.parametrize("where", ["file", "card", "path"])
def test_a_set_of_known_persons_is_known_by_its_files_its_card_and_its_folder(
    tmp_path: Path, where: str
) -> None:
    usb = piper_folder(tmp_path / ("nghitts" if where == "path" else "usb"))
    if where == "file":
        for ending in ("", ".json"):
            (usb / f"{MODEL}{ending}").rename(usb / f"tranthanh3870.onnx{ending}")
    if where == "card":
        (usb / "README.md").write_text("license: mit\nTừ bộ NGHI-TTS", "utf-8")
    with pytest.raises(VoiceRefused, match="known persons"):
        add_voice(tmp_path, Adding(source=usb, licence="MIT"))


@pytest.mark.parametrize("name", ["espeak", "gtts", "openai"])
def test_a_voice_cannot_take_the_name_of_one_that_is_always_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(VoiceRefused, match="always there"):
        add_voice(tmp_path, Adding(source=piper_folder(tmp_path / "usb"), name=name))


@pytest.mark.parametrize("graphs", ["onnx_update", "onnx_int8", "."])
def test_the_graphs_of_vieneu_turbo_are_found_in_each_of_its_layouts(tmp_path: Path, graphs: str) -> None:
    added = add_voice(tmp_path, Adding(source=vieneu_turbo_folder(tmp_path / "usb", graphs=graphs)))
    assert added.kind == "vieneu"
    assert (added.path / graphs / "vieneu_prefill.onnx").is_file()


def test_the_better_of_two_precisions_is_taken_and_external_weights_come_along(tmp_path: Path) -> None:
    usb = vieneu_turbo_folder(vieneu_turbo_folder(tmp_path / "usb", graphs="onnx_int8"))
    (usb / "onnx_update" / "vieneu_backbone_shared.data").write_bytes(b"weights")
    (usb / "update").mkdir()
    (usb / "update" / "model.safetensors").write_bytes(b"for PyTorch")
    added = add_voice(tmp_path, Adding(source=usb))
    assert "onnx_update/vieneu_backbone_shared.data" in added.files
    assert not any(name.startswith(("onnx_int8", "update")) for name in added.files)


def test_a_vieneu_folder_that_lacks_a_part_says_which(tmp_path: Path) -> None:
    turbo = vieneu_turbo_folder(tmp_path / "turbo")
    (turbo / "codec" / "moss_audio_tokenizer_decode_full.onnx").unlink()
    with pytest.raises(VoiceRefused, match="MOSS-Audio-Tokenizer-Nano-ONNX"):
        add_voice(tmp_path, Adding(source=turbo))
    nano = vieneu_nano_folder(tmp_path / "nano")
    (nano / "vector_estimator.onnx").unlink()
    with pytest.raises(VoiceRefused, match=r"vector_estimator\.onnx"):
        add_voice(tmp_path, Adding(source=nano))


def test_a_folder_of_supertonic_is_taken_with_its_styles_and_nothing_else(tmp_path: Path) -> None:
    usb = supertonic_folder(tmp_path / "usb")
    (usb / "notes.txt").write_text("mine", "utf-8")
    added = add_voice(tmp_path, Adding(source=usb))
    assert [voice.id for voice in added.voices] == ["F1", "M1"]
    assert {Path(name).parts[0] for name in added.files} == {"README.md", "onnx", "voice_styles"}
