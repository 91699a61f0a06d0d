"""How German names the press: agencies, well-known outlets, the words that outlets' names are made of, and the wording
by which a text says that it has something from one of them.

No list of outlets is ever complete. What is listed here are the agencies, because their short forms look like nothing
else, and outlets whose names are ordinary words ("Spiegel", "Welt"); all others are told by wording.
"""

from __future__ import annotations

AGENCIES: dict[str, str] = {
    "dpa": "dpa",
    "dpa-AFX": "dpa-AFX",
    "dpa-infocom": "dpa",
    "dpa international": "dpa",
    "Deutsche Presse-Agentur": "dpa",
    "Deutschen Presse-Agentur": "dpa",
    "Deutscher Presse-Agentur": "dpa",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "Agence France Presse": "AFP",
    "Reuters": "Reuters",
    "Thomson Reuters": "Reuters",
    "rtr": "Reuters",
    "AP": "AP",
    "Associated Press": "AP",
    "APA": "APA",
    "Austria Presse Agentur": "APA",
    "SDA": "Keystone-SDA",
    "sda": "Keystone-SDA",
    "Keystone-SDA": "Keystone-SDA",
    "Schweizerische Depeschenagentur": "Keystone-SDA",
    "KNA": "KNA",
    "Katholische Nachrichten-Agentur": "KNA",
    "Katholischen Nachrichten-Agentur": "KNA",
    "epd": "epd",
    "Evangelischer Pressedienst": "epd",
    "Evangelischen Pressedienst": "epd",
    "SID": "SID",
    "Sport-Informations-Dienst": "SID",
    "dts": "dts",
    "dapd": "dapd",
    "ddp": "ddp",
    "AWP": "AWP",
    "awp": "AWP",
    "ANSA": "ANSA",
    "Ansa": "ANSA",
    "EFE": "EFE",
    "Europa Press": "Europa Press",
    "Belga": "Belga",
    "PAP": "PAP",
    "CTK": "ČTK",
    "ČTK": "ČTK",
    "MTI": "MTI",
    "Ritzau": "Ritzau",
    "NTB": "NTB",
    "TASS": "TASS",
    "Tass": "TASS",
    "Itar-Tass": "TASS",
    "Interfax": "Interfax",
    "RIA Nowosti": "RIA Nowosti",
    "Ria Nowosti": "RIA Nowosti",
    "Ukrinform": "Ukrinform",
    "Xinhua": "Xinhua",
    "Kyodo": "Kyodo",
    "Yonhap": "Yonhap",
    "KCNA": "KCNA",
    "Anadolu": "Anadolu",
    "Irna": "IRNA",
    "IRNA": "IRNA",
    "Fars": "Fars",
    "Sana": "SANA",
    "Bloomberg": "Bloomberg",
    "UPI": "UPI",
}
"""Written form to the agency's short name."""

AMBIGUOUS_AGENCIES = frozenset(
    "AP APA SDA sda SID dts ddp PAP MTI NTB CTK ČTK EFE Belga Fars Sana Irna Anadolu rtr UPI AWP awp Bloomberg".split()
)
"""Short forms that also mean something else; outside a credit line they count only where the wording says so."""

