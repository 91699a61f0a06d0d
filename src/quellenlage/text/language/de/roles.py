"""What German calls people by when it does not use their names: titles, offices, professions, descriptions, kinship.

A role is written as its masculine base form; inflected forms, plurals and feminine forms are derived by the declension
that the base form's ending tells (Duden Grammatik, chapter on nouns). Roles also end compounds ("Bezirks|hauptfrau",
"Verteidigungs|minister"), so lookups are by suffix.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

RoleSort = Literal["office", "profession", "description", "party", "kin", "spokesperson", "source", "courtesy"]

OFFICES = frozenset(
    """
    präsident vizepräsident kanzler vizekanzler minister premier premierminister ministerpräsident regierungschef
    staatschef bürgermeister oberbürgermeister gouverneur senator sekretär generalsekretär staatssekretär kommissar
    chef boss leiter direktor generaldirektor intendant geschäftsführer präses bischof erzbischof papst kardinal patriarch
    könig kaiser prinz fürst scheich emir sultan ajatollah botschafter konsul kommandeur kommandant general
    oberst oberstleutnant admiral major hauptmann leutnant feldwebel inspekteur trainer coach kapitän rektor dekan landrat
    vorsteher einsatzleiter staatsanwalt generalstaatsanwalt bundesanwalt richter anwalt rechtsanwalt verteidiger
    kandidat spitzenkandidat stellvertreter obmann ombudsmann dezernent stadtrat gemeinderat ratsherr gründer inhaber
    eigentümer besitzer herausgeber obfrau ratsfrau unterhändler vermittler anführer führer chefredakteur
    pfarrer pastor imam rabbiner bezirkshauptmann feuerwehrmann amtmann kanzleramtsminister
    nachfolger vorgänger amtsinhaber amtskollege ressortchef präsidentschaftskandidat wahlleiter landeshauptmann stadtammann
    bundespräsident bundeskanzler regierungsrat bundesrat nationalrat ständerat kantonsrat landesrat ankläger korpskommandant
    brigadier divisionär koordinator kurator verwalter aufseher befehlshaber
    oberbefehlshaber vorstandschef firmenchef konzernchef parteichef fraktionschef aufsichtsratschef hauptgeschäftsführer
    analyst chefanalyst chefvolkswirt gutachter ermittler chefermittler chefarzt oberarzt amtsarzt inspektor
    vorstand staatsoberhaupt kirchenoberhaupt branddirektor brandmeister kommandoführer zugführer truppführer wirt wirtin bezirksvorsteher ortsvorsteher schulleiter
    justitiar betriebsrat gewerkschaftschef generalleutnant generalmajor konteradmiral
    """.split()
)
"""What one holds: a later "der Minister" means the holder."""

OFFICES_ADJECTIVAL = frozenset(
    """
    vorsitzend abgeordnet beauftragt gesandt sondergesandt delegiert bevollmächtigt
    """.split()
)
"""Offices that decline like adjectives: "der Abgeordnete", "ein Abgeordneter"; written without the ending."""

PROFESSIONS = frozenset(
    """
    arzt zahnarzt notarzt tierarzt mediziner virologe epidemiologe psychologe psychiater chirurg biologe physiker chemiker
    geologe geograf geograph meteorologe klimatologe seismologe vulkanologe astronom informatiker mathematiker statistiker
    soziologe politologe politikwissenschaftler historiker archäologe ökonom ökonomin volkswirt betriebswirt jurist ethiker
    philosoph theologe linguist forscher wissenschaftler professor dozent doktorand student studentin schüler lehrer
    erzieher ingenieur architekt techniker informant unternehmer manager händler makler banker bankier investor landwirt
    bauer winzer fischer förster jäger koch bäcker metzger handwerker elektriker mechaniker fahrer lokführer pilot
    kapitän matrose seemann polizist kriminalist detektiv offizier soldat veteran kämpfer reservist diplomat politiker
    parlamentarier lobbyist gewerkschafter aktivist bürgerrechtler menschenrechtler oppositioneller dissident
    journalist reporter redakteur korrespondent fotograf kolumnist kommentator moderator autor schriftsteller dichter
    lyriker dramatiker regisseur schauspieler sänger musiker komponist dirigent maler künstler bildhauer designer
    sportler athlet spieler stürmer torwart torhüter verteidiger mittelfeldspieler nationalspieler schwimmer läufer
    radprofi rennfahrer boxer turner skirennläufer biathlet schiedsrichter experte fachmann kenner spezialist sachverständiger
    seelsorger priester mönch nonne geistlicher hebamme krankenschwester pfleger sanitäter retter helfer
    feuerwehrmann bergretter taucher rentner pensionär hausmeister verkäufer kellner gastronom hotelier
    milliardär millionär ingenieur biochemiker pharmakologe toxikologe ökologe hydrologe agraringenieur
    programmierer entwickler erfinder übersetzer dolmetscher bibliothekar archivar kurator richter
    schornsteinfeger gärtner schäfer imker müller pädagoge therapeut physiotherapeut logopäde sozialarbeiter sozialpädagoge
    streetworker staatsbürger stratege chefstratege filmemacher produzent verleger blogger influencer youtuber
    """.split()
)
"""What one has learned or does: "die Biologin" is whoever was spoken of and is a woman, unless somebody is called so."""

PARTY_PEOPLE = frozenset(
    """
    demokrat republikaner sozialdemokrat christdemokrat freidemokrat kommunist sozialist konservativer labourpolitiker
    nationalist separatist islamist parteifreund christsozialer genosse linker grüner liberaler
    """.split()
)
"""Members of a party, named as such: "der Republikaner"."""

DESCRIPTIONS = frozenset(
    """
    mann frau dame junge bub ombudsman mädchen jugendlicher teenager senior mensch person bürger mitbürger einwohner bewohner
    anwohner nachbar augenzeuge zeuge tourist gast urlauber kunde nutzer passagier patient opfer täter häftling flüchtling
    migrant ausländer landsmann kollege freund partner mieter vermieter käufer anleger aktionär kritiker gegner
    befürworter unterstützer anhänger beobachter teilnehmer demonstrant veranstalter besucher zuschauer leser wähler
    mitglied leute promi star weltmeister olympiasieger preisträger nobelpreisträger sieger verlierer rivale
    amtskollege gastgeber rädelsführer rebell aufständischer terrorist entführer geisel extremist
    enthüller whistleblower kläger amerikaner franzose russe ukrainer brite engländer schotte waliser ire italiener spanier
    portugiese pole tscheche slowake ungar rumäne bulgare grieche türke österreicher schweizer niederländer belgier däne
    schwede norweger finne isländer este lette litauer kroate serbe slowene bosnier albaner mazedone israeli
    palästinenser ägypter syrer iraker iraner saudi libanese jordanier afghane pakistaner inder chinese japaner koreaner
    nordkoreaner südkoreaner vietnamese indonesier australier neuseeländer kanadier mexikaner brasilianer argentinier
    chilene kolumbianer venezolaner kubaner südafrikaner nigerianer kenianer äthiopier marokkaner tunesier algerier
    libyer georgier armenier aserbaidschaner kasache weißrusse belarusse deutscher bayer sachse hesse schwabe
    westler jurastudent
    """.split()
)
"""What one is to the eye or by origin: never an office, so it always looks back to somebody."""

ADJECTIVAL_DESCRIPTIONS = frozenset(
    """
    jährig angeklagt verdächtig tatverdächtig beschuldigt verletzt überlebend betroffen angehörig hinterblieben verantwortlich
    zuständig anwesend vertraut verbündet bekannt verwandt verlobt studierend reisend gefangen verurteilt festgenommen
    inhaftiert vermisst verstorben getötet kranke erwachsen jugendlich konservativ liberal linke rechtsextrem gelehrt
    sachverständig geistlich oppositionell christsozial intellektuell geflüchtet vertrieben obdachlos arbeitslos selbständig
    selbstständig industriell aufständisch militant deutsch kreativ
    """.split()
)

KIN = frozenset(
    """
    vater mutter sohn tochter bruder schwester onkel tante großvater großmutter enkel enkelin ehemann ehefrau witwe witwer
    gatte gattin neffe nichte cousin cousine schwager schwägerin lebensgefährte lebensgefährtin freundin eltern
    """.split()
)

SPOKESPEOPLE = frozenset("sprecher pressesprecher vertreter repräsentant wortführer".split())
"""Who speaks for somebody else: without a name the claimant is the organisation they speak for."""

SOURCES = frozenset(
    """
    quelle insider informant mitarbeiter whistleblower funktionär kreise beschäftigter gewährsmann bediensteter
    """.split()
)
"""Whoever is named so wants not to be named."""

SOURCES_ADJECTIVAL = frozenset("beamt angestellt beschäftigt bedienstet eingeweiht".split())

COURTESIES: dict[str, str] = {
    "herr": "m",
    "herrn": "m",
    "frau": "f",
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "monsieur": "m",
    "madame": "f",
    "señor": "m",
    "señora": "f",
    "signor": "m",
    "signora": "f",
    "sir": "m",
    "lord": "m",
    "lady": "f",
    "dame": "f",
    "don": "m",
    "graf": "m",
    "gräfin": "f",
    "freiherr": "m",
    "freifrau": "f",
    "baron": "m",
    "pater": "m",
    "dr": "",
    "prof": "",
    "doktor": "",
    "dipl.-ing": "",
    "mag": "",
}
"""Forms of address and academic degrees, to the gender they tell."""

FEMININE_WITHOUT_PAIR: dict[str, str] = {
    "obfrau": "obmann",
    "ratsfrau": "ratsherr",
    "frau": "",
    "dame": "",
    "mädchen": "",
    "nonne": "",
    "hebamme": "",
    "krankenschwester": "",
    "mutter": "",
    "tochter": "",
    "schwester": "",
    "tante": "",
    "großmutter": "",
    "ehefrau": "",
    "witwe": "",
    "nichte": "",
    "cousine": "",
    "quelle": "",
    "person": "",
    "geisel": "",
    "enkelin": "",
    "gattin": "",
    "schwägerin": "",
    "freundin": "",
    "lebensgefährtin": "",
    "studentin": "",
    "ökonomin": "",
    "wirtin": "",
}
"""Base forms that are feminine themselves."""

UMLAUTED_FEMININES: dict[str, str] = {
    "arzt": "ärztin",
    "anwalt": "anwältin",
    "rat": "rätin",
    "bischof": "bischöfin",
    "koch": "köchin",
    "bauer": "bäuerin",
    "franzose": "französin",
    "graf": "gräfin",
    "papst": "päpstin",
}

WEAK_WITHOUT_E = frozenset(
    """
    ökonom astronom chirurg philosoph fotograf geograph geograf therapeut bayer ungar nachbar mensch held fürst prinz
    patriarch pilot athlet biathlet stratege kamerad rebell diplomat soldat demokrat kandidat advokat architekt
    sozialdemokrat christdemokrat freidemokrat autokrat monarch veteran
    """.split()
)
_WEAK_ENDINGS = ("ent", "ant", "ist", "krat")

UMLAUTED_PLURALS: dict[str, str] = {
    "arzt": "ärzte",
    "anwalt": "anwälte",
    "rat": "räte",
    "bischof": "bischöfe",
    "koch": "köche",
    "general": "generäle",
    "kardinal": "kardinäle",
    "vater": "väter",
    "mutter": "mütter",
    "bruder": "brüder",
    "tochter": "töchter",
    "sohn": "söhne",
    "gast": "gäste",
    "papst": "päpste",
    "admiral": "admiräle",
    "anführer": "anführer",
    "vorstand": "vorstände",
}

STANDS_FOR: dict[str, frozenset[str]] = {
    "chef": frozenset(
        """
        präsident direktor generaldirektor leiter generalsekretär vorsitzend geschäftsführer kommandeur vorstandschef
        firmenchef parteichef intendant rektor minister kommandant inspekteur gouverneur bürgermeister vorstand
        """.split()
    ),
    "regierungschef": frozenset("kanzler bundeskanzler premier premierminister ministerpräsident".split()),
    "ministerpräsident": frozenset("regierungschef premier premierminister".split()),
    "kanzler": frozenset("regierungschef bundeskanzler".split()),
    "präsident": frozenset("staatschef bundespräsident staatspräsident".split()),
    "premier": frozenset("premierminister ministerpräsident regierungschef".split()),
    "premierminister": frozenset("premier ministerpräsident regierungschef".split()),
    "staatschef": frozenset("präsident könig emir bundespräsident staatspräsident sultan".split()),
    "staatsoberhaupt": frozenset("präsident könig emir bundespräsident staatschef".split()),
    "kremlchef": frozenset({"präsident"}),
    "ankläger": frozenset("staatsanwalt generalstaatsanwalt bundesanwalt oberstaatsanwalt".split()),
    "vorsitzend": frozenset("richter parteichef chef".split()),
    "rathauschef": frozenset("bürgermeister oberbürgermeister".split()),
    "verwaltungschef": frozenset("bürgermeister oberbürgermeister landrat bezirkshauptmann bezirkshauptfrau".split()),
    "stadtchef": frozenset("bürgermeister oberbürgermeister".split()),
    "manager": frozenset(
        "chef vorstandschef firmenchef konzernchef vorstand geschäftsführer direktor generaldirektor".split()
    ),
    "unternehmer": frozenset("gründer inhaber eigentümer geschäftsführer firmenchef".split()),
    "firmenchef": frozenset("vorstandschef konzernchef geschäftsführer chef vorstand gründer".split()),
    "konzernchef": frozenset("vorstandschef firmenchef chef vorstand".split()),
    "vorstandschef": frozenset("chef konzernchef firmenchef vorstandsvorsitzend".split()),
    "parteichef": frozenset("vorsitzend chef parteivorsitzend".split()),
    "politiker": frozenset(
        """
        minister kanzler bundeskanzler premier premierminister ministerpräsident abgeordnet senator bürgermeister
        oberbürgermeister kandidat spitzenkandidat fraktionschef parteichef generalsekretär vorsitzend staatssekretär
        präsident regierungschef
        """.split()
    ),
    "offizier": frozenset(
        "general oberst major admiral oberstleutnant hauptmann leutnant generalleutnant generalmajor kommandeur".split()
    ),
    "militär": frozenset("general oberst admiral generalleutnant generalmajor kommandeur offizier".split()),
    "diplomat": frozenset("botschafter gesandt sondergesandt konsul außenminister vermittler beauftragt".split()),
    "vermittler": frozenset("gesandt sondergesandt beauftragt unterhändler".split()),
    "gesandt": frozenset("sondergesandt beauftragt vermittler".split()),
    "jurist": frozenset("anwalt rechtsanwalt richter staatsanwalt verteidiger".split()),
    "arzt": frozenset("chefarzt oberarzt notarzt mediziner amtsarzt".split()),
    "mediziner": frozenset("arzt chefarzt oberarzt notarzt virologe epidemiologe".split()),
    "geistlich": frozenset("bischof erzbischof papst kardinal pfarrer pastor priester imam patriarch".split()),
    "kirchenoberhaupt": frozenset("papst patriarch".split()),
    "monarch": frozenset("könig kaiser".split()),
    "experte": frozenset("professor forscher wissenschaftler analyst gutachter".split()),
    "analyst": frozenset({"chefanalyst"}),
}
"""Which offices a shorter or looser word may take up: "der Regierungschef" for a chancellor."""

OFFICE_OF_PLACE: dict[str, tuple[str, str]] = {
    "kremlchef": ("präsident", "Russland"),
    "kanzler": ("kanzler", ""),
    "papst": ("papst", "Vatikan"),
}

NOT_ROLES = frozenset(
    """
    halbleiter blitzableiter spielleiterin computer zentner kilometer reiseführer marktführer spitzenreiter fernseher
    datenträger hoffnungsträger flugzeugträger sieger-typ strahler täter-opfer obst post ober kreise reisende
    hochwasser meister wirtschaft altkanzlerin-ära bauern wolle anführung führung chefsache bürger geldgeber
    stromkreis landkreis wahlkreis kreislauf umkreis arbeitskreis erdgeist gegenpartner datenquelle geldquelle energiequelle
    stromquelle fehlerquelle gefahrenquelle lichtquelle wärmequelle einnahmequelle infektionsquelle blutdruckmesser
    general-anzeiger generalanzeiger hauptmann vormann mannschaft damen herren verteidigung sprechergremium richterbund
    gewerbegebiet freunde star mustang filmstar neustart kampfjet flüchtlinge rechner partner streitkreis
    """.split()
) - {"bürger", "partner", "hauptmann", "damen", "herren", "kreise", "freunde", "flüchtlinge", "reisende", "star"}
"""Words that end like a role and are none."""

SHORT_ONLY_ALONE = frozenset(
    """
    rat mann frau dame wirt koch bauer junge gast star kreise leute eltern vater mutter sohn tochter bruder schwester onkel tante neffe nichte enkel müller fischer jäger major held ire pole inder russe
    este finne lette däne saudi bayer hesse sachse schweizer deutscher person
    mensch opfer mitglied türke boss quelle maler turner linke richter kunde täter
    """.split()
)
"""Roles that end a compound only behind a hyphen or in the words listed in :data:`COMPOUNDS`."""

COMPOUNDS = frozenset(
    """
    doktorvater stiefvater stiefmutter schwiegervater schwiegermutter schwiegersohn schwiegertochter großmutter großvater
    adoptivvater adoptivmutter gründervater fachmann feuerwehrmann seemann landsmann bezirkshauptfrau bezirkshauptmann vertrauensmann kaufmann geschäftsmann
    obmann amtmann ombudsmann staatsmann kameramann ehemann ehefrau bergmann zimmermann steuermann hauptfrau kauffrau
    geschäftsfrau amtfrau ombudsfrau fachfrau feuerwehrfrau hausfrau hausmann stadtrat gemeinderat landrat regierungsrat
    gastwirt landwirt betriebswirt volkswirt amtsrichter verfassungsrichter untersuchungsrichter ermittlungsrichter
    bundesrichter haftrichter strafrichter schiedsrichter vorstandsmitglied ratsmitglied crewmitglied gründungsmitglied
    parteimitglied kabinettsmitglied ausschussmitglied vorstandsfrau feuerwehrleute einsatzleute fachleute eheleute
    kaufleute geschäftsleute rettungsleute seeleute bergleute regierungskreise sicherheitskreise geheimdienstkreise
    parteikreise diplomatenkreise koalitionskreise finanzkreise militärkreise bankenkreise unternehmenskreise
    branchenkreise ermittlerkreise justizkreise
    """.split()
)


PLURAL_ONLY = frozenset({"leute", "eltern", "kreise"})

RELATIONAL = frozenset(
    """
    nachbar kollege freund partner gegner kritiker befürworter unterstützer anhänger opfer täter kunde gast mieter vermieter
    käufer besucher zuschauer leser wähler mitglied nutzer passagier patient urlauber tourist teilnehmer bürger mitbürger
    einwohner bewohner anwohner landsmann rivale amtskollege gastgeber mensch person zeuge augenzeuge verbündet bekannt
    verwandt angehörig vertraut betroffen kläger flüchtling häftling star leute mitarbeiter
    """.split()
)
"""Descriptions that mean somebody by what he is to another; with an article they look back to nobody in particular."""


COUNCILS = frozenset("bundesrat nationalrat ständerat kantonsrat regierungsrat landesrat stadtrat gemeinderat".split())
"""Words for a council and its members alike: without a name "der Stadtrat" is the council."""

RANKS = frozenset(
    """
    general oberst oberstleutnant generalleutnant generalmajor admiral konteradmiral major hauptmann leutnant feldwebel
    korpskommandant brigadier divisionär
    """.split()
)
"""Military ranks: an article gives somebody's rank where it has only told the office before."""


