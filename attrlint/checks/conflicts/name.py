"""One person, place or body spelled two ways."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from attrlint.checks.conflicts.conflict import Conflict
from attrlint.checks.conflicts.like_names import like_name_conflicts
from attrlint.checks.conflicts.near_names import confusable, frame, may_share
from attrlint.checks.conflicts.strangers import SPEAKS, stranger_conflicts
from attrlint.language.function_words import BE, HAVE, MODALS
from attrlint.language.given_names import GIVEN_NAMES
from attrlint.language.given_sexes import sex_of
from attrlint.language.names import Name, names
from attrlint.language.places import is_place
from attrlint.language.spelling import distance, near_pairs, plain, sound
from attrlint.language.tenses import is_past
from attrlint.language.titles import ADDRESS, title_head
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

ASPECTS: Final = ("person", "other")
_PARTIES: Final = ("R", "D", "I")
_PLAIN_ENDINGS: Final = ("s", "ing", "ed", "ly", "er", "or", "ion", "al", "ity", "ment", "ness")


def conflicts(draft: Draft) -> tuple[Conflict, ...]:
    """Names of the draft that are one or two letters from another name of the same thing."""
    found = (*_Register(draft).conflicts(), *like_name_conflicts(draft))
    told = {conflict.span for conflict in found}
    return (*found, *(conflict for conflict in stranger_conflicts(draft) if conflict.span not in told))


class _Register:
    """The draft's names by their words, so that near spellings meet without comparing all with all."""

    def __init__(self, draft: Draft) -> None:
        self.tokens: tuple[Tokens, ...] = draft.layer(tokens)
        self.names = [name for name in draft.layer(names) if name.kind != "group"]
        self.small = {word for words in self.tokens for word in words.words if word[:1].islower()}
        self.holding: defaultdict[str, list[Name]] = defaultdict(list)
        for name in self.names:
            for word in set(name.words):
                if len(word) > 3 and word[0].isalpha():
                    self.holding[word].append(name)

    def conflicts(self) -> Iterator[Conflict]:
        done: set[frozenset[str]] = set()
        for first, second, apart in near_pairs(self.holding):
            if not confusable(first, second, apart):
                continue
            for old, new in self._same_thing(first, second, apart):
                key = frozenset((old.text, new.text))
                if key not in done:
                    done.add(key)
                    yield self._conflict(old, new, first, second)

    def _conflict(self, old: Name, new: Name, first: str, second: str) -> Conflict:
        right = first if first in old.words else second
        agreeing = tuple(name.span for name in self.holding[right] if name.span != old.span)
        lone = len(new.words) == 1 < len(old.words)
        aspect = "person" if lone or "person" in (old.kind, new.kind) else "other"
        return Conflict(aspect, new.span, (old.span, *agreeing)[:4], new.text, old.text, right)

    def _same_thing(self, first: str, second: str, apart: int) -> Iterator[tuple[Name, Name]]:
        """Pairs (established, stray) where the two spellings stand for one thing."""
        yield from self._same_frame(first, second)
        for known, stray in ((first, second), (second, first)):
            pair = self._stray_surname(known, stray, apart) or self._stray_given_name(known, stray)
            if pair:
                yield pair
                return
        if min(len(first), len(second)) > 5 and self._both_lone(first, second):
            one, other = self.holding[first][0], self.holding[second][0]
            heard = apart == 1 and all(any(map(self._speaks, self.holding[word])) for word in (first, second))
            if sound(first) == sound(second) or heard:
                yield self._order(one, other, first, second)

    def _both_lone(self, first: str, second: str) -> bool:
        """True where neither spelling is part of a longer name, holds a title or may be a plain word."""
        return not any(
            len(name.words) > 1
            or name.title
            or word.lower() in self.small
            or (name.unsure and word.endswith(_PLAIN_ENDINGS))
            or self._set_in(name)
            or self._in_longer(name)
            for word in (first, second)
            for name in self.holding[word]
        )

    def _same_frame(self, first: str, second: str) -> Iterator[tuple[Name, Name]]:
        """Names of several words that differ in this one word only."""
        if distance(plain(first), plain(second)) > 2 or first + "s" == second or second + "s" == first:
            return
        frames: dict[tuple[str, ...], Name] = {}
        for name in self.holding[first]:
            if len(name.words) > 1:
                frames.setdefault(frame(name, first), name)
        for name in self.holding[second]:
            old = frames.get(frame(name, second)) if len(name.words) > 1 else None
            if old and self._one_bearer(old, name, first, second):
                yield self._order(old, name, first, second)

    def _one_bearer(self, old: Name, new: Name, first: str, second: str) -> bool:
        """False for brothers and sisters, and for bodies whose names differ by a common word."""
        if first.lower() in self.small or second.lower() in self.small:
            return False
        if old.kind == "place":
            # Berks and Bucks are two counties
            return sound(first) == sound(second) or (
                len(first) > 5 and distance(plain(first), plain(second)) == 1
            )
        sexes = {sex_of(first), sex_of(second)} - {""}
        if old.words[0] == first and len(sexes) == 2:
            return False
        if old.words[0] == first and first.lower() in GIVEN_NAMES and second.lower() in GIVEN_NAMES:
            return sound(first) == sound(second) or bool(self._offices(old) & self._offices(new))
        return True

    def _offices(self, bearer: Name) -> set[str]:
        """The titles, forms of address left out, that stand before this very name."""
        return {
            title_head(word) or word
            for name in self.holding[bearer.words[0]]
            if name.words == bearer.words
            for word in name.title.split()
        } - ADDRESS.keys()

    def _order(self, a: Name, b: Name, first: str, second: str) -> tuple[Name, Name]:
        """The spelling used more often is the established one; among equals the earlier."""
        many, few = len(self.holding[first]), len(self.holding[second])
        if many != few:
            return (a, b) if many > few else (b, a)
        return (a, b) if a.span < b.span else (b, a)

    def _stray_surname(self, known: str, stray: str, apart: int) -> tuple[Name, Name] | None:
        """A lone word close to the surname of somebody introduced, and itself nobody's surname."""
        full = [name for name in self.holding[known] if len(name.words) > 1 and name.words[-1] == known]
        if not full or stray.lower() in self.small or stray == known + "s":
            return None
        lone = self.holding[stray]
        if any(len(name.words) > 1 or self._in_longer(name) or self._set_in(name) for name in lone):
            return None
        if is_place(lone[0].text) and not (len(lone) == 1 and self._speaks(lone[0])):
            return None
        bearer = next((name for name in full if name.kind == "person"), None)
        if not bearer and any(len(name.words) == 1 for name in self.holding[known]):
            bearer = next((name for name in full if name.kind == "unknown"), None)
        if not bearer and any(self._speaks(name) for name in (*full, *lone)):
            bearer = next((name for name in full if name.kind in ("person", "unknown")), None)
        if not bearer and apart == 1 and known[0] == stray[0] and len(lone) == 1:
            bearer = next((name for name in full if name.kind == "unknown" and len(name.words) == 2), None)
        if not bearer:
            return None
        for name in lone:
            acts = self._acts_as_person(name)
            if name.title and not may_share(name.title, self._titles(known)):
                continue
            if known == stray + "s" and not acts:
                continue
            alike = apart < 3 and sound(known) == sound(stray)
            close = apart == 1 or (apart == 2 and (alike or min(len(known), len(stray)) > 6))
            if (acts and close) or (not name.unsure and (alike or (apart == 1 and len(stray) > 5))):
                return bearer, name
        return None

    def _stray_given_name(self, known: str, stray: str) -> tuple[Name, Name] | None:
        """A lone given name that sounds like that of somebody whom the draft calls by it."""
        full = [name for name in self.holding[known] if len(name.words) > 1 and name.words[0] == known]
        lone = [name for name in self.holding[known] if len(name.words) == 1]
        strays = self.holding[stray]
        if (
            not full
            or not lone
            or sound(known) != sound(stray)
            or any(len(name.words) > 1 for name in strays)
        ):
            return None
        if full[0].kind != "person" or strays[0].title or strays[0].unsure or stray.lower() in self.small:
            return None
        return full[0], strays[0]

    def _titles(self, surname: str) -> set[str]:
        return {name.title for name in self.holding[surname] if name.title}

    def _in_longer(self, name: Name) -> bool:
        """True for a word that belongs with its neighbours: "Hall of Fame", the "Course" of a golf course."""
        words = self.tokens[name.sentence]
        before = words.words[name.first - 1] if name.first and not name.title else ""
        after = words.words[name.last] if name.last < len(words) else ""
        if before == "the" or (name.text == "Miss" and after == "."):
            return True
        return after in ("of", "&", "+") or after[:1].isupper() or (name.unsure and before[:1].isupper())

    def _set_in(self, name: Name) -> bool:
        """True for the home in "(R., Marlow)" and "(Marlow)"."""
        before = self.tokens[name.sentence].words[max(0, name.first - 3) : name.first]
        return before[-1:] == ["("] or (
            len(before) == 3 and before[0] in _PARTIES and before[1:] == [".", ","]
        )

    def _acts_as_person(self, name: Name) -> bool:
        return bool(name.title) or self._speaks(name) or self._begins(name)

    def _begins(self, name: Name) -> bool:
        """True for a word that begins its sentence as its subject: "Marlow has", "Marlow, who"."""
        words = self.tokens[name.sentence]
        after = words.lower[name.last] if name.last < len(words) else ""
        if after == ",":
            after = words.lower[name.last + 1] if name.last + 1 < len(words) else ""
            return after in ("who", "whose", "a", "an", "the", "one")
        return name.first <= 1 and (after in BE | HAVE | MODALS or after == "'s" or is_past(after))

    def _speaks(self, name: Name) -> bool:
        """True where a verb of speech stands beside a name."""
        words = self.tokens[name.sentence]
        after = words.lower[name.last] if name.last < len(words) else ""
        if name.last + 1 < len(words) and (after in ("also", "later", "then", "has") or after.endswith("ly")):
            after = words.lower[name.last + 1]
        before = words.lower[name.first - 1] if name.first else ""
        return after in SPEAKS or before in SPEAKS or self._by_account(words, name.first)

    @staticmethod
    def _by_account(words: Tokens, first: int) -> bool:
        """True for "according to Marlow", "according to Cole and Marlow"."""
        before = words.lower[max(0, first - 4) : first]
        begins = before[:2] == ["according", "to"]
        return before[-2:] == ["according", "to"] or (begins and before[-1] == "and")
