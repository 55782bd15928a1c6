"""What people are said to be: offices, parties, affiliations and ages, each with its place in the draft."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from attrlint.language.function_words import BE, COORDINATORS, MODALS, SUBORDINATORS
from attrlint.language.names import Name, names
from attrlint.language.people import people
from attrlint.language.places import is_place
from attrlint.language.role_words import (
    COMPOUNDS,
    NOT_THEIRS,
    OFFICES,
    PARTIES,
    PAST,
    PHRASE_ENDS,
    RUNNING,
)
from attrlint.language.sentences import sentences
from attrlint.language.titles import JOBS, title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

RoleKind = Literal["office", "party", "affiliation", "age", "place"]

How = Literal["title", "tag", "apposition", "copula", "genitive"]

_OWNERS: Final = frozenset(("his", "her", "their", "its", "our", "my"))
_LINKS: Final = SUBORDINATORS | COORDINATORS | _OWNERS
"""Words after a comma with which no description of the person before it begins: "Ruiz, his aide and Roe"."""


class Role(NamedTuple):
    """One thing said of one person: `person` is an index into `people(draft)`.

    `kind` "office" has the title without its place in `value` ("senator", "attorney general"), "party" the
    party, "affiliation" the body, "age" the years, "place" where an office is held. `past` where the draft
    says former, then or acting; `how` tells where it was read.
    """

    person: int
    kind: RoleKind
    value: str
    span: Span
    sentence: int
    past: bool
    how: How


class _Read(NamedTuple):
    kind: RoleKind
    value: str
    first: int
    last: int
    past: bool
    how: How


def roles(draft: Draft) -> tuple[Role, ...]:
    """Every role that the draft gives to somebody, in reading order."""
    every = draft.layer(tokens)
    found = draft.layer(sentences)
    named = {(name.sentence, name.first): name for name in draft.layer(names)}
    made: list[Role] = []
    for index, person in enumerate(draft.layer(people)):
        for name in person.mentions:
            words = every[name.sentence]
            for one in _read(name, words, named):
                span = found[name.sentence].place(words.starts[one.first], words.ends[one.last - 1])
                made.append(Role(index, one.kind, one.value, span, name.sentence, one.past, one.how))
    return tuple(sorted(made, key=lambda role: role.span))


def _read(name: Name, words: Tokens, named: dict[tuple[int, int], Name]) -> Iterator[_Read]:
    """What stands around one mention."""
    start = name.first - len(name.title.split())
    if name.title and start >= 0:
        value, past = office(name.title.partition(" of ")[0].split())
        past = past or _was_once(words, start)
        if words.lower[max(0, start - 1) : start] == ["for"] and words.words[start][0].islower():
            # the nominee for governor is none
            value = ""
        if value:
            yield _Read("office", value, start, name.first, past, "title")
        where = _ending_at(named, name.sentence, start)
        if value and where and where.kind == "place":
            yield _Read("place", where.text, where.first, where.last, past, "title")
    if name.first and words.lower[name.first - 1] == "'s" and len(name.words) < 3:
        owner = _ending_at(named, name.sentence, name.first - 1)
        if owner and owner.kind in ("organization", "unknown"):
            yield _Read("affiliation", owner.text, owner.first, owner.last, False, "genitive")
    if name.last < len(words):
        yield from _after(name, words, named)


def _was_once(words: Tokens, start: int) -> bool:
    """True for "former Harlow Revenue Secretary", told by any of the capitalised words before the title."""
    at = start - 1
    while at > max(0, start - 4) and words.words[at][:1].isupper() and words.lower[at] not in PAST:
        at -= 1
    return at >= 0 and (words.lower[at].strip("-") in PAST or words.lower[at].startswith("then-"))


def _ending_at(named: dict[tuple[int, int], Name], sentence: int, last: int) -> Name | None:
    for first in range(last - 1, max(-1, last - 6), -1):
        name = named.get((sentence, first))
        if name:
            return name if name.last == last else None
    return None


def _after(name: Name, words: Tokens, named: dict[tuple[int, int], Name]) -> Iterator[_Read]:
    at = name.last
    word = words.lower[at]
    party = _tag(words, at + 1) if word in ("(", ",") else ""
    if party:
        yield _Read("party", party, at + 1, at + 2, False, "tag")
        if _chairs(words, at + 2) and "the" in words.lower[at + 2 : at + 9]:
            yield from _leads(words, words.lower.index("the", at + 2) + 1)
    elif word == "of":
        body = named.get((name.sentence, at + 2 if words.lower[at + 1 : at + 2] == ["the"] else at + 1))
        if body and body.kind in ("organization", "unknown") and not is_place(body.text):
            yield _Read("affiliation", body.text, body.first, body.last, False, "genitive")
    elif word == ",":
        yield from _apposition(words, at + 1, name.sentence, named)
    elif word in ("chairs", "leads", "heads", "chaired", "led", "headed"):
        if words.lower[at + 1 : at + 2] == ["the"]:
            yield from _leads(words, at + 2)
    else:
        yield from _copula(words, at, name.sentence, named)


def _tag(words: Tokens, at: int) -> str:
    """The party of "(D., Allegheny)", "(R-Fla.)", ", D-Fla.,"."""
    if at + 1 >= len(words):
        return ""
    head, dash, _ = words.words[at].rstrip(".").partition("-")
    if head not in ("D", "R"):
        return ""
    tagged = dash or words.words[at].endswith(".") or words.words[at + 1] in ("-", "–", ",", ")", ".")
    return PARTIES[head.lower()] if tagged else ""


def _apposition(words: Tokens, at: int, sentence: int, named: dict[tuple[int, int], Name]) -> Iterator[_Read]:
    """ "Ana Ruiz, 54, the Harlow County prosecutor,"."""
    if at + 1 < len(words) and words.words[at].isdecimal() and words.words[at + 1] in (",", "."):
        if 10 <= int(words.words[at]) <= 110:
            yield _Read("age", words.words[at], at, at + 1, False, "apposition")
        at += 2
    if at < len(words) and words.lower[at] not in _LINKS:
        yield from _description(words, at, sentence, named, "apposition")


def _copula(words: Tokens, at: int, sentence: int, named: dict[tuple[int, int], Name]) -> Iterator[_Read]:
    """ "Ruiz is the mayor", "Ruiz was attorney general", "Ruiz could well be the Republican nominee"."""
    if words.lower[at] in MODALS:
        stop = min(len(words), at + 5)
        at = next((i for i in range(at, stop) if words.lower[i] == "be"), at)
    if words.lower[at] not in BE or at + 1 >= len(words):
        return
    word = words.lower[at + 1]
    if words.lower[at] == "'s" and word not in ("the", "a", "an"):
        # "Ruiz's secretary" is somebody else
        return
    if words.lower[at] == "was" and {"when", "while"}.intersection(words.lower[max(0, at - 4) : at]):
        return
    if word in ("the", "a", "an", "attorney", "lieutenant", "vice", "prime", "district") or title_head(word):
        yield from _description(words, at + 1, sentence, named, "copula")


def _chairs(words: Tokens, at: int) -> bool:
    """ "…, D-Fla., chairs the": the verb may follow a party's tag."""
    return any(word in ("chairs", "chaired") for word in words.lower[at : at + 5])


