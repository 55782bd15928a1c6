"""Dates, datelines, and the events they belong to."""

from datetime import date

import pytest

from attrlint.language.dates import dateline, dates, nearest, on_calendar
from attrlint.language.events import events
from attrlint.reading.reader import read_draft


def found(text: str) -> list[tuple[int, int, int, int, str]]:
    moments = dates(read_draft(text, "x.md"))
    return [(one.weekday, one.day, one.month, one.year, one.relative) for one in moments]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It is on Tuesday, March 6, 2024.", [(1, 6, 3, 2024, "")]),
        ("It is on 6 March 2024.", [(-1, 6, 3, 2024, "")]),
        ("It was in Oct. 2013.", [(-1, 0, 10, 2013, "")]),
        ("It was in 1955.", [(-1, 0, 0, 1955, "")]),
        ("It was last Friday.", [(4, 0, 0, 0, "last")]),
        ("It was yesterday.", [(-1, 0, 0, 0, "yesterday")]),
        ("May I come? I may march.", []),
        ("They sold 1955 cars.", []),
        ("It cost $1955 then.", []),
    ],
)
def test_dates(words: str, expected: list[tuple[int, int, int, int, str]]) -> None:
    assert found(words) == expected


def test_dateline_from_front_matter_or_a_line_of_its_own() -> None:
    front = "---\ntitle: Bridge\ndate: 2024-02-20\n---\n\nIt closes.\n"
    alone = "# Bridge\n\nTuesday, March 8, 2011\n\nIt closes.\n"
    for text, day, words in (
        (front, date(2024, 2, 20), "2024-02-20"),
        (alone, date(2011, 3, 8), "Tuesday, March 8, 2011"),
    ):
        draft = read_draft(text, "x.md")
        dated = dateline(draft)
        assert dated is not None
        assert (dated.day, dated.span.cut(text)) == (day, words)
    assert dateline(read_draft("It closed on March 8, 2011, at noon.", "x.md")) is None


def test_a_date_without_its_year_is_the_nearest() -> None:
    assert nearest(1, 5, date(2023, 12, 20)) == date(2024, 1, 5)
    assert nearest(2, 29, date(2024, 7, 1)) == date(2024, 2, 29)
    moment = dates(read_draft("It was yesterday.", "x.md"))[0]
    assert on_calendar(moment, date(2024, 3, 1)) == date(2024, 2, 29)
    assert on_calendar(moment, None) is None


@pytest.mark.parametrize(
    ("words", "noun", "modifiers"),
    [
        ("She fell at Saturday’s council debate.", "debate", {"council"}),
        ("It is shut by the 1955 law.", "law", set()),
        ("They hailed his victory speech Tuesday.", "speech", {"victory"}),
        ("On Thursday, the mayor met four rivals at the debate.", "debate", set()),
    ],
)
def test_events(words: str, noun: str, modifiers: set[str]) -> None:
    one = events(read_draft(words, "x.md"))[0]
    assert (one.noun, one.modifiers) == (noun, modifiers)
