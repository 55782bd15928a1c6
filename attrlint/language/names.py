"""Names of people, places and bodies: capitalised runs, with the titles before them and the possessives off.

Knows nothing of sourcing. A capital that only begins a sentence, or a headline set in Capitals, is
no name; where that cannot be told the name is kept and marked `unsure`.
"""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from attrlint.language.bodies import BODIES, SITES
from attrlint.language.capitals import Run, in_capitals, runs
from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.places import GROUPS, is_place
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.starters import STARTERS
from attrlint.language.titles import BEFORE, JOBS, PARTICLES, SUFFIXES, title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

NameKind = Literal["person", "place", "organization", "group", "unknown"]

_PROPER: Final = BODIES | SITES


class Name(NamedTuple):
    """One mention of a name. `span` leaves out the title before it and a possessive after it.

    `words` are the name's words, possessive and suffix off ("al-Deen" is one word); `title` is what stood
    before it, in lower case, abbreviations as written ("sen.", "police chief"), "" for none; `suffix` is
    "Jr." and the like. `kind` "group" is a people or the adherents of a party ("Iranian", "Democrats").
    `sentence` is the index in `sentences(draft)`; `first` and `last` are word indexes in that sentence's
    tokens (`last` exclusive). `unsure` marks a single capitalised word that begins a sentence or stands
    in a headline of Capitals and is nowhere else seen to be a name.
    """

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: str
    suffix: str
    sentence: int
    first: int
    last: int
    unsure: bool

    @property
    def text(self) -> str:
        """The name's words, one blank between them."""
        return " ".join(self.words).replace(" 's", "'s")


class _Seen(NamedTuple):
    """What the rest of the draft tells about its capitals."""

    names: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    small: frozenset[str]


def names(draft: Draft) -> tuple[Name, ...]:
    """Every name in the draft, in reading order."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    titled = [in_capitals(words) for words in every]
    all_runs = [run for index, words in enumerate(every) for run in runs(index, words)]
    seen = _seen(all_runs, every, titled)
    made: list[Name] = []
    for run in all_runs:
        words = every[run.sentence]
        pieces = _headline_pieces(run, words, seen) if titled[run.sentence] else [run]
        for piece in pieces:
            for part, title_at in _parts(piece, words, seen):
                made.append(_name(part, title_at, words, found[run.sentence], seen))
    return tuple(made)


def _seen(all_runs: list[Run], every: tuple[Tokens, ...], titled: list[bool]) -> _Seen:
    plain = [run for run in all_runs if not titled[run.sentence]]
    return _Seen(
        frozenset(
            word for run in plain for word in every[run.sentence].words[run.first + run.initial : run.last]
        ),
        frozenset(
            (every[run.sentence].words[at], every[run.sentence].words[at + 1])
            for run in plain
            for at in range(run.first, run.last - 1)
        ),
        frozenset(word for word in set().union(*(words.words for words in every)) if word[:1].islower()),
    )


def _headline_pieces(run: Run, words: Tokens, seen: _Seen) -> Iterator[Run]:
    """In a headline of Capitals only words that the body joins, or a given name and the next, stay joined."""
    first = run.first
    for at in range(run.first + 1, run.last + 1):
        if at < run.last:
            pair = (words.words[at - 1], words.words[at])
            fresh = words.lower[at] not in seen.small and words.lower[at] not in STARTERS
            if (
                pair in seen.pairs
                or (words.lower[at - 1] in GIVEN_NAMES and fresh)
                or title_head(words.words[at - 1])
                or (words.words[at - 1].endswith(".") and len(words.words[at - 1]) < 5)
            ):
                continue
        yield Run(run.sentence, first, at, True)
        first = at


def _parts(run: Run, words: Tokens, seen: _Seen) -> Iterator[tuple[Run, int]]:
    """A run's names, each with the index where its title begins; what stands before it is its own name."""
    first, last = run.first, run.last
    while first < last and _no_name(words, first, last, run.initial and first == run.first, seen):
        first += 1
    if first >= last:
        return
    unsure = run.initial and first == run.first
    head = _title_end(words, first, last)
    if head == first:
        yield Run(run.sentence, first, last, unsure), first
        return
    body = first
    while body < head and not _titular(words, body):
        body += 1
    if first < body < head - 1 and words.lower[body] in _PROPER:
        body += 1
    if body > first:
        yield Run(run.sentence, first, body, unsure), first
    yield Run(run.sentence, head, last, False), body


