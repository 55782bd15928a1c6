"""Which noun phrase governs a verb: its subject, over commas, relative clauses and verbs that share one.

A shallow reading, no parse: the nearest phrase that can be the subject. Each question is answered once
for a sentence, and none is followed deeper than a handful of clauses, so that a sentence of any length
costs time in proportion to it.
"""

from typing import Final

from attrlint.attribution.lexicon import Lexicon
from attrlint.language.function_words import BE, DETERMINERS, HAVE, MODALS, SUBORDINATORS, WEEKDAYS, is_adverb
from attrlint.language.listed import listed
from attrlint.language.phrases import Range, phrase_after, phrase_before
from attrlint.language.tokens import Tokens

RELATIVE: Final = frozenset({"who", "which", "that", "whose"})
_IMPERSONAL: Final = BE | HAVE | MODALS | listed("seems seemed appears appeared")
_GROUP: Final = BE | HAVE | MODALS | listed("started began begun continued kept begin continue keep start")
_EMPTY: Final = frozenset({"it", "there"})
_PAIRED: Final = {")": "(", "—": "—", "–": "–", "--": "--", ",": ","}
_COORDINATES: Final = frozenset({"and", "or", "but", "then"})
_DEEPEST: Final = 5
_FARTHEST: Final = 90
_LONGEST_RELATIVE: Final = 20
_NOT_FINITE: Final = frozenset({"'s", "been", "being", "be", "having"})
_IRREGULAR: Final = listed(
    """
    said told went came took gave made got found left met won lost fell rose began became led ran sat
    stood held kept sent spent brought bought sold paid knew thought saw felt heard spoke wrote drew
    grew drove broke chose threw flew has does goes says makes takes
    """
)


def after_comma(words: Tokens, i: int) -> bool:
    """True where a comma, or a comma and a conjunction, stands before word `i`."""
    if i == 0:
        return False
    left = words.lower[i - 1]
    return left == "," or (i > 1 and left in ("and", "but") and words.lower[i - 2] == ",")


def antecedent(words: Tokens, found: Range) -> Range:
    """What a relative pronoun stands for: the phrase before it; else `found` itself."""
    if words.lower[found[0]] not in RELATIVE or found[1] - found[0] > 1:
        return found
    return phrase_before(words, _skip_comma(words, found[0])) or found


def over_relative(words: Tokens, found: Range) -> Range:
    """ "People who work there", "the polls that were done there": a phrase inside a relative clause gives
    way to what the clause describes."""
    for i in range(found[0] - 1, max(-1, found[0] - _LONGEST_RELATIVE), -1):
        if words.lower[i] == "who" or _opens_passive(words, i):
            described = phrase_before(words, i)
            return (described[0], found[1]) if described else found
        if not words.words[i][0].isalnum() or words.lower[i] == "what":
            break
    return found


def _opens_passive(words: Tokens, i: int) -> bool:
    """ "The polling that was done": the phrase opens the sentence, so that nobody "said that…"."""
    if words.lower[i] != "that" or words.lower[i + 1] not in ("was", "were", "is", "are"):
        return False
    described = phrase_before(words, i)
    return described is not None and described[0] == 0 and words.lower[0] in DETERMINERS


def verb_group(words: Tokens, i: int) -> int:
    """First word of the auxiliaries and adverbs that stand directly before word `i`."""
    while i > 0 and (words.lower[i - 1] in _GROUP or is_adverb(words.lower[i - 1])):
        i -= 1
    return i


def _skip_comma(words: Tokens, i: int) -> int:
    return i - 1 if i > 0 and words.lower[i - 1] == "," else i


