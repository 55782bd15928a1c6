"""People gathered from their mentions, and what they are said to be."""

import pytest

from attrlint.language.people import people
from attrlint.language.roles import office, roles
from attrlint.reading.reader import read_draft


def gathered(text: str) -> dict[str, int]:
    return {person.name.text: len(person.mentions) for person in people(read_draft(text, "x.md"))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz came. Ruiz spoke. Ms. Ruiz left.", {"Ana Ruiz": 3}),
        ("Ahmed Abdi Godane came. They saw Ahmed Godane. Godane left.", {"Ahmed Abdi Godane": 3}),
        ("Ana Keller came. Tom Keller came. Mr. Keller left.", {"Ana Keller": 1, "Tom Keller": 2}),
        ("Mayor Ortega came.", {"Ortega": 1}),
        ("They came to Harlow County.", {}),
    ],
)
def test_mentions_of_one_person(text: str, expected: dict[str, int]) -> None:
    assert gathered(text) == expected


def said(text: str) -> list[tuple[str, str, bool]]:
    return [(role.kind, role.value, role.past) for role in roles(read_draft(text, "x.md"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Mia Cole spoke.", ("office", "senator", False)),
        ("Former Lt. Gov. Mia Cole spoke.", ("office", "lieutenant governor", True)),
        ("Mia Cole (D., Harlow) spoke.", ("party", "democratic", False)),
        ("Rep. Mia Cole, R-Fla., spoke.", ("party", "republican", False)),
        ("They met Mia Cole, a Lund Democrat.", ("party", "democratic", False)),
        ("Mia Cole, 54, spoke.", ("age", "54", False)),
        ("Mia Cole was attorney general.", ("office", "attorney general", False)),
        ("They met Mia Cole of Lund University.", ("affiliation", "Lund University", False)),
    ],
)
def test_roles(text: str, expected: tuple[str, str, bool]) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    "text", ["Mia Cole, a candidate for mayor, spoke.", "Mia Cole, the mayor’s rival, spoke."]
)
def test_no_office(text: str) -> None:
    assert [role for role in said(text) if role[0] == "office"] == []


def test_office_of_a_title() -> None:
    assert office(["harlow", "county", "district", "attorney"]) == ("district attorney", False)
    assert office(["then-mayor"]) == ("mayor", True)
    assert office(["great"]) == ("", False)
