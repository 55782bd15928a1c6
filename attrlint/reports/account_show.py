"""A draft with its sources, cues and content marked, and its ledger below: what attrlint understood."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrlint.attribution.model import SourceKind
from attrlint.reports.account import Account
from attrlint.reports.account_full import called, head, ledger
from attrlint.reports.columns import wrapped
from attrlint.reports.lettering import Piece, lines
from attrlint.reports.paint import Paint, is_coloured
from attrlint.reports.passages import NOBODY, Passage, Shown

_STYLES: Final[dict[SourceKind, str]] = {
    "named-person": "named",
    "named-organization": "named",
    "document": "document",
    "anonymous": "unnamed",
    "unnamed-person": "unnamed",
    "unnamed-group": "unnamed",
    "none": "nobody",
}
_KINDS: Final = {"named": "named", "document": "a document", "unnamed": "unnamed", "nobody": "nobody"}
_NOBODY: Final = "?"


def report(drafts: Iterable[Shown], paint: Paint, columns: int) -> Iterator[str]:
    """Measures, a legend, the draft in lines of at most `columns` columns and its ledger, for each draft.

    In colour where `paint` colours; else with brackets that tell the same.
    """
    for shown in drafts:
        legend = _legend(paint, columns) if shown.passages else ()
        yield "".join(f"{line}\n" for line in (*head(shown.account, paint, columns), *legend, ""))
        yield from _body(shown, paint, columns)
        below = (*ledger(shown.account, paint, columns), *_silent(shown.account, columns))
        yield "".join(f"{line}\n" for line in below) + "\n"


def _legend(paint: Paint, columns: int) -> Iterator[str]:
    yield from (f"  {line}" for line in lines(_explained(is_coloured(paint)), columns - 2, paint))


def _explained(colour: bool) -> Iterator[Piece]:
    """What the marks mean, marked as they are."""
    if not colour:
        yield Piece("[1 a source, by its number below] <a cue> {1: what source 1 is cited for}; ", "")
        yield Piece(f"{_NOBODY} where nobody is named", "")
        return
    yield Piece("sources by their number below: ", "")
    for kind in _KINDS:
        yield Piece("[1] ", f"source-{kind}", whole=True)
        yield Piece(_KINDS[kind], f"source-{kind}")
        yield Piece(", ", "")
    yield Piece("a cue", "cue")
    yield Piece("; what they are cited for: ", "")
    for at, kind in enumerate(_KINDS):
        yield Piece(", " if at else "", "")
        yield Piece("1: ", "quiet", whole=True)
        yield Piece(_KINDS[kind], kind)


def _body(shown: Shown, paint: Paint, columns: int) -> Iterator[str]:
    """The passages, each with the number of its first line in the margin."""
    margin = max((len(str(passage.line)) for passage in shown.passages), default=1)
    styles = {line.id: _STYLES[line.kind] for line in shown.account.sources}
    for passage in shown.passages:
        pieces = _coloured(passage, styles) if is_coloured(paint) else _bracketed(passage)
        number = str(passage.line)
        for line in lines(pieces, columns - margin - 4, paint):
            yield f" {paint(f'{number:>{margin}} |', 'quiet')} {line}\n"
            number = ""
        yield "\n"


def _coloured(passage: Passage, styles: Mapping[int, str]) -> Iterator[Piece]:
    """A source bold behind its number, a cue underlined, what is said in the colour of who says it."""
    before: tuple[int, ...] = ()
    for segment in passage.segments:
        said = segment.said[-1] if segment.said else None
        if said is not None and said not in before:
            yield Piece(f"{_number(said)}: ", "quiet", whole=True)
        before = segment.said
        if not segment.text.strip():
            yield Piece(segment.text, "")
        elif segment.role == "source":
            style = f"source-{styles.get(segment.by, 'nobody')}"
            yield Piece(f"[{_number(segment.by)}] ", style, whole=True)
            yield Piece(segment.text, style)
        elif segment.role == "cue":
            yield Piece(segment.text, "cue")
        else:
            yield Piece(segment.text, "" if said is None else styles.get(said, "nobody"))


def _bracketed(passage: Passage) -> Iterator[Piece]:
    """The same with brackets, which close in the order in which they opened."""
    before: tuple[int, ...] = ()
    for segment in passage.segments:
        kept = _alike(before, segment.said)
        yield Piece("}" * (len(before) - kept), "")
        for said in segment.said[kept:]:
            yield Piece(f"{{{_number(said)}: ", "", whole=True)
        if segment.role and (inside := segment.text.strip()):
            lead, _, trail = segment.text.partition(inside)
            opening, closing = (f"[{_number(segment.by)} ", "]") if segment.role == "source" else ("<", ">")
            yield Piece(lead, "")
            yield Piece(opening, "", whole=True)
            yield Piece(f"{inside}{closing}{trail}", "")
        else:
            yield Piece(segment.text, "")
        before = segment.said
    yield Piece("}" * len(before), "")


def _alike(one: Sequence[int], other: Sequence[int]) -> int:
    """How many ids two rows begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _number(by: int) -> str:
    return str(by) if by != NOBODY else _NOBODY


def _silent(account: Account, columns: int) -> Iterator[str]:
    """Sources that are marked and not in the table: they only pass words on, feel or favour something."""
    silent = [f"{line.id} {called(line)}" for line in account.sources if not line.attributions]
    if silent:
        text = f"marked, but making no statement of their own: {'; '.join(silent)}"
        yield "  " + wrapped(f"- {text}", columns - 4, "    ")
