"""Rules that stumble, and what a message repeats of a draft."""

from collections.abc import Iterable

from attrlint.checking import check, shortened
from attrlint.checks.check import Check, Hit
from attrlint.config import isolated
from attrlint.fault import Fault
from attrlint.lint import lint_draft
from attrlint.reading.draft import Draft
from attrlint.reading.reader import read_draft
from attrlint.rules.rule import Rule
from attrlint.span import Span

MODEL = isolated().rules["bare-source"]
TEXT = "Rents rose in May. <!-- attrlint: allow crash -- x -->\n"


def rule(name: str, check: Check) -> Rule:
    return MODEL._replace(name=name, message="{match} / {n}", help="see {match}", check=check)


def draft(text: str = TEXT) -> Draft:
    return read_draft(text, "a.md")


def finds(_: Draft) -> Iterable[Hit]:
    return [Hit(Span(6, 10), {"n": "{match}"}, ((Span(0, 5), "here"),)), Hit(Span(6, 10), {"n": "again"})]


def crashes(_: Draft) -> Iterable[Hit]:
    yield Hit(Span(0, 5))
    raise ZeroDivisionError("division\x1b by zero")


def faults(_: Draft) -> Iterable[Hit]:
    raise Fault("rules/x.yaml", 7, 3, "this pattern takes too long")


def test_hits_become_findings_once() -> None:
    [finding] = check(draft(), [rule("rises", finds)]).findings
    assert (finding.rule, finding.text, finding.message, finding.help) == (
        "rises", "rose", "rose / {match}", "see rose",
    )  # fmt: skip
    [related] = finding.related
    assert (related.path, related.text, related.message) == ("a.md", "Rents", "here")


def test_a_rule_that_stumbles_is_a_finding_and_the_rest_goes_on() -> None:
    checked = check(draft(), [rule("crash", crashes), rule("rises", finds), rule("crash-too", crashes)])
    internal, found = checked.findings
    assert found.rule == "rises"
    assert (internal.rule, internal.severity, internal.group) == ("internal-fault", "error", "draft")
    assert internal.message.startswith(
        "2 rules (crash, crash-too) could not be run on this file: ZeroDivisionError"
    )
    assert "test_checking.py:" in internal.message
    assert "report" in internal.help
    assert checked.ran == {"rises"}


def test_a_rule_that_takes_too_long_is_told_by_its_page() -> None:
    [internal] = check(draft(), [rule("slow", faults)]).findings
    assert internal.message == (
        "the rule 'slow' could not be run on this file: rules/x.yaml:7:3: this pattern takes too long"
    )


def test_an_allow_for_a_rule_that_stumbled_is_not_called_unused() -> None:
    found = lint_draft(draft(), [rule("crash", crashes)], {"crash"})
    assert [finding.rule for finding in found] == ["internal-fault"]


def test_a_rule_that_is_off_is_not_run() -> None:
    assert check(draft(), [rule("crash", crashes)._replace(severity="off")]) == ((), frozenset())


def test_findings_stand_in_order_of_place_then_rule() -> None:
    found = check(draft(), [rule("z", finds), rule("a", finds)]).findings
    assert [finding.rule for finding in found] == ["a", "z"]


def test_long_words_are_cut_in_the_middle() -> None:
    assert shortened("two\n  words") == "two words"
    long = shortened("word " * 100 + "end")
    assert len(long) <= 76
    assert long.startswith("word word ")
    assert long.endswith(" word end")
    assert " … " in long
    assert len(shortened("x" * 500)) <= 76
