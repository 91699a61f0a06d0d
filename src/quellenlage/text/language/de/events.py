"""What news counts, and what is said of the counted: people and their states, losses, movements, amounts.

A state is told by a noun ("Tote"), a verb ("sterben"), an adjective ("vermisst") or a fixed phrase ("ums Leben kommen").
Words are given as dictionary forms, or as they are inflected where the dictionary form would mislead.
"""

from __future__ import annotations

STATES: dict[str, frozenset[str]] = {
    "killed": frozenset(
        """
        tot tote toter todesopfer töten sterben umkommen gefallene getötet gestorben umgekommen verunglücken ertrinken
        ertrunken erschießen erschlagen ermorden umbringen verbluten ersticken verhungern erfrieren todesfall todesfälle
        leiche leichnam hinrichten totenzahl opferzahl todeszahl verstorbene erlegen niedergemetzelt verscheiden
        dahinraffen toten gefallenen
        """.split()
    ),
    "injured": frozenset(
        """
        verletzt verletzte verletzter verletzen verwundet verwundete verwunden verwundeter leichtverletzte
        schwerverletzte schwerverletzt leichtverletzt verletztenzahl verletzung wunde wunden rauchvergiftung
        rauchgasvergiftung prellung knochenbruch
        """.split()
    ),
    "ill": frozenset(
        """
        unterkühlt unterkühlung vergiftet vergiftung traumatisiert erschöpft dehydriert rauchgasvergiftung unterzuckert
        """.split()
    ),
    "critical": frozenset("lebensgefahr lebensgefährlich lebensbedrohlich intensivstation koma".split()),
    "missing": frozenset(
        "vermisst vermisste vermissen vermisster vermisstenzahl verschollen verschwinden verschwunden verschollene".split()
    ),
    "evacuated": frozenset(
        "evakuieren evakuiert evakuierung evakuierte fortbringen wegbringen umsiedeln zwangsgeräumt".split()
    ),
    "fled": frozenset(
        """
        fliehen geflohen flüchten geflüchtet geflüchtete flucht flüchtling flüchtende vertreiben vertrieben vertriebene
        weglaufen
        """.split()
    ),
    "homeless": frozenset("obdachlos obdachlose wohnungslos".split()),
    "sheltered": frozenset(
        """
        unterkommen untergekommen unterbringen untergebracht notunterkunft notquartier notschlafstelle unterkunft
        beherbergen einquartieren
        """.split()
    ),
    "treated": frozenset(
        """
        behandeln behandelt einliefern eingeliefert aufnehmen aufgenommen verarzten hospitalisieren
        operieren krankenhausbehandlung
        """.split()
    ),
    "found": frozenset("finden gefunden auffinden aufgefunden entdecken aufspüren auftauchen".split()),
    "rescued": frozenset("retten gerettet bergen geborgen befreien befreit gerettete rettung".split()),
    "arrested": frozenset(
        """
        festnehmen festgenommen festnahme festgenommene verhaften verhaftet verhaftung verhaftete inhaftieren inhaftiert
        inhaftierte gewahrsam untersuchungshaft abführen
        """.split()
    ),
    "captured": frozenset(
        """
        gefangene gefangenschaft gefangennehmen gefangen kriegsgefangene kriegsgefangener gefangengenommen
        """.split()
    ),
    "abducted": frozenset("entführen entführt geisel verschleppen verschleppt entführte entführung".split()),
    "freed": frozenset("freilassen freigelassen freikommen freigekommen".split()),
    "deployed": frozenset(
        """
        stationieren stationiert stehen zusammenziehen zusammengezogen entsenden entsandt schicken geschickt verlegen
        verlegt aufmarschieren einsatz einsatzkraft befinden präsent präsenz anrücken angerückt ausrücken ausgerückt
        aufbieten mobilisieren bereitstehen bereithalten abstellen eingesetzt einsetzen kräfte
        """.split()
    ),
    "suspected": frozenset("verdacht verdachtsfall verdachtsfälle".split()),
    "confirmed": frozenset("bestätigt bestätigte laborbestätigt gesichert gesicherte nachgewiesen nachweisen".split()),
    "infected": frozenset(
        """
        infizieren infiziert infizierte infizierter erkranken erkrankt erkrankte anstecken angesteckt
        """.split()
    ),
    "striking": frozenset(
        """
        streiken streikende streikender streiker streik ausstand warnstreik arbeitskampf streikliste arbeitsniederlegung
        bestreikt niederlegen niedergelegt ferngeblieben fernbleiben
        """.split()
    ),
    "recalled": frozenset("zurückrufen zurückgerufen rückruf rückrufaktion".split()),
    "seized": frozenset("beschlagnahmen beschlagnahmt sicherstellen sichergestellt beschlagnahme".split()),
    "closed": frozenset("schließen geschlossen schließung zusperren zugesperrt sperren gesperrt".split()),
    "demanded": frozenset("fordern gefordert forderung verlangen verlangt durchsetzen lohnforderung".split()),
    "offered": frozenset("bieten geboten anbieten angeboten angebot offerte lohnangebot".split()),
    "sold": frozenset("verkaufen verkauft absetzen abgesetzt verkauf absatz".split()),
    "produced": frozenset("produzieren produziert herstellen hergestellt fertigen gefertigt produktion".split()),
    "invested": frozenset("investieren investiert investition".split()),
    "donated": frozenset("spenden gespendet spende".split()),
    "vaccinated": frozenset("impfen geimpft geimpfte impfung".split()),
    "tested": frozenset("testen getestet test".split()),
    "voted": frozenset("wählen gewählt abstimmen stimmberechtigt wahlberechtigt stimmberechtigte".split()),
    "signed": frozenset("unterschreiben unterschrieben unterschrift unterzeichnen unterzeichnet".split()),
    "stolen": frozenset("stehlen gestohlen erbeuten erbeutet entwenden entwendet".split()),
    "dismissed": frozenset("entlassen kündigen stellenabbau wegfallen".split()),
    "employed": frozenset(
        "beschäftigte beschäftigen arbeiten mitarbeiter belegschaft arbeitsplatz angestellte".split()
    ),
    "resident": frozenset("einwohner leben wohnen einwohnerzahl beheimatet".split()),
    "protesting": frozenset(
        """
        demonstrieren demonstrant demonstrierende protestieren protestierende kundgebung demonstration teilnehmer
        mahnwache versammeln versammelt aufmarsch teilnehmerin demonstriert
        """.split()
    ),
    "aboard": frozenset("bord insasse passagier fahrgast passagiere besatzungsmitglied crewmitglied".split()),
    "stranded": frozenset("festsitzen stranden gestrandet feststecken ausharren eingeschlossen".split()),
    "affected": frozenset("betroffen betroffene betreffen".split()),
    "warned": frozenset("auffordern aufgefordert aufruf anweisen bitten gebeten".split()),
    "destroyed": frozenset(
        "zerstören zerstört zerstörung einstürzen eingestürzt abbrennen abgebrannt niederbrennen verwüsten einsturz".split()
    ),
    "damaged": frozenset("beschädigen beschädigt sachschaden schaden schäden".split()),
    "leaked": frozenset(
        """
        auslaufen ausgelaufen austreten ausgetreten fließen geflossen freisetzen freigesetzt entweichen entwichen
        gelangen gelangt rauschen strömen geströmt ausfließen ausströmen ausgeströmt sickern versickern abfließen abgeflossen
        """.split()
    ),
    "contained": frozenset("fassen enthalten fassungsvermögen speichern".split()),
    "burnt": frozenset("verbrennen verbrannt brennen gebrannt brandfläche".split()),
    "cancelled": frozenset("streichen gestrichen ausfallen ausgefallen absagen abgesagt annullieren entfallen".split()),
    "fired": frozenset("abfeuern abschießen abgeschossen abfangen abgefangen starten abwehren".split()),
    "counted_wrongly": frozenset({"doppelzählung"}),
}
"""State to the words that say it by themselves."""

