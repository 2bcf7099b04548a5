"""
Charts: figures in, SVG text out; the same picture on paper, in the console and in a mail.

Made here: drawings that need no colour – lines, patterns, shades of grey and figures – with a title and a
description for who cannot see them. May know: nothing but numbers and words that were said already. Must
never come in: the language, the store, the question what time it is.

Every drawing is 480 units wide: as wide as a hand telephone shows without scrolling, and twice that on A4.
"""

from broadcaster.airtime.charts.bars import Bar, bars
from broadcaster.airtime.charts.cumulative import Cumulative, cumulative
from broadcaster.airtime.charts.heat_map import HeatMap, heat_map
from broadcaster.airtime.charts.year_view import YearView, year_view

__all__ = ["Bar", "Cumulative", "HeatMap", "YearView", "bars", "cumulative", "heat_map", "year_view"]
