"""Contradictions between drafts: what is told, and what is left alone."""

import pytest

from attrlint.checks.conflicts.across import fact, name, quote, role
from attrlint.checks.conflicts.conflict import Conflict, Finder
from attrlint.register.beside import beside
from attrlint.register.elsewhere import elsewhere
from tests.register.seen import draft

TERM = "Tom Marlow was sentenced to"


def told(finder: Finder, text: str, *others: str, day: str = "") -> list[Conflict]:
    one = draft(text, day)
    one.tell(elsewhere, beside(one, others))
    return list(finder(one))


def names(text: str, *others: str) -> list[tuple[str, str]]:
    return [(one.here, one.there) for one in told(name.conflicts, text, *others)]


def thrice(text: str) -> tuple[str, str, str]:
    return text, f"Rain fell. {text}", f"{text} Rain fell."


def test_without_a_register_nothing_is_found() -> None:
    one = draft("Ana Ruis left.")
    assert name.conflicts(one) == role.conflicts(one) == fact.conflicts(one) == quote.conflicts(one) == ()


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Anita Desroisers", "Anita Desrosiers"),
        ("Tom Benninghof", "Tom Benninghoff"),
        ("Micheal Okonjo", "Michael Okonjo"),
        ("Daniell Okonjo", "Daniel Okonjo"),
    ],
)
def test_a_slip_in_a_name(here: str, there: str) -> None:
    assert names(f"{here} spoke in Harlow.", *thrice(f"{there} spoke in Harlow.")) == [(here, there)]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Tom Marlow", "Tim Marlow"),
        ("Kate Marlow", "Katie Marlow"),
        ("Peter Marlow", "Pete Marlow"),
        ("Erica Lund", "Eric Lund"),
        ("Ana Hogan", "Ana Rogan"),
        ("Tom Marlow Jr.", "Tom Marlow"),
        ("Ana Bucks", "Ana Berks"),
    ],
)
def test_two_people(here: str, there: str) -> None:
    assert names(f"{here} spoke in Harlow.", *thrice(f"{there} spoke in Harlow.")) == []


def test_a_namesake_is_no_slip() -> None:
    others = (*thrice("Anita Keller spoke."), "Tom Kellner sang.", "Eve Kellner danced.")
    assert names("Anita Kellner spoke.", *others) == []


def test_one_draft_against_one_needs_a_tie() -> None:
    assert names("Ana Verlest spoke.", "Ana Verelst spoke.") == []
    assert names("Ana Verlest met Eve Marlow.", "Ana Verelst met Eve Marlow.") == [
        ("Ana Verlest", "Ana Verelst")
    ]


def test_bodies_need_more_and_their_plurals_are_left_alone() -> None:
    many = [f"The Harlow Human Relations Commission met on day {number}." for number in range(6)]
    assert names("The Harlow Human Relation Commission met.", *many) == [
        ("Harlow Human Relation Commission", "Harlow Human Relations Commission")
    ]
    assert names("The Harlow Human Relation Commission met.", *many[:3]) == []
    assert names("Two Harlow Human Relations Commissions met.", *many) == []


def test_what_the_draft_itself_contradicts_is_left_to_it() -> None:
    text = "Anita Desrosiers spoke. Later Anita Desroisers left."
    assert names(text, *thrice("Anita Desrosiers spoke.")) == []


def test_the_finding_names_the_other_draft() -> None:
    [found] = told(name.conflicts, "Anita Desroisers spoke.", *thrice("Anita Desrosiers spoke."))
    assert found.about == "3 other drafts"
    assert {one.path for one in found.elsewhere} <= {"beside-1.md", "beside-2.md", "beside-3.md"}
    assert found.elsewhere[0].text == "Anita Desrosiers"


def test_a_party_that_no_other_draft_gives() -> None:
    others = thrice("Sen. Ana Ruiz (D., Harlow) spoke.")
    [found] = told(role.conflicts, "Sen. Ana Ruiz (R., Harlow) spoke.", *others)
    assert (found.about, found.here, found.there) == ("Ana Ruiz", "republican", "democratic")
    assert told(role.conflicts, "Sen. Ana Ruiz (R., Harlow) spoke.", *others[:2]) == []
    assert (
        told(role.conflicts, "Sen. Ana Ruiz (R., Harlow) spoke.", *others, "Sen. Ana Ruiz (R., Harlow) left.")
        == []
    )


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("Tom Okonjo was arrested on May 13, 2031.", "Tom Okonjo was arrested on May 3, 2031.", True),
        ("Tom Okonjo was arrested on May 3, 2030.", "Tom Okonjo was arrested on May 3, 2031.", True),
        ("Tom Okonjo was arrested on May 13, 2031.", "Tom Okonjo was arrested on July 30, 2031.", False),
        ("Eve Okonjo was arrested on May 13, 2031.", "Tom Okonjo was arrested on May 3, 2031.", False),
        ("Tom Marlow was sentenced to two years in prison.", f"{TERM} 24 months in prison.", False),
        ("Tom Marlow was sentenced to two years in prison.", f"{TERM} 25 months in prison.", True),
    ],
)  # fmt: skip
def test_fixed_facts(here: str, there: str, expected: bool) -> None:
    assert bool(told(fact.conflicts, here, there)) is expected


def test_a_death_toll_may_rise_and_not_fall() -> None:
    before = "---\ndate: 2031-06-02\n---\nThe flood in Harlow killed 14 people."
    assert told(fact.conflicts, "The flood in Harlow killed 12 people.", before, day="2031-06-04")
    assert not told(fact.conflicts, "The flood in Harlow killed 15 people.", before, day="2031-06-04")
    assert not told(fact.conflicts, "The flood in Harlow killed 12 people.", before, day="2033-06-04")


def test_an_election_has_one_day() -> None:
    others = [f"---\ndate: 2031-05-1{number}\n---\nThe May 20 primary is near." for number in range(3)]
    [found] = told(fact.conflicts, "Vote in the May 21 primary.", *others, day="2031-05-12")
    assert (found.here, found.there) == ("May 21", "May 20")
    assert not told(fact.conflicts, "Vote in the May 21 primary.", *others, day="2032-05-12")


@pytest.mark.parametrize(
    "other",
    [
        "“We will never let them shut down this bridge again without a fight,” she said.",
        "“We will never let them … this bridge again without a fight,” she said.",
        "“We would never let them close the bridge again without a fight,” she said.",
        "“We will never let them closing this bridge again without a fight,” she said.",
    ],
)
def test_quotations_left_alone(other: str) -> None:
    mine = "“We will never let them close this bridge again without a fight,” she said."
    found = told(quote.conflicts, mine, other)
    assert found == [] or other.count("shut")