STATE_PHRASES: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    ("killed", (frozenset({"ums"}), frozenset({"leben"}))),
    (
        "killed",
        (
            frozenset({"leben"}),
            frozenset("kosten gekostet verlieren verloren lassen gelassen einbüßen fordern gefordert".split()),
        ),
    ),
    ("killed", (frozenset({"verletzung", "verletzungen"}), frozenset({"erlegen", "erliegen"}))),
    ("killed", (frozenset({"tod"}), frozenset("kommen finden gekommen gefunden reißen gerissen".split()))),
    (
        "injured",
        (
            frozenset("verletzung verletzungen wunde wunden verbrennungen prellungen rauchvergiftung".split()),
            frozenset("tragen davontragen erleiden erlitten davongetragen zuziehen zugezogen davon".split()),
        ),
    ),
    (
        "evacuated",
        (
            frozenset("haus häuser wohnung wohnungen heim heimat".split()),
            frozenset("verlassen räumen geräumt aufgeben".split()),
        ),
    ),
    (
        "evacuated",
        (
            frozenset("sicherheit gefahrenzone gefahrenbereich gefahrengebiet überschwemmungsgebiet".split()),
            frozenset("bringen gebracht holen geholt".split()),
        ),
    ),
    (
        "treated",
        (
            frozenset("krankenhaus krankenhäuser klinik kliniken spital spitäler klinikum hospital".split()),
            frozenset("kommen gekommen bringen gebracht liegen fliegen geflogen müssen".split()),
        ),
    ),
    ("critical", (frozenset("kritisch ernst bedenklich".split()), frozenset({"zustand"}))),
    ("critical", (frozenset({"schwebten", "schweben"}), frozenset({"lebensgefahr"}))),
    ("deployed", (frozenset({"ort"}), frozenset({"vor"}))),
    ("deployed", (frozenset({"truppen", "truppe"}), frozenset({"abschnitt"}))),
    (
        "warned",
        (
            frozenset("fenster türen wohnung wohnungen haus häuser".split()),
            frozenset("schließen geschlossen verschlossen zulassen bleiben".split()),
        ),
    ),
    ("missing", (frozenset({"verbleib"}), frozenset({"ungeklärt", "unklar", "unbekannt"}))),
    ("arrested", (frozenset({"haft"}), frozenset("nehmen genommen sitzen kommen".split()))),
    ("captured", (frozenset({"gefangen"}), frozenset({"nehmen", "genommen"}))),
    (
        "counted_wrongly",
        (
            frozenset("doppelt mehrfach versehentlich".split()),
            frozenset("zählen gezählt erfassen erfasst registriert registrieren mitgezählt".split()),
        ),
    ),
    ("recalled", (frozenset("rufen rief riefen ruft".split()), frozenset({"zurück"}))),
    ("cancelled", (frozenset("fallen fielen fällt fiel".split()), frozenset({"aus"}))),
    (
        "striking",
        (frozenset({"arbeit"}), frozenset("nieder niederlegen niedergelegt ferngeblieben fernbleiben".split())),
    ),
    ("striking", (frozenset({"dienst"}), frozenset({"erschienen", "erscheinen", "angetreten"}))),
    ("dismissed", (frozenset("stelle stellen job jobs arbeitsplätze".split()), frozenset({"streichen", "abbauen"}))),
)
"""State to groups of words of which a clause must hold one each."""

