"""Stems: one key for the forms of a word, for comparing words with words and never for showing.

Not a dictionary: endings come off by rule, irregular forms by a short list.
"""

from functools import lru_cache
from typing import Final

from attrlint.language.listed import listed

_IRREGULAR_FORMS: Final = """
    men=man women=woman children=child people=person lives=life wives=wife knives=knife feet=foot
    teeth=tooth mice=mouse geese=goose media=medium data=datum dead=die died=die dying=die death=die
    deaths=die killed=kill killing=kill killings=kill was=be were=be is=be are=be been=be has=have
    had=have does=do did=do done=do said=say says=say told=tell went=go gone=go goes=go took=take
    taken=take gave=give given=give made=make came=come rose=rise risen=rise fell=fall fallen=fall
    won=win lost=lose left=leave met=meet held=hold found=find began=begin begun=begin grew=grow
    grown=grow saw=see seen=see sold=sell bought=buy paid=pay spent=spend sent=send built=build
    brought=bring thought=think kept=keep led=lead shot=shoot stood=stand knew=know known=know
    wrote=write written=write spoke=speak spoken=speak ran=run drove=drive driven=drive drew=draw
    drawn=draw broke=break broken=break chose=choose chosen=choose sought=seek fought=fight taught=teach
    caught=catch struck=strike stole=steal stolen=steal threw=throw thrown=throw wore=wear worn=wear
    swore=swear sworn=swear hid=hide hidden=hide rode=ride shook=shake elections=elect election=elect
    voters=vote voter=vote votes=vote voted=vote voting=vote
"""
_IRREGULAR: Final = dict(pair.split("=") for pair in _IRREGULAR_FORMS.split())
_KEEP: Final = listed(
    """
    news series species always perhaps across less class press congress during nothing united
    """
)
_VOWELS: Final = "aeiou"


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """The key of a lower-case word: "patients" and "patient" share one, so do "scheduled" and "schedules"."""
    if word in _IRREGULAR:
        plain = _IRREGULAR[word]
        return plain[:-1] if plain.endswith("e") and len(plain) > 3 else plain
    if len(word) < 4 or word in _KEEP or not word.isalpha():
        return word
    for ending, least in (("ies", 4), ("ied", 4)):
        if word.endswith(ending) and len(word) > least:
            return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]
    for ending in ("ing", "ed"):
        if (
            word.endswith(ending)
            and len(word) - len(ending) >= 3
            and any(v in _VOWELS for v in word[: -len(ending)])
        ):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word
