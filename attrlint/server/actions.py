"""What an editor offers to do about a finding: allow it, note a source, waive it, read its rule."""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from lsprotocol import types

from attrlint.commenting import Insertion, allow_comment, filled, source_note
from attrlint.config import Config
from attrlint.finding import Finding
from attrlint.reading.draft import Draft
from attrlint.reports.web import is_web
from attrlint.rules.rule import Rule
from attrlint.server.addresses import FILE, scheme_of, uri_of
from attrlint.server.diagnostics import of_finding
from attrlint.server.edits import Able, Change, workspace_edit
from attrlint.server.positions import Lines
from attrlint.server.understanding import Understood
from attrlint.settled.settling import FOLDER, WAIVERS
from attrlint.settled.waivers import Waiver
from attrlint.settled.waiving import added

OPEN_RULE: Final = "attrlint.openRule"
OPEN_STANDARD: Final = "attrlint.openStandard"
_ANSWERED: Final = "claim"
"""The kind of rule that a source note can answer."""


class Beside(NamedTuple):
    """A page that may be open in the editor; `is_new` where it is not there yet."""

    uri: str
    text: str
    version: int | None
    lines: Lines
    is_new: bool


Pages = Callable[[str], Beside]
"""A page by its path, as the editor has it or else as it is on disk."""


def actions(
    seen: Understood, findings: Sequence[Finding], can: Able, pages: Pages
) -> Iterator[types.CodeAction]:
    """Everything there is to do about these findings of the document."""
    for finding in findings:
        for title, change in _changes(seen, finding, pages):
            edit = workspace_edit(change, can)
            if edit:
                yield types.CodeAction(
                    title,
                    types.CodeActionKind.QuickFix,
                    [of_finding(seen, finding, related=False)],
                    edit=edit,
                )
        yield from _readings(seen, finding)


def _changes(seen: Understood, finding: Finding, pages: Pages) -> Iterator[tuple[str, Change]]:
    draft, config = seen.draft, seen.config
    if draft is None or config is None or finding.rule not in config.rules:
        return
    comment = allow_comment(draft, finding.start.offset, finding.rule)
    if comment:
        where = "the whole draft" if "allow-file" in comment.text else "this paragraph"
        yield f"Allow {finding.rule} in {where}, with a reason", _in_draft(seen, draft, comment)
    rule = config.rules[finding.rule]
    if rule.kind == _ANSWERED:
        note = source_note(draft, finding.start.offset)
        if note and _answers(note, rule, draft):
            yield "Note the source of this paragraph", _in_draft(seen, draft, note)
    # what was never saved has no path that a waiver could name
    if finding.fingerprint and scheme_of(seen.document.uri) == FILE:
        waiver = _waiver(config, finding, pages)
        if waiver:
            yield f"Waive {finding.rule} here, in {FOLDER}/{WAIVERS}", waiver


def _answers(note: Insertion, rule: Rule, draft: Draft) -> bool:
    """Whether the rule finds less once the note is written: some want a person who says so."""
    noted = filled(draft, note)
    return noted is not None and len(list(rule.check(noted))) < len(list(rule.check(draft)))


def _in_draft(seen: Understood, draft: Draft, comment: Insertion) -> Change:
    offset = comment.offset + seen.base if draft.text else 0
    document = seen.document
    return Change(document.uri, seen.lines, offset, comment.text, (comment.caret,), document.version)


def _waiver(config: Config, finding: Finding, pages: Pages) -> Change | None:
    page = pages(os.path.join(config.root, FOLDER, WAIVERS))
    path = config.relative(finding.path)
    waiver = Waiver(finding.rule, path, finding.fingerprint, "", "", "", ("", 1, 1))
    found = added(page.text, page.uri, waiver)
    if found is None:
        return None
    carets = (found.reason, found.approved_by)
    return Change(page.uri, page.lines, found.offset, found.text, carets, page.version, page.is_new)


def _readings(seen: Understood, finding: Finding) -> Iterator[types.CodeAction]:
    rule = seen.config.rules.get(finding.rule) if seen.config else None
    if rule:
        title = f"Open the page of the rule {finding.rule}"
        command = types.Command(
            title, OPEN_RULE, arguments=[uri_of(rule.path), finding.rule, seen.document.uri]
        )
        yield types.CodeAction(title, command=command)
    for standard in finding.standards:
        if is_web(standard.url):
            title = f"Read {standard.body}, {standard.section}"
            yield types.CodeAction(
                title, command=types.Command(title, OPEN_STANDARD, arguments=[standard.url])
            )
            break
