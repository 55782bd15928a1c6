"""Cues: the words by which a sentence cites somebody."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from attrlint.attribution.frames import before, frame, voice
from attrlint.attribution.lexicon import Entry, Lexicon, lexicon_of
from attrlint.attribution.model import Tier
from attrlint.attribution.source_nouns import source_nouns
from attrlint.language.function_words import BE, DASHES, HAVE, MODALS, OPENERS, is_adverb, is_negative
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.phrases import nominal, phrase_after
from attrlint.language.sentences import Sentence, sentences
from attrlint.language.tokens import Tokens, tokens
from attrlint.reading.draft import Draft

Shape = Literal[
    "verb",
    "passive",
    "ing",
    "infinitive",
    "noun",
    "adjective",
    "adverb",
    "according",
    "label",
    "credit",
    "colon",
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
    documents = source_nouns(draft.words).document
    found = []
    for sentence, words in zip(draft.layer(sentences), draft.layer(tokens), strict=True):
        row = list(_in_sentence(sentence, words, lexicon))
        if draft.blocks[sentence.block].kind in _SHORT_BLOCKS:
            row.extend(_trailing_credit(sentence, words))
        row.extend(_based_on(sentence, words, documents))
        row.extend(_in_a_poll(sentence, words))
        if not row:
            row.extend(_colon_quote(sentence, words))
        found.append(tuple(sorted(row, key=lambda cue: cue.first)))
    return tuple(found)


_SHORT_BLOCKS: Final = ("headline", "heading", "list-item", "summary")


def _trailing_credit(sentence: Sentence, words: Tokens) -> Iterator[Cue]:
    """ "Talks near collapse: Sources to CNN": a headline credits its source behind a colon."""
    for i in range(len(words) - 2, max(1, len(words) - 8), -1):
        if words.lower[i] == ":" and not words.quoted[i] and words.words[i + 1][:1].isupper():
            if words.lower[-1] not in ".?!" and len(words) - i <= 7 and i > 3:
                yield Cue(sentence.index, i, i + 1, i, ":", "speech", "credit", "end", False)
            return


def _based_on(sentence: Sentence, words: Tokens, documents: frozenset[str]) -> Iterator[Cue]:
    """ "Based on independent reporting" cites the reporting; "based on trust" cites nothing."""
    for i, word in enumerate(words.lower[:-2]):
        if word == "based" and words.lower[i + 1] in ("on", "upon") and not words.quoted[i]:
            phrase = phrase_after(words, i + 2)
            if phrase and singular(words.lower[phrase[1] - 1]) in documents:
                yield Cue(sentence.index, i, i + 2, i, "based on", "document", "according", "object", False)


def _in_sentence(sentence: Sentence, words: Tokens, lexicon: Lexicon) -> Iterator[Cue]:
    label = _label(words)
    if label:
        yield Cue(sentence.index, label - 1, label, label - 1, ":", "speech", "label", "quote", False)
    elif words.lower and words.lower[0] in DASHES and 1 < len(words) < 9 and words.words[1][:1].isupper():
        yield Cue(sentence.index, 0, 1, 0, "—", "speech", "credit", "end", False)
    passed = 0
    for i, word in enumerate(words.lower):
        if words.quoted[i] or i < passed:
            continue
        if word in DASHES and _signs_a_post(words, i):
            yield Cue(sentence.index, i, i + 1, i, "—", "writing", "credit", "end", False)
            continue
        found = _cue_at(words, i, word, lexicon)
        if found:
            entry, shape, where = found
            first = _group_start(words, i) if shape in ("verb", "passive", "adjective") else i
            negated = any(is_negative(words.lower[j]) for j in range(max(0, first), i))
            last = i + (2 if shape == "according" else entry.lemma.count(" ") + 1)
            passed = last
            yield Cue(sentence.index, first, last, i, entry.lemma, entry.tier, shape, where, negated)


def _signs_a_post(words: Tokens, i: int) -> bool:
    """ "— Ana Ruiz (@anaruiz)": how an embedded post names its author."""
    follows = words.lower[i + 1 : i + 8]
    return "(" in follows and follows[follows.index("(") + 1 : follows.index("(") + 2] == ["@"]


_ACCORDING: Final = Entry("according to", "speech", frozenset(), frozenset(), frozenset())
_SHAPES: Final[dict[str, Shape]] = {
    "finite": "verb", "modal": "verb", "bare": "verb",
    "ing": "ing", "passive": "passive", "infinitive": "infinitive",
}  # fmt: skip
_TWO_WORDS: Final = {"according": "to"}


def _cue_at(words: Tokens, i: int, word: str, lexicon: Lexicon) -> tuple[Entry, Shape, str] | None:
    if word in _TWO_WORDS:
        follows = words.lower[i + 1] if i + 1 < len(words) else ""
        if follows == _TWO_WORDS[word]:
            return (_ACCORDING, "according", "object")
    for entry, form in lexicon.verbs.get(word, ()) if not _inside_name(words, i) else ():
        how = voice(words, i, form)
        where = frame(words, i)
        if how == "ing" and where == "end" and i and nominal(words, i - 1):
            continue
        if how != "noun" and (entry.counts(where, how) or _has_agent(entry, how, where)):
            shape: Shape = (
                "ing" if how == "ing" else "passive" if how == "passive" else
                "infinitive" if how == "infinitive" else "verb"
            )  # fmt: skip
            return entry, shape, where
    phrase = _phrase_at(words, i, lexicon)
    if phrase:
        return phrase
    for table, kind in ((lexicon.nouns, "noun"), (lexicon.adjectives, "adjective")):
        entry_ = table.get(word)
        if entry_ and frame(words, i) in entry_.frames:
            return entry_, "noun" if kind == "noun" else "adjective", frame(words, i)
    if word in lexicon.adverbs:
        return Entry(word, "speech", frozenset(), frozenset(), frozenset()), "adverb", "clause"
    return None


def _phrase_at(words: Tokens, i: int, lexicon: Lexicon) -> tuple[Entry, Shape, str] | None:
    for lemma, form, rest in lexicon.phrases.get(words.lower[i], ()):
        if words.lower[i + 1 : i + 1 + len(rest)] != list(rest):
            continue
        how = voice(words, i, form)
        if how in _SHAPES:
            entry = Entry(lemma, "speech", frozenset(), frozenset(), frozenset())
            return entry, _SHAPES[how], frame(words, i + len(rest))
    return None


def _has_agent(entry: Entry, how: str, where: str) -> bool:
    """ "Was denied by aides" cites the aides, whatever else the verb takes."""
    return how == "passive" and where == "by" and entry.tier in ("speech", "writing", "document")


def _inside_name(words: Tokens, i: int) -> bool:
    """A capital beside a capital, in a sentence with others small, is part of a name ("Helsinki Accords")."""
    if i == 0 or not words.words[i][0].isupper() or not words.words[i - 1][0].isupper():
        return False
    return i + 1 >= len(words) or not words.words[i + 1][0].isupper()


def _group_start(words: Tokens, i: int) -> int:
    """First word of the verb group that ends at `i`: auxiliaries, adverbs and negations before it."""
    start = i
    while True:
        j = before(words, start)
        if j >= 0 and words.lower[j] in BE | HAVE | MODALS and words.lower[j] != "having":
            start = j
            continue
        while (
            start > 0
            and (is_adverb(words.lower[start - 1]) or is_negative(words.lower[start - 1]))
            and start > j + 1
            and _inside_group(words, start - 1, j)
        ):
            start -= 1
        return start


def _inside_group(words: Tokens, at: int, governor: int) -> bool:
    return governor >= 0 and words.words[governor][:1].isalnum() and at > governor


_NO_LABELS: Final = listed(
    """
    note update updated watch photo photos related correction video more read listen source sources credit
    opinion analysis review exclusive breaking live latest answer question remember revealed daily morning
    email notice clarification sidebar graphic map chart gallery podcast when where what why how who cost
    here also plus but and still yet yes no
    """
)
_IN_LABELS: Final = listed("of the at to on in for from and & . - ' 's a")
_LONGEST_LABEL: Final = 9
_SHORTEST_LABELLED: Final = 4


def _label(words: Tokens) -> int:
    """Words up to and including the colon of "PENCE: …" or "Poll: …"; 0 where the sentence has no label."""
    first = 1 if words.lower and words.lower[0] in OPENERS else 0
    for i in range(first + 1, min(_LONGEST_LABEL, len(words) - _SHORTEST_LABELLED)):
        if words.lower[i] == ":":
            label = range(first, i)
            named = all(words.words[j][:1].isupper() or words.lower[j] in _IN_LABELS for j in label)
            generic = any(words.lower[j] in _NO_LABELS for j in label)
            return i + 1 if named and not generic and not words.words[i + 1][:1].isdigit() else 0
    return 0


def _colon_quote(sentence: Sentence, words: Tokens) -> Iterator[Cue]:
    """ "From the report: “…": a colon before a quotation cites whoever the words before it name."""
    for i in range(1, len(words) - 1):
        if (
            words.lower[i] == ":"
            and not words.quoted[i]
            and words.lower[i + 1] in OPENERS
            and words.quoted[i + 1]
        ):
            yield Cue(sentence.index, i, i + 1, i, ":", "speech", "colon", "quote", False)
            return


def _in_a_poll(sentence: Sentence, words: Tokens) -> Iterator[Cue]:
    """ "Leads by six points in a county poll" cites the poll for the figure."""
    for i, word in enumerate(words.lower[:-2]):
        if word in ("in", "from") and not words.quoted[i]:
            phrase = phrase_after(words, i + 1)
            if phrase and any(w in _POLLS for w in words.lower[phrase[0] : phrase[1]]) and _counts(words):
                yield Cue(sentence.index, i, i + 1, i, word, "document", "according", "object", False)
                return


_POLLS: Final = listed("poll polls survey surveys polling")


def _counts(words: Tokens) -> bool:
    return any(
        word[0].isdigit() or word in ("percent", "lead", "leads", "ahead", "behind", "points")
        for word in words.lower
    )
