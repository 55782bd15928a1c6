"""Kind `conflict`: two places that cannot both be right, in one draft, in two, or on two sides of an edit.

What can conflict stands in `attrlint/checks/conflicts`, one file for each word that `of:` takes. To add
one, write `conflicts/<word>.py` with `ASPECTS` and `conflicts(draft)`, and name it in `SORTS`; in
`conflicts/across` stand those between drafts, in `conflicts/edits` those between versions.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import Final, cast

from attrlint.checks.check import Check, Hit, Unable, Words
from attrlint.checks.conflicts.conflict import Conflict, Finder
from attrlint.checks.conflicts.far import far
from attrlint.history.earlier import earlier
from attrlint.language.sentences import sentences
from attrlint.page import Page
from attrlint.reading.draft import BlockKind, Draft
from attrlint.register.elsewhere import elsewhere
from attrlint.span import Span

SORTS: Final = (
    "name", "number", "arithmetic", "count", "date", "weekday", "role", "place", "polarity", "stance",
    "quote", "retold",
)  # fmt: skip
ACROSS: Final = ("name", "role", "fact", "quote")
EDITS: Final = ("stale", "silent")
BETWEEN: Final = ("any", "headline-body", "body", "drafts", "versions")
_NEARBY: Final = ("number", "date", "place", "polarity", "retold")
"""Sorts whose two places must not be far apart: names and offices are one's own in the whole draft."""
_DISPLAY: Final[tuple[BlockKind, ...]] = ("headline", "summary", "caption")


def build(page: Page, _words: Words) -> Check:
    """The check for one sort of contradiction.

    `of` is one of SORTS, `aspect` one or several of that sort's aspects (all where it is left out), `between`
    says where the two places stand: one of them in headline, summary or caption (`headline-body`), neither
    (`body`), or `any`; in two drafts of a repo (`drafts`, then `of` is one of ACROSS) or in two versions
    of one (`versions`, EDITS). `note` is what is said of the second place. Fault on a mistake.
    """
    page.choice("kind", ("conflict",), None)
    between = page.choice("between", BETWEEN, "any")
    sort = page.choice("of", {"drafts": ACROSS, "versions": EDITS}.get(between, SORTS))
    place = {"drafts": "across.", "versions": "edits."}.get(between, "") + sort
    # few pages name an aspect, and a module that may never be asked is not loaded for its list of them
    aspects = page.choices("aspect", _module_aspects(place) if "aspect" in page else (), ())
    note = page.text("note", 'here: "{other}"')
    page.finish()
    return ConflictCheck(place, frozenset(aspects), between, note)


def _module_aspects(place: str) -> tuple[str, ...]:
    return cast("tuple[str, ...]", import_module(f"attrlint.checks.conflicts.{place}").ASPECTS)


class ConflictCheck:
    """Finds one sort of contradiction and tells both places.

    `place` is the module in `attrlint.checks.conflicts` that finds it.
    """

    __slots__ = ("aspects", "between", "note", "place", "slots")

    def __init__(self, place: str, aspects: frozenset[str], between: str, note: str) -> None:
        self.place: Final = place
        self.aspects: Final = aspects
        self.between: Final = between
        self.note: Final = note
        self.slots: Final = ("here", "other", "about")

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """One hit a conflict; Unable where other drafts, or an older version, are needed and not known."""
        if self.between == "drafts" and draft.layer(elsewhere) is None:
            raise Unable
        if self.between == "versions" and draft.layer(earlier) is None:
            raise Unable
        find: Finder = import_module(f"attrlint.checks.conflicts.{self.place}").conflicts
        for conflict in draft.layer(find):
            asked = not self.aspects or conflict.aspect in self.aspects
            if asked and self._placed(draft, conflict) and not self._apart(draft, conflict):
                yield self._hit(conflict)

    def _apart(self, draft: Draft, conflict: Conflict) -> bool:
        return self.place in _NEARBY and conflict.aspect != "slip" and far(draft, conflict)

    def _placed(self, draft: Draft, conflict: Conflict) -> bool:
        if self.between in ("any", "drafts", "versions"):
            return True
        shown = {_in_display(draft, span) for span in (conflict.span, *conflict.others[:1])}
        return (True in shown) == (self.between == "headline-body")

    def _hit(self, conflict: Conflict) -> Hit:
        values = {"here": conflict.here, "other": conflict.there, "about": conflict.about}
        note = self.note
        for slot, value in values.items():
            note = note.replace("{" + slot + "}", value)
        others = tuple((span, note) for span in conflict.others)
        return Hit(
            conflict.span, values, others, tuple(one._replace(message=note) for one in conflict.elsewhere)
        )


def _in_display(draft: Draft, span: Span) -> bool:
    """True for words in headline, summary or caption."""
    for sentence in draft.layer(sentences):
        if sentence.span.overlaps(span):
            return draft.blocks[sentence.block].kind in _DISPLAY
    return False
