"""One thing in two places."""

import pytest

from attrlint.checks.conflicts.place import conflicts
from tests.checks.conflicts.told import told


@pytest.mark.parametrize(
    ("text", "here", "other"),
    [
        (
            "Harlow County’s Lund Fire Company trained its crew. "
            "The crew of Marlow County’s Lund Fire Company trained, too.",
            "Marlow County",
            "Harlow County",
        ),
        (
            "She saw the Brandvold headquarters in Texas with Ana Ruiz. "
            "Ana Ruiz left the Brandvold headquarters in Ohio.",
            "Ohio",
            "Texas",
        ),
        (
            "# Ten die in Mecca crane crash\n\nA crane fell on pilgrims in Medina, and ten died.",
            "Medina",
            "Mecca",
        ),
        (
            "The boat was stolen during filming in Boston. Police in Detroit look for the boat. "
            "In Detroit, filming of the stolen boat goes on.",
            "Boston",
            "Detroit",
        ),
        (
            "The jets left the main airport in Libya’s capital of Tripoli. "
            "Militants overran Benghazi’s airport last month.",
            "Benghazi",
            "Tripoli",
        ),
        (
            "He works at the airport in the city of Lyon. He undressed in Bordeaux’s Lund airport.",
            "Bordeaux",
            "Lyon",
        ),
        (
            "The stolen boat sat at a plant in Boston. The stolen boat left the plant in Detroit.",
            "Detroit",
            "Boston",
        ),
        (
            "They flew to Lund’s Palo Alto headquarters. They met the Cupertino company.",
            "Palo Alto",
            "Cupertino",
        ),
    ],
)
def test_two_places(text: str, here: str, other: str) -> None:
    assert [(found[1], found[2]) for found in told(conflicts, text)] == [(here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "She won the primary in Ohio. She lost the primary in Iowa. She won the primary in Utah.",
        "She saw the Lund plant in Texas. She saw the Roe plant in Ohio.",
        "A Pennsylvania college closed its doors. A Pa. college closed its doors.",
        "# Boston ferry to close\n\nThe Boston ferry will close. A ferry in Chicago closed.",
        "Ana Ruiz was found dead in her Manhattan apartment. Ana Ruiz sold her New York City apartment.",
        "Another boat was stolen in Boston. A boat was stolen during filming in Detroit. Detroit is old.",
        "The Chester County district attorney met Ana Ruiz. Ana Ruiz met the Lund County district attorney.",
        "They flew to Lund’s Cupertino headquarters. They met the Cupertino company.",
        "The court in Ohio met. The court in Iowa slept.",
        "He works at the airport in Lyon. Another flight left Bordeaux’s airport.",
    ],
)
def test_no_conflict(text: str) -> None:
    assert told(conflicts, text) == []


def test_a_part_of_a_city_is_no_other_city() -> None:
    one = "A famous actor, Cole, was found dead in his {} apartment."
    text = f"{one}\n\n{one.replace('A', 'The', 1)}"
    assert told(conflicts, text.format("Manhattan", "New York City")) == []
    assert [one[1] for one in told(conflicts, text.format("Manhattan", "Los Angeles"))] == ["Los Angeles"]
