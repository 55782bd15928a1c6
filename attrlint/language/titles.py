"""Words that stand before a person's name: forms of address, ranks, offices, and the nouns of jobs."""

from functools import lru_cache
from typing import Final

from attrlint.language.listed import listed

ADDRESS: Final = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "sir": "m", "dame": "f", "lady": "f", "lord": "m"
}  # fmt: skip
"""Forms of address (lower case, no full stop) and the sex they tell: "m" or "f"."""

ABBREVIATED: Final[dict[str, str]] = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
    "gov": "governor", "govs": "governor", "lt": "lieutenant", "dr": "doctor", "drs": "doctor",
    "prof": "professor", "capt": "captain", "sgt": "sergeant", "col": "colonel", "gen": "general",
    "maj": "major", "adm": "admiral", "cpl": "corporal", "cmdr": "commander", "pvt": "private",
    "rev": "reverend", "det": "detective", "insp": "inspector", "supt": "superintendent",
    "cmsr": "commissioner", "coun": "councillor", "cllr": "councillor", "asst": "assistant",
    "atty": "attorney",
    "hon": "honourable", "fr": "father", "sr": "sister", "mr": "mr", "mrs": "mrs", "ms": "ms", "messrs": "mr",
    "pres": "president", "sec": "secretary", "amb": "ambassador", "ald": "alderman", "dist": "district",
}  # fmt: skip
"""Titles that take a full stop, and what they stand for."""

HEADS: Final = listed(
    """
    senator representative governor congressman congresswoman assemblyman assemblywoman delegate mayor chief
    sheriff judge justice magistrate secretary minister chancellor ambassador attorney commissioner director
    chairman chairwoman chairperson chair speaker leader councilman councilwoman councilor councillor
    councilmember superintendent captain sergeant officer detective lieutenant colonel general major admiral
    corporal commander private pope king queen prince princess emperor emir sheikh sultan reverend father
    bishop archbishop cardinal rabbi imam ayatollah ceo cfo coo president premier coach manager deputy
    inspector constable trooper auditor treasurer controller comptroller solicitor prosecutor spokesman
    spokeswoman spokesperson doctor professor mr mrs ms miss sir dame lord lady honourable alderman
    alderwoman supervisor provost dean principal warden ranger firefighter agent analyst economist lawmaker
    whip clerk coroner recorder register prothonotary
    """
)
"""The last word of a title that may stand, capitalised, straight before a name."""

BEFORE: Final = listed(
    """
    vice deputy assistant associate acting interim former then ex late first lady state u.s us district
    prime foreign home defense defence attorney police fire lead chief senior junior executive managing
    general majority minority house senate council board county city town township borough school press
    communications finance health interior education labor labour justice treasury homeland security
    emeritus lieutenant commonwealth national federal regional rear staff master brigadier co
    """
)
"""Words that belong to a title when they stand before one of its heads ("vice", "police", "lieutenant")."""

JOBS: Final = listed(
    """
    accountant activist actor actress adviser advisor administrator aide analyst anthropologist
    archaeologist architect artist astronaut author baker banker barrister biologist blogger broker builder
    businessman businesswoman candidate captain cardiologist chairman chairwoman chair chairperson chaplain
    chef chemist clerk climatologist coach co-founder cofounder columnist comedian commentator composer
    conductor congressman congresswoman consultant contractor coordinator coroner correspondent councilman
    councilwoman councilor councillor counselor critic curator dancer defender delegate dentist designer
    detective developer diplomat doctor driver economist editor educator engineer entrepreneur envoy
    epidemiologist executive expert farmer filmmaker financier firefighter forester founder geologist
    governor guitarist historian host hydrologist inspector investigator investor journalist judge justice
    lawmaker lawyer lecturer legislator librarian lobbyist magistrate manager mayor mechanic meteorologist
    minister model musician neurologist neuroscientist novelist nurse officer official operator organizer
    organiser owner pastor pediatrician pharmacist philosopher photographer physician physicist pianist
    pilot player playwright plumber poet politician pollster premier president priest principal producer
    professor programmer prosecutor psychiatrist psychologist publisher rancher receptionist reporter
    representative researcher scholar scientist sculptor secretary senator sergeant sheriff shopkeeper
    singer sociologist soldier solicitor songwriter spokesman spokesperson spokeswoman statistician
    strategist student superintendent supervisor surgeon surveyor teacher technician toxicologist treasurer
    trustee tutor veteran veterinarian volunteer warden writer zoologist chief director leader speaker
    attorney ceo cfo coo chancellor ambassador commissioner deputy undersecretary governor general
    """
)
"""Nouns of jobs and offices, singular, as they stand in lower case before or after a name."""

SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"})
"""What may follow a surname and is no part of it."""

PARTICLES: Final = listed(
    "de la del della der den van von ter ten bin ibn bint al el da das do dos di du le y e abu ben saint"
)
"""Lower-case words that may stand inside a person's name."""


@lru_cache(maxsize=20000)
def title_head(word: str) -> str:
    """The full, lower-case title that `word` is or abbreviates ("Sen." gives "senator"), "" for none."""
    lower = word.lower().rstrip(".")
    full = ABBREVIATED.get(lower, lower)
    return full if full in HEADS else ""
