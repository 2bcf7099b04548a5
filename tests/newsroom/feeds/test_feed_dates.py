"""When a piece of news was published, however the paper writes it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.newsroom.feeds.dates import read_date, read_offset

SEVEN = timezone(timedelta(hours=7))
NOW = datetime(2027, 1, 1, tzinfo=VIETNAM)
ZONES = st.sampled_from([UTC, SEVEN, timezone(-timedelta(hours=5))])
MOMENTS = st.datetimes(datetime(1990, 1, 2), datetime(2026, 12, 30), timezones=ZONES).map(
    lambda moment: moment.replace(microsecond=0)
)


def read(text: str, zone: timezone = SEVEN) -> str | None:
    moment = read_date(text, zone=zone, now=NOW)
    return moment.isoformat() if moment else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        # the table of the field notes
        ("Mon, 04 May 2026 12:05:08 GMT+7", "2026-05-04T12:05:08+07:00"),
        ("10/2/2026 9:25:00 AM", "2026-10-02T09:25:00+07:00"),
        ("Thứ 5, 28/05/2026 17:00:00 GMT+7", "2026-05-28T17:00:00+07:00"),
        ("Mon, 04 May 2026 12:05:08 +07", "2026-05-04T12:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 ICT", "2026-05-04T12:05:08+07:00"),
        ("2026-05-04 12:05:08", "2026-05-04T12:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 +0700", "2026-05-04T12:05:08+07:00"),
        ("2026-05-04T12:05:08+07:00", "2026-05-04T12:05:08+07:00"),
        # their relatives
        ("Wed, 26 Jul 2017 19:41:14 +0700", "2017-07-26T19:41:14+07:00"),
        ("Mon, 04 May 2026 12:05:08 GMT+07:00", "2026-05-04T12:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 UTC+7", "2026-05-04T12:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 GMT", "2026-05-04T19:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 Z", "2026-05-04T19:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08 EST", "2026-05-05T00:05:08+07:00"),
        ("Mon, 04 May 2026 12:05:08", "2026-05-04T12:05:08+07:00"),
        ("4 May 26 9:00 +0700", "2026-05-04T09:00:00+07:00"),
        ("2026-05-04T12:05:08Z", "2026-05-04T19:05:08+07:00"),
        ("2026-05-04T12:05:08.123+0700", "2026-05-04T12:05:08+07:00"),
        ("2026-05-04", "2026-05-04T00:00:00+07:00"),
        ("10/2/2026 12:05:00 AM", "2026-10-02T00:05:00+07:00"),
        ("10/2/2026 12:05:00 PM", "2026-10-02T12:05:00+07:00"),
        ("10/12/2026 1:25:00 PM", "2026-10-12T13:25:00+07:00"),
        ("10/12/2026 13:25", "2026-12-10T13:25:00+07:00"),
        ("Thứ Hai, 04/05/2026 - 17:00", "2026-05-04T17:00:00+07:00"),
        ("Chủ nhật, 03/05/2026 17:00 GMT+7", "2026-05-03T17:00:00+07:00"),
        ("17:00 28/05/2026", "2026-05-28T17:00:00+07:00"),
        ("17h30, ngày 28-05-2026", "2026-05-28T17:30:00+07:00"),
        ("28/05/2026 5:00 CH", "2026-05-28T17:00:00+07:00"),
        ("28.05.2026", "2026-05-28T00:00:00+07:00"),
        ("Mon May  4 12:05:08 2026", "2026-05-04T12:05:08+07:00"),
        ("May 4, 2026 12:05 PM", "2026-05-04T12:05:00+07:00"),
        ("  Mon, 04 May 2026 12:05:08 +0700\n", "2026-05-04T12:05:08+07:00"),
        # portals of communes and provinces, WordPress in Vietnamese, JavaScript
        ("08/09/2018 (GMT+7)", "2018-09-08T00:00:00+07:00"),
        ("Tuesday, April 12, 2016 (GMT+7)", "2016-04-12T00:00:00+07:00"),
        ("Thứ 7, 28/11/2026 | 05:30", "2026-11-28T05:30:00+07:00"),
        ("05:30 | 28/11/2026", "2026-11-28T05:30:00+07:00"),
        ("T7, 28 Th11 2026 05:30:00 +0700", "2026-11-28T05:30:00+07:00"),
        ("Sat, 28 Nov 2026 24:00:00 +0700", "2026-11-29T00:00:00+07:00"),
        ("28 Tháng 11 2026", "2026-11-28T00:00:00+07:00"),
        ("Ngày 28 tháng 11 năm 2026", "2026-11-28T00:00:00+07:00"),
        ("Thứ bảy, ngày 28 tháng 11 năm 2026, 05:30 (GMT+7)", "2026-11-28T05:30:00+07:00"),
        ("28 Tháng Mười Một, 2026", "2026-11-28T00:00:00+07:00"),
        ("Tháng Mười Một 28, 2026", "2026-11-28T00:00:00+07:00"),
        ("Thứ Năm, 12 tháng 5, 2026", "2026-05-12T00:00:00+07:00"),
        ("29 Tháng Năm 2026", "2026-05-29T00:00:00+07:00"),
        ("28 thg 11, 2026", "2026-11-28T00:00:00+07:00"),
        ("5 giờ 30 phút ngày 28/11/2026", "2026-11-28T05:30:00+07:00"),
        ("28/11/2026 5:30 chiều", "2026-11-28T17:30:00+07:00"),
        ("28/11/26 05:30", "2026-11-28T05:30:00+07:00"),
        ("Cập nhật lúc: 05:30 - 28/11/2026", "2026-11-28T05:30:00+07:00"),
        ("Sat Nov 28 2026 05:30:00 GMT+0700 (Indochina Time)", "2026-11-28T05:30:00+07:00"),
        ("28-Nov-2026", "2026-11-28T00:00:00+07:00"),
        ("11/28/2026", "2026-11-28T00:00:00+07:00"),
    ],
)
def test_a_date_means_what_the_paper_means(text: str, meant: str) -> None:
    assert read(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hôm qua",
        "2 giờ trước",
        "31/04/2026 10:00",
        "30/02/2026",
        "13/13/2026 9:00 AM",
        "2026-05-04T24:30:00",
        "Mon, 04 May 2026 25:05:08 +0700",
        "Mon, 04 May 2026 12:05:08 XYZ",
        "Mon, 04 May 2026 12:05:08 +25:00",
        "Mon, 04 Mai 2026 12:05:08",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1777888999",
        "Mon, 04 May 2026 12:05:08 +0700 x",
    ],
)
def test_what_cannot_be_understood_is_unknown_and_not_guessed(text: str) -> None:
    assert read(text) is None


def test_a_date_without_a_zone_is_of_the_feeds_own_zone() -> None:
    assert read("2026-05-04 12:05:08", zone=UTC) == "2026-05-04T19:05:08+07:00"


def test_a_date_in_the_future_is_taken_for_now() -> None:
    now = datetime(2026, 5, 4, 13, 0, tzinfo=VIETNAM)

    # A paper that writes its local time and calls it GMT is seven hours ahead of itself.
    assert read_date("Mon, 04 May 2026 12:05:08 GMT", zone=SEVEN, now=now) == now
    assert read_date("2099-01-01", zone=SEVEN, now=now) == now


@given(MOMENTS)
def test_the_forms_of_the_standards_come_back_unchanged(moment: datetime) -> None:
    for text in (format_datetime(moment), moment.isoformat(), moment.isoformat(" ")):
        assert read_date(text, zone=SEVEN, now=NOW) == moment


@given(MOMENTS.map(lambda moment: moment.replace(tzinfo=SEVEN)))
def test_the_forms_of_vietnamese_papers_come_back_unchanged(moment: datetime) -> None:
    for form in (
        "%d/%m/%Y %H:%M:%S",
        "%a, %d %b %Y %H:%M:%S GMT+7",
        "%m/%d/%Y %I:%M:%S %p",
        "Thứ 5, %d/%m/%Y %H:%M:%S GMT+7",
    ):
        assert read_date(moment.strftime(form), zone=SEVEN, now=NOW) == moment


@given(st.text(max_size=60) | st.from_regex(r"[\d/:., +AMP-]{1,30}|\d{1,4}[/-]\d{1,4}[/-]\d{1,4}.{0,12}"))
def test_no_text_breaks_the_reader_and_no_date_is_later_than_now(text: str) -> None:
    moment = read_date(text, zone=SEVEN, now=NOW)

    assert moment is None or (moment.tzinfo is not None and moment <= NOW)


def test_offsets_are_read_as_the_operator_writes_them() -> None:
    assert read_offset("+07:00") == SEVEN
    assert read_offset("-05:30") == timezone(-timedelta(hours=5, minutes=30))
    for wrong in ("7", "GMT+7", "+7", "ICT", "", "+15:00", "+07:60"):
        assert read_offset(wrong) is None
