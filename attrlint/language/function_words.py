"""The small words that hold English sentences together: closed classes, so they stand in code."""

from typing import Final

SUBJECT_PRONOUNS: Final = frozenset("he she they we i it you who".split())
OBJECT_PRONOUNS: Final = frozenset("him her them us me it you whom".split())
PERSONAL: Final = frozenset("he she they him her them his hers their theirs himself herself themselves".split())
DETERMINERS: Final = frozenset(
    "the a an this that these those his her its their our my your some any no each every another such "
    "whose all both several many few most".split()
)
POSSESSIVES: Final = frozenset("his her its their our my your whose".split())
PREPOSITIONS: Final = frozenset(
    "of in on at by for from with about against over under into through during between among toward towards "
    "after before since until upon without within despite like as per via around across behind beyond near "
    "off than amid amongst throughout outside inside onto".split()
)
BE: Final = frozenset("is are was were be been being am 's 're 'm isn't aren't wasn't weren't".split())
HAVE: Final = frozenset("has have had having 've 'd hasn't haven't hadn't".split())
MODALS: Final = frozenset(
    "will would can could may might shall should must 'll do does did don't doesn't didn't won't wouldn't "
    "can't cannot couldn't shouldn't mustn't".split()
)
NEGATIONS: Final = frozenset("not never no neither nor n't hardly".split())
COORDINATORS: Final = frozenset("and or but nor yet so".split())
SUBORDINATORS: Final = frozenset(
    "that which because although though while when where whereas if unless since after before until as "
    "whether how why what whom whose once".split()
)
QUESTION_WORDS: Final = frozenset("whether how what why if who when where which".split())
WEEKDAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split()
)
ADVERBS: Final = frozenset(
    "also then later now just even still again often once already always soon instead first only too further "
    "twice ever never however therefore meanwhile reportedly yet".split()
)
PARTICLES: Final = frozenset("out up down back forward off".split())
_NOT_ADVERBS: Final = frozenset(
    "family july italy early only rally reply supply ally apply assembly comply imply rely likely daily weekly "
    "monthly friendly elderly costly deadly lonely lovely ugly unlikely fly bully belly jelly sicily emily "
    "kelly billy sally molly holly".split()
)

OPENERS: Final = frozenset("“\"«„")
CLOSERS: Final = frozenset("”\"»")
DASHES: Final = frozenset({"—", "–", "―", "--", "-"})


def is_adverb(word: str) -> bool:
    """True where a lower-case word is an adverb by list or by its ending."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


def is_negative(word: str) -> bool:
    """True for "not", "never" and every verb that carries "n't"."""
    return word in NEGATIONS or word.endswith("n't") or word == "cannot"
