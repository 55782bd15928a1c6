"""Rules from folders, and the pages of a newsroom that change one of ours."""

from pathlib import Path

import pytest

from attrlint.fault import Fault
from attrlint.reading.reader import read_draft
from attrlint.rules.loading import load_rules
from attrlint.rules.rule import Rule
from tests.pages import RULE, fault, write

WORDS = {"fillers": ("actually", "basically")}
LISTED = RULE.replace("['actually']", "['{fillers}']")


def load(*folders: Path) -> dict[str, Rule]:
    return load_rules([str(folder) for folder in folders], WORDS)


def matches(rule: Rule, text: str) -> list[str]:
    return [hit.span.cut(text) for hit in rule.check(read_draft(text, "x.md"))]


def test_path_is_group_and_name_in_either_ending(tmp_path: Path) -> None:
    write(tmp_path, "draft/empty-word.yaml", RULE)
    write(tmp_path, "sourcing/other-word.yml", RULE)
    write(tmp_path, "words/list.yaml", "words: [a]")
    write(tmp_path, "profiles/ours.yaml", "summary: x")
    write(tmp_path, ".hidden/x.yaml", "not: read")
    write(tmp_path, "README/notes.txt", "not read")
    assert [(rule.group, name) for name, rule in load(tmp_path).items()] == [
        ("sourcing", "other-word"),
        ("draft", "empty-word"),
    ]


def test_an_unknown_group_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "sorcing/empty-word.yaml", RULE)
    with pytest.raises(Fault, match="did you mean 'sourcing'"):
        load(tmp_path)


def test_a_rule_yields_only_to_rules(tmp_path: Path) -> None:
    write(tmp_path, "draft/empty-word.yaml", RULE + "yields_to: [emptier-word]\nprecision: low\n")
    with pytest.raises(Fault, match="'emptier-word', which is no rule: did you mean 'empty-word'"):
        load(tmp_path)
    write(tmp_path, "draft/emptier-word.yaml", RULE)
    rule = load(tmp_path)["empty-word"]
    assert (rule.yields_to, rule.precision) == (("emptier-word",), "low")


def test_a_page_beside_the_groups_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "empty-word.yaml", RULE)
    with pytest.raises(Fault, match="belongs to no group"):
        load(tmp_path)


def test_the_same_name_twice_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path, "one/draft/empty-word.yaml", RULE)
    write(tmp_path, "two/clarity/empty-word.yaml", RULE)
    with pytest.raises(Fault, match="already") as caught:
        load(tmp_path / "one", tmp_path / "two")
    assert caught.value.path.endswith("two/clarity/empty-word.yaml")


def test_extending_changes_what_it_says_and_keeps_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "one/draft/empty-word.yaml", LISTED)
    write(
        tmp_path,
        "two/draft/empty-word.yaml",
        """\
        extends: empty-word
        severity: error
        message: 'Cut "{match}"'
        words: {fillers: [literally]}
        """,
    )
    before, after = (
        load(tmp_path / "one")["empty-word"],
        load(tmp_path / "one", tmp_path / "two")["empty-word"],
    )
    assert (after.severity, after.message, after.help) == ("error", 'Cut "{match}"', before.help)
    text = "It was basically late, literally."
    assert matches(before, text) == ["basically"]
    assert matches(after, text) == ["basically", "literally"]


@pytest.mark.parametrize(
    ("name", "text", "place", "says"),
    [
        ("draft/empty-word.yaml", "extends: empty-wrd\n", (1, 10), "did you mean 'empty-word'"),
        ("draft/other-word.yaml", "extends: empty-word\n", (1, 10), "bears its name"),
        ("draft/empty-word.yaml", "extends: empty-word\nsummary: x\n", (2, 1), "unknown key 'summary'"),
        ("draft/empty-word.yaml", "extends: empty-word\nmessage: '{who}'\n", (2, 11), "nothing fills"),
        (
            "draft/empty-word.yaml",
            "extends: empty-word\nwords: {filers: [a]}\n",
            (2, 9),
            "did you mean 'fillers'",
        ),
    ],
)
def test_mistakes_in_extending_are_faults(
    tmp_path: Path, name: str, text: str, place: tuple[int, int], says: str
) -> None:
    write(tmp_path, "one/draft/empty-word.yaml", LISTED)
    write(tmp_path, "two/" + name, text)
    with pytest.raises(Fault, match=says) as caught:
        load(tmp_path / "one", tmp_path / "two")
    assert fault(caught) == place
