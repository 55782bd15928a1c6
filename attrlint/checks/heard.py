"""Whether somebody whom the draft names is heard near a vague source, and so tells who is meant."""

import re
from collections.abc import Iterator
from typing import Final

from attrlint.attribution.model import SOURCE_KINDS, Source
from attrlint.attribution.rows import bearers
from attrlint.checks.check import Words
from attrlint.checks.citing import Citing, citing_rows
from attrlint.checks.expression import listed
from attrlint.checks.introduced import introductions
from attrlint.checks.nearness import Nearness, Window
from attrlint.checks.subject import Subject
from attrlint.checks.tied import stem
from attrlint.checks.wording import Wording
from attrlint.language.paragraphs import paragraph_numbers
from attrlint.page import Page
from attrlint.reading.draft import Draft

_SAYING: Final = ("speech", "writing", "belief")


class Heard:
    """The excuse `named_within`: a source of the wanted kinds speaks near by; call it with a subject.

    Options, beside those of `Nearness`: `kinds` (of source), `role` (a word list, of which the title has one,
    or any affiliation), `named` (a name stands by its words), `quoted` (it speaks in a whole quotation),
    `new` (the draft has not named it before: "Residents say so. 'It smells,' Ruiz said" tells who they are,
    unless Ruiz is the mayor of the lead), `alike` (the draft introduces it by the noun that is excused),
    `known_as` (patterns in the words that introduce it: "Ana Ruiz, who runs a tenants' league") and `lead`
    (only what stands in so many paragraphs from the top is excused: a lead sums up what the body tells by
    name).
    """

    def __init__(self, page: Page, words: Words) -> None:
        self.near = Nearness.read(page)
        self.kinds = frozenset(page.choices("kinds", SOURCE_KINDS, ("named-person",)))
        role = page.text("role", None)
        self.role = frozenset(listed(page, "role", role, words)) if role is not None else None
        self.lead = int(page.number("lead", 0))
        self.new = page.flag("new", False)
        self.tied = page.flag("named", False)
        self.alike = page.flag("alike", False)
        self.quoted = page.flag("quoted", False)
        self.known_as = Wording.read(page, words, "known_as")

    def __call__(self, draft: Draft, subject: Subject) -> bool:
        if self.lead and draft.layer(paragraph_numbers)[subject.sentence] >= self.lead:
            return False
        window = self.near.window(draft, subject.sentence)
        for citing in citings_near(draft, window):
            source = citing.source
            if (
                source is not None
                and source is not subject.source
                and source.kind in self.kinds
                and (subject.source is not None or not citing.span.overlaps(subject.span))
                and (source.kind == "document" or citing.attribution.tier in _SAYING)
                and (not self.tied or citing.named)
                and (not self.quoted or citing.attribution.quote == "direct")
                and (self.role is None or _has_role(source, self.role))
                and (
                    not self.new or min(citing.span.start, _first_named(draft, source)) >= subject.span.start
                )
                and self._introduced(draft, source, subject)
            ):
                return True
        return False

    def _introduced(self, draft: Draft, source: Source, subject: Subject) -> bool:
        """The draft says of the source what the rule wants it to be."""
        if self.known_as is None and not self.alike:
            return True
        words = draft.layer(introductions).get(source.id, "")
        noun = stem(subject.head)
        alike = bool(noun) and re.search(rf"\b{re.escape(noun)}", words, re.IGNORECASE) is not None
        return (not self.alike or alike) and (self.known_as is None or self.known_as.stands_in(words))


def _first_named(draft: Draft, source: Source) -> int:
    """Where the draft first gives a source's last name."""
    known = draft.layer(bearers).get(source.name.rpartition(" ")[2], ())
    return min((source.first.start, *(name.span.start for name in known)))


def _has_role(source: Source, role: frozenset[str]) -> bool:
    # an affiliation is what makes a person somebody to ask, whatever the title
    return bool(source.organization) or not role.isdisjoint(re.findall(r"[\w-]+", source.title.lower()))


def citings_near(draft: Draft, window: Window) -> Iterator[Citing]:
    """Every citing whose cue stands in a window."""
    rows = draft.layer(citing_rows)
    for at in range(max(0, window.first), min(len(rows), window.last + 1)):
        yield from rows[at]
