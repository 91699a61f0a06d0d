"""The company that articles are about, when they call it "die Firma", "der Konzern", "der Betreiber"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from quellenlage.account.identity import fold
from quellenlage.model import Reading
from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_bodies import Body

_NEAR = 40
"""Characters before a name in which a word for companies makes it one."""


@lru_cache(maxsize=1)
def _company_noun() -> re.Pattern[str]:
    words = "|".join(sorted(offices.COMPANY_NOUNS, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?:\b|[a-zäöüß])(?:{words})(?:s|es|in)?\b[,\s]+(?:(?:der|die|das|des|dem)\s+)?$", re.IGNORECASE
    )


COMPANY_NOUN = re.compile(
    r"\b(?:[Dd](?:as|ie|er|em|es)|[Ii]hr|[Ss]ein)\s+(?:Unternehmen|Firma|Konzern|Betreiber|Hersteller)s?\b"
)
"""Phrases that mean the company spoken of."""
_LEAST = 2
"""How often a name must be called a company before it is taken for the one that the articles are about."""


_TAILS = tuple(sorted(noun[1:] for noun in offices.COMPANY_NOUNS))
_NOUNS = tuple(sorted(offices.COMPANY_NOUNS))


@lru_cache(maxsize=1)
def _called_company() -> re.Pattern[str]:
    nouns = "|".join(sorted(_TAILS, key=lambda w: (-len(w), w)))
    return re.compile(rf"[\wäöüß](?:{nouns})s?\s+([A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?)")


@lru_cache(maxsize=1024)
def _called_companies(text: str) -> tuple[str, ...]:
    # Looking for each noun takes a tenth of the time of the pattern, and few texts have one.
    return tuple(_called_company().findall(text)) if any(map(text.__contains__, _TAILS)) else ()


def _calls_company(words: str) -> bool:
    """Whether a noun for companies is the last of some words, but for an article."""
    return any(map(words.lower().__contains__, _NOUNS)) and _company_noun().search(words) is not None


def unlisted_company(bodies: Sequence[Body], texts: Mapping[str, Reading]) -> str | None:
    """The name that the articles call a company most often, where none of their actors is one."""
    counts = Counter(name for reading in texts.values() for name in _called_companies(reading.document.text))
    if not counts:
        return None
    name, count = min(counts.items(), key=lambda c: (-c[1], c[0]))
    if count < _LEAST:
        return None
    words = {fold(word) for word in name.split()}
    return next((b.identity for b in bodies if words & b.words), name)


class Company(NamedTuple):
    """A body that the articles call a company.

    Args:
        covered: how many articles name it.
        evidence: how often they call it so.
        mentions: by document.
    """

    identity: str
    covered: int
    evidence: int
    mentions: Mapping[str, int]


def companies_in(bodies: Sequence[Body], texts: Mapping[str, Reading], datelines: frozenset[str]) -> list[Company]:
    """The bodies that the articles call companies; a place of a dateline is none."""
    found = []
    for body in bodies:
        evidence = _evidence(body, texts)
        if evidence and not is_dateline(body, datelines):
            mentions = Counter[str]()
            for node in body.nodes:
                mentions[node.document] += len(node.actor.mentions)
            found.append(Company(body.identity, len({n.document for n in body.nodes}), evidence, mentions))
    return found


def best_company(who: Body | None, companies: Sequence[Company]) -> str | None:
    """The company named most widely, and most often near ``who``; None where no body is called one."""
    documents = sorted({n.document for n in who.nodes}) if who else []
    others = [c for c in companies if who is None or c.identity != who.identity]
    if not others:
        return None
    return max(
        others, key=lambda c: (c.covered, c.evidence + sum(c.mentions.get(d, 0) for d in documents), c.identity)
    ).identity


def _evidence(body: Body, texts: Mapping[str, Reading]) -> int:
    """How often a noun for companies stands before its name, or its name carries a legal form."""
    count = 0
    lasts = {n.actor.name.split()[-1] for n in body.nodes if n.actor.name[:1].isupper()}
    for node in body.nodes:
        names = (node.actor.name, *node.actor.aliases)
        if any(word.lower() in offices.LEGAL_FORMS for name in names for word in name.split()):
            count += 2
        if any(_calls_company(name.rsplit(" ", 1)[0] + " ") for name in names if " " in name):
            count += 1
        reading = texts.get(node.document)
        if reading is not None:
            text = reading.document.text
            begins = [begin for last in lasts for begin in _begins(last, text)]
            count += sum(_calls_company(text[max(0, b - _NEAR) : b]) for b in begins)
    return count


def _begins(name: str, text: str) -> Iterator[int]:
    """Where ``name`` stands in ``text`` as the beginning of a word; a pattern for each name would be dear."""
    begin = text.find(name)
    while begin >= 0:
        inside = (begin > 0 and _is_of_word(text[begin - 1])) == _is_of_word(name[0])
        if not inside:
            yield begin
        begin = text.find(name, begin + (1 if inside else len(name)))


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def dateline_words(texts: Mapping[str, Reading]) -> frozenset[str]:
    """The folded words of the articles' datelines."""
    return frozenset(
        fold(word)
        for reading in texts.values()
        for region in reading.regions
        if region.kind == "dateline"
        for word in re.findall(r"[^\W\d_]+", region.span.cut(reading.document.text))
    )


def is_dateline(body: Body, datelines: frozenset[str]) -> bool:
    """Whether its name is the place of a dateline, so that a company of that name was a misunderstanding."""
    return all(len(n.words) == 1 and n.words[0] in datelines for n in body.nodes)
