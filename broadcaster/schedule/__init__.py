"""
Planning: the week grid and the calendar become the rundown of a date.

Made here: programmes, grids, calendars (read from TOML), rundowns with their clashes and fills, makegoods,
week tables, iCalendar. May know: model, form, errors; its inputs are values and the clerk's files.
Must never come in: the database, the network, the question what time it is, sound.
"""

from broadcaster.schedule.check import Examined, check_schedules, examine_schedules
from broadcaster.schedule.files.caps import Caps, sessions_of
from broadcaster.schedule.files.dates import LunarDates, SolarDates
from broadcaster.schedule.files.grid import GapRule, Grid, Slot, load_grid
from broadcaster.schedule.files.programmes import load_programmes
from broadcaster.schedule.files.special_days import Calendar, Holiday, Override, QuietHours, load_calendar
from broadcaster.schedule.ical import export_ical
from broadcaster.schedule.planning.fitting import misfit
from broadcaster.schedule.planning.free_places import OpenDay, Place, free_places
from broadcaster.schedule.planning.identity import identified, matches
from broadcaster.schedule.planning.makegood import Debt, can_be_owed, owed, place_makegoods, revised_makegoods
from broadcaster.schedule.planning.reasons import TO_BE_MADE_AGAIN
from broadcaster.schedule.planning.rundown import REPEAT_WITHIN_DAYS, plan_day
from broadcaster.schedule.week import WeekRow, WeekTable, week_table

__all__ = [
    "REPEAT_WITHIN_DAYS",
    "TO_BE_MADE_AGAIN",
    "Calendar",
    "Caps",
    "Debt",
    "Examined",
    "GapRule",
    "Grid",
    "Holiday",
    "LunarDates",
    "OpenDay",
    "Override",
    "Place",
    "QuietHours",
    "Slot",
    "SolarDates",
    "WeekRow",
    "WeekTable",
    "can_be_owed",
    "check_schedules",
    "examine_schedules",
    "export_ical",
    "free_places",
    "identified",
    "load_calendar",
    "load_grid",
    "load_programmes",
    "matches",
    "misfit",
    "owed",
    "place_makegoods",
    "plan_day",
    "revised_makegoods",
    "sessions_of",
    "week_table",
]
