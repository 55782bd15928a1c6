"""A weekday beside a date that falls on another day."""

from calendar import month_name, monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.dates import Moment, dateline, dates
from attrlint.reading.draft import Draft

ASPECTS: Final = ("weekday", "calendar")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_REACH: Final = 210
"""Days from the draft's own date within which a date told without its year is taken to lie."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Weekdays that their own date contradicts. Without a year the draft's date tells it, or nothing does."""
    dated = draft.layer(dateline)
    written = dated.day if dated else None
    found = list(_impossible(draft))
    for moment in draft.layer(dates):
        if moment.weekday < 0 or not moment.day or not moment.month or len(moment.parts) < 2:
            continue
        days = _candidates(moment, written)
        if days and all(day.weekday() != moment.weekday for day in days):
            name, told = _DAYS[moment.weekday], moment.parts[1].cut(draft.text)
            found.append(
                Conflict("weekday", moment.parts[0], (moment.parts[1],), name, _DAYS[days[0].weekday()], told)
            )
    return tuple(found)


def _impossible(draft: Draft) -> Iterator[Conflict]:
    """February 30 and June 31."""
    for moment in draft.layer(dates):
        most = _LENGTHS[moment.month - 1] if moment.month else 0
        if moment.month == 2 and moment.year and monthrange(moment.year, 2)[1] == 28:
            most = 28
        if moment.day > most > 0:
            month = month_name[moment.month]
            yield Conflict("calendar", moment.span, (), moment.written, f"{most} days", month)


def _candidates(moment: Moment, written: date | None) -> list[date]:
    years = [moment.year] if moment.year else []
    if not years and written:
        years = [written.year, written.year - 1, written.year + 1]
    days = []
    for year in years:
        try:
            day = date(year, moment.month, moment.day)
        except ValueError:
            continue
        if moment.year or (written and abs((day - written).days) <= _REACH):
            days.append(day)
    return days
