"""Exceptions that a draft asks for: `<!-- attrlint: allow bare-source -- the court sealed the name -->`.

A comment holds for the next block, or inside a block for that block; `allow-file` for the whole
draft. What it names it names by rule, and a comment that does no work is itself reported.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.finding import Finding
from attrlint.notices import NO_REASON, NOTICES, UNKNOWN_ALLOW, UNUSED_ALLOW, Notice
from attrlint.page.nearest import did_you_mean
from attrlint.reading.draft import Comment, Draft
from attrlint.span import Span

_OURS: Final = re.compile(r"attrlint\s*:\s*", re.IGNORECASE)
_WORDS: Final = re.compile(r"(?P<verb>\S+)(?P<names>[^—–]*?)(?:(?:\s--+|\s?[—–])(?P<reason>.*))?", re.DOTALL)
_NAME: Final = re.compile(r"[^\s,]+")
# what a finding of these names says is that attrlint could not do its work: that cannot be waved through
_NEVER: Final = ("unreadable-file", "internal-fault")


VERBS: Final = ("allow", "allow-file")
FORM: Final = "write `attrlint: allow RULE -- reason`"
WHOLE_FILE: Final = -1
NOWHERE: Final = -2
MOST_GUESSES: Final = 20
"""Guessing what a name was meant to be is slow, and a draft with more slips has a simpler cause."""


class Allowance(NamedTuple):
    """One rule that a comment allows, `name` standing at `span`, in one block of the draft by its index.

    `block` is WHOLE_FILE for `allow-file`, and NOWHERE for a comment that no block follows.
    """

    name: str
    span: Span
    block: int
    reason: str


class Allowances(NamedTuple):
    """What a draft allows, and the comments of ours that cannot be followed, each with what is wrong."""

    allowed: tuple[Allowance, ...]
    unclear: tuple[tuple[Span, str], ...]


def allowances(draft: Draft) -> Allowances:
    """Every allow comment of the draft; a layer."""
    allowed: list[Allowance] = []
    unclear: list[tuple[Span, str]] = []
    starts = [block.span.start for block in draft.blocks]
    for comment in draft.comments:
        ours = _OURS.match(comment.text)
        if not ours:
            continue
        words = _WORDS.fullmatch(comment.text, ours.end())
        verb = words["verb"].lower() if words else ""
        names = list(_NAME.finditer(words["names"])) if words else []
        if not words or verb not in VERBS:
            unclear.append(
                (comment.span, f"attrlint has no word {verb!r}: {did_you_mean(verb, VERBS) or FORM}")
            )
        elif not names:
            unclear.append((comment.span, f"this comment names no rule to allow: {FORM}"))
        else:
            # the comment's words are trimmed: they are found again in the whole of it
            base = draft.text.find(comment.text, *comment.span)
            block = WHOLE_FILE if verb == "allow-file" else _block(draft, starts, comment.span)
            reason = (words["reason"] or "").strip()
            allowed += [
                Allowance(name[0], _named(comment, base, words.start("names"), name), block, reason)
                for name in names
            ]
    return Allowances(tuple(allowed), tuple(unclear))


def _named(comment: Comment, base: int, start: int, name: re.Match[str]) -> Span:
    """Where a name stands; in a comment beside the text (`base` < 0), at the words it is attached to."""
    return comment.span if base < 0 else Span(base + start + name.start(), base + start + name.end())


def _block(draft: Draft, starts: Sequence[int], comment: Span) -> int:
    """The index of the block around the comment, or else of the next one."""
    at = bisect_right(starts, comment.start) - 1
    if at >= 0 and draft.blocks[at].span.holds(comment):
        return at
    after = bisect_left(starts, comment.end)
    return after if after < len(starts) else NOWHERE


def allow(
    draft: Draft, findings: Sequence[Finding], known: Collection[str], ran: Collection[str]
) -> Iterator[Finding]:
    """The findings that no comment allows, and what there is to say of the comments; not in order.

    `known` are the names of all rules that there are, `ran` of those that looked at this draft: only
    for these can an allowance be called unused. A finding belongs to the block in which it starts.
    """
    asked = draft.layer(allowances)
    by_place: dict[tuple[str, int], bool] = {
        (a.name, a.block): False for a in asked.allowed if a.block != NOWHERE
    }
    starts = [block.span.start for block in draft.blocks]

    def holds(finding: Finding) -> bool:
        start = finding.start.offset
        block = bisect_right(starts, start) - 1
        if block >= 0 and start >= draft.blocks[block].span.end:
            block = NOWHERE
        places = {(finding.rule, WHOLE_FILE), (finding.rule, block)} & by_place.keys()
        if finding.rule in _NEVER or not places:
            return False
        by_place.update(dict.fromkeys(places, True))
        return True

    yield from (f for f in (*findings, *_of_comments(draft, asked, known)) if not holds(f))
    for allowance in asked.allowed:
        if not by_place.get((allowance.name, allowance.block)) and allowance.name in ran:
            message = f"nothing here is a case of {allowance.name!r} any more"
            unused = _at(draft, UNUSED_ALLOW, allowance.span, message)
            if not holds(unused):
                yield unused


def _of_comments(draft: Draft, asked: Allowances, known: Collection[str]) -> Iterator[Finding]:
    for span, message in asked.unclear:
        yield _at(draft, UNKNOWN_ALLOW, span, message)
    guesses = MOST_GUESSES
    for allowance in asked.allowed:
        if allowance.name not in known and allowance.name not in NOTICES:
            guesses -= 1
            near = did_you_mean(allowance.name[:80], known) if guesses >= 0 else ""
            message = f"no rule is called {allowance.name!r}" + (f": {near}" if near else "")
            yield _at(draft, UNKNOWN_ALLOW, allowance.span, message)
        elif not allowance.reason:
            yield _at(
                draft, NO_REASON, allowance.span, f"{allowance.name!r} is allowed here without a reason"
            )


def _at(draft: Draft, notice: Notice, span: Span, message: str) -> Finding:
    start, end = draft.position(span.start), draft.position(span.end)
    return notice.finding(draft.path, message, text=span.cut(draft.text), start=start, end=end)
