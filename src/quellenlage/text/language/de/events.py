"""What is said of the counted: the states of people and of things.

A state is told by a noun ("Tote"), a verb ("sterben"), an adjective ("vermisst") or a fixed phrase ("ums Leben kommen").
Words are given as dictionary forms, or as they are inflected where the dictionary form would mislead.
"""

from __future__ import annotations

STATES: dict[str, frozenset[str]] = {
    "killed": frozenset(
        """
        tot tote toter todesopfer töten sterben umkommen gefallene getötet gestorben umgekommen verunglücken
        ertrinken ertrunken erschießen erschlagen ermorden umbringen verbluten ersticken verhungern erfrieren
        todesfall todesfälle leiche leichnam hinrichten totenzahl opferzahl todeszahl verstorbene erlegen
        niedergemetzelt verscheiden dahinraffen toten gefallenen umgekommene verstorben starb starben stirbt ermordet
        erschossen erstochen erstechen hingerichtet exekutieren verhungert verdurstet verdursten erfroren getötete
        gestorbene getöteten todesopfern todesfällen tödlich leichen keulen gekeult notschlachten notgeschlachtet menschenleben
        """.split()
    ),
    "injured": frozenset(
        """
        verletzt verletzte verletzter verletzen verwundet verwundete verwunden verwundeter leichtverletzte
        schwerverletzte schwerverletzt leichtverletzt verletztenzahl verletzung wunde wunden rauchvergiftung
        rauchgasvergiftung prellung knochenbruch verletzten verletzungen verwundeten brandverletzt brandverletzte
        brandwunde angeschossen schussverletzung knochenbrüche prellungen verbrennung verbrennungen
        """.split()
    ),
    "ill": frozenset(
        """
        unterkühlt unterkühlung vergiftet vergiftung traumatisiert erschöpft dehydriert rauchgasvergiftung
        unterzuckert übelkeit beschwerden symptome krank kranke vergiftete vergiftungen
        """.split()
    ),
    "critical": frozenset(
        """
        lebensgefahr lebensgefährlich lebensbedrohlich intensivstation koma
        """.split()
    ),
    "missing": frozenset(
        """
        vermisst vermisste vermissen vermisster vermisstenzahl verschollen verschwinden verschwunden verschollene
        vermissten unauffindbar abgängig
        """.split()
    ),
    "evacuated": frozenset(
        """
        evakuieren evakuiert evakuierung evakuierte fortbringen wegbringen umsiedeln zwangsgeräumt evakuierten
        evakuierungen räumung zwangsräumung
        """.split()
    ),
    "fled": frozenset(
        """
        fliehen geflohen flüchten geflüchtet geflüchtete flucht flüchtling flüchtende vertreiben vertrieben
        vertriebene weglaufen flüchtlinge geflüchteten vertriebenen vertreibung schutzsuchende asylsuchende
        binnenvertriebene binnenflüchtling
        """.split()
    ),
    "homeless": frozenset(
        """
        obdachlos obdachlose wohnungslos obdachlosen obdachloser
        """.split()
    ),
    "sheltered": frozenset(
        """
        unterkommen untergekommen unterbringen untergebracht notunterkunft notquartier notschlafstelle unterkunft
        beherbergen einquartieren notunterkünfte notquartiere unterkünfte notaufnahmelager
        """.split()
    ),
    "treated": frozenset(
        """
        behandeln behandelt einliefern eingeliefert aufnehmen aufgenommen verarzten hospitalisieren operieren
        krankenhausbehandlung patient patientin patienten patientinnen
        """.split()
    ),
    "found": frozenset(
        """
        finden gefunden auffinden aufgefunden entdecken aufspüren auftauchen fund funde entdeckt aufgespürt
        """.split()
    ),
    "rescued": frozenset(
        """
        retten gerettet bergen geborgen befreien befreit gerettete rettung geborgenen geretteten befreite
        """.split()
    ),
    "arrested": frozenset(
        """
        festnehmen festgenommen festnahme festgenommene verhaften verhaftet verhaftung verhaftete inhaftieren
        inhaftiert inhaftierte gewahrsam untersuchungshaft abführen festsetzen festgesetzt festhalten festgehalten
        ingewahrsamnahme verhaftungen festnahmen festgenommenen
        """.split()
    ),
    "captured": frozenset(
        """
        gefangene gefangenschaft gefangennehmen gefangen kriegsgefangene kriegsgefangener gefangengenommen
        """.split()
    ),
    "abducted": frozenset(
        """
        entführen entführt geisel verschleppen verschleppt entführte entführung
        """.split()
    ),
    "freed": frozenset(
        """
        freilassen freigelassen freikommen freigekommen
        freilassung freilassungen
        """.split()
    ),
    "deployed": frozenset(
        """
        stationieren stationiert stehen zusammenziehen zusammengezogen entsenden entsandt schicken geschickt verlegen
        verlegt aufmarschieren einsatz einsatzkraft befinden präsent präsenz anrücken angerückt ausrücken ausgerückt
        aufbieten mobilisieren bereitstehen bereithalten abstellen eingesetzt einsetzen kräfte entsendet aufgeboten
        einsatzkräfte bereitgestellt stationierte aufstocken aufgestockt mannschaft
        """.split()
    ),
    "suspected": frozenset(
        """
        verdacht verdachtsfall verdachtsfälle
        """.split()
    ),
    "confirmed": frozenset(
        """
        bestätigt bestätigte laborbestätigt gesichert gesicherte nachgewiesen nachweisen
        """.split()
    ),
    "infected": frozenset(
        """
        infizieren infiziert infizierte infizierter erkranken erkrankt erkrankte anstecken angesteckt infizierten
        infektion ansteckung neuinfektion neuinfektionen angesteckte erkrankten erkrankung erkrankungen
        """.split()
    ),
    "striking": frozenset(
        """
        streiken streikende streikender streiker streik ausstand warnstreik arbeitskampf streikliste
        arbeitsniederlegung bestreikt niederlegen niedergelegt ferngeblieben fernbleiben streikenden streikt
        streikten streiks arbeitsniederlegungen
        """.split()
    ),
    "recalled": frozenset(
        """
        zurückrufen zurückgerufen rückruf rückrufaktion rückrufe zurückgerufene zurückholen
        """.split()
    ),
    "seized": frozenset(
        """
        beschlagnahmen beschlagnahmt sicherstellen sichergestellt beschlagnahme konfiszieren konfisziert einziehen
        eingezogen sicherstellung sichern gesichert sicherte
        """.split()
    ),
    "closed": frozenset(
        """
        schließen geschlossen schließung zusperren zugesperrt sperren gesperrt geschlossene schließungen dichtmachen
        dichtgemacht stilllegen stillgelegt stilllegung abriegeln abgeriegelt
        sperre sperren
        """.split()
    ),
    "demanded": frozenset(
        """
        fordern gefordert forderung verlangen verlangt durchsetzen lohnforderung fordert forderten verlangten
        """.split()
    ),
    "offered": frozenset(
        """
        bieten geboten anbieten angeboten angebot offerte lohnangebot gebot übernahmeangebot kaufangebot barangebot
        übernehmen kaufpreis preis übernahmepreis erwerben bewerten bewertet bewertung bot boten zahlungsangebot
        aufstockung
        """.split()
    ),
    "held": frozenset(
        """
        besitzen besitzt beteiligung beteiligen beteiligt  aktienpaket stimmrecht aktionär stimmrechtsanteil
         beteiligungen halter
        """.split()
    ),
    "sold": frozenset(
        """
        verkaufen verkauft absetzen abgesetzt verkauf absatz abverkauf verkaufte veräußern veräußert
        """.split()
    ),
    "produced": frozenset(
        """
        produzieren produziert herstellen hergestellt fertigen gefertigt produktion erzeugen erzeugt erzeugung
        """.split()
    ),
    "invested": frozenset(
        """
        investieren investiert investition
        """.split()
    ),
    "donated": frozenset(
        """
        spenden gespendet spende spendensumme spendengelder
        """.split()
    ),
    "vaccinated": frozenset(
        """
        impfen geimpft geimpfte impfung impfungen geimpften erstimpfung zweitimpfung
        """.split()
    ),
    "tested": frozenset(
        """
        testen getestet test
        """.split()
    ),
    "voted": frozenset(
        """
        wählen gewählt abstimmen stimmberechtigt wahlberechtigt stimmberechtigte abgestimmt stimmabgabe abgegeben
        abgegebene wähler wählerin
        """.split()
    ),
    "signed": frozenset(
        """
        unterschreiben unterschrieben unterschrift unterzeichnen unterzeichnet unterschriften unterzeichner petition
        """.split()
    ),
    "stolen": frozenset(
        """
        stehlen gestohlen erbeuten erbeutet entwenden entwendet diebstahl beute geraubt rauben
        """.split()
    ),
    "dismissed": frozenset(
        """
        entlassen kündigen stellenabbau wegfallen streichung stellenstreichung abbauen abbau stellenstreichungen
        entlassung entlassungen kündigung kündigungen gekündigt personalabbau jobabbau arbeitsplatzabbau
        stellenkürzung abgebaut wegrationalisieren disposition
        """.split()
    ),
    "employed": frozenset(
        """
        beschäftigte beschäftigen arbeiten mitarbeiter belegschaft angestellte
        """.split()
    ),
    "resident": frozenset(
        """
        einwohner leben wohnen einwohnerzahl beheimatet einwohnern bewohnt wohnhaft gewohnt gelebt
        """.split()
    ),
    "protesting": frozenset(
        """
        demonstrieren demonstrant demonstrierende protestieren protestierende kundgebung demonstration teilnehmer
        mahnwache versammeln versammelt aufmarsch teilnehmerin demonstriert demonstrierten demonstranten teilnehmen
        teilgenommen mitlaufen mitgelaufen marschieren marschiert protestzug protestmarsch demo demozug menschenkette
        kundgebungsteilnehmer beteiligen beteiligt beteiligten marsch
        """.split()
    ),
    "aboard": frozenset(
        """
        bord insasse passagier fahrgast passagiere besatzungsmitglied crewmitglied
        """.split()
    ),
    "stranded": frozenset(
        """
        festsitzen stranden gestrandet feststecken ausharren eingeschlossen gestrandete festgesessen festgesteckt
        abgeschnitten umzingelt eingekesselt ausgeharrt belagert
        """.split()
    ),
    "affected": frozenset(
        """
        betroffen betroffene betreffen betroffenen geschädigt geschädigte
        """.split()
    ),
    "warned": frozenset(
        """
        auffordern aufgefordert aufruf anweisen bitten gebeten
        """.split()
    ),
    "destroyed": frozenset(
        """
        zerstören zerstört zerstörung einstürzen eingestürzt abbrennen abgebrannt niederbrennen verwüsten einsturz
        vernichten vernichtet ausbrennen ausgebrannt ausgebrannte zertrümmern demolieren eingestürzte zerstörte
        wegreißen weggerissen niedergebrannt
        """.split()
    ),
    "damaged": frozenset(
        """
        beschädigen beschädigt sachschaden schaden schäden beschädigte beschädigung beschädigungen demoliert
        beschädigten schadenssumme schadenshöhe
        """.split()
    ),
    "leaked": frozenset(
        """
        auslaufen ausgelaufen austreten ausgetreten fließen geflossen freisetzen freigesetzt entweichen entwichen
        gelangen gelangt rauschen strömen geströmt ausfließen ausströmen ausgeströmt sickern versickern abfließen
        abgeflossen ausgetretene abgelassen
        """.split()
    ),
    "contained": frozenset(
        """
        fassen enthalten fassungsvermögen speichern
        """.split()
    ),
    "burnt": frozenset(
        """
        verbrennen verbrannt brennen gebrannt brandfläche verbrannte abbrennen verkohlen brannte brannten
        feuerfläche
        """.split()
    ),
    "cancelled": frozenset(
        """
        streichen gestrichen ausfallen ausgefallen absagen abgesagt annullieren entfallen ausfall ausfälle
        gestrichene absage abgesagte annulliert wegfallen weggefallen entfallene absagen absagte
        """.split()
    ),
    "counted_wrongly": frozenset(
        """
        doppelzählung
        """.split()
    ),
    "returned": frozenset(
        """
        zurückkehren zurückgekehrt zurückkehrten rückkehr rückkehrer heimkehren heimgekehrt heimkehr zurückgekehrte
        """.split()
    ),
    "arrived": frozenset(
        """
        ankommen angekommen ankunft eintreffen eingetroffen durchkommen durchgekommen durchgelassen
        """.split()
    ),
    "launched": frozenset(
        """
        starten gestartet abfeuern abgefeuert losschicken losgeschickt abschicken verschießen verschossen
        angreifen angegriffen angreifend angreifende anfliegen angeflogen
        """.split()
    ),
    "intercepted": frozenset(
        """
        abfangen abgefangen abgefangene abfangquote abschießen abgeschossen abgeschossene abschuss abschüsse abwehren
        abgewehrt neutralisieren neutralisiert herunterholen heruntergeholt unschädlich
        """.split()
    ),
    "powerless": frozenset(
        """
        stromlos stromausfall unversorgt
        """.split()
    ),
    "charged": frozenset(
        """
        anklagen angeklagt anklage angeklagte angeklagten anklageerhebung
        """.split()
    ),
    "sentenced": frozenset(
        """
        verurteilen verurteilt verurteilte verurteilung haftstrafe freiheitsstrafe strafmaß
        """.split()
    ),
    "created": frozenset(
        """
        schaffen geschaffen neueinstellung neueinstellungen
        einstellen eingestellt einstellung
        """.split()
    ),
    "registered": frozenset(
        """
        anmelden angemeldet anmeldung eingeschrieben einschreiben
        """.split()
    ),
    "deported": frozenset(
        """
        abschieben abgeschoben abschiebung abschiebungen zurückweisen zurückgewiesen zurückweisung ausweisen
        ausgewiesen
        """.split()
    ),
    "attended": frozenset(
        """
        besuchen besucht besucher besucherin zuschauer publikum
        unterrichten unterrichtet
        """.split()
    ),
    "revenue": frozenset(
        """
        umsatz umsätze erlös erlöse einnahme einnahmen umsetzen umgesetzt steuereinnahmen
        """.split()
    ),
    "profit": frozenset(
        """
        gewinn gewinne überschuss reingewinn nettogewinn jahresüberschuss betriebsgewinn
        """.split()
    ),
    "lossmaking": frozenset(
        """
        fehlbetrag defizit minus nettoverlust betriebsverlust haushaltsloch haushaltslücke finanzlücke
        finanzierungslücke lücke loch deckungslücke fehlen fehlt fehlten fehle klaffen klafft etatlücke etatloch
        milliardenloch milliardenlücke
        """.split()
    ),
    "saved": frozenset(
        """
        sparen gespart einsparung einsparungen ersparnis synergie synergien sparpaket sparziel sparvolumen kürzung
        kürzungen kürzen gekürzt einsparen eingespart
        """.split()
    ),
    "owed": frozenset(
        """
        schulden verschuldung schuldenberg schuldenstand verschuldet verbindlichkeiten verbindlichkeit schuldet
        schuldete schulde kreide altschulden
        """.split()
    ),
    "valued": frozenset(
        """
        unternehmenswert börsenwert marktwert verkehrswert
        """.split()
    ),
    "quoted": frozenset(
        """
        kurs aktienkurs börsenkurs schlusskurs notieren notiert notierung notierte
        """.split()
    ),
    "compensated": frozenset(
        """
        abfindung abfindungen entschädigung entschädigungen schadenersatz schadensersatz entschädigen entschädigt
        schmerzensgeld
        schmerzensgeldes wiedergutmachung
        """.split()
    ),
    "fined": frozenset(
        """
        bußgeld bußgelder geldstrafe geldstrafen strafzahlung geldbuße zwangsgeld
        """.split()
    ),
    "subsidised": frozenset(
        """
        zuschuss zuschüsse förderung fördergeld fördergelder subvention subventionen beihilfe beihilfen fördermittel
        soforthilfe hilfspaket hilfszahlung
        fördern gefördert bezuschussen bezuschusst
        """.split()
    ),
    "budgeted": frozenset(
        """
        etat budget haushaltsvolumen haushaltsentwurf gesamtetat gesamthaushalt haushaltsplan
        """.split()
    ),
    "costing": frozenset(
        """
        kosten gekostet kostet kostenpunkt kostensteigerung mehrkosten baukosten gesamtkosten verschlingen
        verschlungen
        """.split()
    ),
    "earned": frozenset(
        """
        gehalt gehälter lohn löhne verdienen verdient vergütung honorar
        """.split()
    ),
    "turnout": frozenset(
        """
        wahlbeteiligung
        """.split()
    ),
    "borrowed": frozenset(
        """
        kredit kredite kreditaufnahme neuverschuldung nettokreditaufnahme notkredit darlehen anleihe anleihen leihen
        geliehen kreditrahmen
        """.split()
    ),
    "reserve": frozenset(
        """
        rücklage rücklagen reserve reserven puffer polster guthaben finanzpolster
        """.split()
    ),
    "targeted": frozenset(
        """
        kursziel zielkurs preisziel
        """.split()
    ),
    "threatened": frozenset(
        """
        bedroht gefährdet gefährden bedrohen wackeln
        """.split()
    ),
    "shortfall": frozenset(
        "steuerausfall steuerausfälle mindereinnahme mindereinnahmen einnahmeausfall einnahmeausfälle entgehen entgangen".split()
    ),
    "allowed": frozenset(
        """
        erlaubt erlauben zulässig zugelassen gestattet vorgeschrieben grenzwert höchstwert richtwert höchstgeschwindigkeit
        tempolimit obergrenze schwellenwert mindestannahmeschwelle sperrklausel höchstmenge
        """.split()
    ),
    "vacant": frozenset(
        """
        unbesetzt unbesetzte vakant vakante vakanz vakanzen
        """.split()
    ),
    "inflation": frozenset(
        """
        inflation inflationsrate teuerung teuerungsrate preisauftrieb preissteigerungsrate
        """.split()
    ),
    "jobless": frozenset(
        """
        arbeitslos arbeitslose arbeitsloser arbeitslosen arbeitslosigkeit erwerbslos erwerbslose erwerbslosen
        erwerbslosigkeit arbeitslosenquote arbeitslosenzahl erwerbslosenquote arbeitssuchende arbeitslosenrate
        """.split()
    ),
    "interest": frozenset(
        """
        leitzins leitzinsen leitzinssatz zinssatz
        """.split()
    ),
    "minimum_wage": frozenset(
        """
        mindestlohn lohnuntergrenze mindestentgelt
        """.split()
    ),
    "withdrawn": frozenset(
        """
        abheben abgehoben abziehen abgezogen abfluss abflüsse
        """.split()
    ),
    "written_off": frozenset(
        """
        abschreiben abgeschrieben abschreibung abschreibungen wertberichtigung wertberichtigungen
        """.split()
    ),
    "harvested": frozenset(
        """
        ernten geerntet ernte erntemenge erntemengen
        """.split()
    ),
    "filled": frozenset(
        """
        füllstand füllstände gefüllt befüllt füllgrad
        """.split()
    ),
    "water_level": frozenset(
        """
        pegel pegelstand wasserstand wasserstände pegelstände hochwasserscheitel
        """.split()
    ),
    "weighed": frozenset(
        """
        wiegen gewogen gewicht
        """.split()
    ),
    "granted": frozenset(
        """
        bewilligen bewilligt bewilligung bewilligungen gewähren gewährt genehmigen genehmigt anerkennen anerkannt
        zusprechen zugesprochen
        """.split()
    ),
    "rejected": frozenset(
        """
        ablehnen abgelehnt ablehnung ablehnungen zurückgewiesene
        """.split()
    ),
    "searched": frozenset(
        """
        durchsuchen durchsucht durchsuchung durchsuchungen razzia razzien
        """.split()
    ),
    "acquitted": frozenset(
        """
        freisprechen freigesprochen freispruch freisprüche
        """.split()
    ),
    "transplanted": frozenset(
        """
        verpflanzen verpflanzt transplantieren transplantiert transplantation transplantationen
        """.split()
    ),
    "ordered": frozenset(
        """
        bestellen bestellt ordern geordert bestellung bestellungen order auftragseingang
        """.split()
    ),
    "postponed": frozenset(
        """
        verschieben verschoben verschiebung aufschieben aufgeschoben vertagen vertagt
        """.split()
    ),
    "built": frozenset(
        """
        bauen gebaut errichten errichtet fertigstellen fertiggestellt neubau neubauten
        """.split()
    ),
}
"""State to the words that say it by themselves."""

