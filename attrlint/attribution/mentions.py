"""What the words of a source say: a name, a title, a body, or only a noun."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from attrlint.attribution.model import SourceKind
from attrlint.attribution.source_nouns import SourceNouns, is_source_noun, noun_kind
from attrlint.language.function_words import DETERMINERS, PERSONAL, POSSESSIVES, is_adverb
from attrlint.language.listed import listed
from attrlint.language.names import Name
from attrlint.language.nouns import is_plural, singular
from attrlint.language.phrases import Range
from attrlint.language.sentences import Sentence
from attrlint.language.tokens import Tokens
from attrlint.span import Span

_PREPOSITIONS = listed(
    """
    of for in at from with to on about by near inside within close familiar briefed
    """
)
_QUANTITIES = listed(
    """
    some many most several few others all both none one two three four five six dozens much any each
    neither either
    """
)


class Mention(NamedTuple):
    """One phrase that names a source.

    `name` is the proper name at its head (None where a noun is), `head` that noun, lower case and
    singular; `owner` a name that qualifies it ("Caltrans officials", "a spokesman for Ruiz").
    """

    span: Span
    words: str
    kind: SourceKind
    name: Name | None
    head: str
    owner: Name | None
    title: str
    plural: bool
    definite: bool
    pronoun: str
    described: bool


def mention(
    sentence: Sentence,
    words: Tokens,
    where: Range,
    names: Sequence[Name],
    nouns: SourceNouns,
    rote: re.Pattern[str] | None,
) -> Mention:
    """Read the phrase at words `where`; `names` are those of this sentence, in order."""
    first, last = where
    span = sentence.place(words.starts[first], words.ends[last - 1])
    text = sentence.text[words.starts[first] : words.ends[last - 1]]
    if last - first == 1 and words.lower[first] in _PRONOUNS:
        return _pronoun(span, text, words.lower[first])
    core = _core_end(words, first, last, nouns)
    inside = [name for name in _within(names, first, last) if not _is_plain_noun(name, words, nouns)]
    definite = words.lower[first] in _DEFINITE
    name = _head_name(words, inside, core, last)
    if name is not None and name.kind != "group":
        kind = _named_kind(name, words, first, nouns)
        owner = next((n for n in inside if n is not name and not n.unsure), None)  # "General manager Lu"
        return Mention(
            span, text, kind, name, "", owner, _title(words, first, name), False, definite, "", True
        )
    head, plural = _head(words, first, core)
    kind = "unnamed-group" if name is not None else noun_kind(head, plural, nouns)
    if name is not None and not plural and definite:
        kind = "unnamed-person"
    described = _described(words, first, core, last, inside, text, rote)
    owner = next((n for n in inside if n is not name), None)
    return Mention(span, text, kind, None, head, owner, "", plural, definite, "", described)


_PRONOUNS: Final = PERSONAL | frozenset({"it", "i", "we", "you", "who"})
_DEFINITE: Final = DETERMINERS - frozenset(
    {"a", "an", "some", "many", "several", "few", "most", "any", "no", "another"}
)


def _pronoun(span: Span, text: str, word: str) -> Mention:
    plural = word in ("they", "them", "we")
    return Mention(span, text, "none", None, "", None, "", plural, True, word, False)


def _is_plain_noun(name: Name, words: Tokens, nouns: SourceNouns) -> bool:
    """ "Studies" at the head of a sentence is a noun with a capital, no name."""
    return name.unsure and is_source_noun(singular(words.lower[name.last - 1]), nouns)


def _head_name(words: Tokens, inside: Sequence[Name], core: int, last: int) -> Name | None:
    """The name that the phrase turns on: at the end of its core, before an age, or in apposition."""
    for name in reversed(inside):
        if name.first < core <= name.last:
            return name
    if inside and inside[0].last <= core and _introduces(words, inside[0], core):
        return inside[0]
    for name in inside:
        if name.kind not in ("person", "unknown") or name.first <= core or len(name.words) < 2:
            continue
        left = words.words[name.first - 1]
        if left == "," or (name.title and "," in words.lower[core : name.first]):
            return name
        if name.last == last and left[0].isupper() and words.words[core - 1][0].isupper():
            return name
    return None


def _core_end(words: Tokens, first: int, last: int, nouns: SourceNouns) -> int:
    """End of the phrase's core: before the first preposition, comma, relative clause or participle."""
    for i in range(first + 1, last):
        word = words.lower[i]
        if word in _CORE_ENDS or (word in _PREPOSITIONS and not _counts_of(words, i)):
            return i
        if _participle(words, i) or _doing(words, i, last, nouns):
            return i
    return last


