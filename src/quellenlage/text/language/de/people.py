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
    menschenleben todesfall todesfälle festnahme verhaftung ingewahrsamnahme dorfbewohner stadtbewohner inselbewohner ortsansässige landsleute  mitbürger dorfleute
    schwerverletzte schwerverletzter leichtverletzte leichtverletzter verwundete verwundeter verletztenzahl totenzahl
    """.split()
)
"""Nouns that say no more of the counted than that they are people."""

GROUPS: dict[str, frozenset[str]] = {
    "soldier": frozenset(
        """
        soldat soldatin truppe truppen mann militär militärangehörige kämpfer uniformierte gefallene streitkraft kombattant wehrpflichtige wehrpflichtiger verteidiger
        streitkräfte rekrut reservist söldner truppenstärke militärs armeeangehörige gefallener
        """.split()
    ),
    "firefighter": frozenset(
        """
        feuerwehrleute feuerwehrmann feuerwehrfrau feuerwehrkraft feuerwehrkräfte feuerwehrangehörige wehrleute wehrmann
        brandbekämpfer feuerwehrmänner löschkräfte löschkraft brandschützer
        """.split()
    ),
    "responder": frozenset(
        "einsatzkraft einsatzkräfte einsatzleute kraft kräfte helfer retter nothelfer rettungskraft rettungskräfte helferin sanitäter".split()
    ),
    "police": frozenset(
        "polizist polizistin polizeibeamte polizeibeamter polizeikraft polizeikräfte ordnungshüter".split()
    ),
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
        """
        passagier passagierin fahrgast fahrgäste fluggast fluggäste insasse insassin reisende reisender urlauber tourist
        bahnreisende bahnreisender feriengast badegast
        """.split()
    ),
    "crew": frozenset("besatzungsmitglied crewmitglied crew besatzung matrose seemann seeleute".split()),
    "protester": frozenset(
        """
        demonstrant demonstrantin teilnehmer teilnehmerin protestierende demonstrierende protestler kundgebungsteilnehmer
        demoteilnehmer mitläufer demonstrationsteilnehmer
        """.split()
    ),
    "refugee": frozenset(
        "flüchtling geflüchtete geflüchteter migrant migrantin asylbewerber asylbewerberin schutzsuchende vertriebene".split()
    ),
    "prisoner": frozenset("gefangene gefangener häftling kriegsgefangene geisel kriegsgefangener".split()),
    "journalist": frozenset("journalist journalistin reporter reporterin".split()),
    "teacher": frozenset("lehrer lehrerin lehrkraft lehrkräfte pädagoge pädagogin".split()),
    "candidate": frozenset("kandidat kandidatin bewerber bewerberin anwärter anwärterin".split()),
    "athlete": frozenset("athlet athletin sportler sportlerin spieler spielerin profi".split()),
    "student": frozenset("student studentin studierende studierender".split()),
    "farmer": frozenset("bauer bäuerin landwirt landwirtin".split()),
    "astronaut": frozenset("astronaut astronautin raumfahrer raumfahrerin kosmonaut".split()),
    "skier": frozenset("skifahrer skifahrerin wintersportler wintersportlerin skiläufer".split()),
    "doctor": frozenset("arzt ärztin pfleger pflegerin pflegekraft".split()),
}
"""Groups of people to the nouns that name them."""

NARROW_GROUPS = frozenset("teacher candidate athlete student farmer astronaut skier journalist doctor".split())
"""Groups of whom an event counts the same wherever it counts them, like things."""

COMPOUND_TAILS = (
    "bewohner schüler arbeiter spieler lehrer patienten patient helfer flüchtling flüchtlinge touristen bürger".split()
)
"""What ends compounds that count people: "Hausbewohner", "Leiharbeiter"."""

NOMINAL_ADJECTIVES = frozenset(
    """
    obdachlos arbeitslos wohnungslos staatenlos krank alt jugendlich minderjährig erwachsen wahlberechtigt
    stimmberechtigt freiwillig angehörig überlebend demonstrierend streikend studierend reisend flüchtend schutzsuchend
    asylsuchend pendelnd teilnehmend pflegebedürftig behindert schwanger blind beschuldigt verdächtig tatverdächtig erwerbslos erwerbstätig verschüttet angeklagt
    """.split()
)
"""Adjectives and present participles that count people when they are written as nouns: "drei Obdachlose"."""

OWN_SIDE = frozenset("eigen eigene eigenen eigener eigenes unsere unserer unseren unser".split())

OTHER_SIDE = frozenset(
    """
    gegner gegners feind feindes feindlich feindliche feindlichen feindlicher gegnerisch gegnerische gegnerischen angreifer
    gegenseite gegenpartei
    """.split()
)

OTHER_SIDE_ADJECTIVES = frozenset("ander andere anderen anderer".split())

OWN_TROOPS = frozenset("sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem".split())
"""Possessives that tell of the own side where soldiers are counted: "41 seiner Soldaten"."""

SIDED_NOUNS = frozenset("seite seiten reihen verluste verlusten gefallenen gefallene opfer".split())
"""Behind the adjective of a country these say whose the counted are: "auf velasischer Seite", "die velasischen Verluste"."""

LOSING_VERBS = frozenset("verlieren verloren verlor verliert verlöre einbüßen eingebüßt büßte".split())
"""Whoever loses soldiers or tanks, theirs they were."""

FORCES = frozenset({"", "mensch", "soldier", "prisoner", "tank", "aircraft", "ship", "drone", "rocket", "helicopter"})
"""What the sides of a fight lose or send."""

OTHER_SIDE_NOUNS = frozenset({"seite"})

THING_CLASSES: dict[str, frozenset[str]] = {
    "job": frozenset(
        """
        stelle arbeitsplatz job arbeitsstelle vollzeitstelle planstelle vollzeitkraft dienstposten posten försterstelle
        lehrerstelle pflegestelle polizeistelle forststelle
        """.split()
    ),
    "share": frozenset(
        """
        aktie anteil anteilsschein wertpapier stimmrecht beteiligung aktienanteil stimmrechtsanteil anteilschein
        """.split()
    ),
    "bid": frozenset(
        """
        gebot offerte angebot übernahmeangebot kaufangebot kaufpreis preis übernahmepreis barangebot übernahmegebot
        """.split()
    ),
    "shell": frozenset("granate geschoss artilleriegeschoss mörsergranate artilleriegranate".split()),
    "rocket": frozenset("rakete raketengeschoss marschflugkörper lenkrakete mittelstreckenrakete".split()),
    "drone": frozenset(
        """
        drohne kampfdrohne kamikazedrohne kamikaze-drohne angriffsdrohne langstreckendrohne flugkörper fluggerät
        aufklärungsdrohne seedrohne drone
        """.split()
    ),
    "aircraft": frozenset("flugzeug maschine flieger jet kampfjet kampfflugzeug löschflugzeug".split()),
    "helicopter": frozenset("hubschrauber helikopter löschhubschrauber rettungshubschrauber".split()),
    "tank": frozenset("panzer kampfpanzer schützenpanzer panzerfahrzeug".split()),
    "ship": frozenset("schiff boot frachter tanker fähre kutter".split()),
    "truck": frozenset("lastwagen lkw laster lastkraftwagen transporter hilfslastwagen".split()),
    "car": frozenset("auto pkw wagen fahrzeug personenwagen".split()),
    "hospital": frozenset("krankenhaus klinik spital klinikum hospital".split()),
    "train": frozenset("zug bahn regionalzug personenzug".split()),
    "flight": frozenset("flug flugverbindung linienflug".split()),
    "building": frozenset(
        """
        haus gebäude wohnhaus einfamilienhaus mehrfamilienhaus wohngebäude anwesen immobilie bauernhaus ferienhaus
        """.split()
    ),
    "flat": frozenset("wohnung wohneinheit apartment mietwohnung sozialwohnung".split()),
    "household": frozenset("haushalt privathaushalt stromkunde stromanschluss hausanschluss".split()),
    "plant": frozenset(
        """
        werk fabrik produktionsstätte fertigungsstätte produktionsstandort betriebsstätte produktionswerk
        """.split()
    ),
    "branch": frozenset("filiale niederlassung laden geschäft zweigstelle geschäftsstelle".split()),
    "package": frozenset("packung schachtel päckchen arzneipackung medikamentenpackung".split()),
    "batch": frozenset("charge produktionscharge".split()),
    "dose": frozenset("dosis impfdosis dosen".split()),
    "meal": frozenset("mahlzeit essen portion gericht".split()),
    "vote": frozenset("stimme wählerstimme zweitstimme erststimme".split()),
    "seat": frozenset("sitz mandat parlamentssitz abgeordnetensitz".split()),
    "signature": frozenset("unterschrift signatur".split()),
    "animal": frozenset(
        """
        tier rind kuh schwein huhn henne geflügel schaf ziege pferd hund katze ferkel kalb pute ente gans nutztier legehenne
        masthuhn vieh
        """.split()
    ),
    "drug": frozenset("kokain droge heroin cannabis haschisch marihuana amphetamin crystal rauschgift".split()),
    "customer": frozenset("kunde kundin anleger sparer verbraucher nutzer abnehmer abonnent".split()),
    "spectator": frozenset("zuschauer besucher gast zuhörer konzertbesucher festivalbesucher".split()),
    "crime": frozenset("straftat delikt tat strafanzeige anzeige".split()),
    "attack": frozenset("angriff attacke anschlag überfall".split()),
    "quake": frozenset("beben erdbeben erdstoß nachbeben".split()),
    "operation": frozenset("operation eingriff op".split()),
    "tip": frozenset("hinweis tipp".split()),
    "turbine": frozenset("windrad windkraftanlage windenergieanlage".split()),
    "weapon": frozenset("waffe pistole gewehr schusswaffe".split()),
    "application": frozenset("antrag asylantrag".split()),
    "house_of_faith": frozenset("kirche moschee synagoge tempel".split()),
}
"""Things that news calls by several nouns, to those nouns."""

AGENT_ENDINGS = ("erinnen", "erin", "ern", "ers", "er")
"""Endings that make of a verb's stem whoever does it: "brauen", "Brauer"."""

NOT_AGENTS = frozenset(
    """
    fehler fehlern fehlers treffer treffern rechner rechnern computer zähler stecker schalter bohrer ordner messer meter
    wasser feuer alter wetter dauer steuer trauer mauer winter sommer fenster zimmer keller teller hunger kummer jammer
    ärger zauber finger bilder lager körper eimer hammer kinder häuser männer opfer muster ufer
    """.split()
)
"""Nouns in -er that look as if a verb lay in them, and that are nobody who acts."""
