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
sagen:cvq aus|sagen:cvq zu|sagen:civq erklären:civqr betonen:cvqr unterstreichen:cvqr mit|teilen:cvq reden+davon:c antworten:cvq erwidern:cvq
entgegnen:cvq ergänzen:cvq hinzu|fügen:cvq fügen+hinzu:cvq fort|fahren:q fragen:cvq nach|fragen:cvq an|fragen:cvq
bekräftigen:cvqr bestätigen:cvqr versichern:civq beteuern:civq zu|sichern:cvir beschwören:q behaupten:civqr an|geben:civq
an|merken:cvq bemerken:cvq bemängeln:cvqr beklagen:cvqr klagen:cvq monieren:cvqr rügen:cvqr schimpfen:cvq spotten:cvq
kritisieren:cvqr loben:cvqr würdigen:qr tadeln:cvqr begrüßen:cqr jubeln:vq scherzen:vq witzeln:vq rufen:vq schreien:vq
flüstern:vq murmeln:vq stammeln:vq brüllen:vq aus|rufen:q zu|rufen:vq warnen:civqr mahnen:civqr an|mahnen:cqr ermahnen:civqr
drohen:civqr an|drohen:civr raten:civqr ab|raten:ir empfehlen:civqr vor|schlagen:civqr an|regen:ciqr appellieren:iqr bitten:iqr
auf|fordern:iqr auf|rufen:iqr fordern:civqr verlangen:civqr ein|fordern:cqr plädieren:ivqr aus|sprechen+sich:ir aus|sprechen:cr
ein|räumen:civqr zu|geben:civq gestehen:civq zu|gestehen:cvqr bestreiten:civqr leugnen:civqr dementieren:cvqr abstreiten:civqr ab|streiten:civqr
zurück|weisen:cqr verneinen:cvqr bejahen:cr widersprechen:cvqr ein|wenden:cvq entgegen|halten:cvq kontern:cvq erzählen:civq
schildern:cvqr aus|führen:cvq dar|legen:cvqr erläutern:cvqr begründen:cvqr klar|stellen:cvqr klarstellen:cvqr heraus|stellen:cvq hervor|heben:cvqr
verkünden:civqr an|kündigen:civqr kündigen+an:civqr versprechen:civqr geloben:ci schwören:civq verraten:cvq offenbaren:cvq
enthüllen:cvq bekennen:cvq beichten:cvq beteuern:civq resümieren:cvq bilanzieren:cvq zusammen|fassen:cq schluss|folgern:cvq
prophezeien:cvqr voraus|sagen:cvqr vorher|sagen:cvr prognostizieren:cvqr urteilen:cvq argumentieren:cvq mutmaßen:cvq spekulieren:cvqr
unterstellen:civ vor|werfen:civqr vor|halten:cvqr beschuldigen:ciqr bezichtigen:cir verdächtigen:cir an|klagen:r an|prangern:cqr
attackieren:qr an|greifen:q verteidigen:qr verurteilen:cqr nennen:qr bezeichnen:qr titulieren:qr beschreiben:cvqr charakterisieren:qr
ab|lehnen:ciqr dringen+darauf:c pochen+darauf:c drängen+darauf:ci beharren+darauf:c bestehen+darauf:ci hin|weisen+darauf:c hin|weisen:cvqr
verweisen+darauf:c verweisen:cqr aufmerksam_machen+darauf:c hindeuten+darauf:c hin|deuten+darauf:c
sprechen+davon:c sprechen+dafür:ci sprechen+dagegen:ci aus|sprechen+dafür:ci aus|sprechen+dagegen:ci plädieren+dafür:ci ein|setzen+dafür:c werben+dafür:ci
warnen+davor:ci appellieren+daran:c erinnern+daran:c erinnern:cvq danken:q gratulieren:q bedauern:civqr bedanken+sich:q
entschuldigen+sich:qr beschweren+sich:cvqr beklagen+sich:cvq brüsten+sich:c rühmen+sich:ci erkundigen+sich:cq
äußern:cvq äußern+sich:vqr verlauten:cv verlauten+lassen:cv wissen+lassen:cv durchblicken+lassen:cv durch|blicken+lassen:cv bekannt|geben:cvqr geben+bekannt:cvqr
bekannt|machen:cvr machen+deutlich:cv deutlich|machen:cv machen+klar:cv klar|machen:cv kund|tun:cvqr kommentieren:cvq
informieren:cvq informieren+darüber:c unterrichten+darüber:c beruhigen:q trösten:q warnen:civqr verkünden:civqr proklamieren:qr
verlauten:cv behaupten:civqr deklarieren:q vorbringen:cv vor|bringen:cvq vor|tragen:cvq präzisieren:cvq konkretisieren:cvq wiederholen:cvq
bekunden:civqr signalisieren:civqr an|deuten:cvqr bezweifeln:cqr an|zweifeln:cr zweifeln+daran:c in_frage_stellen:cr bestellen:q
zitieren:q referieren:cvq berichten:cvqr berichten+darüber:c berichten+davon:c erzählen+davon:c preis|geben:c nach|legen:q poltern:vq wettern:vq
frotzeln:vq höhnen:vq unken:vq orakeln:vq raunen:vq schwärmen:cvq seufzen:vq stöhnen:vq prahlen:cvq verkünden:civqr befehlen:civqr an|ordnen:cir
an|weisen:ir vereinbaren:ci verständigen+sich:i verpflichten+sich:i weigern+sich:ir bereit_erklären+sich:i erklären+bereit:i an|bieten:ciq
geben+zu_bedenken:cvq geben+zu_verstehen:cv geben+zu_protokoll:cvq bringen+zum_ausdruck:cvqr bringen+ins_gespräch:r
stellen+in_aussicht:cir stellen+in_abrede:cr stellen+in_frage:cr nehmen+in_schutz:qr machen+verantwortlich:r machen+geltend:cv machen+aufmerksam:cr
vertreten+ansicht:cv vertreten+auffassung:cv vertreten+meinung:cv vertreten+standpunkt:cv
äußern+hoffnung:ciq äußern+befürchtung:cv äußern+ansicht:cv äußern+meinung:cv äußern+vermutung:cv äußern+verdacht:cv äußern+zweifel:cr äußern+kritik:r äußern+bedenken:cr äußern+überzeugung:cv
üben+kritik:qr erheben+vorwurf:cv erheben+vorwürfe:c erheben+anschuldigungen:c ziehen+bilanz:q bieten+an:i
"""

WRITING_VERBS = """
schreiben:cvq melden:cvq vermelden:cvq notieren:cvq fest|halten:cv veröffentlichen:q titeln:q twittern:cvq posten:q
texten:q protokollieren:cv dokumentieren:c vermerken:cvq formulieren:q publizieren:q lauten:q besagen:cv heißen+es:cvq
heißen+darin:cvq heißen+dazu:cvq heißen+weiter:cvq auf|listen:c belegen:c beweisen:c zeigen:c nach|weisen:c ergeben:cv ergeben+sich:c
kund|geben:cv hervor|gehen:c entnehmen:c beziffern:r
"""

THOUGHT_VERBS = """
meinen:cvq glauben:civq denken:cvq finden:cvq an|nehmen:civ vermuten:cvqr aus|gehen+davon:c gehen+davon_aus:c rechnen+damit:c rechnen:r
hoffen:civqr hoffen+darauf:c erhoffen+sich:r fürchten:civqr befürchten:civqr erwarten:cqr wünschen+sich:cqr wünschen:cqr bezweifeln:cqr zweifeln:cr
schätzen:cvr ein|schätzen:qr beurteilen:r werten:qr bewerten:qr sehen+darin:q betrachten:r halten:qr fest|stellen:cvq fest|stellen:cvq
erkennen:c folgern:cvq schließen+daraus:cv überzeugen+sich:c zeigen+sich_überzeugt:cv zeigen+sich_zuversichtlich:cvq zeigen+sich_besorgt:cqr
zeigen+sich_enttäuscht:cqr zeigen+sich_optimistisch:cq zeigen+sich_erfreut:cqr zeigen+sich_erleichtert:cqr zeigen+sich_bestürzt:qr zeigen+sich_skeptisch:qr zeigen+sich_zufrieden:qr
zeigen+sich_schockiert:qr zeigen+sich_überrascht:qr zeigen+sich_bereit:i zeigen+sich_verärgert:qr zeigen+sich_entsetzt:qr geben+sich_zuversichtlich:cq geben+sich_überzeugt:c geben+sich_optimistisch:cq
ärgern+sich:cq freuen+sich:cq sorgen+sich:c wundern+sich:cq empören+sich:cq wissen:cv beabsichtigen:ir planen:ir erwägen:ir
verdächtigen:ir mutmaßen:cv ahnen:c bedauern:civqr kritisieren:cvqr befürworten:cir unterstützen:r ein|treten+dafür:c stehen+auf_standpunkt:cv
"""

STATE_PHRASES = """
sein+ansicht:c sein+meinung:cv sein+auffassung:cv sein+überzeugung:cv sein+überzeugt:cv sein+sicher:cv sein+zuversichtlich:cv sein+rede:cqr
sein+bekannt:c werden+bekannt:c werden+laut:c haben+vernehmen:c sein+besorgt:c sein+enttäuscht:c kommen+schluss:c kommen+ergebnis:c gelangen+schluss:c
gelangen+ergebnis:c sein+einig:c sein+zu_lesen:cq sein+zu_hören:cq sein+hoffnung:c sein+bereit:i liegen+nahe:c
"""

PREPOSITIONS_BEFORE = frozenset({"laut", "lt", "gemäß", "zufolge", "entsprechend"})
"""Prepositions that attribute whatever noun follows; "zufolge" stands behind its noun, and seldom before it."""

REPORT_NOUNS = frozenset(
    """
    angabe angaben aussage aussagen ansicht ansichten meinung auffassung einschätzung einschätzungen information
    informationen bericht berichte berichten wort worte worten darstellung darstellungen schätzung schätzungen erkenntnis
    erkenntnisse erkenntnissen meldung meldungen mitteilung mitteilungen auskunft überzeugung lesart bekunden erklärung
    erklärungen äußerung äußerungen vermutung vermutungen behauptung behauptungen vorstellung vorstellungen wille willen
    wunsch studie studien untersuchung untersuchungen umfrage umfragen statistik statistiken berechnung berechnungen
    prognose prognosen zählung hochrechnung hochrechnungen augenzeugenbericht zeugenaussage zeugenaussagen urteil
    gutachten analyse analysen ergebnis ergebnissen dafürhalten vernehmen gerüchten stellungnahme presseberichten
    ermittlungen quelle quellen protokoll bekanntgabe ankündigung ankündigungen plan plänen planung planungen entwurf
    polizeibericht polizeiangaben medienbericht medienberichten version interpretation beobachtung beobachtungen
    zeitungsbericht zeitungsberichten agenturbericht agenturberichten agenturmeldungen presseangaben eigenangaben
    bulletin kommuniqué tweet post beitrag artikel zeitung nachrichtenagentur sichtweise zeuge zeugen augenzeugen
    """.split()
)
"""Nouns that make "nach", "gemäß" or a postposed "nach" a cue, in the forms that occur there."""

REPORT_NOUN_TAILS = (
    "angaben", "bericht", "berichte", "berichten", "meldung", "meldungen", "informationen", "meinung", "ansicht",
    "studie", "umfrage", "aussage", "aussagen", "kreisen", "schätzung", "schätzungen", "mitteilung", "prognose",
    "auffassung", "darstellung",
)  # fmt: skip
"""Heads of compounds that report: "Medienberichten", "Polizeiangaben", "Expertenmeinung"."""

CONTENT_NOUNS: dict[str, str] = {
    noun: abilities
    for abilities, nouns in {
        "civ": """forderung drohung befürchtung hoffnung vorwurf behauptung ankündigung versprechen warnung appell bitte
            zusage vorschlag angebot wunsch empfehlung aufforderung entscheidung verdacht beschluss plan""",
        "cv": """ansicht meinung auffassung aussage vermutung einschätzung überzeugung these annahme hinweis
            begründung angst sorge erklärung äußerung feststellung argument prognose gerücht gerüchte meldung bericht berichte meldungen
            mitteilung nachricht erkenntnis information informationen zweifel kritik verweis eindruck schluss
            ergebnis erwartung eingeständnis bestätigung versicherung unterstellung anschuldigung""",
    }.items()
    for noun in nouns.split()
}
"""Lower-case nouns that govern a content clause ("die Befürchtung, dass ..."), with abilities as for verbs."""

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

    >>> [verb.prefix for verb in verbs_by_base()["teilen"]]
    ['mit']
    """
    found: dict[str, list[ReportingVerb]] = {}
    tables: tuple[tuple[str, Medium], ...] = (
        (SPEECH_VERBS, "Speech"),
        (WRITING_VERBS, "Writing"),
        (THOUGHT_VERBS, "ST"),
        (STATE_PHRASES, "ST"),
    )
    for table, medium in tables:
        for verb in _parse(table, medium):
            for key in {verb.base, verb.prefix + verb.base}:
                if verb not in found.setdefault(key, []):
                    found[key].append(verb)
    return {
        key: tuple(sorted(verbs, key=lambda verb: (-len(verb.words), verb.prefix == "", verb.words)))
        for key, verbs in found.items()
    }
