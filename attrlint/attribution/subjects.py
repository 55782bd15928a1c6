"""Who a cue cites: the words of the source in the cue's own sentence.

Inverted ("said Ruiz"), plain ("Ruiz, the budget director, said"), after "according to", after the "by"
of a passive, through "who", and for participles and second verbs the subject of the verb they hang on.
"""

from typing import Final

from attrlint.attribution.cues import Cue
from attrlint.attribution.lexicon import Lexicon
from attrlint.attribution.mentions import SourceNouns, singular
from attrlint.language.function_words import (
    BE,
    CLOSERS,
    DETERMINERS,
    HAVE,
    MODALS,
    OPENERS,
    SUBORDINATORS,
    is_adverb,
)
from attrlint.language.phrases import Range, nominal, phrase_after, phrase_before
from attrlint.language.tokens import Tokens

_IMPERSONAL: Final = BE | HAVE | MODALS | frozenset("seems seemed appears appeared".split())
_EMPTY: Final = frozenset({"it", "there"})
_RELATIVE: Final = frozenset({"who", "which", "that", "whose"})


def subject(words: Tokens, cue: Cue, lexicon: Lexicon) -> Range | None:
    """The source's words for a cue, as a range of word indexes; None where the sentence names nobody.

    For "Ruiz, who said…" these are "who"; `antecedent` gives the words it stands for.
    """
    if cue.shape in ("according", "credit"):
        return _after_according(words, cue)
    if cue.shape == "label":
        return (0, cue.first)
    if cue.shape == "passive" or (cue.shape == "verb" and (cue.frame == "by" or _as_clause(words, cue))):
        return _agent(words, cue)
    if cue.shape == "noun":
        return _owner(words, cue, lexicon)
    if cue.shape == "adverb":
        return None
    if cue.shape in ("verb", "adjective"):
        inverted = _inverted(words, cue)
        if inverted:
            return inverted
        return _left_subject(words, _verb_group(words, cue.first), lexicon)
    if cue.shape == "ing" and cue.first and nominal(words, cue.first - 1):
        return phrase_before(words, cue.first)
    return _controller(words, cue.first, lexicon, outermost=_after_comma(words, cue.first))


def antecedent(words: Tokens, found: Range) -> Range:
    """What a relative pronoun stands for: the phrase before it; `found` itself where it is no such pronoun."""
    if words.lower[found[0]] not in _RELATIVE or found[1] - found[0] > 1:
        return found
    return phrase_before(words, _skip_comma(words, found[0])) or found


def _after_according(words: Tokens, cue: Cue) -> Range | None:
    """At the head of a sentence the comma after the source opens the content, unless a second one closes a description."""
    found = phrase_after(words, cue.last)
    longer = _with_apposition(words, found)
    if not found or longer == found or cue.first > 0:
        return longer
    end = longer[1] if longer else 0
    closed = end < len(words) and words.lower[end] == "," and end - found[1] <= 9
    return longer if closed else found


def _after_comma(words: Tokens, i: int) -> bool:
    return i > 0 and (words.lower[i - 1] == "," or (words.lower[i - 1] in ("and", "but") and words.lower[i - 2] == ","))


def _as_clause(words: Tokens, cue: Cue) -> bool:
    """ "As noted in…", "than publicly portrayed": a participle without its auxiliary."""
    return cue.first > 0 and words.lower[cue.first - 1] in ("as", "than") and cue.frame in ("in", "from", "on", "end")


def _agent(words: Tokens, cue: Cue) -> Range | None:
    """The "by" phrase of a passive; None for agentless ones, where sources vanish."""
    for i in range(cue.last, min(len(words), cue.last + 12)):
        if words.lower[i] == "by":
            found = phrase_after(words, i + 1)
            return found if found and not _is_gerund(words, found[0]) else None
        if words.lower[i] in ".;" or words.lower[i] in SUBORDINATORS:
            break
    return _on_paper(words, cue)


def _on_paper(words: Tokens, cue: Cue) -> Range | None:
    """ "As noted in a Reuters report": what holds the words stands for who said them."""
    if cue.frame not in ("in", "from", "on") or cue.tier not in ("speech", "writing", "document"):
        return None
    return phrase_after(words, cue.last + 1)


def _is_gerund(words: Tokens, i: int) -> bool:
    return words.lower[i].endswith("ing") and words.words[i][0].islower()


