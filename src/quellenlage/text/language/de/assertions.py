"""How German makes an assertion less certain, denies it, takes it back or contradicts somebody else's."""

from __future__ import annotations

HEDGES = frozenset(
    """
    mutmaßlich möglicherweise vermutlich womöglich offenbar wohl wahrscheinlich angeblich anscheinend vielleicht eventuell
    offensichtlich soll sollen solle könnte könnten dürfte dürften vermuten mutmaßen ersten vorläufig vorläufigen
    """.split()
)
"""Words that make an assertion less than certain."""

STRONG_HEDGES = frozenset(
    """
    mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher möglicherweise vermutlich womöglich wahrscheinlich angeblich
    angebliche angeblichen soll sollen vielleicht eventuell offenbar vermutliche vermutlichen anscheinend wohl
    voraussichtlich voraussichtliche voraussichtlichen dürfte dürften könnte könnten
    """.split()
)
"""Of these the ones whose loss makes a suspicion a fact."""

PLANNING = frozenset({"soll", "sollen"})
"""Of these the ones that tell of hearsay ("soll gewusst haben", "soll neun Millionen kosten") or of a plan ("soll fallen")."""

STATIVE_INFINITIVES = frozenset(
    """
    kosten liegen betragen geben wissen kennen stammen fehlen leben bestehen existieren stehen handeln gehören wiegen
    fassen umfassen dauern sein haben besitzen verdienen schulden drohen enthalten heißen
    """.split()
)
"""Behind "soll" they tell how things are said to be; other infinitives tell what is to be done."""

FIRST_FINDINGS = frozenset(
    {
        f"nach {which} {what}"
        for which in ("ersten", "vorläufigen", "bisherigen", "derzeitigen")
        for what in ("erkenntnissen", "ermittlungen", "angaben", "informationen", "schätzungen", "einschätzungen")
    }
)
"""Phrases that make what they introduce provisional."""

NEGATIONS = frozenset(
    """
    nicht kein keine keinen keinem keiner keines niemand niemanden niemandem nie niemals nichts weder keinesfalls
    keineswegs ohne nirgends nimmer
    """.split()
)

BOUND_WORDS = frozenset("rund etwa mehr weniger über unter mindestens höchstens nur ganz allein zuletzt".split())
"""Words behind a negation that make it a bound or an addition instead."""

EXCLUSIONS = frozenset("ausschließen auszuschließen ausgeschlossen herausregieren ausschließt".split())
"""With a negation these say that something is possible."""

DENIALS = frozenset(
    """
    zurückweisen zurückgewiesen widersprechen widersprochen bestreiten bestritten dementieren leugnen abstreiten verneinen
    widerspruch dementi gegenteil widerlegen bestritt widersprach leugnete dementierte verneinte verneint bestreitet
    widerspricht leugnet dementiert zurückwies
    """.split()
)
"""Verbs and nouns by which somebody rejects what somebody else said."""

SPLIT_DENIALS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset("weisen wies weist wiesen".split()), frozenset({"zurück", "von"})),
    (frozenset("streiten stritt streitet".split()), frozenset({"ab"})),
)
"""Verbs of rejection whose prefix stands apart."""

CORRECTIONS = frozenset(
    """
    korrigieren korrigiert korrigierte korrektur berichtigen berichtigt berichtigung zurücknehmen zurückgenommen revidieren
    revidiert richtigstellen richtiggestellt richtigstellung zurückziehen fehler irrtum irrtümlich versehentlich versehen
    doppelt verzählt falsch fälschlich fälschlicherweise verrechnet kehrtwende zurückrudern
    rechenfehler übersehen
    """.split()
)
"""Words by which an origin takes a value back."""

ADMISSIONS = frozenset(
    """
    einräumen eingeräumt zugeben zugegeben eingestehen eingestanden gestehen abrücken abgerückt räumte räumten gestand
    voreilig verfrüht geirrt abgerückt
    """.split()
)
"""Words by which somebody says what they denied before, or no longer says what they said."""

ADMITTING_PHRASES = frozenset(
    {
        "zu früh festgelegt",
        "nicht mehr haltbar",
        "nun doch",
        "jetzt doch",
        "rückt ab",
        "rückte ab",
        "anders als zunächst",
    }
)
"""The same in several words."""

RETRACTIONS = frozenset(
    """
    korrigieren korrigiert korrigierte korrektur berichtigen berichtigt berichtigung zurücknehmen zurückgenommen revidieren
    revidiert richtigstellen richtiggestellt richtigstellung zurückziehen zurückgezogen
    """.split()
)
"""Of these the ones that say it outright."""

EARLIER_VERSION = frozenset(
    {
        f"{where} {which} {what}"
        for where, which in (
            ("in einer", "früheren"),
            ("in einer", "ersten"),
            ("in einer", "vorherigen"),
            ("in der", "ursprünglichen"),
            ("in der", "ersten"),
            ("eine", "frühere"),
            ("die", "ursprüngliche"),
        )
        for what in ("version", "fassung")
    }
    | {"zunächst hieß es hier", "ursprünglich hieß es hier", "an dieser stelle stand", "an dieser stelle hieß es"}
)
"""With these a newsroom says that its article said something else before."""

SPLIT_CORRECTIONS: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (
        frozenset("nehmen nahm nimmt nahmen ziehen zieht zog zogen rudern ruderte stellen stellte".split()),
        frozenset({"zurück", "richtig"}),
    ),
)

