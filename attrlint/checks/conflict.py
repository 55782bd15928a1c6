"""Kind `conflict`: two places of one draft that cannot both be right.

What can conflict stands in `attrlint/checks/conflicts`, one file for each word that `of:` takes. To add
one, write `conflicts/<word>.py` with `ASPECTS` and `conflicts(draft)`, and name it in `SORTS`.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Final, cast

from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.conflicts.conflict import Conflict, Finder
from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import BlockKind, Draft
from attrlint.span import Span

SORTS: Final = (
    "name", "number", "arithmetic", "count", "date", "weekday", "role", "place", "polarity", "stance",
    "quote", "retold",
)  # fmt: skip
BETWEEN: Final = ("any", "headline-body", "body")
_DISPLAY: Final[tuple[BlockKind, ...]] = ("headline", "summary", "caption")


def build(page: Page, _words: Words) -> Check:
    """The check for one sort of contradiction.

    `of` is one of SORTS, `aspect` one or several of that sort's aspects (all where it is left out), `between`
    says where the two places stand: one of them in headline, summary or caption (`headline-body`), neither
    (`body`), or `any`. `note` is what is said of the second place. Fault on a mistake.
    """
    page.choice("kind", ("conflict",), None)
    sort = page.choice("of", SORTS)
    aspects = page.choices("aspect", _module_aspects(sort), ())
    between = page.choice("between", BETWEEN, "any")
    note = page.text("note", 'here: "{other}"')
    page.finish()
    return ConflictCheck(sort, frozenset(aspects), between, note)


def _module_aspects(sort: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", import_module(f"attrlint.checks.conflicts.{sort}").ASPECTS)


class ConflictCheck:
    """Finds one sort of contradiction and tells both places."""

    __slots__ = ("aspects", "between", "note", "slots", "sort")

    def __init__(self, sort: str, aspects: frozenset[str], between: str, note: str) -> None:
        self.sort: Final = sort
        self.aspects: Final = aspects
        self.between: Final = between
        self.note: Final = note
        self.slots: Final = ("here", "other", "about")

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        find: Finder = import_module(f"attrlint.checks.conflicts.{self.sort}").conflicts
        for conflict in draft.layer(find):
            if (not self.aspects or conflict.aspect in self.aspects) and self._placed(draft, conflict):
                yield self._hit(conflict)

    def _placed(self, draft: Draft, conflict: Conflict) -> bool:
        if self.between == "any":
            return True
        shown = {_in_display(draft, span) for span in (conflict.span, *conflict.others[:1])}
        return (True in shown) == (self.between == "headline-body")

    def _hit(self, conflict: Conflict) -> Hit:
        values = {"here": conflict.here, "other": conflict.there, "about": conflict.about}
        note = self.note
        for slot, value in values.items():
            note = note.replace("{" + slot + "}", value)
        return Hit(conflict.span, values, tuple((span, note) for span in conflict.others))


def _in_display(draft: Draft, span: Span) -> bool:
    """True for words in headline, summary or caption."""
    for sentence in draft.layer(sentences):
        if sentence.span.overlaps(span):
            return draft.blocks[sentence.block].kind in _DISPLAY
    return False
