"""CAP 1.2 documents: what they say, and everything that may be wrong with them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.alerts import Alert, Circle, Point, read_alert
from broadcaster.alerts.cap.document import DEPTH_AT_MOST, ELEMENTS_AT_MOST, SIZE_AT_MOST_BYTES
from broadcaster.alerts.cap.message import Category, Certainty, MessageType, Scope, Severity, Status, Urgency
from broadcaster.errors import AlertRefused
from broadcaster.wording import say_error
from tests.cap_documents import SENDER, SENT, alert_xml, at, info_xml, name_of

Sample = Callable[[str], bytes]


def faults(document: bytes) -> list[str]:
    """Everything that is said about a document, a fault a line."""
    with pytest.raises(AlertRefused) as refusal:
        read_alert(document)
    return [str(one) for one in refusal.value.causes or (refusal.value,)]


def without(document: bytes, element: str) -> bytes:
    start, end = document.index(f"<{element}>".encode()), document.index(f"</{element}>".encode())
    return document[:start] + document[end + len(f"</{element}>") :]


# --- what they say ----------------------------------------------------------------------------------


def test_an_alert_is_read_whole(sample: Sample) -> None:
    alert = read_alert(sample("actual"))

    assert alert.id == name_of("KTTV-DL-0412")
    assert (alert.status, alert.type, alert.scope) == (Status.ACTUAL, MessageType.ALERT, Scope.PUBLIC)
    assert alert.references == ()
    (info,) = alert.infos
    assert info.language == "vi-vn"
    assert info.categories == (Category.MET, Category.GEO)
    assert info.event == "Lũ quét, sạt lở đất"
    assert (info.urgency, info.severity, info.certainty) == (
        Urgency.IMMEDIATE,
        Severity.EXTREME,
        Certainty.OBSERVED,
    )
    assert info.onset == SENT + timedelta(minutes=30)
    assert info.expires == SENT + timedelta(hours=6.5)
    assert info.effective is None
    assert info.sender_name == "Đài Khí tượng Thủy văn tỉnh Đắk Lắk"
    assert info.headline == "CẢNH BÁO LŨ QUÉT TRÊN SUỐI EA KRÔNG"
    assert info.description.startswith("Trong 3 giờ qua")
    assert info.instruction.endswith("gọi 112.")
    (area,) = info.areas
    assert area.title == "Các xã Ea Knốp, Ea Păl, tỉnh Đắk Lắk"
    assert area.polygons[0][0] == area.polygons[0][-1] == Point(12.5, 108.4)


def test_polygons_circles_and_geocodes_are_read(sample: Sample) -> None:
    (area,) = read_alert(sample("elsewhere")).infos[0].areas

    assert len(area.polygons[0]) == 5
    assert area.circles == (Circle(Point(21.0, 105.6), 12.5),)
    assert area.codes == ("mau-xa=09877",)


def test_references_name_the_earlier_alerts(sample: Sample) -> None:
    assert read_alert(sample("update")).references == (name_of("KTTV-DL-0412"),)
    two = (name_of("A1"), name_of("A2", SENT - timedelta(hours=1)))
    assert read_alert(alert_xml("A3", kind="Cancel", references=two)).references == two


def test_the_name_of_an_alert_does_not_depend_on_the_offset_of_its_time() -> None:
    there = read_alert(alert_xml(sent=SENT.astimezone(UTC)))

    assert there.id == read_alert(alert_xml()).id
    assert hash(there.id) == hash(read_alert(alert_xml()).id)


def test_several_infos_keep_their_order(sample: Sample) -> None:
    assert [info.language for info in read_alert(sample("languages")).infos] == ["en-us"] + 3 * ["vi-vn"]


def test_a_signature_is_passed_over(sample: Sample) -> None:
    assert read_alert(sample("signed")).id.identifier == "KTTV-DL-0422"


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16", "UTF-16BE"])
def test_an_alert_may_come_in_any_encoding_of_unicode(encoding: str) -> None:
    text = alert_xml().decode().replace("UTF-8", encoding)
    mark = "\ufeff" if encoding == "UTF-16BE" else ""

    assert read_alert((mark + text).encode(encoding)) == read_alert(alert_xml())


# --- hostile and broken -----------------------------------------------------------------------------


def test_entities_are_never_unfolded(sample: Sample) -> None:
    assert "document type" in faults(sample("entity"))[0]


@pytest.mark.parametrize(
    "encoding", ["UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1258"]
)
@pytest.mark.parametrize("doctype", ["<!DOCTYPE alert>", '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd">'])
def test_a_document_type_is_refused_in_every_encoding(doctype: str, encoding: str) -> None:
    mark = "\ufeff" if encoding in {"UTF-16LE", "UTF-16BE"} else ""
    document = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}<alert/>'

    assert "document type" in faults((mark + document).encode(encoding))[0]


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<html><p>Cookies",
        b"\x00\x01\x02",
        b'<?xml version="1.0" encoding="utf-7"?><alert/>',
        b'<?xml version="1.0" encoding="no-such-code"?><alert/>',
        b'<?xml version="1.0" encoding="shift_jis"?><alert/>',
        b"<alert>&undeclared;</alert>",
        b'<alert xmlns:a="b"><a:c a:d="1" a:d="2"/></alert>',
    ],
)
def test_what_is_not_well_formed_is_refused(document: bytes) -> None:
    assert "not well-formed XML" in faults(document)[0]


def test_half_an_alert_is_refused(sample: Sample) -> None:
    assert "not well-formed XML" in faults(sample("broken"))[0]


@given(st.integers(min_value=0), st.binary(min_size=1, max_size=8))
def test_damage_gives_an_alert_or_a_refusal_and_nothing_else(place: int, damage: bytes) -> None:
    document = alert_xml("A1", info_xml(), info_xml(language="en"))
    place %= len(document)
    try:
        said = str(read_alert(document[:place] + damage + document[place + len(damage) :]).id)
    except AlertRefused as refusal:
        said = say_error("vi", refusal)

    assert said


def test_a_document_that_is_too_large_is_refused() -> None:
    assert "larger than" in faults(alert_xml(more=f"<note>{'x' * SIZE_AT_MOST_BYTES}</note>"))[0]


def test_a_document_of_too_many_or_too_deep_elements_is_refused() -> None:
    assert "elements" in faults(alert_xml(more="<code/>" * ELEMENTS_AT_MOST))[0]
    deep = "<note>" * DEPTH_AT_MOST + "</note>" * DEPTH_AT_MOST
    assert "elements" in faults(alert_xml(more=deep))[0]


# --- not as CAP has it ------------------------------------------------------------------------------


def test_another_version_of_cap_is_refused_by_name(sample: Sample) -> None:
    assert "cap:1.1}alert" in faults(sample("wrong-namespace"))[0]
    assert "cap:1.2" in faults(sample("wrong-namespace"))[0]
    assert faults(b"<alert/>")


def test_elements_without_the_namespace_are_not_taken_for_those_of_cap() -> None:
    document = alert_xml(more='<note xmlns="">Thử</note>')

    assert "alert/note: CAP 1.2 has no such element here." in faults(document)


def test_a_time_with_a_letter_for_its_zone_is_utc(sample: Sample) -> None:
    assert read_alert(sample("z-time")).id.sent == SENT


@pytest.mark.parametrize("written", [".000+07:00", ".5+07:00", ",123456+07:00", "+0700"])
def test_a_fraction_of_a_second_is_the_second(written: str) -> None:
    document = alert_xml().replace(at(SENT).encode(), f"2026-11-22T16:30:00{written}".encode(), 1)

    assert read_alert(document).id.sent == SENT


def test_a_reference_with_milliseconds_names_the_alert_that_is_meant() -> None:
    reference = f"{SENDER},A1,{at(SENT).replace('+', '.000+')}"
    document = alert_xml("A2", kind="Cancel", more=f"<references>{reference}</references>")

    assert read_alert(document).references == (name_of("A1"),)


@pytest.mark.parametrize(
    "time",
    [
        "2026-11-22T16:30:00",
        "2026-02-30T16:30:00+07:00",
        "2026-11-22T16:30:00.+07:00",
        "2026-11-22T16:30:00A",
        "0001-01-01T00:00:00+07:00",
        "9999-12-31T23:59:59-07:00",
        "２０２６-11-22T16:30:00+07:00",
        "2026-11-22T25:30:00+07:00",
        "22/11/2026",
    ],
)
def test_a_time_that_is_none_is_refused(time: str) -> None:
    (fault,) = faults(alert_xml().replace(at(SENT).encode(), time.encode(), 1))

    assert fault.startswith("alert/sent: ")


def test_utc_is_written_as_minus_zero() -> None:
    document = alert_xml().replace(at(SENT).encode(), b"2026-11-22T09:30:00-00:00", 1)

    assert read_alert(document).id.sent == SENT


@pytest.mark.parametrize(
    "element",
    [
        *("identifier", "sender", "sent", "status", "msgType", "scope"),
        *("category", "event", "urgency", "severity", "certainty", "areaDesc"),
    ],
)
def test_what_must_be_given_is_missed_by_name(element: str) -> None:
    (fault,) = faults(without(alert_xml(), element))

    assert f"/{element}: This must be given." in fault


def test_all_faults_are_told_at_once() -> None:
    document = alert_xml(
        "A1",
        info_xml(severity="Awful", area="<areaDesc>Xã</areaDesc><polygon>12,108 13,108</polygon>"),
        status="Real",
        more="<nonsense/>",
    )

    found = "\n".join(faults(document))

    assert len(faults(document)) == 4
    assert "alert/nonsense" in found
    assert "alert/status: 'Real' is not a word of CAP 1.2 here. Use one of: Actual," in found
    assert "alert/info[1]/severity: 'Awful'" in found
    assert "alert/info[1]/area[1]/polygon" in found


def test_a_document_of_nothing_but_faults_is_answered_briefly() -> None:
    document = alert_xml("A1", *(info_xml(severity="?") for _ in range(500)))

    assert len(faults(document)) == 20


@pytest.mark.parametrize(
    "area",
    [
        "<polygon>12,108 13,108</polygon>",
        "<polygon>12,108 13,108 nan,109 12,108</polygon>",
        "<polygon>91,108 13,108 13,109 91,108</polygon>",
        "<polygon>12,181 13,108 13,109 12,181</polygon>",
        "<polygon></polygon>",
        "<polygon>12;108 13;108 13;109 12;108</polygon>",
        "<circle>12,108</circle>",
        "<circle>12,108 -1</circle>",
        "<circle>12,108 inf</circle>",
        "<circle>12 108 5</circle>",
        "<geocode><valueName>mau</valueName></geocode>",
    ],
)
def test_an_area_that_cannot_be_drawn_is_refused(area: str) -> None:
    found = faults(alert_xml("A1", info_xml(area=f"<areaDesc>Xã</areaDesc>{area}")))

    assert all("alert/info[1]/area[1]" in fault for fault in found)


@pytest.mark.parametrize("name", ["A 1", "A,1", "x" * 201])
def test_a_name_that_references_could_not_repeat_is_refused(name: str) -> None:
    assert faults(alert_xml(name)) == [
        "alert/identifier: It must have no spaces, no commas and at most 200 characters."
    ]


@pytest.mark.parametrize("text", ["A1", f"{SENDER},A1", f"{SENDER},A1,today", f"{SENDER},,{at(SENT)}"])
def test_a_reference_that_names_no_alert_is_refused(text: str) -> None:
    document = alert_xml("A2", kind="Cancel", more=f"<references>{text}</references>")

    assert all(fault.startswith("alert/references: ") for fault in faults(document))


def test_what_stands_twice_is_refused() -> None:
    document = alert_xml(more="<source>a</source><status>Test</status>")

    assert "alert/status: This stands here more than once." in faults(document)


def test_nothing_but_the_alert_itself_comes_out() -> None:
    alert = read_alert(alert_xml("A1", info_xml(description="  Lũ & {{ station }} < 10 mm \n")))

    assert isinstance(alert, Alert)
    assert alert.infos[0].description == "Lũ & {{ station }} < 10 mm"


def test_html_in_an_alert_is_not_read_out_and_its_lines_are_sentences() -> None:
    html = (
        'CẤP ĐỘ: 3<br />ĐỊA ĐIỂM: thôn 1<br/><b>Nước dâng</b> nhanh.&nbsp;Xem <a href="x">tại đây</a>'
        "<p>Bà con lên chỗ cao</p><ul><li>Mang nước</li><li>Mang đèn</li></ul>"
    )
    (info,) = read_alert(alert_xml("A1", info_xml(description=html, headline="Lũ &amp; sạt lở"))).infos

    assert info.headline == "Lũ & sạt lở"
    assert info.description.split("\n\n") == [
        *("CẤP ĐỘ: 3.", "ĐỊA ĐIỂM: thôn 1.", "Nước dâng nhanh. Xem tại đây."),
        *("Bà con lên chỗ cao.", "Mang nước.", "Mang đèn"),
    ]


def test_a_polygon_left_open_is_closed() -> None:
    area = "<areaDesc>Xã</areaDesc><polygon>12,108 13,108 13,109</polygon>"
    (polygon,) = read_alert(alert_xml("A1", info_xml(area=area))).infos[0].areas[0].polygons

    assert len(polygon) == 4
    assert polygon[0] == polygon[-1]


# --- written otherwise than CAP 1.2 has it, and clear all the same ------------------------------------

LIKELY = alert_xml("A1", info_xml(certainty="Likely", onset=SENT, effective=SENT))


def _with(old: str, new: str) -> bytes:
    assert old.encode() in LIKELY
    return LIKELY.replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<status>Actual<", "<status>actual<"),
        ("<msgType>Alert<", "<msgType> ALERT <"),
        ("<urgency>Immediate<", "<urgency>immediate<"),
        ("<certainty>Likely<", "<certainty>Very Likely<"),
        ("<certainty>Likely<", "<certainty>VeryLikely<"),
    ],
)
def test_capitals_spaces_and_the_word_of_cap_1_0_leave_no_doubt(old: str, new: str) -> None:
    assert read_alert(_with(old, new)) == read_alert(LIKELY)


@pytest.mark.parametrize(
    "written",
    ["2026-11-22 16:30:00+07:00", "2026-11-22T16:30+07:00", "2026-11-22T16:30:00 +0700", "2026-11-22T09:30Z"],
)
def test_a_time_without_t_or_seconds_is_the_same_moment(written: str) -> None:
    assert read_alert(_with(f"<sent>{at(SENT)}<", f"<sent>{written}<")).id.sent == SENT


def test_white_space_before_the_declaration_is_no_damage() -> None:
    assert read_alert(b"\r\n \n" + LIKELY) == read_alert(LIKELY)


@pytest.mark.parametrize("gap", [", ", " ,", " , \n"])
def test_a_reference_with_spaces_at_its_commas_withdraws_what_it_names(gap: str) -> None:
    reference = gap.join((SENDER, "a-1", at(SENT)))
    document = alert_xml("A2", kind="Cancel", more=f"<references>{reference}</references>")

    assert read_alert(document).references == (name_of("a-1"),)


@pytest.mark.parametrize("name", ["expires", "effective", "onset"])
def test_a_time_that_cannot_be_read_takes_nothing_from_the_rest(name: str) -> None:
    document = re.sub(rf"(<{name}>).*?(</{name}>)", r"\1ngày mai\2", LIKELY.decode()).encode()

    (info,) = read_alert(document).infos

    assert getattr(info, name) is None
    assert info.is_partly_read


@pytest.mark.parametrize("value", ["24375, 24376", "24375;24376", "24375 24376"])
def test_several_codes_in_one_value_are_several_codes(value: str) -> None:
    area = f"<geocode><valueName>mau-xa</valueName><value>{value}</value></geocode></area>"

    (info,) = read_alert(_with("</area>", area)).infos

    assert {"mau-xa=24375", "mau-xa=24376"} <= set(info.areas[0].codes)
