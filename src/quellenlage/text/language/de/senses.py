"""Words by which two reports assert the same thing or the opposite of it, and nouns that are verbs in other words.

The sets are wide on purpose, like those of :mod:`quellenlage.text.language.de.synonyms`, and finer where a negation
counts: in a line with a bar, what stands behind it says the opposite of what stands before it.
"""

from __future__ import annotations

SENSE_LINES = """
sicher ungefährlich unbedenklich gefahrlos harmlos sicherheit verträglich | gefährlich unsicher gefahr gefährden bedenklich riskant risiko bedrohlich schädlich giftig tödlich gefährdet gefährdung
wahr richtig stimmen zutreffen wahrheit korrekt zutreffend tatsache glaubhaft glaubwürdig echt authentisch | falsch unwahr lüge lügen erfunden unzutreffend haltlos legende märchen erlogen unglaubwürdig gefälscht fälschung fälschen unecht erfindung
offen öffnen eröffnen öffnung wiedereröffnen freigeben freigabe | schließen geschlossen schließung sperren gesperrt sperrung stilllegen stilllegung zumachen dichtmachen dicht absperren verriegeln abriegeln
steigen wachsen zunehmen klettern anwachsen erhöhen anstieg zunahme zuwachs anheben erhöhung ausweiten steigerung steigern aufstocken | sinken zurückgehen abnehmen nachlassen abflauen rückgang abnahme abschwächen verringern senken reduzieren senkung verringerung schrumpfen eindämmen
verbessern verbesserung besserung erholen erholung entspannen entspannung beruhigen beruhigung | verschlechtern verschlechterung verschärfen zuspitzen eskalieren eskalation zuspitzung
ausreichen genügen reichen ausreichend genügend hinreichend genug reichlich | knapp unzureichend ungenügend engpass knappheit fehlen
wissen kennen bekannt informieren ahnen bewusst kenntnis eingeweiht erfahren | ahnungslos unwissend überraschen überrascht überraschend
rechtmäßig zulässig rechtens legal gesetzmäßig ordnungsgemäß regulär vorschriftsmäßig regelkonform statthaft | illegal rechtswidrig unrechtmäßig unzulässig geächtet regelwidrig gesetzwidrig gesetzeswidrig verfassungswidrig verbieten verboten verbot
fair gerecht angemessen anständig akzeptabel vertretbar annehmbar | unfair ungerecht unangemessen provokation frechheit unverschämt zumutung unannehmbar hohn unverschämtheit lächerlich inakzeptabel unverantwortlich
notwendig nötig erforderlich unumgänglich unverzichtbar brauchen benötigen bedarf | überflüssig unnötig verzichtbar entbehrlich
gelingen gelungen erfolg erfolgreich glücken klappen gewinnen sieg siegen | scheitern misslingen fehlschlagen misserfolg gescheitert fehlschlag niederlage unterliegen
funktionieren intakt laufen betriebsbereit arbeiten einsatzbereit | störung ausfall ausfallen ausgefallen panne versagen defekt kaputt schadhaft aussetzer lahmlegen lahmlegung zusammenbrechen zusammenbruch stillstehen stillstand
rechtzeitig pünktlich frühzeitig früh sofort umgehend unverzüglich schnell rasch | spät verspätet verzögern verzögerung verschleppen zögern zögerlich langsam
zustimmen billigen genehmigen akzeptieren befürworten zustimmung empfehlen zuraten abnicken begrüßen genehmigung billigung empfehlung bewilligen absegnen | ablehnen verweigern ablehnung abraten verwerfen weigern zurückweisen missbilligen versagung
erlauben zulassen gestatten erlaubnis zulassung dürfen | untersagen verwehren hindern verhindern abhalten
schuldig schuld verantwortlich verantwortung haftbar verschulden verursachen verursacher ursache auslöser auslösen anlass grund | unschuldig schuldlos
freiwillig | zwingen gezwungen zwang erzwingen nötigen nötigung
beginnen starten anfangen anlaufen auftakt beginn anfang start loslegen | enden beenden ende abschließen abschluss beendigung
voll überfüllt ausgelastet überlastet | leer
festhalten beibehalten fortsetzen fortführen weiterführen fortsetzung weitermachen fortführung | aufgeben einstellen abbrechen abbruch aufgabe einstellung verzicht verzichten
halten standhalten stabil tragfähig | brechen reißen nachgeben einstürzen einsturz bersten instabil bruch
gültig gelten rechtskräftig wirksam rechtsgültig | ungültig nichtig annullieren aufheben kassieren unwirksam annullierung aufhebung
freilassen freikommen freilassung auf-freiem-fuß | festnehmen verhaften festnahme verhaftung inhaftieren
überleben | sterben tot töten umkommen todesopfer tote tod getötet
gesund genesen wohlauf heilen heilung | krank erkranken erkrankung krankheit leiden
öffentlich offenlegen offenlegung bekanntgeben veröffentlichen veröffentlichung | geheim verheimlichen vertuschen vertuschung verschweigen verbergen geheimhalten vertraulich
verurteilen schuldspruch verurteilung | freisprechen freispruch
vollständig komplett völlig restlos gesamt | teilweise unvollständig lückenhaft
gleich gleichzeitig gleichmäßig | unterschiedlich verschieden
besitzen besitz gehören eigentum inhaber eigentümer
einig einigen einigung vereinbarung vereinbaren übereinkunft abkommen verständigen verständigung kompromiss | streit streiten uneinig zerstritten konflikt
vertrauen zuversicht zuversichtlich hoffnung hoffen optimistisch | misstrauen zweifel zweifeln bezweifeln skeptisch skepsis fürchten befürchten befürchtung sorge pessimistisch
freund verbündete partner | gegner feind gegenseite gegenspieler rivale
streichen streichung abbauen abbau wegfallen wegfall entfallen entlassen entlassung kündigen kündigung abschaffen abschaffung einsparen einsparung vernichten kürzen kürzung
zurückziehen abziehen abzug rückzug räumen räumung
einnehmen erobern eroberung besetzen besetzung einnahme
misshandeln misshandlung schlagen prügeln foltern folter verprügeln
zahlungsunfähig pleite insolvent bankrott insolvenz überschuldet konkurs
wiederholen wiederholung nachholen
bündnis koalition allianz zusammenarbeit kooperation
hackerangriff cyberangriff hackerattacke cyberattacke hacker
betrug betrügen schwindel manipulation manipulieren täuschen täuschung erschleichen plagiat
eingreifen einschreiten eingriff intervenieren intervention
übertragen übertragung überträger anstecken ansteckung infizieren infektion
landebahn piste rollbahn startbahn
erkennen bemerken entdecken wahrnehmen sichten sehen erblicken
einsetzen einsatz verwenden verwendung nutzen nutzung gebrauch benutzen anwenden anwendung
komplikation zwischenfall problem schwierigkeit
termin datum zeitpunkt
angreifen angriff attacke attackieren überfall überfallen losgehen anschlag offensive
treffen einschlagen einschlag volltreffer treffer
beschießen beschuss bombardieren bombardement bombardierung feuern abfeuern
schießen schuss schüsse
abschießen abschuss abfangen
explodieren explosion detonieren detonation
brand feuer flammen brennen großbrand
anzünden brandstiftung brandstifter zündeln brandlegung entzünden
mann männer herr
frau frauen dame
waffe munition rüstung geschoss patrone sprengstoff granate
lager depot magazin speicher lagerung lagern
soldat truppe verband einheit streitkraft streitkräfte militär armee heer
grenze grenzlinie grenzverlauf
damm deich staumauer talsperre staudamm
arzt mediziner ärztin doktor
klinik krankenhaus hospital spital klinikum
schule gymnasium grundschule
stelle arbeitsplatz job arbeit beschäftigung
beschäftigte mitarbeiter mitarbeiterin belegschaft arbeitnehmer personal angestellte
lohn gehalt bezahlung entgelt vergütung verdienst
geld mittel finanzierung kapital finanzieren
gebühr beitrag abgabe
kosten preis ausgabe
bezahlen zahlen zahlung begleichen überweisen
streik arbeitsniederlegung ausstand streiken arbeitskampf
protest demonstration kundgebung demonstrieren protestieren
gespräch verhandlung verhandeln beraten beratung reden sprechen unterredung
angebot offerte gebot bieten anbieten
fordern verlangen forderung
drohen androhen drohung bedrohung bedrohen
warnen warnung alarmieren alarm mahnen
kaufen erwerben kauf übernehmen übernahme erwerb aufkaufen
verkaufen verkauf veräußern veräußerung abstoßen
firma unternehmen konzern betrieb gesellschaft
fabrik werk anlage
bauen bau errichten errichtung erbauen
zerstören zerstörung vernichtung
prüfen prüfung kontrollieren kontrolle inspizieren inspektion überprüfen überprüfung untersuchen untersuchung begutachten warten wartung
messen messung messwert
zahl anzahl menge
zurücktreten rücktritt abtreten abdanken amtsverzicht hinwerfen
kandidieren kandidatur antreten bewerben bewerbung
wahl abstimmung wählen votum abstimmen urnengang
stimme wählerstimme
sieger gewinner
gesetz vorschrift regelung verordnung regel
gericht richter justiz
urteil richterspruch entscheidung entscheiden
strafe bestrafen bestrafung sanktion ahnden
anklage anklagen beschuldigen beschuldigung vorwerfen vorwurf bezichtigen
ermitteln ermittlung ermittler verfahren
verdacht verdächtigen verdächtig mutmaßen vermuten
beweis beweisen beleg belegen nachweis nachweisen indiz hinweis spur anzeichen
gestehen geständnis zugeben einräumen eingestehen
fliehen flucht flüchten entkommen
flüchtling geflüchtete schutzsuchende asylbewerber migrant
abschieben abschiebung ausweisen ausweisung zurückschicken
aufnehmen aufnahme unterbringen unterbringung beherbergen
retten rettung bergen bergung
helfen hilfe unterstützen unterstützung beistehen
versorgen versorgung beliefern lieferung liefern belieferung
korridor weg durchgang passage
fahren fahrt unterwegs
fallen gefallen
bremsen bremsung abbremsen ungebremst
fliegen flug
landen landung aufsetzen
absturz abstürzen sturz stürzen
entgleisen entgleisung
fehler irrtum versehen fehltritt patzer missgeschick
absicht absichtlich vorsätzlich vorsatz willentlich
planen plan vorsehen vorhaben beabsichtigen geplant vorgesehen erwägen
ankündigen ankündigung
versprechen zusage zusagen zusichern zusicherung garantieren garantie gewährleisten
bürgschaft bürgen
verlieren verlust einbüßen
schaden beschädigen beschädigung schädigen schädigung sachschaden
belasten belastung verunreinigen verunreinigung kontaminieren verseuchen
keim erreger bakterie virus bazillus
wirkstoff mittel arznei medikament präparat arzneimittel
impfung impfen impfstoff vakzin
nebenwirkung unverträglichkeit
patient kranke
opfer leidtragende betroffene geschädigte
zeuge augenzeuge zeugin
papier dokument unterlage schriftstück bericht gutachten
brief schreiben mail email
strom elektrizität
wasser löschwasser
leitung hochspannungsleitung
energie energieversorgung
reaktor meiler atomkraftwerk kernkraftwerk
wetter witterung
sturm orkan unwetter
flut hochwasser überschwemmung
dürre trockenheit
ernte ernten
tier vieh
bauer landwirt
mensch person leute einwohner bewohner anwohner bürger bevölkerung
kind minderjährige
eltern mutter vater
polizei polizist beamter
regierung kabinett
minister ministerin ressortchef
chef vorsitzende präsident leiter direktor
bürgermeister rathauschef stadtoberhaupt
sprecher sprecherin
partei fraktion
opposition oppositionelle
"""
"""One sense a line, verbs, nouns and adjectives together; its first word names it."""

