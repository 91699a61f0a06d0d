"""For which body somebody speaks: people for those whose office they hold, "die Behörde" for the one named before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from quellenlage.account.identity import fold, is_company_word
from quellenlage.account.identity_bodies import Body, Companies
from quellenlage.account.identity_companies import is_dateline
from quellenlage.account.identity_institutions import house_of
from quellenlage.account.identity_titles import Titles
from quellenlage.account.identity_voices import bodies_of_people, shortened_words
from quellenlage.model import Reading
from quellenlage.text.language.de import offices


def speaks_for(
    found: Sequence[Body], texts: Mapping[str, Reading], companies: Companies, titles: Titles
) -> Iterator[tuple[str, str, str]]:
    """Who speaks for whom: identity, identity of the body, name of the body.

    Args:
        found: every identity of the articles of one event.
        texts: document id to reading, for what stands around a name.
        companies, titles: those of the same articles.
    """
    bodies = [b for b in found if b.is_body and not b.is_generic]
    named = {b.identity: max((n.actor.name for n in b.nodes), key=len) for b in found}
    holders = bodies_of_people(found, bodies, texts, companies, titles)
    for who in found:
        house = house_of(who, texts, bodies) if who.is_generic else None
        if house is not None:
            holders[who.identity] = house
        elif who.is_generic or (who.is_body and is_dateline(who, companies.datelines)):
            other = _body_of_generic(who, found, holders, companies)
            if other is not None and other != who.identity:
                holders[who.identity] = (other, named.get(other, other))
    for who in bodies:
        longer = _longer_name(who, bodies)
        if longer is not None and who.identity not in holders:
            holders[who.identity] = (longer, named[longer])
    for identity, (body_identity, name) in holders.items():
        yield identity, body_identity, name


def _longer_name(who: Body, bodies: Sequence[Body]) -> str | None:
    """ "Das Ministerium" is the only body of the story whose name is a longer word with that end."""
    words = {n.words for n in who.nodes}
    if len(words) != 1 or min(words) not in shortened_words():
        return None
    (word,) = min(words)
    found = [b.identity for b in bodies if any(w.endswith(word) and w != word for w in b.words)]
    return found[0] if len(found) == 1 else None


def _body_of_generic(
    who: Body,
    found: Sequence[Body],
    holders: Mapping[str, tuple[str, str]],
    companies: Companies,
) -> str | None:
    """ "Die Behörde" is the body named or represented just before; "die Firma" the company of the articles."""
    if not who.is_generic or any(is_company_word(w) for n in who.nodes for w in n.words):
        return companies.named_before(who, found) or companies.of(who)
    document = who.nodes[0].document
    company = companies.of(who)
    near: list[tuple[int, str]] = []
    for other in found:
        identity = holders[other.identity][0] if other.identity in holders else other.identity
        if other.identity == who.identity or other.is_generic or identity == company:
            continue
        if other.identity not in holders and not (other.is_body and _has_authority(other)):
            continue
        near += [(m.begin, identity) for n in other.nodes if n.document == document for m in n.actor.mentions]
    first = min((m.begin for n in who.nodes for m in n.actor.mentions), default=0)
    before = [m for m in near if m[0] < first]
    return max(before)[1] if before else min(near)[1] if near else None


def _has_authority(body: Body) -> bool:
    return any(fold(part) in w for w in body.words for part in offices.AUTHORITY_WORDS)
