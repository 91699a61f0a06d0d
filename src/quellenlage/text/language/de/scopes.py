"""To what a count is limited: a part, a place, a period; and the nouns of counting and of sources."""

from __future__ import annotations

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
    aktie anteil anteilsschein papier anteilschein wertpapier barrel fass megawattstunde kilowattstunde
    """.split()
)
SHARE_NOUNS = frozenset("aktie anteil anteilsschein papier anteilschein wertpapier".split())
"""Of these the ones that all mean a share."""

"""Behind "pro" or "je": for what each the figure counts."""

PERIOD_ADVERBS: dict[str, str] = {
    "täglich": "tag",
    "stündlich": "stunde",
    "wöchentlich": "woche",
    "monatlich": "monat",
    "jährlich": "jahr",
}

PAST_PERIODS = frozenset("vorjahr vorjahres vorjahreszeitraum vormonat vorwoche vorjahren".split())

BEGINNINGS = frozenset("jahresbeginn jahresanfang kriegsbeginn kriegsausbruch monatsbeginn wochenbeginn".split())
"""From when on a count runs that holds more than one event: "seit Kriegsbeginn"."""

PAST_PERIOD_ADJECTIVES = frozenset("vergangenen vorigen letzten vergangene vorige letzte".split())

PLACE_PREPOSITIONS = frozenset(
    "in im ins an am ans auf aus bei beim vor hinter unter über entlang innerhalb oberhalb unterhalb nahe nach".split()
)

GENERIC_PLACES = frozenset(
    """
    stadt ort dorf gemeinde land region insel gebiet tal kreis landkreis provinz bezirk staat bundesland hauptstadt
    hafenstadt grenzstadt kleinstadt großstadt ortschaft stelle welt erde bereich gegend ferieninsel urlaubsinsel
    nachbarland ausland inland gesamten umgebung bergdorf küstenort heimat straße platz innenstadt kundgebung demonstration protest streik warnstreik ausstand
    arbeitskampf auszählung wahl abstimmung urnengang kasse flamme flammen hals kopf
    """.split()
)
"""Nouns that mean the place the article is about, and limit nothing."""

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
    bord einsatz dienst arbeit spiel frage auftrag kraft rede tisch platz sitz lager
    seite reporter journalist journalisten telefon kehrtwende einklang nachrichtenagentur agentur parlament videobotschaft
    """.split()
)
"""Nouns behind a preposition of place that name a time, an event, a source or a manner instead."""

ATTRIBUTION_NOUNS = frozenset(
    """
    angabe angaben bericht berichte information informationen schätzung schätzungen einschätzung erkenntnis erkenntnisse
    worte worten wort aussage auskunft darstellung rechnung berechnung berechnungen mitteilung zählung zählungen zahl erhebung
    """.split()
)
"""Nouns behind "nach" that name a source, not a place."""
