"""Who a mention is: names, surnames, pronouns and descriptions gathered into one source each.

Read in the order of the draft. A person is known wherever in the draft the full name stands; a pronoun
takes the speaker it follows, a definite description ("the mayor", "the agency") whoever bears it.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from attrlint.attribution.mentions import Mention
from attrlint.attribution.source_nouns import SourceNouns
from attrlint.language.names import Name
from attrlint.language.people import Person
from attrlint.language.titles import ADDRESS
from attrlint.span import Span

_HE_SHE: Final = {"he": "m", "him": "m", "she": "f", "her": "f"}
_LOOK_BACK: Final = 6
_WRITER: Final = frozenset({"i", "we", "you"})
_SEXED_ENDINGS: Final = (("woman", "f"), ("women", "f"), ("actress", "f"), ("man", "m"))


class Known(NamedTuple):
    """What the draft tells about its names: the person whom each name's span belongs to."""

    person_at: Mapping[Span, int]
    people: tuple[Person, ...]
    sexes: tuple[str, ...]

    def name_of(self, key: str) -> Name | None:
        """The fullest name of the person whom a key stands for; None for other keys."""
        return self.people[int(key[7:])].name if key.startswith("person:") else None

    @classmethod
    def read(cls, people: tuple[Person, ...]) -> "Known":
        at = {name.span: index for index, person in enumerate(people) for name in person.mentions}
        return cls(at, people, tuple(_sex(person) for person in people))


def _sex(person: Person) -> str:
    for name in person.mentions:
        told = ADDRESS.get(name.title.rstrip("."), "")
        if told:
            return told
        for ending, sex in _SEXED_ENDINGS:
            if name.title.endswith(ending):
                return sex
    return ""


class Identities:
    """Gives every mention its source's key; two mentions with one key are one source."""

    def __init__(self, known: Known, names_by_sentence: Sequence[Sequence[Name]], nouns: SourceNouns) -> None:
        self._known = known
        self._names = names_by_sentence
        self._nouns = nouns
        self._spoken: list[tuple[int, str]] = []
        self._bodies: list[str] = []
        self._heads: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._count = 0

    def key(self, mention: Mention, sentence: int, first: int) -> str:
        """The key of the source that a mention at word `first` of a sentence stands for; "" for nobody."""
        key = self._find(mention, sentence, first)
        if key:
            self._spoken.append((sentence, key))
            if mention.kind in ("named-organization", "document"):
                self._bodies.append(key)
            if mention.head:
                self._heads[mention.head] = key
            if mention.title:
                self._titles[mention.title.split()[-1]] = key
        return key

    def _find(self, mention: Mention, sentence: int, first: int) -> str:
        if mention.pronoun:
            return self._pronoun(mention.pronoun, sentence, first)
        if mention.name is not None:
            return self._name(mention.name)
        if mention.kind == "none":
            return ""
        if mention.definite and mention.head:
            return self._description(mention, sentence)
        return self._new(mention, indefinite=not mention.plural)

    def _name(self, name: Name) -> str:
        index = self._known.person_at.get(name.span)
        if index is not None and name.kind != "organization":
            return f"person:{index}"
        return f"name:{name.text.lower()}"

    def _pronoun(self, word: str, sentence: int, first: int) -> str:
        if word in _WRITER:
            return "writer"
        if word in _HE_SHE:
            return self._person_before(sentence, first, _HE_SHE[word])
        if word == "it":
            return self._bodies[-1] if self._bodies else ""
        recent = [key for at, key in self._spoken if sentence - at <= _LOOK_BACK]
        groups = [key for key in recent if not key.startswith("person:")]
        return (groups or recent or [""])[-1]

    def _person_before(self, sentence: int, first: int, sex: str) -> str:
        """The subject named earlier in the sentence, else the last speaker, else who was named last."""
        here = self._people_in(sentence, first, sex)
        if here:
            return here[0]
        for at in range(sentence - 1, max(-1, sentence - 1 - _LOOK_BACK), -1):
            spoke = [key for place, key in self._spoken if place == at and self._may_be(key, sex)]
            if spoke:
                return spoke[-1]
            named = self._people_in(at, 10_000, sex)
            if named:
                return named[0]
        return next((key for _, key in reversed(self._spoken) if self._may_be(key, sex)), "")

    def _people_in(self, sentence: int, before: int, sex: str) -> list[str]:
        found = []
        for name in self._names[sentence]:
            index = self._known.person_at.get(name.span)
            if index is not None and name.last <= before and self._may_be(f"person:{index}", sex):
                found.append(f"person:{index}")
        return found

    def _may_be(self, key: str, sex: str) -> bool:
        if not key.startswith("person:"):
            return False
        told = self._known.sexes[int(key[7:])]
        return told in ("", sex)

    def _description(self, mention: Mention, sentence: int) -> str:
        """ "The mayor", "the agency", "the two lawmakers": who bears the title or the noun."""
        bearer = self._titled(mention.head, sentence) if not mention.plural else ""
        if bearer:
            return bearer
        if mention.head in self._heads:
            return self._heads[mention.head]
        if mention.kind == "named-organization":
            return self._body(mention)
        return self._new(mention, indefinite=False)

    def _titled(self, head: str, sentence: int) -> str:
        best = self._titles.get(head, "")
        if best:
            return best
        for index, person in enumerate(self._known.people):
            for name in person.mentions:
                if name.title.split()[-1:] == [head]:
                    if name.sentence > sentence and best:
                        return best
                    best = f"person:{index}"
        return best

    def _body(self, mention: Mention) -> str:
        for key in reversed(self._bodies):
            if mention.head in key:
                return key
        if self._bodies and not mention.described:
            return self._bodies[-1]
        return self._new(mention, indefinite=False)

    def _new(self, mention: Mention, *, indefinite: bool) -> str:
        words = " ".join(mention.words.lower().split())
        if indefinite:
            self._count += 1
            return f"unnamed:{self._count}:{words}"
        return f"noun:{words}"
