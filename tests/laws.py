"""What may be done to a draft without changing what is found in it, under every rule that attrlint ships."""

import re
import unicodedata
from collections.abc import Iterable

from attrlint.config import isolated
from attrlint.finding import Finding
from attrlint.language.sentences import sentences
from attrlint.lint import lint_draft
from attrlint.notices import NOTICES
from attrlint.reading.canvas import INVISIBLE, Canvas
from attrlint.reading.draft import Draft
from attrlint.reading.front_matter import read_front_matter
from attrlint.reading.reader import read_draft
from attrlint.span import Position
from tests.reading.seen import keeps_promises

CONFIG = isolated()
# rules that are off by default are as bound by these promises as the others
RULES = [
    rule._replace(severity="info" if rule.severity == "off" else rule.severity)
    for rule in CONFIG.rules.values()
]

FRONT = "---\ntitle: Town counts its trees\n---\n\n"
NEUTRAL = "The square is paved with brick. A bench stands under each tree.\n\n"
BY_PLACE = {
    "single-anonymous-source": "looks at the first paragraphs only",
    "opposite-claims": "holds what the first sentences say is so against the rest",
    "affirmed-and-denied": "does so too",
    "hard-draft": "weighs the draft as a whole",
    "officials-say": "lets a lead be borne out by the body, and looks no further than near by elsewhere",
    "some-members-say": "does so too",
}
"""Rules for which a paragraph at the top is a reason to say something else."""
for _rule in RULES:
    # a finding folds into one of those, so it comes and goes with it
    if any(other in BY_PLACE for other in _rule.yields_to):
        BY_PLACE[_rule.name] = "yields to one of them"

_BETWEEN = re.compile(r"(?<=[\w.,;:!?”\")]) (?=[A-Za-z“])")
_BEGINS_CODE = ("import ", "export ")


def linted(text: str, path: str) -> tuple[Draft, list[Finding]]:
    """A draft, and what all rules find in it."""
    draft = read_draft(text, path, CONFIG.words)
    return draft, lint_draft(draft, RULES, CONFIG.rules)


def folded(text: str) -> str:
    """Line ends, blanks and forms of accents told alike."""
    return " ".join(unicodedata.normalize("NFC", text).split())


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
        assert finding.text.strip() == finding.text
        # what is said of the draft as a whole stands at its top, on no word
        assert finding.text or finding.rule in NOTICES
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
        assert not draft.prose[at : sentence.span.start].strip(INVISIBLE)
        at = sentence.span.end
    assert not draft.prose[at:].strip(INVISIBLE)


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


def wraps_move(text: str, path: str, width: int) -> None:
    """Paragraphs of Markdown wrapped at another width change no finding, and move none by a character."""
    draft, plain = linted(text, path)
    other = linted(wrapped(draft, width), path)[1]
    assert told(other) == told(plain)
    assert [[p.offset for p in ends(f)] for f in other] == [[p.offset for p in ends(f)] for f in plain]


def wrapped(draft: Draft, width: int) -> str:
    """The draft's text with its paragraphs wrapped: spaces between words become the ends of lines.

    Only where a line that begins there goes on with the paragraph in Markdown, whatever it says.
    """
    text = list(draft.text)
    base = read_front_matter(Canvas(draft.text))
    for kind, (start, end) in draft.blocks:
        if kind != "paragraph" or start < base or "|" in draft.text[start:end]:
            continue
        line = max(draft.text.rfind("\n", 0, start), draft.text.rfind("\r", 0, start)) + 1
        if draft.text[line:start].strip():
            continue
        for found in _BETWEEN.finditer(draft.prose, start, end):
            at = found.start()
            if draft.text[at - 1 : at + 2] != draft.prose[at - 1 : at + 2]:
                continue
            if at - line >= width and not draft.text.startswith(_BEGINS_CODE, at + 1):
                text[at] = "\n"
                line = at + 1
    return "".join(text)


def top_moves(text: str) -> None:
    """A neutral paragraph above the others moves every finding of a Markdown draft and changes none.

    Headline and summary keep theirs where the first paragraphs do not bear on them.
    """
    top = read_front_matter(Canvas(text))
    if not top:
        text, top = FRONT + text, len(FRONT)
    below = text[:top] + NEUTRAL + text[top:]
    plain, moved = (
        [f for f in linted(one, "draft.md")[1] if f.rule not in BY_PLACE and f.start.offset >= top]
        for one in (text, below)
    )
    assert told(moved) == told(plain)
    by, lines = len(NEUTRAL), NEUTRAL.count("\n")
    for a, b in zip(plain, moved, strict=True):
        shifted = [
            Position(p.line + lines, p.column, p.offset + by) if p.offset >= top else p for p in ends(a)
        ]
        assert ends(b) == shifted
