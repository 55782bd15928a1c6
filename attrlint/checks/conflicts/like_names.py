"""Names of the same words in another order, with and without a possessive, or but for one word of a kind."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.sentences import sentences
from attrlint.language.spelling import distance
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_NUMBERED: Final = re.compile(r"([A-Z][A-Za-z]+)-\d{1,2}")
_SPELLING: Final = 2
"""Letters by which two spellings of one foreign word may differ: al-Deen, al-Din."""
_HOLDERS: Final = listed(
    """
    people peoples women men children worker workers veteran veterans teacher teachers nurse nurses farmer
    farmers student students citizen citizens voter voters king queen king's lady ladies girl girls boy boys
    driver drivers writer writers editor editors lawyer lawyers officer officers
    """
)


def like_name_conflicts(draft: Draft) -> Iterator[Conflict]:
    """The rarer of two names that are told of one bearer."""
    turned: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    owned: defaultdict[str, list[Name]] = defaultdict(list)
    for name in draft.layer(names):
        if name.kind == "group" or len(name.words) < 2:
            continue
        if len(name.words) > 2 and name.kind in ("person", "unknown") and len(set(name.words)) > 2:
            turned[tuple(sorted(name.words))].append(name)
        if _HOLDERS.intersection(word.lower().removesuffix("'s") for word in name.words):
            owned[_bare(name.text)].append(name)
    for told in turned.values():
        yield from _told("person", told)
    for told in owned.values():
        if any("'s" in name.text for name in told):
            yield from _told("other", told)
    yield from _initials(draft)
    yield from _numbered(draft)


def _initials(draft: Draft) -> Iterator[Conflict]:
    """ "The KLU Center for Harbor Law", "the KMLU Center for …"; "Ansar al-Deen Front", "Ansar al-Sham …"."""
    frames: defaultdict[tuple[str, ...], list[tuple[str, Name]]] = defaultdict(list)
    for name in draft.layer(names):
        for at, word in enumerate(name.words):
            short = len(name.words) > 3 and word.isalpha() and word.isupper() and len(word) > 2
            if name.kind != "group" and (short or (len(name.words) > 2 and word.startswith("al-"))):
                frames[(*name.words[:at], word[:1], *name.words[at + 1 :])].append((word, name))
    for held in frames.values():
        times = Counter(word for word, _ in held)
        foreign = any(word.startswith("al-") for word in times)
        if len(times) == 2 and not (foreign and distance(*map(str.lower, times)) <= _SPELLING):
            usual = max(times, key=lambda word: times[word])
            rare = [name for word, name in held if word != usual]
            others = [name for word, name in held if word == usual]
            spans = tuple(name.span for name in others[:4])
            yield Conflict("other", rare[0].span, spans, rare[0].text, others[0].text, others[0].text)


def _numbered(draft: Draft) -> Iterator[Conflict]:
    """ "Mark-2", told once, where the draft otherwise speaks of "Mark-1"."""
    told: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at, word in enumerate(words.words):
            made = _NUMBERED.fullmatch(word)
            if made:
                told[made[1]][word].append(found[index].place(words.starts[at], words.ends[at]))
    for held in told.values():
        rare, *more = sorted(held, key=lambda word: len(held[word]))
        if len(more) == 1 and len(held[rare]) == 1 < len(held[more[0]]):
            yield Conflict("other", held[rare][0], tuple(held[more[0]][:4]), rare, more[0], more[0])


def _bare(text: str) -> str:
    """A name without possessives: People's Party and People Party are one."""
    return text.replace("s' ", "s ").replace("'s ", " ").replace("'s", "")


def _told(aspect: str, told: list[Name]) -> Iterator[Conflict]:
    by_text: defaultdict[str, list[Name]] = defaultdict(list)
    for name in told:
        by_text[name.text].append(name)
    if len(by_text) == 2:
        rare, usual = sorted(by_text.values(), key=lambda held: (len(held), -held[0].span.start))
        spans = tuple(name.span for name in usual[:4])
        yield Conflict(aspect, rare[0].span, spans, rare[0].text, usual[0].text, usual[0].text)
