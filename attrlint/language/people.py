"""People: the mentions of one person gathered, full name, surname, title and surname."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.given_sexes import sex_of
from attrlint.language.names import Name, names
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.titles import ADDRESS
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

_MAYBE_PEOPLE: Final = ("person", "unknown")


class Person(NamedTuple):
    """One person: `name` is the fullest mention of them, `mentions` all of them in reading order."""

    name: Name
    mentions: tuple[Name, ...]

    @property
    def surname(self) -> str:
        """The last word of the fullest name."""
        return self.name.words[-1]


def people(draft: Draft) -> tuple[Person, ...]:
    """Everyone in the draft, in the order of their first mention.

    A surname alone belongs to whoever bears it and was named last before it (or, where it stands first, to
    the first who bears it); "Mr." and "Mrs." choose between two who share it. A lone word that is nobody's
    surname is a person of its own only where a title says so.
    """
    every = draft.layer(names)
    full = _full_names(every)
    by_surname: defaultdict[str, list[str]] = defaultdict(list)
    by_given: defaultdict[str, list[str]] = defaultdict(list)
    for key, name in full.items():
        by_surname[name.words[-1]].append(key)
        by_given[name.words[0]].append(key)
    gathered: dict[str, list[Name]] = {key: [] for key in full}
    latest: dict[str, str] = {}
    for name in every:
        key = _whose(name, full, by_surname, by_given, latest)
        if key:
            gathered.setdefault(key, []).append(name)
            latest[name.words[-1]] = key
    made = [
        Person(max(mentions, key=lambda name: len(name.words)), tuple(mentions))
        for mentions in gathered.values()
        if mentions
    ]
    return tuple(sorted(made, key=lambda person: person.mentions[0].span))


class Mention(NamedTuple):
    """A person's name in the sentence that bears it; `person` is an index into `people(draft)`."""

    person: int
    name: Name
    sentence: Sentence
    words: Tokens


def mentions(draft: Draft) -> Iterator[Mention]:
    """Every mention of everyone, person by person."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    for index, person in enumerate(draft.layer(people)):
        for name in person.mentions:
            yield Mention(index, name, found[name.sentence], every[name.sentence])


def _key(name: Name) -> str:
    """First and last word: "Ahmed A. Godane" and "Ahmed Godane" are one man."""
    return f"{name.words[0]} {name.words[-1]}"


def _full_names(every: Sequence[Name]) -> dict[str, Name]:
    """Names of two and more words that a person may bear: sure people, and whose last word comes back."""
    alone = {name.words[0] for name in every if len(name.words) == 1}
    found: dict[str, Name] = {}
    for name in every:
        if not 2 <= len(name.words) <= 5 or name.kind not in _MAYBE_PEOPLE or "'s" in name.words:
            continue
        if name.kind == "person" or (name.words[-1] in alone and name.words[0] not in alone):
            found.setdefault(_key(name), name)
    return found


def _whose(
    name: Name,
    full: dict[str, Name],
    by_surname: dict[str, list[str]],
    by_given: dict[str, list[str]],
    latest: dict[str, str],
) -> str:
    if _key(name) in full and len(name.words) > 1:
        return _key(name)
    if name.kind not in _MAYBE_PEOPLE:
        return ""
    if len(name.words) == 1:
        word = name.words[0]
        bearers = by_surname.get(word) or []
        sex = ADDRESS.get(name.title.rstrip("."), "")
        if len(bearers) > 1 and sex:
            return _of_sex(bearers, full, sex) or ""
        if bearers:
            return latest.get(word, bearers[0])
        named = by_given.get(word) or []
        if len(named) == 1 and word.lower() in GIVEN_NAMES and not name.title:
            return named[0]
        return word if name.kind == "person" else ""
    return ""


def _sex(name: Name) -> str:
    """By the form of address before a name, or by its given name."""
    return ADDRESS.get(name.title.rstrip("."), "") or sex_of(name.words[0])


def _of_sex(bearers: Sequence[str], full: dict[str, Name], sex: str) -> str:
    """The one bearer who can be of this sex, or "" where that cannot be told."""
    fit = [key for key in bearers if _sex(full[key]) in (sex, "")]
    return fit[0] if len(fit) == 1 else ""
