"""Cues that are no verbs: labels, credits, colons before quotations, "based on", "in a poll"."""

from collections.abc import Iterator
from typing import Final

from attrlint.attribution.cue import Cue
from attrlint.language.function_words import DASHES, OPENERS
from attrlint.language.listed import listed
from attrlint.language.nouns import singular
from attrlint.language.phrases import phrase_after
from attrlint.language.sentences import Sentence
from attrlint.language.tokens import Tokens

_LONGEST_CREDIT: Final = 8


def opening_sign(sentence: Sentence, words: Tokens) -> Cue | None:
    """ "RUIZ: I never signed it", "— Ana Ruiz": a label or a credit at the head of the sentence."""
    label = _label(words)
    if label:
        return Cue(sentence.index, label - 1, label, label - 1, ":", "speech", "label", "quote", False)
    if (
        words.lower
        and words.lower[0] in DASHES
        and 1 < len(words) <= _LONGEST_CREDIT
        and words.words[1][0].isupper()
    ):
        return Cue(sentence.index, 0, 1, 0, "—", "speech", "credit", "end", False)
    return None


def other_signs(sentence: Sentence, words: Tokens, documents: frozenset[str]) -> Iterator[Cue]:
    """What cites inside a sentence without a verb: papers and polls it rests on, signed posts."""
    if "based" in words.lower:
        yield from _based_on(sentence, words, documents)
    if not _POLLS.isdisjoint(words.lower):
        yield from _in_a_poll(sentence, words)
    for i, word in enumerate(words.lower) if not DASHES.isdisjoint(words.lower) else ():
        if word in DASHES and not words.quoted[i] and _signs_a_post(words, i):
            yield Cue(sentence.index, i, i + 1, i, "—", "writing", "credit", "end", False)


def trailing_credit(sentence: Sentence, words: Tokens) -> Iterator[Cue]:
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


def _signs_a_post(words: Tokens, i: int) -> bool:
    """ "— Ana Ruiz (@anaruiz)": how an embedded post names its author."""
    follows = words.lower[i + 1 : i + 8]
    return "(" in follows and follows[follows.index("(") + 1 : follows.index("(") + 2] == ["@"]


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
    if ":" not in words.lower:
        return 0
    first = 1 if words.lower and words.lower[0] in OPENERS else 0
    for i in range(first + 1, min(_LONGEST_LABEL, len(words) - _SHORTEST_LABELLED)):
        if words.lower[i] == ":":
            label = range(first, i)
            named = all(words.words[j][:1].isupper() or words.lower[j] in _IN_LABELS for j in label)
            generic = any(words.lower[j] in _NO_LABELS for j in label)
            return i + 1 if named and not generic and not words.words[i + 1][:1].isdecimal() else 0
    return 0


def colon_quote(sentence: Sentence, words: Tokens) -> Iterator[Cue]:
    """ "From the report: “…": a colon before a quotation cites whoever the words before it name."""
    for i in range(1, len(words) - 1) if ":" in words.lower else ():
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
        word[0].isdecimal() or word in ("percent", "lead", "leads", "ahead", "behind", "points")
        for word in words.lower
    )
