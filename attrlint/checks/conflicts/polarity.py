"""The same event affirmed and denied: risen here and fallen there, killed here and survived there."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice
from typing import Final

from attrlint.attribution.attributions import attributions
from attrlint.checks.conflicts.aligned import aligned
from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.arguments import Argument
from attrlint.language.joined import joined
from attrlint.language.places import COUNTRIES
from attrlint.language.predicates import Predicate, predicates
from attrlint.language.sentences import sentences
from attrlint.language.stems import stem
from attrlint.language.surroundings import around, same_scope
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("opposite", "negation", "state", "aligned")
_DISPLAY: Final = ("headline", "summary", "heading", "list-item")
_COUNTRY: Final = {stem(people): stem(country) for country, people in COUNTRIES.items()}
_EXPLAINED: Final = frozenset(
    stem(word) for word in ("violation", "violate", "breach", "collapse", "broke", "despite")
)
_NOUNS: Final = ("presence", "absence")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Predicates that take opposite sides about the same things, each pair of sentences once."""
    found = tuple(_conflicts(draft))
    told = {(span, conflict.span) for conflict in found for span in conflict.others}
    return (*found, *_aligned_conflicts(draft, told))


def _aligned_conflicts(draft: Draft, told: set[tuple[Span, Span]]) -> Iterator[Conflict]:
    every = draft.layer(sentences)
    seen = {tuple(_home(draft, span) for span in pair) for pair in told}
    for one, other, about in draft.layer(aligned):
        if (one.sentence, other.sentence) not in seen:
            seen.add((one.sentence, other.sentence))
            places = []
            for side in (one, other):
                words = draft.layer(tokens)[side.sentence]
                span = every[side.sentence].place(words.starts[side.first], words.ends[side.last - 1])
                told_as = joined(words, side.first, side.last)
                places.append((span, f"not {told_as}" if side.negated else told_as))
            (there, said), (here, says) = places
            yield Conflict("aligned", here, (there,), says, said, about)


def _home(draft: Draft, span: Span) -> int:
    """Index of the sentence that holds a span, -1 for none."""
    return next((one.index for one in draft.layer(sentences) if one.span.overlaps(span)), -1)


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    buckets: defaultdict[int, list[Predicate]] = defaultdict(list)
    for predicate in draft.layer(predicates):
        buckets[predicate.family].append(predicate)
    for bucket in buckets.values():
        if len(bucket) > CROWD:
            continue
        on_top = any(_on_top(draft, predicate.sentence) for predicate in bucket)
        told: dict[Span, tuple[Predicate, list[Predicate], str]] = {}
        for a, b in combinations(bucket, 2):
            thing = _contradict(draft, a, b, on_top)
            if thing:
                told.setdefault(b.span, (b, [], thing))[1].append(a)
        for odd, others, thing in told.values():
            yield _conflict(odd, others, thing)


def _contradict(draft: Draft, a: Predicate, b: Predicate, on_top: bool) -> str:
    """What two predicates of a family contradict each other about, or ""."""
    if a.side == b.side or a.sentence == b.sentence or a.mood != b.mood:
        return ""
    if a.sort == "loose":
        thing = _state(draft, a, b) if on_top else ""
    elif a.word.endswith("ing") != b.word.endswith("ing"):
        return ""
    else:
        thing = _aligned(draft, a, b)
    return thing if thing and _comparable(draft, a, b) else ""


def _conflict(odd: Predicate, others: list[Predicate], thing: str) -> Conflict:
    aspect = "state" if odd.sort == "loose" else "opposite"
    if odd.negated != others[0].negated:
        aspect = "negation"
    return Conflict(
        aspect, odd.span, tuple(one.span for one in others[:4]), _shown(odd), _shown(others[0]), thing
    )


def _shown(predicate: Predicate) -> str:
    return f"not {predicate.word}" if predicate.negated else predicate.word