KNOWN_OUTLETS = frozenset(
    """
    Spiegel|Spiegel Online|Bild|Bild am Sonntag|Bild-Zeitung|Zeit|Zeit Online|Welt|Welt am Sonntag|FAZ|FAS|SZ|taz
    |Tagesspiegel|Handelsblatt|Stern|Focus|Focus Online|Wirtschaftswoche|Manager Magazin|Capital|Cicero|Freitag|Vorwärts
    |ntv|n-tv|RTL|Sat.1|ProSieben|Vox|ARD|ZDF|Tagesschau|Tagesthemen|Heute-Journal|WDR|NDR|MDR|SWR|BR|HR|RBB|SR|ORF|SRF|3sat
    |Arte|Phoenix|Deutschlandfunk|Deutsche Welle|DW|RND|Redaktionsnetzwerk Deutschland|Correctiv|Standard|Krone|Profil|Falter
    |NZZ|NZZ am Sonntag|Blick|Tages-Anzeiger|Weltwoche|Watson|T-Online|Buzzfeed|Vice|Wired
    |CNN|BBC|Fox News|NBC|CBS|ABC|MSNBC|CNBC|NPR|PBS|Sky News|Al-Dschasira|Al Dschasira|Al Jazeera|Al-Arabija|Politico|Axios
    |Guardian|Economist|Times|Sun|Daily Mail|Daily Mirror|Newsweek|Time|Forbes|Atlantic|New Yorker|Wall Street Journal|WSJ
    |Le Monde|Le Figaro|Libération|Le Parisien|El País|El Mundo|La Vanguardia|La Repubblica|Corriere della Sera|La Stampa
    |Kommersant|Iswestija|Nowaja Gaseta|Meduza|Prawda|RT|Ukrajinska Prawda|Kyiv Independent|Gazeta Wyborcza|Rzeczpospolita
    |Haaretz|Hürriyet|Cumhuriyet|Global Times|Jomhuri-je Eslami|Politiken|Dagens Nyheter|Aftonbladet|Bellingcat
    """.replace("\n", " ")
    .replace(" |", "|")
    .strip()
    .split("|")
)
"""Outlets whose names show no press word."""

PRESS_WORDS = frozenset(
    """
    Zeitung Allgemeine Allgemeinen Anzeiger Bote Boten Kurier Courier Tagblatt Tageblatt Abendblatt Volksblatt Wochenblatt
    Morgenblatt Extrablatt Blatt Post Rundschau Nachrichten Presse Echo Merkur Journal Chronik Stimme Zeiger Magazin
    Telegraf Telegraph Herold Beobachter Generalanzeiger Depesche Gazette Tribüne Abendzeitung Morgenpost Abendpost
    Tageszeitung Wochenzeitung Illustrierte Rundfunk Fernsehen Funk Radio News Report Express Digest
    Times Tribune Herald Chronicle Observer Examiner Dispatch Independent Gazeta Mail Globe Review
    """.split()
)
"""Last words of outlets' names, alone ("Lindauer Zeitung") or as the end of a compound ("Talbote")."""

NO_OUTLETS = frozenset(
    """
    flugblatt faltblatt merkblatt formblatt notenblatt beiblatt datenblatt kleeblatt schulterblatt sägeblatt rotorblatt
    deckblatt löschblatt infoblatt feigenblatt arbeitsblatt feldpost luftpost briefpost flaschenpost hauspost paketpost
    fanpost eilbote götterbote liebesbote vorbote drogenkurier fahrradkurier geldkurier gegenstimme wählerstimme
    einzelstimme frauenstimme männerstimme kinderstimme ja-stimme nein-stimme fürstimme enthaltungsstimme minderjährige
    kurznachrichten sprachnachrichten textnachrichten nachrichten kurznachricht druckerpresse schrottpresse
    hydraulikpresse müllpresse rotationspresse ballenpresse strangpresse weltpresse kurzmeldungen mobilfunk rundfunk
    richtfunk hörfunk polizeifunk zugfunk behördenfunk börsenfunk fake-news breaking-news lagebericht report e-mail voicemail
    autoradio internetradio intercity-express eurocity-express hofberichterstattung kriminalchronik ortschronik
    familienchronik zeiger uhrzeiger stundenzeiger minutenzeiger richtungsanzeiger
    füllstandsanzeiger fernsehen kabelfernsehen staatsfernsehen farbfernsehen satellitenfernsehen zeitung presse post
    journal magazin waffenmagazin munitionsmagazin stangenmagazin fotojournal bote kurier stimme echo chronik blatt
    fernsehjournal anzeiger beobachter wahlbeobachter prozessbeobachter militärbeobachter friedensbeobachter
    marktbeobachter pegelbeobachter osze-beobachter un-beobachter naturbeobachter vogelbeobachter depesche
    extrablatt allgemeine allgemeinen radio news express tribüne haupttribüne gegentribüne nordtribüne südtribüne
    """.split()
)
"""Words that end like an outlet's name and are none, or are none without a name before them."""