class Clauses:
    """The verbs of one sentence and the phrases that govern them."""

    def __init__(self, words: Tokens, lexicon: Lexicon) -> None:
        self._words = words
        self._lexicon = lexicon
        self._known: dict[tuple[int, bool], Range | None] = {}
        self._depth = 0

    def subject(self, edge: int) -> Range | None:
        """The noun phrase that ends before `edge`, over a comma phrase, a relative clause or a first verb."""
        if edge <= 0:
            return None
        words = self._words
        left = words.lower[edge - 1]
        if left in _COORDINATES:
            return self.controller(edge - 1, outermost=after_comma(words, edge - 1))
        if left in RELATIVE:
            return (edge - 1, edge)
        if left in _PAIRED:
            return self._over_parenthesis(edge - 1)
        found = phrase_before(words, edge)
        if found and words.lower[found[0]] in _EMPTY and words.lower[edge] in _IMPERSONAL:
            return None
        if not found:
            return self._relative_subject(edge)
        found = over_relative(words, found)
        return self._with_named_head(found) if words.lower[found[0]] in ("a", "an") else found

    def controller(self, edge: int, *, outermost: bool = False) -> Range | None:
        """The subject of a finite verb left of `edge`, which also governs participles and second verbs.

        The nearest one, or with `outermost` the first of the clause: after a comma a participle goes with
        the main verb, whatever relative clauses stand between.
        """
        asked = (edge, outermost)
        if asked not in self._known:
            if self._depth >= _DEEPEST:
                return None
            self._depth += 1
            self._known[asked] = self._find_controller(edge, outermost)
            self._depth -= 1
        return self._known[asked]

    def _find_controller(self, edge: int, outermost: bool) -> Range | None:
        words = self._words
        start = max(0, edge - _FARTHEST)
        start = max((i + 1 for i in range(start, edge) if words.lower[i] == ";"), default=start)
        for i in range(start, edge) if outermost else range(edge - 1, start - 1, -1):
            if words.quoted[i] or not self._finite(i):
                continue
            found = self.subject(verb_group(words, i))
            if found and words.lower[found[0]] not in RELATIVE:
                return found
        return self._following_subject(edge)

    def _relative_subject(self, edge: int) -> Range | None:
        """ "Ruiz, who runs the budget, said": the verb of a who-clause is not the phrase's last noun."""
        words = self._words
        for i in range(edge - 1, max(-1, edge - 25), -1):
            if words.lower[i] in ("who", "whose", "which"):
                return phrase_before(words, _skip_comma(words, i))
            if words.lower[i] in ".;":
                return None
        return None

    def _over_parenthesis(self, close: int) -> Range | None:
        """ "Ruiz, the budget director, said": step over what two commas, brackets or dashes enclose."""
        words = self._words
        mark = _PAIRED[words.lower[close]]
        opening = close
        found: Range | None = None
        while not found:
            opening = self._opening(opening, mark, max(0, close - _FARTHEST))
            if opening <= 0:
                return self.controller(close) if mark == "," else None
            found = phrase_before(words, opening)
            found = over_relative(words, found) if found else None
            if found and mark == "," and found[1] - found[0] == 1 and words.words[found[0]].isdecimal():
                found = None
            if mark != ",":
                break
        if not found:
            return None
        found = self._with_named_head(found)
        inner = words.lower[opening + 1]
        if mark == "," and inner in ("and", "but", "so", "because", "while"):
            return self.controller(close)
        described = mark == "," and not is_adverb(inner) and (inner in RELATIVE or inner not in SUBORDINATORS)
        return (found[0], close if described else found[1])

    def _with_named_head(self, found: Range) -> Range:
        """ "Lund, head of a group — the oldest here — said": a description goes with its name."""
        words = self._words
        first = found[0]
        if first < 2 or words.lower[first - 1] != "," or words.words[first][0].isupper():
            return found
        named = phrase_before(words, first - 1)
        if not named or not words.words[named[1] - 1][0].isupper() or words.lower[named[1] - 1] in WEEKDAYS:
            return found
        before = words.lower[named[0] - 1] if named[0] else ""
        opens = not before or not before[0].isalnum() or before in _COORDINATES
        full = opens and named[1] == first - 1 and not is_adverb(words.lower[named[0]])
        return (named[0], found[1]) if full else found

    def _opening(self, close: int, mark: str, limit: int) -> int:
        """Index of the mark that opens what `close` closes; 0 where none does."""
        words = self._words
        for i in range(close - 1, limit, -1):
            if words.lower[i] == mark and not words.quoted[i]:
                return i
        return 0

    def _following_subject(self, edge: int) -> Range | None:
        """ "Citing costs, Ruiz closed it": a participle that opens the sentence takes the next subject."""
        words = self._words
        if edge > 3:
            return None
        for i in range(edge, min(len(words) - 1, edge + _FARTHEST)):
            if words.lower[i] == "," and not words.quoted[i]:
                found = phrase_after(words, i + 1)
                if found:
                    return found
        return None

    def _finite(self, i: int) -> bool:
        """Very likely a finite verb: an auxiliary, or a past or -s form with a subject before it."""
        words = self._words
        word = words.lower[i]
        if word in _NOT_FINITE:
            return False
        if word in BE or word in MODALS or word in HAVE:
            return True
        if i == 0 or words.words[i][0].isupper():
            return False
        before = words.lower[i - 1]
        if before in DETERMINERS or before in ("to", "of", "in", "by", "for", "'s"):
            return False
        if word.endswith("ed") and len(word) > 3:
            return True
        return word in _IRREGULAR or any(
            form in ("past", "s") for _, form in self._lexicon.verbs.get(word, ())
        )
