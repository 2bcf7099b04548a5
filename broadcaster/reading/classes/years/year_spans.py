"""Years that are two or more: a pair, a season, those of which the last figure is open."""

from __future__ import annotations

from broadcaster.reading.classes.calendar.said_dates import HUNDRED, numbers_in
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import START


def _years(found: Found) -> str:
    return " đến ".join(cardinal(year, found.style) for year in numbers_in(found))


OPEN_YEAR = Rule(
    "open_year",
    rf"{after('năm|đầu|cuối|giữa|niên|thời|hệ|[0-9]x,|[0-9]x')}(?:19[1-9]|20[0-2])[xX](?![\w-])",
    lambda found: f"{cardinal(int(found.written[:-1] + '1'), found.style).rpartition(' ')[0]} mấy",
)
"""A year whose last figure is left open: "những năm 198x"."""
YEAR_PAIR = Rule("year_pair", rf"{START}(?:19|20)\d\d[/_](?:19|20)\d\d(?![\d/_])", _years)


def _season(found: Found) -> str | None:
    """Say the season of a league: 2024/25, V.League 1-2024/25."""
    *league, first, second = numbers_in(found)
    if league:
        return ", ".join(cardinal(each, found.style) for each in (*league, first)) + (
            f" đến {cardinal(first + 1, found.style)}"
        )
    if (first + 1) % HUNDRED != second % HUNDRED or _GRAIN.search(found.words_left(12)):
        return None
    last = first + 1 if first > HUNDRED else second
    return f"{cardinal(first, found.style)} đến {cardinal(last, found.style)}"


_GRAIN = pattern(" (?:vụ|lúa|giao|giữa) mùa $")
"""A season of the fields: "lúa mùa 20/21 ha"."""
SEASON = Rule(
    "season",
    rf"{START}(?:19|20)\d\d/\d\d(?![\w/]|[.,]\d)"
    r"|(?<=League )[12] ?[-–] ?20\d\d[/-](?:20)?\d\d(?![\w/]|[.,]\d)"
    rf"|{after('mùa|mùa bóng|mùa giải|League|Liga|Bundesliga|Two|Ngoại hạng Anh|Serie A')}"
    r"(?:1[2-9]|2\d)/(?:1[3-9]|2\d|30)(?![\w/]|[.,]\d)",
    _season,
    alone=False,
)
"""Two figures of each year only where the league is named: "mùa 25/26", "Premier League 24/25"."""
