"""The parties and offices that a draft gives to people named in full."""

from typing import Final, NamedTuple

from attrlint.language.people import people
from attrlint.language.roles import Role, roles
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft
from attrlint.span import Span

CHAMBERS: Final = {
    "senator": "senator", "state senator": "senator",
    "representative": "representative", "state representative": "representative",
    "congressman": "representative", "congresswoman": "representative",
    "assemblyman": "representative", "assemblywoman": "representative",
}  # fmt: skip
"""Seats that nobody holds two of at a time."""
_PARTIES: Final = ("democratic", "republican", "libertarian", "labour")


class Held(NamedTuple):
    """What a draft says that a person is: `sort` "party" or "office"; `person` their fullest name."""

    person: str
    sort: str
    value: str
    span: Span


def held(draft: Draft) -> tuple[Held, ...]:
    """The present roles of people with given name and surname, each once; a layer."""
    everyone = draft.layer(people)
    found: dict[tuple[str, str, str], Held] = {}
    for role in draft.layer(roles):
        name = everyone[role.person].name
        value = _value(draft, role)
        if role.past or len(name.words) < 2 or not value:
            continue
        key = (name.text, role.kind, value)
        found.setdefault(key, Held(name.text, role.kind, value, role.span))
    return tuple(found.values())


def _value(draft: Draft, role: Role) -> str:
    if role.kind == "party":
        words = draft.layer(tokens)[role.sentence].lower
        # "former Republican", "ex-Democrat" and "Republican-turned" tell of another time
        turned = any(word in ("former", "formerly", "once", "then", "turned") for word in words)
        return role.value if role.value in _PARTIES and not turned and _is_theirs(draft, role) else ""
    return CHAMBERS.get(role.value, "") if role.kind == "office" and role.how == "title" else ""


def _is_theirs(draft: Draft, role: Role) -> bool:
    """True for "(D., Harlow)" and ", a Harlow Democrat"; in ", Democrat Ana Ruiz" a list goes on."""
    before = draft.prose[max(0, role.span.start - 40) : role.span.start].split()
    return role.how == "tag" or bool({"a", "an"}.intersection(before[-3:]))
