"""Times that do not fit each other."""

import pytest

from attrlint.checks.conflicts.date import conflicts
from tests.checks.conflicts.told import told

DATED = "---\ntitle: Ferry\ndate: {}\n---\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A court on Tuesday ruled that the ferry may sail.\n\nThursday’s 5-2 decision was its third.",
            ("event", "Thursday", ("Tuesday",)),
        ),
        (
            "The levy was struck down in 2025. Later, a panel held hearings in 2023.",
            ("order", "2023", ("2025",)),
        ),
        ("She ran the ferry from 1996 to 1989.", ("order", "1989", ("1996",))),
        (
            "Aides will hand it out ahead of the Feb. 9 vote. The leaflet was posted on Feb. 27.",
            ("order", "Feb. 27", ("Feb. 9",)),
        ),
        (
            DATED.format("2025-02-20") + "Ana Ruiz, Carl Lund and Ida Roe were elected to court in 2019.\n\n"
            "Voters put Ruiz, Lund and Roe on court nearly a decade ago.",
            ("retold", "a decade ago", ("2019",)),
        ),
        (
            DATED.format("2024-02-20") + "Ruiz visits Oslo’s harbor museum tomorrow.\n\n"
            "Ruiz visits the harbor museum in Oslo on Friday.",
            ("retold", "Friday", ("tomorrow",)),
        ),
        (
            DATED.format("2011-03-08") + "Now that we are in 2012, she said, it is time.",
            ("order", "2012", ("2011-03-08",)),
        ),
    ],
)
def test_times_that_clash(text: str, expected: tuple[str, str, tuple[str, ...]]) -> None:
    assert expected in told(conflicts, text)


@pytest.mark.parametrize(
    "text",
    [
        "A court on Tuesday ruled that the ferry may sail.\n\nTuesday’s decision was its third.",
        "A court on Tuesday ruled that the ferry may sail.\n\nThursday’s vote was close. It met Thursday.",
        "The levy was struck down in 2023. Later, a panel held hearings in 2025.",
        "The levy was raised in 2025. It had been struck down in 2023.",
        "She ran the ferry from 1989 to 1996.",
        "Aides will hand it out ahead of the Feb. 9 vote. The leaflet was posted on Jan. 27.",
        DATED.format("2025-02-20") + "Ana Ruiz, Carl Lund and Ida Roe were elected to court in 2015.\n\n"
        "Voters put Ruiz, Lund and Roe on court nearly a decade ago.",
        DATED.format("2024-02-20") + "Ruiz visits Oslo’s harbor museum tomorrow.\n\n"
        "Ruiz visits the harbor museum in Oslo on Wednesday.",
        DATED.format("2011-03-08") + "Now they are better off than in 2009.",
    ],
)
def test_times_that_fit(text: str) -> None:
    assert told(conflicts, text) == []
