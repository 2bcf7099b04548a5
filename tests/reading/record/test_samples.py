"""The samples: sentences of plans, bulletins and first sight with their readings; and their judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadcaster.reading import Reader
from tests.reading_scoring import Sample, is_right, samples

READER = Reader()
FILES = sorted((Path(__file__).parents[1] / "samples").glob("*.tsv"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_sample_is_read_right(file: Path) -> None:
    wrong = [
        (sample.written, READER.read(sample.written))
        for sample in samples(file)
        if not is_right(sample, READER.read(sample.written))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("gold", "spoken", "right"),
    [
        ("hai {nghìn|} người", "Hai ngàn người.", True),
        ("mã <VN> #07", "mã vê nờ không bảy", True),
        ("mã <VN> #07", "mã vê en bảy", True),
        ("báo động ba [,] một mét", "Báo động ba, một mét.", True),
        ("báo động ba [,] một mét", "Báo động ba một mét.", False),
        ("báo động ba một mét", "Báo động ba, một mét.", True),
        ("từ hai đến ba", "từ hai ba", False),
        ("bảy giờ ba mươi phút", "bảy giờ ba mươi", True),
    ],
)
def test_the_judge_folds_conventions_and_hears_pauses(gold: str, spoken: str, *, right: bool) -> None:
    assert is_right(Sample("", "", (gold,)), spoken) is right