def _leads(words: Tokens, at: int) -> Iterator[_Read]:
    """ "Ruiz chairs the Republican State Committee"."""
    for i in range(at, min(len(words) - 1, at + 2)):
        party = PARTIES.get(words.lower[i], "")
        if party and words.words[i][0].isupper() and words.words[i + 1][0].isupper():
            yield _Read("party", party, i, i + 1, False, "copula")


def _description(
    words: Tokens, at: int, sentence: int, named: dict[tuple[int, int], Name], how: How
) -> Iterator[_Read]:
    """Office, place and party in one description, up to its first comma, verb or relative clause."""
    end = at
    while end < min(len(words), at + 9) and words.lower[end] not in PHRASE_ENDS:
        end += 1
    inside = words.lower[at:end]
    # "the mayor's rival" is not the mayor
    if words.lower[end : end + 1] == ["'s"] or not inside or NOT_THEIRS.intersection(inside):
        return
    past = any(word.strip("-") in PAST or word.startswith(("ex-", "then-")) for word in inside)
    for i in range(at, end):
        party = PARTIES.get(words.lower[i], "") if words.words[i][0].isupper() else ""
        # "Wolf, top Republicans and Democrats" is a list of who came
        if party and len(words.words[i]) > 1 and not words.lower[i].endswith("s") and not _another(words, i):
            yield _Read("party", party, i, i + 1, past, how)
            break
    if RUNNING.intersection(inside):
        return
    stop = inside.index("of") if "of" in inside else len(inside)
    value, _ = office(inside[:stop])
    if not value:
        return
    yield _Read("office", value, at, at + stop, past, how)
    for i in range(at, at + stop):
        where = named.get((sentence, i))
        if where and where.kind == "place":
            yield _Read("place", where.text, where.first, where.last, past, how)


def _another(words: Tokens, at: int) -> bool:
    """True for the party of somebody named after it, "Democratic Gov. Ana Ruiz", and for a creed."""
    after = words.words[at + 1 : at + 3]
    named = len(after) == 2 and bool(title_head(after[0])) and after[0][0].isupper() and after[1][0].isupper()
    return named or words.lower[at + 1 : at + 2] == ["jew"]


def office(words: list[str]) -> tuple[str, bool]:
    """The office that a title or a description ends in, and whether it is a past one."""
    past = any(word.rstrip(".").strip("-") in PAST or word.startswith(("ex-", "then-")) for word in words)
    kept = [word.rstrip(".").removeprefix("then-").removeprefix("ex-") for word in words]
    if not kept:
        return "", past
    head = title_head(kept[-1])
    if not head and kept[-1] in JOBS:
        head = kept[-1]
    if head not in OFFICES:
        return "", past
    lead = [
        {"lt": "lieutenant", "atty": "attorney", "dist": "district"}.get(word, word) for word in kept[:-1]
    ]
    compound = [word for word in lead if word in COMPOUNDS]
    return " ".join([*compound, head]), past
