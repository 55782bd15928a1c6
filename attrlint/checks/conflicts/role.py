"""One person with two titles, parties, ages or affiliations."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.control import control_conflicts
from attrlint.checks.conflicts.office import office_conflicts
from attrlint.language.kin import Kin, ages, kin
from attrlint.language.membership import memberships
from attrlint.language.people import people
from attrlint.language.places import is_place
from attrlint.language.roles import Role, roles
from attrlint.language.sentences import sentences
from attrlint.language.starters import STARTERS
from attrlint.language.stems import stem
from attrlint.language.titles import title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

ASPECTS: Final = ("title", "party", "age", "affiliation", "place", "kin")
_ONE_AT_A_TIME: Final = {
    "senator": "senator", "representative": "representative", "congressman": "representative",
    "congresswoman": "representative", "governor": "governor", "lieutenant governor": "lieutenant governor",
    "mayor": "mayor", "attorney general": "attorney general", "secretary": "secretary", "judge": "judge",
    "justice": "judge", "sheriff": "sheriff", "district attorney": "district attorney",
    "prime minister": "prime minister", "councilman": "councillor", "councilwoman": "councillor",
    "councilor": "councillor", "councillor": "councillor", "assemblyman": "representative",
    "assemblywoman": "representative", "state senator": "senator", "state representative": "representative",
    "commissioner": "commissioner", "treasurer": "treasurer", "controller": "controller", "clerk": "clerk",
    "recorder": "recorder", "prothonotary": "prothonotary", "coroner": "coroner",
    "ambassador": "ambassador", "vice president": "vice president",
}  # fmt: skip
"""Offices that nobody holds two of at a time, and what each amounts to."""


_NOT_A_PERSON: Final = frozenset(["of", "race", "candidate", "general", "election", "seat", "and", "or"])
_LONGTIME: Final = ("longtime", "veteran", "outspoken", "moderate", "popular", "embattled")
_ELECTED: Final = ("senator", "governor", "mayor", "congressman", "congresswoman", "sheriff")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Roles of one person that exclude each other."""
    told: dict[Span, Conflict] = {}
    for found in (
        _conflicts(draft),
        _then_and_was(draft),
        _misnamed(draft),
        office_conflicts(draft),
        _kin(draft),
        control_conflicts(draft),
    ):
        for one in found:
            told.setdefault(one.span, one)
    return tuple(told.values())


def _conflicts(draft: Draft) -> Iterator[Conflict]:
    gathered: defaultdict[tuple[int, str], list[Role]] = defaultdict(list)
    for role in (*draft.layer(roles), *draft.layer(memberships), *draft.layer(ages)):
        if not role.past and not _was(draft, role) and not _supposed(draft, role):
            gathered[(role.person, role.kind)].append(role)
    everyone = draft.layer(people)
    for (person, kind), held in gathered.items():
        first_of = {role.value: role for role in reversed(held)}
        for a, b in combinations(sorted(first_of.values(), key=lambda role: role.span), 2):
            if _exclude(kind, a, b):
                yield _conflict(kind, a, b, held, everyone[person].name.text)


def _kin(draft: Draft) -> Iterator[Conflict]:
    """ "The sister of Carl Lund was arrested", and then "Lund's wife" was."""
    told: defaultdict[tuple[int, str], list[Kin]] = defaultdict(list)
    for one in draft.layer(kin):
        told[(one.person, one.sex)].append(one)
    every = draft.layer(tokens)
    for (person, _), theirs in told.items():
        if len({one.kin for one in theirs}) != 2:
            continue
        first = theirs[0]
        other = next(one for one in theirs if one.kin != first.kin)
        near, far = (set(map(stem, every[one.sentence].lower)) for one in (first, other))
        shared = {word for word in near & far if word.isalpha() and len(word) > 3} - STARTERS
        names = {word.lower() for word in draft.layer(people)[person].name.words}
        if first.sentence != other.sentence and shared - {stem(word) for word in names}:
            who = draft.layer(people)[person].name.text
            yield Conflict("kin", other.span, (first.span,), other.kin, first.kin, who)


def _was(draft: Draft, role: Role) -> bool:
    """True for "Lund was attorney general", which tells of a time gone by."""
    return role.how == "copula" and draft.prose[role.span.start - 4 : role.span.start] == "was "


def _supposed(draft: Draft, role: Role) -> bool:
    """True for "what a Governor Lund would do", and for an office that was read as a surname."""
    last = draft.layer(people)[role.person].name.words[-1].lower()
    hailed = draft.prose[max(0, role.span.start - 3) : role.span.start].lower().endswith((" a ", " a\n"))
    return (hailed and role.how == "title") or last in ("professor", "leader", "director", "president")


