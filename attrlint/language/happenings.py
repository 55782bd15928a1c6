"""Nouns of events and the verbs that tell the same: "Thursday's ruling" is what a court "ruled"."""

from collections.abc import Mapping
from typing import Final

from attrlint.language.stems import stem

_PAIRS: Final = """
    decision=rule,decide ruling=rule,decide verdict=convict,acquit,find announcement=announce,unveil
    vote=vote,approve,reject,pass arrest=arrest shooting=shoot,kill killing=kill murder=kill
    crash=crash,kill attack=attack,strike,kill bombing=bomb,kill explosion=explode,kill
    blast=explode,kill meeting=meet hearing=testify resignation=resign,quit election=elect,win
    arraignment=arraign,charge sentencing=sentence launch=launch endorsement=endorse
    interview=tell,interview victory=win defeat=lose win=win loss=lose strike=strike raid=raid
    rescue=rescue collapse=collapse,fall release=release accident=crash,kill,collide visit=visit
    debate=debate speech=speak,tell testimony=testify filing=file lawsuit=sue,file signing=sign
    firing=fire walkout=walk derailment=derail landslide=bury,kill robbery=rob stabbing=stab,kill
    order=order indictment=indict,charge conviction=convict acquittal=acquit takeover=take
    summit=meet talks=meet landing=land opening=open closure=close closing=close outage=lose
    protest=protest rally=rally march=march auction=sell sale=sell
"""
HAPPENINGS: Final[Mapping[str, frozenset[str]]] = {
    noun: frozenset(stem(verb) for verb in verbs.split(","))
    for noun, _, verbs in (pair.partition("=") for pair in _PAIRS.split())
}