NOMINALS: dict[str, str] = {
    "zug": "ziehen",
    "schuss": "schießen",
    "bruch": "brechen",
    "gang": "gehen",
    "kunft": "kommen",
    "nahme": "nehmen",
    "gabe": "geben",
    "sprache": "sprechen",
    "spruch": "sprechen",
    "tritt": "treten",
    "trieb": "treiben",
    "schluss": "schließen",
    "wurf": "werfen",
    "griff": "greifen",
    "stieg": "steigen",
    "flug": "fliegen",
    "fahrt": "fahren",
    "sicht": "sehen",
    "schnitt": "schneiden",
    "bot": "bieten",
    "stich": "stechen",
    "biss": "beißen",
    "schlag": "schlagen",
    "wuchs": "wachsen",
    "sturz": "stürzen",
    "kauf": "kaufen",
    "bau": "bauen",
    "lauf": "laufen",
    "ruf": "rufen",
    "stoß": "stoßen",
    "fall": "fallen",
    "wahl": "wählen",
    "tausch": "tauschen",
    "sprung": "springen",
    "druck": "drücken",
}
"""The verb behind a noun without "-ung": "Rückzug" tells of zurückziehen, "Abschuss" of abschießen."""

VERB_PREFIXES: dict[str, str] = {
    "ab": "ab", "an": "an", "auf": "auf", "aus": "aus", "be": "be", "bei": "bei", "durch": "durch", "ein": "ein",
    "ent": "ent", "er": "er", "fort": "fort", "ge": "ge", "hin": "hin", "los": "los", "mit": "mit", "nach": "nach",
    "nieder": "nieder", "rück": "zurück", "über": "über", "um": "um", "unter": "unter", "ver": "ver", "vor": "vor",
    "weg": "weg", "wieder": "wieder", "zer": "zer", "zu": "zu", "zurück": "zurück", "zusammen": "zusammen",
}  # fmt: skip
"""What stands before such a noun, and before its verb."""

