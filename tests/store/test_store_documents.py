"""Scripts and masters survive the way through JSON; what a newer program wrote is not guessed at."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import StoreBroken
from broadcaster.model import Cue, Master, Script, Segment, SegmentKind
from broadcaster.saying import Saying
from broadcaster.store.documents import (
    FORM,
    master_document,
    read_master,
    read_script,
    script_document,
)
from tests.nouns import MORNING, make_bulletin, make_script

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
TUPLES = st.lists(TEXTS, max_size=3).map(tuple)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.sampled_from([UTC, VIETNAM]))
SEGMENTS = st.builds(
    Segment,
    kind=st.sampled_from(SegmentKind),
    text=TEXTS,
    source=TEXTS,
    item=TEXTS,
    title=TEXTS,
    themes=TUPLES,
    cart=TEXTS,
    length_ms=st.integers(0, 10**7),
)
SCRIPTS = st.builds(
    Script,
    programme=TEXTS,
    title=TEXTS,
    air_date=st.dates(date(2000, 1, 1)),
    airs_at=MOMENTS,
    segments=st.lists(SEGMENTS, max_size=4).map(tuple),
    valid_until=st.none() | MOMENTS,
    news_ids=TUPLES,
    article_ids=TUPLES,
)
LEVELS = st.floats(-100, 10)
MASTERS = st.builds(
    Master,
    path=TEXTS,
    wav_path=TEXTS,
    opus_path=TEXTS,
    sha256=TEXTS,
    duration_ms=st.integers(0, 10**7),
    loudness_lufs=LEVELS,
    true_peak_dbtp=LEVELS,
    voice=TEXTS,
    spoken_sentences=st.integers(0, 1000),
    cached_sentences=st.integers(0, 1000),
    cues=st.lists(
        st.builds(
            Cue, item=TEXTS, title=TEXTS, themes=TUPLES, start_ms=st.integers(0), end_ms=st.integers(0)
        ),
        max_size=3,
    ).map(tuple),
    trimmed=TUPLES,
    notes=st.lists(st.builds(Saying, TEXTS, st.dictionaries(TEXTS, TEXTS, max_size=2)), max_size=3).map(
        tuple
    ),
)


@given(script=SCRIPTS)
def test_every_script_is_read_as_it_was_written(script: Script) -> None:
    document = json.loads(json.dumps(script_document(script)))

    assert read_script(document, VIETNAM) == script


@given(master=MASTERS)
def test_every_master_is_read_as_it_was_written(master: Master) -> None:
    assert read_master(json.loads(json.dumps(master_document(master)))) == master


def test_the_times_of_a_script_come_in_the_zone_of_the_station() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")

    script = read_script(script_document(make_script()), tokyo)

    assert (script.airs_at, script.airs_at.tzinfo) == (MORNING, tokyo)
    assert script.airs_at.utcoffset() == timedelta(hours=9)


def test_a_document_of_a_newer_program_is_not_guessed_at() -> None:
    document = {**master_document(make_bulletin().master), "form": FORM + 1}

    with pytest.raises(StoreBroken, match="newer version"):
        read_master(document)
