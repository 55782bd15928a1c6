"""Kind `story`: a measure over the whole draft, from the ledger of its sources."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.accused import accused
from attrlint.checks.check import Check, Hit, Words
from attrlint.checks.citing import Citing, citings
from attrlint.checks.expression import listed
from attrlint.checks.wording import Wording
from attrlint.language.paragraphs import paragraph_numbers
from attrlint.page import Page
from attrlint.reading.draft import Draft
from attrlint.span import Span

MEASURES: Final = (
    "unnamed-share", "top-source-share", "no-named-source", "single-anonymous", "formula-repeats",
    "plural-for-one", "accused-no-response",
)  # fmt: skip
_NEEDS: Final = {"formula-repeats": ("wording",), "accused-no-response": ("accusing", "answering")}
UNNAMED: Final = frozenset({"unnamed-person", "unnamed-group", "anonymous"})

_RELATED: Final = 5


def build(page: Page, words: Words) -> Check:
    """The check for one `measure`; `above` is its threshold, `min_attributions` how many it needs to speak.

    `cues` and `heads` are word lists: which verbs count, and which nouns (plural-for-one, single-anonymous);
    `wording` (formula-repeats), `accusing` and `answering` (accused-no-response) are patterns. Fault on a
    mistake.
    """
    page.choice("kind", ("story",), None)
    measure = page.choice("measure", MEASURES)
    options = Options(
        above=page.number("above", 0.0),
        # who is accused may be so in the draft's own voice, with nobody cited at all
        fewest=int(page.number("min_attributions", 0 if measure == "accused-no-response" else 1)),
        wording=Wording.read(page, words, "wording"),
        accusing=Wording.read(page, words, "accusing"),
        answering=Wording.read(page, words, "answering"),
        heads=_listed(page, "heads", words),
        cues=_listed(page, "cues", words),
    )
    for key in _NEEDS.get(measure, ()):
        if key not in page:
            raise page.fault("measure", f"{measure} needs {key!r}: a list of patterns")
    check = StoryCheck(_MEASURES[measure], options)
    page.finish()
    return check


def _listed(page: Page, key: str, words: Words) -> frozenset[str]:
    """All the words of the lists that a key names."""
    return frozenset(word for name in page.texts(key, ()) for word in listed(page, key, name, words))


class Options(NamedTuple):
    """What a story rule may set."""

    above: float
    fewest: int
    wording: Wording | None
    accusing: Wording | None
    answering: Wording | None
    heads: frozenset[str]
    cues: frozenset[str]


class StoryCheck:
    """One measure with its threshold; call it with a draft."""

    __slots__ = ("measure", "options", "slots")

    def __init__(
        self, measure: "Callable[[Draft, Sequence[Citing], Options], Iterator[Hit]]", options: Options
    ) -> None:
        self.measure: Final = measure
        self.options: Final = options
        self.slots: Final = ("source", "n", "of", "share", "other")

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        cues = self.options.cues
        cited = [
            one
            for one in draft.layer(citings)
            if one.source is not None and not _is_writer(one) and (not cues or one.attribution.lemma in cues)
        ]
        if len(cited) >= self.options.fewest:
            yield from self.measure(draft, cited, self.options)


def _is_writer(citing: Citing) -> bool:
    """ "I knew", "we asked": who writes is no source."""
    return citing.words.lower() in ("i", "we", "you")


def _is_somebody(citing: Citing) -> bool:
    """A name stands by the words, or they are the police: no name, but an office that answers."""
    return citing.named or citing.head == "police"


def _unnamed_share(_: Draft, cited: Sequence[Citing], options: Options) -> Iterator[Hit]:
    unnamed = [one for one in cited if one.source and one.source.kind in UNNAMED]
    share = len(unnamed) / len(cited)
    if unnamed and share > options.above:
        yield Hit(unnamed[0].span, _counts(len(unnamed), len(cited)), _also(unnamed[1:], "also unnamed"))


def _top_source_share(_: Draft, cited: Sequence[Citing], options: Options) -> Iterator[Hit]:
    tally = Counter(one.source.id for one in cited if one.source)
    top, n = tally.most_common(1)[0]
    if n / len(cited) > options.above:
        first = next(one for one in cited if one.source and one.source.id == top)
        name = first.source.name if first.source else first.words
        yield Hit(first.span, {**_counts(n, len(cited)), "source": name})


def _no_named_source(_: Draft, cited: Sequence[Citing], __: Options) -> Iterator[Hit]:
    if all(one.source and one.source.kind in UNNAMED and not _is_somebody(one) for one in cited):
        yield Hit(cited[0].span, _counts(len(cited), len(cited)), _also(cited[1:], "also unnamed"))


def _single_anonymous(draft: Draft, cited: Sequence[Citing], options: Options) -> Iterator[Hit]:
    """The story opens on one unnamed person, and nobody else speaks in its first paragraphs."""
    first = cited[0]
    opening = [one for one in cited if draft.layer(paragraph_numbers)[one.sentence] <= options.above]
    alone = {one.source.id for one in opening if one.source}
    if (
        len(alone) == 1
        and first.source
        and first.source.id in alone
        and first.source.kind in ("unnamed-person", "anonymous")
        and first.single
        and not first.named
        and (not options.heads or first.head in options.heads)
    ):
        yield Hit(first.span, {"source": first.words})


def _formula_repeats(_: Draft, cited: Sequence[Citing], options: Options) -> Iterator[Hit]:
    if options.wording is None:
        return
    same = [one for one in cited if options.wording.stands_in(one.words)]
    if len(same) > options.above:
        yield Hit(same[0].span, _counts(len(same), len(cited)), _also(same[1:], "the formula again"))


def _plural_for_one(draft: Draft, cited: Sequence[Citing], options: Options) -> Iterator[Hit]:
    """Several are said to speak; the only voice of the paragraphs that follow is one person's."""
    numbers = draft.layer(paragraph_numbers)
    reported = _Reported(cited)
    for at, one in enumerate(cited):
        source = one.source
        if source is None or source.kind != "unnamed-group" or one.definite or one.counted or one.named:
            continue
        if one.pronoun or (options.heads and one.head not in options.heads) or reported(one):
            continue
        near = list(_following(cited, at, numbers, options.above))
        voices = {other.source.id for other in near if other.source and other.source.kind == "named-person"}
        if len(voices) == 1 and len({other.source.id for other in near if other.source}) == 1:
            other = next(o for o in near if o.source and o.source.id in voices)
            name = other.source.name if other.source else other.words
            values = {"source": one.words, "other": name}
            yield Hit(one.span, values, ((other.span, "the one voice that follows"),))


