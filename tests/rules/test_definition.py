"""A rule's page has every key that a rule needs, and no other."""

from collections.abc import Callable

import pytest

from attrlint.fault import Fault
from attrlint.finding import Standard
from attrlint.page import Page
from attrlint.rules.definition import read_rule
from attrlint.rules.rule import Rule
from tests.pages import RULE, fault

WORDS = {"fillers": ("actually",)}


def read(text: str, group: str = "draft", name: str = "empty-word") -> Rule:
    return read_rule(Page.load("rules/draft/empty-word.yaml", text.encode()), group, name, WORDS)


def test_a_whole_page_is_a_rule() -> None:
    rule = read(RULE)
    assert (rule.name, rule.group, rule.severity, rule.kind) == ("empty-word", "draft", "warning", "pattern")
    assert rule.why == "It takes up room."
    assert rule.standards == (Standard("House", "Words", "https://example.org/words"),)
    (bad,), (good,) = rule.examples.bad, rule.examples.good
    assert [span.cut(bad.text) for span in bad.marks] == ["actually"]
    assert (bad.line, bad.column, good.text) == (14, 7, "It was late.")


def test_an_example_may_be_a_draft_of_another_format() -> None:
    text = RULE.replace("    - 'It was late.'", "    - {draft: 'It was late.', path: story.txt}")
    assert read(text).examples.good[0].path == "story.txt"


@pytest.mark.parametrize(
    "key", ["summary", "why", "severity", "message", "help", "standards", "check", "examples"]
)
def test_every_key_is_needed(key: str) -> None:
    lines, keep = [], True
    for line in RULE.splitlines():
        if not line.startswith(" "):
            keep = not line.startswith(key)
        lines += [line] if keep else []
    with pytest.raises(Fault, match=f"'{key}' is missing"):
        read("\n".join(lines))


def swap(old: str, new: str) -> Callable[[], Rule]:
    assert old in RULE
    return lambda: read(RULE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("summary:", "sumary:", (1, 1), "'summary' is missing"),
        ("help: Cut", "note: x\nhelp: Cut", (6, 1), "unknown key 'note'"),
        ("warning", "warn", (4, 11), "did you mean 'warning'"),
        ("{match}", "{mach}", (5, 12), "did you mean 'match'"),
        ("https://example.org", "example.org", (8, 40), "no web address"),
        ("kind: pattern", "kind: patern", (10, 9), "did you mean 'pattern'"),
        ("['actually']", "['{filers}']", (11, 10), "did you mean 'fillers'"),
        ("any:", "anny:", (10, 3), "'any' is missing"),
        ("[[actually]]", "actually", (14, 7), "a bad example marks its words"),
        ("[[actually]]", "[[actually", (14, 15), "never closed"),
        ("It was late", "It was [[late]]", (16, 7), "a good example has no marks"),
        ("  good:", "  goood:", (13, 3), "'good' examples are missing"),
        ("'It was late.'", "''", (16, 7), "an example has words"),
    ],
)
def test_every_mistake_is_a_fault_where_it_stands(
    old: str, new: str, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(Fault, match=says) as caught:
        swap(old, new)()
    if says != "'summary' is missing":
        assert fault(caught) == place
    assert caught.value.path == "rules/draft/empty-word.yaml"


def test_the_folder_is_a_group_and_the_name_is_kebab_case() -> None:
    with pytest.raises(Fault, match="did you mean 'sourcing'"):
        read(RULE, group="sorcing")
    with pytest.raises(Fault, match="no name for a rule"):
        read(RULE, name="Empty_Word")
