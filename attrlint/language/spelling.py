"""How close two words are spelled, and how alike they sound."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Final
from unicodedata import combining, normalize

_SOUNDS: Final = (
    ("ph", "f"), ("sch", "s"), ("tsch", "s"), ("ck", "k"), ("qu", "k"), ("kh", "k"), ("gh", "g"), ("th", "t"),
    ("dt", "t"), ("tz", "s"), ("ts", "s"), ("cz", "s"), ("sz", "s"), ("wr", "r"), ("kn", "n"), ("x", "ks"),
    ("c", "k"), ("q", "k"), ("z", "s"), ("v", "f"), ("w", "f"), ("j", "y"), ("d", "t"),
)  # fmt: skip
_MANY: Final = 2500
"""Words beyond which only neighbours one deletion away are looked for: a collection, not a draft."""
_CROWD: Final = 20
"""Words alike beyond which they are a list of some kind: nobody misspells one name in so many ways."""
_FEW: Final = 250
"""Words up to which it is quicker to hold each against each."""
_MUTE: Final = str.maketrans("", "", "aeiouyh'-.")


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """The word in lower case without accents, so that "José" and "Jose" are one spelling."""
    return "".join(letter for letter in normalize("NFD", word.lower()) if not combining(letter))


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """A rough key of consonants: "Steven" and "Stephen", "Hizbollah" and "Hezbollah" share theirs."""
    lower = plain(word)
    for written, heard in _SOUNDS:
        lower = lower.replace(written, heard)
    bare = lower[:1] + lower[1:].translate(_MUTE)
    return "".join(letter for at, letter in enumerate(bare) if not at or letter != bare[at - 1])


def distance(a: str, b: str) -> int:
    """Insertions, deletions, replacements and swaps of neighbours from `a` to `b`; 3 for three or more."""
    if abs(len(a) - len(b)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before = before, row
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if older and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > 2 and min(before) > 2:
            return 3
    return min(row[-1], 3)


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """Pairs of different words one or two edits apart, or three where they sound alike ("Dylan", "Dillon").

    Found by shared deletions and sounds, not by comparing all with all. Words are compared without accents
    and case; each pair comes once, in alphabetical order, with its distance.
    """
    every = sorted(set(words))
    for first, second in _candidates(every):
        apart = distance(plain(first), plain(second))
        if 0 < apart < 3 or (
            apart == 3 and abs(len(first) - len(second)) < 2 and _sound_alike(first, second)
        ):
            yield first, second, apart


def _candidates(every: list[str]) -> Iterable[tuple[str, str]]:
    if len(every) <= _FEW:
        pairs = list(_alike(every))
        # a crowd would make as many pairs, and is left out
        if len(pairs) < _CROWD * (_CROWD + 1) // 2:
            return pairs
    return _in_one_bucket(every)


def _sound_alike(first: str, second: str) -> bool:
    return sound(first) == sound(second) and len(sound(first)) > 2


def _alike(every: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of a few words that may be near: by their letters, of which an edit changes two at most."""
    by_size: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for word in every:
        by_size[len(plain(word))].append((word, _letters(plain(word))))
        by_sound[sound(word)].append(word)
    found = {pair for heard, alike in by_sound.items() if len(heard) > 2 for pair in combinations(alike, 2)}
    for size, words in by_size.items():
        for at, (first, some) in enumerate(words):
            others = (*words[at + 1 :], *by_size.get(size + 1, ()), *by_size.get(size + 2, ()))
            for second in [word for word, letters in others if (some ^ letters).bit_count() < 5]:
                if _share(plain(first), plain(second)):
                    found.add((first, second) if first < second else (second, first))
    yield from sorted(found)


def _share(one: str, other: str) -> bool:
    """Whether something is left that both have; of longer words two edits apart something always is."""
    if min(len(one), len(other)) >= 5 and max(len(one), len(other)) <= 24:
        return True
    return not _deletions(one, True).isdisjoint(_deletions(other, True))


def _letters(word: str) -> int:
    """A bit for every letter that a word has; some letters share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def _in_one_bucket(every: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of many words that share what is left of them without some letters, or sound alike."""
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    few = len(every) <= _MANY
    for word in every:
        for key in _deletions(plain(word), few):
            buckets[key].append(word)
        heard = sound(word)
        if len(heard) > 2:
            buckets["/" + heard].append(word)
    done: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        if len(bucket) > _CROWD:
            continue
        for at, first in enumerate(bucket):
            for second in bucket[at + 1 :]:
                if (first, second) not in done:
                    done.add((first, second))
                    yield first, second


def _deletions(word: str, two_letters: bool) -> set[str]:
    """The word, the word less one letter, and less two where it is long enough and that is asked for."""
    one = {word[:at] + word[at + 1 :] for at in range(len(word))}
    if not two_letters or not 5 <= len(word) <= 24:
        return {word} | one
    return {word} | one | {less[:at] + less[at + 1 :] for less in one for at in range(len(less))}