class RoleForm(NamedTuple):
    """An inflected form of a role.

    Args:
        base: the masculine base form; without ending where it declines like an adjective.
        gender: "m", "f", "" where the form does not tell.
        number: "s", "p", "" where the form does not tell.
    """

    base: str
    sort: RoleSort
    gender: str
    number: str


ADJECTIVAL = OFFICES_ADJECTIVAL | ADJECTIVAL_DESCRIPTIONS | SOURCES_ADJECTIVAL


def _sorted_bases() -> list[tuple[RoleSort, frozenset[str]]]:
    return [
        ("description", DESCRIPTIONS | ADJECTIVAL_DESCRIPTIONS),
        ("party", PARTY_PEOPLE),
        ("profession", PROFESSIONS),
        ("kin", KIN),
        ("source", SOURCES | SOURCES_ADJECTIVAL),
        ("spokesperson", SPOKESPEOPLE),
        ("office", OFFICES | OFFICES_ADJECTIVAL),
    ]


@lru_cache(maxsize=1)
def role_forms() -> dict[str, RoleForm]:
    """Every inflected form, lower-case, to what it tells.

    >>> role_forms()["ministerin"]
    RoleForm(base='minister', sort='office', gender='f', number='s')
    >>> role_forms()["präsidenten"].base, role_forms()["abgeordneter"].gender
    ('präsident', 'm')
    """
    forms: dict[str, RoleForm] = {}
    for sort, bases in _sorted_bases():
        for base in sorted(bases):
            forms.update(_decline(base, sort))
    for form, gender in COURTESIES.items():
        if form not in forms or form in {"frau", "dame"}:
            forms.setdefault(form, RoleForm(form, "courtesy", gender, "s"))
    return forms


