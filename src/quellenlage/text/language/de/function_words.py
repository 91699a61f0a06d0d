"""The closed classes of German: articles, pronouns, prepositions, conjunctions, particles, auxiliaries.

Tags follow the coarse classes of the Stuttgart-Tübingen tag set (Schiller, Teufel, Stöckert & Thielen 1999).
"""

from __future__ import annotations

ARTICLES = frozenset("der die das des dem den ein eine einer eines einem einen".split())

DETERMINERS = frozenset(
    """
    dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden kein keine keiner keines
    keinem keinen mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner seines
    seinem seinen ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren euer eure eurer eures eurem
    euren beide beiden beider alle aller allen allem alles einige einiger einigen einigem einiges mehrere mehrerer
    mehreren manche mancher manchen manchem manches viele vieler vielen wenige weniger wenigen etliche etlicher etlichen
    sämtliche sämtlicher sämtlichen solche solcher solchen solches welcher welche welches welchem welchen dessen deren
    derselbe dieselbe dasselbe desselben demselben denselben irgendein irgendeine derjenige diejenige denjenigen
    diejenigen zahlreiche zahlreicher zahlreichen
    """.split()
)

PERSONAL_PRONOUNS = frozenset(
    """
    ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man jemand niemand jemandem niemandem wer wen
    wem wessen was etwas nichts einander selbst denen letzterer letztere ersterer erstere jedermann
    """.split()
)

PREPOSITIONS = frozenset(
    """
    ab an auf aus außer außerhalb bei bis binnen dank durch entlang für gegen gegenüber gemäß hinter in infolge innerhalb
    inmitten je laut mit mithilfe mittels nach nahe neben oberhalb ohne per pro samt seit seitens statt trotz um ungeachtet
    unter unterhalb unweit von vor wegen während wider zu zufolge zugunsten zwischen über angesichts anlässlich anstatt
    anhand aufgrund bezüglich einschließlich entgegen hinsichtlich jenseits diesseits mangels mitsamt nebst nördlich
    südlich östlich westlich rund via zwecks à contra versus
    """.split()
)

PREPOSITIONS_WITH_ARTICLE = frozenset(
    "am ans aufs beim durchs fürs hinterm im ins überm übers unterm vom vorm zum zur ums".split()
)

COORDINATORS = frozenset("und oder aber sondern denn sowie beziehungsweise bzw doch weder noch sowohl".split())

SUBORDINATORS = frozenset(
    """
    dass daß ob weil obwohl obgleich obschon wenn falls sofern soweit solange sobald nachdem bevor ehe bis seit seitdem
    während indem damit sodass als wie da wo woher wohin wodurch womit wofür wogegen worauf woraus worin worüber wovon
    wovor wozu wann warum weshalb wieso weswegen inwiefern inwieweit wonach wobei zumal wohingegen sooft
    """.split()
)

ADVERBS = frozenset(
    """
    nicht nie niemals auch schon noch nur bereits erst jetzt nun heute gestern morgen vorgestern übermorgen damals bald
    dann danach davor dabei dafür dagegen daher damit dadurch darauf daraufhin daran daraus darin darüber darum darunter
    davon dazu dort dorthin hier hierher hierzu hierbei hierfür so sehr ganz gar fast kaum etwa rund ungefähr circa ca
    mindestens höchstens maximal wenigstens zumindest allenfalls bestenfalls knapp gut mehr weniger am genau exakt
    insgesamt jeweils je wieder weiter weiterhin zudem außerdem ferner allerdings jedoch dennoch trotzdem deshalb
    deswegen daher also nämlich zwar eben halt wohl vielleicht möglicherweise womöglich vermutlich wahrscheinlich
    offenbar offensichtlich angeblich anscheinend scheinbar sicher bestimmt freilich natürlich immerhin hingegen
    indes indessen inzwischen mittlerweile unterdessen zunächst zuerst zuletzt schließlich endlich vorerst bislang
    bisher seither seitdem immer oft häufig manchmal selten mehrfach mehrmals einmal zweimal dreimal erneut nochmals
    gleichzeitig zugleich gemeinsam zusammen allein sonst anders besonders insbesondere vor allem teils teilweise
    größtenteils überwiegend meist meistens kürzlich jüngst neulich soeben gerade derzeit momentan aktuell künftig
    demnächst später früher vorher nachher zuvor hinterher sofort gleich unverzüglich plötzlich abends morgens mittags
    nachts vormittags nachmittags wochenlang monatelang jahrelang tagelang stundenlang ebenfalls ebenso gleichfalls
    genauso umso desto sogar selbst lediglich bloß ausschließlich vielmehr überhaupt ohnehin sowieso übrigens
    hin her hinaus heraus herein hinein herunter hinunter hinauf herauf überall nirgends irgendwo irgendwann
    links rechts oben unten vorn vorne hinten innen außen draußen drinnen drüben nein ja demnach demzufolge
    dementsprechend folglich somit ansonsten andernfalls seinerseits ihrerseits einerseits andererseits bekanntlich
    ursprünglich letztlich eigentlich tatsächlich wirklich sozusagen fälschlicherweise darüber ausdrücklich
    """.split()
)

