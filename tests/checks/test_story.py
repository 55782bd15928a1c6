"""Kind story: measures over the whole draft."""

import pytest

from attrlint.checks.story import build
from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.words import builtin_folder, load_words
from tests.pages import page

WORDS = load_words(builtin_folder())


def found(options: str, text: str) -> list[tuple[str, dict[str, str]]]:
    draft = read_draft(text, "x.md", WORDS)
    return [(hit.span.cut(draft.text), dict(hit.values)) for hit in build(page(options), WORDS)(draft)]


MIXED = "Sources said the sea was cold. Insiders said the date was set. Ana Ruiz said the sky was grey."


def test_the_share_of_unnamed_sources() -> None:
    values = {"n": "2", "of": "3", "share": "67%"}
    assert found("measure: unnamed-share\nabove: 0.5", MIXED) == [("Sources said", values)]
    assert found("measure: unnamed-share\nabove: 0.7", MIXED) == []
    assert found("measure: unnamed-share\nabove: 0.5\nmin_attributions: 4", MIXED) == []


def test_the_share_of_the_top_source() -> None:
    text = "Ana Ruiz said the gate held. Ruiz said the pumps failed. Luis Ortega said the road was shut."
    hits = found("measure: top-source-share\nabove: 0.6", text)
    assert [(words, values["source"], values["n"]) for words, values in hits] == [
        ("Ana Ruiz said", "Ana Ruiz", "2")
    ]
    assert found("measure: top-source-share\nabove: 0.7", text) == []


def test_nobody_has_a_name() -> None:
    text = "Sources said the plant would close. Insiders said the date was set."
    assert [words for words, _ in found("measure: no-named-source", text)] == ["Sources said"]
    assert found("measure: no-named-source", MIXED) == []
    assert found("measure: no-named-source", "I said I knew it. We said the sea was cold.") == []
    assert found("measure: no-named-source", "The sea was cold.") == []


def test_an_opening_on_one_unnamed_person() -> None:
    one = "The plant will close, a source said."
    assert [words for words, _ in found("measure: single-anonymous\nabove: 2", one)] == ["a source said"]
    assert found("measure: single-anonymous\nabove: 2", f"{one}\n\nAna Ruiz said the union would sue.") == []
    assert found("measure: single-anonymous\nabove: 2", "The plant will close, sources said.") == []


def test_a_formula_repeated() -> None:
    text = "It is sold, said people familiar with the matter. It is late, said people familiar with the plan."
    options = "measure: formula-repeats\nwording: ['{access}']\nabove: "
    assert [values["n"] for _, values in found(options + "1", text)] == ["2"]
    assert found(options + "2", text) == []


def test_many_are_said_to_speak_and_one_does() -> None:
    text = "Residents say the cut was made in secret.\n\n“Nobody told me,” said Kay Lund."
    hits = found("measure: plural-for-one\nabove: 1\nheads: roles", text)
    assert hits == [("Residents say", {"source": "Residents", "other": "Kay Lund"})]
    two = text + " “Nor me,” said Luis Ortega."
    assert found("measure: plural-for-one\nabove: 1\nheads: roles", two) == []
    assert found("measure: plural-for-one\nabove: 1\nheads: experts", text) == []


ACCUSED = """\
measure: accused-no-response
accusing: ['accuses?', 'was accused of']
answering: ['denied', 'did not respond']
"""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tenants accuse Bayview Management of neglect. Inspectors visit in June.", ["Bayview Management"]),
        ("Dale Pruitt was accused of theft. The case is old.", ["Dale Pruitt"]),
        ("Dale Pruitt was accused of theft. He denied it.", []),
        ("Dale Pruitt was accused of theft.\n\nThe case is old. Pruitt said it was a mistake.", []),
        ("“They accuse Dale Pruitt,” Ana Ruiz said.", []),
    ],
)
def test_the_accused_who_has_no_answer(text: str, who: list[str]) -> None:
    assert [values["source"] for _, values in found(ACCUSED, text)] == who


def test_a_measure_without_its_patterns_is_a_fault() -> None:
    with pytest.raises(Fault, match="needs 'wording'"):
        build(page("measure: formula-repeats"), WORDS)
    with pytest.raises(Fault, match="cannot be 'top-share'"):
        build(page("measure: top-share"), WORDS)
