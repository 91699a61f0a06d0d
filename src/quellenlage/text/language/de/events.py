"""What is said of the counted: the states of people and of things.

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
        operieren krankenhausbehandlung patient patientin patienten patientinnen
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
    "offered": frozenset(
        """
        bieten geboten anbieten angeboten angebot offerte lohnangebot gebot übernahmeangebot kaufangebot barangebot
        übernehmen kaufpreis preis übernahmepreis erwerben bewerten bewertet bewertung
        """.split()
    ),
    "held": frozenset(
        """
        besitzen besitzt beteiligung beteiligen beteiligt anteil aktienpaket stimmrecht
        """.split()
    ),
    "sold": frozenset("verkaufen verkauft absetzen abgesetzt verkauf absatz".split()),
    "produced": frozenset("produzieren produziert herstellen hergestellt fertigen gefertigt produktion".split()),
    "invested": frozenset("investieren investiert investition".split()),
    "donated": frozenset("spenden gespendet spende".split()),
    "vaccinated": frozenset("impfen geimpft geimpfte impfung".split()),
    "tested": frozenset("testen getestet test".split()),
    "voted": frozenset("wählen gewählt abstimmen stimmberechtigt wahlberechtigt stimmberechtigte".split()),
    "signed": frozenset("unterschreiben unterschrieben unterschrift unterzeichnen unterzeichnet".split()),
    "stolen": frozenset("stehlen gestohlen erbeuten erbeutet entwenden entwendet".split()),
    "dismissed": frozenset(
        "entlassen kündigen stellenabbau wegfallen streichung stellenstreichung abbauen abbau".split()
    ),
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
    (
        "killed",
        (frozenset("überleben überlebt überlebten überlebte".split()), frozenset("nicht keiner niemand".split())),
    ),
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
            frozenset("krankenhaus krankenhäuser klinik kliniken spital spitäler klinikum hospital station".split()),
            frozenset("kommen gekommen bringen gebracht liegen fliegen geflogen müssen".split()),
        ),
    ),
    ("critical", (frozenset("kritisch ernst bedenklich".split()), frozenset({"zustand"}))),
    ("critical", (frozenset({"schwebten", "schweben"}), frozenset({"lebensgefahr"}))),
    ("critical", (frozenset({"leben"}), frozenset("kämpfen ringen bangen kämpft ringt".split()))),
    ("critical", (frozenset({"tod", "tode"}), frozenset({"ringen", "ringt", "kämpfen"}))),
    (
        "aboard",
        (
            frozenset("zug züge zügen flugzeug maschine schiff fähre bus bussen boot waggon wagen".split()),
            frozenset("sitzen saßen gesessen befinden befunden mitfahren reisen".split()),
        ),
    ),
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
    (
        "held",
        (
            frozenset("halten hält hielt hielten gehalten halte sichern gesichert".split()),
            frozenset("prozent anteil anteile anteilen aktien beteiligung".split()),
        ),
    ),
    ("demanded", (frozenset("will wollen wollte wollten".split()), frozenset({"mehr"}))),
    ("cancelled", (frozenset("fallen fielen fällt fiel".split()), frozenset({"aus"}))),
    (
        "striking",
        (frozenset({"arbeit"}), frozenset("nieder niederlegen niedergelegt ferngeblieben fernbleiben".split())),
    ),
    ("striking", (frozenset({"dienst"}), frozenset({"erschienen", "erscheinen", "angetreten"}))),
    (
        "dismissed",
        (
            frozenset("stelle stellen job jobs arbeitsplatz arbeitsplätze".split()),
            frozenset("streichen abbauen abbau verlust verlieren wegfallen kosten gestrichen abgebaut bedroht".split()),
        ),
    ),
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

SEVERITY = frozenset("schwer ernsthaft schwerst erheblich".split())
"""Adverbs that make of the injured a smaller group."""

SEVERELY_INJURED = frozenset("schwerverletzt schwerverletzte schwerverletzter schwerverletzten".split())

SLIGHTNESS = frozenset("leicht leichtverletzt leichtverletzte leichtverletzter leichtverletzten".split())
"""Words that make of the injured the other group."""

CASUALTIES = frozenset("verlust verluste gefechtsverluste personalverluste ausfall".split())
"""Nouns that hold the dead and the injured together."""

STRONGER_STATES = ("counted_wrongly", "critical", "treated", "sheltered", "captured", "suspected", "confirmed")
"""Where the noun says one state and the predicate another, these say what is counted: "38 Verletzte wurden aufgenommen"."""

WEAK_STATES = frozenset("resident employed aboard protesting deployed stranded affected".split())
"""States that a noun implies by naming the group; a predicate says more: "2.000 Einwohner sind geflohen"."""

AMOUNT_STATES = frozenset(
    """
    leaked contained burnt damaged destroyed killed cancelled recalled demanded offered held sold produced invested donated seized
    stolen
    """.split()
)
"""States that amounts with a unit can be in."""

ONLY_AMOUNT_STATES = frozenset("demanded offered held sold produced invested donated leaked contained".split())
"""States that nobody can be in."""

THING_STATES = frozenset(
    """
    dismissed held
    destroyed damaged closed cancelled burnt sold seized stolen produced fired recalled tested counted_wrongly leaked
    contained killed deployed found signed demanded offered
    """.split()
)
"""States that things can be in; nobody treats a school or suspects a train."""

MOVING_STATES = frozenset(
    """
    killed injured severe slight critical missing evacuated fled homeless sheltered treated found rescued arrested captured abducted
    deployed infected confirmed suspected striking closed protesting stranded affected destroyed damaged burnt cancelled
    """.split()
)
"""States whose count moves while an event goes on."""

FIXED_STATES = frozenset({"aboard"})
"""States whose count is of one moment: who was aboard, whenever it is told."""

OWN_DOING = frozenset("recalled cancelled demanded offered dismissed invested donated closed sold".split())
"""States of what somebody does: whoever does it gives the number, too."""

NEVER_SINKING = frozenset({"killed"})
"""States that nobody leaves: a smaller count later takes the larger one back."""