def _aligned(draft: Draft, a: Predicate, b: Predicate) -> str:
    """What both are about, or "" where that is not the same thing."""
    if a.attributive != b.attributive:
        return ""
    if a.sort == "negated" and (a.attributive or a.mood or not (a.object and b.object)):
        return ""
    if a.attributive:
        return _one(a.object, b.object, 2) or _kindred(draft, a, b)
    if a.passive != b.passive and not (a.own or b.own):
        return ""
    first, second = _theme(a), _theme(b)
    agents = [p.subject for p in (a, b) if not p.passive and p.object and p.subject]
    if len(agents) == 2:
        same = not agents[0].pronoun and not agents[1].pronoun and _one(agents[0], agents[1], 1)
        return _one(first, second, 1) if same else ""
    return _one(first, second, 2) if a.sort == "strict" else ""


def _state(draft: Draft, a: Predicate, b: Predicate) -> str:
    """A name that both sentences share, with a second word."""
    if a.negated or b.negated:
        return ""
    every = draft.layer(tokens)
    first, second = (around(every[p.sentence], p.at, p.at + 1, 14) for p in (a, b))
    if _EXPLAINED.intersection(first.stems | second.stems):
        return ""
    shared = {_COUNTRY.get(key, key) for key in first.stems} & {
        _COUNTRY.get(key, key) for key in second.stems
    }
    named = {_COUNTRY.get(stem(key), stem(key)) for key in first.names} & shared
    return min(named) if named and len(shared) >= 2 else ""


def _on_top(draft: Draft, sentence: int) -> bool:
    """True for headline, summary, bullets, and the first two sentences of running text."""
    found = draft.layer(sentences)
    if draft.blocks[found[sentence].block].kind in _DISPLAY:
        return True
    running = (one.index for one in found if draft.blocks[one.block].kind == "paragraph")
    return sentence in list(islice(running, 2))


def _kindred(draft: Draft, a: Predicate, b: Predicate) -> str:
    """A root that the two nouns share ("iodised", "iodisation"), where three words around agree as well."""
    every = draft.layer(tokens)
    if not a.object or not b.object:
        return ""
    near = [around(every[p.sentence], p.at, p.at + 1, 8).stems for p in (a, b)]
    roots = {key[:5] for key in a.object.stems} & {key[:5] for key in b.object.stems}
    return min(roots) if roots and len(near[0] & near[1]) >= 3 else ""


def _theme(predicate: Predicate) -> Argument | None:
    """What the predicate happens to: the object of a transitive verb, else the subject."""
    if predicate.passive or predicate.own or not predicate.object:
        if not predicate.subject and predicate.complement and predicate.word.lower() in _NOUNS:
            return predicate.complement
        return predicate.subject
    return predicate.object


def _one(a: Argument | None, b: Argument | None, least: int) -> str:
    """The head that two phrases share, where one says no more than the other."""
    if not a or not b or not a.head or not b.head:
        return ""
    if a.names & b.names and (a.head == b.head or a.head in a.names & b.names or b.head in a.names & b.names):
        return a.head
    nested = a.stems <= b.stems or b.stems <= a.stems
    return a.head if a.head == b.head and nested and len(a.stems & b.stems) >= least else ""


def _comparable(draft: Draft, a: Predicate, b: Predicate) -> bool:
    """False where time, contrast or another source may explain the difference."""
    every = draft.layer(tokens)
    wide = [around(every[p.sentence], p.at, p.at + 1, 12).stems for p in (a, b)]
    if len(wide[0] & wide[1]) >= max(6, 0.7 * min(len(wide[0]), len(wide[1]))):
        return True
    first = around(every[a.sentence], a.at, a.at + 1, 4)
    second = around(every[b.sentence], b.at, b.at + 1, 4)
    if not same_scope(first, second) or first.changing or second.changing:
        return False
    if any("because" in every[p.sentence].lower[p.at : p.at + 4] for p in (a, b) if p.negated):
        return False
    # whether somebody lives is no matter of opinion
    return a.own or b.own or not _two_sources(draft, a.sentence, b.sentence)


def _two_sources(draft: Draft, a: int, b: int) -> bool:
    """True where both sentences have sources and share none: two people may disagree."""
    layer = draft.layer(attributions)
    if not layer.sourced:
        return False
    first = {layer.all[i].source_id for i in layer.sourced[a]} - {None}
    second = {layer.all[i].source_id for i in layer.sourced[b]} - {None}
    return bool(first and second and not first & second)