def _decline(base: str, sort: RoleSort) -> dict[str, RoleForm]:
    if base in PLURAL_ONLY:
        return {form: RoleForm(base, sort, "m", "p") for form in (base, base.removesuffix("n") + "n")}
    if base in ADJECTIVAL:
        stem = base.removesuffix("e")
        return {
            stem + "er": RoleForm(base, sort, "m", "s"),
            stem + "e": RoleForm(base, sort, "", ""),
            stem + "en": RoleForm(base, sort, "", ""),
            stem + "em": RoleForm(base, sort, "m", "s"),
        }
    if base in FEMININE_WITHOUT_PAIR or base.endswith("frau"):
        plural = base + ("nen" if base.endswith("in") else "n" if base.endswith("e") else "en")
        return {base: RoleForm(base, sort, "f", "s"), plural: RoleForm(base, sort, "f", "p")}
    masculine = {form: RoleForm(base, sort, "m", number) for form, number in _masculine(base)}
    feminine = _feminine(base)
    masculine[feminine] = RoleForm(base, sort, "f", "s")
    masculine[feminine + "nen"] = RoleForm(base, sort, "f", "p")
    return masculine


def _feminine(base: str) -> str:
    for ending, feminine in UMLAUTED_FEMININES.items():
        if base.endswith(ending):
            return base.removesuffix(ending) + feminine
    if base.endswith("mann"):
        return base.removesuffix("mann") + "frau"
    return base.removesuffix("e") + "in"


