"""For which body somebody speaks: read off offices, their genitives and the company that the articles are about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from quellenlage.account.identity import fold, is_company_word, is_generic, key_words
from quellenlage.account.identity_companies import (
    COMPANY_NOUN,
    best_company,
    companies_in,
    dateline_words,
    is_dateline,
    unlisted_company,
)
from quellenlage.account.identity_titles import Title, Titles
from quellenlage.model import Reading
from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_join import Node

_JUST_BEFORE = 400
"""Characters before a bare office in which its body is looked for."""
_KIND = 3
"""Letters of the shortest word for a body: "Amt"."""
_PREFIX = 5
"""Letters that an office and its body must share: "Polizeichef", "Polizei"."""


@dataclass(frozen=True)
class Body:
    """An identity and the actors that make it up."""

    identity: str
    nodes: Sequence[Node]

    @cached_property
    def is_person(self) -> bool:
        """Whether it is somebody who can hold an office."""
        return any(n.actor.kind == "person" for n in self.nodes)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all its names."""
        found = {w for n in self.nodes for w in n.words}
        return frozenset(found | {w for n in self.nodes for alias in n.actor.aliases for w in key_words(alias)})

    @cached_property
    def is_body(self) -> bool:
        """Whether it is something that has offices."""
        bodies = [n for n in self.nodes if n.actor.kind in {"organisation", "group"} and not n.actor.members]
        return bool(bodies) and not self.is_person

    @cached_property
    def is_generic(self) -> bool:
        """Whether its names only say what kind of body it is."""
        return self.is_body and all(is_generic(n.words) for n in self.nodes)


class Companies:
    """The companies of a group of articles; the evidence for each is gathered once."""

    def __init__(self, bodies: Sequence[Body], texts: Mapping[str, Reading]) -> None:
        self.datelines = dateline_words(texts)
        self._ranked = companies_in(bodies, texts, self.datelines)
        self.main = best_company(None, self._ranked) or unlisted_company(bodies, texts)

    def named_before(self, who: Body, found: Sequence[Body]) -> str | None:
        """Of several companies the one named last before "der Konzern"; None where the articles have only one."""
        called = {c.identity for c in self._ranked if c.evidence > 1 or c.covered > 1}
        if len(called) < 2 or not who.is_generic:
            return None
        document = who.nodes[0].document
        first = min((m.begin for n in who.nodes for m in n.actor.mentions), default=0)
        before = [
            (m.begin, other.identity)
            for other in found
            if other.identity in called
            for n in other.nodes
            if n.document == document
            for m in n.actor.mentions
            if m.begin < first
        ]
        return max(before)[1] if before else None

    def of(self, who: Body) -> str | None:
        """The company that ``who`` means or speaks for."""
        return best_company(who, self._ranked) or self.main


def speaks_for(
    found: Sequence[Body], texts: Mapping[str, Reading], companies: Companies, titles: Titles
) -> Iterator[tuple[str, str, str]]:
    """Who speaks for whom: identity, identity of the body, name of the body.

    Args:
        found: every identity of the articles of one event.
        texts: document id to reading, for what stands around a name.
        companies: those of the same articles.
        titles: those of the same articles.
    """
    bodies = [b for b in found if b.is_body and not b.is_generic]
    named = {b.identity: max((n.actor.name for n in b.nodes), key=len) for b in found}
    holders: dict[str, tuple[str, str]] = {}
    for who in found:
        if who.is_person:
            body = _body_of_person(who, bodies, texts, named, companies, titles)
            if body is not None and body[0] != who.identity:
                holders[who.identity] = body
    for who in found:
        if who.is_generic or (who.is_body and is_dateline(who, companies.datelines)):
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
    if len(words) != 1 or min(words) not in _shortened_words():
        return None
    (word,) = min(words)
    found = [b.identity for b in bodies if any(w.endswith(word) and w != word for w in b.words)]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1)
def _shortened_words() -> frozenset[tuple[str]]:
    return frozenset((fold(word),) for word in offices.SHORTENED_BODIES)


def _body_of_person(
    who: Body,
    bodies: Sequence[Body],
    texts: Mapping[str, Reading],
    named: Mapping[str, str],
    companies: Companies,
    told: Titles,
) -> tuple[str, str] | None:
    titles = sorted({t for n in who.nodes for t in told.of(n.document, n.actor)}, key=_longest_first)
    for title in titles:
        found = _by_genitive(title, bodies) or _by_office(title, bodies) or _by_beginning(title, bodies)
        if found is not None:
            return found, named[found]
    for title in titles:
        if title.body is not None and _is_body_name(title.body):
            return f"{who.identity.split(':')[0]}:{' '.join(key_words(title.body))}", title.body
    if any(t.office.lower().removesuffix("in") in offices.COMPANY_OFFICES for t in titles):
        company = _family_business(who, bodies) or companies.of(who)
        return (company, named.get(company, company)) if company is not None else None
    if any(_base(t.office) in offices.BARE_OFFICES for t in titles):
        before = _just_before(who, bodies, texts, companies.main)
        if before is not None:
            return before, named.get(before, before)
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
    """ "Bezirkshauptfrau", "Bezirkshauptmannschaft": the office begins like its body; "FWK-Vorstand" names it."""
    word = title.office.lower()
    if "-" in word:
        first = fold(word.split("-")[0])
        return next((b.identity for b in bodies if first in b.words), None)
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