SEPARABLE_PREFIXES = frozenset(
    """
    ab an auf aus bei ein entgegen fest fort frei her heraus herein hervor herum hin hinaus hinein hinzu hoch los mit nach
    nieder preis statt teil um vor voran voraus vorbei weg weiter wieder zu zurück zusammen dar durch über unter wahr
    kund bekannt bereit klar richtig krank offen nahe dazu davon entlang gegenüber heim herab heran herbei herunter hinab
    hinauf hinterher hinweg inne kürzer sicher überein vorher vorweg zurecht zuvor
    """.split()
)

AUXILIARIES: dict[str, str] = {
    form: lemma
    for lemma, forms in {
        "sein": """bin bist ist sind seid war warst waren wart sei seist seien seiet wäre wärst wären wäret gewesen sein""",
        "haben": """habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet habest habet gehabt""",
        "werden": """werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest würden würdet werdest
            worden geworden""",
        "können": "kann kannst können könnt konnte konnten könne könnte könnten könntest könnest gekonnt",
        "müssen": "muss muß musst müssen müsst musste mußte mussten mußten müsse müsste müssten müßte müßten gemusst",
        "sollen": "soll sollst sollen sollt sollte sollten solle sollest gesollt",
        "wollen": "will willst wollen wollt wollte wollten wolle wollest gewollt",
        "dürfen": "darf darfst dürfen dürft durfte durften dürfe dürfte dürften gedurft",
        "mögen": "mag magst mögen mögt mochte mochten möge möchte möchten möchtest gemocht",
    }.items()
    for form in forms.split()
}
"""Forms of the auxiliary and modal verbs, to their infinitives."""

LOWERCASE_NAMES = frozenset("dpa epd kna taz afp apa sda dts dapd ddp rbb".split())
"""Agencies and outlets that write themselves without a capital."""

IRREGULAR_LEMMAS: dict[str, str] = {
    "entschieden": "entscheiden",
    "befohlen": "befehlen",
    "geraten": "raten",
    "prophezeit": "prophezeien",
    "widerrufen": "widerrufen",
    "hiess": "heißen",
    "heisst": "heißen",
    "liess": "lassen",
    "liessen": "lassen",
    "weiss": "wissen",
}
"""Verb forms, Swiss spellings among them, to their infinitives where a table of lemmas goes wrong."""

NUMBER_WORDS = frozenset(
    """
    null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
    achtzehn neunzehn zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend zweier
    dreier zweien dreien anderthalb eineinhalb zweieinhalb dreieinhalb dutzend
    """.split()
)
"""Number words of their own; compounds ("elftausend") are told by their parts."""

CLOSED_CLASS_WORDS = frozenset(
    ARTICLES
    | DETERMINERS
    | PERSONAL_PRONOUNS
    | PREPOSITIONS
    | PREPOSITIONS_WITH_ARTICLE
    | COORDINATORS
    | SUBORDINATORS
    | ADVERBS
    | AUXILIARIES.keys()
)
"""Words that hold a sentence together and say nothing of what it is about."""
