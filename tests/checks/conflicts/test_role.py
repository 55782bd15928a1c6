"""Two roles of one person."""

import pytest

from attrlint.checks.conflicts.role import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "aspect", "here", "other"),
    [
        (
            "We saw Secretary Ana Noll. “No,” said Attorney General Noll.",
            "title",
            "Attorney General",
            "Secretary",
        ),
        ("Sen. Mia Cole spoke. They met Gov. Mia Cole.", "title", "Gov.", "Sen."),
        ("Senator Carl Lund spoke. They asked the Vermont governor.", "title", "Vermont governor", "Senator"),
        (
            "Mexican Foreign Minister Ana Ruiz spoke. Mexican Finance Minister Ana Ruiz left.",
            "title",
            "Mexican Finance Minister",
            "Mexican Foreign Minister",
        ),
        ("Sen. Mia Cole (D., Lund) spoke. Cole, a Harlow Republican, left.", "party", "Republican", "D"),
        (
            "They met then-lieutenant governor Ed Roe. Roe was attorney general.",
            "title",
            "attorney general",
            "then-lieutenant governor",
        ),
        (
            "Anders Lund, a former Ohio governor, paid. They met Lund, the former Ohio senator.",
            "title",
            "Ohio senator",
            "Ohio governor",
        ),
        (
            "We met Emily Roe, election director for Lund County. It is in Harlow County. "
            "Roe, the Harlow election director, left.",
            "place",
            "Harlow election director",
            "election director",
        ),
        (
            "We met Former Mexican President Ed Roe. But the former Mexican foreign minister left.",
            "title",
            "Mexican foreign minister",
            "Mexican President",
        ),
        ("They met Gov. Mia Cole. Cole lost her fellow senators.", "title", "fellow senators", "Gov."),
        ("They met Sen. Mia Cole. Then the longtime governor lost.", "title", "longtime governor", "Sen."),
        ("Owen Tate, 52, came. The 54-year-old Tate left.", "age", "54", "52"),
        ("Owen Tate (52) came. Tate, who is 54, left.", "age", "54", "52"),
        (
            "They arrested the sister of Carl Lund. They say that Lund’s wife was arrested.",
            "kin",
            "wife",
            "sister",
        ),
        ("Owen Tate, 52, came. Later Owen Tate, 54, left.", "age", "54", "52"),
        (
            "We met Mia Katz of Lund University. “No,” said Harlow’s Katz.",
            "affiliation",
            "Harlow",
            "Lund University",
        ),
        (
            "We met Ed Mo of the Civic Party. They met Ed Mo of the Labor Party.",
            "affiliation",
            "Labor Party",
            "Civic Party",
        ),
        (
            "We met Lund County District Attorney Ed Roe. Roe, the Harlow County prosecutor, left.",
            "place",
            "Harlow County",
            "Lund County",
        ),
    ],
)
def test_two_roles(text: str, aspect: str, here: str, other: str) -> None:
    assert told(conflicts, text) == [(aspect, here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "Then-Mayor Ed Roe came. Gov. Ed Roe left.",
        "Former Gov. Ed Roe came. Sen. Ed Roe left.",
        "Ed Roe, when he was attorney general, came. Gov. Ed Roe left.",
        "Now Sen. Mia Cole came. They thanked Representative Cole.",
        "Sen. Mia Cole, the majority leader, came. Mia Cole, chair of the panel, left.",
        "Sen. Mia Cole (D., Lund) beat Ed Roe, a Republican.",
        "Lt. Gov. Ed Roe came. “Gov. Roe,” they called.",
        "Senator Carl Lund spoke. Gov. Ana Roe spoke. They asked the Vermont governor.",
        "Senator Carl Lund spoke. The governor’s office is closed.",
        "Ohio Lieutenant Governor Ana Ruiz spoke. Ohio Governor Ana Ruiz left.",
        "Then-Lt. Gov. Carl Lund spoke. Mia Cole was attorney general.",
        "We met Mia Katz of Lund University. “No,” said LU’s Katz.",
        "Owen Tate, 54, came. Carl Tate, 52, left.",
        "We met Mia Katz of Lund University. “No,” said Katz of Lund.",
    ],
)
def test_one_role_each(text: str) -> None:
    assert told(conflicts, text) == []
