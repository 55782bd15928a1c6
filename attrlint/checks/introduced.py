"""Who a source is by the draft's own words: what stands around its name where the draft introduces it."""

from bisect import bisect_right
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Source
from attrlint.attribution.rows import bearers
from attrlint.checks.alternation import plain
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

_BEFORE: Final = 70
_BEHIND: Final = 110


def introductions(draft: Draft) -> dict[int, str]:
    """The words around the first full name of every named person, within its sentence, by source id.

    A person's title and body are among them, wherever the draft gives them. A body's words are its name:
    "the Lakeland Housing Alliance" says itself what it is.
    """
    every = draft.layer(sentences)
    starts = [sentence.span.start for sentence in every]
    found = {}
    for source in draft.layer(attributions).sources:
        if source.kind == "named-organization":
            found[source.id] = source.name
        if source.kind != "named-person":
            continue
        place = _met(draft, source)
        home = every[max(0, bisect_right(starts, place.start) - 1)].span
        first, last = max(home.start, place.start - _BEFORE), min(home.end, place.end + _BEHIND)
        around = " ".join(draft.prose[first:last].split())
        found[source.id] = plain(f"{source.title} {source.organization} {around}")
    return found


def _met(draft: Draft, source: Source) -> Span:
    """Where the draft first gives the name in full, or else where it first cites it."""
    known = draft.layer(bearers).get(source.name.rpartition(" ")[2], ())
    return next((name.span for name in known if name.text == source.name), source.first)
