"""
Articles: texts written or pasted at the station, as files in `scripts/content/<folder>/`.

A `.txt` or `.md` file has the title on its first line and the body below; a `.toml` file may say more.
One bad file never hides the others.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from math import gcd
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused, Refused
from broadcaster.markup import words_of
from broadcaster.model import OWN_SLOT_BEGINS, THEMES, Article
from broadcaster.newsroom.manuscripts.manuscript import decode, legible
from broadcaster.newsroom.manuscripts.official_letter import title_and_text
from broadcaster.toml import Faults, Form, parsed
from broadcaster.toml.slips import slips
from broadcaster.written_dates import WEEKDAYS

SAMPLE = "sample"
"""Fact of an article that is invented, or of one commune alone: it airs in a rehearsal and nowhere else."""
URGENT = "urgent"
"""Fact of an article that is read before the others."""
READINGS = "readings"
"""Fact of an article: how often one bulletin reads it; the second time after all others."""
OWN_SLOT = "own_slot"
"""Fact of an article: id of a slot that reads it, and nothing besides."""
OWN_AT = "own_at"
"""Fact of an article with a slot of its own: its time of day, as the desk shows it again."""
ONLY_THERE = "zone"
"""Fact of an article with a slot of its own: the zone that alone hears it; no other slot reads it."""
_MOST_READINGS = 3
_KEYS = ("title", "body", "kind", "themes", "valid_from", "valid_until", "days")
_PLAIN = frozenset({".txt", ".md"})
_WORD = ".docx"
LONGEST_ARTICLE = 30_000
"""Characters: half an hour of reading aloud. A longer text would push everything else out of its bulletin."""
_BYTES_A_LETTER = 4
_REMEDIES = {
    ".doc": N_("Open it in Word and save it as .docx."),
    ".odt": N_("Open it in LibreOffice and save it as .docx."),
    ".rtf": N_("Open it in Word and save it as .docx."),
    ".pdf": N_("Copy its text into a Word file, and save that as .docx."),
}
_HTML = re.compile(r"<(?:html|body|head|div|p|br|span|table|h[1-6])\b[^<>]*>", re.IGNORECASE)
_NEAR = 0.8
"""From this likeness on, a key of one's own is taken for a misspelt one of ours."""
_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Articles:
    """What a folder of articles gave: the good ones, and why the others are not among them."""

    articles: tuple[Article, ...]
    refusals: tuple[Refused, ...]


def load_articles(folder: Path) -> Articles:
    """
    Read all articles of one content folder and the folders in it, in order of their ids.

    Files whose name begins with `_` or `.` or ends with `~` are left alone. A folder that does not
    exist has no articles. Of two files of one name the second is refused.
    """
    articles: dict[str, Article] = {}
    refusals: list[Refused] = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.startswith(("_", ".")) or path.name.endswith("~"):
            continue
        name = path.relative_to(folder.parent).as_posix()
        try:
            _must_lie_in(folder, path, name)
            article = read_article(path, name=name)
            if article.id in articles:
                raise _second_of_its_name(name)
        except Refused as refusal:
            refusals.append(refusal)
        else:
            articles[article.id] = article
    return Articles(tuple(articles[name] for name in sorted(articles)), tuple(refusals))


def read_article(path: Path, *, name: str = "") -> Article:
    """
    Read one file.

    Args:
        path: a `.docx`, `.txt`, `.md` or `.toml` file.
        name: the file as messages name it; without its ending it is the id. The file's own name by
            default.

    Raises:
        ConfigurationRefused: the file says something that cannot be; carries all faults, by key.
        ScriptRefused: its letters cannot be read.
    """
    shown_as = name or path.name
    article_id = shown_as.removesuffix(path.suffix)
    ending = path.suffix.lower()
    if ending not in {*_PLAIN, _WORD, ".toml"}:
        raise ConfigurationRefused(
            N_("Files of the kind “{ending}” are not read."),
            where=shown_as,
            remedy=_REMEDIES.get(ending, N_("Save the text as .docx, or as plain text (.txt).")),
            ending=ending or path.name,
        )
    if ending == _WORD:
        # Loaded only where there is a Word file: it takes 0.25 s.
        from broadcaster.newsroom.manuscripts.word_file import words_of_docx  # noqa: PLC0415

        text = legible(words_of_docx(path, where=shown_as), where=shown_as)
    else:
        text = decode(_bytes_of(path, shown_as), where=shown_as)
    if len(text) > LONGEST_ARTICLE:
        raise _too_long(shown_as)
    if ending != ".toml":
        return _plain(_without_tags(text), article_id, shown_as)
    return _form(text, article_id, shown_as)


def _bytes_of(path: Path, shown_as: str) -> bytes:
    try:
        if path.stat().st_size > LONGEST_ARTICLE * _BYTES_A_LETTER:
            raise _too_long(shown_as)
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationRefused(
            N_("The file cannot be read ({reason})."),
            where=shown_as,
            remedy=N_("Check that the file is there and may be read."),
            reason=N_(error.strerror or str(error)),
        ) from error


def _too_long(shown_as: str) -> ConfigurationRefused:
    return ConfigurationRefused(
        N_("The text is too long to be read on air: {limit} characters are half an hour."),
        where=shown_as,
        remedy=N_("Write a summary for the listeners, or cut it into several files."),
        limit=LONGEST_ARTICLE,
    )