_CORE_ENDS: Final = frozenset({",", "(", "who", "that", "which", "—", "–", "whose"})
_COUNTERS: Final = listed("number group handful majority couple pair dozens hundreds thousands score")


def _counts_of(words: Tokens, i: int) -> bool:
    """ "Some of the residents", "a handful of Democrats": the noun stands behind the count."""
    return words.lower[i] == "of" and (words.lower[i - 1] in _QUANTITIES or words.lower[i - 1] in _COUNTERS)


def _participle(words: Tokens, i: int) -> bool:
    """ "Records obtained by…": a participle after the noun describes it and is not its head."""
    word = words.lower[i]
    if not (word.endswith("ed") and len(word) > 4) and word not in _IRREGULAR_PARTICIPLES:
        return False
    before = words.words[i - 1]
    return before[0].isalpha() and words.lower[i - 1] not in DETERMINERS and _no_noun_after(words, i)


def _doing(words: Tokens, i: int, last: int, nouns: SourceNouns) -> bool:
    """ "Images circulating online", "a report spreading": people or papers, and what they are doing."""
    word, before = words.lower[i], singular(words.lower[i - 1])
    if not word.endswith("ing") or len(word) < 6 or words.words[i][0].isupper():
        return False
    if (before not in nouns.document and before not in nouns.person) or word in nouns.document:
        return False
    if i + 1 == last or is_plural(words.lower[i - 1]) or _no_noun_after(words, i):
        return True
    return words.lower[i + 1] == "online" or is_adverb(words.lower[i + 1])


def _no_noun_after(words: Tokens, i: int) -> bool:
    """True where no noun follows word `i`, so that it cannot be an adjective before one."""
    after = words.lower[i + 1] if i + 1 < len(words) else ""
    return (
        not after[:1].isalpha()
        or after in _PREPOSITIONS
        or after in DETERMINERS
        or words.words[i + 1][0].isupper()
    )


_IRREGULAR_PARTICIPLES: Final = listed("written seen shown sent made given held won built known drawn taken")


def _within(names: Sequence[Name], first: int, last: int) -> list[Name]:
    at = bisect_left(names, first, key=lambda name: name.first)
    found = []
    for name in names[max(0, at - 1) :]:
        if name.first >= last:
            break
        if name.last > first:
            found.append(name)
    return found


def _introduces(words: Tokens, name: Name, core: int) -> bool:
    """A name that ends where only a suffix, an age or a closing mark follows is still the head."""
    return all(not word[0].isalpha() or word in ("jr.", "sr.") for word in words.lower[name.last : core])


def is_outlet(name: Name, nouns: SourceNouns) -> bool:
    """True for a newsroom: one of the list, or a name that ends as newspapers' names do."""
    return name.text in nouns.outlet or (name.words[-1] in nouns.outlet_word and name.kind != "person")


def _named_kind(name: Name, words: Tokens, first: int, nouns: SourceNouns) -> SourceKind:
    if is_outlet(name, nouns):
        return "named-organization"
    if name.kind == "person":
        return "named-person"
    if name.kind in ("organization", "place"):
        return "named-organization"
    before = words.lower[name.first - 1] if name.first > first else ""
    return "named-organization" if before == "the" or _is_trade_name(name) else "named-person"


_SURNAME_PREFIXES: Final = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O'")


def _is_trade_name(name: Name) -> bool:
    """Capitals inside a word or through the whole of one, hyphens and figures mark a body's name."""
    if any(len(word) > 1 and word.isupper() for word in name.words):
        return True
    word = name.words[0]
    if len(name.words) > 1 or word.startswith(_SURNAME_PREFIXES):
        return False
    return any(c in "-0123456789" or c.isupper() for c in word[1:])


def _title(words: Tokens, first: int, name: Name) -> str:
    if name.title:
        return name.title
    before = [w for w in words.words[first : name.first] if w[0].isalpha() and w.lower() not in DETERMINERS]
    return " ".join(before).lower()


def _head(words: Tokens, first: int, core: int) -> tuple[str, bool]:
    """The last noun of the core, singular, and whether it was plural."""
    for i in range(core - 1, first - 1, -1):
        word = words.lower[i]
        if word[0].isalpha() and word not in ("there", "here", "alike", "themselves"):
            return singular(word), is_plural(word)
    return "", False


def _described(
    words: Tokens,
    first: int,
    core: int,
    last: int,
    inside: Sequence[Name],
    text: str,
    rote: re.Pattern[str] | None,
) -> bool:
    """A name in or beside the phrase, an owner, or a clause about the source that is no rote formula."""
    if inside or words.lower[first] in POSSESSIVES:
        return True
    if last - core < 2:
        return False
    formula = rote.search(text) if rote else None
    return formula is None