PERSON_ONLY_STATES = frozenset("fallen fehlen gefehlt weg schwer leben kräfte".split())
"""Words that say a state only where people are counted: a share falls, too."""

PERSON_STATES: dict[str, str] = {
    "fallen": "killed",
    "gefallen": "killed",
    "fehlen": "missing",
    "weg": "fled",
    "gefehlt": "missing",
}

SEVERITY = frozenset("schwer kritisch lebensgefährlich ernsthaft lebensbedrohlich".split())
"""Adverbs that make of the injured a smaller group."""

CASUALTIES = frozenset("verlust verluste gefechtsverluste personalverluste ausfall".split())
"""Nouns that hold the dead and the injured together."""

STRONGER_STATES = ("counted_wrongly", "critical", "treated", "sheltered", "captured", "suspected", "confirmed")
"""Where the noun says one state and the predicate another, these say what is counted: "38 Verletzte wurden aufgenommen"."""

WEAK_STATES = frozenset("resident employed aboard protesting deployed stranded affected".split())
"""States that a noun implies by naming the group; a predicate says more: "2.000 Einwohner sind geflohen"."""

AMOUNT_STATES = frozenset(
    """
    leaked contained burnt damaged destroyed killed cancelled recalled demanded offered sold produced invested donated seized
    stolen
    """.split()
)
"""States that amounts with a unit can be in."""

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

ONLY_AMOUNT_STATES = frozenset("demanded offered sold produced invested donated leaked contained".split())
"""States that nobody can be in."""

THING_STATES = frozenset(
    """
    destroyed damaged closed cancelled burnt sold seized stolen produced fired recalled tested counted_wrongly leaked
    contained killed deployed found signed demanded offered
    """.split()
)
"""States that things can be in; nobody treats a school or suspects a train."""

GROUP_STATES: dict[str, str] = {"protester": "protesting", "prisoner": "captured", "refugee": "fled"}
"""Groups whose very name is a state."""

MOVING_STATES = frozenset(
    """
    killed injured critical missing evacuated fled homeless sheltered treated found rescued arrested captured abducted
    deployed infected confirmed suspected striking closed protesting stranded affected destroyed damaged burnt cancelled
    """.split()
)
"""States whose count moves while an event goes on."""

FIXED_STATES = frozenset("leaked contained aboard resident employed".split())
"""States whose count is a fact: another value of it later is a correction."""

NEVER_SINKING = frozenset({"killed"})
"""States that nobody leaves: a smaller count later takes the larger one back."""