def _must_lie_in(folder: Path, path: Path, name: str) -> None:
    """Refuse a link that leads out of the folder: nobody shall have the machine's own files read on air."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise ConfigurationRefused(
            N_("This is only a link to a file outside of the folder."),
            where=name,
            remedy=N_("Copy the file itself into the folder."),
        )


def _second_of_its_name(name: str) -> ConfigurationRefused:
    return ConfigurationRefused(
        N_("Another file has the same name with another ending."),
        where=name,
        remedy=N_("Rename one of the two files."),
    )


def _without_tags(text: str) -> str:
    """Give the words of a page that was saved, or copied, as HTML."""
    return words_of(text, line_break="\n") if _HTML.search(text) else text


def _plain(text: str, article_id: str, shown_as: str) -> Article:
    title, body = title_and_text(text)
    if not title or not body:
        raise ConfigurationRefused(
            N_("The file does not have a title and a text."),
            where=shown_as,
            remedy=N_("Write the title on the first line and the text below it."),
        )
    return Article(id=article_id, title=title, body=body)


def _form(text: str, article_id: str, shown_as: str) -> Article:
    try:
        table = parsed(text)
    except tomllib.TOMLDecodeError as error:
        raise slips(text, error, where=shown_as)[0] from error
    form = Form(table, file=shown_as, faults=Faults())
    article = Article(
        id=article_id,
        title=form.text("title").strip(),
        body=form.text("body", "").strip(),
        kind=form.text("kind", ""),
        themes=form.texts("themes", one_of=THEMES),
        valid_from=form.day("valid_from"),
        valid_until=form.day("valid_until"),
        weekdays=tuple(WEEKDAYS.index(day) for day in form.texts("days", one_of=WEEKDAYS) if day in WEEKDAYS),
        facts=form.rest(),
    )
    _check(article, form)
    form.faults.raise_any()
    return article


def _check(article: Article, form: Form) -> None:
    for key in article.facts:
        if near := get_close_matches(key, _KEYS, n=1, cutoff=_NEAR):
            form.faults.add(
                form.where(key),
                N_("This key is not known."),
                remedy=N_("Did you mean '{nearest}'?"),
                nearest=near[0],
            )
    if form.has("title") and not article.title:
        form.faults.add(form.where("title"), N_("The title is empty."), remedy=N_("Write a title."))
    if not article.body and not article.facts:
        form.faults.add(
            form.where("body"),
            N_("There is nothing to read."),
            remedy=N_("Write body = with the text between three quotation marks on each side."),
        )
    if article.valid_from and article.valid_until and article.valid_until < article.valid_from:
        form.faults.add(
            form.where("valid_until"),
            N_("The last day, {last}, lies before the first day, {first}."),
            remedy=N_("Correct one of the two days."),
            last=article.valid_until,
            first=article.valid_from,
        )


def readings_of(article: Article) -> int:
    """Give how often a bulletin reads an article; what a hand wrote there as nonsense is once."""
    count = article.facts.get(READINGS)
    return count if isinstance(count, int) and 1 <= count <= _MOST_READINGS else 1


def of_slot(articles: Sequence[Article], slot: str) -> tuple[Article, ...]:
    """Give the articles that a slot may read: one made for an article reads that one alone."""
    if slot.startswith(OWN_SLOT_BEGINS):
        return tuple(article for article in articles if article.facts.get(OWN_SLOT) == slot)
    return tuple(article for article in articles if not article.facts.get(ONLY_THERE))


def pick_articles(articles: Sequence[Article], *, air_date: date, count: int) -> tuple[Article, ...]:
    """
    Choose at most *count* articles that may air on *air_date*: the urgent ones, then the rest in turn.

    The turn depends on the date alone, so the same date gives the same choice, and a column that
    airs daily or weekly moves on every time. When all fit, those that expire first come first.
    """
    valid = [article for article in articles if _may_air(article, air_date)]
    urgent = [article for article in valid if article.facts.get(URGENT)]
    others = sorted((article for article in valid if article not in urgent), key=lambda article: article.id)
    places = count - len(urgent)
    if places < len(others):
        others = _in_turn(others, air_date, max(places, 0))
    else:
        others.sort(key=_last_day)
    return tuple([*sorted(urgent, key=_last_day), *others][:count])


def _may_air(article: Article, day: date) -> bool:
    is_its_day = not article.weekdays or day.weekday() in article.weekdays
    return is_its_day and (article.valid_from or date.min) <= day <= _last_day(article)


def _last_day(article: Article) -> date:
    return article.valid_until or date.max


def _in_turn(articles: list[Article], air_date: date, count: int) -> list[Article]:
    """
    Go round *articles*: *count* places each day, and from week to week by a stride without common divisor.

    With a plain count of days, a weekly column of seven articles would always give the same one.
    """
    total = len(articles)
    stride = next(steps for steps in range(_WEEK_DAYS, 2 * _WEEK_DAYS + total) if gcd(steps, total) == 1)
    week, weekday = divmod(air_date.toordinal() - 1, _WEEK_DAYS)
    first = (week * stride + weekday) * count
    return [articles[(first + place) % total] for place in range(count)]
