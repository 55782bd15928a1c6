"""Who a mention is: names, surnames, pronouns and descriptions gathered into one source each.

Read in the order of the draft. A person is known wherever in the draft the full name stands; a pronoun
takes the speaker it follows, a definite description ("the mayor", "the agency") whoever bears it.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from attrlint.attribution.known import Known
from attrlint.attribution.mentions import Mention
from attrlint.language.given_sexes import sex_of
from attrlint.language.names import Name

_HE_SHE: Final = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_LOOK_BACK: Final = 6
_WRITER: Final = frozenset({"i", "we", "you"})
_PARTY_MEMBERS: Final = frozenset({"democrat", "republican", "liberal", "conservative", "independent"})
_ANYWHERE: Final = 1_000_000


class Identities:
    """Gives every mention its source's key; two mentions with one key are one source."""

    def __init__(self, known: Known, names_by_sentence: Sequence[Sequence[Name]]) -> None:
        self._known = known
        self._names = names_by_sentence
        self._spoken: defaultdict[int, list[str]] = defaultdict(list)
        self._last_person: list[str] = []
        self._groups: list[tuple[int, str]] = []
        self._heads: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._sexes: dict[str, str] = {}
        self._count = 0

    def key(self, mention: Mention, sentence: int, first: int, *, trailing: bool = False) -> str:
        """The key of the source that a mention at word `first` of a sentence stands for; "" for nobody.

        `trailing` says that the mention stands behind what it says ("…, he said").
        """
        key = self._find(mention, sentence, first, trailing)
        if key:
            self._note(key, mention, sentence)
        return key

    def _note(self, key: str, mention: Mention, sentence: int) -> None:
        self._spoken[sentence].append(key)
        listed = key.startswith("person:")
        if mention.kind == "named-person" and mention.name is not None and not listed:
            self._sexes[key] = sex_of(mention.name.words[0]) if len(mention.name.words) > 1 else ""
        if listed or key in self._sexes:
            self._last_person.append(key)
        else:
            self._groups.append((sentence, key))
        if mention.head:
            self._heads[mention.head] = key
        if mention.title:
            self._titles[mention.title.split()[-1]] = key

    def _find(self, mention: Mention, sentence: int, first: int, trailing: bool) -> str:
        if mention.pronoun:
            return self._pronoun(mention.pronoun, sentence, first, trailing)
        if mention.name is not None:
            return self._known.key_of(mention.name)
        if mention.kind == "none":
            return ""
        if mention.definite and mention.head:
            return self._description(mention, sentence, first)
        return self._new(mention, indefinite=not mention.plural)

    def _pronoun(self, word: str, sentence: int, first: int, trailing: bool) -> str:
        if word in _WRITER:
            return "writer"
        if word in _HE_SHE:
            return self._person_before(sentence, 0 if trailing else first, _HE_SHE[word])
        recent = [key for at, key in self._groups[-_LOOK_BACK:] if sentence - at <= _LOOK_BACK]
        if word == "it":
            return next((key for key in reversed(recent) if not key.startswith("noun:")), "")
        return recent[-1] if recent else (self._last_person or [""])[-1]

    def _person_before(self, sentence: int, first: int, sex: str) -> str:
        """The subject named earlier in the sentence, else the last speaker, else who was named last."""
        if first:
            for key in reversed(self._spoken.get(sentence, [])):
                if self._may_be(key, sex):
                    return key
        here = self._people_in(sentence, first, sex)
        if here:
            return here[0]
        for at in range(sentence - 1, max(-1, sentence - 1 - _LOOK_BACK), -1):
            for key in reversed(self._spoken.get(at, [])):
                if self._may_be(key, sex):
                    return key
            named = self._people_in(at, _ANYWHERE, sex)
            if named:
                return named[0]
        return next((key for key in reversed(self._last_person) if self._may_be(key, sex)), "")

    def _may_be(self, key: str, sex: str) -> bool:
        """People of the draft's list, and those cited by name who are not on it."""
        return self._known.may_be(key, sex) or self._sexes.get(key, "?") in ("", sex)

    def _people_in(self, sentence: int, before: int, sex: str) -> list[str]:
        """People named outside quotation in a sentence before a word, who may be of a sex."""
        found: list[str] = []
        owners: list[str] = []
        for name in self._names[sentence]:
            key = self._known.person_key(name)
            if key and name.last <= before and self._may_be(key, sex) and not self._known.is_quoted(name):
                (owners if self._known.owns(name) else found).append(key)
        return found + owners

    def _description(self, mention: Mention, sentence: int, first: int) -> str:
        """ "The mayor", "the agency", "the two lawmakers": who bears the title or the noun."""
        if not mention.plural:
            bearer = self._titles.get(mention.head) or self._known.titled(mention.head, sentence)
            if bearer or mention.head in _PARTY_MEMBERS:
                return bearer or (self._last_person or [""])[-1]
        if mention.head in self._heads:
            return self._heads[mention.head]
        if mention.kind == "named-organization" and not mention.plural:
            body = self._known.body_before(mention.head, sentence, first)
            if body:
                return body
        return self._new(mention, indefinite=False)

    def _new(self, mention: Mention, *, indefinite: bool) -> str:
        words = " ".join(mention.words.lower().split())
        if indefinite:
            self._count += 1
            return f"unnamed:{self._count}:{words}"
        return f"noun:{words}"
