"""What an item is about: keyword rules that the clerk edits (`schedules/themes.toml`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from broadcaster.errors import N_
from broadcaster.model import THEMES, NewsItem
from broadcaster.newsroom.letters.spelling import comparable
from broadcaster.toml import Faults, Form, read_form


@dataclass(frozen=True, slots=True)
class ThemeRules:
    """The rules of one file, by theme code."""

    keywords: Mapping[str, re.Pattern[str]]
    """Finds any keyword of the theme in a comparable text."""
    includes: Mapping[str, frozenset[str]]
    """Themes whose items belong to this one as well."""

    def codes(self, text: str, *, given: Iterable[str] = ()) -> tuple[str, ...]:
        """
        Give the themes of *text*, in the order of `model.THEMES`.

        Args:
            text: title and summary.
            given: themes that it has anyway, whatever its words.
        """
        comparison = comparable(text)
        found = {code for code, words in self.keywords.items() if words.search(comparison)}.union(given)
        found.update(code for code, parts in self.includes.items() if parts & found)
        return tuple(code for code in THEMES if code in found)

    def label(self, item: NewsItem) -> NewsItem:
        """Give *item* with the themes that its words have, besides its own."""
        return replace(item, themes=self.codes(f"{item.title}. {item.summary}", given=item.themes))


def load_themes(path: Path, faults: Faults | None = None, *, shown_as: str = "") -> ThemeRules:
    """
    Read the keyword rules: one table `[code]` a theme, with `keywords` and `includes`.

    Args:
        path: a TOML file.
        faults: collection to add to, when several files are read together; whoever gives one raises.
        shown_as: name of the file in messages.
    Raises:
        ConfigurationRefused: no such file, not TOML, a theme that does not exist, a keyword without
            letters; names file and key, and carries all faults when there are several.
    """
    form = read_form(path, faults, shown_as=shown_as)
    keywords: dict[str, re.Pattern[str]] = {}
    includes: dict[str, frozenset[str]] = {}
    for code in THEMES:
        theme = form.table(code)
        words = theme.texts("keywords")
        includes[code] = frozenset(theme.texts("includes", one_of=THEMES))
        theme.finish()
        _check(theme, words)
        if words:
            keywords[code] = _any_of(words)
    form.finish()
    if faults is None:
        form.faults.raise_any()
    return ThemeRules(keywords, includes)


def _check(theme: Form, words: tuple[str, ...]) -> None:
    for number, word in enumerate(words, start=1):
        if not any(char.isalnum() for char in word):
            theme.faults.add(
                theme.where("keywords"),
                N_("Keyword {number} has no letter or digit: '{word}'."),
                remedy=N_("Write a word or a phrase, or take the entry away."),
                number=number,
                word=word,
            )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    phrases = (r"\s+".join(map(re.escape, comparable(word).split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)")
