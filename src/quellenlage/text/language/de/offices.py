"""For which body somebody speaks who holds an office: the head of an authority is its voice."""

from __future__ import annotations

OFFICE_BODIES: dict[str, tuple[str, ...]] = {
    "branddirektor": ("feuerwehr",),
    "branddirektorin": ("feuerwehr",),
    "brandmeister": ("feuerwehr",),
    "stadtbrandmeister": ("feuerwehr",),
    "kreisbrandmeister": ("feuerwehr",),
    "kreisbrandrat": ("feuerwehr",),
    "brandrat": ("feuerwehr",),
    "wehrführer": ("feuerwehr",),
    "wehrleiter": ("feuerwehr",),
    "feuerwehrchef": ("feuerwehr",),
    "feuerwehrkommandant": ("feuerwehr",),
    "kommissar": ("polizei",),
    "kommissarin": ("polizei",),
    "hauptkommissar": ("polizei",),
    "landrat": ("landratsamt", "landkreis", "kreisverwaltung"),
    "landrätin": ("landratsamt", "landkreis", "kreisverwaltung"),
    "staatsanwalt": ("staatsanwaltschaft",),
    "staatsanwältin": ("staatsanwaltschaft",),
    "oberstaatsanwalt": ("staatsanwaltschaft",),
    "oberstaatsanwältin": ("staatsanwaltschaft",),
    "kremlsprecher": ("kreml",),
    "chefarzt": ("klinik", "klinikum", "krankenhaus", "spital"),
    "chefärztin": ("klinik", "klinikum", "krankenhaus", "spital"),
    "klinikchef": ("klinik", "klinikum", "krankenhaus", "spital"),
    "klinikdirektor": ("klinik", "klinikum"),
    "klinikdirektorin": ("klinik", "klinikum"),
    "klinikleiter": ("klinik", "klinikum"),
    "klinikleiterin": ("klinik", "klinikum"),
    "klinikchefin": ("klinik", "klinikum", "krankenhaus", "spital"),
    "oberarzt": ("klinik", "klinikum", "krankenhaus", "spital"),
    "oberärztin": ("klinik", "klinikum", "krankenhaus", "spital"),
    "amtsarzt": ("gesundheitsamt",),
    "amtsärztin": ("gesundheitsamt",),
    "polizist": ("polizei",),
    "polizeirat": ("polizei",),
    "generalstaatsanwalt": ("staatsanwaltschaft",),
    "generalstaatsanwältin": ("staatsanwaltschaft",),
    "bürgermeister": ("stadtverwaltung", "gemeindeverwaltung", "rathaus"),
    "bürgermeisterin": ("stadtverwaltung", "gemeindeverwaltung", "rathaus"),
    "oberbürgermeister": ("stadtverwaltung", "rathaus"),
    "oberbürgermeisterin": ("stadtverwaltung", "rathaus"),
    "gewerkschafter": ("gewerkschaft",),
    "gewerkschafterin": ("gewerkschaft",),
    "wehrleiterin": ("feuerwehr",),
    "wehrführerin": ("feuerwehr",),
    "ministerpräsident": ("staatskanzlei", "landesregierung"),
    "ministerpräsidentin": ("staatskanzlei", "landesregierung"),
    "kanzler": ("bundeskanzleramt", "bundesregierung"),
    "kanzlerin": ("bundeskanzleramt", "bundesregierung"),
    "wahlleiter": ("wahlleitung", "wahlkommission", "wahlamt", "wahlbehörde"),
    "wahlleiterin": ("wahlleitung", "wahlkommission", "wahlamt", "wahlbehörde"),
    "schulleiter": ("schulleitung", "gymnasium", "schule"),
    "schulleiterin": ("schulleitung", "gymnasium", "schule"),
}
"""Office to the ends of the words for its body; other offices are matched to bodies by their own beginning."""

PERSON_TAILS = (
    "sprecherin",
    "sprecher",
    "präsidentin",
    "präsident",
    "direktorin",
    "direktor",
    "ministerin",
    "minister",
    "leiterin",
    "leiter",
    "chefin",
    "chef",
    "vorständin",
    "vorstand",
    "vorsitzende",
    "vorsitzender",
    "vorsteherin",
    "vorsteher",
    "hauptfrau",
    "hauptmann",
    "anwältin",
    "anwalt",
    "rätin",
    "rat",
    "kommandant",
    "kommandantin",
    "meister",
    "meisterin",
    "sekretärin",
    "sekretär",
    "inhaberin",
    "inhaber",
    "gutachterin",
    "gutachter",
    "managerin",
    "manager",
    "vertreterin",
    "vertreter",
    "mitarbeiterin",
    "mitarbeiter",
    "frau",
    "mann",
)
"""Ends of words for people who hold an office; what stands before them names the body."""

