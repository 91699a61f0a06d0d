"""Words that tell a German text, and where its sentences end."""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    """
    jan jän feb apr aug sept sep okt nov dez abs abschn abt anm art aufl az bd bde betr bez bhf bzw ca chr ders dgl dir dipl doz dr ebd ehem eigtl einschl engl
    entspr erg etc ev evtl exkl fa ff fol forts fr frhr gegr geb gen gest gesch ggf gr hl hr hrn hrsg hs inkl ing insb
    inh jh jhd jr kap kfz kgl lic lt ltd lfd mag max med mio mind mrd mr mrs ms nachf nat nr nrn num ob op orig pers
    phil pkt prof prov rd rel resp rer s schr sen sog soz spp std stellv str svw tel tsd tägl u univ usf usw v vgl vert
    verf vol vorm vs wg zb zgl ziff zit zt zzgl gem jew od zw mtl jährl ing rechtl st ste bspw kl lat sr
    """.split()
)
"""Lower-case, without the stop."""

ENDS_SENTENCE_TOO = frozenset({"etc", "usw", "usf", "jr", "sr", "ff", "mio", "mrd", "uhr"})
"""Abbreviations that often close a sentence: a following function word in capitals starts a new one."""

MONTHS = frozenset(
    """
    januar jänner jan februar feber feb märz mär april apr mai juni jun juli jul august aug september sept sep oktober
    okt november nov dezember dez
    """.split()
)

SENTENCE_OPENERS = frozenset(
    """
    der die das den dem ein eine einer eines einem er sie es wir ich ihr man dies diese dieser dieses damit dabei dazu
    danach dann da daher dadurch dort doch denn aber auch als am an auf aus bei bis nach nachdem nun noch nur ob obwohl
    schon seit so sowohl trotz um und unter vom von vor während was weil weitere wenn wer wie wir wo zu zudem zum zur
    zunächst außerdem allerdings bereits bisher jedoch sein seine ihre ihren kein keine in im insgesamt mit laut für
    """.split()
)
"""Function words that, in capitals after a number and a stop, show that the stop ended a sentence."""

ONLY_GERMAN = frozenset(
    """
    der das und nicht ist sind von mit dem ein eine einen einem einer eines auf für im sich auch wird wurde wurden werden
    sei seien nach bei zu aus über zum zur habe haben hatte dass wie noch nur aber oder bis vor sie ihre seine gegen durch
    unter zwischen sagte teilte mehr seit vom beim keine wieder bereits laut zwei drei
    """.split()
)
"""Frequent function words that the languages around German do not spell like this."""
