"""Names of states, countries and large cities, with the words for their people."""

from typing import Final

from attrlint.language.listed import listed

STATES: Final[dict[str, tuple[str, ...]]] = {
    "alabama": ("ala", "al"), "alaska": ("ak",), "arizona": ("ariz", "az"), "arkansas": ("ark", "ar"),
    "california": ("calif", "ca"), "colorado": ("colo", "co"), "connecticut": ("conn", "ct"),
    "delaware": ("del", "de"), "florida": ("fla", "fl"), "georgia": ("ga",), "hawaii": ("hi",),
    "idaho": ("id",), "illinois": ("ill", "il"), "indiana": ("ind", "in"), "iowa": ("ia",),
    "kansas": ("kan", "ks"), "kentucky": ("ky",), "louisiana": ("la",), "maine": ("me",),
    "maryland": ("md",), "massachusetts": ("mass", "ma"), "michigan": ("mich", "mi"),
    "minnesota": ("minn", "mn"), "mississippi": ("miss", "ms"), "missouri": ("mo",),
    "montana": ("mont", "mt"), "nebraska": ("neb", "ne"), "nevada": ("nev", "nv"),
    "new hampshire": ("n.h", "nh"), "new jersey": ("n.j", "nj"), "new mexico": ("n.m", "nm"),
    "new york": ("n.y", "ny"), "north carolina": ("n.c", "nc"), "north dakota": ("n.d", "nd"),
    "ohio": ("oh",), "oklahoma": ("okla", "ok"), "oregon": ("ore", "or"), "pennsylvania": ("pa",),
    "rhode island": ("r.i", "ri"), "south carolina": ("s.c", "sc"), "south dakota": ("s.d", "sd"),
    "tennessee": ("tenn", "tn"), "texas": ("tex", "tx"), "utah": ("ut",), "vermont": ("vt",),
    "virginia": ("va",), "washington": ("wash", "wa"), "west virginia": ("w.va", "wv"),
    "wisconsin": ("wis", "wi"), "wyoming": ("wyo", "wy"),
}  # fmt: skip
"""American states in lower case, with their abbreviations (no final full stop)."""

STATE_OF_ABBREVIATION: Final = {short: state for state, shorts in STATES.items() for short in shorts}

COUNTRIES: Final[dict[str, str]] = {
    "afghanistan": "afghan", "albania": "albanian", "algeria": "algerian", "argentina": "argentine",
    "armenia": "armenian", "australia": "australian", "austria": "austrian", "azerbaijan": "azerbaijani",
    "bahrain": "bahraini", "bangladesh": "bangladeshi", "belarus": "belarusian", "belgium": "belgian",
    "bolivia": "bolivian", "bosnia": "bosnian", "brazil": "brazilian", "britain": "british",
    "bulgaria": "bulgarian", "cambodia": "cambodian", "cameroon": "cameroonian", "canada": "canadian",
    "chile": "chilean", "china": "chinese", "colombia": "colombian", "croatia": "croatian", "cuba": "cuban",
    "cyprus": "cypriot", "denmark": "danish", "ecuador": "ecuadorian", "egypt": "egyptian",
    "england": "english", "eritrea": "eritrean", "estonia": "estonian", "ethiopia": "ethiopian",
    "finland": "finnish", "france": "french", "germany": "german", "ghana": "ghanaian", "greece": "greek",
    "guatemala": "guatemalan", "haiti": "haitian", "honduras": "honduran", "hungary": "hungarian",
    "iceland": "icelandic", "india": "indian", "indonesia": "indonesian", "iran": "iranian",
    "iraq": "iraqi", "ireland": "irish", "israel": "israeli", "italy": "italian", "jamaica": "jamaican",
    "japan": "japanese", "jordan": "jordanian", "kazakhstan": "kazakh", "kenya": "kenyan",
    "kosovo": "kosovar", "kuwait": "kuwaiti", "latvia": "latvian", "lebanon": "lebanese",
    "liberia": "liberian", "libya": "libyan", "lithuania": "lithuanian", "malaysia": "malaysian",
    "mali": "malian", "mexico": "mexican", "moldova": "moldovan", "mongolia": "mongolian",
    "morocco": "moroccan", "myanmar": "burmese", "nepal": "nepalese", "netherlands": "dutch",
    "new zealand": "new zealander", "nicaragua": "nicaraguan", "nigeria": "nigerian",
    "north korea": "north korean", "norway": "norwegian", "oman": "omani", "pakistan": "pakistani",
    "palestine": "palestinian", "panama": "panamanian", "paraguay": "paraguayan", "peru": "peruvian",
    "philippines": "filipino", "poland": "polish", "portugal": "portuguese", "qatar": "qatari",
    "romania": "romanian", "russia": "russian", "rwanda": "rwandan", "saudi arabia": "saudi",
    "scotland": "scottish", "senegal": "senegalese", "serbia": "serbian", "singapore": "singaporean",
    "slovakia": "slovak", "slovenia": "slovenian", "somalia": "somali", "south africa": "south african",
    "south korea": "south korean", "spain": "spanish", "sri lanka": "sri lankan", "sudan": "sudanese",
    "sweden": "swedish", "switzerland": "swiss", "syria": "syrian", "taiwan": "taiwanese",
    "tanzania": "tanzanian", "thailand": "thai", "tunisia": "tunisian", "turkey": "turkish",
    "uganda": "ugandan", "ukraine": "ukrainian", "united kingdom": "british", "united states": "american",
    "uruguay": "uruguayan", "venezuela": "venezuelan", "vietnam": "vietnamese", "wales": "welsh",
    "yemen": "yemeni", "zambia": "zambian", "zimbabwe": "zimbabwean",
}  # fmt: skip
"""Countries in lower case and the adjective for each."""

