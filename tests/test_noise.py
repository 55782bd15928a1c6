"""One finding for one fault, and no rule that shouts."""

from attrlint.finding import Finding
from attrlint.lint import lint
from attrlint.noise import capped, told_once
from attrlint.span import Position


def finding(rule: str, start: int, end: int, severity: str = "warning") -> Finding:
    first, last = Position(1, start + 1, start), Position(1, end + 1, end)
    return Finding("a.md", rule, "sourcing", severity, f"{rule}?", "", "x" * (end - start), first, last)  # type: ignore[arg-type]


YIELDS = {"bare": ("attack",), "reason": ("bare", "attack"), "left": ("right",), "right": ("left",)}


def rules(found: list[Finding]) -> list[str]:
    return [one.rule for one in told_once(found, found, YIELDS)]


def test_the_more_telling_one_takes_the_other_as_a_second_place() -> None:
    found = [finding("bare", 0, 9), finding("attack", 5, 20)]
    [told] = told_once(found, found, YIELDS)
    assert told.rule == "attack"
    assert [(place.start.offset, place.message) for place in told.related] == [(0, "bare?")]


def test_what_does_not_overlap_stays() -> None:
    assert rules([finding("bare", 0, 5), finding("attack", 5, 20)]) == ["bare", "attack"]


def test_nothing_yields_to_what_is_less_loud() -> None:
    assert rules([finding("bare", 0, 9), finding("attack", 0, 9, "info")]) == ["bare", "attack"]


def test_what_yields_itself_takes_nothing() -> None:
    """The reason overlaps the bare source only, and that is part of the attack."""
    assert rules([finding("reason", 0, 4), finding("bare", 2, 9), finding("attack", 6, 20)]) == [
        "reason",
        "attack",
    ]


def test_two_that_yield_to_each_other_leave_one() -> None:
    assert len(rules([finding("left", 0, 9), finding("right", 0, 9)])) == 1


def test_what_a_comment_allows_does_not_come_back_under_another_name() -> None:
    bare, attack = finding("bare", 0, 9), finding("attack", 0, 9)
    assert told_once([bare, attack], [bare], YIELDS) == []


def test_the_last_of_many_says_how_many_more() -> None:
    many = [finding("bare", at, at + 1) for at in range(5)]
    told = capped(many, 2)
    assert [one.severity for one in told] == ["warning", "warning", "info", "info", "info"]
    assert [one.message for one in told[:2]] == ["bare?", "bare? (and 3 more like this)"]
    assert capped(many, 5) == capped(many, 0) == many


def test_a_quiet_rule_is_not_limited() -> None:
    many = [finding("bare", at, at + 1, "info") for at in range(5)]
    assert capped(many, 2) == many


def test_an_insult_is_told_once() -> None:
    found = lint("“She is a bully,” said a senior official at Lakeland.\n")
    loud = [one.rule for one in found if one.severity != "info"]
    assert loud == ["anonymous-attack"]
