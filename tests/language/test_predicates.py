"""Predicates: sides, negation, arguments."""

import pytest

from attrlint.language.predicates import Predicate, predicates
from attrlint.language.stems import stem
from attrlint.reading.reader import read_draft

WORDS = {
    "opposites.families": ["rise | fall", "mandatory | voluntary", "survive* | kill"],
    "opposites.states": ["truce | strike+continue"],
}


def found(text: str) -> list[Predicate]:
    return [one for one in predicates(read_draft(text, "x.md", WORDS)) if one.sort != "negated"]


@pytest.mark.parametrize(
    ("text", "side", "subject"),
    [
        ("Farm prices have risen.", 0, "pric"),
        ("Farm prices fell sharply.", 1, "pric"),
        ("Farm prices did not fall.", 0, "pric"),
        ("Farm prices no longer fall.", 0, "pric"),
        ("Carl Lund, the mayor of Harlow, survived the raid.", 0, "lund"),
        ("“Farm prices have risen,” she said.", 0, "pric"),
    ],
)
def test_sides_and_subjects(text: str, side: int, subject: str) -> None:
    (one,) = found(text)
    assert one.subject is not None
    assert (one.side, one.subject.head) == (side, subject)


def test_an_adjective_has_its_noun() -> None:
    (one,) = found("He wants a voluntary salt label.")
    assert one.attributive
    assert one.object is not None
    assert "salt" in one.object.stems


def test_a_verb_may_want_its_subject() -> None:
    assert [one.side for one in found("The strikes continued.")] == [1]
    assert found("The talks continued.") == []


def test_only_words_in_force_count() -> None:
    assert predicates(read_draft("Prices fell. They did not vote. They voted.", "x.md")) == ()


def test_moods() -> None:
    assert [one.mood for one in found("Prices will rise. They want to fall. Prices rose.")] == [
        "will",
        "to",
        "",
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("patients", "patient"),
        ("scheduled", "schedules"),
        ("dying", "died"),
        ("votes", "voter"),
        ("stopped", "stop"),
    ],
)
def test_forms_share_a_stem(a: str, b: str) -> None:
    assert stem(a) == stem(b)


def test_other_words_do_not() -> None:
    assert stem("news") != stem("new")
    assert stem("united") != stem("unit")
