"""What holds for every draft under all the rules that attrlint ships, whatever stands in it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrlint.reading.reader import SUFFIXES
from tests.conftest import ROOT
from tests.laws import (
    FRONT,
    RULES,
    accents_move,
    line_ends_move,
    linted,
    sentences_tile,
    spans_slice,
    top_moves,
    wraps_move,
)

SAMPLES = sorted(path for path in (ROOT / "tests/drafts").iterdir() if path.suffix in SUFFIXES)


def bodies() -> tuple[str, ...]:
    """Paragraphs to build drafts from: what rules find and leave alone, and real-looking news."""
    examples = [
        example.text.strip()
        for rule in RULES
        for example in (*rule.examples.bad, *rule.examples.good, *rule.examples.known_gaps)
        if example.path.endswith(".md") and not example.text.lstrip().startswith(("---", "+++", "{"))
    ]
    news = [
        paragraph
        for path in SAMPLES
        if path.suffix == ".txt"
        for paragraph in path.read_text(encoding="utf-8").split("\n")
        if paragraph.strip()
    ]
    return tuple(dict.fromkeys((*examples, *news)))


NOISE = (
    "<!-- attrlint: allow bare-source -- the court sealed the name -->",
    "<!-- source: Census table B25064 -->",
    "José Núñez of Šibenik said the café’s roof leaked. Critics of José Núñez say it did not.",
    "“We knew,” sources said.\n\n“We did not ask,” she added.",
    "> The vote, *sources say*, was **reportedly** close.",
    "![Sources say the dam, seen in May, is unsafe.](dam.jpg)",
    "Experts say 😀 that rents &amp; fees rose 12&nbsp;percent.",
    "“The first part of it was ours.\n\n“The second,” sources said, “was not.”",
    "# Critics say no",
    "- sources say",
    "\ufeff`Say who said it.`",
)

paragraphs = st.sampled_from((*bodies(), *NOISE))
between = st.sampled_from(("\n\n", "\n\n", "\n", " ", "\n\n\n", "\u00a0", "\n\n- ", "\n\n> ", " — ", "\n\n“"))
texts = st.builds(
    lambda first, more: first + "".join(part for pair in more for part in pair),
    paragraphs,
    st.lists(st.tuples(between, paragraphs), max_size=5),
)
paths = st.sampled_from(("draft.md", "draft.txt", "draft.html"))
quick = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(texts, paths)
def test_every_finding_s_span_slices_to_its_text(text: str, path: str) -> None:
    spans_slice(text, path)


@pytest.mark.parametrize("raised", ["¹", "¹²", "²⁰³¹", "①", "④②", "٣"])
def test_raised_figures_are_notes_and_no_numbers(raised: str) -> None:
    """Python takes them for digits and cannot read most of them."""
    for text in (
        "The vote in May {}, 2031, was close. On {} May it was closer. The {}th of May is past.",
        "Ana Ruiz, {}, left. Ana Ruiz, the {}-year-old mayor of Harlow, said Carl Lund (aged {}) is {}.",
        "Of the {} votes, {} were for it and {} against. It took {} hours, {} years ago, in {}.",
        "Rents rose {} percent to ${}. She leads by {} points, {} to {}, more than {} of {} voters say.",
        "He was born {} days later. “We knew {},” sources say.{} Experts agree.{}",
    ):
        spans_slice(text.replace("{}", raised), "draft.md")


@quick
@given(texts, paths)
def test_blocks_and_sentences_tile_the_prose(text: str, path: str) -> None:
    sentences_tile(text, path)


@quick
@given(texts, paths, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_move_findings_and_change_none(text: str, path: str, line_end: str) -> None:
    line_ends_move(text, path, line_end)


@quick
@given(texts, paths)
def test_forms_of_accents_move_findings_and_change_none(text: str, path: str) -> None:
    accents_move(text, path)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_draft_keeps_every_promise(sample: Path) -> None:
    text = sample.read_bytes().decode()
    spans_slice(text, sample.name)
    sentences_tile(text, sample.name)
    line_ends_move(text, sample.name, "\r\n")
    accents_move(text, sample.name)
    if sample.suffix == ".md":
        wraps_move(text, sample.name, 0)
        top_moves(text)


@quick
@given(texts)
def test_a_paragraph_at_the_top_moves_findings_and_changes_none(text: str) -> None:
    top_moves(FRONT + text)


@quick
@given(texts, st.sampled_from([0, 30, 72]))
def test_lines_wrapped_elsewhere_change_no_finding(text: str, width: int) -> None:
    wraps_move(text, "draft.md", width)


@pytest.mark.parametrize(
    "text",
    [
        "Many lawmakers agree on one thing.",
        "Several members complain to the board.",
        "Some residents call for a new bridge.",
        "There is no town in which many drivers say so.",
    ],
)
def test_the_end_of_a_line_is_as_good_as_a_space(text: str) -> None:
    wraps_move(f"{text}\n", "draft.md", 0)


@quick
@given(texts, paths)
def test_linting_twice_gives_the_same(text: str, path: str) -> None:
    assert linted(text, path)[1] == linted(text, path)[1]