def _inverted(words: Tokens, cue: Cue) -> Range | None:
    """"…, said Ruiz": a speech verb right after a quotation or a comma, its subject behind it."""
    if cue.shape != "verb" or cue.tier not in ("speech", "writing") or cue.frame not in ("name", "object", "noun"):
        return None
    left = words.lower[cue.first - 1] if cue.first else ""
    if not (left == "," or left in CLOSERS or left in (")", "—", "–", "--") or not left):
        return None
    found = phrase_after(words, cue.last)
    if not found:
        return None
    follows = words.lower[found[1]] if found[1] < len(words) else "."
    if cue.lemma in _TAKES_HEARER or (left not in CLOSERS and follows[0].isalnum() and follows not in _AFTER_INVERTED):
        return None
    if cue.first == 0 and follows not in (",", ":", ".", "(") and not _opens(follows):
        return None
    return _with_apposition(words, found)


_TAKES_HEARER: Final = frozenset("tell ask call assure remind inform warn accuse urge blame criticize attack".split())
_AFTER_INVERTED: Final = frozenset("in on at of during after to as from who and when while with".split())


def _opens(word: str) -> bool:
    return word in OPENERS


def _with_apposition(words: Tokens, found: Range | None) -> Range | None:
    """Lengthen "Ruiz" to "Ruiz, the budget director" where the comma phrase describes the source."""
    if not found or found[1] + 1 >= len(words) or words.lower[found[1]] != ",":
        return found
    if not words.words[found[0]][0].isupper() and words.lower[found[0]] not in DETERMINERS:
        return found
    start = found[1] + 1
    if words.lower[start] not in ("a", "an", "the", "his", "her", "their", "who", "one", "whose") and not (
        words.words[start][:1].islower() and nominal(words, start) and not is_adverb(words.lower[start])
    ):
        return found
    end = start
    while end < len(words) and words.lower[end] not in (",", ".", ";", ":", "?", "!") and not words.quoted[end]:
        end += 1
    if words.lower[start].endswith("ing") or words.lower[start] in ("and", "but", "after", "before", "as", "in", "on"):
        return found
    return (found[0], end)


def _left_subject(words: Tokens, edge: int, lexicon: Lexicon) -> Range | None:
    """The noun phrase that ends before `edge`, over a comma phrase, a relative clause or a first verb."""
    if edge <= 0:
        return None
    left = words.lower[edge - 1]
    if left in ("and", "or", "but", "then"):
        return _controller(words, edge - 1, lexicon, outermost=_after_comma(words, edge - 1))
    if left in _RELATIVE:
        return (edge - 1, edge)
    if left in (",", ")", "—", "–", "--"):
        return _over_parenthesis(words, edge - 1, lexicon)
    found = phrase_before(words, edge)
    if found and words.lower[found[0]] in _EMPTY and words.lower[edge] in _IMPERSONAL:
        return None
    return found or _relative_subject(words, edge)


def _skip_comma(words: Tokens, i: int) -> int:
    return i - 1 if i > 0 and words.lower[i - 1] == "," else i


def _relative_subject(words: Tokens, edge: int) -> Range | None:
    """"Ruiz, who runs the budget, said": the verb of a who-clause is not the phrase's last noun."""
    for i in range(edge - 1, max(-1, edge - 25), -1):
        if words.lower[i] in ("who", "whose", "which"):
            return phrase_before(words, _skip_comma(words, i))
        if words.lower[i] in ".;":
            return None
    return None


def _over_parenthesis(words: Tokens, close: int, lexicon: Lexicon) -> Range | None:
    """"Ruiz, the budget director, said": step over what stands between two commas, brackets or dashes."""
    mark = {")": "(", "—": "—", "–": "–", "--": "--"}.get(words.lower[close], ",")
    opening = close - 1
    while opening > 0 and (words.lower[opening] != mark or words.quoted[opening]):
        opening -= 1
    if opening <= 0:
        return _controller(words, close, lexicon) if mark == "," else None
    found = phrase_before(words, opening)
    if found and mark == "," and words.words[found[0]].isdigit() and found[1] - found[0] == 1:
        found = None
    if not found and mark == ",":
        return _over_parenthesis(words, opening, lexicon) if close - opening < 12 else None
    if not found:
        return None
    inner = words.lower[opening + 1]
    if mark == "," and inner in ("and", "but", "so", "because", "while"):
        return _controller(words, close, lexicon)
    described = mark == "," and not is_adverb(inner) and (inner in _RELATIVE or inner not in SUBORDINATORS)
    return (found[0], close if described else found[1])


