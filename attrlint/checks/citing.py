"""Attributions as rules about sources ask of them: the words that name the source, and where they stand."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution, Source
from attrlint.attribution.rows import name_rows
from attrlint.checks.tied import Tie, before_head, stem, tie
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

# farther apart than this, marking source and cue as one stretch would underline half a paragraph
_TOGETHER: Final = 40

_DEFINITE: Final = re.compile(r"(?:the|these|this|that|his|her|their|its|our|both)\s+\w", re.I)
_COUNTED: Final = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:half )?a dozen|dozens)\b",
    re.I,
)
_CLAUSE: Final = re.compile(r"\s(?:who|that|which)\s")
_ONE: Final = re.compile(r"(?:(?:at )?least )?(?:an?|one|another)\s", re.I)
# "a man | accused of theft", "a woman | called Ana Ruiz": a participle that describes, and nobody speaks
_DESCRIBES: Final = re.compile(
    r"(?:accused|suspected|convicted)\s+of\b|(?:called|named|dubbed)(?:\s+[A-Z][\w.-]*)++(?!\s+(?:an?|the)\b)"
)
_PRONOUN: Final = re.compile(r"(?:s?he|they|them|it|i|we|you|who|which|that|h(?:im|er))\Z", re.I)


class Citing(NamedTuple):
    """One attribution and its source (None where agentless).

    `words` are the words that name the source here, blanks collapsed, "" where there are none;
    `before` are those before its noun, lower case, a person's possessive ("Ruiz's aides") left out;
    `span` is what a finding underlines: source and cue together where they stand side by side;
    `tied` says whether a person's name ("critics such as Ana Ruiz") or a body's ("a Treasury source") goes
    with the words;
    `block` and `sentence` are the indexes of where it stands in the draft.
    """

    attribution: Attribution
    source: Source | None
    words: str
    before: tuple[str, ...]
    span: Span
    tied: Tie
    block: int
    sentence: int

    @property
    def named(self) -> bool:
        """A person's or a body's name is tied to the words."""
        return bool(self.tied)

    @property
    def head(self) -> str:
        """The noun of a vague source, lower case and singular; "" for names and pronouns."""
        head = self.source.head if self.source else ""
        return head if stem(head) in self.words.lower() else ""

    @property
    def pronoun(self) -> bool:
        """The words only stand for others: a pronoun is as vague as what it stands for, and no vaguer."""
        return _PRONOUN.match(self.words) is not None

    @property
    def definite(self) -> bool:
        """The words point back to a source that the reader met ("the officials", not "those who know")."""
        return _DEFINITE.match(self.words) is not None and _CLAUSE.search(self.words) is None

    @property
    def beside(self) -> bool:
        """Source and cue stand side by side, so that nothing else can be what the source does."""
        return self.span.holds(self.attribution.cue)

    @property
    def counted(self) -> bool:
        """The words say how many they are ("three officials", not "iPhone 6 users")."""
        number = _COUNTED.search(self.words)
        before = self.words[: number.start()].split() if number else []
        return number is not None and not (before and any(letter.isupper() for letter in before[-1][1:]))

    @property
    def single(self) -> bool:
        """The words stand for one person or thing ("a neighbor", "one analyst")."""
        return _ONE.match(self.words) is not None


def citings(draft: Draft) -> tuple[Citing, ...]:
    """Every attribution of the draft, in the order of the layer's `all`."""
    layer = draft.layer(attributions)
    by_id = {source.id: source for source in layer.sources}
    places = draft.layer(sentences)
    starts = [sentence.span.start for sentence in places]
    rows = draft.layer(name_rows)
    found = []
    for one in layer.all:
        source = None if one.source_id is None else by_id.get(one.source_id)
        # the source may stand in another sentence than its cue: the finding belongs where the source is
        if _is_described(draft, one, source):
            continue
        at = max(0, bisect_right(starts, (one.source or one.cue).start) - 1)
        words = " ".join(_phrase(one, source).cut(draft.prose).split()) if one.source else ""
        before = before_head(draft, one.source, source, rows[at])
        tied = tie(draft, one, source, rows[at])
        marked = _underlined(one, source)
        found.append(Citing(one, source, words, before, marked, tied, places[at].block, at))
    return tuple(found)


def _is_described(draft: Draft, one: Attribution, source: Source | None) -> bool:
    """The cue only says of somebody unnamed who that is: "a man accused of theft"."""
    if source is None or not source.kind.startswith("unnamed") or one.source is None:
        return False
    return one.source.end <= one.cue.start and _DESCRIBES.match(draft.prose, one.cue.start) is not None


def citing_rows(draft: Draft) -> tuple[tuple[Citing, ...], ...]:
    """The citings whose source stands in each sentence."""
    rows: list[list[Citing]] = [[] for _ in draft.layer(sentences)]
    for citing in draft.layer(citings):
        rows[citing.sentence].append(citing)
    return tuple(tuple(row) for row in rows)


def _phrase(attribution: Attribution, source: Source | None) -> Span:
    """The words that name the source, with those right behind them that say how it knows."""
    span, cue = attribution.source or attribution.cue, attribution.cue
    basis = source.basis if source else None
    if basis is None or not span.start < basis.start <= span.end + 1:
        return span
    end = min(basis.end, cue.start - 1) if cue.start > span.end else basis.end
    return Span(span.start, max(span.end, end))


def _underlined(attribution: Attribution, source: Source | None) -> Span:
    cue = attribution.cue
    if attribution.source is None:
        return cue
    phrase = _phrase(attribution, source)
    gap = max(phrase.start, cue.start) - min(phrase.end, cue.end)
    if gap > _TOGETHER:
        return phrase
    return Span(min(phrase.start, cue.start), max(phrase.end, cue.end))