NEVER_SPLIT = frozenset(
    """
    unterricht universität september november dezember donnerstag wochenende vergangenheit gelegenheit mannschaft
    angelegenheit geschäftsführer bundesregierung landesregierung ministerpräsident bürgermeister staatsanwalt
    staatsanwaltschaft vaterland abgeordnete wissenschaft gesellschaft öffentlichkeit wirtschaft landwirtschaft
    """.split()
)
"""Compounds that name one thing alone."""

NOT_HEADS = tuple(
    "schaft land länder reich wehr burg berg dorf heim heit keit nis tum tion tät geber nehmer haber stadt".split()
)
"""Ends of nouns that are no compounds, or name one place or thing alone."""

NOT_FIRST = frozenset("ober haupt gegen hinter neben außer zwischen sonder ehe bei ent not ohne".split())
"""First parts that are no nouns of their own."""

FRAME_WORDS = frozenset(
    """
    Bericht Wort Angabe Aussage Auskunft Darstellung Meinung Ansicht Einschätzung Erklärung Mitteilung Stellungnahme
    Überzeugung Auffassung zufolge
    nennen sprechen reden bezeichnen meinen glauben sagen erklären mitteilen ankündigen berichten schreiben fordern
    verlangen vorwerfen warnen betonen versichern bekräftigen beklagen klagen kritisieren werten ausgehen äußern
    """.split()
)
"""Words by which a sentence tells that somebody says something."""
