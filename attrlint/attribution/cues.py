"""Cues: the words by which a sentence cites somebody."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrlint.attribution.cue import Cue
from attrlint.attribution.frames import before
from attrlint.attribution.lexicon import Lexicon, lexicon_of
from attrlint.attribution.signs import colon_quote, opening_sign, other_signs, trailing_credit
from attrlint.attribution.source_nouns import SourceNouns, source_nouns
from attrlint.attribution.uses import Use, use_at
from attrlint.language.function_words import BE, HAVE, MODALS, is_adverb, is_negative
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.language.word_rows import word_rows
from attrlint.reading.draft import Draft

_SHORT_BLOCKS: Final = ("headline", "heading", "list-item", "summary")
_AUXILIARIES: Final = (BE | HAVE | MODALS) - {"having"}


def cues(draft: Draft) -> tuple[tuple[Cue, ...], ...]:
    """The cues of every sentence, in order; words inside direct quotation are the speaker's and hold none."""
    lexicon = lexicon_of(draft.words)
    nouns = source_nouns(draft.words)
    found = []
    places = dict(draft.layer(word_rows).places(lexicon.forms.__contains__))
    for sentence, words in zip(draft.layer(sentences), draft.layer(tokens), strict=True):
        row = list(_in_sentence(sentence, words, places.get(sentence.index, ()), lexicon, nouns))
        if draft.blocks[sentence.block].kind in _SHORT_BLOCKS:
            row.extend(trailing_credit(sentence, words))
        if not row:
            row.extend(colon_quote(sentence, words))
        found.append(tuple(sorted(row, key=lambda cue: cue.first)))
    return tuple(found)


def _in_sentence(
    sentence: Sentence, words: Tokens, places: Iterable[int], lexicon: Lexicon, nouns: SourceNouns
) -> Iterator[Cue]:
    """The cues of a sentence in which words of the lexicon stand at `places`."""
    sign = opening_sign(sentence, words)
    if sign:
        yield sign
    yield from other_signs(sentence, words, nouns.document)
    passed = 0
    for i in places:
        if words.quoted[i] or i < passed:
            continue
        use = use_at(words, i, lexicon, nouns)
        if use:
            cue = _cue(sentence, words, i, use)
            passed = cue.last
            yield cue


def _cue(sentence: Sentence, words: Tokens, i: int, use: Use) -> Cue:
    first = _group_start(words, i) if use.shape in ("verb", "passive", "adjective") else i
    negated = any(is_negative(words.lower[j]) for j in range(first, i))
    last = i + use.entry.lemma.count(" ") + 1
    return Cue(sentence.index, first, last, i, use.entry.lemma, use.entry.tier, use.shape, use.frame, negated)


def _group_start(words: Tokens, i: int) -> int:
    """First word of the verb group that ends at `i`: auxiliaries, adverbs and negations before it."""
    start = i
    while True:
        j = before(words, start)
        if j >= 0 and words.lower[j] in _AUXILIARIES:
            start = j
            continue
        # an adverb behind a comma or at the head of the sentence belongs to the sentence, not to the verb
        if j < 0 or not words.words[j][0].isalnum():
            return start
        while start > j + 1 and (is_adverb(words.lower[start - 1]) or is_negative(words.lower[start - 1])):
            start -= 1
        return start
