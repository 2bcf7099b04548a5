"""What an engine gives, and at which speed."""

from __future__ import annotations

from broadcaster.reading.rule import Rule

AT_SPEED = Rule(
    "at_speed",
    r"(?:(?<=[\w) ])@|(?:(?<=kW)|(?<=[Hh][Pp])|(?<=PS)|(?<=Nm)|(?<=N\.m)|(?<=mã lực)|(?<=mã lực )) ?/) ?"
    r"(?=\d[\d.,]{0,7}(?: ?[-–] ?\d[\d.,]{0,7})? ?(?:rpm|vòng|v/p))",
    lambda _: " tại ",
)
"""The speed at which an engine has its power: "35 mã lực @ 8.000 vòng/phút", "8,2kW/8500 vòng/phút"."""