def _masculine(base: str) -> list[tuple[str, str]]:
    if base.endswith("mann") and base != "mann":
        stem = base.removesuffix("mann")
        return [
            (base, "s"), (base + "s", "s"), (base + "es", "s"), (stem + "männer", "p"), (stem + "männern", "p"),
            (stem + "leute", "p"), (stem + "leuten", "p"),
        ]  # fmt: skip
    if base.endswith("e"):
        return [(base, "s"), (base + "n", "")]
    if base in WEAK_WITHOUT_E or base.endswith(_WEAK_ENDINGS):
        return [(base, "s"), (base + "en", ""), (base + "n", "")]
    if base.endswith(("er", "el")):
        plural = next((base.removesuffix(s) + p for s, p in UMLAUTED_PLURALS.items() if base.endswith(s)), base)
        number = "" if plural == base else "s"
        return [(plural, "p"), (plural + "n", "p"), (base, number), (base + "s", "s")]
    if base.endswith("or"):
        return [(base, "s"), (base + "s", "s"), (base + "en", "p")]
    if base in {"chef", "boss", "star", "coach", "premier", "insider", "teenager", "promi"} or base.endswith("chef"):
        return [(base, "s"), (base + "s", ""), (base + "es", "s")]
    plural = next((base.removesuffix(s) + p for s, p in UMLAUTED_PLURALS.items() if base.endswith(s)), base + "e")
    return [(base, "s"), (base + "s", "s"), (base + "es", "s"), (plural, "p"), (plural + "n", "p")]


