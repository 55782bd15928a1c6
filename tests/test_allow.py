"""Exceptions: what a comment reaches, and what is said of comments that do no work."""

import pytest

from attrlint.allow import allow, allowances
from attrlint.finding import Finding
from attrlint.reading.draft import Block, Comment, Draft
from attrlint.span import Span

KNOWN = {"bare-source", "some-say", "experts-say"}
PROSE = "Sources say one. {0}\n\nSources say two. {1}\n\nSources say three.\n{2}"


def draft(first: str = "", inside: str = "", last: str = "") -> Draft:
    """Three paragraphs that begin with "Sources say"; comments after the first, in the second, at the end."""
    text = f"Sources say one.\n{first}\nSources say two. {inside} And on.\n\nSources say three.\n{last}"
    comments = []
    for comment in filter(None, (first, inside, last)):
        at = text.index(comment)
        comments.append(Comment(Span(at, at + len(comment)), comment[4:-3].strip()))
    ends = [text.index("\n"), text.index("And on.") + 7, text.index("three.") + 6]
    blocks = [
        Block("paragraph", Span(text.index(f"Sources say {word}"), end))
        for word, end in zip(("one", "two", "three"), ends, strict=True)
    ]
    return Draft("a.md", text, text, blocks, comments=comments)


def left(of: Draft, rule: str = "bare-source", ran: set[str] = KNOWN) -> list[str]:
    """What remains of one finding a paragraph: its paragraph's word, or the name of a notice."""
    findings = []
    for word in ("one", "two", "three"):
        at = of.text.index(f"Sources say {word}")
        start, end = of.position(at), of.position(at + 11)
        findings.append(Finding("a.md", rule, "sourcing", "warning", word, "", "Sources say", start, end))
    return sorted(f.message if f.rule == rule else f.rule for f in allow(of, findings, KNOWN, ran))


ALL = ["one", "three", "two"]


def test_without_comments_everything_stays() -> None:
    assert left(draft()) == ALL


def test_a_comment_of_its_own_holds_for_the_next_block() -> None:
    assert left(draft(first="<!-- attrlint: allow bare-source -- sealed by the court -->")) == [
        "one",
        "three",
    ]


def test_a_comment_inside_a_block_holds_for_that_block() -> None:
    assert left(draft(inside="<!-- attrlint: allow bare-source -- sealed -->")) == ["one", "three"]


def test_allow_file_holds_everywhere() -> None:
    assert left(draft(last="<!-- attrlint: allow-file bare-source -- a column -->")) == []


def test_a_comment_that_no_block_follows_is_unused() -> None:
    assert left(draft(last="<!-- attrlint: allow bare-source -- too late -->")) == [*ALL, "unused-allow"]


def test_several_names_in_one_comment() -> None:
    of = draft(first="<!-- attrlint: allow some-say, bare-source -- both are quoted below -->")
    assert left(of) == ["one", "three", "unused-allow"]
    [unused] = [f for f in allow(of, [], KNOWN, {"some-say"}) if f.rule == "unused-allow"]
    assert unused.text == "some-say"
    assert of.text[unused.start.offset : unused.end.offset] == "some-say"


def test_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert left(draft(first="<!-- attrlint: allow some-say -- x -->"), ran={"bare-source"}) == ALL


def test_unknown_rule_is_named_with_the_nearest() -> None:
    of = draft(first="<!-- attrlint: allow bare-sorce -- x -->")
    assert left(of) == [*ALL, "unknown-allow"]
    [unknown] = allow(of, [], KNOWN, KNOWN)
    assert (unknown.text, unknown.severity, unknown.group) == ("bare-sorce", "warning", "draft")
    assert "did you mean 'bare-source'?" in unknown.message


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- attrlint: alow bare-source -- x -->",
        "<!-- attrlint: allow -->",
        "<!-- attrlint: allow -- reason -->",
        "<!-- attrlint: -->",
        "<!-- attrlint: — -->",
    ],
)
def test_a_comment_that_cannot_be_followed_is_said(comment: str) -> None:
    of = draft(first=comment)
    assert left(of) == [*ALL, "unknown-allow"]
    [unclear] = allow(of, [], KNOWN, KNOWN)
    assert unclear.text == comment


def test_other_comments_are_nobodys_business() -> None:
    assert left(draft(first="<!-- source: Census table B25064 -->", last="<!-- allow bare-source -->")) == ALL


def test_an_allow_without_a_reason_holds_and_is_said() -> None:
    of = draft(first="<!-- attrlint: allow bare-source -->")
    assert left(of) == ["allow-without-reason", "one", "three"]
    [said] = allow(of, [], KNOWN, set())
    assert (said.severity, said.text) == ("info", "bare-source")


@pytest.mark.parametrize("dash", ["--", "---", "—", "–"])
def test_dashes_that_editors_make_of_two_hyphens(dash: str) -> None:
    of = draft(first=f"<!-- attrlint: allow bare-source {dash} the court sealed it -->")
    assert of.layer(allowances).allowed[0].reason == "the court sealed it"


def test_case_and_blanks_are_forgiven() -> None:
    assert left(draft(first="<!--  AttrLint :  Allow   bare-source   --  x -->")) == ["one", "three"]


def test_what_attrlint_could_not_do_is_never_allowed() -> None:
    of = draft(first="<!-- attrlint: allow-file internal-fault, unreadable-file -- x -->")
    assert left(of, rule="internal-fault") == ALL


def test_notices_can_be_allowed_by_name() -> None:
    both = draft(
        first="<!-- attrlint: allow-file allow-without-reason -- our own habit -->",
        inside="<!-- attrlint: allow bare-source -->",
    )
    assert left(both) == ["one", "three"]


def test_thousands_of_comments_are_no_burden() -> None:
    comment = "<!-- attrlint: allow no-such-rule-at-all -- x -->\n"
    text = comment * 20_000
    comments = [
        Comment(Span(at, at + len(comment) - 1), comment[4:-4].strip())
        for at in range(0, len(text), len(comment))
    ]
    of = Draft("a.md", text, " " * len(text), (), comments=comments)
    assert sum(f.rule == "unknown-allow" for f in allow(of, [], KNOWN, KNOWN)) == 20_000
