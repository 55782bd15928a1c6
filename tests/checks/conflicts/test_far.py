"""How far apart two places may stand."""

import pytest

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.far import apart, far
from attrlint.reading.reader import read_draft
from attrlint.span import Span

FILLING = "Nothing new was said. "


def made(text: str) -> tuple[int, bool]:
    """Sentences between "here" and "there", and whether that is far."""
    draft = read_draft(text, "story.md", {})
    spans = [Span(text.index(word), text.index(word) + len(word)) for word in ("here", "there")]
    conflict = Conflict("retold", spans[0], (spans[1],), "", "")
    return apart(draft, conflict), far(draft, conflict)


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", (1, False)),
        (FILLING * 30, (31, False)),
        (FILLING * 60, (61, True)),
        ("\n\n## One\n\n", (2, False)),
        (f"\n\n## One\n\n{FILLING * 30}", (32, True)),
        ("\n\n## One\n\nIt rained.\n\n## Two\n\n", (4, True)),
    ],
)
def test_far(between: str, expected: tuple[int, bool]) -> None:
    assert made(f"It was here. {between}It was there.") == expected


def test_nothing_is_far_from_the_headline() -> None:
    assert made(f"# It was here\n\n{FILLING * 60}\n\n## One\n\nIt rained.\n\n## Two\n\nIt was there.") == (
        0,
        False,
    )


def test_a_span_in_no_sentence_is_far_from_nothing() -> None:
    draft = read_draft("It was here.\n\n\n", "story.md", {})
    conflict = Conflict("retold", Span(14, 15), (Span(0, 2),), "", "")
    assert not far(draft, conflict)
