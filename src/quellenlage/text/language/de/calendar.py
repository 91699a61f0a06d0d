"""How German names days, parts of the day, months, seasons, holidays, periods and how often.

Every table maps written forms (lower-case) to what they mean. Values of parts of the day and seasons are those of
TIMEX3 (ISO-TimeML): ``TMO TMI TAF TEV TNI``, ``SP SU FA WI``. Austrian and Swiss forms stand beside the German ones.
"""

from __future__ import annotations

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


def _forms(table: dict[str, int], endings: tuple[str, ...] = ADJECTIVE_ENDINGS) -> dict[str, int]:
    return {stem + ending: value for stem, value in table.items() for ending in endings}


MONTHS = {
    form: number
    for number, forms in enumerate(
        (
            "januar januars jänner jänners jan jän",
            "februar februars feber febers feb",
            "märz mär maerz",
            "april aprils apr",
            "mai mais",
            "juni juno junis jun",
            "juli julei julis jul",
            "august augusts aug",
            "september septembers sept sep",
            "oktober oktobers okt",
            "november novembers nov",
            "dezember dezembers dez",
        ),
        start=1,
    )
    for form in forms.split()
}

MONTHS_THAT_ARE_NAMES = frozenset({"august", "mai", "april", "jan", "mär", "jul", "jun", "juli", "mais", "juno"})
"""Months that are first names or other words too: they need a neighbour that is about time."""

MONTH_ABBREVIATIONS = frozenset("jan feb mär apr jun jul aug sep sept okt nov dez jän".split())
"""They stand before a stop or a year; elsewhere "Jan" is a first name."""

WEEKDAYS = {
    form: number
    for number, forms in enumerate(
        (
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag sonnabend",
            "sonntag",
        ),
        start=1,
    )
    for form in forms.split()
}

ON_EVERY_WEEKDAY = {
    "montags": 1,
    "dienstags": 2,
    "mittwochs": 3,
    "donnerstags": 4,
    "freitags": 5,
    "samstags": 6,
    "sonnabends": 6,
    "sonntags": 7,
}
"""Adverbs that name every such day ("montags geschlossen")."""

DAY_PARTS = {
    "morgen": "TMO",
    "morgens": "TMO",
    "früh": "TMO",
    "frühmorgens": "TMO",
    "vormittag": "TMO",
    "vormittags": "TMO",
    "mittag": "TMI",
    "mittags": "TMI",
    "nachmittag": "TAF",
    "nachmittags": "TAF",
    "spätnachmittag": "TAF",
    "abend": "TEV",
    "abends": "TEV",
    "vorabend": "TEV",
    "nacht": "TNI",
    "nachts": "TNI",
    "morgenstunden": "TMO",
    "vormittagsstunden": "TMO",
    "mittagsstunden": "TMI",
    "nachmittagsstunden": "TAF",
    "abendstunden": "TEV",
    "nachtstunden": "TNI",
}

DAY_PART_ADVERBS = frozenset("früh morgens frühmorgens vormittags mittags nachmittags abends nachts".split())
"""Parts of the day that stand behind a day or a clock time without being a noun ("3 Uhr morgens")."""

MIDNIGHT = frozenset({"mitternacht", "mitternachts"})

