"""Ages and kin of people: "the 54-year-old Lund", "Lund, aged 54", "the sister of Lund", "Lund's wife"."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from attrlint.language.names import Name
from attrlint.language.people import mentions
from attrlint.language.roles import Role
from attrlint.language.tokens import Tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

_KIN: Final = {
    "wife": "f", "sister": "f", "daughter": "f", "mother": "f", "niece": "f", "aunt": "f", "girlfriend": "f",
    "widow": "f", "granddaughter": "f", "stepdaughter": "f", "husband": "m", "brother": "m", "son": "m",
    "father": "m", "nephew": "m", "uncle": "m", "boyfriend": "m", "grandson": "m", "stepson": "m",
}  # fmt: skip


class Kin(NamedTuple):
    """Somebody who is `kin` ("sister") of `person`, an index into `people(draft)`; `sex` is "m" or "f"."""

    person: int
    kin: str
    sex: str
    span: Span
    sentence: int


def kin(draft: Draft) -> tuple[Kin, ...]:
    """Every relative who is told of by the name of a person, in reading order."""
    made: list[Kin] = []
    for person, name, sentence, words in mentions(draft):
        at = _relative(words, name)
        if at >= 0:
            span = sentence.place(words.starts[at], words.ends[at])
            word = words.lower[at]
            made.append(Kin(person, word, _KIN[word], span, name.sentence))
    return tuple(sorted(made, key=lambda one: one.span))


def _relative(words: Tokens, name: Name) -> int:
    """Index of the relative in "the sister of Carl Lund" and "Lund's wife", -1 for none."""
    start = name.first - len(name.title.split())
    if start > 2 and words.lower[start - 1] == "of" and words.lower[start - 2] in _KIN:
        return start - 2 if words.lower[start - 3] == "the" else -1
    if words.lower[name.last : name.last + 1] == ["'s"] and name.last + 1 < len(words):
        return name.last + 1 if words.lower[name.last + 1] in _KIN else -1
    return -1


def ages(draft: Draft) -> tuple[Role, ...]:
    """Ages told otherwise than between commas, in reading order."""
    return tuple(_ages(draft))


def _ages(draft: Draft) -> Iterator[Role]:
    for person, name, sentence, words in mentions(draft):
        at = _age(words, name)
        if at >= 0 and not words.quoted[at] and 10 <= int(words.words[at]) <= 110:
            span = sentence.place(words.starts[at], words.ends[at])
            yield Role(person, "age", words.words[at], span, name.sentence, False, "apposition")


def _age(words: Tokens, name: Name) -> int:
    """Index of the number of years: before the name, in brackets, or after "aged" and "who is"."""
    start = name.first - len(name.title.split())
    if (
        start > 2
        and words.lower[start - 2 : start] == ["-", "year-old"]
        and words.lower[start - 3].isdecimal()
    ):
        return start - 3
    after = words.lower[name.last : name.last + 4]
    if not after or after[0] not in (",", "(", "is"):
        return -1
    for lead in ([",", "aged"], [",", "age"], ["(", "aged"], [",", "who", "is"], ["is"]):
        number = after[len(lead)] if len(after) > len(lead) else ""
        end = words.lower[name.last + len(lead) + 1 : name.last + len(lead) + 3]
        if (
            after[: len(lead)] == lead
            and number.isdecimal()
            and (lead != ["is"] or end[:1] in ([","], ["."]))
        ):
            return name.last + len(lead)
    closed = len(after) > 2 and after[0] == "(" and after[1].isdecimal() and after[2] == ")"
    return name.last + 1 if closed else -1
