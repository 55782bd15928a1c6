"""Attributions as rules about sources ask of them: the words that name the source, and where they stand."""

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from attrlint.attribution.attributions import attributions
from attrlint.attribution.model import Attribution, Source
from attrlint.language.names import Name, names
from attrlint.language.sentences import sentences
from attrlint.reading.draft import Draft
from attrlint.span import Span

# farther apart than this, marking source and cue as one stretch would underline half a paragraph
_TOGETHER: Final = 40

_TIED: Final = 80
# "a survey | taken last May by the Marlow Institute", "records | she filed in court"
_TIE: Final = re.compile(
    r"\s+(?:\w+(?:ed|ne|de|en|nt)\s+)?(?:last\s+)?(?:\w+\s+)?(?:by|from|to|of|in|at|for|with|through)\s+"
    r"(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w'’-]+\s+){0,3}",
    re.I,
)
_MADE_BY: Final = re.compile(r"\s+(?:(?:that|which)\s+)?(?:s?he|they|it|we)\s+\w", re.I)

_DEFINITE: Final = re.compile(r"(?:the|these|this|that|his|her|their|its|our)\s+\w", re.I)
_COUNTED: Final = re.compile(
    r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:half )?a dozen|dozens)\b",
    re.I,
)
_INDEFINITE_ONE: Final = re.compile(r"(?:(?:at )?least )?(?:an?|one|another)\s", re.I)
# "Ruiz and | others", "he and | other experts", "whose | lawyers": known by the one who stands before
_BEHIND_ONE: Final = re.compile(
    r"(?:\b(?:s?he|they|i|we|(?-i:[A-Z])[\w.'’-]+),?\s+(?:and|or)|\b(?:whose|his|her|its|their|my|our))\s+\Z",
    re.I,
)
_BEHIND: Final = 40
_PRONOUN: Final = re.compile(r"(?:s?he|they|them|it|i|we|you|who|which|that|h(?:im|er))\Z", re.I)


class Citing(NamedTuple):
    """One attribution and its source (None where agentless).

    `words` are the words that name the source here, blanks collapsed, "" where there are none;
    `span` is what a finding underlines: source and cue together where they stand side by side;
    `before` are the words before the noun that the source turns on, lower case, a person's possessive
    ("Ruiz's aides") left out;
    `named` is true where a person's or a body's name stands among them ("critics such as Ana Ruiz");
    `block` and `sentence` are the indexes of where it stands in the draft.
    """

    attribution: Attribution
    source: Source | None
    words: str
    before: tuple[str, ...]
    span: Span
    named: bool
    block: int
    sentence: int

    @property
    def head(self) -> str:
        """The noun of a vague source, lower case and singular; "" for names and pronouns."""
        head = self.source.head if self.source else ""
        return head if _stem(head) in self.words.lower() else ""

    @property
    def pronoun(self) -> bool:
        """The words only stand for others: a pronoun is as vague as what it stands for, and no vaguer."""
        return bool(_PRONOUN.match(self.words))

    @property
    def definite(self) -> bool:
        """The words point back to a source that the reader has met ("the officials")."""
        return bool(_DEFINITE.match(self.words))

    @property
    def counted(self) -> bool:
        """The words say how many they are ("three officials")."""
        return bool(_COUNTED.search(self.words))

    @property
    def single(self) -> bool:
        """The words stand for one person or thing ("a neighbor", "one analyst")."""
        return bool(_INDEFINITE_ONE.match(self.words))


def citings(draft: Draft) -> tuple[Citing, ...]:
    """Every attribution of the draft, in the order of the layer's `all`."""
    layer = draft.layer(attributions)
    by_id = {source.id: source for source in layer.sources}
    places = draft.layer(sentences)
    starts = [sentence.span.start for sentence in places]
    found = []
    for attribution in layer.all:
        source = None if attribution.source_id is None else by_id.get(attribution.source_id)
        anchor = attribution.source or attribution.cue
        # the source may stand in another sentence than its cue: the finding belongs where the source is
        at = max(0, bisect_right(starts, anchor.start) - 1)
        words = " ".join(_phrase(attribution, source).cut(draft.prose).split()) if attribution.source else ""
        block = places[at].block if places else 0
        tied = _is_tied(draft, attribution, source) or _follows_one(draft, attribution)
        before = _before_head(draft, attribution.source, source)
        marked = _underlined(attribution, source)
        found.append(Citing(attribution, source, words, before, marked, tied, block, at))
    return tuple(found)


def _stem(noun: str) -> str:
    """What a noun and its plural begin with alike."""
    return {"person": "pe", "woman": "wom", "man": "m"}.get(noun, noun[:-1] if noun.endswith("y") else noun)


def _before_head(draft: Draft, span: Span | None, source: Source | None) -> tuple[str, ...]:
    if span is None or source is None:
        return ()
    inside = [name for name in draft.layer(names) if span.holds(name.span)]
    owners = [name.span.end + len("'s") for name in inside if _owns(draft, name, source)]
    start = max(owners, default=span.start)
    said = [word.strip(",") for word in draft.prose[start : span.end].lower().split()]
    stem = _stem(source.head)
    ends = (at for at, word in enumerate(said) if stem and word.startswith(stem))
    return tuple(said[: next(ends, max(0, len(said) - 1))])


def _is_tied(draft: Draft, attribution: Attribution, source: Source | None) -> bool:
    """A name stands in the phrase, or right after it says whose it is ("a survey | by Marlow Institute")."""
    span, cue = attribution.source, attribution.cue
    if span is None:
        return False
    end = cue.start if cue.start >= span.end else span.end + _TIED
    if _MADE_BY.match(draft.prose, span.end, end):
        return True
    # a place or a people among the words names nobody: "an Iraqi official"
    return any(
        name.kind in ("person", "organization", "unknown")
        and not name.unsure
        and (
            (span.holds(name.span) and not _owns(draft, name, source))
            or (span.end <= name.span.start < end and _TIE.fullmatch(draft.prose, span.end, name.span.start))
        )
        for name in draft.layer(names)
    )


def _follows_one(draft: Draft, attribution: Attribution) -> bool:
    """The words join somebody known ("Ruiz and others") or belong to somebody ("whose lawyers")."""
    span = attribution.source
    if span is None:
        return False
    before = draft.prose[max(0, span.start - _BEHIND) : span.start]
    return _BEHIND_ONE.search(before) is not None


def _owns(draft: Draft, name: Name, source: Source | None) -> bool:
    """ "Ruiz's aides": whose they are is no name for any of them; "Ruiz's report" is named well enough."""
    if source is not None and source.kind == "document":
        return False
    after = draft.prose[name.span.end : name.span.end + 2]
    return name.kind in ("person", "unknown") and after in ("'s", "’s", "s'", "s’")


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
