"""The words by which roles are told: parties, offices, what tells of the past, what ends a description."""

from typing import Final

from attrlint.language.listed import listed

PARTIES: Final = {
    "d": "democratic", "r": "republican", "i": "independent", "democrat": "democratic",
    "democrats": "democratic", "democratic": "democratic", "republican": "republican",
    "republicans": "republican", "gop": "republican", "labour": "labour", "tory": "conservative",
    "conservative": "conservative", "libertarian": "libertarian", "independent": "independent",
}  # fmt: skip
PAST: Final = listed(
    """
    former now then ex late then- ex- onetime retired outgoing longtime interim acting incoming elect next
    previously formerly once
    """
)
OFFICES: Final = listed(
    """
    senator representative congressman congresswoman governor mayor secretary president premier chancellor
    judge justice sheriff commissioner ambassador speaker treasurer auditor coroner councilman
    councilwoman councilor councillor assemblyman assemblywoman superintendent chief pope king queen
    prince emir minister general attorney prosecutor director chairman chairwoman chair ceo spokesman
    spokeswoman captain sergeant lieutenant colonel admiral professor clerk recorder controller
    prothonotary
    """
)


NOT_THEIRS: Final = listed(
    """
    aide spokesman spokeswoman daughter son wife husband brother sister father mother not lawyer adviser
    rival opponent successor predecessor deputy staff supporter supporters critic
    """
)
RUNNING: Final = listed(
    """
    candidate nominee hopeful running contender frontrunner front-runner
    """
)
PHRASE_ENDS: Final = listed(", . ; ) — – -- ( 's who which that said and in from to for at with by on")
COMPOUNDS: Final = listed(
    """
    attorney lieutenant vice deputy district prime assistant state first majority minority house senate
    police fire chief press
    """
)
