"""Scopes choose words by their block and by whether they are quoted."""

import pytest

from attrlint.checks.scope import Scope
from attrlint.fault import Fault
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.span import Span
from tests.pages import page

TEXT = """\
---
title: Fee “too high” says board
---

## A fee

The fee “will hurt us” rose, and “it” fell.
"""


def read(words: str, scope: str) -> bool:
    draft: Draft = read_draft(TEXT, "x.md")
    start = draft.text.index(words)
    span = Span(start, start + len(words))
    kind = next(block.kind for block in draft.blocks if block.span.holds(span))
    return Scope.read(page(f"scope: {scope}")).holds(draft, kind, span)


@pytest.mark.parametrize(
    ("scope", "words", "is_read"),
    [
        ("prose", "rose", True),
        ("prose", "will hurt", False),
        ("prose", "rose, and “it” fell", True),
        ("prose", "says", True),
        ("prose", "A fee", False),
        ("quote", "will hurt", True),
        ("quote", "too high", True),
        ("quote", "rose", False),
        ("headline", "says", True),
        ("headline", "too high", False),
        ("headline", "rose", False),
        ("[headline, quote]", "too high", True),
        ("heading", "A fee", True),
        ("all", "A fee", True),
        ("all", "will hurt", True),
    ],
)
def test_scopes(scope: str, words: str, is_read: bool) -> None:
    assert read(words, scope) is is_read


def test_prose_is_the_scope_where_none_is_named() -> None:
    assert Scope.read(page("kind: pattern")) == Scope.read(page("scope: prose"))


def test_an_unknown_scope_is_a_fault() -> None:
    with pytest.raises(Fault, match="did you mean 'headline'"):
        Scope.read(page("scope: headlines"))
