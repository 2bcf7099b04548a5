"""Where in a file a fault stands."""

from broadcaster.toml.lines import Place

TEXT = """# a comment
name = "x"

[[quota]] # the first
id = "a"
title = "A"

[[quota.window]]
from = 05:00:00

[[quota.window]]
from = 17:00:00
until = 18:00:00

[[quota]]
id = "b"
  minimum_min = 3

[other]
id = "c"
"""


def test_a_key_is_found_in_its_own_table_and_not_in_the_next() -> None:
    file = Place.of(TEXT)

    assert file.line("name") == 2
    assert file.below("quota", 0).line("id") == 5
    assert file.below("quota", 1).line("id") == 16
    assert file.below("quota", 1).line("minimum_min") == 17
    assert file.below("other", 0).line("id") == 20


def test_tables_below_a_table_are_counted_in_it() -> None:
    first, second = (Place.of(TEXT).below("quota", number) for number in (0, 1))

    assert [first.below("window", number).line("from") for number in (0, 1)] == [9, 12]
    assert first.below("window", 1).line("until") == 13
    assert second.below("window", 0).line("from") == 15


def test_what_is_not_there_is_shown_by_its_table() -> None:
    file = Place.of(TEXT)

    assert file.below("quota", 0).line("minimum_min") == 4
    assert file.below("quota", 0).line("") == 4
    assert file.below("quota", 7).line("id") == 1
    assert Place.of("").line("id") == 1
