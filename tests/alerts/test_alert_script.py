"""The house script of an alert: what listeners hear."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from broadcaster.alerts import judge, read_alert, words_of
from broadcaster.model import Programme
from tests.cap_documents import COVERAGE, NOW, RULES, SENT, alert_xml, info_xml
from tests.scriptwriting import HOUSE, Desk, spoken

PROGRAMME = Programme(
    id="khan-cap",
    title="Cảnh báo",
    script="canh-bao-khan.j2",
    audio_template="canh-bao",
    target_s=180,
    maximum_s=600,
)
ISSUED = "phát hành lúc 16 giờ 30 phút, chủ nhật, ngày 22 tháng 11 năm 2026, do"


def said(document: bytes, *, repeats: int = 0) -> list[str]:
    (judgement,) = judge(read_alert(document), rules=RULES, coverage=COVERAGE, now=NOW)
    article = words_of(judgement, longest_s=RULES.longest_spoken_s).article
    desk = Desk(
        HOUSE / "scripts",
        programme=PROGRAMME,
        airs_at=NOW,
        articles=(article,),
        more={"is_repeat": repeats > 0, "repeat_number": repeats},
    )
    return spoken(desk.write())


HEARD = f"""
Thông báo khẩn cấp! Thông báo khẩn cấp!
Đài truyền thanh xã Ea Knốp thông báo bản tin {ISSUED} Đài Khí tượng Thủy văn tỉnh Đắk Lắk ban hành.
CẢNH BÁO LŨ QUÉT TRÊN SUỐI EA KRÔNG.
Tình huống: Lũ quét, sạt lở đất.
Khu vực: Các xã Ea Knốp, Ea Păl, tỉnh Đắk Lắk.
Dự kiến xảy ra từ 17 giờ, chủ nhật, ngày 22 tháng 11 năm 2026.
Trong 3 giờ qua, khu vực các xã Ea Knốp, Ea Păl đã có mưa rất to, lượng mưa 120 mm. \
Nước suối Ea Krông đang lên nhanh, trên báo động 3 là 0,4 m. Nguy cơ lũ quét, sạt lở đất ở vùng \
ven suối và sườn dốc.
Để bảo đảm an toàn, đề nghị bà con thực hiện:
Hộ dân ven suối di chuyển ngay đến nhà văn hóa thôn. Không đi qua ngầm tràn. Khi cần cứu hộ, gọi 112.
Xin nhắc lại: CẢNH BÁO LŨ QUÉT TRÊN SUỐI EA KRÔNG. Khu vực: Các xã Ea Knốp, Ea Păl, tỉnh Đắk Lắk.
Hộ dân ven suối di chuyển ngay đến nhà văn hóa thôn. Không đi qua ngầm tràn. Khi cần cứu hộ, gọi 112.
Bản tin có hiệu lực đến 23 giờ, chủ nhật, ngày 22 tháng 11 năm 2026. \
Bà con theo dõi các bản tin tiếp theo và báo ngay cho người bên cạnh cùng biết.
"""


def test_listeners_hear_who_says_what_where_and_what_to_do(sample: Callable[[str], bytes]) -> None:
    assert said(sample("actual")) == HEARD.strip().splitlines()


def test_a_repeat_reminds_of_the_time_of_issue() -> None:
    # Source: Decision 18/2021/QĐ-TTg, and 03/2020/QĐ-TTg before it.
    lines = said(alert_xml(), repeats=3)

    assert (
        f"Đài truyền thanh xã Ea Knốp nhắc lại bản tin {ISSUED} Đài Khí tượng Thủy văn tỉnh ban hành."
        in lines
    )


def test_times_are_spoken_in_the_zone_of_the_station() -> None:
    from_utc = alert_xml().replace(b"2026-11-22T16:30:00+07:00", b"2026-11-22T09:30:00-00:00", 1)

    assert any(ISSUED in line for line in said(from_utc))


def test_a_bare_alert_is_enough() -> None:
    lines = said(
        alert_xml(
            "A1", info_xml(headline="", description="", instruction="", expires=SENT + timedelta(hours=1))
        )
    )

    assert "Lũ quét." in lines
    assert not any(line.startswith(("Tình huống", "Để bảo đảm")) for line in lines)


def test_listeners_are_told_when_words_were_left_out() -> None:
    lines = said(alert_xml("A1", info_xml(description="Nước đang lên. " * 900)))

    assert any("đã được rút gọn" in line for line in lines)
    assert not any("rút gọn" in line for line in said(alert_xml()))


def test_marks_of_a_template_in_an_alert_are_only_words() -> None:
    assert any(
        "{{ station.name }}" in line
        for line in said(alert_xml("A1", info_xml(description="{{ station.name }}")))
    )
