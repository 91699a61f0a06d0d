"""German words that report speech, writing or thought: verbs with what they govern, nouns, prepositions.

A verb stands in its table as ``prefix|base+words:abilities``: the separable prefix before the bar, words that must stand
in the same clause after the plus sign ("machen+deutlich"), and what the verb can govern:

* ``c`` a clause with *dass*, *ob* or a question word,
* ``v`` a clause with the verb in second place ("er sei krank"),
* ``i`` an infinitive with *zu*,
* ``q`` words in quotation marks,
* ``r`` an object or prepositional object that tells what was said, in the author's own form ("forderte mehr Geld").

Valency follows the dictionaries of German verbs (Engel & Schumacher 1976; E-VALBU), limited to the uses that report.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from quellenlage.model import Medium

SPEECH_VERBS = """
sagen:cvq aus|sagen:cvq zu|sagen:civq erklären:cvq betonen:cvq unterstreichen:cvq mit|teilen:civq reden+davon:c
antworten:cvq erwidern:cvq entgegnen:cvq heraus|finden:c aus|schließen:c ein|wenden:cvq ergänzen:cvq hinzu|fügen:cvq fort|fahren:q fragen:cvq nach|fragen:cvq
an|fragen:cvq bekräftigen:civq bestätigen:cvq versichern:civq beteuern:civq zu|sichern:civ beschwören:q behaupten:civqr
an|geben:civq an|geben+mit:r an|geben+als:r an|merken:cvq bemerken:vq bemängeln:cvqr beklagen:cvqr klagen:cvq
klagen+über:r monieren:cvqr rügen:cvq schimpfen:vq spotten:vq kritisieren:cvq kritisieren+als:qr loben:cvq loben+als:r feiern+als:qr rechtfertigen+als:qr
würdigen+als:qr tadeln:cvq begrüßen:cq begrüßen+als:qr jubeln:vq scherzen:vq witzeln:vq rufen:vq schreien:vq flüstern:vq murmeln:vq
stammeln:vq brüllen:vq aus|rufen:q zu|rufen:vq warnen:civq warnen+davor:ci warnen+vor:r mahnen:civq an|mahnen:cqr
ermahnen:civq drohen:civq drohen+damit:ci drohen+mit:r an|drohen:cir raten:civq raten+zu:r ab|raten:i ab|raten+von:r
empfehlen:civqr vor|schlagen:civqr an|regen:ciqr appellieren:iq appellieren+daran:c appellieren+an:iqr bitten:iq
bitten+darum:ci auf|fordern:iq auf|fordern+dazu:i auf|fordern+zu:r auf|rufen:iq auf|rufen+dazu:i auf|rufen+zu:r
fordern:civqr verlangen:civqr ein|fordern:cqr plädieren:iv plädieren+dafür:ci plädieren+für:r plädieren+gegen:r
aus|sprechen+sich_dafür:ci aus|sprechen+sich_dagegen:ci aus|sprechen+sich_für:r aus|sprechen+sich_gegen:r
aus|sprechen+sich:i ein|räumen:civqr zu|geben:civq gestehen:civq zu|gestehen:cvq bestreiten:civqr leugnen:civqr
dementieren:civqr abstreiten:civqr ab|streiten:civqr zurück|weisen:cq zurück|weisen+als:qr zurück|weisen+forderung_nach:r zurück|weisen+vorwurf_der:r verneinen:cvq bejahen:c
widersprechen:cvq ein|wenden:cvq entgegen|halten:cvq kontern:cvq erzählen:civq erzählen+davon:c schildern:cvq
aus|führen:cvq dar|legen:cvq erläutern:cvq begründen:cvq begründen+damit:ci begründen+mit:qr klar|stellen:cvq
klarstellen:cvq hervor|heben:cvq verkünden:civq an|kündigen:civqr versprechen:civqr geloben:ci
garantieren:ci schwören:civq verraten:cvq offenbaren:cvq enthüllen:cvq bekennen:civq beichten:cvq resümieren:cvq
bilanzieren:cvq zusammen|fassen:cq schlussfolgern:cvq prophezeien:cvqr voraus|sagen:cvqr vorher|sagen:cvr
prognostizieren:cvqr urteilen:cvq argumentieren:cvq spekulieren:cvq spekulieren+darüber:c unterstellen:civ
vor|werfen:civqr vor|halten:cvqr beschuldigen:ciqr bezichtigen:ci verdächtigen:ci an|klagen:i an|prangern:cq
attackieren:q verteidigen:q verteidigen+als:q verurteilen:cq verurteilen+als:qr nennen:qr bezeichnen:q bezeichnen+als:qr
titulieren+als:qr beschreiben:cvq beschreiben+als:qr charakterisieren+als:qr ab|lehnen:ciq dringen+darauf:c
pochen+darauf:c drängen+darauf:ci drängen+auf:r beharren+darauf:c beharren+auf:r bestehen+darauf:ci hin|weisen:cvq
hin|weisen+darauf:c hin|weisen+auf:qr verweisen:cq verweisen+darauf:c verweisen+auf:qr hin|deuten+darauf:c
sprechen+davon:c sprechen+von:qr sprechen+dafür:c sprechen+dagegen:c ein|setzen+sich_dafür:ci werben+dafür:ci
werben+für:r erinnern:vq erinnern+daran:c danken:q gratulieren:q bedauern:civq bedanken+sich:q entschuldigen+sich:q
beschweren+sich:cvq beklagen+sich:cvq brüsten+sich:ci rühmen+sich:ci erkundigen+sich:cq äußern:cvq äußern+sich:vq
äußern+sich_dahingehend:cv verlauten:cv verlauten+lassen:cv wissen+lassen:cv durch|blicken+lassen:cv
bekannt|geben:civqr geben+bekannt:civqr bekannt|machen:cv machen+deutlich:cv deutlich|machen:cv machen+klar:cv
klar|machen:cv kund|tun:cvq kommentieren:cvq informieren:cvq informieren+darüber:c unterrichten+darüber:c trösten:q
proklamieren:q vor|bringen:cvq vor|tragen:cvq präzisieren:cvq konkretisieren:cvq wiederholen:cvq bekunden:civq
signalisieren:civqr an|deuten:cvq bezweifeln:cqr an|zweifeln:c zweifeln+daran:c zitieren:vq referieren:cvq
berichten:civq berichten+darüber:c berichten+davon:c berichten+von:r preis|geben:c nach|legen:q poltern:vq wettern:vq
frotzeln:vq höhnen:vq unken:vq orakeln:vq raunen:vq schwärmen:cvq seufzen:vq stöhnen:vq prahlen:cvq befehlen:civq
an|ordnen:ci an|weisen:i vereinbaren:ci verständigen+sich_darauf:ci verpflichten+sich:i verpflichten+sich_dazu:i
erklären+bereit_sich:i an|bieten:ciq beschließen:ci entscheiden:ci entschließen+sich:i einigen+sich_darauf:ci einigen+sich:ci erwähnen:cvq aus|rechnen:c nach|sagen:ci unter|stellen:civ ein|gestehen:civq erfahren:cv beauftragen:i befehligen:i geben+zu_bedenken:cvq
geben+zu_verstehen:cv geben+zu_protokoll:cvq bringen+zum_ausdruck:cvq bringen+ins_gespräch:r stellen+in_aussicht:cir
stellen+in_abrede:cr stellen+in_frage:c nehmen+in_schutz:q machen+verantwortlich_für:r machen+geltend:cv
machen+aufmerksam_darauf:c machen+aufmerksam:c vertreten+ansicht:cv vertreten+auffassung:cv vertreten+meinung:cv
vertreten+standpunkt:cv äußern+hoffnung:ciq äußern+befürchtung:cv äußern+ansicht:cv äußern+meinung:cv
äußern+vermutung:cv äußern+verdacht:cv äußern+überzeugung:cv üben+kritik:q üben+kritik_daran:c erheben+vorwurf:cv
erheben+vorwürfe:c ziehen+bilanz:q skandieren:q loben+sich:q konstatieren:cvqr attestieren:cqr bescheinigen:cqr
zu|billigen:i freuen+sich_darüber:c widersetzen+sich:i lassen+zitieren:vq betiteln+als:qr schwören:civ
heraus|streichen:cvq verlautbaren:cvq berufen+sich_darauf:c drängen:i legen+wert_darauf:ci ein|schränken+dahingehend:cv
diskutieren+darüber:c beraten+darüber:c debattieren+darüber:c streiten+darüber:c sprechen+darüber:c reden+darüber:c
vor|geben:i zu|trauen:i entgegen|setzen:cv aus|drücken+sich:q ersuchen:i ersuchen+darum:ci ersuchen+um:r ermuntern:i
nahe|legen:ciq vor|schreiben:ci richtig|stellen:cv hinzu|setzen:vq ab|raten+davon:ci mokieren+sich:cvq
an|mahnen:cqr drängeln:vq stänkern:vq frohlocken:cvq grübeln:vq plaudern:q geißeln+als:qr brandmarken+als:qr
vergleichen+mit:qr zu|schreiben:r einigen+sich_auf:r
nennen+als_grund:ci nennen+als_ziel:ci an|geben+als_grund:ci an|geben+als_ziel:ci vor|sehen:ci errechnen:c vor|rechnen:cv
melden+sich_zu_wort:q an|fügen:cvq ein|werfen:vq dagegen|halten:cvq beanstanden:cqr durch|geben:cv übermitteln:cv
tönen:vq lästern:vq fluchen:vq flehen:vq motzen:vq nörgeln:vq sticheln:vq jammern:vq sinnieren:vq sekundieren:vq
bei|pflichten:vq ab|wiegeln:vq beschwichtigen:vq dozieren:vq parieren:vq diagnostizieren:cvqr postulieren:cv
taxieren+auf:r veranschlagen+auf:r würdigen:q wissen+wollen:c schließen:q ab|schließen:q
bleiben+dabei:cv bleiben+bei:r fest|halten+daran:c fest|halten+an:r ab|rücken+von:r ab|rücken+davon:c
korrigieren+auf:r korrigieren+nach_oben:r korrigieren+nach_unten:r revidieren+auf:r
"""

UPHELD = frozenset({"bleiben", "festhalten", "abrücken", "korrigieren", "revidieren"})
"""Verbs that report only of figures and of nouns of utterance: "blieb bei 112 Toten", "hält an der Forderung fest"."""

POSITION_NOUNS = frozenset(
    """
    zahl zahlen angabe angaben linie kurs position haltung nein ja ziel termin zeitplan version schilderung
    einschätzung prognose schätzung
    """.split()
)
"""What one holds to or moves away from beside the nouns that govern a content clause."""

WRITING_VERBS = """
schreiben:cvq melden:cvq vermelden:cvqr notieren:cvq fest|halten:cv veröffentlichen:q titeln:q twittern:cvq posten:q
texten:q protokollieren:cv vermerken:cvq formulieren:q lauten:cq besagen:cv heißen+es:cvq
belegen:c beweisen:c zeigen:c nach|weisen:c ergeben:cv ergeben+sich:c kund|geben:cv
hervor|gehen:c entnehmen:c beziffern:r beziffern+auf:r stehen+darin:q kolportieren:cv
"""

THOUGHT_VERBS = """
meinen:cvq glauben:civq denken:cvq finden:q an|nehmen:civ vermuten:cvqr aus|gehen+davon:c gehen+davon_aus:c
aus|gehen+von:r rechnen+damit:ci rechnen+mit:r hoffen:civq hoffen+darauf:c hoffen+auf:r erhoffen+sich:r fürchten:civqr
befürchten:civqr erwarten:cq erwarten+sich:r wünschen+sich:cqr wünschen:cq schätzen:cv schätzen+auf:r ein|schätzen+als:qr
ein|stufen+als:qr beurteilen+als:qr werten+als:qr bewerten+als:qr sehen+darin:q sehen+in:q sehen+als:qr
betrachten+als:qr halten+für:qr empfinden+als:qr fest|stellen:cvq folgern:cvq schließen+daraus:cv
überzeugen+sich_davon:c zeigen+sich_überzeugt:civ zeigen+sich_zuversichtlich:civq
zeigen+sich_besorgt:cq zeigen+sich_enttäuscht:cq zeigen+sich_optimistisch:civq zeigen+sich_erfreut:cq
zeigen+sich_erleichtert:cq zeigen+sich_bestürzt:cq zeigen+sich_skeptisch:cq zeigen+sich_zufrieden:cq
zeigen+sich_schockiert:cq zeigen+sich_überrascht:cq zeigen+sich_bereit:i zeigen+sich_verärgert:cq
zeigen+sich_entsetzt:cq geben+sich_zuversichtlich:civq geben+sich_überzeugt:civ geben+sich_optimistisch:civq
ärgern+sich:vq freuen+sich:cvq sorgen+sich:c wundern+sich:cq empören+sich:vq beabsichtigen:i planen:i
erwägen:ir mutmaßen:cvq ahnen:c befürworten:c ein|treten+dafür:c stehen+auf_standpunkt:cv bedauern:civq
zweifeln+an:r halten+es_für:ci an|sehen+es_als:ci sehen+es_als:ci betrachten+es_als:ci finden+es:ci
überlegen:ci nach|denken+darüber:c denken+darüber_nach:ci
"""

STATE_PHRASES = """
sein+ansicht:civ sein+meinung:civ sein+auffassung:civ sein+überzeugung:civ sein+überzeugt:civ sein+sicher:cv
sein+zuversichtlich:civ sein+rede_davon:c sein+rede_von:qr sein+bekannt:c werden+bekannt:c haben+vernehmen:c
sein+besorgt:c sein+enttäuscht:c kommen+schluss:cv kommen+ergebnis:cv gelangen+schluss:cv gelangen+ergebnis:cv
sein+einig:c sein+zu_lesen:cvq sein+zu_hören:cvq sein+zu_entnehmen:cv sein+bereit:i sein+hoffnung:ci
sein+sich_sicher:cv sein+sich_bewusst:c sein+sich_einig:c sein+gewiss:c sein+optimistisch:cv sein+skeptisch:c
"""

SUPPORT_VERBS: dict[str, str] = {
    "vertreten": "these position haltung linie",
    "hegen": "verdacht hoffnung zweifel befürchtung",
    "teilen": "meinung auffassung ansicht einschätzung befürchtung sorge überzeugung",
    "äußern": "sorge kritik zweifel wunsch erwartung bedenken vorwurf forderung bereitschaft absicht",
    "erheben": "forderung anschuldigung einwand anspruch",
    "ziehen": "schluss schlussfolgerung fazit",
    "auf|stellen": "these theorie behauptung forderung hypothese bedingung",
    "formulieren": "these hypothese forderung ziel kritik",
    "aus|sprechen": "mahnung warnung hoffnung drohung empfehlung einladung",
    "fassen": "beschluss entschluss",
    "ab|geben": "erklärung versprechen zusicherung prognose",
}
"""Verbs that report only together with a noun of utterance ("vertritt die These, dass ..."), to these nouns."""

COMPLEMENT_FORMS: dict[str, frozenset[str]] = {
    "von": frozenset({"von", "vom"}),
    "zu": frozenset({"zu", "zum", "zur"}),
    "an": frozenset({"an", "am", "ans"}),
    "in": frozenset({"in", "im", "ins"}),
    "für": frozenset({"für", "fürs"}),
    "auf": frozenset({"auf", "aufs"}),
    "über": frozenset({"über", "übers"}),
    "vor": frozenset({"vor", "vorm"}),
    "lassen": frozenset({"lassen", "lässt", "läßt", "ließ", "ließen", "lasse", "liess", "liessen"}),
    "wollen": frozenset({"will", "wollen", "wolle", "wollte", "wollten"}),
    "schluss": frozenset({"schluss", "schluß"}),
    **{
        noun: frozenset({noun, noun + "en", noun + "n", noun + "e"})
        for noun in """these hoffnung befürchtung sorge forderung anschuldigung einwand schlussfolgerung theorie
            behauptung hypothese mahnung warnung drohung empfehlung zweifel wunsch vorwurf""".split()
    },
}
"""Prepositions merge with the article; "war vom Untergang die Rede" needs "von" as well."""

SOURCE_PREPOSITIONS = frozenset({"laut", "lt", "gemäß", "gegenüber"})
"""Prepositions right before marks: what stands in them is a source or a listener ("laut „talpost.de“")."""

REPORT_NOUNS = frozenset(
    """
    angabe angaben aussage aussagen ansicht ansichten meinung auffassung einschätzung einschätzungen information
    informationen bericht berichte berichten wort worte worten darstellung darstellungen schätzung schätzungen
    erkenntnis erkenntnisse erkenntnissen meldung meldungen mitteilung mitteilungen auskunft überzeugung lesart
    bekunden erklärung erklärungen äußerung äußerungen vermutung vermutungen behauptung behauptungen vorstellung
    vorstellungen wille willen wunsch studie studien untersuchung untersuchungen umfrage umfragen statistik
    statistiken berechnung berechnungen prognose prognosen zählung hochrechnung hochrechnungen augenzeugenbericht
    zeugenaussage zeugenaussagen urteil gutachten analyse analysen ergebnis ergebnissen dafürhalten vernehmen
    gerüchten stellungnahme presseberichten ermittlungen quellen protokoll bekanntgabe ankündigung ankündigungen plan
    plänen planung planungen entwurf polizeibericht polizeiangaben medienbericht medienberichten version
    interpretation beobachtung beobachtungen zeitungsbericht zeitungsberichten agenturbericht agenturberichten
    agenturmeldungen presseangaben eigenangaben medien dokument dokuments dokumente veröffentlichung
    veröffentlichungen nachricht nachrichten agenturen stand bewertung erfahrung erfahrungen endergebnis idee
    verlautbarung verlautbarungen regierungskreise regierungskreisen fernsehbericht bulletin kommuniqué tweet beitrag
    artikel nachrichtenagentur sichtweise
    """.split()
)
"""Nouns that make "nach", "gemäß" or a postposed "nach" a cue, in the forms that occur there."""

VIEW_NOUNS = frozenset(
    "angaben ansicht meinung auffassung einschätzung überzeugung darstellung worten aussage aussagen".split()
)
"""Nouns behind "nach" that can be nothing but a source, even where a noun before it governs "nach" too."""

EVENT_NOUNS = frozenset(
    """
    urteil bekanntgabe ankündigung veröffentlichung untersuchung ermittlungen erklärung äußerung stellungnahme
    meldung mitteilung abstimmung nachricht nachrichten
    """.split()
)
"""Report nouns that are events as well: "nach dem Urteil" tells a time, "nach einem Urteil" may tell a source."""

PROVISIONAL = frozenset("bisherigen ersten neuesten jüngsten vorläufigen aktuellen".split())
"""Adjectives by which "nach den ersten Ermittlungen" names a source, as what is known so far, and not a time."""

REPORT_NOUN_TAILS = (
    "angaben", "bericht", "berichte", "berichten", "meldung", "meldungen", "informationen", "meinung", "ansicht",
    "studie", "umfrage", "aussage", "aussagen", "kreisen", "schätzung", "schätzungen", "mitteilung", "prognose",
    "auffassung", "darstellung", "gesetz", "gesetzentwurf", "gesetzesentwurf", "verfassung", "verordnung", "dokument", "erkenntnisstand", "vorhersage", "quellen",
)  # fmt: skip
"""Heads of compounds that report: "Medienberichten", "Polizeiangaben", "Expertenmeinung"."""

CONTENT_NOUNS: dict[str, str] = {
    noun: abilities
    for abilities, nouns in {
        "civ": """forderung drohung befürchtung hoffnung vorwurf behauptung ankündigung versprechen warnung appell bitte
            zusage vorschlag wunsch empfehlung aufforderung entscheidung verdacht beschluss mahnung aufruf plan
            überzeugung anschuldigung bereitschaft anweisung befehl ansicht absicht schlussfolgerung eingeständnis""",
        "cv": """meinung auffassung aussage vermutung einschätzung these annahme hinweis begründung angst sorge
            erklärung äußerung feststellung argument prognose gerücht meldung bericht mitteilung nachricht erkenntnis
            information zweifel kritik verweis eindruck schluss darstellung ergebnis erwartung bestätigung versicherung
            unterstellung mutmaßung hypothese spekulation wort frage kommentar sichtweise vorstellung botschaft idee""",
    }.items()
    for noun in nouns.split()
}
"""Lower-case lemmas of nouns that govern a content clause ("die Befürchtung, dass ..."), with abilities as for verbs."""

DATIVE_VERBS = frozenset(
    """
    sagen erklären mitteilen berichten vorwerfen unterstellen versichern raten abraten empfehlen drohen androhen
    versprechen zusichern bestätigen antworten schildern erzählen gestehen widersprechen vorhalten bescheinigen
    attestieren nachsagen verraten erläutern entgegnen anbieten befehlen zubilligen vorschlagen
    """.split()
)
"""Verbs whose dative object is told or accused."""

ACCUSATIVE_VERBS = frozenset(
    """
    auffordern bitten beschuldigen warnen verdächtigen beauftragen mahnen ermahnen aufrufen fragen informieren bezichtigen
    anweisen anklagen drängen
    """.split()
)
"""Verbs whose accusative object, in the passive their subject, is addressed."""

EVIDENCE_VERBS = frozenset("zeigen belegen beweisen hindeuten ergeben erkennen nachweisen bedeuten andeuten".split())
"""Verbs whose subject may be a thing that proves; they report only where it is somebody or a text."""

CONVERSATIONS = ("interview", "gespräch", "telefonat")
"""Nouns after which "mit" names who was talked to."""

PUBLIC = frozenset(
    "journalisten presse reportern medienvertretern pressevertretern anhängern abgeordneten delegierten kameras".split()
)
"""Who stands behind "vor" in "sagte er vor Journalisten"."""

NAME_CLASS_TAILS = (
    "magazin", "magazins", "zeitung", "zeitschrift", "blatt", "sender", "film", "buch", "roman", "lied", "song",
    "album", "musical", "serie", "sendung", "titel", "motto", "namen", "name", "projekt", "initiative", "verein",
    "vereins", "bündnis", "partei", "programm", "dienst", "dienstes", "portal", "schiff", "bakterium", "stück",
    "überschrift", "studie", "magazins", "magazines", "codename", "codenamen", "kategorie", "marke", "organisation",
    "stiftung", "agentur", "kampagne", "aktion", "operation", "gruppierung", "plattform", "website", "webseite", "band",
    "firma", "unternehmensgruppe", "album", "albums", "oper", "ausstellung", "buches", "films", "romans",
)  # fmt: skip
"""Heads of nouns behind which marks set off the name of one thing of the class ("das Magazin „Haus und Hof“")."""

LAW_TAILS = ("gesetz", "gesetzes", "verordnung", "richtlinie", "abkommen", "vertrag")
"""Heads of the titles of laws and treaties ("das „Gesetz zur Änderung des Passgesetzes“")."""

PRONOMINAL_CUES = frozenset({"demnach", "demzufolge", "wonach", "danach", "hiernach"})
"""Adverbs that attribute their sentence to something said before; "danach" only with the subjunctive."""

SPEAKER_NOUN_TAILS = ("sprecher", "sprecherin", "sprechern")


class ReportingVerb(NamedTuple):
    """A verb that reports.

    Args:
        prefix: separable prefix, or "".
        base: infinitive without the prefix.
        words: words that must stand in the clause with it, lower case.
        abilities: letters as explained in the module.
        medium: the usual medium.
    """

    prefix: str
    base: str
    words: tuple[str, ...]
    abilities: str
    medium: Medium


def _parse(table: str, medium: Medium) -> list[ReportingVerb]:
    verbs = []
    for entry in table.split():
        verb, _, abilities = entry.partition(":")
        lemma, _, needed = verb.partition("+")
        prefix, _, base = lemma.rpartition("|")
        if "_" in base:
            first, _, base = base.rpartition("_")
            needed = f"{first}_{needed}" if needed else first
        words = tuple(word for word in needed.replace("_", " ").split() if word)
        verbs.append(ReportingVerb(prefix, base, words, abilities, medium))
    return verbs


@lru_cache(maxsize=1)
def verbs_by_base() -> dict[str, tuple[ReportingVerb, ...]]:
    """All verbs under their base and under the joined infinitive; those that need most words come first.

    >>> [verb.prefix for verb in verbs_by_base()["räumen"]]
    ['ein']
    """
    found: dict[str, list[ReportingVerb]] = {}
    tables: tuple[tuple[str, Medium], ...] = (
        (SPEECH_VERBS, "Speech"),
        (WRITING_VERBS, "Writing"),
        (THOUGHT_VERBS, "ST"),
        (STATE_PHRASES, "ST"),
        (" ".join(f"{verb}+{noun}:civ" for verb, nouns in SUPPORT_VERBS.items() for noun in nouns.split()), "SW"),
    )
    for table, medium in tables:
        for verb in _parse(table, medium):
            for key in {verb.base, verb.prefix + verb.base}:
                if verb not in found.setdefault(key, []):
                    found[key].append(verb)
    return {
        key: tuple(sorted(verbs, key=lambda v: (-len(v.words), v.prefix == "", "dagegen" in v.words, v.words)))
        for key, verbs in found.items()
    }
