"""Opposites about one thing."""

import pytest

from attrlint.checks.conflicts.polarity import conflicts
from attrlint.reading.reader import read_draft
from tests.checks.conflicts.told import told

CASES = [
    ("Deep ozone has dropped. “Deep ozone has climbed,” Ana Ruiz said.", "opposite", "climbed", "dropped"),
    ("Carl Lund was killed in the raid. Carl Lund survived the raid.", "opposite", "survived", "killed"),
    ("Rents rose, a study found. Rents fell, a study found.", "aligned", "fell", "rose"),
    (
        "Presence of lead shocked them. Absence of lead shocked them.",
        "opposite", "Absence", "Presence",
    ),
    ("Conditions in Norland improved. Norland has deteriorated.", "opposite", "deteriorated", "improved"),
    (
        "The county has approved the harbor plan. The county rejected the harbor plan.",
        "opposite", "rejected", "approved",
    ),
    (
        "He urgently calls for mandatory salt labels. He called urgently for voluntary salt labels.",
        "opposite", "voluntary", "mandatory",
    ),
    (
        "The Lund report did not mention the spill. The Lund report mentioned the spill.",
        "negation", "mentioned", "mention",
    ),
    ("# Raid halts Norland’s arms work\n\nThe arms sites in Norland are intact.", "state", "intact", "halts"),
    (
        "# Ana Ruiz hails Norland ceasefire\n\nIn Norland, strikes continued, and Ana Ruiz left.",
        "state", "continued", "ceasefire",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "aspect", "here", "other"), CASES)
def test_opposites(text: str, aspect: str, here: str, other: str) -> None:
    assert told(conflicts, text) == [(aspect, here, (other,))]


@pytest.mark.parametrize(
    "text",
    [
        "Surface ozone has dropped since 1980. Deep ozone has climbed.",
        "Food prices rose in May. Food prices fell in June.",
        "The county approved the harbor plan. The town rejected the harbor plan.",
        "The county approved the harbor plan. The county rejected the park plan.",
        "The county would approve the harbor plan. The county rejected the harbor plan.",
        "The county has previously approved the harbor plan. The county rejected the harbor plan.",
        "Ruiz was not fired because of the letter. Ruiz was fired on Monday.",
        "# Ruiz announces Norland ceasefire\n\nIn Norland, strikes continued in violation of it, Ruiz said.",
        "The Lund report did not mention the spill. The Roe report mentioned the spill.",
        "They were told not to follow illegal orders. The orders are illegal.",
    ],
)
def test_no_opposites(text: str) -> None:
    assert told(conflicts, text) == []


def test_two_sources_may_disagree() -> None:
    text = "Carl Lund said the harbor plan was approved. Ana Ruiz said the harbor plan was rejected."
    assert told(conflicts, text) == []


def test_without_word_lists_nothing_is_opposite() -> None:
    draft = read_draft("Surface ozone has dropped. Surface ozone has climbed.", "x.md")
    assert conflicts(draft) == ()