ABBREVIATED_COUNTRIES: Final = {
    "us": "united states", "u.s": "united states", "usa": "united states", "u.s.a": "united states",
    "america": "united states", "uk": "united kingdom", "u.k": "united kingdom",
    "uae": "united arab emirates",
}  # fmt: skip

CITIES: Final[dict[str, str]] = {
    "amsterdam": "netherlands", "athens": "greece", "atlanta": "georgia", "austin": "texas",
    "baghdad": "iraq", "baltimore": "maryland", "bangkok": "thailand", "barcelona": "spain",
    "beijing": "china", "beirut": "lebanon", "belfast": "united kingdom", "berlin": "germany",
    "bogota": "colombia", "boston": "massachusetts", "brasilia": "brazil", "brisbane": "australia",
    "brussels": "belgium", "bucharest": "romania", "budapest": "hungary", "buenos aires": "argentina",
    "buffalo": "new york", "cairo": "egypt", "calgary": "canada", "caracas": "venezuela",
    "chicago": "illinois", "cincinnati": "ohio", "cleveland": "ohio", "copenhagen": "denmark",
    "dallas": "texas", "damascus": "syria", "delhi": "india", "denver": "colorado", "detroit": "michigan",
    "doha": "qatar", "dubai": "united arab emirates", "dublin": "ireland", "edinburgh": "united kingdom",
    "geneva": "switzerland", "glasgow": "united kingdom", "hanoi": "vietnam", "harrisburg": "pennsylvania",
    "havana": "cuba", "helsinki": "finland", "honolulu": "hawaii", "houston": "texas",
    "islamabad": "pakistan", "istanbul": "turkey", "jakarta": "indonesia", "jerusalem": "israel",
    "johannesburg": "south africa", "kabul": "afghanistan", "karachi": "pakistan", "khartoum": "sudan",
    "kuala lumpur": "malaysia", "kyiv": "ukraine", "kiev": "ukraine", "lagos": "nigeria",
    "las vegas": "nevada", "lima": "peru", "lisbon": "portugal", "liverpool": "united kingdom",
    "london": "united kingdom", "los angeles": "california", "madrid": "spain", "manila": "philippines",
    "mecca": "saudi arabia", "medina": "saudi arabia", "melbourne": "australia", "memphis": "tennessee",
    "mexico city": "mexico", "miami": "florida", "milan": "italy", "milwaukee": "wisconsin",
    "minneapolis": "minnesota", "montreal": "canada", "moscow": "russia", "mumbai": "india",
    "munich": "germany", "nairobi": "kenya", "nashville": "tennessee", "new delhi": "india",
    "new orleans": "louisiana", "oakland": "california", "oslo": "norway", "ottawa": "canada",
    "paris": "france", "philadelphia": "pennsylvania", "phoenix": "arizona", "pittsburgh": "pennsylvania",
    "prague": "czech republic", "riyadh": "saudi arabia", "rome": "italy", "sacramento": "california",
    "san diego": "california", "san francisco": "california", "santiago": "chile", "seattle": "washington",
    "seoul": "south korea", "shanghai": "china", "stockholm": "sweden", "sydney": "australia",
    "taipei": "taiwan", "tallahassee": "florida", "tehran": "iran", "tel aviv": "israel", "tokyo": "japan",
    "toronto": "canada", "tripoli": "libya", "vancouver": "canada", "vienna": "austria", "warsaw": "poland",
    "wellington": "new zealand", "zurich": "switzerland", "gaza": "palestine", "benghazi": "libya",
    "new york city": "new york", "washington d.c": "district of columbia", "anchorage": "alaska",
    "albuquerque": "new mexico", "aleppo": "syria", "alexandria": "egypt", "algiers": "algeria",
    "ankara": "turkey", "basra": "iraq", "birmingham": "united kingdom", "bristol": "united kingdom",
    "charlotte": "north carolina", "cupertino": "california", "des moines": "iowa", "donetsk": "ukraine",
    "edmonton": "canada", "frankfurt": "germany", "hamburg": "germany", "hong kong": "china",
    "indianapolis": "indiana", "kansas city": "missouri", "kharkiv": "ukraine", "leeds": "united kingdom",
    "lyon": "france", "manchester": "united kingdom", "marseille": "france", "menlo park": "california",
    "mosul": "iraq", "mountain view": "california", "naples": "italy", "oklahoma city": "oklahoma",
    "omaha": "nebraska", "osaka": "japan", "palo alto": "california", "perth": "australia",
    "portland": "oregon", "redmond": "washington", "rio de janeiro": "brazil", "salt lake city": "utah",
    "san antonio": "texas", "san jose": "california", "sao paulo": "brazil", "scranton": "pennsylvania",
    "st. petersburg": "russia", "tampa": "florida", "tucson": "arizona", "tunis": "tunisia",
    "winnipeg": "canada",
    "phuket": "thailand", "bali": "indonesia", "st petersburg": "russia", "homs": "syria", "raqqa": "syria",
    "kobani": "syria", "idlib": "syria", "lviv": "ukraine", "gdansk": "poland",
    "krakow": "poland", "turin": "italy", "palermo": "italy", "genoa": "italy", "seville": "spain",
    "bilbao": "spain", "malaga": "spain", "porto": "portugal", "bordeaux": "france", "toulouse": "france",
    "strasbourg": "france", "cologne": "germany", "stuttgart": "germany", "dresden": "germany",
    "leipzig": "germany", "rotterdam": "netherlands", "the hague": "netherlands", "antwerp": "belgium",
    "lausanne": "switzerland", "salzburg": "austria", "gothenburg": "sweden", "reykjavik": "iceland",
    "tallinn": "estonia", "riga": "latvia", "vilnius": "lithuania", "minsk": "belarus",
    "belgrade": "serbia", "zagreb": "croatia", "ljubljana": "slovenia", "sarajevo": "bosnia",
    "skopje": "north macedonia", "tirana": "albania", "thessaloniki": "greece", "izmir": "turkey",
    "gaziantep": "turkey", "tbilisi": "georgia", "yerevan": "armenia", "baku": "azerbaijan",
    "tashkent": "uzbekistan", "almaty": "kazakhstan", "kathmandu": "nepal", "dhaka": "bangladesh",
    "kolkata": "india", "chennai": "india", "bangalore": "india", "hyderabad": "india",
    "lahore": "pakistan", "peshawar": "pakistan", "kandahar": "afghanistan", "phnom penh": "cambodia",
    "busan": "south korea", "kyoto": "japan", "nagoya": "japan", "fukushima": "japan", "hiroshima": "japan",
    "guangzhou": "china", "shenzhen": "china", "wuhan": "china", "chengdu": "china",
    "canberra": "australia", "auckland": "new zealand",
    "christchurch": "new zealand", "surabaya": "indonesia", "denpasar": "indonesia",
    "cape town": "south africa", "durban": "south africa", "pretoria": "south africa", "harare": "zimbabwe",
    "kampala": "uganda", "addis ababa": "ethiopia", "mogadishu": "somalia", "accra": "ghana",
    "abuja": "nigeria", "dakar": "senegal", "casablanca": "morocco", "medellin": "colombia",
    "quito": "ecuador", "la paz": "bolivia", "montevideo": "uruguay", "guadalajara": "mexico",
    "monterrey": "mexico", "tijuana": "mexico", "cancun": "mexico", "san juan": "puerto rico",
    "port-au-prince": "haiti", "santo domingo": "dominican republic",
    "cardiff": "united kingdom", "nottingham": "united kingdom",
    "leicester": "united kingdom", "southampton": "united kingdom", "aberdeen": "united kingdom",
    "fort lauderdale": "florida", "hialeah": "florida", "jacksonville": "florida",
    "fresno": "california", "anaheim": "california", "tulsa": "oklahoma", "wichita": "kansas",
    "el paso": "texas", "fort worth": "texas", "cedar rapids": "iowa", "boise": "idaho",
    "spokane": "washington", "colorado springs": "colorado", "louisville": "kentucky",
    "newark": "new jersey", "jersey city": "new jersey",
    "atlantic city": "new jersey", "hartford": "connecticut", "rochester": "new york",
    "syracuse": "new york", "allentown": "pennsylvania", "baton rouge": "louisiana",
    "shreveport": "louisiana", "little rock": "arkansas", "knoxville": "tennessee",
    "chattanooga": "tennessee", "grand rapids": "michigan", "akron": "ohio",
    "duluth": "minnesota", "sioux falls": "south dakota",
    "st. louis": "missouri",
}  # fmt: skip
"""Large cities in lower case and the state or country that holds them."""

