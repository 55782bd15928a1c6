"""Findings and accounts without a word of the draft, for logs that strangers read.

What is told of a draft passes here before any report sees it, so that no format can forget to hide something.
Paths, positions, fingerprints and the rules' own words stay.
"""

from collections.abc import Mapping
from typing import Final

from attrlint.finding import Finding, Related
from attrlint.notices import NOTICES
from attrlint.reports.account import Account, Accused, Claim, Line, Statement, Words
from attrlint.reports.report import Linted
from attrlint.rules.message import fill, slots_in
from attrlint.rules.rule import Rule

MASK: Final = "…"
"""Stands where words of the draft stood."""
_ELSEWHERE: Final = "this place belongs to it"


def redacted(draft: Linted, rules: Mapping[str, Rule]) -> Linted:
    """The draft as linted, its words masked; `rules` are all there are, by name, with their own messages."""
    findings = tuple(_finding(finding, rules) for finding in draft.findings)
    settled = tuple(one._replace(finding=_finding(one.finding, rules)) for one in draft.settled)
    return Linted(draft.path, findings, {}, settled)


def _finding(finding: Finding, rules: Mapping[str, Rule]) -> Finding:
    rule, notice = rules.get(finding.rule), NOTICES.get(finding.rule)
    # a message that was not made of a template may hold anything
    message = _bare(rule.message) if rule else notice.summary if notice else finding.rule
    help = _bare(rule.help) if rule else notice.help if notice else ""
    related = tuple(map(_related, finding.related))
    return finding._replace(message=message, help=help, text="", related=related)


def _bare(message: str) -> str:
    return fill(message, {name: MASK for name, _ in slots_in(message)})


def _related(related: Related) -> Related:
    return related._replace(text="", message=_ELSEWHERE)


def redacted_account(account: Account) -> Account:
    """The account of a draft with numbers, kinds and positions only."""
    measures = account.measures
    accused = tuple(
        Accused(MASK, _words(one.span), one.response and _words(one.response)) for one in measures.accused
    )
    return Account(
        account.path,
        tuple(map(_line, account.sources)),
        tuple(map(_statement, account.statements)),
        tuple(Claim(_words(claim.span), claim.trigger, claim.source_id) for claim in account.claims),
        measures._replace(accused=accused),
    )


def _line(line: Line) -> Line:
    return line._replace(
        name=MASK,
        title="",
        organization="",
        reason=line.reason and _words(line.reason),
        basis=line.basis and _words(line.basis),
        first=_words(line.first),
        granted=line.granted and _words(line.granted),
    )


def _statement(statement: Statement) -> Statement:
    return statement._replace(
        source=statement.source and _words(statement.source),
        cue=_words(statement.cue),
        content=tuple(map(_words, statement.content)),
    )


def _words(words: Words) -> Words:
    return words._replace(text=MASK)
