"""Who a cue cites: the words of the source in the cue's own sentence.

Inverted ("said Ruiz"), plain ("Ruiz, the budget director, said"), after "according to", after the "by"
of a passive, through "who", and for participles and second verbs the subject of the verb they hang on.
"""

from typing import Final

from attrlint.attribution.cue import Cue
from attrlint.attribution.governing import Clauses, after_comma, verb_group
from attrlint.attribution.source_nouns import SourceNouns
from attrlint.language.function_words import (
    CLOSERS,
    DETERMINERS,
    OPENERS,
    SUBORDINATORS,
    is_adverb,
)
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.phrases import Range, nominal, phrase_after, phrase_before
from attrlint.language.tokens import Tokens


def subject(words: Tokens, cue: Cue, clauses: Clauses) -> Range | None:
    """The source's words for a cue, as a range of word indexes; None where the sentence names nobody.

    For "Ruiz, who said…" these are "who"; `antecedent` gives the words it stands for.
    """
    if cue.shape in ("according", "credit"):
        return _after_according(words, cue)
    if cue.shape == "label":
        return (1 if words.lower[0] in OPENERS else 0, cue.first)
    if cue.shape == "colon":
        return phrase_before(words, cue.first)
    if cue.shape == "passive" or (
        cue.shape == "verb" and (_by_somebody(words, cue) or _as_clause(words, cue))
    ):
        return _agent(words, cue)
    if cue.shape == "noun":
        return _owner(words, cue, clauses)
    if cue.shape == "adverb":
        return None
    if cue.shape in ("verb", "adjective"):
        inverted = _inverted(words, cue)
        if inverted:
            return inverted
        return clauses.subject(verb_group(words, cue.first))
    if cue.shape == "ing" and cue.first and nominal(words, cue.first - 1):
        return phrase_before(words, cue.first)
    return clauses.controller(cue.first, outermost=after_comma(words, cue.first))


def _after_according(words: Tokens, cue: Cue) -> Range | None:
    """At the head of a sentence the comma after the source opens the content, unless one closes it."""
    found = phrase_after(words, cue.last)
    longer = _with_apposition(words, found)
    if not found or longer == found or cue.first > 0:
        return longer
    end = longer[1] if longer else 0
    closed = end < len(words) and words.lower[end] == "," and end - found[1] <= 9
    return longer if closed else found


_BY_MEANS: Final = listed("email e-mail phone text telephone letter mail fax video message")


def _by_somebody(words: Tokens, cue: Cue) -> bool:
    """ "Endorsed by the union", not "said by email" and not "responded by closing the road"."""
    if cue.frame != "by" or cue.last + 1 >= len(words):
        return False
    means = words.lower[cue.last + 1]
    return means not in _BY_MEANS and not means.endswith("ing") and cue.lemma not in ("say", "write", "reply")


def _as_clause(words: Tokens, cue: Cue) -> bool:
    """ "As noted in…", "than publicly portrayed": a participle without its auxiliary."""
    return (
        cue.first > 0
        and words.lower[cue.first - 1] in ("as", "than")
        and cue.frame in ("in", "from", "on", "end")
    )


def _agent(words: Tokens, cue: Cue) -> Range | None:
    """The "by" phrase of a passive; None for agentless ones, where sources vanish."""
    for i in range(cue.last, min(len(words), cue.last + 12)):
        if words.lower[i] == "by":
            found = phrase_after(words, i + 1)
            return found if found and not _is_gerund(words, found[0]) else None
        if words.lower[i] in ".;" or words.lower[i] in _CLAUSE_WORDS:
            break
    return _on_paper(words, cue)


_CLAUSE_WORDS: Final = SUBORDINATORS - {"as"}


def _on_paper(words: Tokens, cue: Cue) -> Range | None:
    """ "As noted in a Reuters report": what holds the words stands for who said them."""
    if cue.frame not in ("in", "from", "on") or cue.tier not in ("speech", "writing", "document"):
        return None
    return phrase_after(words, cue.last + 1)


def _is_gerund(words: Tokens, i: int) -> bool:
    return words.lower[i].endswith("ing") and words.words[i][0].islower()


