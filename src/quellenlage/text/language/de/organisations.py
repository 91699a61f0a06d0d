"""Nouns that name organisations, by the word that ends them: gender and class.

A class says which loose word may take an organisation up again: "die Behörde" an authority, "das Unternehmen" a company.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

OrganisationClass = Literal[
    "authority",
    "company",
    "association",
    "party",
    "medium",
    "military",
    "court",
    "country",
    "site",
    "health",
    "science",
    "document",
]

_HEADS: dict[tuple[str, OrganisationClass], str] = {
    ("n", "authority"): """
        ministerium amt bundesamt landesamt gesundheitsamt innenressort ressort präsidium kommissariat konsulat parlament
        unterhaus oberhaus abgeordnetenhaus repräsentantenhaus kabinett rathaus kanzleramt landratsamt büro lagezentrum
        direktorat zollamt komitee gremium landeskriminalamt bundeskriminalamt sekretariat generalsekretariat regime haus
        dezernat referat zentrum politbüro außenamt königshaus
        warnzentrum krisenzentrum kontrollzentrum forstamt statistikamt arbeitsamt jobcenter ordnungsamt jugendamt
        veterinäramt umweltamt bauamt finanzamt hafenamt wahlamt rechnungsamt kommissariat hochkommissariat menschenrechtsbüro
        """,
    ("f", "authority"): """
        behörde regierung polizei staatsanwaltschaft verwaltung kommission botschaft direktion bezirkshauptmannschaft
        hauptmannschaft feuerwehr werkfeuerwehr bergrettung bergwacht wasserrettung rettung seenotrettung einsatzleitung leitung
        kriminalpolizei bundespolizei agentur notenbank zentralbank aufsicht anstalt kammer stelle prüfstelle leitstelle
        dienststelle wache feuerwache polizeiwache staatskanzlei stadtverwaltung gemeinde stadt kommune küstenwache präfektur administration justiz
        generaldirektion ermittlungsbehörde gewerbeaufsicht staatsführung führung opposition koalition ratspräsidentschaft
        präsidentschaft kanzlei taskforce task-force landesregierung bundesregierung troika anklage versammlung
        mission beobachtermission friedensmission un-mission zentrale leitzentrale einsatzzentrale warnzentrale luftaufsicht
        finanzaufsicht bankenaufsicht bauaufsicht heimaufsicht kommunalaufsicht rechtsaufsicht versicherungsaufsicht
        wasserwacht gendarmerie flugsicherung stadtspitze rathausspitze amtsleitung behördenleitung polizeiführung
        wahlkommission wahlleitung wahlbehörde kripo landespolizei bereitschaftspolizei bundesanstalt landesanstalt
        kreisverwaltung finanzverwaltung steuerverwaltung forstverwaltung hafenverwaltung hochschulverwaltung ministerialverwaltung
        untersuchungsstelle meldestelle koordinierungsstelle beschwerdestelle landesvertretung generalstaatsanwaltschaft
        bundesanwaltschaft sonderkommission ermittlungsgruppe soko einsatzgruppe landesforstverwaltung kämmerei stadtkämmerei
        """,
    ("m", "authority"): """
        bundestag landtag bundesrat nationalrat ständerat kantonsrat regierungsrat senat kongress gemeinderat stadtrat kreistag krisenstab generalstab stab
        rechnungshof grenzschutz katastrophenschutz zoll geheimdienst auslandsdienst nachrichtendienst inlandsgeheimdienst
        militärgeheimdienst verfassungsschutz auslandsgeheimdienst wetterdienst rettungsdienst dienst sicherheitsrat
        rat ausschuss untersuchungsausschuss landkreis kreis bezirk magistrat staat bund währungsfonds fonds
        bundesnachrichtendienst staatsschutz hof erdbebendienst seewetterdienst
        schutzdienst warndienst lawinenwarndienst hochwasserdienst rettungszweckverband zweckverband personalrat aufsichtsrat
        verwaltungsrat betriebsrat gesamtbetriebsrat katastrophenstab arbeitsstab einsatzstab landesrechnungshof bundesrechnungshof
        sachverständigenrat expertenrat ethikrat ältestenrat krisenrat deichverband wasserverband verkehrsverbund
        haushaltsausschuss forstbetrieb
        """,
    ("p", "authority"): """
        behörden sicherheitskräfte rettungskräfte einsatzkräfte geheimdienste sicherheitsbehörden gesundheitsbehörden
        """,
    (
        "n",
        "military",
    ): "militär heer oberkommando militärkommando kommando hauptquartier bündnis militärbündnis bataillon regiment",
    ("f", "military"): """
        armee marine luftwaffe luftabwehr flugabwehr bundeswehr nationalgarde heeresleitung militärführung brigade miliz
        flotte revolutionsgarde allianz armeeführung militärjunta junta luftverteidigung
        """,
    ("p", "military"): "streitkräfte truppen sicherheitstruppen luftstreitkräfte bodentruppen revolutionsgarden",
    ("m", "military"): "führungsstab pakt",
    ("n", "company"): """
        unternehmen chemiewerk kraftwerk institut geldinstitut kreditinstitut start-up startup label studio
        konsortium kaufhaus handelshaus bankhaus prüfhaus energieunternehmen staatsunternehmen versorgungsunternehmen
        """,
    ("f", "company"): """
        firma gesellschaft fluggesellschaft aktiengesellschaft bank sparkasse versicherung airline reederei brauerei
        gruppe holding kette bahn werft börse fabrik baufirma betreibergesellschaft tochter tochterfirma konzernmutter
        mutter-gesellschaft wasserkraft energie ratingagentur fremdfirma kasse krankenkasse gewerkschaft-bank lufthansa
        beratung betreiberfirma bergbaugesellschaft
        geschäftsführung geschäftsleitung konzernleitung konzernführung unternehmensleitung unternehmensführung werksleitung
        firmenleitung personalabteilung rechtsabteilung pressestelle muttergesellschaft tochtergesellschaft spedition
        klinikleitung wohnungsbaugesellschaft handelskette supermarktkette apothekenkette
        """,
    ("m", "company"): """
        konzern betrieb betreiber netzbetreiber hersteller autobauer autohersteller anbieter lieferant versorger energieversorger
        produzent händler discounter versicherer dienstleister mutterkonzern flugzeugbauer verlag flughafen zulieferer
        stromversorger entwickler-konzern riese
        pharmakonzern energiekonzern pharmahersteller arzneimittelhersteller impfstoffhersteller bahnbetreiber betreiberkonzern
        zulieferbetrieb mobilfunkanbieter
        """,
    ("f", "association"): """
        organisation hilfsorganisation menschenrechtsorganisation umweltorganisation initiative bürgerinitiative stiftung
        gewerkschaft vereinigung kirche bewegung arbeitsgemeinschaft hilfe liga union miliz gemeinschaft weltgesundheitsorganisation
        nichtregierungsorganisation interessengemeinschaft föderation konferenz bischofskonferenz
        lokführergewerkschaft terrororganisation beobachtungsstelle rebellengruppe terrormiliz
        innung genossenschaft gilde verbraucherzentrale ärztekammer handwerkskammer industriekammer landwirtschaftskammer
        interessenvertretung personalvertretung mitarbeitervertretung schülervertretung studentenvertretung elternvertretung
        umweltgruppe aktivistengruppe beobachtergruppe seenotrettungsorganisation hilfsgruppe forstgewerkschaft fachgewerkschaft
        wählergemeinschaft bürgerliste
        """,
    ("m", "association"): """
        verband bundesverband dachverband fischereiverband verein fußballverein klub club bund zentralrat rat_verband kreis_verband
        naturschutzbund automobilclub gewerkschaftsbund beirat landesverband branchenverband arbeitgeberverband
        """,
    (
        "n",
        "association",
    ): "bündnis netzwerk aktionsbündnis kreuz hilfswerk technisches_hilfswerk thw bürgerbündnis protestbündnis forum",
    (
        "f",
        "party",
    ): "partei fraktion volkspartei regierungspartei oppositionspartei spd cdu csu fdp afd fpö spö övp svp",
    ("p", "party"): "grünen grüne linken sozialdemokraten christdemokraten republikaner demokraten konservativen",
    ("n", "medium"): """
        magazin nachrichtenmagazin blatt boulevardblatt portal nachrichtenportal onlinemagazin internetportal onlineportal
        redaktionsnetzwerk staatsfernsehen fernsehen radio staatsradio
        """,
    ("f", "medium"): """
        zeitung tageszeitung wochenzeitung nachrichtenagentur agentur_medium zeitschrift redaktion website webseite
        internetseite boulevardzeitung sonntagszeitung presseagentur wirtschaftszeitung rundfunkanstalt
        """,
    (
        "m",
        "medium",
    ): "sender fernsehsender nachrichtensender radiosender staatssender rundfunk bericht_medium tv-sender",
    ("n", "court"): """
        gericht amtsgericht landgericht oberlandesgericht verwaltungsgericht bundesverfassungsgericht verfassungsgericht
        bundesgericht tribunal kriegsverbrechertribunal schiedsgericht sozialgericht arbeitsgericht
        """,
    ("m", "court"): "gerichtshof bundesgerichtshof strafgerichtshof verfassungsgerichtshof",
    ("n", "health"): "krankenhaus klinikum spital hospital gesundheitszentrum",
    ("f", "health"): "klinik landesklinik universitätsklinik charité",
    ("f", "science"): """
        universität hochschule akademie forschungsgesellschaft sternwarte erdbebenwarte wetterwarte fakultät uni schule
        """,
    (
        "n",
        "science",
    ): "forschungsinstitut meinungsforschungsinstitut forschungszentrum labor wirtschaftsinstitut observatorium",
    ("m", "science"): "lehrstuhl",
    ("n", "site"): "werk",
    ("n", "country"): "land nachbarland königreich",
    ("f", "country"): "republik volksrepublik bundesrepublik",
}

GENERIC: dict[str, frozenset[OrganisationClass]] = {
    "behörde": frozenset({"authority"}),
    "amt": frozenset({"authority"}),
    "dienst": frozenset({"authority"}),
    "geheimdienst": frozenset({"authority"}),
    "dienststelle": frozenset({"authority"}),
    "unternehmen": frozenset({"company"}),
    "firma": frozenset({"company"}),
    "konzern": frozenset({"company"}),
    "gesellschaft": frozenset({"company", "association"}),
    "betrieb": frozenset({"company"}),
    "hersteller": frozenset({"company"}),
    "autobauer": frozenset({"company"}),
    "anbieter": frozenset({"company"}),
    "betreiber": frozenset({"company"}),
    "fluggesellschaft": frozenset({"company"}),
    "airline": frozenset({"company"}),
    "werk": frozenset({"company", "site"}),
    "bank": frozenset({"company"}),
    "organisation": frozenset({"association", "party"}),
    "hilfsorganisation": frozenset({"association"}),
    "menschenrechtsorganisation": frozenset({"association"}),
    "umweltorganisation": frozenset({"association"}),
    "verband": frozenset({"association"}),
    "verein": frozenset({"association"}),
    "klub": frozenset({"association"}),
    "club": frozenset({"association"}),
    "initiative": frozenset({"association"}),
    "gewerkschaft": frozenset({"association"}),
    "stiftung": frozenset({"association"}),
    "bündnis": frozenset({"association", "military"}),
    "militärbündnis": frozenset({"military"}),
    "allianz": frozenset({"military", "association"}),
    "partei": frozenset({"party"}),
    "fraktion": frozenset({"party"}),
    "gericht": frozenset({"court"}),
    "kammer": frozenset({"court", "authority"}),
    "zeitung": frozenset({"medium"}),
    "blatt": frozenset({"medium"}),
    "magazin": frozenset({"medium"}),
    "nachrichtenmagazin": frozenset({"medium"}),
    "onlinemagazin": frozenset({"medium"}),
    "portal": frozenset({"medium"}),
    "nachrichtenportal": frozenset({"medium"}),
    "sender": frozenset({"medium"}),
    "fernsehsender": frozenset({"medium"}),
    "nachrichtenagentur": frozenset({"medium"}),
    "agentur": frozenset({"medium", "authority"}),
    "tageszeitung": frozenset({"medium"}),
    "institut": frozenset({"science"}),
    "land": frozenset({"country"}),
    "republik": frozenset({"country"}),
    "institution": frozenset({"authority", "association", "court", "science"}),
    "gremium": frozenset({"authority"}),
    "klinik": frozenset({"health"}),
    "krankenhaus": frozenset({"health"}),
}
"""Loose words that take up an organisation of these classes."""

NEEDS_ITS_CLASS = frozenset("initiative stiftung verein klub club gewerkschaft werk fraktion".split())
"""Loose words that do not take up a bare name of which nothing tells what it is."""

LEGAL_FORMS = frozenset(
    "AG SE GmbH KG OHG UG Inc Inc. Ltd Ltd. Corp Corp. PLC plc LLC SA S.A. NV BV eG AB Oy ASA SpA KGaA mbH".split()
)

DOCUMENTS: dict[str, str] = {
    "lagebericht": "m", "zwischenbericht": "m", "prüfbericht": "m", "untersuchungsbericht": "m", "jahresbericht": "m",
    "sonderbericht": "m", "geheimbericht": "m", "vermerk": "m", "aktenvermerk": "m", "entwurf": "m", "vorlage": "f",
    "tischvorlage": "f", "beschlussvorlage": "f", "unterlagen": "p", "unterlage": "f", "akte": "f", "akten": "p",
    "dossier": "n", "bescheid": "m", "expertise": "f", "rundschreiben": "n", "brief": "m", "mail": "f", "e-mail": "f",
    "positionspapier": "n", "strategiepapier": "n", "eckpunktepapier": "n", "arbeitspapier": "n", "geheimpapier": "n",
    "stimmrechtsmitteilung": "f", "störungsprotokoll": "n", "messprotokoll": "n", "register": "n", "konzept": "n",
    "gutachten": "n", "protokoll": "n", "papier": "n", "dokument": "n", "memo": "n", "schreiben": "n", "studie": "f",
    "untersuchung": "f", "umfrage": "f", "erhebung": "f", "mitteilung": "f", "pressemitteilung": "f", "erklärung": "f",
    "abschlussbericht": "m", "urteil": "n", "statistik": "f", "liste": "f", "anklageschrift": "f",
}  # fmt: skip
"""Writings that speak for themselves where nobody is named as their author."""

AUTHORS = frozenset("autoren verfasser verfasserinnen gutachter gutachterinnen prüfer fachleute experten".split())
"""Those who wrote a paper, where an article that was shown it names nobody."""

SOURCE_NOUNS = frozenset(
    """
    angabe angaben aussage aussagen bericht berichte berichten berichts information informationen erkenntnis erkenntnisse
    erkenntnissen einschätzung einschätzungen ansicht meinung auffassung darstellung darstellungen worte worten wort mitteilung
    mitteilungen auskunft schätzung schätzungen berechnung berechnungen ermittlungen meldung meldungen schilderung
    schilderungen überzeugung urteil vermutung vermutungen version lesart statistik zählung prognose befürchtungen
    experteneinschätzung ankündigung bekunden sicht einschätzungen quelle quellenangaben recherchen daten zahlen aufzeichnungen
    beobachtungen analyse analysen erklärung versicherung beteuerung beteuerungen
    """.split()
)
"""Nouns that carry what somebody said: the speaker of "Angaben der Polizei" is the police."""

REPORT_COMPOUNDS: dict[str, str] = {
    "unternehmensangaben": "unternehmen",
    "firmenangaben": "firma",
    "konzernangaben": "konzern",
    "polizeiangaben": "polizei",
    "behördenangaben": "behörde",
    "regierungsangaben": "regierung",
    "klinikangaben": "klinik",
    "militärangaben": "militär",
    "krankenhausangaben": "krankenhaus",
    "gerichtsangaben": "gericht",
    "senderangaben": "sender",
    "veranstalterangaben": "veranstalter",
    "herstellerangaben": "hersteller",
    "betreiberangaben": "betreiber",
    "ministeriumsangaben": "ministerium",
    "verbandsangaben": "verband",
    "vereinsangaben": "verein",
    "feuerwehrangaben": "feuerwehr",
    "nato-angaben": "NATO",
    "un-angaben": "UN",
}

SPOKEN_FOR: dict[str, str] = {
    "polizei": "polizei",
    "regierungs": "regierung",
    "ministeriums": "ministerium",
    "firmen": "firma",
    "unternehmens": "unternehmen",
    "konzern": "konzern",
    "behörden": "behörde",
    "armee": "armee",
    "militär": "militär",
    "feuerwehr": "feuerwehr",
    "klinik": "klinik",
    "krankenhaus": "krankenhaus",
    "gerichts": "gericht",
    "partei": "partei",
    "fraktions": "fraktion",
    "bank": "bank",
    "bahn": "bahn",
    "börsen": "börse",
    "verbands": "verband",
    "vereins": "verein",
    "gewerkschafts": "gewerkschaft",
    "senats": "senat",
    "stadt": "stadt",
    "kreis": "kreis",
    "flughafen": "flughafen",
    "justiz": "justiz",
    "rebellen": "rebellen",
    "kreml": "Kreml",
    "presse": "",
    "chef": "",
    "vize": "",
    "außenamts": "außenamt",
    "außenministeriums": "außenministerium",
    "werks": "werk",
    "messe": "messe",
    "instituts": "institut",
    "universitäts": "universität",
    "kirchen": "kirche",
}
"""First parts of "-sprecher" compounds, to the organisation spoken for."""


class OrganisationForm(NamedTuple):
    """An inflected form of a noun that names an organisation.

    Args:
        head: nominative singular of the known end of the word, lower-case.
        gender: "m", "f", "n" or "p".
        number: "s" or "p".
    """

    head: str
    gender: str
    klass: OrganisationClass
    number: str


@lru_cache(maxsize=1)
def organisation_forms() -> dict[str, OrganisationForm]:
    """Every inflected form, lower-case.

    >>> organisation_forms()["ministeriums"]
    OrganisationForm(head='ministerium', gender='n', klass='authority', number='s')
    """
    forms: dict[str, OrganisationForm] = {}
    for (gender, klass), heads in _HEADS.items():
        for word in heads.split():
            if "_" in word:
                continue
            for form, number in _decline(word, gender):
                forms.setdefault(form, OrganisationForm(word, gender, klass, number))
    return forms


_PLURALS = {
    "amt": "ämter", "haus": "häuser", "land": "länder", "stab": "stäbe", "dienst": "dienste", "rat": "räte", "bund": "bünde",
    "bank": "banken", "firma": "firmen", "ministerium": "ministerien", "verband": "verbände", "verein": "vereine",
    "werk": "werke", "unternehmen": "unternehmen", "institut": "institute", "konzern": "konzerne", "hof": "höfe",
    "blatt": "blätter", "magazin": "magazine", "portal": "portale", "parlament": "parlamente", "gericht": "gerichte",
    "stadt": "städte", "büro": "büros", "klub": "klubs", "club": "clubs", "ausschuss": "ausschüsse", "staat": "staaten",
    "betrieb": "betriebe", "komitee": "komitees", "präsidium": "präsidien", "zentrum": "zentren", "präsident": "",
    "bündnis": "bündnisse", "netzwerk": "netzwerke", "krankenhaus": "krankenhäuser", "kreis": "kreise", "bezirk": "bezirke",
}  # fmt: skip


def _decline(word: str, gender: str) -> list[tuple[str, str]]:
    if gender == "p":
        return [(word, "p"), (word if word.endswith("n") else word + "n", "p")]
    plural = next((word.removesuffix(s) + p for s, p in _PLURALS.items() if word.endswith(s)), "")
    if not plural:
        plural = word + (
            "n"
            if word.endswith(("e", "er", "el")) and gender == "f"
            else ""
            if word.endswith("er")
            else "en"
            if gender == "f"
            else "e"
        )
    dative = plural if plural.endswith(("n", "s")) else plural + "n"
    if gender == "f":
        return [(word, "s"), (plural, "p"), (dative, "p")]
    genitives = [word + "ses"] if word.endswith("nis") else [word + "s", word + "es", word + "ses"]
    return [(word, "s"), *((g, "s") for g in genitives), (plural, "p"), (dative, "p")]


@lru_cache(maxsize=5_000)
def nominative_plural(lower: str, form: OrganisationForm) -> str:
    """The nominative of a plural: "ministerien" for "ministerien" and for the dative of "ämter", "ämtern".

    >>> nominative_plural("sozialämtern", find_organisation("sozialämtern")), nominative_plural("staaten", find_organisation("staaten"))
    ('sozialämter', 'staaten')
    """
    plurals = [word for word, number in _decline(form.head, form.gender) if number == "p"]
    return next((lower.removesuffix("n") for plural in plurals if lower.endswith(plural + "n")), lower)


NOT_ORGANISATIONS = frozenset(
    """
    ausland inland umland festland hinterland ackerland grünland deutschland neuland bauland landesinnere vaterland heimatland
    verhalten gewerbe hilfe soforthilfe nothilfe entwicklungshilfe sterbehilfe wasserkraft energie kernenergie atomenergie
    windenergie solarenergie sonnenenergie bundesliga champions-league regelung zahlstelle stelle baustelle tankstelle
    haltestelle unfallstelle schwachstelle grundschule schnittstelle arbeitsstelle rolle haus krankenhaus-kosten wohnhaus
    hochhaus einfamilienhaus gotteshaus elternhaus treppenhaus gasthaus mehrfamilienhaus bauernhaus feuerwehrhaus
    kraftwerk-block kunstwerk bauwerk stockwerk handwerk feuerwerk mundwerk triebwerk fahrwerk laufwerk uhrwerk
    bahnhof friedhof bauernhof innenhof hof schulhof gutshof gasthof hinterhof umkreis wahlkreis stromkreis wendekreis
    arbeitskreis verkehr rückhalt kontrolle behandlung leitung rohrleitung wasserleitung stromleitung gasleitung
    oberleitung freileitung anleitung einleitung ableitung erdgasleitung telefonleitung durchführung einführung ausführung
    entführung überführung aufführung rückführung unterführung vorführung weiterführung fortführung hinrichtung führung
    tischgesellschaft gruppe altersgruppe reisegruppe zielgruppe arbeitsgruppe risikogruppe blutgruppe untergruppe kette
    menschenkette beweiskette lieferkette bergkette halskette inselkette autobahn fahrbahn laufbahn rennbahn landebahn startbahn
    seilbahn straßenbahn rettung lebensrettung kammer gaskammer wahlkammer folter-kammer großstadt hauptstadt innenstadt altstadt
    kleinstadt millionenstadt hafenstadt grenzstadt nachbarstadt stadt gemeinde bezirk innenbezirk schulbezirk vorrat verrat
    unrat hausrat apparat aggregat rat rückrat bund verbund staat nachbarstaat rechtsstaat einzelstaat bundesstaat
    inselstaat vielvölkerstaat golfstaat kreis land nachbarland bundesland industrieland entwicklungsland schwellenland
    heimspiel tochter mutter kasse abendkasse portokasse zoll schutzzoll strafzoll dienst gottesdienst militärdienst wehrdienst
    verdienst kundendienst zivildienst notdienst wachdienst streifendienst bereitschaftsdienst schule hochschulabschluss fonds
    gewinn werk büro wahlbüro zentrum stadtzentrum einkaufszentrum epizentrum wahllokal regime labor energie agentur
    gemeinschaft staatengemeinschaft weltgemeinschaft konferenz pressekonferenz friedenskonferenz telefonkonferenz versammlung
    hauptversammlung telefonleitung union währungsunion fusion hilfsdienst gesamt bewegung handbewegung truppenbewegung beratung
    anklage bahn koalition opposition klagestelle kirche dorfkirche stadtkirche flughafen radio fernsehen platte börse
    internationale kommando einsatzkommando kongress parteikongress weltkongress magazin
    """.split()
)
"""Words that end like an organisation and are none as compounds; alone they count where :data:`ALONE` says so."""

ALONE = frozenset(
    """
    union rat bund staat dienst stadt gemeinde land kirche bahn opposition koalition anklage agentur kongress flughafen
    radio fernsehen bezirk kammer börse werk büro haus kreis zoll führung kasse regime magazin energie
    gruppe
    """.split()
)
"""Loose words that name an organisation without anything before them, when they speak."""


_ONLY_WHOLE = frozenset({"stadt", "land", "gemeinde", "staat"})
"""Nouns that as ends of compounds are ends of place names: "Mahlstadt", "Westerland"."""


@lru_cache(maxsize=50_000)
def find_organisation(lower: str) -> OrganisationForm | None:
    """The organisation that a noun names by the word that ends it, or None.

    >>> find_organisation("verteidigungsministeriums").head
    'ministerium'
    >>> find_organisation("bahnhof") is None
    True
    """
    forms = organisation_forms()
    whole = forms.get(lower)
    if whole is not None:
        return whole if lower not in NOT_ORGANISATIONS or lower in ALONE else None
    if lower in NOT_ORGANISATIONS:
        return None
    for begin in range(2, len(lower) - 2):
        form = forms.get(lower[begin:])
        if (
            form is not None
            and form.klass != "country"
            and form.head not in _ONLY_WHOLE
            and (len(form.head) > 3 or form.head == "amt" or lower[begin - 1] in "-s")
        ):
            base = lower[:begin] + form.head
            return None if base in NOT_ORGANISATIONS else form
    return None


@lru_cache(maxsize=50_000)
def organisation_base(lower: str) -> str:
    """The whole compound in the nominative singular: "verteidigungsministerium" for "verteidigungsministeriums".

    >>> organisation_base("verteidigungsministeriums"), organisation_base("umweltämter")
    ('verteidigungsministerium', 'umweltamt')
    """
    forms = organisation_forms()
    for begin in range(len(lower)):
        form = forms.get(lower[begin:])
        if form is not None:
            return lower[:begin] + form.head
    return lower


ISSUED = frozenset(
    """
    erklärung mitteilung pressemitteilung presseerklärung schreiben stellungnahme brief interview gespräch rede ansprache
    aussendung presseaussendung tweet botschaft bekanntmachung
    """.split()
)
"""What somebody gives out: "in einer Erklärung" is the word of whoever the sentence speaks of."""

OWN = frozenset("eigene eigenen eigener eigenem eigenes".split())
""" "nach eigenen Angaben": the subject of the sentence says it."""

SOURCE_ENDINGS = (
    "angaben", "aussagen", "aussage", "berichte", "berichten", "bericht", "meldungen", "meldung", "informationen", "darstellung",
    "schätzungen", "erkenntnissen", "studie", "umfrage", "gutachten",
)  # fmt: skip
"""Last parts of compounds that carry what somebody said: "Polizeiangaben", "OSZE-Bericht"."""

TAKEN_UP = frozenset(
    "bericht angaben artikel meldung beitrag text informationen darstellung aussagen zeitungsbericht medienbericht".split()
)
"""Source nouns that with a definite article take up what was reported before: "dem Bericht zufolge"."""

SPEECH_ACTS = frozenset(
    """
    widerspruch kritik vorwurf vorwürfe frage fragen forderung forderungen antwort antworten spekulation spekulationen gerücht
    gerüchte bitte appell vorschlag vorschläge anschuldigung anschuldigungen beschuldigung beschuldigungen behauptung
    behauptungen plan pläne ziel idee hinweis hinweise zweifel warnung warnungen zustimmung ablehnung lob
    """.split()
)
"""Nouns of speaking that are nobody: in a speaker's place they say that the text names none."""

ABSTRACT_ENDINGS = ("ung", "heit", "keit", "ität", "ion", "ismus", "nis", "schaft")
"""Endings of nouns that cannot speak unless a list says so."""

KEEP_THEIR_NOUN = frozenset("radio fernsehen rundfunk staatsradio staatsfernsehen".split())
"""Nouns that belong to the name behind them: "Radio Nord", where "die Zeitung Nordlicht" is called Nordlicht."""
