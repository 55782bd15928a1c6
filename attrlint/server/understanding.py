"""One document, understood: its findings as the command line would tell them, and the draft itself."""

from typing import Final, NamedTuple

from attrlint.config import Config
from attrlint.configs import Unusable
from attrlint.fault import Fault
from attrlint.files import lint_file
from attrlint.finding import Finding
from attrlint.noise import capped
from attrlint.reading.draft import Draft
from attrlint.reading.reader import TEXTS
from attrlint.server.current import Current
from attrlint.server.positions import Encoding, Lines
from attrlint.span import Position, Span

MARK: Final = "\ufeff"


class Document(NamedTuple):
    """A document as the editor has it; `path` decides on format and config."""

    uri: str
    path: str
    version: int | None
    language: str
    text: str


class Understood(NamedTuple):
    """What there is to say of a document.

    `draft` is None where it is none or cannot be read, `config` where there is none that can be used.
    `trouble` is what is wrong with config, baseline or waivers.
    """

    document: Document
    lines: Lines
    findings: tuple[Finding, ...] = ()
    config: Config | None = None
    draft: Draft | None = None
    trouble: Exception | None = None

    @property
    def base(self) -> int:
        """How far the draft's offsets are behind the document's: a byte-order mark does not count."""
        return len(MARK) if self.document.text.startswith(MARK) else 0

    def span(self, start: Position, end: Position) -> Span:
        """Where in the document a stretch of the draft stands."""
        return Span(start.offset + self.base, end.offset + self.base)


def is_draft(path: str) -> bool:
    """True for a file that is read as a draft where it lies in a folder that is checked."""
    return path.lower().endswith(TEXTS)


def understand(document: Document, current: Current, encoding: Encoding) -> Understood:
    """Lint a document as `attrlint check` would; what goes wrong becomes a finding or `trouble`."""
    lines = Lines(document.text, encoding)
    if not is_draft(document.path):
        return Understood(document, lines)
    try:
        config = current.config(document.path)
        excluded = config.excluded(document.path)
    except (Fault, Unusable, OSError) as error:
        return Understood(document, lines, trouble=error)
    if excluded:
        return Understood(document, lines, config=config)
    drafts: list[Draft] = []
    # an editor may hold half a character, which no file can: the reader says so
    data = document.text.encode("utf-8", "surrogatepass")
    linted = lint_file(document.path, config, data, tell=drafts.append)
    trouble = None
    try:
        linted = current.settle(linted, config)
    except (Fault, OSError) as error:
        linted = linted._replace(findings=tuple(capped(linted.findings, config.most_alike)))
        trouble = error
    return Understood(document, lines, linted.findings, config, drafts[0] if drafts else None, trouble)