OWN_NOUNS = frozenset(
    "angaben worten aussage darstellung bekunden auskunft berechnungen einschätzung schätzung".split()
)
"""Behind "eigenen": the subject says it."""

RETORTS = frozenset(
    """
    entgegnete entgegnet konterte kontert erwiderte erwidert widersprach widerspricht bestritt bestreitet dementierte
    """.split()
)
"""Verbs with which somebody answers that it was otherwise."""

NEGATIVE_ADJECTIVES: dict[str, str] = {
    "lückenlos": "lücke",
    "mangelfrei": "mangel",
    "fehlerfrei": "fehler",
    "fehlerlos": "fehler",
    "makellos": "makel",
    "einwandfrei": "mangel",
    "tadellos": "mangel",
    "störungsfrei": "störung",
    "reibungslos": "störung",
    "schadlos": "schaden",
    "folgenlos": "folge",
    "grundlos": "grund",
    "gefahrlos": "gefahr",
    "ungefährlich": "gefahr",
    "unschuldig": "schuld",
    "schuldlos": "schuld",
    "unversehrt": "schaden",
    "unverletzt": "verletzung",
    "harmlos": "gefahr",
}
"""Adjectives that deny a noun: "lückenlos" says that there is no "Lücke"."""

DISSENT = frozenset(
    """
    widersprechen widerspricht widersprach widersprochen falsch richtig unzutreffend zutreffen einklang bestreiten
    abweichen dagegen hingegen gegenteil anders
    """.split()
)
"""Words by which a text sets one source's value against another's."""

EARLIER = frozenset(
    """
    damals zuvor seinerzeit einst früher ursprünglich anfangs anfänglich vormals bisherig bisher schon vorher zunächst
    """.split()
)
"""Adverbs that set a value in the past."""

STILL = frozenset("noch immer weiterhin nach wie vor derzeit aktuell gegenwärtig momentan zurzeit jetzt".split())
"""Adverbs by which a value is said to hold now."""

REPORTED_THEN = frozenset("berichtete berichteten meldete meldeten schrieb schrieben".split())
"""Preterites by which an article says what an outlet reported at some time before."""

REAFFIRMED = frozenset(
    "bekräftigen bekräftigte wiederholen wiederholte festhalten beharren beharrt richtig unverändert erneut bleibe aufrecht".split()
)
"""Words by which somebody says again today what they said before."""

CHANGED = frozenset(
    """
    inzwischen mittlerweile nun nunmehr jetzt steigen gestiegen erhöhen erhöht wachsen gewachsen sinken gesunken
    zunehmen zugenommen anwachsen klettern geklettert angewachsen anstieg zunahme aufstocken aufgestockt
    verdoppeln verdoppelt heraufgesetzt hochgesetzt gefallen zurückgehen zurückgegangen rückgang
    """.split()
)
"""Words that say that a quantity has moved."""

RUNNING = frozenset(
    """
    bislang bisher bisherigen derzeit aktuell aktuelle gegenwärtig momentan zurzeit vorläufig vorläufige zuletzt noch
    weitere stand zwischenstand zwischenbilanz erst bereits schon
    """.split()
)
"""Words that say that a count goes on."""

ATTRIBUTING = frozenset(
    """
    demnach demzufolge zufolge laut wonach soll sollen solle angeblich danach angaben berichte berichten bericht
    """.split()
)
"""Words by which a sentence says that it has its content from somebody, though it may not say from whom."""

ACCORDINGLY = frozenset("demnach danach demzufolge wonach".split())
"""Adverbs by which a sentence goes on with what somebody was said to have reported."""

COUNTING_VERBS = frozenset(
    """
    taxieren veranschlagen ausweisen auflisten prognostizieren erwarten vermuten kalkulieren zählen messen feststellen stellen registrieren verzeichnen erfassen ermitteln melden vermelden beziffern nennen angeben
    schätzen sprechen ausgehen gehen bergen angibt geborgen gezählt gemessen gemeldet genannt berechnen auffordern bitten
    bieten geboten anbieten angeboten verlangen gebeten aufgefordert ausrechnen wissen angegeben geben angeben bleiben festgestellt registriert rechnen halten
    """.split()
)
"""What somebody does who gives a number on their own authority: they count, measure, name, recover, ask."""

VIEWED = frozenset(
    "angesehen gesehen betrachtet gewertet eingestuft eingeschätzt empfunden verstanden bewertet".split()
)
"""Participles of the passive by which a view is told without saying whose it is."""

SUBJUNCTIVES = frozenset(
    """
    sei seien habe hätten hätte werde würden könne könnten müsse müssten solle wolle dürfe dürften gebe gäbe komme stehe
    bleibe liege gehe lägen stünden gälten kämen gingen gäbe gäben bekäme stünde läge bliebe bräuchte betrage belaufe
    umfasse fehle brauche handele drohe entspreche dauere verlange erhalte halte wisse
    zähle arbeite lebe sterbe rechne erwarte fordere befinde beginne steige sinke
    """.split()
)
"""Forms of the frequent verbs in which German reports without saying so again."""

SAYING_VERBS = frozenset(
    """
    sagen erklären mitteilen teilen berichten melden betonen bestätigen versichern erläutern ausführen ankündigen angeben
    behaupten schreiben verkünden hinzufügen fügen einräumen äußern informieren erzählen meinen beteuern sprechen nennen
    beziffern schildern mahnen warnen fordern
    """.split()
)
"""Verbs of the reporting clause, by which it is told from what is reported."""
