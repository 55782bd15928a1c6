"""What the names of a draft tell before anybody speaks: who is who, who bears which title, which bodies."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrlint.language.given_sexes import sex_of
from attrlint.language.listed import listed
from attrlint.language.names import Name
from attrlint.language.nouns import singular
from attrlint.language.people import Person
from attrlint.language.titles import ADDRESS, JOBS, title_head
from attrlint.language.tokens import Tokens

_SEXED_ENDINGS: Final = (("woman", "f"), ("women", "f"), ("actress", "f"), ("man", "m"))
_NEAR: Final = 4
_LONGEST_APPOSITION: Final = 9
_ANY_BODY: Final = listed("agency company firm group organization organisation outlet newspaper")
_PARTIES: Final = {"d.": "democrat", "d": "democrat", "r.": "republican", "r": "republican"}


class _Bearer(NamedTuple):
    sentence: int
    key: str


class _Body(NamedTuple):
    sentence: int
    first: int
    key: str
    words: frozenset[str]


class Known:
    """The draft's people and bodies by key: "person:0" for the first person, "name:…" for any other name."""

    def __init__(self, people: Sequence[Person], names: Sequence[Name], tokens: Sequence[Tokens]) -> None:
        self._people = people
        self._tokens = tokens
        self._person_at = {name.span: index for index, who in enumerate(people) for name in who.mentions}
        self._sexes = [_sex(person) for person in people]
        self._bearers = self._read_roles()
        self._bodies = [
            _Body(name.sentence, name.first, self.key_of(name), frozenset(w.lower() for w in name.words))
            for name in names
            if name.kind in ("organization", "unknown") and not self.person_key(name) and not name.unsure
        ]

    def _read_roles(self) -> dict[str, list[_Bearer]]:
        """Titles before names, and the nouns of what a comma or a bracket adds behind them."""
        bearers: defaultdict[str, list[_Bearer]] = defaultdict(list)
        for index, person in enumerate(self._people):
            for name in person.mentions:
                for role in (*_titles(name), *_apposed(name, self._tokens[name.sentence])):
                    bearers[role].append(_Bearer(name.sentence, f"person:{index}"))
        return dict(bearers)

    def name_of(self, key: str) -> Name | None:
        """The fullest name of the person whom a key stands for; None for other keys."""
        return self._people[int(key[7:])].name if key.startswith("person:") else None

    def person_key(self, name: Name) -> str:
        """The key of the person that a name belongs to; "" where it is no person's."""
        index = self._person_at.get(name.span)
        return "" if index is None or name.kind == "organization" else f"person:{index}"

    def key_of(self, name: Name) -> str:
        """The key of whoever or whatever bears a name."""
        return self.person_key(name) or f"name:{name.text.lower()}"

    def owns(self, name: Name) -> bool:
        """True where the name is a possessive: "Ruiz's office" is not about Ruiz's doing."""
        words = self._tokens[name.sentence].lower
        return name.last < len(words) and words[name.last] in ("'s", "'")

    def is_quoted(self, name: Name) -> bool:
        """True where the name stands inside direct quotation."""
        return self._tokens[name.sentence].quoted[name.first]

    def may_be(self, key: str, sex: str) -> bool:
        """True for a person of that sex ("m" or "f") or of one that the draft does not tell."""
        return key.startswith("person:") and self._sexes[int(key[7:])] in ("", sex)

    def titled(self, noun: str, sentence: int) -> str:
        """Who bears a title or a job: the last one up to a sentence, else the next one; "" for nobody."""
        bearers = sorted(self._bearers.get(title_head(noun) or noun, []))
        before = [bearer.key for bearer in bearers if bearer.sentence <= sentence]
        return before[-1] if before else bearers[0].key if bearers else ""

    def body_before(self, noun: str, sentence: int, first: int) -> str:
        """The body that a noun means: the last whose name holds it; for "the agency" the last one near."""
        at = bisect_left(self._bodies, (sentence, first), key=lambda body: body[:2])
        for body in reversed(self._bodies[:at]):
            if noun in body.words:
                return body.key
        if noun in _ANY_BODY and at and sentence - self._bodies[at - 1].sentence <= _NEAR:
            return self._bodies[at - 1].key
        return ""


def _titles(name: Name) -> list[str]:
    if not name.title:
        return []
    last = name.title.split()[-1]
    return [title_head(last) or last]


def _apposed(name: Name, words: Tokens) -> list[str]:
    """ "Ruiz, a spokesperson for the port", "Ruiz (D., Erie)": the jobs and the party said behind a name."""
    i = name.last
    if i + 1 >= len(words) or words.lower[i] not in (",", "("):
        return []
    if words.lower[i] == "(" or words.lower[i + 1] in ("d.", "r."):
        party = _PARTIES.get(words.lower[i + 1].rstrip(",-"), "")
        return [party] if party else []
    found = []
    for j in range(i + 1, min(len(words), i + _LONGEST_APPOSITION)):
        word = words.lower[j]
        if word in (",", ".", "who", "which", "of", "for", "at"):
            break
        if singular(word) in JOBS or title_head(word):
            found.append(title_head(word) or singular(word))
    return found


def _sex(person: Person) -> str:
    for name in person.mentions:
        told = ADDRESS.get(name.title.rstrip("."), "")
        if told:
            return told
        for ending, sex in _SEXED_ENDINGS:
            if name.title.endswith(ending):
                return sex
    return sex_of(person.name.words[0]) if len(person.name.words) > 1 else ""