BODY_TAILS = (
    "ministerium",
    "hauptmannschaft",
    "präsidium",
    "direktion",
    "anwaltschaft",
    "kanzlei",
    "verwaltung",
    "behörde",
    "amt",
    "werk",
    "verband",
    "rat",
    "wehr",
    "wacht",
    "dienst",
    "schaft",
    "leitung",
    "stab",
    "klinik",
    "zentrum",
    "institut",
)
"""Ends of words for bodies."""

HOUSES = (
    "klinik",
    "klinikum",
    "krankenhaus",
    "spital",
    "hospital",
    "museum",
    "theater",
    "hotel",
    "oper",
    "heim",
    "kaufhaus",
    "bibliothek",
    "schauspielhaus",
)
"""Ends of words for what "das Haus" can mean."""

HOSPITAL_TAILS = ("klinikum", "klinik", "krankenhaus", "spital", "hospital")
"""Ends of words for hospitals; the first is never said of hospitals in general."""

COMPANY_WORDS = frozenset(
    """
    firma unternehmen konzern betreiber betreiberin hersteller betrieb gesellschaft firmen unternehmens konzerns betreibers
    chemiekonzern autokonzern energiekonzern konzernsprecher pressestelle werk firmenzentrale zentrale vorstand
    """.split()
)
"""Nouns and prefixes that mean the company that the article is about."""

COMPANY_ENDS = frozenset("firma unternehmen konzern hersteller betreiber betreiberin firmenzentrale".split())
"""Of them those that mean a company also as the end of a longer word: "Wasserfirma", but not "Leitzentrale"."""

COMPANY_NOUNS = frozenset(
    """
    konzern chemiewerk stahlwerk autowerk kraftwerksbetreiber unternehmen firma betreiber hersteller fabrik reederei bank bahngesellschaft fluggesellschaft airline
    versicherer energieversorger gesellschaft
    """.split()
)
"""Nouns, or ends of nouns, before a company's name: "der Chemiekonzern X"."""

COMPANY_OFFICES = frozenset(
    """
    firmensprecher unternehmenssprecher konzernsprecher vorstandschef vorstand konzernchef firmenchef geschäftsführer
    vorstandsvorsitzende vorstandsvorsitzender werksleiter werkleiter finanzvorstand produktionsvorstand
    """.split()
)
"""Offices of a company, to be joined to the company that the article is about."""

BARE_OFFICES = frozenset(
    """
    sprecher vertreter einsatzleiter leiter direktor chef vorstand geschäftsführer kommandant vorsitzende vorsitzender
    gutachter
    """.split()
)
"""Offices that name no body: it is the one spoken of just before."""

SINGLE_HEADS = (
    "minister",
    "präsident",
    "fraktionschef",
    "parteichef",
    "fraktionsvorsitzende",
    "parteivorsitzende",
    "landrat",
    "bürgermeister",
    "gouverneur",
    "kanzler",
    "intendant",
    "rektor",
)
"""Ends of offices of which a body has one at a time."""

LEGAL_FORMS = frozenset("ag gmbh se kg ohg kgaa ev e.v. inc ltd plc corp co mbh".split())

SHORTENED_BODIES = frozenset(
    """
    ministerium institut gewerkschaft verband klinikum klinik krankenhaus amt bundesamt landesamt verein bund kammer
    rechnungshof kriminalamt verfassungsschutz gericht genossenschaft stiftung universität hochschule bündnis allianz kommission mission präsidium direktion fonds bank
    """.split()
)
"""Nouns that stand alone for the only body of the story whose name ends so: "das Ministerium" for the Umweltministerium."""

SAME_BODIES = {
    "rathaus": "stadtverwaltung",
    "gerichtshof": "gericht",
    "spital": "krankenhaus",
    "hospital": "krankenhaus",
}
"""Words for bodies to the word that means the same."""

NO_VOICES = frozenset(
    """
    seite ende verwandte verwandten angehörige angehörigen eigene_leute redaktion stadtteil bereich fall teil ziel anfang
    straße platz internetseite webseite website splitterproben hilfen mitte rand stand kenntnisstand
    """.split()
)
"""Nouns that a reading may take for whoever speaks, and that nobody speaks for."""

GENERIC_BODIES = frozenset("behörde behörden amt dienststelle stelle haus hilfsorganisation organisation".split())
"""Nouns that mean the body spoken of before."""

AUTHORITY_WORDS = frozenset(
    """
    ministerium polizei feuerwehr behörde amt rettung klinik krankenhaus anwaltschaft gericht regierung stadt gemeinde
    landkreis kreis bund land verband kreuz wacht generalstab armee geheimdienst dienst institut universität hochschule
    arbeitgeber veranstalter ermittler forscher behörden opposition gewerkschaft partei fraktion parlament komitee kommission initiative mannschaft
    """.split()
)
"""Parts of the names of bodies that are no companies."""
