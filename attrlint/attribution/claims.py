"""Claims: what the draft states that somebody must have counted, seen, said or felt, and on whom it rests."""

from typing import NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.support import supporting
from attrlint.attribution.triggers.finder import Finders
from attrlint.attribution.triggers.trigger import Family, Words
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span


class Claim(NamedTuple):
    """One claim outside quotation: its words, of what kind, where it stands, and its sources if it has any.

    `source_ids` are the ids of the sources that reach the claim, each once, the nearest first; () where none
    does or where those that do are agentless.
    """

    span: Span
    trigger: Family
    form: str
    sentence: int
    source_ids: tuple[int, ...]

    @property
    def source_id(self) -> int | None:
        """The nearest source; None where there is none."""
        return self.source_ids[0] if self.source_ids else None


def claims(draft: Draft) -> tuple[Claim, ...]:
    """Every claim of the draft in reading order, sourced or not."""
    find = finders_of(draft.words)
    found: list[Claim] = []
    every = draft.layer(attributions).all
    here, columns = draft.layer(sentences), draft.layer(tokens)
    for index, trigger in find.found(draft):
        words = columns[index]
        if words.quoted[trigger.first]:
            continue
        span = here[index].place(words.starts[trigger.first], words.ends[trigger.last - 1])
        by = (every[at].source_id for at in supporting(draft, index, span, "sentence"))
        sources = tuple(dict.fromkeys(source for source in by if source is not None))
        found.append(Claim(span, trigger.family, trigger.form, index, sources))
    return tuple(sorted(found, key=lambda claim: (claim.span, claim.trigger)))


_latest: list[tuple[Words, Finders]] = []


def finders_of(words: Words) -> Finders:
    """The finders for these word lists, built once while the same lists are in force."""
    for known, finders in _latest:
        if known is words:
            return finders
    made = Finders(words)
    _latest[:] = [(words, made)]
    return made