def _inverted(words: Tokens, cue: Cue) -> Range | None:
    """ "…, said Ruiz": a speech verb right after a quotation or a comma, its subject behind it."""
    if cue.shape != "verb" or cue.tier not in ("speech", "writing") or cue.lemma in _TAKES_HEARER:
        return None
    if cue.frame not in ("name", "object", "noun"):
        return None
    left = words.lower[cue.first - 1] if cue.first else ""
    if left and left not in _BEFORE_INVERTED:
        return None
    found = phrase_after(words, cue.last)
    if not found or (left == "," and cue.frame != "name" and _closes_description(words, cue.first - 1)):
        return None
    follows = words.lower[found[1]] if found[1] < len(words) else "."
    if left not in CLOSERS and follows not in _AFTER_INVERTED and follows not in _AFTER_FIRST:
        return None
    if not left and follows not in _AFTER_FIRST and follows not in OPENERS:
        return None
    return _with_apposition(words, found)


def _closes_description(words: Tokens, comma: int) -> bool:
    """ "An aide, who took part, said the vote failed": the comma ends what describes the source.

    So does that of "Ruiz, head of the clerks, said drivers in the union…", where only a name stands before.
    """
    for i in range(comma - 1, max(0, comma - _LONGEST_DESCRIPTION), -1):
        if words.lower[i] == "," and not words.quoted[i]:
            before = phrase_before(words, i)
            if before is None:
                return False
            opens = before[0] == 0 and words.words[before[1] - 1][0].isupper()
            return words.lower[i + 1] in _DESCRIBERS or (opens and _describes(words, i + 1))
    return False


_LONGEST_DESCRIPTION: Final = 30
_TAKES_HEARER: Final = listed("tell ask call assure remind inform warn accuse urge blame criticize attack")
_BEFORE_INVERTED: Final = CLOSERS | frozenset({",", "—", "–", "--"})
_AFTER_INVERTED: Final = listed("in on at of during after to as from who and when while with")
_AFTER_FIRST: Final = frozenset(",:.(")


def _with_apposition(words: Tokens, found: Range | None) -> Range | None:
    """Lengthen "Ruiz" to "Ruiz, the budget director" where the comma phrase describes the source."""
    if not found or found[1] + 1 >= len(words) or words.lower[found[1]] != ",":
        return found
    if not words.words[found[0]][0].isupper() and words.lower[found[0]] not in DETERMINERS:
        return found
    start = found[1] + 1
    if words.lower[found[0]] in DETERMINERS and words.words[start][0].isupper():
        named = phrase_after(words, start)
        return (found[0], named[1]) if named else found
    if not _describes(words, start):
        return found
    end = start
    while end < len(words) and words.lower[end] not in _PHRASE_ENDS and not words.quoted[end]:
        end += 1
    return (found[0], end)


_PHRASE_ENDS: Final = frozenset(",.;:?!")
_DESCRIBERS: Final = listed("a an the his her their who one whose")
_NO_DESCRIBERS: Final = listed("and but after before as in on")


def _describes(words: Tokens, i: int) -> bool:
    """True where word `i` may begin what a comma adds about the source before it."""
    word = words.lower[i]
    if word in _DESCRIBERS:
        return True
    if word in _NO_DESCRIBERS or word.endswith("ing") or is_adverb(word):
        return False
    return words.words[i][:1].islower() and nominal(words, i)


def _owner(words: Tokens, cue: Cue, clauses: Clauses) -> Range | None:
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
    return clauses.controller(cue.first)


def cited_through(words: Tokens, cue: Cue, nouns: SourceNouns) -> Range | None:
    """Who stands behind the one who passes it on: "…, citing two officials".

    The phrase after "citing" where it is people or papers; None for every other cue.
    """
    if cue.lemma not in ("cite", "quote") or cue.shape == "passive" or cue.frame == "quote":
        return None
    found = phrase_after(words, cue.last)
    if not found:
        return None
    # "research showing people with asthma": what is shown is not cited
    ends = (i for i in range(found[0] + 1, found[1]) if words.lower[i] in _SHOWING)
    found = (found[0], next(ends, found[1]))
    heads = nouns.person | nouns.crowd | nouns.document
    return found if any(singular(word) in heads for word in words.lower[found[0] : found[1]]) else None


_SHOWING: Final = listed("showing suggesting indicating finding concluding that which")


def hearer(words: Tokens, cue: Cue, source: Range | None) -> Range | None:
    """Whom a source spoke to, where that is said: "sources told Reuters", "Sources to CNN"."""
    if cue.lemma == "tell" and cue.shape != "passive" and cue.frame in ("name", "object"):
        return phrase_after(words, cue.last)
    after = source[1] if source else cue.last
    if cue.shape in ("credit", "verb", "according") and after < len(words) and words.lower[after] == "to":
        return phrase_after(words, after + 1)
    return None
