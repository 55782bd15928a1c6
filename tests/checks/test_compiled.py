"""Patterns that were compiled before work as if they were compiled now."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from attrlint.checks import compiled as room
from attrlint.checks.compiled import (
    Made,
    compiled,
    given,
    keep,
    made_before,
    note_made,
    noting,
    recall,
)

SOURCE = r"\b(?P<who>officials?|\p{Lu}\w+ers)\s+said\b"
PLACE = ("page.yaml", 3, 9)
MADE = Made(SOURCE, int(regex.IGNORECASE), ("who",), ((frozenset(("who",)),),))


@pytest.fixture(autouse=True)
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("ATTRLINT_CACHE_DIR", str(tmp_path))
    yield
    forget()


def forget() -> None:
    """As a new process would find it."""
    room._patterns.clear()
    room._kept.clear()
    room._fresh.clear()


def spans(text: str) -> list[tuple[int, int]]:
    return [match.span("who") for match in compiled(MADE.source, MADE.flags).finditer(text, timeout=1.0)]


def test_a_kept_pattern_finds_the_same() -> None:
    text = "OFFICIALS said; Farmers said; an official  said, and an officer said"
    forget()
    before = compiled(MADE.source, MADE.flags)
    expected = spans(text)
    assert len(expected) == 3
    keep()
    forget()
    recall()
    assert (MADE.source, MADE.flags) in room._kept
    assert spans(text) == expected
    assert compiled(MADE.source, MADE.flags) is not before
    assert not room._fresh, "it was not compiled again"


def test_what_earlier_runs_compiled_stays_known() -> None:
    for source in ("one", "two"):
        forget()
        recall()
        compiled(source, 0)
        keep()
    recall()
    assert {source for source, _ in room._kept} == {"one", "two"}


def test_what_another_engine_compiled_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    compiled("one (of|two)", 0)
    keep()
    forget()
    monkeypatch.setattr(room, "engine_stamp", lambda: "another")
    recall()
    assert not room._kept
    assert compiled("one (of|two)", 0).search("one two")


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
