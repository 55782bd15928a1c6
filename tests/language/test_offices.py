"""Offices with the place or body they are held in."""

import pytest

from attrlint.language.membership import memberships
from attrlint.language.offices import offices
from attrlint.language.people import people
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words

WORDS = load_words(builtin_folder())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund, a former Ohio governor, left.", ("governor", "ohio", "", True)),
        ("The former Mexican foreign minister left.", ("foreign minister", "mexico", "", True)),
        ("Ana Ruiz, election director for Harlow County, left.", ("election director", "harlow", "", False)),
        ("Ana Ruiz, president of the Lund Rowing Club, left.", ("president", "", "Lund Rowing Club", False)),
    ],
)
def test_office_and_place(text: str, expected: tuple[str, str, str, bool]) -> None:
    (one,) = offices(read_draft(text, "x.md", WORDS))
    assert (one.value, one.place, one.body, one.past) == expected


def test_who_holds_it() -> None:
    text = 'Ohio Governor Ana Ruiz met "Utah mayor" Carl Lund. The Iowa senator slept.'
    draft = read_draft(text, "x.md", WORDS)
    everyone = people(draft)
    holders = [everyone[one.person].name.text if one.person >= 0 else "" for one in offices(draft)]
    assert holders == ["Ana Ruiz", "Carl Lund", ""]


def test_an_office_without_a_place_is_left_out() -> None:
    assert offices(read_draft("Mayor Ana Ruiz met the governor.", "x.md", WORDS)) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz is one of five Democrats running.", [("party", "democratic")]),
        ("Ana Ruiz has no help from her fellow senators.", [("office", "senator")]),
        ("Ana Ruiz and Carl Lund asked his fellow senators.", []),
        ("Ana Ruiz is one of five winners.", []),
    ],
)
def test_membership(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.value) for one in memberships(read_draft(text, "x.md", WORDS))] == expected
