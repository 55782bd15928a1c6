"""Cues: the words by which a sentence cites somebody."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from attrlint.attribution.frames import before, frame, voice
from attrlint.attribution.lexicon import Entry, Lexicon, lexicon_of
from attrlint.attribution.model import Tier
from attrlint.language.function_words import BE, DASHES, HAVE, MODALS, is_adverb, is_negative
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

Shape = Literal[
    "verb", "passive", "ing", "infinitive", "noun", "adjective", "adverb", "according", "label", "credit"
]


class Cue(NamedTuple):
    """A cue in sentence `sentence`: words `first` to `last` (exclusive), the telling one at `head`."""

    sentence: int
    first: int
    last: int
    head: int
    lemma: str
    tier: Tier
    shape: Shape
    frame: str
    negated: bool


def cues(draft: Draft) -> tuple[tuple[Cue, ...], ...]:
    """The cues of every sentence, in order; words inside direct quotation are the speaker's and hold none."""
    lexicon = lexicon_of(draft.words)
    every = draft.layer(tokens)
    return tuple(
        tuple(_in_sentence(sentence, words, lexicon))
        for sentence, words in zip(draft.layer(sentences), every, strict=True)
    )


def _in_sentence(sentence: Sentence, words: Tokens, lexicon: Lexicon) -> Iterator[Cue]:
    label = _label(words)
    if label:
        yield Cue(sentence.index, label - 1, label, label - 1, ":", "speech", "label", "quote", False)
    elif words.lower and words.lower[0] in DASHES and 1 < len(words) < 9 and words.words[1][:1].isupper():
        yield Cue(sentence.index, 0, 1, 0, "—", "speech", "credit", "end", False)
    for i, word in enumerate(words.lower):
        if words.quoted[i]:
            continue
        found = _cue_at(words, i, word, lexicon)
        if found:
            entry, shape, where = found
            first = _group_start(words, i) if shape in ("verb", "passive", "adjective") else i
            negated = any(is_negative(words.lower[j]) for j in range(max(0, first), i))
            last = i + 2 if shape == "according" else i + 1
            yield Cue(sentence.index, first, last, i, entry.lemma, entry.tier, shape, where, negated)


_ACCORDING = Entry("according to", "speech", frozenset(), frozenset(), frozenset())
_PRESENT_HINTS = frozenset({"reportedly", "allegedly"})


def _cue_at(words: Tokens, i: int, word: str, lexicon: Lexicon) -> tuple[Entry, Shape, str] | None:
    if word == "according":
        follows = words.lower[i + 1] if i + 1 < len(words) else ""
        return (_ACCORDING, "according", "object") if follows == "to" else None
    for entry, form in lexicon.verbs.get(word, ()):
        how = voice(words, i, form)
        where = frame(words, i)
        if how != "noun" and entry.counts(where, how):
            shape: Shape = (
                "ing" if how == "ing" else "passive" if how == "passive" else
                "infinitive" if how == "infinitive" else "verb"
            )  # fmt: skip
            return entry, shape, where
    for table, kind in ((lexicon.nouns, "noun"), (lexicon.adjectives, "adjective")):
        entry_ = table.get(word)
        if entry_ and frame(words, i) in entry_.frames:
            return entry_, "noun" if kind == "noun" else "adjective", frame(words, i)
    if word in lexicon.adverbs:
        return Entry(word, "speech", frozenset(), frozenset(), frozenset()), "adverb", "clause"
    return None


def _group_start(words: Tokens, i: int) -> int:
    """First word of the verb group that ends at `i`: auxiliaries, adverbs and negations before it."""
    start = i
    while True:
        j = before(words, start)
        if j >= 0 and words.lower[j] in BE | HAVE | MODALS and words.lower[j] != "having":
            start = j
            continue
        while start > 0 and (is_adverb(words.lower[start - 1]) or is_negative(words.lower[start - 1])) and start > j + 1 and _inside_group(words, start - 1, j):
            start -= 1
        return start


def _inside_group(words: Tokens, at: int, governor: int) -> bool:
    return governor >= 0 and words.words[governor][:1].isalnum() and at > governor


def _label(words: Tokens) -> int:
    """Words up to and including the colon of "PENCE: …" or "Poll: …"; 0 where the sentence has no label."""
    for i in range(1, min(6, len(words))):
        if words.lower[i] == ":":
            heads = words.words[:i]
            named = all(word[:1].isupper() or word in (".", "&", "-", "the", "of") for word in heads)
            return i + 1 if named and i + 1 < len(words) and not words.quoted[i] else 0
    return 0