def _titular(words: Tokens, at: int) -> bool:
    lower = words.lower[at].rstrip(".")
    return bool(title_head(words.words[at])) or lower in BEFORE or lower in GROUPS


def _no_name(words: Tokens, at: int, last: int, initial: bool, seen: _Seen) -> bool:
    """True for a leading word that belongs to no name: a starter, a small word, "Former"."""
    word, lower = words.words[at], words.lower[at]
    if lower in PARTICLES or lower in ("of", "and", "&", "for", "the", "former", "then", "ex", "late"):
        return True
    office = bool(title_head(word)) and words.lower[at + 1 : at + 2] == ["of"]
    if not initial or office:
        return False
    if lower in STARTERS and not (word in seen.names and lower not in seen.small):
        return True
    if word in seen.names or (word.isupper() and len(word) > 1):
        return False
    return lower in seen.small and (at + 1 == last or lower not in GIVEN_NAMES)


def _title_end(words: Tokens, first: int, last: int) -> int:
    """Index of the first word after the titles that begin or stand inside a run; `first` for none."""
    if words.lower[last - 1].rstrip(".") in _PROPER and last - first > 2:
        return first
    head = first
    for at in range(first, last - 1):
        if title_head(words.words[at]) and words.lower[at + 1] not in ("of", "for", "'s"):
            head = at + 1
        elif title_head(words.words[at]) and words.lower[at + 1] == "of":
            # "Secretary of State Ana Ruiz": only a given name shows where the office ends
            holder = next((i for i in range(at + 3, last - 1) if words.lower[i] in GIVEN_NAMES), 0)
            head = holder or head
    while first < head < last - 1 and words.lower[head] in ("general", "elect", "emeritus"):
        head += 1
    return head


def _name(run: Run, title_at: int, words: Tokens, sentence: Sentence, seen: _Seen) -> Name:
    first, last = run.first, run.last
    suffix = ""
    if last - first > 1 and words.lower[last - 1].rstrip(".") in SUFFIXES:
        suffix = words.words[last - 1]
        last -= 1
    written = tuple(words.words[first:last])
    title = " ".join(words.lower[_small_title(words, title_at, title_at < first) : first])
    unsure = run.initial and len(written) == 1 and written[0] not in seen.names
    span = sentence.place(words.starts[first], words.ends[last - 1])
    return Name(span, written, _kind(written, title), title, suffix, run.sentence, first, last, unsure)


def _small_title(words: Tokens, first: int, begun: bool) -> int:
    """Where the title in small letters straight before a name begins: "police chief", "prime minister"."""
    at = first
    while at and words.starts[at] - words.ends[at - 1] == 1 and at > first - 4:
        before = words.lower[at - 1].rstrip(".").removeprefix("then-").removeprefix("ex-")
        titular = before in JOBS or bool(title_head(before))
        if words.words[at - 1][:1].isupper() or not (titular or ((begun or at < first) and before in BEFORE)):
            break
        at -= 1
    return at


def _kind(written: tuple[str, ...], title: str) -> NameKind:
    lower = [word.lower().rstrip(".") for word in written]
    many = len(lower) > 1
    if title and len(written) <= 4 and lower[-1] not in BODIES:
        return "person"
    if is_place(" ".join(written)) or (many and lower[-1] in SITES):
        return "place"
    if " ".join(lower) in GROUPS:
        return "group"
    if lower[-1] in BODIES or (many and (lower[0] in BODIES or {"of", "for", "&"} & set(lower))):
        return "organization"
    if not many:
        initials = written[0].isupper() and 2 <= len(lower[0]) <= 5 and "." not in lower[0]
        return "organization" if initials else "unknown"
    if lower[0] in GIVEN_NAMES or (len(lower) > 2 and any(len(word) == 1 for word in lower[1:-1])):
        return "person"
    return "unknown"
