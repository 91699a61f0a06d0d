"""Verb forms that tell whether a clause looks back or ahead.

Weak verbs show their past by "-te" on the stem; the strong ones are listed here, by the third person singular.
"""

from __future__ import annotations

STRONG_PRETERITES = frozenset(
    """
    band bat befahl befand begann begriff bekam besaß beschloss besprach bestand bestieg betraf betrat betrieb betrug
    bewies bezog bog bot brach brannte brachte barg blieb blies briet dachte drang durfte empfahl empfand empfing entband
    entfiel entging enthielt entkam entließ entnahm entschied entsprach entstand erfuhr ergab ergriff erhielt erhob
    erkannte erklang erlag erlitt ernannte erschien erschoss erschrak ertrank erwarb erwies erzog fand fing fiel flog floh
    floss focht fraß fror fuhr gab galt gebar gedachte gefiel gelang genas genoss geriet geschah gestand gewann ging glich
    glitt griff hatte half hielt hieb hieß hing hob kam kannte klang konnte kroch lag las lief lieh ließ litt log lud
    mied mochte musste nahm nannte pfiff pries rang rannte riet rief riss ritt roch sah sank sandte sang saß schied schien
    schlief schlug schloss schmolz schnitt schob schoss schrie schrieb schritt schuf schwamm schwand schwang schwieg
    schwoll schwor sott sollte spann sprach sprang stach stahl stand starb stieg stieß stritt strich tat traf trat trank
    trieb trug trog überfiel übernahm überschritt übertraf übertrug umfing unterbrach unterlag unternahm unterschied
    unterschrieb unterlief verband verbarg verbat verblieb verbot verbrachte verbrannte verdarb verfiel verfing verfolgte
    vergab verging vergaß verhielt verlas verließ verlor vermied vernahm verriet verschob verschwand verschwieg
    versprach verstand verstarb verstieß versuchte vertrat vertrieb verwarf verwies verzieh vollzog wandte war warb warf
    wich wies widersprach wog wollte wuchs wurde wusch wusste zerbrach zerfiel zerriss zerschlug zog zwang
    """.split()
)

PAST_AUXILIARIES = frozenset(
    "war warst waren wart wurde wurdest wurden wurdet hatte hattest hatten hattet konnte konnten musste mussten durfte durften".split()
)
PLUPERFECT_AUXILIARIES = frozenset("hatte hattest hatten hattet".split())
PERFECT_AUXILIARIES = frozenset("ist sind bist bin habe hat haben habt sei seien hätte hätten wäre wären seid".split())
HAVE = frozenset("habe hat haben habt hätte hätten".split())
FUTURE_AUXILIARIES = frozenset(
    "wird werden werde wirst werdet soll sollen sollte sollten solle will wollen wolle würde würden dürfte dürften kann können möchtest kannst willst sollst musst könne könnte könnten muss müssen müsse darf dürfen dürfe möchte möchten".split()
)

PLANNING_PARTICIPLES = frozenset(
    """
    angekündigt angesetzt anberaumt vorgesehen geplant terminiert eingeladen verschoben vertagt vereinbart befristet
    gültig fällig geladen anvisiert datiert
    """.split()
)
"""Participles that with "ist" tell of something to come ("ist für Montag angesetzt")."""

PRESENT_FORMS_LIKE_PRETERITES = frozenset("bitte leite biete rate warte leide".split())
