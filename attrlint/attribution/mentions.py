"""What the words of a source say: a name, a title, a body, or only a noun."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from attrlint.attribution.model import SourceKind
from attrlint.attribution.source_nouns import SourceNouns, is_source_noun, noun_kind
from attrlint.language.function_words import DETERMINERS, PERSONAL, POSSESSIVES
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
    some many most several few others all both none two three four five six dozens
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
    if last - first == 1 and (
        words.lower[first] in PERSONAL or words.lower[first] in ("it", "i", "we", "you", "who")
    ):
        return Mention(
            span,
            text,
            "none",
            None,
            "",
            None,
            "",
            words.lower[first] in ("they", "them", "we"),
            True,
            words.lower[first],
            False,
        )
    core = _core_end(words, first, last)
    inside = _within(names, first, last)
    inside = [
        name
        for name in inside
        if not (name.unsure and is_source_noun(singular(words.lower[name.last - 1]), nouns))
    ]
    head_name = next((n for n in reversed(inside) if n.last == core or (n.first < core <= n.last)), None)
    if head_name is None and inside and inside[0].last <= core and _introduces(words, inside[0], core):
        head_name = inside[0]
    definite = words.lower[first] in DETERMINERS - {
        "a",
        "an",
        "some",
        "many",
        "several",
        "few",
        "most",
        "any",
        "no",
        "another",
    }
    if head_name is not None:
        kind = _named_kind(head_name, words, first, nouns)
        if kind != "unnamed-group":
            return Mention(
                span,
                text,
                kind,
                head_name,
                "",
                _owner(inside, head_name),
                _title(words, first, head_name),
                False,
                definite,
                "",
                True,
            )
    head, plural = _head(words, first, core)
    owner = _owner(inside, head_name)
    kind = noun_kind(head, plural, nouns)
    described = _described(words, first, core, last, inside, text, rote)
    return Mention(span, text, kind, None, head, owner, "", plural, definite, "", described)


def _core_end(words: Tokens, first: int, last: int) -> int:
    """End of the phrase's core: before the first preposition, comma or relative clause."""
    for i in range(first + 1, last):
        if words.lower[i] in _PREPOSITIONS or words.lower[i] in (",", "(", "who", "that", "which", "—", "–"):
            if words.lower[i] == "of" and words.lower[i - 1] in _QUANTITIES | {
                "number",
                "group",
                "handful",
                "majority",
                "couple",
                "pair",
            }:
                continue
            return i
    return last


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
    if name.kind == "group":
        return "unnamed-group"
    if is_outlet(name, nouns):
        return "named-organization"
    if name.kind == "person":
        return "named-person"
    if name.kind in ("organization", "place"):
        return "named-organization"
    before = words.lower[name.first - 1] if name.first > first else ""
    return (
        "named-organization"
        if before == "the" or (len(name.words) == 1 and name.words[0].isupper())
        else "named-person"
    )


def _owner(inside: Sequence[Name], head: Name | None) -> Name | None:
    return next((name for name in inside if name is not head), None)


def _title(words: Tokens, first: int, name: Name) -> str:
    if name.title:
        return name.title
    before = [w for w in words.words[first : name.first] if w[0].isalpha() and w.lower() not in DETERMINERS]
    return " ".join(before).lower()


def _head(words: Tokens, first: int, core: int) -> tuple[str, bool]:
    """The last noun of the core, singular, and whether it was plural."""
    for i in range(core - 1, first - 1, -1):
        word = words.lower[i]
        if word[0].isalpha() and word not in ("'s",):
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
