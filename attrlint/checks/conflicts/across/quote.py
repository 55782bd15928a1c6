"""The same quotation in other words than in another draft."""

from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.function_words import GRAMMAR
from attrlint.language.stems import stem
from attrlint.reading.draft import Draft
from attrlint.register.elsewhere import SaidNear, elsewhere
from attrlint.span import Span

ASPECTS: Final = ("words",)
LEAST: Final = 8
"""Words that two quotations share around their difference."""


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Quotations of the draft that differ by a word or a few from another draft's."""
    known = draft.layer(elsewhere)
    found = []
    for near in known.quotes if known else ():
        places = near.said.places[near.first : near.last]
        here = " ".join(place.cut(draft.prose) for place in places)
        if near.before + near.after >= LEAST and _other_words(here, near.other_words):
            span = Span(places[0].start, places[-1].end)
            found.append(
                Conflict("words", span, (), here, near.other_words, _context(draft, near), (near.place,))
            )
    return tuple(found)


def _context(draft: Draft, near: SaidNear) -> str:
    return " ".join(place.cut(draft.prose) for place in near.said.places[max(0, near.first - 4) : near.first])


def _other_words(here: str, there: str) -> bool:
    """False for another form or spelling of the words, and for little words put in or left out."""
    mine, theirs = _stems(here), _stems(there)
    if not mine or not theirs or mine <= theirs or theirs <= mine:
        return False
    if any(word[0].isupper() for word in (*here.split(), *there.split())):
        # names are put in for pronouns, and abbreviated, by every house its own way
        return False
    return all(a[:3] != b[:3] for a in mine - theirs for b in theirs - mine)


def _stems(words: str) -> set[str]:
    plain = words.lower().replace("-", " ").replace("’", "'").split()
    kept = {stem(word.strip(".,;:!?'")) for word in plain if word.strip(".,;:!?'") not in GRAMMAR}
    return {word for word in kept if word.isalpha() and len(word) > 2}
