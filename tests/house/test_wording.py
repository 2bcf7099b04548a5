"""What people see is said in Vietnamese first."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest
from jinja2 import Environment, nodes

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.wording import say, say_error
from tests import messages


def test_every_message_has_a_vietnamese_wording() -> None:
    translated = {message.id for message in messages.catalogue() if message.id and message.string}

    assert messages.wanted() - translated == set()


def test_a_translation_has_the_same_places_as_its_message() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    differing = {
        message.id: message.string
        for message in messages.catalogue()
        if message.id and message.string and places(str(message.id)) != places(str(message.string))
    }

    assert differing == {}


@pytest.mark.parametrize(
    "po", [messages.PO, messages.CLICK_PO, messages.ENGLISH_PO], ids=lambda po: f"{po.parts[-3]} {po.stem}"
)
def test_the_compiled_catalogue_is_that_of_the_text_file(po: Path) -> None:
    of_the_text = messages.compiled(messages.catalogue(po))

    assert messages.said(po.with_suffix(".mo").read_bytes()) == messages.said(of_the_text)


def test_english_is_the_message_itself() -> None:
    assert say("en", "The station '{name}' is running.", name="X") == "The station 'X' is running."


def test_an_error_is_said_in_the_language_of_the_caller() -> None:
    error = ConfigurationRefused("This key is not known.", where="station.toml: foo")

    assert say_error("en", error) == "station.toml: foo: This key is not known."
    assert say_error("vi", error) != say_error("en", error)


def test_a_fact_is_translated_only_when_it_is_a_sentence_of_ours() -> None:
    # Once "Did you mean 'month'?" became “tháng”, which no file takes.
    named = ConfigurationRefused("Did you mean '{nearest}'?", nearest="month")
    wanted = ConfigurationRefused("This must be given: {kind}.", kind=N_("a whole number"))

    assert "“month”" in say_error("vi", named)
    assert "số nguyên" in say_error("vi", wanted)


def test_an_error_that_is_a_fact_of_another_is_said_in_the_same_language() -> None:
    cause = ConfigurationRefused(N_("This key is not known."), where="station.toml: foo")
    error = ConfigurationRefused(N_("{voice} cannot be used: {reason}"), voice="espeak:vi", reason=cause)

    assert "This key is not known." in say_error("en", error)
    assert "Không có mục này." in say_error("vi", error)


def test_no_code_of_the_model_is_shown_in_english_either() -> None:
    codes = {word for word in messages.words_of_the_model() if "_" in word or word in {"khan-cap", "uu-tien"}}

    assert {word for word in codes if say("en", word) == word} == set()


def test_a_vietnamese_number_has_a_comma() -> None:
    assert say("vi", "{x:.1f} of {y}", x=9.14, y=3) == "9,1 of 3"
    assert say("en", "{x:.1f} of {y}", x=9.14, y=3) == "9.1 of 3"


def test_the_clerk_hears_of_no_part_of_the_program_by_its_inner_name() -> None:
    """What the glossary calls the player is `phần phát sóng`; `trình phát` is a programmer's word."""
    inner = re.compile(r"(?<!chương )\btrình phát\b|\bspool\b|\bsocket\b|\btiến trình\b", re.IGNORECASE)

    told = {str(message.string) for message in messages.catalogue() if inner.search(str(message.string))}

    assert told == set()


def test_no_message_is_put_together_where_the_catalogue_cannot_find_it() -> None:
    """No extractor reads `N_(f"…")`, `N_("a" + b)`, or an `N_("…")` inside an f-string: it stays English."""
    put_together = [
        f"{path.relative_to(messages.PACKAGE)}:{call.lineno}"
        for path in sorted(messages.PACKAGE.rglob("*.py"))
        for call in _hidden(ast.parse(path.read_text("utf-8")))
    ]

    assert put_together == []


def test_no_message_of_a_page_is_put_together_where_the_catalogue_cannot_find_it() -> None:
    put_together = [
        f"{path.name}:{call.lineno}: {text.value}"
        for path in sorted((messages.PACKAGE / "web" / "templates").rglob("*.html"))
        for call in Environment(autoescape=True).parse(path.read_text("utf-8")).find_all(nodes.Call)
        if isinstance(call.node, nodes.Name) and call.node.name == "_"
        for text in call.args[0].find_all(nodes.Const)
        if isinstance(text.value, str) and " " in text.value
    ]

    assert put_together == []


def _hidden(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield from (inner for inner in ast.walk(node) if _marks(inner))
        elif _marks(node) and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
            yield node.args[0]


def _marks(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_"
