"""Words that news uses for the same thing: one line a set, verbs, nouns and adjectives of one meaning together.

The sets are wide on purpose: they serve to see that two sentences may tell the same, never to say what a text means.
"""

from __future__ import annotations

SYNONYM_LINES = """
mensch person leute bewohner bewohnerin einwohner anwohner bürger bürgerin bevölkerung publikum öffentlichkeit volk
soldat truppe verband einheit streitkraft streitkräfte militär armee mann heer
überschreiten vordringen vorgedrungen eindringen eingedrungen einmarschieren einmarsch vorrücken vorstoß vorstoßen übertreten betreten überqueren
grenze linie grenzlinie grenzverlauf
gebiet territorium staatsgebiet boden land
schießen schuss beschießen beschuss geschossen
töten sterben umkommen tot tote todesopfer toter gefallene leiche
verletzen verwunden verletzte verwundete wunde verletzung
vermissen vermisst vermisste verschwinden verschollen verschwunden suchen gesucht gesuchte
warnen gewarnt warnung alarmieren alarm sirene horn
gefahr gefährden gefährdet gefährlich risiko gefährdung gesundheitsgefahr gesundheitsrisiko
bedrohung bedrohen bedrohlich drohen
mangel mängel fehler beanstandung defekt_mangel schwachstelle beanstanden
prüfen geprüft prüfung kontrollieren kontrolle begehen begangen begehung inspizieren inspektion untersuchen untersuchung kontrolliert prüfer prüfprotokoll
ursache auslösen ausgelöst auslöser schuld verursachen grund warum verantwortlich
defekt kaputt schadhaft
störung ausfall ausfallen ausgefallen panne versagen versagt aussetzer
technik ausrüstung gerät aggregat apparat
bremsen gebremst bremsung abbremsen
tempo geschwindigkeit
irrtum fehltritt versehen patzer
staatsanwalt ankläger staatsanwaltschaft
sitzung treffen sondersitzung zusammenkunft
ausschuss komitee gremium
stillstehen stillstand stillstehend still
übernahme übernehmen erwerben kaufen aufkaufen schlucken
angebot offerte gebot
aktionär anteilseigner anteilsinhaber investor
vorrat reserve
belagern belagerung einschließen eingekesselt umzingeln umzingelt umstellen
hilfskonvoi konvoi hilfslieferung lieferung
versorgen versorgung beliefern
beschießen beschuss bombardieren bombardement bombe granate
kapitulieren kapitulation aufgeben ergeben übergabe
undicht tropfen getropft leck lecken leckage
brand feuer flammen großbrand brennen
auslaufen austreten ausgetreten ausgelaufen fließen geflossen freisetzen freigesetzt gelangen strömen rauschen
anlage bauwerk mauer staumauer damm staudamm talsperre
haus gebäude wohnhaus wohnung
räumen geräumt evakuieren evakuierung evakuiert
verwandte angehörige familie verwandter angehöriger
aufhalten unterkommen untergekommen befinden
ort ortschaft dorf gemeinde ortsteil stadt
unklar ungewiss unbekannt ungewusst ungeklärt offen_frage rätsel
erreichbar zugänglich zugang heran herankommen erreichen
austausch auswechseln austauschen ersatz ersetzen tausch
ablehnen abgelehnt verweigern verweigert zurückweisen zurückgewiesen
beantragen antrag
verbieten verboten verbot untersagen untersagt gebannt bannen sperren gesperrt sperrung
baden schwimmen
angeln fischen
schließen geschlossen stilllegen stillgelegt zu
öffnen wiedereröffnen anlaufen produktion produzieren hochfahren wiederaufnehmen wiederaufnahme
planen geplant vorbereiten vorbereitet plan vorbereitung
angriff attacke vorstoß offensive angreifen überfall
feuerpause waffenruhe waffenstillstand
zustimmen zugestimmt zustimmung einwilligen einverstanden
gelten gilt inkrafttreten
halten einhalten
rücktritt zurücktreten
unternehmen firma konzern betrieb betreiber operateur
werk fabrik anlage_werk
behörde amt dienststelle
polizei polizist beamte
regierung kabinett
minister ministerin ressortchef
bürgermeister rathauschef stadtoberhaupt
fluss strom gewässer
wasser löschwasser
wanne auffangwanne becken
teil größtenteils großteil mehrheit überwiegend
schieber ventil klappe
schlecht mangelhaft mangelhafte
truppenpräsenz präsenz
eskalation ausweitung zuspitzung
sicherheit
indopazifik indopazifisch
euroatlantisch euro-atlantisch
unterstützen unterstützung hilfe helfen
entlassen entlassung kündigen kündigung
erhöhen steigern steigerung anheben erhöhung steigen anstieg
senken verringern reduzieren sinken rückgang kürzen kürzung
treffen begegnung zusammenkunft
gespräch verhandlung verhandeln beraten beratung
einigung einigen vereinbarung abkommen vertrag übereinkunft deal
wahl abstimmung abstimmen wählen votum
gesetz vorschrift regelung regel
gericht justiz richter
urteil verurteilen verurteilung schuldspruch
klage klagen verklagen anklage anklagen
ermittlung ermitteln ermittler untersuchen_ermittlung
verdacht verdächtigen vermuten mutmaßen
festnehmen festgenommen verhaften verhaftet festnahme verhaftung
fliehen geflohen flüchten flucht geflüchtet
retten rettung bergen bergung gerettet geborgen
zerstören zerstörung zerstört vernichten
beschädigen beschädigung
krankenhaus klinik hospital spital klinikum
arzt mediziner ärztin
schule gymnasium grundschule
kind minderjährige
stromausfall blackout
straße autobahn weg
zug bahn
flugzeug maschine flieger jet
schiff fähre boot
auto fahrzeug wagen pkw
bus reisebus
rakete marschflugkörper geschoss
drohne
waffe rüstung munition
geld mittel finanzierung finanzieren
kosten preis
schaden schäden sachschaden
gewinn überschuss profit
verlust minus
umsatz erlös
stelle arbeitsplatz job
streik arbeitsniederlegung ausstand streiken
protest demonstration kundgebung demonstrieren protestieren
fordern verlangen forderung
ankündigen ankündigung
wetter unwetter sturm orkan
regen niederschlag regnen
hochwasser flut überschwemmung flutwelle
virus erreger
impfung impfen impfstoff
gestehen zugeben einräumen geständnis
behaupten behauptung
lüge lügen falsch unwahr
wahr wahrheit richtig stimmen zutreffen
"""
"""One set per line; an underscore marks a word that stands in the set only to name it."""

VERY_COMMON = frozenset(
    """
    sagen gehen machen kommen geben lassen sehen stehen nehmen finden bleiben liegen werden haben sein können müssen
    sollen dürfen mögen wollen tun wissen bringen führen stellen setzen halten zeigen heißen gelten jahr tag woche stunde
    zeit mal fall teil seite einzig einzige einziger einzigen ganz weiter
    """.split()
)
"""Content words that say little about what a sentence tells."""
