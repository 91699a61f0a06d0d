"""The German subjunctive: forms that can be nothing else, and the rule for all other verbs.

The present subjunctive (Konjunktiv I) of the third person singular is stem + e ("gebe", "trage"), which no indicative of
the third person shares. The past subjunctive (Konjunktiv II) stands for it where the present would look like the
indicative ("die Häuser hätten"), so that both carry reported speech on (Duden-Grammatik, section on indirect speech).
"""

from __future__ import annotations

PRESENT_SUBJUNCTIVE = frozenset(
    """
    sei seien seiest habe könne müsse solle wolle dürfe möge werde wisse
    """.split()
)
"""Auxiliaries and modals."""

PAST_SUBJUNCTIVE = frozenset(
    """
    wäre wären hätte hätten würde würden könnte könnten müsste müssten müßte müßten
    gäbe gäben käme kämen ginge stünde stünden stände ständen ließe bliebe fände fänden
    nähme nähmen sähe sähen läge lägen bräuchte bräuchten brächte brächten wüsste wüssten hielte träfe träfen
    befände befänden erhielte bekäme bekämen entstünde entstünden bestünde bestünden verlöre verlören böte böten
    zöge zögen trüge trügen spräche sprächen täte täten schlüge führe verstünde begänne begännen zwänge gälte gölte
    """.split()
)
"""Forms with umlaut or an ending that no indicative has; "gingen" and "blieben" are the plain past as well."""

SINGULAR_OF_CONJECTURE = frozenset({"könnte", "müsste", "müßte"})
"""Past subjunctives whose present ("könne", "müsse", "werde") is unmistakable, so that they mostly tell a conjecture."""

MODALS_OF_HEARSAY = frozenset({"soll", "sollen"})
"""Modals by which German marks what others say ("Er soll geflohen sein")."""
