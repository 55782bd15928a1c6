"""Patterns that were compiled before work as if they were compiled now."""

import regex

from attrlint.checks import compiled as room
from attrlint.checks.compiled import (
    Made,
    as_plain,
    compiled,
    given,
    keep_compiled,
    made_before,
    note_made,
    noting,
)

SOURCE = r"\b(?P<who>officials?|\p{Lu}\w+ers)\s+said\b"
PLACE = ("page.yaml", 3, 9)
MADE = Made(SOURCE, int(regex.IGNORECASE), ("who",), (frozenset(("who",)), frozenset()))


def spans(text: str) -> list[tuple[int, int]]:
    return [match.span("who") for match in compiled(MADE.source, MADE.flags).finditer(text, timeout=1.0)]


def test_a_kept_pattern_finds_the_same() -> None:
    text = "OFFICIALS said; Farmers said; an official  said, and an officer said"
    before = compiled(MADE.source, MADE.flags)
    expected = spans(text)
    assert len(expected) == 3
    keep_compiled(as_plain({(PLACE, "written", False): MADE}))
    room._patterns.clear()
    assert spans(text) == expected
    assert compiled(MADE.source, MADE.flags) is not before


def test_what_another_engine_compiled_is_not_used() -> None:
    source = ("one (of|two)", 0)
    keep_compiled(("another", {source: ("nonsense",)}))
    assert compiled(*source).search("one two")


def test_what_was_made_is_noted_and_given_again() -> None:
    assert made_before(PLACE, "written", False) is None
    with noting() as making:
        note_made(PLACE, "written", False, MADE)
    note_made(PLACE, "later", False, MADE)
    assert making == {(PLACE, "written", False): MADE}
    with given(making):
        assert made_before(PLACE, "written", False) == MADE
        assert made_before(PLACE, "written", True) is None
    assert made_before(PLACE, "written", False) is None
