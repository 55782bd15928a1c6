"""Where a sentence stands: in opinion, in a first-person piece, in an interview, in boilerplate.

There the writer's own voice, or somebody else's, speaks by right, and its claims need no source.
"""

import re
from functools import lru_cache
from typing import Final, Literal

from attrlint.language.listed import listed
from attrlint.language.quotes import quoted
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.language.word_rows import word_rows
from attrlint.reading.draft import BlockKind, Draft

Setting = Literal[
    "opinion", "first-person", "interview", "boilerplate", "correction", "question", "own-analysis"
]  # fmt: skip
SETTINGS: Final[tuple[Setting, ...]] = (
    "opinion", "first-person", "interview", "boilerplate", "correction", "question", "own-analysis"
)  # fmt: skip

_GENRE_KEYS: Final = (
    "type",
    "kind",
    "genre",
    "section",
    "category",
    "categories",
    "layout",
    "kicker",
    "topic",
    "tags",
)
_WORD: Final = re.compile(r"[\w-]+")
_FULL_WORD: Final = re.compile(r"\w+")
_LABEL: Final = re.compile(r"\s*(\w[\w -]{2,24}?)\s*[:|]")
_CORRECTION: Final = re.compile(
    r"\W*(?:corrections?|clarification|editor'?s note)\b\W|\W*an earlier version of", re.I
)
_LIKE_ASCII: Final = re.compile("[\u017f\u212a\u0131\u0130]")
"""Letters that match an ASCII one where capitals do not matter."""
_OWN_JUDGEMENT: Final = re.compile(
    r"\bin (?:our|my) (?:own )?(?:view|judge?ment|opinion|estimation|experience)\b", re.IGNORECASE
)
_OWN: Final = frozenset(("our", "my"))
_HOUSE: Final = re.compile(r"\b(?:of|for|/) ?([A-Z][\w’'. -]{2,40}?)\s*(?:$|[,;/&]| and | for | of )")
_ANALYSIS: Final = (
    r"(?:analysis|analyzed|analysed|analyzing|investigation|investigated|review|reviewed|reviewing|examined"
    r"|tallied|compiled|counted|database)"
)
_PERSONAL: Final = listed("i my me i'm myself we our us ours ourselves")
_QUESTIONS: Final[frozenset[BlockKind]] = frozenset(("paragraph", "list-item", "block-quote"))
_LEAST_PERSONAL: Final = 4
_SHARE_PERSONAL: Final = 0.2
_LEAST_QUESTIONS: Final = 4
_SHARE_QUESTIONS: Final = 0.12


def settings(draft: Draft) -> tuple[frozenset[Setting], ...]:
    """For every sentence of `sentences(draft)` the settings in which it stands."""
    every = draft.layer(sentences)
    whole: set[Setting] = set()
    if _is_opinion(draft):
        whole.add("opinion")
    if _is_personal(draft):
        whole.add("first-person")
    if _is_own_analysis(draft):
        whole.add("own-analysis")
    first_answer = _interview_from(draft)
    boilerplate = _boilerplate_blocks(draft)
    own = frozenset(draft.layer(word_rows).of(_OWN))
    found = []
    block, corrects = -1, False
    for sentence in every:
        if sentence.block != block:
            block, corrects = sentence.block, _CORRECTION.match(sentence.text) is not None
        mine = set(whole)
        if sentence.index in own and _OWN_JUDGEMENT.search(sentence.text):
            mine.add("opinion")
        if sentence.block >= first_answer:
            mine.add("interview")
        if sentence.block in boilerplate:
            mine.add("boilerplate")
        if corrects:
            mine.add("correction")
        if sentence.text.rstrip("\"”'’) ").endswith("?"):
            mine.add("question")
        found.append(frozenset(mine))
    return tuple(found)


def _is_opinion(draft: Draft) -> bool:
    """The front matter files it under opinion, or the headline is labelled so."""
    genres = {genre.lower() for genre in draft.words.get("genres.opinion", ())}
    said = [word for key in _GENRE_KEYS for word in _WORD.findall(draft.metadata.get(key, "").lower())]
    if not genres.isdisjoint(said):
        return True
    every = draft.layer(sentences)
    label = _LABEL.match(every[0].text) if every and draft.blocks[every[0].block].kind == "headline" else None
    return label is not None and not genres.isdisjoint(label[1].lower().split())


