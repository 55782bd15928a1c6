"""Words that a full stop shortens in news copy, by what the stop can mean."""

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NEVER_LAST: Final = _words(
    """
    Mr Mrs Ms Mx Messrs Mmes Mme Mlle Prof Profs Gov Govs Lt Lts Lieut Col Cols Gen Gens Sen Sens Rep Reps
    Sgt Sgts Capt Capts Cmdr Comdr Cdr Adm Maj Pvt Pfc Cpl Spc Brig Ens Rev Revs Hon Supt Det Insp Atty Attys
    Msgr Amb Ald Asst Assoc Fr Sr Srta Sra Drs Cllr Pres Del Dels Dist Ft Mt Pte
    e.g i.e eg ie vs v cf viz approx incl excl ca pp Vol vol Fig fig Figs figs
    """
)
"""No sentence ends with these: a name, a number or a thing compared follows."""

BEFORE_NUMBER: Final = _words(
    """
    No Nos no nos c p pp Art art Arts Sec sec Secs Sect Ch ch Chap chap Op op Rs Tel tel Ext ext Par par Pt Rt
    Rte Hwy
    """
)
"""Shortened only where a number follows ("No. 2"); elsewhere an ordinary word or an end."""

MONTHS: Final = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
DAYS: Final = _words("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")

STATES: Final = _words(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
    Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wisc Wyo N.H N.J N.M N.Y N.C N.D S.C S.D R.I W.Va W.V
    Alta Man Ont Que Sask N.S N.B B.C P.E.I
    """
)

ON_MAPS: Final = _words("Dr St Ste")
"""A title or a saint before a name, a street after one."""

MAYBE_LAST: Final = (
    _words(
        """
        Inc Corp Co Cos Ltd LLC Bros Jr Esq Ave Blvd Rd Ln Pl Sq Hwy Bldg Dept Depts Univ Assn Natl Intl
        Govt Gov't Min Sec Secy Int'l Nat'l Ass'n dept depts univ assn govt est min max avg misc hr hrs ft lb
        lbs oz mph kph al ed eds trans rev Ph.D M.D Am Ct Cir Supp App Stat Elec Mfg Hosp Eng
        """
    )
    | MONTHS
    | DAYS
    | STATES
    | ON_MAPS
)
"""These end a sentence only before a word that begins one."""

BEGINNERS: Final = _words(
    """
    The A An He She It They We You I This That These Those There Here His Her Hers Its Their Our My Your
    In On At By For From With Without After Before But And Or So Yet Nor When While Where Whether Who What
    Why How Which Whose If As Since Until Unless Although Though Because However Meanwhile Also Both Each
    Every Everyone Everybody Some Somebody Someone Many Most Few Several No Nobody None Nothing Not Neither
    Now Then Still Again Once Instead Otherwise Another Other Others Such Only Even Just Later Earlier
    Perhaps Maybe Nearly Almost About Under Over Despite During Among Amid Between Beyond Against Through
    Throughout Across Around Toward Towards Upon Unlike According Asked Given Following Based Besides
    Moreover Furthermore Nevertheless Nonetheless Therefore Thus Hence Indeed Overall Finally Eventually
    Recently Previously Currently Additionally Similarly Critics Officials Authorities Experts
    Two Three Four Five Six Seven Eight Nine Ten Dozens Hundreds Thousands Millions
    Is Are Was Were Do Does Did Has Have Had Can Could Should Would Let Lets Yes
    Early Much More Less Any Anyone All Nearby Elsewhere Today Yesterday Tomorrow
    """
)
"""Capitalised words that begin a sentence far more often than they follow a shortened word inside one."""

TIME_WORDS: Final = (
    _words(
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
        August September October November December EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET
        CEST IST AEST AEDT JST KST HKT MSK AKST HST Eastern Central Mountain Pacific Greenwich Moscow London
        Paris Tokyo Beijing Jerusalem Baghdad Kyiv Hawaii Alaska Zulu ET/PT Mondays Tuesdays Wednesdays
        Thursdays Fridays Saturdays Sundays
        """
    )
    | MONTHS
    | DAYS
)
"""What may follow "a.m." and "p.m." inside a sentence."""

OFFICES: Final = _words(
    """
    Mayor Governor Senator Congressman Congresswoman Representative Attorney Treasurer Auditor Sheriff
    Commissioner Republican Republicans Democrat Democrats Democratic
    """
)
"""What is said of a state's people: after a state's short name these begin no sentence."""

SHOUTING_NAMES: Final = _words("Yahoo Jeopardy Jeb Oklahoma Airplane Wham Guess Panic Yum")
"""Names written with an exclamation or question mark of their own."""
