"""Whom a role without a name means: "der Minister", "die Ärztin", "der ukrainische Präsident", "die 54-Jährige"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from quellenlage.analysis.actors.cast import Entry, Linked, Role
from quellenlage.analysis.actors.mention import Title
from quellenlage.text.language.de.names import CAPITALS
from quellenlage.text.language.de.roles import ADJECTIVAL, RANKS, RELATIONAL, STANDS_FOR
from quellenlage.text.tokens import Token

_PLURAL_DETERMINERS = frozenset(
    """
    zwei einige einigen einiger mehrere mehreren mehrerer viele vielen vieler wenige alle allen aller beide beiden
    manche manchen zahlreiche zahlreichen etliche etlichen sämtliche
    """.split()
)
_DIE = frozenset({"die", "diese", "jene", "seine", "ihre", "unsere"})
_LOOKING_BACK = frozenset({"description", "profession", "party"})
_ARTICLE_GENDERS = {"der": "m", "dem": "m", "den": "m", "des": "m", "die": "f", "das": "n", "dieser": "m", "diese": "f"}
NEUTRAL_ATTRIBUTES = frozenset(
    """
    neue neuen neuer alte alten amtierende amtierenden amtierender jetzige jetzigen heutige damalige damaligen junge
    jungen ältere
    """.split()
)
"""Adjectives that do not tell one holder of an office from another."""
NOT_IN_OFFICE = frozenset(
    """
    gewählte gewählten gewählter designierte designierten designierter künftige künftigen künftiger ehemalige
    ehemaligen ehemaliger frühere früheren früherer einstige einstigen
    """.split()
)
"""Adjectives by which somebody does not hold the office now."""
_SAME_PLACE = 4
REACH = 140
"""Tokens over which "die Ärztin" looks back for a person whom nobody has called a doctor."""


def grammatical_gender(tokens: Sequence[Token], linked: Linked) -> str:
    """The gender that the form of a role tells, with the help of its article ("die 54-Jährige")."""
    told = linked.mention.gender
    if told or not linked.titles:
        return told
    article = tokens[linked.mention.first].lower
    if linked.titles[-1].text.endswith("n") and article in {"der", "dem", "die"}:
        return {"dem": "m", "der": "f"}.get(article, "")
    return _ARTICLE_GENDERS.get(article, "")


def is_plural(tokens: Sequence[Token], linked: Linked) -> bool:
    """Whether a role names several people, as far as form and determiner tell."""
    if not linked.titles:
        return False
    title = linked.titles[-1]
    form = title.form
    if form.number == "p":
        return True
    if form.number == "s" and form.base not in ADJECTIVAL:
        return False
    determiner = _determiner(tokens, linked)
    if determiner in _PLURAL_DETERMINERS:
        return True
    ends_in_n = title.text.endswith("n")
    if form.base in ADJECTIVAL:
        if not determiner:
            return not title.text.endswith("er")
        return ends_in_n and determiner in _DIE
    if determiner in _DIE:
        return True
    if determiner == "der":
        return linked.mention.genitive or ends_in_n
    return not determiner and (ends_in_n or linked.mention.kind == "role")


def _determiner(tokens: Sequence[Token], linked: Linked) -> str:
    for index in range(linked.mention.first, linked.mention.head):
        token = tokens[index]
        if token.tag == "NUM":
            return "zwei"
        if token.tag in {"ART", "DET"}:
            lower = token.lower
            if lower in _PLURAL_DETERMINERS:
                return lower
            if lower.startswith(("ein", "kein")):
                return "ein"
            return "die" if lower.endswith("e") and lower != "die" else lower
    if linked.mention.definiteness == "definite":
        return "dem"
    return ""


def split_key(title: Title) -> tuple[str, str]:
    """What a compound says of whom it is a role: "US-Verteidigungsminister" is "verteidigungsminister" of "US".

    >>> from quellenlage.text.language.de.roles import find_role
    >>> split_key(Title(*find_role("us-verteidigungsminister"), "US-Verteidigungsminister"))
    ('verteidigungsminister', 'US')
    """
    if "-" in title.prefix:
        cut = title.prefix.index("-")
        return title.prefix[cut + 1 :] + title.form.base, title.text[:cut]
    if title.prefix == "kreml":
        return "präsident", "Kreml"
    return title.key, ""


def match_role(
    wanted: Role, gender: str, entries: Sequence[Entry], before: int, day: date | None, *, strict: bool
) -> Entry | None:
    """The person of the article who has the role, the best fit first, then the latest.

    Args:
        strict: whether the office's place has to be the same ("der republikanische Präsident" is not any president).
    """
    best: tuple[int, int] = (0, -1)
    found: Entry | None = None
    for entry in entries:
        if gender and entry.gender and gender != entry.gender:
            continue
        score = max((_fit(wanted, role) for role in entry.roles), default=0)
        if score == 0 and wanted.of and entry.alias is not None:
            held = (o for o in entry.alias.offices if o.held_on(day))
            score = max((_fit(wanted, Role(o.office, o.office, "office", o.of, "")) for o in held), default=0)
        if score == 0 or (strict and score < _SAME_PLACE and not _is_bare(wanted, entry)):
            continue
        last = entry.last_before(before)
        if (score, last) > best or found is None:
            best, found = (score, last), entry
    return found


def _is_bare(wanted: Role, entry: Entry) -> bool:
    """Whether somebody has just this role, of nobody that the article names: then no adjective can speak against it."""
    return any(role.key == wanted.key and not role.of for role in entry.roles)


def _fit(wanted: Role, role: Role) -> int:
    """How well a role that somebody has answers a role that is spoken of; 0 not at all."""
    if wanted.of and role.of and not _same_place(wanted.of, role.of):
        return 0
    same_place = _SAME_PLACE if wanted.of and role.of else 0
    if wanted.key == role.key:
        return same_place + 3
    if role.key.endswith(wanted.key) or wanted.key in role.key.split("-"):
        return same_place + 2
    stands_for = STANDS_FOR.get(wanted.key) or STANDS_FOR.get(wanted.base, frozenset())
    if role.key in stands_for or role.base in stands_for:
        return same_place + 2
    if wanted.key.endswith(role.key) and len(role.key) > 3:
        return same_place + 1
    return 0


def _same_place(a: str, b: str) -> bool:
    if a == b or CAPITALS.get(a, a) == CAPITALS.get(b, b):
        return True
    return a in b or b in a


def looks_back(linked: Linked) -> bool:
    """Whether a role is a description that can mean anybody spoken of before."""
    if not linked.titles:
        return False
    form = linked.titles[-1].form
    return (form.sort in _LOOKING_BACK and form.base not in RELATIONAL) or form.base in RANKS


def latest_person(gender: str, entries: Sequence[Entry], before: int, of: str = "", reach: int = REACH) -> Entry | None:
    """The person of this gender who was named last, within reach, and is not known to belong elsewhere."""
    best, where = None, max(-1, before - reach)
    for entry in entries:
        if entry.kind != "person" or not entry.named or (gender and entry.gender and entry.gender != gender):
            continue
        if of and any(r.of and not _same_place(of, r.of) for r in entry.roles):
            continue
        last = entry.last_before(before)
        if last > where:
            best, where = entry, last
    return best