def _then_and_was(draft: Draft) -> Iterator[Conflict]:
    """ "Then-Lt. Gov. Carl Lund" and "Lund was attorney general": one past, two offices."""
    offices = [role for role in draft.layer(roles) if role.kind == "office"]
    was = [one for one in offices if _was(draft, one)]
    for later in was:
        for role in offices:
            then = role.past and role.span.cut(draft.text).lower().startswith("then")
            if then and role.person == later.person and _exclude("office", role, later):
                who = draft.layer(people)[role.person].name.text
                yield Conflict("title", later.span, (role.span,), later.value, role.value, who)


def _misnamed(draft: Draft) -> Iterator[Conflict]:
    """ "The Vermont governor", where nobody in the draft is one and the one just named is a senator."""
    held = [
        role
        for role in draft.layer(roles)
        if role.kind == "office" and role.value in (*_ELECTED, "representative")
    ]
    known = {_ONE_AT_A_TIME[role.value] for role in held} | _titled(draft)
    everyone = draft.layer(people)
    found = draft.layer(sentences)
    for index, words in enumerate(draft.layer(tokens)):
        for at in range(1, len(words)):
            value = words.lower[at]
            if value not in _ELECTED or _ONE_AT_A_TIME[value] in known or not _definite(words, at):
                continue
            pointer = found[index].place(words.starts[at - 1], words.ends[at]).start
            near = [
                mention.span
                for role in held
                for mention in everyone[role.person].mentions
                if index - 2 <= mention.sentence <= index and mention.span.end <= pointer
            ]
            owners = {role.person for role in held}
            if near and len(owners) == 1:
                span = found[index].place(words.starts[at - 1], words.ends[at])
                spans = tuple(role.span for role in held if role.value == held[0].value)[:4]
                who = everyone[held[0].person].name.text
                yield Conflict("title", span, spans, value, held[0].value, who)


def _titled(draft: Draft) -> set[str]:
    """Offices that somebody in the draft is hailed by, known by name or not: "Sen. Roe's aides"."""
    return {
        _ONE_AT_A_TIME[head]
        for words in draft.layer(tokens)
        for word, after in zip(words.words, words.words[1:], strict=False)
        if word[0].isupper() and after[0].isupper() and (head := title_head(word)) in _ONE_AT_A_TIME
    }


def _definite(words: Tokens, at: int) -> bool:
    """True for "the senator" and "the Vermont senator", false for an office, a race or a named holder."""
    after = words.words[at + 1] if at + 1 < len(words) else ""
    if after[:1].isupper() or after.lower() in _NOT_A_PERSON:
        return False
    if words.lower[at + 1 : at + 3] in (["'s", "office"], ["'s", "race"], ["'s", "mansion"], ["'s", "seat"]):
        return False
    if words.words[at] == "governor" and words.lower[at - 1] == "the":
        # every state has one, and many a draft does not say his name
        return False
    if words.lower[at - 1] == "the":
        return words.lower[at + 1 : at + 2] not in (["'s"], ["-"]) or words.words[at][0].isupper()
    before = at - 1
    while before > at - 4 and before and (is_place(words.words[before]) or _describes(words.lower[before])):
        before -= 1
    return before < at - 1 and words.lower[before] == "the"


def _describes(word: str) -> bool:
    return word in _LONGTIME or word.endswith(("-year-old", "-term"))


def _conflict(kind: str, a: Role, b: Role, held: list[Role], who: str) -> Conflict:
    """The rarer value is told of; among equals the later."""
    first = [role for role in held if role.value == a.value]
    second = [role for role in held if role.value == b.value]
    odd, usual = (second, first) if len(second) <= len(first) else (first, second)
    aspect = "title" if kind == "office" else kind
    here, there = odd[0].value, usual[0].value
    if kind == "party":
        here, there = here.title(), there.title()
    return Conflict(aspect, odd[0].span, tuple(role.span for role in usual[:4]), here, there, who)


def _exclude(kind: str, a: Role, b: Role) -> bool:
    if kind == "office":
        first, second = _ONE_AT_A_TIME.get(a.value), _ONE_AT_A_TIME.get(b.value)
        # "Gov. Davis" is how a lieutenant governor is hailed
        return bool(first and second and not first.endswith(second) and not second.endswith(first))
    if kind == "party":
        return True
    if kind == "age":
        return True
    if kind == "place":
        return _same_sort(a.value, b.value)
    if kind == "affiliation":
        return _two_bodies(a.value, b.value)
    return False


def _same_sort(a: str, b: str) -> bool:
    """Two counties, two cities: an office is held in one of them."""
    first, second = a.split(), b.split()
    return len(first) > 1 and len(second) > 1 and first[-1] == second[-1] and first[-1] in ("County", "City")


def _two_bodies(a: str, b: str) -> bool:
    """False where one name is part or the initials of the other."""
    if a.startswith("Fame") or b.startswith("Fame"):
        return False
    first, second = a.split(), b.split()
    if a.isupper() or b.isupper():
        short, long = (a, second) if a.isupper() else (b, first)
        return not (long and short[0] == long[0][0])
    shared = {word for word in first if word[0].isupper()} & {word for word in second if word[0].isupper()}
    if first[-1] == second[-1]:
        return True
    return not shared