STATE_PHRASES: tuple[tuple[str, tuple[frozenset[str], ...]], ...] = (
    (
        "killed",
        (frozenset("überleben überlebt überlebten überlebte".split()), frozenset("nicht keiner niemand".split())),
    ),
    ("killed", (frozenset({"ums"}), frozenset({"leben"}))),
    ("killed", (frozenset({"opfer"}), frozenset("fallen gefallen fielen fiel".split()), frozenset({"zum"}))),
    (
        "intercepted",
        (frozenset({"himmel"}), frozenset("holen geholt holte holten schießen geschossen".split())),
    ),
    (
        "powerless",
        (frozenset({"ohne"}), frozenset("strom elektrizität wasser gas heizung wärme licht".split())),
    ),
    (
        "powerless",
        (
            frozenset("netz stromnetz stromversorgung".split()),
            frozenset("abgeschnitten getrennt wieder angeschlossen abgehängt".split()),
        ),
    ),
    ("powerless", (frozenset({"strom"}), frozenset({"kein", "keinen"}))),
    ("powerless", (frozenset({"strom"}), frozenset("ausgefallen ausfallen fehlen wieder".split()))),
    (
        "protesting",
        (frozenset({"straße", "straßen"}), frozenset("gehen gegangen gingen ziehen gezogen zogen".split())),
    ),
    (
        "arrived",
        (
            frozenset("ziel stadt ort hafen küste land grenze".split()),
            frozenset("erreichen erreicht erreichten erreichte".split()),
        ),
    ),
    ("burnt", (frozenset({"flammen"}), frozenset("aufgehen aufgegangen stehen standen gestanden".split()))),
    ("returned", (frozenset("haus häuser wohnung wohnungen heim".split()), frozenset({"zurück"}))),
    ("missing", (frozenset({"spur"}), frozenset("fehlen fehlt fehlte".split()))),
    (
        "arrested",
        (frozenset({"handschellen", "gewahrsam"}), frozenset("nehmen genommen kommen gekommen abführen".split())),
    ),
    ("dismissed", (frozenset({"disposition"}), frozenset("stehen stünden stehe".split()))),
    (
        "dismissed",
        (
            frozenset("stelle stellen job jobs arbeitsplatz arbeitsplätze".split()),
            frozenset("verschwinden vernichten vernichtet weg wegfallen einsparen gefährden gefährdet".split()),
        ),
    ),
    ("threatened", (frozenset({"feuer", "spiel"}), frozenset("stehen stünden stehe stünde standen".split()))),
    ("valued", (frozenset("wert bringen".split()), frozenset("aktie anteil papier unternehmen firma".split()))),
    (
        "killed",
        (
            frozenset({"leben"}),
            frozenset(
                "kosten gekostet verlieren verloren lassen gelassen einbüßen fordern gefordert bezahlen bezahlt".split()
            ),
        ),
    ),
    ("killed", (frozenset({"verletzung", "verletzungen"}), frozenset({"erlegen", "erliegen"}))),
    (
        "killed",
        (frozenset("soldat soldaten mann kämpfer".split()), frozenset("verlieren verloren verlor einbüßen".split())),
    ),
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
            frozenset(
                "haus häuser wohnung wohnungen heim heimat unterkunft unterkünfte hotel hotels quartier dorf ort".split()
            ),
            frozenset("verlassen räumen geräumt aufgeben verließ verließen".split()),
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
            frozenset(
                "doppelt mehrfach versehentlich irrtümlich irrtümlicherweise fälschlich fälschlicherweise".split()
            ),
            frozenset("zählen gezählt erfassen erfasst registriert registrieren mitgezählt geführt".split()),
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
    (
        "vacant",
        (frozenset("stelle stellen job jobs".split()), frozenset("offen unbesetzt frei offene offenen".split())),
    ),
    ("missing", (frozenset({"noch", "weiter", "weiterhin"}), frozenset({"gesucht"}))),
    ("jobless", (frozenset({"arbeit"}), frozenset({"ohne"}))),
    ("voted", (frozenset({"stimme", "stimmen"}), frozenset("abgeben abgegeben gaben gab gibt geben".split()))),
    ("arrested", (frozenset({"untersuchungshaft", "haft", "haftbefehl"}), frozenset("sitzen erlassen erließ".split()))),
    ("arrested", (frozenset({"hinter"}), frozenset({"gittern"}))),
    ("treated", (frozenset("krankenhaus krankenhäuser klinik kliniken".split()), frozenset({"versorgen", "versorgt"}))),
    ("rescued", (frozenset("trümmer trümmern schutt".split()), frozenset("ziehen gezogen zogen holen geholt".split()))),
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

PERSON_ONLY_STATES = frozenset("fallen fehlen gefehlt weg schwer leben kräfte krank kranke tödlich mannschaft".split())
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

STRONGER_STATES = (
    "counted_wrongly",
    "returned",
    "freed",
    "acquitted",
    "critical",
    "treated",
    "sheltered",
    "captured",
    "suspected",
    "confirmed",
)
"""Where the noun says one state and the predicate another, these say what is counted: "38 Verletzte wurden aufgenommen"."""

WEAK_STATES = frozenset("resident employed aboard protesting deployed stranded affected".split())
"""States that a noun implies by naming the group; a predicate says more: "2.000 Einwohner sind geflohen"."""

SETTLED_STATES = frozenset({"resident", "employed"})
"""Who lives or works somewhere is more than whoever is shut in, sent or on the street there."""

AMOUNT_STATES = frozenset(
    """
    leaked contained burnt damaged destroyed killed recalled demanded offered held sold produced invested donated seized
    stolen revenue profit lossmaking saved owed valued quoted compensated fined subsidised budgeted costing earned turnout borrowed reserve targeted shortfall allowed
    inflation jobless interest minimum_wage withdrawn written_off harvested filled water_level weighed
    """.split()
)
"""States that amounts with a unit can be in."""

ONLY_AMOUNT_STATES = frozenset(
    """
    demanded offered held sold produced invested donated leaked contained revenue profit lossmaking saved owed valued quoted compensated fined subsidised budgeted costing earned turnout borrowed reserve targeted shortfall allowed
    inflation interest minimum_wage withdrawn written_off filled water_level weighed
    """.split()
)
"""States that nobody can be in."""

THING_STATES = frozenset(
    """
    dismissed held
    destroyed damaged closed cancelled burnt sold seized stolen produced launched intercepted recalled tested counted_wrongly
    leaked contained killed deployed found signed demanded offered arrived powerless created registered threatened vacant
    granted rejected searched transplanted ordered postponed built harvested
    """.split()
)
"""States that things can be in; nobody treats a school or suspects a train."""

MOVING_STATES = frozenset(
    """
    killed injured severe slight critical missing evacuated fled homeless sheltered treated found rescued arrested captured abducted
    deployed infected confirmed suspected striking closed protesting stranded affected destroyed damaged burnt cancelled
    returned arrived launched intercepted powerless registered deported attended
    """.split()
)
"""States whose count moves while an event goes on."""

MOVING_AMOUNTS = frozenset(
    """
    burnt damaged contained offered demanded valued quoted costing shortfall turnout donated held owed saved seized
    recalled borrowed compensated
    """.split()
)
"""States of amounts that move while an event goes on: what has burnt, what is bid, what a loss is put at."""

FIXED_STATES = frozenset({"aboard"})
"""States whose count is of one moment: who was aboard, whenever it is told."""

OWN_DOING = frozenset("recalled cancelled demanded offered dismissed invested donated closed sold".split())
"""States of what somebody does: whoever does it gives the number, too."""

AMOUNT_TOPICS = frozenset(
    """
    revenue profit lossmaking saved owed valued quoted compensated fined subsidised budgeted costing earned turnout borrowed reserve targeted shortfall
    inflation interest minimum_wage written_off filled water_level stolen withdrawn
    """.split()
)
"""What an amount is of; what somebody does with it says more: who demands wages names a demand."""

OUTLIVED = frozenset("treated infected ill injured aboard protesting deployed sheltered suspected confirmed".split())
"""States that the noun tells of those who died: "drei Patienten starben"."""

HURT = frozenset("injured severe slight critical".split())
"""States of whoever is counted among the injured until they die: "drei Verletzte starben" are not all of the dead."""

PATIENTS = frozenset("treated ill injured severe critical".split())
"""States of whoever is taken from one place to another to be treated."""

PATIENT_MOVES: dict[str, str] = {
    **dict.fromkeys("verlegen verlegung überführen überführung evakuieren".split(), "transferred"),
    **dict.fromkeys("umleiten umleitung umlenken abweisen".split(), "diverted"),
}
"""What a hospital that cannot treat them does with its patients: it hands on those it has, or lets none come."""

LIES_THERE = frozenset("liegen behandeln versorgen aufnehmen unterbringen betreuen".split())
"""What is done with people at one place: who lies "dort" are those of that place."""

NATURAL_GROUPS: dict[str, frozenset[str]] = {
    "protesting": frozenset({"protester"}),
    "infected": frozenset({"case"}),
    "confirmed": frozenset({"case"}),
    "fled": frozenset({"refugee"}),
    "aboard": frozenset({"passenger"}),
    "captured": frozenset({"prisoner", "soldier"}),
    "deployed": frozenset({"police", "responder"}),
    "arrested": frozenset({"protester"}),
    "striking": frozenset({"employee", "teacher"}),
    "dismissed": frozenset({"employee"}),
    "missing": frozenset({"passenger"}),
    "treated": frozenset({"case"}),
    "powerless": frozenset({"household", "customer"}),
    "attended": frozenset({"spectator", "child", "student"}),
}
"""Groups that are people at large where they are in that state: who demonstrates is a demonstrator."""

ALIKE_STATES: tuple[frozenset[str], ...] = (
    frozenset({"infected", "confirmed", "ill"}),
    frozenset({"powerless", "affected"}),
    frozenset({"protesting", "attended"}),
    frozenset({"treated", "transferred"}),
    frozenset({"treated", "diverted"}),
)
"""States that articles use for each other."""

AREA_UNITS = frozenset("ha m2 km2".split())
"""Units of area: what fire has destroyed of it has burnt, whatever the verb."""

STATES_OF_AREA: dict[str, str] = {"destroyed": "burnt", "killed": "burnt", "damaged": "burnt"}

STATES_OF_HEADS: dict[str, dict[str, str]] = {
    "job": {
        "cancelled": "dismissed",
        "missing": "dismissed",
        "closed": "dismissed",
        "destroyed": "dismissed",
        "saved": "dismissed",
        "deployed": "",
    },
    "employee": {"saved": "dismissed"},
    "building": {"burnt": "destroyed", "evacuated": "", "missing": ""},
    "plant": {"evacuated": "", "missing": "closed", "cancelled": "closed"},
    "branch": {"cancelled": "closed", "missing": "closed"},
    "drone": {"deployed": "launched", "destroyed": "intercepted", "killed": "intercepted", "arrived": "arrived"},
    "rocket": {"deployed": "launched", "destroyed": "intercepted", "killed": "intercepted", "arrived": "arrived"},
    "shell": {"deployed": "launched", "destroyed": "intercepted", "killed": "intercepted", "arrived": "arrived"},
    "train": {"closed": "cancelled", "missing": "cancelled", "deployed": ""},
    "flight": {"closed": "cancelled", "missing": "cancelled", "deployed": ""},
    "household": {"affected": "powerless", "deployed": "", "cancelled": "powerless"},
    "customer": {"affected": "powerless", "cancelled": "powerless"},
    "teacher": {"missing": "vacant", "deployed": ""},
    "operation": {"deployed": "postponed"},
}
"""What a state is for some of the counted: jobs that vanish are cut, a drone that is destroyed is shot down."""

SAID_OF_CASES = frozenset({"suspected", "confirmed"})
"""States of cases of an illness; of the dead, "bestätigt" says who counted them and no more."""

NEVER_OF_PEOPLE = frozenset({"launched", "intercepted"})

NEVER_SINKING = frozenset({"killed"})
"""States that nobody leaves: a smaller count later takes the larger one back."""
