"""A surname that nobody in the draft was introduced by, and that is much like one that somebody was."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import CROWD, Conflict
from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.listed import listed
from attrlint.language.names import Name, names
from attrlint.language.people import people
from attrlint.language.places import GROUPS, is_place
from attrlint.language.spelling import distance
from attrlint.language.titles import ADDRESS, title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

SPEAKS: Final = listed(
    """
    said says told tells added adds wrote writes asked argued argues noted notes explained explains replied
    testified recalled acknowledged declined stated continued who points pointed warned warns insisted
    insists claimed claims alleged alleges contended contends
    """
)
_HAILED: Final = frozenset(ADDRESS) | {"doctor", "senator", "representative", "governor", "mayor", "judge"}
_IRISH: Final = "o'"
_ALIKE: Final = 4
"""Letters that the two surnames begin with; one less where a form of address shows that it is a surname."""


def stranger_conflicts(draft: Draft) -> Iterator[Conflict]:
    """Surnames told once, of somebody who speaks or is hailed, beside a like one of somebody introduced."""
    every = draft.layer(tokens)
    told = draft.layer(names)
    known = {person.surname: person.name for person in draft.layer(people) if len(person.name.words) > 1}
    buckets: defaultdict[str, list[str]] = defaultdict(list)
    for surname in known:
        buckets[_key(surname)].append(surname)
    within = {word.removesuffix("'s") for name in told if len(name.words) > 1 for word in name.words}
    small = {word for words in every for word in words.words if word[:1].islower()}
    times = Counter(name.words[0] for name in told if len(name.words) == 1)
    for name in told:
        word = name.words[0]
        once = len(name.words) == 1 and times[word] == 1 and name.kind != "organization"
        if not once or word in within or len(word) < 4 or word.isupper():
            continue
        if word.lower() in small | GROUPS or not _acts(every[name.sentence], name):
            continue
        if GROUPS.intersection(word.lower().split("-")) or (word.lower() in GIVEN_NAMES and not name.title):
            continue
        like = buckets.get(_key(word), [])[:CROWD]
        found = max(
            (other for other in like if _alike(word, other, _ALIKE - _addressed(name))),
            key=lambda other: (_shared(word, other), other),
            default="",
        )
        if found and not (is_place(word) and distance(word.lower(), found.lower()) > 1):
            first = known[found]
            yield Conflict("person", name.span, (first.span,), name.text, first.text, found)


def _alike(one: str, other: str, least: int) -> bool:
    """True for two surnames that begin with the same letters and are not one and its plural."""
    if one == other or one.removesuffix("s") == other.removesuffix("s") or one.startswith(f"{other}ie"):
        return False
    if one.startswith(other) and one[len(other)].isupper():
        # PennLive is no Penn
        return False
    return _shared(one, other) >= least or _key(one) == _IRISH


def _key(surname: str) -> str:
    """What two like surnames both begin with: three letters, or "O'" of an Irish one."""
    lower = surname.lower()
    return _IRISH if lower.startswith(_IRISH) else lower[:3]


def _shared(one: str, other: str) -> int:
    """How many letters two surnames begin with alike."""
    apart = (at for at, (a, b) in enumerate(zip(one.lower(), other.lower(), strict=False)) if a != b)
    return next(apart, min(len(one), len(other)))


def _addressed(name: Name) -> bool:
    """True after "Mr." and its like, which stand before surnames alone."""
    return name.title.rpartition(" ")[2].rstrip(".") in ADDRESS


def _acts(words: Tokens, name: Name) -> bool:
    """True for "Mr. Marlow" and for "Marlow then said"."""
    if words.words[name.last : name.last + 1] and words.words[name.last][0].isupper():
        return False
    title = name.title.split()
    if title:
        last = title[-1].rstrip(".")
        return (title_head(last) or last) in _HAILED
    after = words.lower[name.last : name.last + 2]
    if after and (after[0].endswith("ly") or after[0] in ("also", "later", "then", "has")):
        after = after[1:]
    before = words.lower[name.first - 1] if name.first else ""
    return after[:1] != [] and (after[0] in SPEAKS or before in SPEAKS)