class _Reported:
    """True of a citing within another's: "Ruiz said that parents had asked" is told by Ruiz."""

    __slots__ = ("_cited", "_longest", "_parts")

    def __init__(self, cited: Sequence[Citing]) -> None:
        self._cited = cited
        self._parts = sorted((part, at) for at, one in enumerate(cited) for part in one.attribution.content)
        self._longest = max((part.end - part.start for part, _ in self._parts), default=0)

    def __call__(self, one: Citing) -> bool:
        first = bisect_left(self._parts, (Span(one.span.start - self._longest, 0), 0))
        last = bisect_left(self._parts, (Span(one.span.start + 1, 0), 0))
        return any(
            part.holds(one.span) and self._cited[at].source is not one.source
            for part, at in self._parts[first:last]
        )


def _following(
    cited: Sequence[Citing], at: int, numbers: Sequence[int], paragraphs: float
) -> Iterator[Citing]:
    """The citings after the one at an index, so many paragraphs on."""
    last = numbers[cited[at].sentence] + paragraphs
    for after in range(at + 1, len(cited)):
        if numbers[cited[after].sentence] > last:
            return
        yield cited[after]


def _accused_no_response(draft: Draft, _: Sequence[Citing], options: Options) -> Iterator[Hit]:
    accusing, answering = options.accusing, options.answering
    if accusing is None or answering is None:
        return
    known = {sentence.index: places for sentence, places in accusing.places(draft)}
    for one in accused(draft, lambda s: known.get(s.index, ()), lambda s: answering.stands_in(s.text)):
        if one.response is None:
            yield Hit(one.span, {"source": one.name})


def _counts(n: int, of: int) -> dict[str, str]:
    return {"n": str(n), "of": str(of), "share": f"{round(100 * n / of)}%"}


def _also(more: Sequence[Citing], what: str) -> tuple[tuple[Span, str], ...]:
    return tuple((one.span, what) for one in more if not one.pronoun)[:_RELATED]


_MEASURES: Final[dict[str, Callable[[Draft, Sequence[Citing], Options], Iterator[Hit]]]] = {
    "unnamed-share": _unnamed_share,
    "top-source-share": _top_source_share,
    "no-named-source": _no_named_source,
    "single-anonymous": _single_anonymous,
    "formula-repeats": _formula_repeats,
    "plural-for-one": _plural_for_one,
    "accused-no-response": _accused_no_response,
}
