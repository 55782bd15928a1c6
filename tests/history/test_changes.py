"""What was edited: sentences, facts, and whether the draft owns up to it."""

import pytest

from attrlint.finding import Finding
from attrlint.history.changes import Changes, changes, is_new
from attrlint.history.earlier import earlier
from attrlint.history.edited import respelled
from attrlint.history.limiting import limited
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from tests.register.seen import draft


def since(before: str, now: str) -> tuple[Draft, Changes]:
    one = draft(now)
    one.tell(earlier, draft(before))
    return one, one.layer(changes)


def edits(before: str, now: str) -> list[tuple[str, str, str]]:
    return [(one.sort, one.before, one.after) for one in since(before, now)[1].edits]


def test_only_new_sentences_count_not_lines_or_places() -> None:
    before = "# Rain\n\nIt rained in Harlow. The river rose.\n\nNobody was hurt.\n"
    now = "# Rain\n\nNobody was hurt.\n\nIt rained\nin Harlow. The river rose fast.\n"
    one, found = since(before, now)
    assert [one.layer(sentences)[index].text for index in found.sentences] == ["The river rose fast."]


def test_a_sentence_told_twice_is_new_the_second_time() -> None:
    one, found = since("It rained.", "It rained. It rained.")
    assert [one.layer(sentences)[index].span.start for index in found.sentences] == [11]


def test_without_an_older_version() -> None:
    assert draft("It rained.").layer(changes).since == "unknown"
    fresh = draft("It rained.")
    fresh.tell(is_new, True)
    assert fresh.layer(changes) == Changes("new", frozenset({0}), (), False, False)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("The fire destroyed 12 homes.", "The fire destroyed 14 homes.", ("number", "12 homes", "14 homes")),
        ("They met on Tuesday in Harlow.", "They met on Monday in Harlow.", ("date", "Tuesday", "Monday")),
        ("It was Ana Ruiz who left.", "It was Ana Ruis who left.", ("name", "Ana Ruiz", "Ana Ruis")),
        (
            "“We will close it soon,” she said.",
            "“We will sell it soon,” she said.",
            ("quote", "close", "sell"),
        ),
    ],
)
def test_facts_that_were_edited(before: str, now: str, expected: tuple[str, str, str]) -> None:
    assert edits(before, now) == [expected]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("The fire destroyed twelve homes.", "The fire destroyed 12 homes."),
        ("It was Ruiz who left the town hall.", "It was Ana Ruiz who left the town hall."),
        ("The fire destroyed 12 homes.", "Nobody knew how many of the houses were lost."),
        ("They met in Harlow on the bridge.", "They met in Harlow near the bridge."),
        ("“We will close it soon,” she said.", "“We will close this soon,” she said."),
    ],
)
def test_no_fact_was_edited(before: str, now: str) -> None:
    assert edits(before, now) == []


def test_a_headline_is_not_the_paragraph_below_it() -> None:
    before = "# Fire destroys 12 homes\n\nFire destroys 12 homes in Harlow.\n"
    now = "# Fire destroys 12 homes\n\nFire destroys 14 homes in Harlow.\n"
    one, found = since(before, now)
    [edit] = found.edits
    assert one.position(edit.span.start).line == 3


def test_corrections_are_seen_only_where_they_are_new() -> None:
    note = "Correction: An earlier version gave another name."
    assert since("It rained.", f"It snowed.\n\n{note}")[1].noted
    assert not since(f"It rained.\n\n{note}", f"It snowed.\n\n{note}")[1].noted
    assert since("It rained.", "---\ncorrection: the weather\n---\nIt snowed.")[1].noted


def test_an_unfinished_draft_was_not_published() -> None:
    assert not since("---\ndraft: true\n---\nIt rained.", "It snowed.")[1].published
    assert since("It rained.", "It snowed.")[1].published


def test_respelled() -> None:
    assert respelled(("Ana", "Ruiz"), ("Ana", "Ruis")) == 1
    assert respelled(("Ana", "Ruiz"), ("Ana", "Marlow")) == -1
    assert respelled(("Ana", "Ruiz"), ("Tom", "Ruis")) == -1
    assert respelled(("Ana", "Marlow"), ("Ana", "Marlows")) == -1


def finding(one: Draft, words: str) -> Finding:
    at = one.text.index(words)
    return Finding(
        "a.md", "x", "draft", "error", "", "", words, one.position(at), one.position(at + len(words))
    )


def test_findings_outside_sentences_go_by_their_line() -> None:
    old = "<!-- one -->\n\nIt rained.\n"
    one, _ = since(old, f"{old}\n<!-- two -->\n")
    kept = list(limited(one, [finding(one, "one"), finding(one, "two"), finding(one, "rained")]))
    assert [found.text for found in kept] == ["two"]
