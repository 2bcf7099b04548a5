"""Why something outside failed: caused for real, said in Vietnamese, the technical word in brackets."""

from __future__ import annotations

import pickle
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from broadcaster.clock import SystemClock
from broadcaster.errors import N_, SoundRefused
from broadcaster.fetching.reasons import reason, refusal
from broadcaster.outputs import open_outputs
from broadcaster.playout.audio.carts import CartRack
from broadcaster.ports import OutputSettings
from broadcaster.relay.live import RelayRules, StreamSource
from broadcaster.saying import Saying
from broadcaster.wording import say, say_error
from tests.ports import port_where_nobody_listens
from tests.waiting import PATIENCE_S, wait_for

PATIENT, IMPATIENT = RelayRules(hang_s=PATIENCE_S), RelayRules(hang_s=1.0)
WORDS = b"no sound at all\n" * 2000


@pytest.fixture(name="answering", scope="module")
def _answering() -> Iterator[str]:
    """A web server that answers /404 with 404 and /text with words."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/text" else int(self.path[1:]))
            self.send_header("Content-Length", str(len(WORDS)))
            self.end_headers()
            self.wfile.write(WORDS)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def trouble(address: str, rules: RelayRules = PATIENT) -> Saying | None:
    source = StreamSource(address, rules, SystemClock())
    wait_for(lambda: source.is_over)
    return source.trouble


@pytest.mark.parametrize(
    ("path", "vietnamese", "english"),
    [
        ("/401", "máy chủ đòi tên và mật khẩu", "401"),
        ("/403", "máy chủ không cho phép", "403"),
        ("/404", "máy chủ không có địa chỉ này", "404"),
        ("/418", "máy chủ không hiểu yêu cầu", "4XX"),
        ("/429", "máy chủ bị hỏi quá nhiều lần", "429"),
        ("/500", "máy chủ đang gặp sự cố", "5XX"),
        ("/503", "máy chủ đang gặp sự cố", "5XX"),
        ("/text", "dữ liệu nhận được không phải âm thanh", "Invalid data"),
    ],
)
def test_a_clerk_reads_why_a_station_is_not_heard(
    answering: str, path: str, vietnamese: str, english: str
) -> None:
    why = trouble(answering + path)

    assert english in str(why)
    said = say("vi", "{why}", why=why)
    assert said.startswith(f"{vietnamese} (")
    assert english in said


def test_a_station_that_refuses_the_call_says_so() -> None:
    with port_where_nobody_listens() as port:
        why = trouble(f"http://127.0.0.1:{port}/vov1")

    assert say("vi", "{why}", why=why) == "máy chủ từ chối kết nối (Connection refused)"


def test_a_name_that_nobody_knows_is_not_called_a_device_that_fails() -> None:
    said = say("vi", "{why}", why=trouble("http://dai-nay-khong-co.invalid/vov1"))

    assert said.startswith("không tìm thấy tên máy chủ (")


def test_a_station_that_accepts_and_says_nothing_took_too_long() -> None:
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        said = say("vi", "{why}", why=trouble(f"http://127.0.0.1:{mute.getsockname()[1]}/vov1", IMPATIENT))

    assert said.startswith("chờ quá lâu mà không có trả lời (")


def test_an_address_that_is_none_says_what_to_write() -> None:
    said = say("vi", "{why}", why=trouble("ftp://x/y"))

    assert "http://" in said
    assert "web address" not in said


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("HTTP/1.0 403 Forbidden", "máy chủ không cho phép (HTTP/1.0 403 Forbidden)"),
        (
            "HTTP/1.0 401 Authentication Required",
            "máy chủ đòi tên và mật khẩu (HTTP/1.0 401 Authentication Required)",
        ),
        ("SSH-2.0-OpenSSH", "SSH-2.0-OpenSSH"),
        ("", "-"),
    ],
)
def test_a_refusal_of_a_server_is_said_by_its_status(answer: str, said: str) -> None:
    assert say_error("vi", refusal(answer)) == said


def _missing(folder: Path) -> Path:
    return folder / "khong-co.mp3"


def _not_audio(folder: Path) -> Path:
    path = folder / "bai.mp3"
    path.write_bytes(b"x" * 4000)
    return path


@pytest.mark.parametrize(
    ("make", "words"), [(_missing, "không có tệp này"), (_not_audio, "không phải là âm thanh")]
)
def test_a_file_that_cannot_be_played_says_why_in_vietnamese(
    tmp_path: Path, make: Callable[[Path], Path], words: str
) -> None:
    with pytest.raises(SoundRefused) as refused:
        CartRack(tmp_path, decode=True).load(make(tmp_path))

    assert words in say_error("vi", refused.value)


def test_an_icecast_server_that_is_down_is_said_in_vietnamese_by_the_output_that_needs_it() -> None:
    with port_where_nobody_listens() as port:
        options: dict[str, str | int | float | bool] = {
            "host": "127.0.0.1",
            "port": port,
            "mount": "/loa.mp3",
            "password": "x",
        }
        (output,) = open_outputs([OutputSettings(name="web", kind="icecast", options=options)])
        output.open(SystemClock().now())
        wait_for(lambda: "refuses" in output.delivered().error)
        output.close()

    said = say("vi", N_("the output took no sound ({why})."), why=output.delivered().trouble)

    assert "Mất kết nối với máy chủ Icecast" in said
    assert "máy chủ từ chối kết nối (Connection refused)" in said


def test_what_nobody_foresaw_keeps_its_technical_word() -> None:
    assert str(reason(ValueError("odd"))) == "odd"
    assert str(reason(ValueError())) == "ValueError"


def test_an_error_that_was_told_is_a_line_for_the_log_and_a_sentence_for_the_reader() -> None:
    error = SoundRefused(N_("The station sends no sound."), where="x", remedy=N_("Check the address."))
    told = error.saying()

    assert str(told) == "x: The station sends no sound. Check the address."
    assert "The station" not in say("vi", "{why}", why=told)
    assert say("vi", "{why}", why=pickle.loads(pickle.dumps(told))) == say("vi", "{why}", why=told)