DEICTIC_DAYS = {"vorvorgestern": -3, "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}

DEICTIC_DAY_ADJECTIVES = _forms({"gestrig": -1, "heutig": 0, "morgig": 1})

SEASONS = {
    "frühling": "SP",
    "frühlings": "SP",
    "frühjahr": "SP",
    "frühjahrs": "SP",
    "frühjahres": "SP",
    "sommer": "SU",
    "sommers": "SU",
    "sommermonate": "SU",
    "sommermonaten": "SU",
    "hochsommer": "SU",
    "spätsommer": "SU",
    "frühsommer": "SU",
    "herbst": "FA",
    "herbstes": "FA",
    "herbsts": "FA",
    "spätherbst": "FA",
    "winter": "WI",
    "winters": "WI",
    "wintermonate": "WI",
    "wintermonaten": "WI",
}

FIXED_HOLIDAYS: dict[str, tuple[int, int] | None] = {
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "dreikönig": (1, 6),
    "dreikönigstag": (1, 6),
    "nikolaus": (12, 6),
    "nikolaustag": (12, 6),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "reformationstag": (10, 31),
    "martinstag": (11, 11),
    "heiligabend": (12, 24),
    "heiligabends": (12, 24),
    "weihnachten": (12, 25),
    "weihnachtstag": (12, 25),
    "weihnachtsfeiertag": (12, 25),
    "stephanstag": (12, 26),
    "stefanitag": (12, 26),
    "silvester": (12, 31),
    "silvestertag": (12, 31),
    "valentinstag": (2, 14),
    "weltfrauentag": (3, 8),
    "nationalfeiertag": None,
}
"""Holidays on the same day every year, as month and day; None where it depends on the country."""

EASTER_HOLIDAYS = {
    "weiberfastnacht": -52,
    "rosenmontag": -48,
    "faschingsdienstag": -47,
    "aschermittwoch": -46,
    "palmsonntag": -7,
    "gründonnerstag": -3,
    "karfreitag": -2,
    "karsamstag": -1,
    "ostersamstag": -1,
    "ostern": 0,
    "ostersonntag": 0,
    "ostermontag": 1,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pfingstmontag": 50,
    "fronleichnam": 60,
    "herz-jesu-sonntag": 70,
}
"""Days from Easter Sunday."""

HOLIDAY_HEADS: dict[tuple[str, str], int | tuple[int, int]] = {
    ("christi", "himmelfahrt"): 39,
    ("heiligen", "abend"): (12, 24),
    ("heilige", "abend"): (12, 24),
    ("heiliger", "abend"): (12, 24),
}
"""Holidays of two words: days from Easter Sunday, or month and day."""

HOLIDAY_WEEKENDS = {"osterwochenende": -1, "pfingstwochenende": 48}
"""Days from Easter Sunday to the Saturday."""

UNITS = {
    form: unit
    for unit, forms in {
        "CE": "jahrhundert jahrhunderts jahrhunderte jahrhunderten",
        "DE": "jahrzehnt jahrzehnts jahrzehnte jahrzehnten dekade dekaden",
        "Y": "jahr jahre jahren jahres jahrs",
        "Q": "quartal quartals quartale quartalen trimester",
        "H": "halbjahr halbjahres halbjahrs halbjahre",
        "M": "monat monats monate monaten monates kalendermonate",
        "W": "woche wochen kalenderwoche kalenderwochen",
        "WE": "wochenende wochenenden wochenendes",
        "D": "tag tage tagen tages tags arbeitstage arbeitstagen arbeitstag werktage werktagen werktag kalendertage kalendertagen",
        "TH": "stunde stunden arbeitsstunden",
        "TM": "minute minuten",
        "TS": "sekunde sekunden",
    }.items()
    for form in forms.split()
}
"""Units; those below a day carry a T, as their durations do."""

PLURAL_UNITS = frozenset(
    """
    jahrhunderte jahrhunderten jahrzehnte jahrzehnten dekaden jahre jahren quartale quartalen halbjahre monate monaten
    wochen tage tagen stunden minuten sekunden wochenenden arbeitstage arbeitstagen werktage werktagen kalendertage
    kalendertagen kalendermonate kalenderwochen arbeitsstunden
    """.split()
)

NAMED_DURATIONS = {
    "vierteljahr": "P3M",
    "vierteljahres": "P3M",
    "dreivierteljahr": "P9M",
    "viertelstunde": "PT15M",
    "dreiviertelstunde": "PT45M",
    "halbstunde": "PT30M",
}

YEAR_WORDS = {
    "vorjahr": -1,
    "vorjahres": -1,
    "vorjahrs": -1,
    "vorvorjahr": -2,
    "heuer": 0,
    "folgejahr": 1,
    "folgejahres": 1,
}
"""Years from the anchor."""

CALENDAR_YEARS = frozenset(
    "gesamtjahr gesamtjahres geschäftsjahr geschäftsjahres kalenderjahr kalenderjahres rekordjahr krisenjahr baujahr jahrgang".split()
)
"""Nouns that take a year behind them and mean just that year ("Geschäftsjahr 2014")."""

NEIGHBOUR_DAYS = {
    "vortag": -1,
    "vortags": -1,
    "vortages": -1,
    "vorvortag": -2,
    "folgetag": 1,
    "folgetags": 1,
    "folgetages": 1,
}
"""Days from the day that the narration has reached."""

NEIGHBOUR_UNITS = {
    "vorwoche": ("W", -1),
    "vormonat": ("M", -1),
    "vormonats": ("M", -1),
    "folgewoche": ("W", 1),
    "folgemonat": ("M", 1),
}

BOUNDARY_NOUNS = {
    "jahresende": ("Y", "END"),
    "jahresanfang": ("Y", "START"),
    "jahresbeginn": ("Y", "START"),
    "jahresmitte": ("Y", "MID"),
    "jahreswechsel": ("Y", "END"),
    "jahresschluss": ("Y", "END"),
    "monatsende": ("M", "END"),
    "monatsanfang": ("M", "START"),
    "monatsbeginn": ("M", "START"),
    "wochenbeginn": ("W", "START"),
    "wochenanfang": ("W", "START"),
    "wochenmitte": ("W", "MID"),
}
"""Ends and beginnings in one word: unit and TIMEX3 modifier."""

BOUNDARIES = {"anfang": "START", "beginn": "START", "mitte": "MID", "ende": "END"}

DIRECTIONS = _forms(
    {
        "letzt": -1,
        "vergangen": -1,
        "vorig": -1,
        "abgelaufen": -1,
        "verflossen": -1,
        "nächst": 1,
        "kommend": 1,
        "laufend": 0,
    }
)
"""Adjectives that count units from now."""

SAME = frozenset(
    "selben gleichen derselben demselben denselben desselben dieselbe dasselbe derselbe selbe gleiche selber jener jene jenes jenem jenen".split()
)
FOLLOWING = frozenset("darauffolgenden darauffolgende folgenden folgende".split())
PRECEDING = frozenset("vorangegangenen vorherigen vorangegangene vorherige".split())

RELATION_ADVERBS = {
    "später": 1,
    "danach": 1,
    "darauf": 1,
    "nachher": 1,
    "zuvor": -1,
    "davor": -1,
    "vorher": -1,
    "früher": -1,
}
"""Adverbs that place something before or after the time that the narration has reached."""

CARDINALS = {
    "zwei": 2.0,
    "zweier": 2.0,
    "beiden": 2.0,
    "beide": 2.0,
    "drei": 3.0,
    "dreier": 3.0,
    "vier": 4.0,
    "fünf": 5.0,
    "sechs": 6.0,
    "sieben": 7.0,
    "acht": 8.0,
    "neun": 9.0,
    "zehn": 10.0,
    "elf": 11.0,
    "zwölf": 12.0,
    "dreizehn": 13.0,
    "vierzehn": 14.0,
    "fünfzehn": 15.0,
    "sechzehn": 16.0,
    "siebzehn": 17.0,
    "achtzehn": 18.0,
    "neunzehn": 19.0,
    "zwanzig": 20.0,
    "fünfundzwanzig": 25.0,
    "dreißig": 30.0,
    "dreissig": 30.0,
    "vierzig": 40.0,
    "fünfzig": 50.0,
    "sechzig": 60.0,
    "siebzig": 70.0,
    "achtzig": 80.0,
    "neunzig": 90.0,
    "hundert": 100.0,
    "einhundert": 100.0,
    "tausend": 1000.0,
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
    "dreieinhalb": 3.5,
    "viereinhalb": 4.5,
    "fünfeinhalb": 5.5,
    "sechseinhalb": 6.5,
}
"""Number words before a unit of time. "ein" is told apart: it is the article too."""

HOUR_WORDS = {"eins": 1, "ein": 1, **{word: int(n) for word, n in CARDINALS.items() if n == int(n) and n <= 12}}

INDEFINITE_ARTICLE = frozenset("ein eine einen einem einer eines".split())
HALF_HOUR = frozenset({"halb"})
"""With the next hour behind it, a clock time ("halb neun")."""
HALF = frozenset("halbe halben halbes halber".split())
QUANTIFIERS = frozenset(
    """
    mehrere mehreren mehrerer einige einigen einiger wenige wenigen weniger viele vielen vieler etliche etlichen zahlreiche
    zahlreichen paar unzählige unzähligen
    """.split()
)
LONG = frozenset("lange langen langer".split())
WHOLE = frozenset("ganze ganzen ganzes ganzer gesamte gesamten volle vollen".split())

ORDINALS = {
    stem + ending: number
    for stem, number in {
        "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9,
        "zehnt": 10, "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16,
        "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "einundzwanzigst": 21,
    }.items()
    for ending in ("e", "en", "er", "es")
}  # fmt: skip

DECADE_WORDS = {
    "zwanziger": 20,
    "dreißiger": 30,
    "dreissiger": 30,
    "vierziger": 40,
    "fünfziger": 50,
    "sechziger": 60,
    "siebziger": 70,
    "achtziger": 80,
    "neunziger": 90,
}

MODIFIERS = {
    "rund": "APPROX",
    "etwa": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "ungefähr": "APPROX",
    "fast": "LESS_THAN",
    "knapp": "LESS_THAN",
    "beinahe": "LESS_THAN",
    "gut": "MORE_THAN",
    "genau": None,
    "exakt": None,
    "mindestens": "EQUAL_OR_MORE",
    "höchstens": "EQUAL_OR_LESS",
    "maximal": "EQUAL_OR_LESS",
}
"""Words before a quantity of time, to TIMEX3 modifiers."""

PRESENT_REFERENCES = frozenset("jetzt derzeit zurzeit momentan gegenwärtig heutzutage".split())
PAST_REFERENCES = frozenset("damals kürzlich unlängst jüngst neulich".split())
FUTURE_NOUNS = frozenset({"zukunft"})
"""Nouns that with "in" mean what is to come ("in Zukunft")."""
SHORT_TIME = frozenset({"kurzem"})
"""Adjectives that with "vor" mean what has just been ("vor kurzem")."""
PAST_ADJECTIVES = frozenset(
    "ehemalige ehemaligen ehemaliger ehemaliges ehemaligem damalige damaligen damaliger damaliges damaligem".split()
)

SET_ADVERBS = {
    form: period
    for period, stems in {
        "PT1H": "stündlich",
        "P1D": "täglich tagtäglich allabendlich",
        "P1W": "wöchentlich allwöchentlich",
        "P2W": "vierzehntägig zweiwöchentlich",
        "P1M": "monatlich allmonatlich",
        "P3M": "vierteljährlich",
        "P6M": "halbjährlich",
        "P1Y": "jährlich alljährlich",
    }.items()
    for stem in stems.split()
    for form in (stem, *(stem + ending for ending in ADJECTIVE_ENDINGS))
}

WORKDAYS = {"werktags": "XXXX-WXX-WD", "wochentags": "XXXX-WXX-WD"}
"""Monday to Friday, as TIMEX2 writes them."""

FREQUENCIES = frozenset("einmal zweimal dreimal viermal fünfmal sechsmal mehrmals mehrfach".split())

LASTING_ADVERBS = {
    stem + ending: value
    for stem, value in {
        "sekundenlang": "PTXS",
        "minutenlang": "PTXM",
        "stundenlang": "PTXH",
        "tagelang": "PXD",
        "nächtelang": "PXD",
        "wochenlang": "PXW",
        "monatelang": "PXM",
        "jahrelang": "PXY",
        "jahrzehntelang": "PXDE",
        "jahrhundertelang": "PXCE",
        "mehrtägig": "PXD",
        "mehrwöchig": "PXW",
        "mehrmonatig": "PXM",
        "mehrstündig": "PTXH",
        "ganztägig": "P1D",
        "halbtägig": "PT12H",
        "halbjährig": "P6M",
        "halbstündig": "PT30M",
    }.items()
    for ending in ("", *ADJECTIVE_ENDINGS)
}

LASTING_SUFFIXES = {
    "jährig": "Y",
    "monatig": "M",
    "wöchig": "W",
    "tägig": "D",
    "stündig": "TH",
    "minütig": "TM",
    "sekündig": "TS",
}
LASTING_NUMBERS = {"ein": 1.0, **CARDINALS}
LASTING_VAGUE = frozenset({"lang", "mehr"})
"""First parts of "langjährig" and "mehrjährig"."""

LASTING_NOUNS = frozenset(
    """
    abwesenheit amtszeit arbeit aufenthalt ausbildung bauzeit beschäftigung bestehen besuch beziehung dauer ehe
    erfahrung ermittlung ermittlungen forschung freiheitsstrafe frist gefängnisstrafe geschichte gespräch gespräche haft
    haftstrafe herrschaft jubiläum kampf konflikt krieg laufzeit lehre mitgliedschaft partnerschaft pause phase praktikum
    programm projekt prozess recherche regierungszeit schaffen serie sperre streit studie studium suche tradition
    tätigkeit unterbrechung verbot verhandlung verhandlungen vertrag wartezeit zeitraum zusammenarbeit zugehörigkeit
    übergangsfrist übergangszeit bau umbau neubau bürgerkrieg planung vorbereitung vorbereitungen verfahren bewährung bewährungsstrafe
    """.split()
)
"""Nouns that last: "zweijährig" before one of them is a duration, before anything else an age."""

AGE_WORDS = frozenset(
    "alt alte alten alter älter jünger jüngere jüngeren jüngerer ältere älteren jung junge jungen".split()
)
AGE_HOLDERS = frozenset(
    """
    alter altersgruppe kind kinder kindern jugendliche jugendlichen mädchen bub buben jungen knaben schüler schülern
    schülerinnen menschen personen frauen männer frauen teilnehmer erwachsene senioren bürger patienten opfer
    """.split()
)
"""Nouns near which years between two numbers are ages."""
AGE_PREPOSITIONS = frozenset({"ab", "mit", "unter", "bis"})

PERIODS_WITH_YEARS = frozenset(
    """
    saison spielzeit amtsperiode legislaturperiode wintersemester sommersemester schuljahr schuljahres studienjahr
    kindergartenjahr winterhalbjahr semester
    """.split()
)
"""Periods that do not keep to the calendar year ("Saison 2007/08"); TIMEX3 has no value for them."""

ARTICLES = frozenset("der die das dem den des".split())
DEMONSTRATIVES = frozenset("dieser diese dieses diesem diesen".split())
EACH = frozenset("jeder jede jedes jedem jeden".split())
PREPOSITIONS_WITH_ARTICLE = frozenset("am im vom zum zur beim ins ans".split())
PREPOSITIONS = frozenset(
    "in an seit vor nach ab bis um gegen von innerhalb binnen während zwischen für über aus auf gegenüber mit unter zu bei".split()
)
BARE_DURATION_PREPOSITIONS = frozenset({"seit", "vor", "über", "nach", "binnen"})
"""Prepositions after which a bare plural is a duration ("seit Jahren")."""

COORDINATORS = frozenset({"und", "oder", "sowie", "beziehungsweise", "bzw"})
UNTIL = frozenset({"bis"})
ALL = frozenset({"alle", "aller"})
PER = frozenset({"pro", "je"})
HALVES = frozenset({"hälfte", "jahreshälfte", "monatshälfte"})
O_CLOCK = frozenset({"uhr"})
DECADE_ENDINGS = frozenset({"er", "ern", "er-jahre", "er-jahren", "er-jahres"})
"""What follows the digits of a decade: "1990" "er" "Jahre", "90" "er-Jahre"."""
DECADE_NOUNS = ("jahre", "jahren", "-jahre", "-jahren", "n")
"""What follows the word of a decade: "Achtzigerjahre", "in den Achtzigern"."""

CURRENT_WITH_HEUTE = frozenset({"noch", "bis", "bereits", "schon"})
"""Words beside "heute" that widen it to the present age ("noch heute", "bis heute")."""

BEFORE_NUMBERS_NOT_YEARS = frozenset(
    "§ paragraf paragraph nr nummer artikel art absatz seite € $ euro rund etwa circa ca fast über knapp mindestens".split()
)
"""Words after which four digits are a number or an amount."""

YEAR_PREPOSITIONS = frozenset("seit ab bis in während gegenüber vom zum".split())
"""Prepositions after which four digits are a year even where a noun follows ("seit 2008 Bürgermeister")."""

PARTITIVES = frozenset({"davon", "darunter"})
"""Adverbs after which a number counts a part of something."""

CLOCK_PREPOSITIONS = frozenset("um gegen ab bis seit nach vor".split())
"""Prepositions before a clock time without "Uhr"."""
