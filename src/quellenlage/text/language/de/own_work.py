"""By which words somebody says that they found something out themselves, and by which they say nothing to it."""

from __future__ import annotations

OWN_HOUSE = (
    r"(?:[Uu]nser(?:e|er|es|en|em)?|[Dd]ies(?:e|er|es|em)|der\s+eigenen|[Dd]ie)\s+"
    r"(?:Zeitung|Redaktion|Reporter(?:in|innen|s)?|Magazins?|Blatt(?:es)?|Recherchen?|Korrespondent(?:in|en)?|Datenteam|Mitarbeiter(?:in)?)"
)
"""An outlet speaks of itself."""

OWN_WORK = (
    r"(?:Zählung|Recherchen?|Auswertung|Umfrage|Berechnung(?:en)?|Rechnung|Analyse|Stichprobe|Datenanalyse|Test|Abfrage"
    r"|Informationen|gezählt|zählte|ermittelt|ermittelte|ausgewertet|errechnet|nachgezählt|befragt|abgefragt|gemessen|maß)"
)
"""What an outlet does to find something out itself."""

WE_DID = (
    r"\b[Ww]ir\s+haben\b[^.!?]{0,80}\b(?:gezählt|ausgewertet|nachgezählt|befragt|abgefragt|gemessen|errechnet|nachgerechnet)\b"
    r"|\b(?:zählten|befragten|errechneten)\s+wir\b"
)
"""An outlet tells in the first person what it did."""

DECLINES = (
    r"\b(?:woll(?:te|ten|e|en)|will|konnte[n]?|kann|können|möchte|mochte[n]?)\b[^!?]*\b(?:nicht|keine[nr]?|weder)\b[^!?]*"
    r"\b(?:bestätigen|kommentieren|äußern|Stellung|Angaben|Auskunft|sagen|dementieren|bewerten|beziffern)\b"
    r"|\b(?:äußerte[n]?|äußert|äußern)\s+sich\s+(?:\w+\s+){0,4}nicht\b"
    r"|\b(?:bestätigte[n]?|kommentierte[n]?)\b[^.!?,]{0,80}\bnicht\b"
    r"|\b(?:ließ|ließen)\b[^!?]*\bunbeantwortet\b|\b(?:lehnte[n]?|lehnt)\b[^!?]*\bab\b[^!?]*\bkommentieren\b"
    r"|\b[Kk]eine\s+(?:Bestätigung|Stellungnahme|Auskunft)\b|\bunbestätigt\w*\b"
)
"""Somebody neither gives nor confirms what the sentence tells."""

COUNTING_FORMS = frozenset(
    """
    sprach sprachen spricht sprechen zählte zählten zählt zählen nannte nannten nennt nennen bezifferte bezifferten
    beziffert schätzte schätzten schätzt schätzen kam kamen kommt kommen meldete meldeten meldet melden ging gingen geht
    gehen rechnete rechneten rechnet rechnen gab gaben gibt geben registrierte registrierten verzeichnete verzeichneten
    berichtete berichteten
    """.split()
)
"""Finite verbs by which somebody gives a number in a clause of their own: "die Polizei sprach von 2.200"."""

GIVING_FORMS = frozenset(
    """
    bestätigte bestätigten bestätigt bestätigen erhöhte erhöhten erhöht erhöhen senkte senkten senkt korrigierte
    korrigierten korrigiert listet listete listen listeten weist wies weisen wiesen erfasste erfassten erfasst stellte
    stellten stellt will wollen ermittelte ermittelten ermittelt maß maßen misst veranschlagt veranschlagte
    veranschlagten taxiert taxierte erwartet erwartete erwarten warnte warnt verbuchte verbucht sagte strich streicht
    """.split()
)
"""Finite verbs by which a body that opens the sentence gives a number, besides those of counting."""

DATA_NOUNS = frozenset(
    """
    Zahlen Daten Statistik Statistiken Unterlagen Antwort Mitteilung Pressemitteilung Erhebung Umfrage Studie Messungen
    Messung Prognose Bericht Auswertung Analyse Untersuchung Aufstellung Übersicht Liste Register Lagebericht Bilanz
    Jahresbericht Angaben Schätzung Schätzungen Berechnungen Zählung Erkenntnissen Informationen Hochrechnung
    """.split()
)
"""Nouns for what a number is taken from; behind them stands whose it is."""

SPEAKING_GROUPS = frozenset(
    """
    organisatoren veranstalter ermittler retter rettungskräfte einsatzkräfte helfer forscher aktivisten anwohner
    augenzeugen ärzte behörden gutachter analysten kritiker gewerkschafter
    """.split()
)
"""People who give numbers as a group."""

VIEWING_FORMS = frozenset(
    """
    sieht sehen sah sahen hält halten hielt hielten vermutet vermuten vermutete vermuteten glaubt glauben glaubte
    glaubten fürchtet fürchten fürchtete fürchteten befürchtet befürchten erwartet erwarten erwartete erwarteten warnt
    warnen warnte warnten rechnet rechnen bezweifelt bezweifeln bezweifelte bestreitet bestreiten bestritt bestritten
    """.split()
)
"""Finite verbs of a view that somebody holds, whom the sentence opens with."""

COUNTED_FORMS = frozenset(
    """
    gezählt gemessen ermittelt registriert erfasst errechnet gesammelt verzeichnet genannt gemeldet angegeben geborgen
    haben festgestellt ausgemacht bekommen erhalten
    """.split()
)
"""Participles that end a clause in which somebody has counted, and "haben" behind "will"."""

ANNOUNCING_VERBS = frozenset(
    """
    zieht zog ziehen zogen gibt gab geben gaben legt legte legten legen nennt nannte nennen nannten veröffentlicht
    veröffentlichte veröffentlichten präsentiert präsentierte präsentierten stellt stellte stellten meldet meldete
    """.split()
)
"""Verbs by which somebody makes figures known."""

ANNOUNCED = frozenset(
    """
    Bilanz Zwischenbilanz Zahlen Zwischenstand Update Überblick Lagebild Statistik Jahresbilanz Halbjahreszahlen
    Quartalszahlen Ergebnisse Ergebnis Schlussbilanz
    """.split()
)
"""What is made known by them: the figures of the next sentence."""

WANTING_FORMS = frozenset(
    "will wollen fordert fordern verlangt verlangen bietet bieten forderte forderten bot boten".split()
)
"""Finite verbs of those who bargain: what they demand or offer they say themselves."""
