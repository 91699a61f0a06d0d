"""Who is counted: people at large, groups of them, peoples, and the sides of a fight."""

from __future__ import annotations

NATIONALS = frozenset(
    """
    russe russen ukrainer amerikaner franzose franzosen deutsche deutscher brite briten engländer italiener spanier pole
    polen tscheche ungar rumäne bulgare grieche türke türken österreicher schweizer niederländer belgier däne schwede
    norweger finne israeli israelis palästinenser ägypter syrer iraker iraner libanese afghane pakistaner inder chinese
    chinesen japaner koreaner nordkoreaner südkoreaner serbe kroate bosnier albaner georgier armenier kanadier mexikaner
    brasilianer argentinier
    """.split()
)
"""People named by their country; names of countries that no dictionary holds are told by that."""

GROUP_STATES: dict[str, str] = {
    "protester": "protesting",
    "prisoner": "captured",
    "refugee": "fled",
    "responder": "deployed",
    "firefighter": "deployed",
    "passenger": "aboard",
    "crew": "aboard",
}
"""Groups whose very name is a state."""

NEUTRAL_PEOPLE = frozenset(
    """
    mensch person leute bewohner bewohnerin einwohner einwohnerin anwohner anwohnerin bürger bürgerin bevölkerung opfer
    betroffene betroffener einheimische personen menschen leben todesopfer tote verletzte vermisste verletzter toter
    gestorbene verstorbene namen name patient patientin personenzahl erkrankte erkrankter kranke kranker evakuierte
    streikende streikender streiker überlebende überlebender gerettete opferzahl leute
    schwerverletzte schwerverletzter leichtverletzte leichtverletzter verwundete verwundeter verletztenzahl totenzahl
    """.split()
)
"""Nouns that say no more of the counted than that they are people."""

GROUPS: dict[str, frozenset[str]] = {
    "soldier": frozenset(
        """
        soldat soldatin truppe truppen mann militär militärangehörige kämpfer uniformierte gefallene streitkraft
        streitkräfte rekrut reservist söldner truppenstärke militärs armeeangehörige gefallener
        """.split()
    ),
    "firefighter": frozenset(
        "feuerwehrleute feuerwehrmann feuerwehrfrau feuerwehrkraft feuerwehrkräfte feuerwehrangehörige".split()
    ),
    "responder": frozenset(
        "einsatzkraft einsatzkräfte kraft kräfte helfer retter rettungskraft rettungskräfte helferin sanitäter".split()
    ),
    "police": frozenset("polizist polizistin polizeibeamte polizeibeamter polizeikraft polizeikräfte".split()),
    "case": frozenset(
        """
        fall fälle infektion infektionen infizierte infizierter ansteckung neuinfektion krankheitsfall verdachtsfall
        verdachtsfälle infektionsfall
        """.split()
    ),
    "child": frozenset(
        "mädchen junge jungen kind kinder minderjährige jugendliche baby schulkind schüler schülerin".split()
    ),
    "woman": frozenset({"frau", "frauen"}),
    "civilian": frozenset("zivilist zivilistin zivilperson zivilpersonen zivilbevölkerung".split()),
    "employee": frozenset(
        """
        beschäftigte beschäftigter mitarbeiter mitarbeiterin angestellte arbeiter arbeiterin arbeitnehmer arbeitnehmerin
        arbeitskraft belegschaft bedienstete bediensteter mitarbeitende eisenbahner eisenbahnerin kollege kollegin personal
        angestellter arbeitskräfte
        """.split()
    ),
    "passenger": frozenset(
        "passagier passagierin fahrgast fahrgäste insasse insassin reisende reisender urlauber tourist".split()
    ),
    "crew": frozenset("besatzungsmitglied crewmitglied crew besatzung matrose seemann seeleute".split()),
    "protester": frozenset("demonstrant demonstrantin teilnehmer teilnehmerin protestierende demonstrierende".split()),
    "refugee": frozenset("flüchtling geflüchtete migrant migrantin asylbewerber".split()),
    "prisoner": frozenset("gefangene gefangener häftling kriegsgefangene geisel kriegsgefangener".split()),
    "journalist": frozenset("journalist journalistin reporter reporterin".split()),
    "doctor": frozenset("arzt ärztin pfleger pflegerin pflegekraft".split()),
}
"""Groups of people to the nouns that name them."""

OWN_SIDE = frozenset("eigen eigene eigenen eigener eigenes unsere unserer unseren unser".split())

OTHER_SIDE = frozenset(
    """
    gegner gegners feind feindes feindlich feindliche feindlichen feindlicher gegnerisch gegnerische gegnerischen angreifer
    gegenseite gegenpartei
    """.split()
)

OTHER_SIDE_ADJECTIVES = frozenset("ander andere anderen anderer".split())

OTHER_SIDE_NOUNS = frozenset({"seite"})

THING_CLASSES: dict[str, frozenset[str]] = {
    "job": frozenset("stelle arbeitsplatz job arbeitsstelle vollzeitstelle".split()),
    "share": frozenset(
        "aktie anteil anteilsschein wertpapier stimmrecht beteiligung aktienanteil stimmrechtsanteil".split()
    ),
    "bid": frozenset(
        "gebot offerte angebot übernahmeangebot kaufangebot kaufpreis preis übernahmepreis barangebot".split()
    ),
    "shell": frozenset("granate geschoss artilleriegeschoss mörsergranate".split()),
    "rocket": frozenset("rakete raketengeschoss".split()),
    "truck": frozenset("lastwagen lkw laster lastkraftwagen transporter".split()),
    "car": frozenset("auto pkw wagen fahrzeug personenwagen".split()),
    "hospital": frozenset("krankenhaus klinik spital klinikum hospital".split()),
    "train": frozenset("zug bahn regionalzug personenzug".split()),
    "building": frozenset("haus gebäude wohnhaus".split()),
}
"""Things that news calls by several nouns, to those nouns."""