@lru_cache(maxsize=50_000)
def find_role(lower: str) -> tuple[RoleForm, str] | None:
    """The role that a noun names and what stands before it in the compound, or None.

    >>> find_role("verteidigungsministers")
    (RoleForm(base='minister', sort='office', gender='m', number='s'), 'verteidigungs')
    >>> find_role("halbleiter") is None
    True
    """
    forms = role_forms()
    if lower in NOT_ROLES:
        return None
    whole = forms.get(lower)
    if whole is not None:
        return whole, ""
    if lower[:1].isdigit():
        return (forms["jährige"], "") if "jährig" in lower else None
    for begin in range(2, len(lower) - 2):
        form = forms.get(lower[begin:])
        if form is None or form.sort == "courtesy":
            continue
        prefix = lower[:begin]
        if form.base in SHORT_ONLY_ALONE or form.base in ADJECTIVAL or len(form.base) < 4:
            joined = prefix.endswith("-") or lower in COMPOUNDS
            if not joined and not (form.base in ADJECTIVAL and form.sort in {"office", "source"}):
                continue
        return form, prefix
    return None


def nominative(form: RoleForm, gender: str = "") -> str:
    """The role as one is called, in the nominative singular without article, lower-case.

    Args:
        gender: of its holder, for forms that do not tell.

    >>> nominative(find_role("präsidenten")[0]), nominative(find_role("abgeordneten")[0]), nominative(find_role("ministerin")[0])
    ('präsident', 'abgeordneter', 'ministerin')
    """
    if form.base in ADJECTIVAL:
        return form.base.removesuffix("e") + ("e" if "f" in {form.gender, gender} else "er")
    if form.gender == "f" and form.base not in FEMININE_WITHOUT_PAIR and not form.base.endswith("frau"):
        return _feminine(form.base)
    return form.base


INSTITUTIONS: dict[str, str] = {
    "minister": "ministerium",
    "bezirkshauptmann": "bezirkshauptmannschaft",
    "bürgermeister": "stadtverwaltung",
    "landrat": "landratsamt",
    "staatsanwalt": "staatsanwaltschaft",
    "kanzler": "kanzleramt",
    "botschafter": "botschaft",
    "polizeipräsident": "polizei",
    "polizeichef": "polizei",
    "branddirektor": "feuerwehr",
    "kommissar": "kommission",
}
"""Office to the institution at whose head its holder is: "ihr Haus" is the minister's ministry."""

INSTITUTION_WORDS = frozenset("haus behörde ministerium amt ressort verwaltung dienststelle institution".split())
"""What an institution is called as its head's own: "ihre Behörde"."""