OUTLET_CLASSES = frozenset(
    """
    Zeitung Tageszeitung Wochenzeitung Lokalzeitung Regionalzeitung Sonntagszeitung Boulevardzeitung Wirtschaftszeitung
    Online-Zeitung Onlinezeitung Internetzeitung Staatszeitung Regierungszeitung Parteizeitung Blatt Lokalblatt
    Boulevardblatt Wochenblatt Fachblatt Sonntagsblatt Magazin Nachrichtenmagazin Onlinemagazin Online-Magazin
    Wochenmagazin Wirtschaftsmagazin Fachmagazin Politmagazin Politikmagazin TV-Magazin Zeitschrift Fachzeitschrift
    Illustrierte Illustrierten Sender Fernsehsender TV-Sender Radiosender Nachrichtensender Rundfunksender Privatsender
    Staatssender Lokalsender Lokalradio Regionalsender Nachrichtenkanal Telegram-Kanal Telegramkanal Portal
    Nachrichtenportal Onlineportal Online-Portal Internetportal Newsportal Branchenportal Investigativportal
    Rechercheportal Lokalportal Nachrichtenseite Internetseite Website Webseite Newsseite Onlinedienst Online-Dienst
    Branchendienst Informationsdienst Blog Podcast Mediengruppe Medienhaus Redaktionsnetzwerk Rechercheverbund
    Recherchenetzwerk Recherchekollektiv Funkhaus Rundfunkanstalt Konkurrenzblatt
    """.split()
)
"""Common nouns that say of the name behind them that it is an outlet: "das Portal X"."""

AGENCY_CLASSES = frozenset(
    """
    Nachrichtenagentur Nachrichtenagenturen Presseagentur Agentur Agenturen Staatsagentur Finanznachrichtenagentur
    Wirtschaftsnachrichtenagentur Depeschenagentur Pressedienst
    """.split()
)

REPORT_VERBS = frozenset(
    """
    berichtet berichtete berichten berichteten berichte berichteten meldet meldete melden meldeten gemeldet vermeldet
    vermeldete schreibt schrieb schreiben schrieben geschrieben zitiert zitierte zitieren zitierten erfahren erfuhr
    erfuhren titelt titelte veröffentlicht veröffentlichte veröffentlichten veröffentlichen enthüllt enthüllte aufgedeckt
    recherchiert recherchierte ausgestrahlt kolportiert kolportierte spekuliert spekulierte
    """.split()
)
"""What outlets do and authorities seldom do: a ministry "teilt mit", an outlet "berichtet"."""

TELLING_VERBS = frozenset(
    """
    sagte sagt sagten sagen gesagt erklärte erklärt erklärten erzählte erzählt erzählten verriet verraten bestätigte
    bestätigt versicherte schilderte schildert äußerte äußerten betonte nannte bezeichnete kritisierte warnte forderte
    sprach sprachen gesprochen meinte mahnte berichtete beklagte kündigte räumte teilte mitgeteilt anvertraute
    """.split()
)
"""Verbs with which somebody tells an outlet something: "sagte sie dem Sender X"."""

REPORT_NOUNS = frozenset(
    """
    Bericht Berichts Berichtes Berichte Berichten Medienbericht Medienberichten Zeitungsbericht Vorabbericht
    Exklusivbericht Agenturbericht Meldung Meldungen Agenturmeldung Information Informationen Recherche Recherchen Artikel
    Artikels Beitrag Beitrags Reportage Interview Interviews Gespräch Enthüllung Enthüllungen
    Ausgabe Veröffentlichung Titelgeschichte Liveticker Live-Ticker Newsblog
    """.split()
)
"""Nouns between a preposition and an outlet: "nach Informationen des X", "einem Bericht der X zufolge"."""

STATEMENT_NOUNS = frozenset("Angaben Darstellung Auskunft Schilderung".split())
"""Nouns that people and authorities share with outlets: they count only before a name that is known to be the press."""