def _is_personal(draft: Draft) -> bool:
    """The writer says "I" or "we" in a good part of the sentences, outside quotation."""
    every = draft.layer(tokens)
    personal = sum(
        any(_personal(word) and not inside for word, inside in zip(words.words, words.quoted, strict=True))
        for words in every
        if not _PERSONAL.isdisjoint(words.lower)
    )
    return personal >= _LEAST_PERSONAL and personal >= _SHARE_PERSONAL * len(every)


def _is_own_analysis(draft: Draft) -> bool:
    """The draft says that the house its byline names has analyzed, reviewed or counted something itself."""
    houses = [re.escape(name.strip()) for name in _HOUSE.findall(draft.metadata.get("byline", ""))]
    if not houses:
        return False
    house = "|".join(houses)
    said = re.compile(
        rf"\b(?:{house})[^.]{{0,80}}\b{_ANALYSIS}\b|\b{_ANALYSIS} by (?:[^.]{{0,40}})\b(?:{house})"
    )
    return any(
        said.search(one.text) for one in draft.layer(sentences) if draft.blocks[one.block].kind == "paragraph"
    )


def _personal(word: str) -> bool:
    # in capitals it is the country
    return word != "US" and word.lower() in _PERSONAL


def _interview_from(draft: Draft) -> int:
    """Index of the block with the first question where paragraphs go question, answer; else past the last."""
    every = draft.layer(sentences)
    quotes = draft.layer(quoted)
    asked: list[int] = []
    blocks = set()
    for sentence in every:
        if draft.blocks[sentence.block].kind not in _QUESTIONS:
            continue
        blocks.add(sentence.block)
        last = sentence.index + 1 == len(every) or every[sentence.index + 1].block != sentence.block
        if last and sentence.text.endswith("?") and not quotes.at(sentence.span.start):
            asked.append(sentence.block)
    if len(asked) >= _LEAST_QUESTIONS and len(asked) >= _SHARE_QUESTIONS * len(blocks):
        return asked[0]
    return len(draft.blocks)


def _boilerplate_blocks(draft: Draft) -> frozenset[int]:
    """Blocks with a phrase of the house's own matter: how to subscribe, who pays, who took the picture."""
    phrases = draft.words.get("boilerplate", ())
    if not phrases:
        return frozenset()
    every = draft.layer(sentences)
    copy = "\n".join(sentence.text for sentence in every)
    lower = copy.lower()
    plain = copy.isascii() or not _LIKE_ASCII.search(copy)
    sure = [phrase.lower() for phrase in phrases if plain and phrase.isascii()]
    # a phrase that is nowhere in the copy need not be looked for in every sentence
    known = frozenset(_FULL_WORD.findall(lower))
    here = [phrase for phrase in sure if _may_stand(phrase, known) and phrase in lower]
    others = [phrase for phrase in phrases if not (plain and phrase.isascii())]
    unsure = (
        re.compile("|".join(rf"(?<!\w){re.escape(p)}" for p in others), re.IGNORECASE) if others else None
    )
    return frozenset(
        sentence.block
        for sentence in (every if here or others else ())
        if any(_begins_in(sentence.text.lower(), phrase) for phrase in here)
        or (unsure and unsure.search(sentence.text))
    )


def _may_stand(phrase: str, known: frozenset[str]) -> bool:
    """False where the first word of a phrase is whole and not among those known."""
    first = _first_word(phrase)
    return not first or first in known


@lru_cache(maxsize=5000)
def _first_word(phrase: str) -> str:
    """The word that a phrase begins with and goes on behind; "" where there is none."""
    first = _FULL_WORD.match(phrase)
    return first[0] if first and first.end() < len(phrase) else ""


def _begins_in(text: str, phrase: str) -> bool:
    """True where a phrase stands in a text from the beginning of a word."""
    at = text.find(phrase)
    while at > 0 and (text[at - 1].isalnum() or text[at - 1] == "_"):
        at = text.find(phrase, at + 1)
    return at >= 0
