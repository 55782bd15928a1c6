"""Which party holds a chamber: "the Democratic-controlled council" and "the council's GOP majority"."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.listed import listed
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_PARTIES: Final = {
    "democratic": "Democratic", "democrat": "Democratic", "republican": "Republican", "gop": "Republican",
    "conservative": "Conservative", "labour": "Labour", "liberal": "Liberal",
}  # fmt: skip
_HOLDING: Final = ("controlled", "led", "run", "dominated", "majority", "held")
_CHAMBERS: Final = frozenset(
    map(
        stem,
        listed(
            "legislature house senate assembly congress council court board chamber commission parliament"
        ),
    )
)
_CHANGE: Final = frozenset(
    ("then", "former", "formerly", "now", "previously", "flipped", "if", "would", "new")
)


def control_conflicts(draft: Draft) -> Iterator[Conflict]:
    """The rarer of two parties that the draft says to hold one chamber."""
    told: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at, lower in enumerate(words.lower[:-1]):
            party, _, how = lower.partition("-")
            changing = _CHANGE.intersection(words.lower[max(0, at - 3) : at])
            # "under a Democratic-led Senate" is no Senate there is
            supposed = words.lower[max(0, at - 2) : at] in (["under", "a"], ["with", "a"])
            if party not in _PARTIES or how not in _HOLDING or changing or supposed:
                continue
            after = words.lower[at + 1 : at + 4]
            # the state House and the U.S. House are two, so what stands between counts, too
            size = next((i for i, word in enumerate(after) if stem(word) in _CHAMBERS), -1)
            if size >= 0:
                key = " ".join([*after[:size], stem(after[size])])
                span = found[index].place(words.starts[at], words.ends[at])
                told[key][_PARTIES[party]].append(span)
    for key, parties in told.items():
        if len(parties) == 2:
            rare, usual = sorted(parties, key=lambda party: (len(parties[party]), -parties[party][0].start))
            yield Conflict("party", parties[rare][0], tuple(parties[usual][:4]), rare, usual, f"The {key}")