READ_THERE = ("heißt es", "hieß es", "heiße es", "zu lesen", "nachzulesen", "zu hören", "zu sehen")
"""What is said of a text before the outlet in which it stands: "heißt es im X"."""

NAME_OPENERS = frozenset("Radio Tele TV Studio Antenne".split())
"""Words that open an outlet's name and are part of it."""

REFERENCE_NOUNS = frozenset("Berufung Verweis Bezug Hinweis Bezugnahme".split())
"""Nouns of the phrase "unter Berufung auf"."""

SOURCE_PREPOSITIONS = frozenset("laut gemäß zufolge nach gegenüber via".split())

OWN_REPORT_PHRASES = (
    "wie berichtet",
    "wie bereits berichtet",
    "wie schon berichtet",
    "wie gemeldet",
    "wie bereits gemeldet",
    "wir berichteten",
    "wie wir berichteten",
    "wie wir bereits berichteten",
    "wir haben berichtet",
    "wie mehrfach berichtet",
)
"""By which an outlet points back to an earlier article of its own."""

ARTICLES = frozenset("der die das des dem den ein eine einem einer eines einen".split())

PHOTO_WORDS = frozenset(
    """
    foto fotos bild bilder grafik archiv archivbild archivfoto symbolbild symbolfoto video photo picture alliance getty imago
    illustration karte infografik screenshot
    """.split()
)
"""In the same line as an agency they credit a picture, not the text."""

CREDIT_WORDS = frozenset(
    """
    mit material von der des informationen agenturmaterial agenturen inhalten quelle quellen text red redaktion bericht und
    alle rechte vorbehalten copyright beitrag meldung stand korrespondent eigener
    """.split()
)
"""What else a line that credits an agency may hold: "Mit Material der dpa", "Quelle: AFP/red"."""

DOMAIN_ENDINGS = frozenset(
    "de at ch com org net eu info tv news online ru ua uk fr it es pl us io li lu example co cz tr il gr nl be dk".split()
)

SENTENCE_OPENERS = frozenset(
    """
    wie so auch und aber doch nur zuerst zunächst bereits schon im am in unter bei mit von vom zum zur einem einer dem den
    wenn dass weil als nun jetzt heute gestern hier dort dann
    """.split()
)
"""Words that stand in upper case only because a sentence begins with them."""

PRESS_WORD_BASES: tuple[tuple[str, str], ...] = (
    ("boten", "bote"),
    ("kuriers", "kurier"),
    ("anzeigers", "anzeiger"),
    ("blatts", "blatt"),
    ("blattes", "blatt"),
    ("echos", "echo"),
    ("merkurs", "merkur"),
    ("journals", "journal"),
    ("magazins", "magazin"),
    ("rundfunks", "rundfunk"),
    ("fernsehens", "fernsehen"),
    ("beobachters", "beobachter"),
    ("allgemeinen", "allgemeine"),
    ("illustrierten", "illustrierte"),
)
"""Inflected endings of press words, and their nominative."""

ORIGIN_LINES = (
    "quelle",
    "quellen",
    "zuerst erschienen",
    "zuerst veröffentlicht",
    "ursprünglich erschienen",
    "ursprünglich veröffentlicht",
    "erstmals erschienen",
    "erschienen in",
    "erschienen im",
    "dieser artikel erschien",
    "dieser text erschien",
    "dieser beitrag erschien",
    "übernommen von",
    "übernommen aus",
    "mit freundlicher genehmigung",
)
"""How a line begins that says from which outlet the whole text is."""

ORDINARY_WORDS = frozenset(
    """
    Bild Zeit Welt Stern Spiegel Focus Capital Freitag Vorwärts Blick Standard Krone Profil Falter Phoenix Vox Times Sun Time
    Atlantic Watson Vice Wired RT SR HR BR DW ABC FAS SZ
    """.split()
)
"""Outlets' names that mean something else most of the time: without quotation marks they need an article before them."""
