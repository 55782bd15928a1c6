"""A small made-up run, held in every format by the golden files beside this one."""

from typing import NamedTuple

from attrlint.finding import Finding, Related, Severity, Standard
from attrlint.reports.galley import Galley, galley
from attrlint.reports.report import Linted, Told
from attrlint.span import Position
from tests.attribution.seen import draft_of

AP = Standard("AP", "News Values: anonymous sources", "https://example.org/news-values")
HOUSE = Standard("The Fairhaven Courier", "Style guide, page 4", "")

LONG = (
    "The harbour board met on Tuesday, heard three hours of comment from people who fish, dive, row "
    "and ferry there, and then closed its doors; insiders say the lease is as good as signed, although "
    "nobody on the board would confirm it to the crowd that waited outside until the lights went off."
)
DRAFT = (
    "# Rents will double, sources say\n"
    "\n"
    f"{LONG}\n"
    "\n"
    "日本語 \u202eand\tZo\u0308e café 👍 officials said the pier is safe.\n"
    "Turnout rose\n"
    "to 14\n"
    "percent.\n"
)
LINES = dict(enumerate(DRAFT.splitlines(keepends=True), 1))


class Rule(NamedTuple):
    name: str
    group: str
    severity: Severity
    summary: str
    why: str
    help: str
    standards: tuple[Standard, ...] = ()


RULES = {
    rule.name: rule
    for rule in (
        Rule(
            "bare-source",
            "sourcing",
            "warning",
            "A source the reader cannot weigh",
            '"Sources say" asks for trust and gives nothing to judge it by. It is also the commonest\n'
            "way in which a rumour enters a newspaper, and the hardest to take back afterwards.",
            "Name the source, or say how they know and why they cannot be named.",
            (AP, HOUSE),
        ),
        Rule("two-counts", "consistency", "error", "One count, two numbers", "Only one can be right.", ""),
        Rule("figure", "claims", "info", "A figure nobody is cited for", "", "Say who counted."),
    )
}
TOLD = Told(RULES, version="9.9.9")


def _place(offset: int) -> Position:
    before = DRAFT[:offset]
    return Position(before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1, offset)


def _at(words: str) -> tuple[Position, Position, str]:
    start = DRAFT.index(words)
    return _place(start), _place(start + len(words)), words


def _finding(
    rule: str, words: str, message: str, fingerprint: str, related: tuple[Related, ...] = ()
) -> Finding:
    start, end, text = _at(words)
    about = RULES[rule]
    return Finding(
        "content/rents: a, b.md",
        rule,
        about.group,
        about.severity,
        message,
        about.help,
        text,
        start,
        end,
        related,
        about.standards,
        fingerprint,
    )


def _unread(path: str, message: str) -> Finding:
    top = Position(1, 1, 0)
    return Finding(path, "unreadable-file", "draft", "error", message, "Save it as UTF-8.", "", top, top)


def _galley(path: str, text: str) -> Galley:
    return galley(draft_of(text, path))


def linted() -> list[Linted]:
    """Two drafts with findings of every shape, one clean draft, one file that could not be read."""
    headline = Related("content/rents: a, b.md", *_at("double"), "the headline says they double")
    elsewhere = Related("content/other.md", Position(7, 3, 90), Position(7, 8, 95), "third", "a third in May")
    findings = (
        _finding("bare-source", "sources say", '"sources say" does not say who is speaking', "aa01"),
        _finding("bare-source", "insiders say", '"insiders say" does not say who is speaking', "aa02"),
        _finding(
            "two-counts",
            "closed its doors",
            "Rents cannot both double and rise by a third: 100% is not 33% :: see, both",
            "aa03",
            (headline, elsewhere),
        ),
        _finding("bare-source", "officials said", '"officials said" \x1b[31mhides\x1b[0m a body', "aa04"),
        _finding("figure", "14\npercent", "14 percent has no source in reach", "aa05"),
    )
    return [
        Linted(
            "content/broken\n\udcff.md", (_unread("content/broken\n\udcff.md", "byte 0xFF is not UTF-8"),), {}
        ),
        Linted("content/clean.md", (), {}, galley=_galley("content/clean.md", "All is well.\n")),
        Linted("content/rents: a, b.md", findings, LINES, galley=_galley("content/rents: a, b.md", DRAFT)),
    ]
