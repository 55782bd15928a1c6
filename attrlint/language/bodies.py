"""Words that end, begin or make up the names of bodies and of sites."""

from typing import Final

from attrlint.language.listed import listed

BODIES: Final = listed(
    """
    academy administration agency airlines alliance army assembly associates association authority bank
    board bureau center centre chamber church club coalition college commission committee company
    conference congress conservancy consortium corp corporation council court courts department district
    division federation fire foundation front fund gazette government group guard herald hospital house
    inc inquirer institute institution journal laboratory laboratories league library llc ltd ministry
    mosque movement museum network news office organization organisation parliament party police post
    press project republic school schools senate service services society station studios system systems
    team times tribune tribunal trust union university watch works
    """
)
"""Last (or first) words of the names of bodies."""

SITES: Final = listed(
    """
    avenue bay beach borough bridge building canyon city county creek drive forest harbor heights highway
    hill hills island islands lake mountain mountains ocean park peninsula plaza province river road sea
    square state states strait street territory town township valley village
    """
)
"""Last words of the names of places."""

TAKES_OF: Final = BODIES | {
    "secretary", "state", "states", "bill", "act", "city", "isle", "gulf", "clerk", "recorder", "register"
}  # fmt: skip
"""Words after which "of" or "for" goes on with the same name: "Department of Health"."""
