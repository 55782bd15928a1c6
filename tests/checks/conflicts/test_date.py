"""One event on two dates; told as past, dated ahead."""

import pytest

from attrlint.checks.conflicts.date import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She fell at Saturday’s council debate. On Thursday, she met four rivals at the debate.",
            ("event", "Thursday", ("Saturday",)),
        ),
        ("It is shut by a 1955 law. The Records Law, passed in 1959, says so.", ("event", "1959", ("1955",))),
        (
            "October is National Magic Month. November is National Magic Month.",
            ("retold", "November", ("October",)),
        ),
        ("April 4, 2009\n\nOn April 13, the council met.", ("ahead", "April 13", ("April 4, 2009",))),
        ("April 4, 2009\n\nThey sold it in October 2010.", ("ahead", "October 2010", ("April 4, 2009",))),
    ],
)
def test_dates_that_clash(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert told(conflicts, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The 2016 election was quiet. The 2020 election was not.",
        "The May primary was quiet. The November primary was not.",
        "She won Saturday’s debate. She lost a second debate on Thursday.",
        "The debates are set. Saturday’s debate is first. On Thursday, they meet at the debate.",
        "Police said Monday that the bridge was closed. Police said Tuesday that it was open.",
        "April 4, 2009\n\nThe council will meet on April 13.",
        "April 4, 2009\n\nThe council met on March 13.",
        "April 4, 2009\n\nThe vote, as she pointed out, 2028 being far off, can wait.",
        "They closed shops in 2020 and 2021. Shops they had closed in 2020 opened.",
    ],
)
def test_dates_that_do_not(text: str) -> None:
    assert told(conflicts, text) == []
