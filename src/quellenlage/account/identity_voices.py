"""For which body a person speaks: read off their offices, and off the words around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from quellenlage.account.identity import fold, key_words
from quellenlage.account.identity_bodies import Body, Companies
from quellenlage.account.identity_companies import COMPANY_NOUN
from quellenlage.account.identity_heads import Holder, head_office, rivals
from quellenlage.account.identity_institutions import institution_of
from quellenlage.account.identity_mentions import NamedBodies
from quellenlage.account.identity_titles import Title, Titles
from quellenlage.model import Reading
from quellenlage.text.language.de import offices

_BESIDE = 60
"""Characters behind a name within which the body still stands with it: "Jon Roth, Sprecher des Umweltministeriums"."""
_JUST_BEFORE = 400
"""Characters before a bare office in which its body is looked for."""
_KIND = 3
"""Letters of the shortest word for a body: "Amt"."""
_PREFIX = 5
"""Letters that an office and its body must share: "Polizeichef", "Polizei"."""


def bodies_of_people(
    found: Sequence[Body],
    bodies: Sequence[Body],
    texts: Mapping[str, Reading],
    companies: Companies,
    told: Titles,
) -> dict[str, tuple[str, str]]:
    """For each person who speaks for a body, its identity and name.

    Args:
        found: everybody and everything that speaks in the articles of one event.
        bodies: those of them that have offices and a name.
        told: the offices that the articles give everybody.
    """
    named = {b.identity: max((n.actor.name for n in b.nodes), key=len) for b in found}
    people: dict[str, Holder] = {}
    heads: dict[str, frozenset[str]] = {}
    for who in found:
        if who.is_person:
            titles = sorted({t for n in who.nodes for t in told.of(n.document, n.actor)}, key=_longest_first)
            body = _body_of_person(who, titles, bodies, texts, named, companies)
            if body is not None and body[0] != who.identity:
                people[who.identity] = body
                heads[who.identity] = frozenset(h for t in titles if (h := head_office(t.office)) is not None)
    _from_texts(people, found, bodies, texts, told)
    wrong = rivals(people, found, heads)
    return {who: body[:2] for who, body in people.items() if who not in wrong}


def _body_of_person(
    who: Body,
    titles: Sequence[Title],
    bodies: Sequence[Body],
    texts: Mapping[str, Reading],
    named: Mapping[str, str],
    companies: Companies,
) -> Holder | None:
    """The body, its name, and whether the texts name it with the person."""
    for title in titles:
        told = _by_compound(title, bodies) or _by_genitive(title, bodies)
        if told is not None:
            return told, named[told], True
    for title in titles:
        found = _by_office(title, bodies) or _by_beginning(title, bodies)
        if found is not None and found not in _shortened(bodies):
            return found, named[found], False
        if found is not None and (nearest := _nearest_long(who, found, bodies)) is not None:
            return nearest, named[nearest], True
    house = institution_of(who, titles, texts, bodies)
    if house is not None:
        return *house, True
    for title in titles:
        if title.body is not None and _is_body_name(title.body):
            return f"{who.identity.split(':')[0]}:{' '.join(key_words(title.body))}", title.body, True
    if any(t.office.lower().removesuffix("in") in offices.COMPANY_OFFICES for t in titles):
        company = _family_business(who, bodies) or companies.of(who)
        return (company, named.get(company, company), False) if company is not None else None
    if any(_base(t.office) in offices.BARE_OFFICES for t in titles):
        before = _just_before(who, bodies, texts, companies.main)
        if before is not None:
            return before, named.get(before, before), False
    return None


def _shortened(bodies: Sequence[Body]) -> frozenset[str]:
    """The bodies that are only called by the end of several longer names: which ministry is "das Ministerium"?"""
    short = [b for b in bodies if {n.words for n in b.nodes} <= shortened_words()]
    return frozenset(b.identity for b in short if len(_longer(b, bodies)) > 1)


def _longer(who: Body, bodies: Sequence[Body]) -> list[Body]:
    ends = tuple({n.words[-1] for n in who.nodes if n.words})
    return [b for b in bodies if any(w.endswith(ends) and w not in ends for w in b.words)]


def _nearest_long(who: Body, short: str, bodies: Sequence[Body]) -> str | None:
    """Of several bodies that a short name can mean, the one that an article names last before the person."""
    (body,) = (b for b in bodies if b.identity == short)
    longer = _longer(body, bodies)
    for node in who.nodes:
        first = min((m.begin for m in node.actor.mentions), default=0)
        before = [
            (m.begin, b.identity)
            for b in longer
            for n in b.nodes
            if n.document == node.document
            for m in n.actor.mentions
            if m.begin < first + _BESIDE
        ]
        if before:
            return max(before)[1]
    return None


def _family_business(who: Body, bodies: Sequence[Body]) -> str | None:
    """The firm that carries the name of its head."""
    surnames = {n.words[-1] for n in who.nodes if len(n.words) > 1}
    return next((b.identity for b in bodies if surnames & b.words), None)


def _longest_first(title: Title) -> tuple[bool, int, str, str]:
    return title.body is None, -len(title.office) - len(title.body or ""), title.office, title.body or ""


def _is_body_name(name: str) -> bool:
    words = [w.lower() for w in name.split()]
    return any(w.endswith(tail) for w in words for tail in offices.BODY_TAILS) or any(
        part in w for w in words for part in offices.AUTHORITY_WORDS
    )


def _by_compound(title: Title, bodies: Sequence[Body]) -> str | None:
    """ "Hafenamt-Chefin": what stands before the hyphen names the body."""
    if "-" not in title.office:
        return None
    first = fold(title.office.split("-")[0])
    # "Rotkreuz-Sprecherin": the words of the name grown together.
    return next(
        (b.identity for b in bodies if first in b.words or any(first == "".join(n.words) for n in b.nodes)), None
    )


def _by_genitive(title: Title, bodies: Sequence[Body]) -> str | None:
    """ "Sprecher des Generalstabs": the body whose words hold those behind the article."""
    if title.body is None:
        return None
    words = frozenset(key_words(title.body))
    best = [
        b for b in bodies if words and (words <= b.words or any(n.words and set(n.words) <= words for n in b.nodes))
    ]
    return best[0].identity if best else None


def _by_office(title: Title, bodies: Sequence[Body]) -> str | None:
    tails = tuple(fold(tail) for tail in offices.OFFICE_BODIES.get(title.office.lower(), ()))
    return next((b.identity for b in bodies if tails and any(w.endswith(tails) for w in b.words)), None)


def _by_beginning(title: Title, bodies: Sequence[Body]) -> str | None:
    """ "Bezirkshauptfrau", "Bezirkshauptmannschaft": the office begins like its body."""
    word = title.office.lower()
    if "-" in word:
        return None
    tail = next((t for t in sorted(offices.PERSON_TAILS, key=len, reverse=True) if word.endswith(t)), None)
    if tail is None:
        return None
    beginning = word[: -len(tail)].removesuffix("s")
    if tail.startswith("minister"):
        return _by_ministry(beginning, bodies)
    if len(beginning) >= _PREFIX:
        start = fold(beginning)[: max(_PREFIX, len(beginning) - 1)]
        found = next((b.identity for b in bodies if any(w.startswith(start) for w in b.words)), None)
        if found is not None:
            return found
    return _by_kind(beginning, bodies)


def _by_kind(beginning: str, bodies: Sequence[Body]) -> str | None:
    """ "Amtsleiterin" after "Hafenamt": the office begins as the only body of that kind ends."""
    kind = fold(beginning)
    found = [b for b in bodies if any(w.endswith(kind) and len(w) > len(kind) for w in b.words)]
    return found[0].identity if len(kind) >= _KIND and len(found) == 1 else None


def _by_ministry(field: str, bodies: Sequence[Body]) -> str | None:
    """The ministry of that field; a "Ministerin" without more is the head of the only ministry around."""
    found = [b for b in bodies if any(w.endswith("ministerium") and w != "ministerium" for w in b.words)]
    if field:
        start = fold(field)[: max(_PREFIX, len(field) - 1)]
        return next((b.identity for b in found if any(w.startswith(start) for w in b.words)), None)
    return found[0].identity if len(found) == 1 else None


def _just_before(who: Body, bodies: Sequence[Body], texts: Mapping[str, Reading], company: str | None) -> str | None:
    """The body named last before the first mention of ``who``; "das Unternehmen" is the company of the articles."""
    for node in who.nodes:
        if node.document not in texts or not node.actor.mentions:
            continue
        first = min(node.actor.mentions).begin
        before = [
            (mention.end, body.identity)
            for body in bodies
            for other in body.nodes
            if other.document == node.document
            for mention in other.actor.mentions
            if first - _JUST_BEFORE <= mention.begin and mention.end <= first
        ]
        text = texts[node.document].document.text
        begin = max(0, first - _JUST_BEFORE)
        if company is not None:
            before += [(begin + m.end(), company) for m in COMPANY_NOUN.finditer(text[begin:first])]
        if before:
            return max(before)[1]
    return None


def _base(office: str) -> str:
    word = office.lower()
    return word.removesuffix("in") if word.removesuffix("in") in offices.BARE_OFFICES else word


@lru_cache(maxsize=1)
def shortened_words() -> frozenset[tuple[str]]:
    """The names that stand for the only body whose name ends so."""
    return frozenset((fold(word),) for word in offices.SHORTENED_BODIES)


def _from_texts(
    people: dict[str, Holder],
    found: Sequence[Body],
    bodies: Sequence[Body],
    texts: Mapping[str, Reading],
    told: Titles,
) -> None:
    """ "Die Kreisbank schließt Filialen, sagte Vorstand Roth": the body that the words before a bare office name."""
    mentions: NamedBodies | None = None
    for who in found:
        if not who.is_person or who.identity in people:
            continue
        for node in who.nodes:
            if not any(_base(t.office) in offices.BARE_OFFICES for t in told.of(node.document, node.actor)):
                continue
            mentions = mentions or NamedBodies(bodies, texts)
            first = min((m.begin for m in node.actor.mentions), default=0)
            body = mentions.last_before(node.document, first, _JUST_BEFORE)
            if body is not None:
                names = (n.actor.name for b in bodies if b.identity == body for n in b.nodes)
                people[who.identity] = body, max(names, key=len), False
                break