def _owner(words: Tokens, cue: Cue, lexicon: Lexicon) -> Range | None:
    """Whose statement it is: a possessive before the noun, or the subject of the verb that takes it."""
    i = cue.first - 1
    while i >= 0 and nominal(words, i) and words.lower[i] != "'s" and words.lower[i] not in DETERMINERS:
        i -= 1
    if i >= 0 and words.lower[i] in ("'s", "'"):
        return phrase_before(words, i)
    if i >= 0 and words.lower[i] in ("his", "her", "their", "its", "my", "our"):
        return (i, i + 1)
    if cue.frame in ("from", "by"):
        return phrase_after(words, cue.last + 1)
    return _controller(words, cue.first, lexicon)


def _controller(words: Tokens, edge: int, lexicon: Lexicon, *, outermost: bool = False) -> Range | None:
    """The subject of a finite verb left of `edge`, which also governs participles and second verbs.

    The nearest one, or with `outermost` the first of the clause: after a comma a participle goes with
    the main verb, whatever relative clauses stand between.
    """
    start = max((i + 1 for i in range(edge) if words.lower[i] == ";"), default=0)
    places = range(start, edge) if outermost else range(edge - 1, start - 1, -1)
    for i in places:
        if words.quoted[i] or not _finite(words, i, lexicon):
            continue
        found = _left_subject(words, _verb_group(words, i), lexicon) if i < edge else None
        if found and words.lower[found[0]] not in _RELATIVE:
            return found
    return _following_subject(words, edge)


def _following_subject(words: Tokens, edge: int) -> Range | None:
    """"Citing costs, Ruiz closed it": a participle that opens the sentence takes the next subject."""
    if edge > 3:
        return None
    for i in range(edge, len(words) - 1):
        if words.lower[i] == "," and not words.quoted[i]:
            found = phrase_after(words, i + 1)
            if found:
                return found
    return None


def _verb_group(words: Tokens, i: int) -> int:
    while i > 0 and (words.lower[i - 1] in BE | HAVE | MODALS or is_adverb(words.lower[i - 1])):
        i -= 1
    return i


def _finite(words: Tokens, i: int, lexicon: Lexicon) -> bool:
    """A word that is very likely a finite verb: an auxiliary, or a past or -s form with a subject before it."""
    word = words.lower[i]
    if word in BE and word != "'s" and word not in ("been", "being", "be") or word in MODALS or word in HAVE - {"having"}:
        return True
    if i == 0 or words.words[i][0].isupper():
        return False
    before = words.lower[i - 1]
    if before in DETERMINERS or before in ("to", "of", "in", "by", "for", "'s"):
        return False
    if word.endswith("ed") and len(word) > 3:
        return True
    return any(form in ("past", "s") for _, form in lexicon.verbs.get(word, ())) or word in _IRREGULAR


_IRREGULAR: Final = frozenset(
    "said told went came took gave made got found left met won lost fell rose began became led ran sat stood "
    "held kept sent spent brought bought sold paid knew thought saw felt heard spoke wrote drew grew drove "
    "broke chose threw flew has does goes says makes takes".split()
)



def cited_through(words: Tokens, cue: Cue, nouns: SourceNouns) -> Range | None:
    """Who stands behind the one who passes it on: "…, citing two officials".

    The phrase after "citing" where it is people or papers; None for every other cue.
    """
    if cue.lemma not in ("cite", "quote") or cue.shape == "passive" or cue.frame == "quote":
        return None
    found = phrase_after(words, cue.last)
    if not found:
        return None
    heads = nouns.person | nouns.crowd | nouns.document
    return found if any(singular(word) in heads for word in words.lower[found[0] : found[1]]) else None


def hearer(words: Tokens, cue: Cue, source: Range | None) -> Range | None:
    """Whom a source spoke to, where that is said: "sources told Reuters", "Sources to CNN"."""
    if cue.lemma == "tell" and cue.shape != "passive" and cue.frame in ("name", "object"):
        return phrase_after(words, cue.last)
    after = source[1] if source else cue.last
    if cue.shape in ("credit", "verb", "according") and after < len(words) and words.lower[after] == "to":
        return phrase_after(words, after + 1)
    return None