NEUTRAL_PEOPLE = frozenset(
    """
    mensch person leute bewohner bewohnerin einwohner einwohnerin anwohner anwohnerin bürger bürgerin bevölkerung opfer
    betroffene betroffener einheimische personen menschen leben todesopfer tote verletzte vermisste verletzter toter
    gestorbene verstorbene namen name patient patientin personenzahl erkrankte erkrankter kranke kranker evakuierte
    streikende streikender streiker überlebende überlebender gerettete opferzahl leute
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

COUNT_NOUNS = frozenset(
    """
    zahl anzahl gesamtzahl totenzahl opferzahl todeszahl vermisstenzahl verletztenzahl summe menge höhe stand bilanz nummer
    ziffer wert werte figur
    """.split()
)
"""Nouns in "die Zahl der Toten": what is counted stands behind them."""

PART_WORDS = frozenset("darunter davon hiervon dabei".split())
"""Adverbs that make a figure a part of the one before it."""

PART_PRONOUNS = frozenset("ihnen denen diesen".split())
"""After "von" or "unter": a part of those named before."""

PART_LIMITERS = frozenset("allein alleine weitere weiterer zusätzlich zusätzliche zusätzlichen".split())
"""Words that limit a count to a place or add to an earlier one."""

PERIOD_NOUNS = frozenset(
    """
    tag stunde woche monat jahr minute sekunde quartal haushalt kopf person einwohner kilometer hektar stück liter tonne
    """.split()
)
"""Behind "pro" or "je": for what each the figure counts."""

PERIOD_ADVERBS: dict[str, str] = {
    "täglich": "tag",
    "stündlich": "stunde",
    "wöchentlich": "woche",
    "monatlich": "monat",
    "jährlich": "jahr",
}

PAST_PERIODS = frozenset("vorjahr vorjahres vorjahreszeitraum vormonat vorwoche vorjahren".split())
PAST_PERIOD_ADJECTIVES = frozenset("vergangenen vorigen letzten vergangene vorige letzte".split())
BOTH = frozenset("beide beiden zusammen insgesamt zwei drei".split())

OWN_SIDE = frozenset("eigen eigene eigenen eigener eigenes unsere unserer unseren unser".split())
OTHER_SIDE = frozenset(
    """
    gegner gegners feind feindes feindlich feindliche feindlichen feindlicher gegnerisch gegnerische gegnerischen angreifer
    gegenseite gegenpartei
    """.split()
)
OTHER_SIDE_ADJECTIVES = frozenset("ander andere anderen anderer".split())
OTHER_SIDE_NOUNS = frozenset({"seite"})

PLACE_PREPOSITIONS = frozenset(
    "in im ins an am ans auf aus bei beim vor hinter unter über entlang innerhalb oberhalb unterhalb nahe nach".split()
)

TIME_NOUNS = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
    september oktober november dezember morgen vormittag mittag nachmittag abend nacht tag woche monat jahr stunde minute
    sekunde sekunden frühling sommer herbst winter wochenende vortag folgetag uhr zeit zeitpunkt jahrhundert jahrzehnt
    """.split()
)

NOT_PLACES = TIME_NOUNS | frozenset(
    """
    ende anfang beginn mitte auftakt verlauf lauf rahmen
    zahl rückruf unglück unfall katastrophe dammbruch brand feuer explosion angriff anschlag attacke erdbeben flut überschwemmung
    gefecht kampf krieg beben sturm absturz einsturz kollision zusammenstoß untergang ereignis vorfall einsatz löscharbeit
    löscharbeiten bergungsarbeiten rettungsarbeiten
    angabe angaben bericht berichten information informationen schätzung einschätzung erkenntnis worten wort aussage auskunft
    darstellung rechnung berechnung liste zahl anfrage interview gespräch pressekonferenz mitteilung erklärung
    sicherheit gefahr lebensgefahr zustand gewahrsam gefangenschaft haft leben tod verletzung verletzungen wunde flucht
    blick bezug hinblick berufung verweis zusammenhang gegensatz vergleich
    grund folge falle fall hand fuß höhe länge breite tiefe weise art teil regel durchschnitt mittel schnitt
    euro dollar prozent kilometer meter liter tonne kubikmeter milligramm gramm kilogramm
    seite reporter journalist journalisten telefon kehrtwende einklang nachrichtenagentur agentur parlament videobotschaft
    """.split()
)
"""Nouns behind a preposition of place that name a time, an event, a source or a manner instead."""

WHOLE_SCOPE = frozenset("ganz gesamt insgesamt landesweit bundesweit weltweit überall".split())
"""Words that widen a count to the whole of a place."""

ATTRIBUTION_NOUNS = frozenset(
    """
    angabe angaben bericht berichte information informationen schätzung schätzungen einschätzung erkenntnis erkenntnisse
    worte worten wort aussage auskunft darstellung rechnung berechnung berechnungen mitteilung zählung zählungen zahl erhebung
    """.split()
)
"""Nouns behind "nach" that name a source, not a place."""