BOROUGHS: Final = {
    "manhattan": "new york city", "brooklyn": "new york city", "queens": "new york city",
    "bronx": "new york city", "hollywood": "los angeles", "westminster": "london",
}  # fmt: skip
"""Parts of large cities in lower case and the city."""

REGIONS: Final = listed(
    """
    africa asia europe antarctica scandinavia balkans caribbean crimea donbas siberia texas quebec
    ontario alberta bavaria catalonia kashmir punjab tibet victoria tasmania queensland gaza manhattan
    brooklyn hollywood midwest
    """
)

GROUPS: Final = listed(
    """
    democrat democrats democratic republican republicans conservative conservatives liberal liberals
    labour tory tories libertarian libertarians socialist socialists communist communists muslim muslims
    christian christians catholic catholics jewish jew jews islamic islamist hindu hindus sikh sikhs
    buddhist protestant protestants european europeans african africans asian asians arab arabs latino
    latinos hispanic hispanics western kurdish kurds texan texans californian new-yorker pennsylvanian
    pennsylvanians english scots danes swedes turks finns poles briton britons brit brits frenchman
    spaniards gop black white native indigenous afghans swiss iraqis israelis saudis pakistanis
    filipinos rohingya internet
    """
) | frozenset(word for people in COUNTRIES.values() for word in (people, people + "s"))
"""Adherents and peoples: adjectives and nouns that are capitalised but name no single person or body."""

_PLACES: Final = (
    frozenset(STATES) | frozenset(COUNTRIES) | frozenset(ABBREVIATED_COUNTRIES) | frozenset(CITIES) | REGIONS
)


def is_place(name: str) -> bool:
    """True where `name` (any case, final full stop allowed) is a state, country, region or large city."""
    lower = name.lower().rstrip(".")
    return lower in _PLACES or (name[:1].isupper() and name.endswith(".") and lower in STATE_OF_ABBREVIATION)


def place_of(name: str) -> str:
    """The plain lower-case name of a state, country or city given in full or abbreviated, or ""."""
    lower = name.lower().rstrip(".")
    if lower in STATE_OF_ABBREVIATION and name[:1].isupper():
        return STATE_OF_ABBREVIATION[lower]
    lower = ABBREVIATED_COUNTRIES.get(lower, lower)
    return lower if lower in _PLACES else ""
