"""People told to be one of a group: "Ruiz is one of five Democrats", "Ruiz and his fellow senators"."""

from collections.abc import Iterator
from typing import Final

from attrlint.language.nouns import singular
from attrlint.language.people import mentions, people
from attrlint.language.roles import Role, office
from attrlint.language.tokens import Tokens
from attrlint.reading.draft import Draft

_PARTIES: Final = {"democrats": "democratic", "republicans": "republican", "libertarians": "libertarian"}
_REACH: Final = 14


def memberships(draft: Draft) -> tuple[Role, ...]:
    """Parties and offices that follow from being one of a group, in reading order."""
    return tuple(_memberships(draft))


def _memberships(draft: Draft) -> Iterator[Role]:
    for person, name, sentence, words in mentions(draft):
        at = _one_of(words, name.last)
        if at:
            span = sentence.place(words.starts[at], words.ends[at])
            yield Role(person, "party", _PARTIES[words.lower[at]], span, name.sentence, False, "copula")
        at = _fellow(words, name.last)
        if at and not _others(draft, name.sentence, person):
            value = office([singular(words.lower[at])])[0]
            span = sentence.place(words.starts[at - 1], words.ends[at])
            if value:
                yield Role(person, "office", value, span, name.sentence, False, "copula")


def _one_of(words: Tokens, at: int) -> int:
    """Index of the party in "is one of five Democrats", 0 for none."""
    if words.lower[at : at + 3] not in (["is", "one", "of"], [",", "one", "of"]):
        return 0
    return next((i for i in range(at + 3, min(len(words), at + 7)) if words.lower[i] in _PARTIES), 0)


def _fellow(words: Tokens, at: int) -> int:
    """Index of the noun in "his fellow senators", 0 for none or where it stands too far away."""
    for i in range(at, min(len(words) - 1, at + _REACH)):
        if words.lower[i] == "fellow" and words.lower[i - 1] in ("his", "her"):
            return i + 1
    return 0


def _others(draft: Draft, sentence: int, person: int) -> bool:
    """True where a sentence names other people, whose fellows they might be."""
    return any(
        mention.sentence == sentence
        for index, one in enumerate(draft.layer(people))
        for mention in one.mentions
        if index != person
    )
