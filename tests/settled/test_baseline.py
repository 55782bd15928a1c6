"""The baseline's file: what it holds, and what is said of one that is none."""

import pytest

from attrlint.fault import Fault
from attrlint.finding import Finding
from attrlint.settled.baseline import each, known_of, read_baseline, written
from attrlint.span import Position

KNOWN = {"b.md": {"bare-source": ("aa", "bb")}, "a.md": {"reportedly": ("cc",)}}


def finding(rule: str, fingerprint: str) -> Finding:
    top = Position(1, 1, 0)
    return Finding("a.md", rule, "sourcing", "error", "", "", "", top, top, fingerprint=fingerprint)


def test_what_is_written_is_read_again() -> None:
    text = written(KNOWN)
    assert read_baseline("b.json", text.encode()).known == KNOWN
    assert text == written(dict(sorted(KNOWN.items())))
    assert written({"a.md": {}}) == written({})


def test_findings_without_a_fingerprint_cannot_be_settled() -> None:
    found = [finding("reportedly", "b"), finding("reportedly", "a"), finding("unreadable-file", "")]
    assert known_of(found) == {"reportedly": ("a", "b")}


def test_each_finding_by_itself() -> None:
    assert sorted(each(KNOWN)) == [
        ("a.md", "reportedly", "cc"),
        ("b.md", "bare-source", "aa"),
        ("b.md", "bare-source", "bb"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"version": 1,\n "drafts": {]}', (2, 13), "not JSON"),
        ("[" * 100_000, (1, 1), "not JSON"),
        ("[]", (1, 1), "an object"),
        ('{"version": 2}', (1, 1), "version 2 is not 1"),
        ('{"version": 1, "draft": {}}', (1, 1), "did you mean 'drafts'"),
        ('{"version": 1, "drafts": []}', (1, 1), "'drafts' is an object"),
        ('{"version": 1, "drafts": {"a.md": {"reportedly": "aa"}}}', (1, 1), "'a.md' wants lists"),
    ],
)
def test_what_is_no_baseline(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(Fault, match=message) as caught:
        read_baseline("b.json", text.encode())
    assert (caught.value.line, caught.value.column) == place
    assert "attrlint baseline" in caught.value.help
