"""What holds for every draft under all the rules that attrlint ships, whatever stands in it."""

import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrlint.config import isolated
from attrlint.finding import Finding
from attrlint.language.sentences import sentences
from attrlint.lint import lint_draft
from attrlint.reading.draft import Draft
from attrlint.reading.reader import SUFFIXES, read_draft
from attrlint.span import Position
from tests.conftest import ROOT
from tests.reading.seen import keeps_promises, words

CONFIG = isolated()
# rules that are off by default are as bound by these promises as the others
RULES = [
    rule._replace(severity="info" if rule.severity == "off" else rule.severity)
    for rule in CONFIG.rules.values()
]
SAMPLES = sorted(path for path in (ROOT / "tests/drafts").iterdir() if path.suffix in SUFFIXES)

FRONT = "---\ntitle: Town counts its trees\n---\n\n"
NEUTRAL = "The square is paved with brick. A bench stands under each tree.\n\n"
BY_PLACE = {
    "single-anonymous-source": "looks at the first paragraphs only",
    "opposite-claims": "holds what the first sentences say is so against the rest",
    "affirmed-and-denied": "does so too",
    "hard-draft": "weighs the draft as a whole",
}
"""Rules for which a paragraph at the top is a reason to say something else."""
for _rule in RULES:
    # a finding folds into one of those, so it comes and goes with it
    if any(other in BY_PLACE for other in _rule.yields_to):
        BY_PLACE[_rule.name] = "yields to one of them"


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


def linted(text: str, path: str) -> tuple[Draft, list[Finding]]:
    draft = read_draft(text, path, CONFIG.words)
    return draft, lint_draft(draft, RULES, CONFIG.rules)


def folded(text: str) -> str:
    """Line ends and forms of accents told alike."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def told(findings: Iterable[Finding]) -> list[tuple[object, ...]]:
    """Everything that a finding says, but for where it stands."""
    return [
        (
            *(f.rule, f.severity, folded(f.message), folded(f.help), folded(f.text), f.fingerprint),
            *((folded(r.text), folded(r.message)) for r in f.related),
        )
        for f in findings
    ]


def ends(finding: Finding) -> list[Position]:
    """Where a finding and its second places begin and end."""
    return [finding.start, finding.end, *(p for r in finding.related for p in (r.start, r.end))]


def spans_slice(text: str, path: str) -> None:
    """Every finding's span cuts its text out of the draft, and its lines and columns say the same place."""
    draft, findings = linted(text, path)
    for finding in findings:
        assert finding.rule != "internal-fault", finding.message
        assert finding.text == draft.text[finding.start.offset : finding.end.offset]
        assert finding.text.strip() == finding.text != ""
        for related in finding.related:
            assert related.text == draft.text[related.start.offset : related.end.offset] != ""
        assert all(place == draft.position(place.offset) for place in ends(finding))


def sentences_tile(text: str, path: str) -> None:
    """Blocks and sentences stand one after the other, and no word of the prose is outside of them."""
    draft = read_draft(text, path, CONFIG.words)
    keeps_promises(draft)
    at = 0
    for index, sentence in enumerate(draft.layer(sentences)):
        block = draft.blocks[sentence.block]
        assert sentence.index == index
        assert block.kind != "code"
        assert block.span.holds(sentence.span)
        assert at <= sentence.span.start < sentence.span.end
        assert not words(draft.prose[at : sentence.span.start])
        at = sentence.span.end
    assert not words(draft.prose[at:])


def line_ends_move(text: str, path: str, line_end: str) -> None:
    """Other line ends change no finding, and no line or column of one."""
    plain, other = linted(text, path)[1], linted(text.replace("\n", line_end), path)[1]
    assert told(other) == told(plain)
    assert [[(p.line, p.column) for p in ends(f)] for f in other] == [
        [(p.line, p.column) for p in ends(f)] for f in plain
    ]


def accents_move(text: str, path: str) -> None:
    """Letters with accents in one piece or in two change no finding, and none stands behind other words."""
    one, composed = linted(unicodedata.normalize("NFC", text), path)
    other, decomposed = linted(unicodedata.normalize("NFD", text), path)
    assert told(decomposed) == told(composed)
    for a, b in zip(composed, decomposed, strict=True):
        assert [p.line for p in ends(a)] == [p.line for p in ends(b)]
        before, after = one.text[: a.start.offset], other.text[: b.start.offset]
        assert before == unicodedata.normalize("NFC", after)


@quick
@given(texts, paths)
def test_every_finding_s_span_slices_to_its_text(text: str, path: str) -> None:
    spans_slice(text, path)


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


@quick
@given(texts)
def test_a_paragraph_at_the_top_moves_findings_and_changes_none(text: str) -> None:
    plain = [f for f in linted(FRONT + text, "draft.md")[1] if f.rule not in BY_PLACE]
    moved = [f for f in linted(FRONT + NEUTRAL + text, "draft.md")[1] if f.rule not in BY_PLACE]
    assert told(moved) == told(plain)
    by, lines, top = len(NEUTRAL), NEUTRAL.count("\n"), len(FRONT)
    for a, b in zip(plain, moved, strict=True):
        shifted = [
            Position(p.line + lines, p.column, p.offset + by) if p.offset >= top else p for p in ends(a)
        ]
        assert ends(b) == shifted


@quick
@given(texts, paths)
def test_linting_twice_gives_the_same(text: str, path: str) -> None:
    assert linted(text, path)[1] == linted(text, path)[1]
