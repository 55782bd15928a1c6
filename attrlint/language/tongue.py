"""Which language a draft is in: attrlint reads English, and would mangle any other.

A draft is taken for another language only where it shows one: by its script, or by the small words that
hold sentences together. Lists of names, scores and tables have few of these in any language.
"""

import re
from collections.abc import Iterable
from typing import Final

from attrlint.language.listed import listed
from attrlint.reading.draft import Draft

ENGLISH: Final = "English"
KEYS: Final = ("lang", "language", "locale")
"""Keys of the front matter, and of a page's or document's own data, that may name the language."""

_SMALL: Final = {
    ENGLISH: listed(
        """
        the and of to that for with from they were said will would this which who been their she his her
        not but or at by are about when after is was be has have had it its an as
        """
    ),
    "Spanish": listed(
        "el la los las del que en un una por con para se su sus es al lo como más pero fue según y e este"
    ),
    "French": listed(
        "le la les des du et une est que qui dans pour sur pas plus par au aux ce cette ont sont avec il elle"
    ),
    "Portuguese": listed("o os as do da dos das e um uma que não em no na para com por foi são ao mais se"),
    "Italian": listed("il lo gli di che la le un una per con del della non sono nel alla dei è anche più e"),
    "German": listed("der die das und den dem ein eine nicht ist mit von zu auf für sich des im sind auch"),
    "Dutch": listed("het een van de en dat niet zijn op te voor met die ook naar aan bij er maar"),
    "Swedish": listed("och att det som en på är av för med den inte till om ett har jag var"),
    "Danish or Norwegian": listed("og at det som en på er af av for med den ikke til et har jeg var om"),
    "Polish": listed("w i na z do nie się że jest to o od po za przez jak dla oraz był"),
    "Haitian Creole": listed("yo nan ki pou yon ak li pa te gen sou nou epi se moun sa"),
    "Vietnamese": listed("và của là có được trong cho không người những các một với đã này để"),
    "Tagalog": listed("ang ng sa mga na ay at ni ito si para niya kung hindi"),
}
_CODES: Final = {
    "es": "Spanish", "fr": "French", "pt": "Portuguese", "it": "Italian", "de": "German", "nl": "Dutch",
    "sv": "Swedish", "da": "Danish", "nb": "Norwegian", "pl": "Polish", "ht": "Haitian Creole",
    "vi": "Vietnamese", "tl": "Tagalog", "fil": "Tagalog", "zh": "Chinese", "ar": "Arabic", "ru": "Russian",
    "ko": "Korean", "ja": "Japanese", "hi": "Hindi", "uk": "Ukrainian",
}  # fmt: skip
_CODE: Final = re.compile(r"([a-z]{2,3})(?:[-_.@][a-z0-9._@-]+)?")
_ASCII: Final = re.compile("[A-Za-z]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST: Final = 30
"""Words below which nothing is said of a draft that does not say it itself."""
_SHARE: Final = 0.15
"""Share of a language's small words in running text; English ones make up more, too."""
_TIMES: Final = 3
_KINDS: Final = 5
"""Different small words that a text must have: "de la" alone is a name."""
_STRANGE: Final = 0.5
"""Share of letters of other scripts above which no reader of English could read on."""


def other_language(draft: Draft) -> str:
    """The name of the language that a draft is in, "" for English and where it cannot be told; a layer.

    What the draft says of itself counts, unless it is plainly English all the same.
    """
    told = declared(draft)
    if told == ENGLISH:
        return ""
    seen = _seen(draft.prose)
    return "" if seen == ENGLISH else told or seen


def declared(draft: Draft) -> str:
    """The language that a draft says it is in, "" where it says nothing that names one."""
    for key in KEYS:
        said = draft.metadata.get(key, "").strip().lower()
        code = _CODE.fullmatch(said)
        if said in ("english", "eng") or (code and code[1] == "en"):
            return ENGLISH
        if said.title() in _CODES.values():
            return said.title()
        if code and code[1] in _CODES:
            return _CODES[code[1]]
    return ""


def _seen(prose: str) -> str:
    """The language of a text by its words, "" where they do not tell."""
    # names begin with capitals, also those of El Paso and Los Gatos
    words = _WORD.findall(prose)
    letters = sum(map(len, words))
    plain = sum(map(len, filter(str.isascii, words)))
    if letters > _LEAST and plain < letters * (1 - _STRANGE) and _is_strange(prose, letters):
        return "another script"
    if len(words) < _LEAST:
        return ""
    english = _count(words, _SMALL[ENGLISH])
    # nearly every draft is, and need not be held against the others
    if english >= _SHARE * len(words):
        return ENGLISH
    counts = {name: _count(words, small) for name, small in _SMALL.items()}
    most = max(counts, key=lambda name: counts[name])
    sure = counts[most] >= max(_SHARE * len(words), _TIMES * english)
    return most if sure and len(_SMALL[most].intersection(words)) >= _KINDS else ""


def _is_strange(prose: str, letters: int) -> bool:
    return sum(map(len, _ASCII.findall(prose))) < letters * (1 - _STRANGE)


def _count(words: Iterable[str], small: frozenset[str]) -> int:
    return sum(word in small for word in words)
