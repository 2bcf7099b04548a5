"""How much of an element something holds, by its symbol: "5.040mg% Ca; 430mg% P", "20 g Ca/kg"."""

from __future__ import annotations

from broadcaster.reading.classes.measures.said_amounts import say_amount
from broadcaster.reading.classes.words.elements import MANY_LETTERS, element_name
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, any_of
from broadcaster.reading.written.alphabet import START, STOP
from broadcaster.reading.written.shapes import DASH, DASHES, NUMBER


def _of_element(found: Found) -> str:
    """Say the amount and what is measured; mg% is so much in a hundred."""
    amount, symbol = found.written.rsplit(" ", 1)
    said = " đến ".join(say_amount(end, found.style) for end in _ENDS.split(amount.rstrip("%")))
    share = " phần trăm" if amount[-1] == "%" else ""
    return f"{said}{share} {element_name(symbol)}"


_ENDS = pattern(rf" ?{DASH} ?")
_LETTER = "[KNPSFI]"
OF_ELEMENT = Rule(
    "of_element",
    rf"{START}(?=[{DASHES}\d., ]{{1,99}}+[mgµμ]){NUMBER}(?: ?{DASH} ?{NUMBER})? ?"
    rf"(?:(?:mg|mcg|µg|μg)%? (?:{any_of(MANY_LETTERS)}|{_LETTER}){STOP}"
    r"(?![(+]|\.[A-Z\d]|\. [A-Z]| Q\d| cao(?!\w)| ?[<>=≤≥])"
    rf"|g (?:{any_of(MANY_LETTERS)}|{_LETTER}(?=/)){STOP}(?=/(?:k?g|l|lít|100|m[23²³]?)(?!\w)))",
    _of_element,
)
"""A gram of K is no potassium, unless it is in a kilo or a litre."""
