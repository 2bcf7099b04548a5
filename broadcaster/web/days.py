"""A day as a browser or a program asks for it: one that a station can have."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from broadcaster.written_dates import in_years

Day = Annotated[date, AfterValidator(in_years)]
"""Others are answered with 422, as what is no day."""
