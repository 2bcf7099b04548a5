"""The readers of what comes from outside, each with good inputs to damage."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import docx

from broadcaster.airtime import Known, load_quotas
from broadcaster.alerts import read_alert
from broadcaster.clock import VIETNAM
from broadcaster.model import Feed
from broadcaster.newsroom import load_themes
from broadcaster.newsroom.feeds.rss import open_rss
from broadcaster.newsroom.manuscripts.articles import load_articles
from broadcaster.playout.control.orders import ControlOrders
from broadcaster.reading import Reader
from broadcaster.saying import from_document, to_document, verbatim
from broadcaster.schedule import load_calendar, load_grid, load_programmes
from broadcaster.sound.decoding import decode
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.store.sayings import found
from tests.cap_documents import alert_xml
from tests.playout.scenario import write_wav

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 28, 20, 0, tzinfo=VIETNAM)


@dataclass(frozen=True, slots=True)
class Target:
    """One reader: *read* may raise what the readers of the house raise, and nothing else."""

    name: str
    originals: tuple[bytes, ...]
    read: Callable[[bytes, Path], object]


@cache
def _reader() -> Reader:
    return Reader()


def _text(data: bytes, _folder: Path) -> object:
    return list(_reader().sentences(data.decode("utf-8", "surrogateescape")))


def _feed(data: bytes, folder: Path) -> object:
    path = folder / "feed.rss"
    path.write_bytes(data)
    report = open_rss().read(Feed(name="x", url=path.as_uri()), etag="", last_modified="", now=NOW)
    assert report.items or report.dropped or report.error or report.status
    return report


def _alert(data: bytes, _folder: Path) -> object:
    return read_alert(data)


def _article(data: bytes, folder: Path) -> object:
    return _loaded(data, folder, "a.txt")


def _article_form(data: bytes, folder: Path) -> object:
    return _loaded(data, folder, "a.toml")


def _word_file(data: bytes, folder: Path) -> object:
    return _loaded(data, folder, "a.docx")


def _loaded(data: bytes, folder: Path, name: str) -> object:
    with tempfile.TemporaryDirectory(dir=folder) as content:
        (Path(content) / name).write_bytes(data)
        return load_articles(Path(content))


def _schedule(name: str, load: Callable[[Path], object]) -> Target:
    def read(data: bytes, folder: Path) -> object:
        path = folder / name
        path.write_bytes(data)
        return load(path)

    return Target(name, ((ROOT / "schedules" / name).read_bytes(),), read)


@cache
def _programmes() -> dict[str, object]:
    return dict(load_programmes(ROOT / "schedules" / "programmes.toml"))


def _station(data: bytes, folder: Path) -> object:
    (folder / "station.toml").write_bytes(data)
    return load_configuration(folder)


def _control(data: bytes, _folder: Path) -> object:
    # The acts themselves need a player; what is fuzzed is what stands before them.
    orders = object.__new__(ControlOrders)
    orders._acts = {"status": dict, "cancel": lambda request: {"why": from_document(request["why"])}}  # type: ignore[attr-defined]
    answer = orders.answer(data)
    assert "ok" in answer
    return answer


def _saying(data: bytes, _folder: Path) -> object:
    return found(data.decode("utf-8", "replace"))


def _audio(data: bytes, folder: Path) -> object:
    path = folder / "a.wav"
    path.write_bytes(data)
    return decode(path, longest_s=60)


def _docx() -> bytes:
    document = docx.Document()
    document.add_paragraph("Thông báo cắt điện")
    document.add_paragraph("Từ 8 giờ đến 11 giờ ngày 30/11/2026.")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _wav() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return write_wav(Path(folder) / "a.wav", 1).read_bytes()


def targets() -> tuple[Target, ...]:
    """Give every reader."""
    texts = tuple(
        line.encode()
        for line in (
            "Từ 7h30 - 11h00 ngày 30/11/2026, cắt điện TBA thôn 1, 2; ĐT 0262.3456789.",
            "Giá cà phê 105.000-106.500 đ/kg (+5%), USD/VND 25.450; 3,5 tr đ/con.",
            "QĐ số 12/2026/QĐ-UBND; Nghị quyết 76/NQ-CP; 1920x1080px; Vv.; ảnh 300x200px.",
        )
    )
    feed = (ROOT / "tests" / "newsroom" / "data" / "vnexpress-5.rss").read_bytes()
    why = b'{"id": "{text}", "facts": {"text": "b\xc3\xa1o nh\xe1\xba\xa7m"}}'
    control = b'{"do": "cancel", "occurrence": "x", "why": ' + why + b"}"
    forms = ROOT / "broadcaster" / "station" / "setup" / "new"
    stations = tuple(path.read_bytes() for path in sorted(forms.rglob("*.toml*")) if "station" in path.name)
    form = 'title = "Họp"\nbody = """Mời họp."""\nvalid_until = 2026-12-01\n'.encode()
    kept = b'{"id": "{x}", "facts": {"x": {"at": "2026-11-28"}}}'
    known: dict[str, Any] = {"programmes": _programmes(), "outputs": ("loa",)}
    return (
        Target("text", texts, _text),
        Target("feed", (feed,), _feed),
        Target("alert", (alert_xml("A1"),), _alert),
        Target("article", ("Họp thôn\n\nMời bà con đến họp lúc 19 giờ ngày 25/11/2026.".encode(),), _article),
        Target("article form", (form,), _article_form),
        Target("word file", (_docx(),), _word_file),
        Target("station", stations or (b'[station]\nid = "x"\nname = "X"\ncommune = "x"\n',), _station),
        _schedule("programmes.toml", load_programmes),
        _schedule("week.toml", lambda path: load_grid(path, **known)),
        _schedule("calendar.toml", lambda path: load_calendar(path, **known)),
        _schedule("quotas.toml", lambda path: load_quotas(path, Known(**known))),
        _schedule("themes.toml", load_themes),
        Target("control", (control, b'{"do": "status"}'), _control),
        Target("saying", (json.dumps(to_document(verbatim("x"))).encode(), kept), _saying),
        Target("audio", (_wav(),), _audio),
    )
