"""Where somebody is writing in a page: `|` stands for the caret."""

import pytest

from attrlint.server.yaml_place import Place, place_at


def place(page: str) -> Place | None:
    before, _, _ = page.partition("|")
    lines = page.replace("|", "").split("\n")
    number = before.count("\n")
    return place_at(lines, number, len(before) - before.rfind("\n") - 1)


@pytest.mark.parametrize(
    ("page", "path", "key", "typed"),
    [
        ("|", (), "", ""),
        ("sum|", (), "", "sum"),
        ("severity: |", (), "severity", ""),
        ("severity: wa|", (), "severity", "wa"),
        ("check:\n  |", ("check",), "", ""),
        ("check:\n  kind: pat|", ("check",), "kind", "pat"),
        ("check:\n  kind: pattern\n  sc|", ("check",), "", "sc"),
        ("check:\n  kind: pattern\nexa|", (), "", "exa"),
        ("check:\n  unless:\n    named_within: {aft|", ("check", "unless", "named_within"), "", "aft"),
        ("check:\n  unless: {named_within: {after: |", ("check", "unless", "named_within"), "after", ""),
        ("check:\n  unless: {counted: true, na|", ("check", "unless"), "", "na"),
        ("check:\n  scope: [prose, he|", ("check",), "scope", "he"),
        ("check:\n  scope:\n    - prose\n    - he|", ("check", "scope"), "", "he"),
        ("check:\n  scope:\n  - prose\n  - he|\n  any: x", ("check", "scope"), "", "he"),
        ("check:\n  scope:\n  - prose\n  an|", ("check",), "", "an"),
        ("standards:\n  - {bo|", ("standards",), "", "bo"),
        ("standards:\n  - body: AP\n    sec|", ("standards",), "", "sec"),
        ("standards:\n  - body: AP\n    section: x\n  - bo|", ("standards",), "", "bo"),
        ("standards:\n- body: AP\n  sec|", ("standards",), "", "sec"),
        ("overrides:\n  - files: a\n    severity:\n      rep|", ("overrides", "severity"), "", "rep"),
        ("overrides:\n  - files: a\n    severity: {rep|", ("overrides", "severity"), "", "rep"),
        ("# a comment\n\nwhy: >\n  Some words.\nseverity: |", (), "severity", ""),
        ("yields_to: [bare-source, |", (), "yields_to", ""),
        ("words:\n  media: [x]\n  |", ("words",), "", ""),
    ],
)
def test_a_place(page: str, path: tuple[str, ...], key: str, typed: str) -> None:
    found = place(page)
    assert found is not None
    assert (found.path, found.key, found.typed) == (path, key, typed)


def test_within_a_pattern_a_brace_opens_no_mapping() -> None:
    found = place("check:\n  any:\n    - 'a {fill|")
    assert found
    assert (found.path, found.typed, found.quoted) == (("check", "any"), "fill", True)


def test_nothing_is_written_in_a_comment() -> None:
    assert place("severity: error # sev|") is None


def test_behind_the_end_there_is_a_place_too() -> None:
    assert place_at([], 3, 0) == Place((), "", "", 0)
