"""Independent origins: from whom each article has a claim, copies, citing and quoting of one speaker collapsed.

An origin is the first attributable source: the speaker or the body for which somebody speaks; else the agency that
reports it on its own authority. Missing attribution is never independence: a bare passage that lineage does not settle
makes the number of independent origins unknown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from quellenlage.account import cues, explain
from quellenlage.account.align_edges import DERIVED
from quellenlage.account.align_items import Desk, lay_out
from quellenlage.account.articles import outlet_key
from quellenlage.account.attribution import attributed_to, leaves_it_open
from quellenlage.account.conflicts import conflicts
from quellenlage.account.counterparts import counterpart
from quellenlage.account.facts import Fact, facts_of, names_of_facts
from quellenlage.account.own_reporting import found_out_by
from quellenlage.model import Citation, Claim, ClaimStatus, LineageEdge, Origin, OriginKind, Reading, Wording

_SAME = 2
"""Likeness of two facts of one value, or of one polarity."""


@dataclass(frozen=True, slots=True)
class Source:
    """From whom a member has the claim.

    Args:
        key: what makes two sources one.
        derived: whether the article has it from another article of the set.
    """

    key: str
    name: str
    kind: OriginKind
    derived: bool = False


def count_origins(
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    edges: Sequence[LineageEdge],
    cited: Sequence[Citation],
    desk: Desk | None = None,
) -> tuple[Claim, ...]:
    """The claims with their origins, the number of independent ones, and what follows for their status.

    Args:
        cited: sources named by articles that are not in the set; a claim attributed to one of them originates there.
        desk: the same readings laid out by their stories, where that is done already.
    """
    desk = desk or lay_out(readings, groups_of(claims), edges)
    outlets = frozenset(outlet_key(c.name) for c in cited)
    return tuple(_counted(desk, claim, outlets) for claim in claims)


def groups_of(claims: Sequence[Claim]) -> list[tuple[str, ...]]:
    """The articles that stories, and where there is none claims, join."""
    stories: dict[str, list[str]] = defaultdict(list)
    groups = []
    for claim in claims:
        documents = list(dict.fromkeys(m.document for m in claim.members))
        groups.append(tuple(documents))
        if claim.story is not None:
            stories[claim.story].extend(documents)
    return [*(tuple(dict.fromkeys(d)) for d in stories.values()), *groups]


def _counted(desk: Desk, claim: Claim, outlets: frozenset[str]) -> Claim:
    facts = facts_of(desk, claim)
    sources = sources_of(desk, facts)
    found: dict[str, list[tuple[Source, str]]] = defaultdict(list)
    for fact in facts:
        for source in sources.get(fact.order, ()):
            found[source.key].append((source, fact.document))
    origins = tuple(
        Origin(_shown(desk, key, rows), _kind(rows[0][0], outlets), tuple(dict.fromkeys(d for _, d in rows)))
        for key, rows in found.items()
    )
    open_ = [f for f in facts if not sources.get(f.order)]
    count = None if open_ or not origins else len(origins)
    status = _status(desk, facts, sources, count)
    return replace(
        claim,
        origins=origins,
        independent_origins=count,
        status=status,
        explanation=_explain(desk, origins, open_, count),
    )


def _kind(source: Source, outlets: frozenset[str]) -> OriginKind:
    """What the origin is; a source that an article names as an outlet outside the set is an outlet."""
    return "outlet" if source.kind == "speaker" and outlet_key(source.name) in outlets else source.kind


def _shown(desk: Desk, key: str, rows: Sequence[tuple[Source, str]]) -> str:
    """The one voice that spoke; the body where it spoke itself or by several voices."""
    names = [source.name for source, _ in rows if not source.derived] or [source.name for source, _ in rows]
    return names[0] if len(set(names)) == 1 else desk.identities.names.get(key) or max(names, key=lambda n: (len(n), n))


def sources_of(desk: Desk, facts: Sequence[Fact]) -> dict[tuple[int, int], tuple[Source, ...]]:
    """For each fact of a claim the sources it has; empty where the texts do not tell.

    Where nobody is named and two agencies report it, nothing says whether they have it from one source.
    """
    return desk.found.recall(("sources", *names_of_facts(facts)), partial(_sources_of, desk, facts))


def _sources_of(desk: Desk, facts: Sequence[Fact]) -> dict[tuple[int, int], tuple[Source, ...]]:
    sources: dict[tuple[int, int], tuple[Source, ...]] = {}
    for fact in facts:
        sources[fact.order] = (
            _inherited(desk, fact, facts, sources) or _retold(desk, fact, facts, sources) or _named(desk, fact)
        )
    agencies = not any(found for found in sources.values())
    for fact in facts:
        if sources[fact.order]:
            continue
        beside = _beside(fact, facts, sources)
        if beside:
            sources[fact.order] = tuple(replace(s, derived=True) for s in beside)
        elif agencies:
            sources[fact.order] = _own_authority(desk, fact)
    if agencies and len({s.key for found in sources.values() for s in found}) > 1:
        return dict.fromkeys(sources, ())
    if agencies:
        for fact in facts:
            sources[fact.order] = sources[fact.order] or _inherited(desk, fact, facts, sources)
    return sources


def _inherited(
    desk: Desk, fact: Fact, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> tuple[Source, ...]:
    """What an article has from another one has that one's sources.

    A whole text that derives from another has all of it from there. An article that only cites another has from it what
    it attributes to that outlet, to nobody, or to somebody without a name.
    """
    for edge in desk.incoming.get(fact.document, ()):
        if edge.kind not in DERIVED and not _leaves_open(desk, fact, edge):
            continue
        earlier = [f for f in facts if f.document == edge.earlier and sources.get(f.order)]
        best = counterpart(desk, fact, earlier)
        if best is not None and fact.likeness(best) > 0:
            return tuple(replace(s, derived=True) for s in sources[best.order])
    return ()


def _retold(
    desk: Desk, fact: Fact, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> tuple[Source, ...]:
    """ "Die 30 Liter, von denen der Minister sprach": a value told again is its first speaker's, whoever tells it.

    So is what somebody does not want to confirm.
    """
    again = fact.figure is not None and cues.tells_again(desk.by_id[fact.document], fact.sentence, fact.figure)
    if not again and not (fact.speaker is not None and leaves_it_open(desk, fact)):
        return ()
    for other in facts:
        earlier = other.order < fact.order and other.document != fact.document and sources.get(other.order)
        if earlier and fact.likeness(other) == _SAME:
            return tuple(replace(s, derived=True) for s in sources[other.order])
    return ()


def _leaves_open(desk: Desk, fact: Fact, edge: LineageEdge) -> bool:
    if fact.speaker is None:
        return True
    kind = desk.identities.kind(fact.speaker)
    if kind in {"medium", "anonymous"}:
        return True
    if credits_outlet(desk, fact, edge):
        return True
    name = desk.identities.name(fact.speaker)
    return kind == "person" and not any(word[:1].isupper() and word in name for word in name.split()[1:])


def credits_outlet(desk: Desk, fact: Fact, edge: LineageEdge) -> bool:
    """Whether the article says that it has the passage from the outlet of the earlier one."""
    source = desk.by_id[edge.earlier].document.source
    if not source:
        return False
    named = [
        c.name for c in desk.by_id[fact.document].credits if c.scope == "passage" and fact.sentence.overlaps(c.span)
    ]
    if fact.speaker is not None:
        named = [desk.identities.name(fact.speaker)]
    return any(outlet_key(source) == outlet_key(name) for name in named)


def _named(desk: Desk, fact: Fact) -> tuple[Source, ...]:
    """The speaker, or the body for which they speak; each of several named together."""
    speaker = attributed_to(desk, fact)
    if speaker is None:
        outlet = found_out_by(desk.by_id[fact.document], fact.sentence, fact.member.span)
        return (Source("outlet:" + outlet_key(outlet), outlet, "outlet"),) if outlet is not None else ()
    identities = desk.identities
    members = identities.members.get(speaker, ())
    if members:
        return tuple(Source(m.lower(), m, "speaker") for m in members)
    body = identities.body(speaker)
    kind = identities.kind(body)
    if kind == "medium":
        agency = any(c.kind == "agency" and c.name == identities.name(body) for r in desk.readings for c in r.credits)
        return (Source(body, identities.name(body), "agency" if agency else "outlet"),)
    return (Source(body, identities.name(speaker), "anonymous" if kind == "anonymous" else "speaker"),)


def _own_authority(desk: Desk, fact: Fact) -> tuple[Source, ...]:
    """Where nobody is named at all, the agency that the whole article is credited to."""
    for credit in desk.by_id[fact.document].credits:
        if credit.kind == "agency" and credit.scope == "article":
            return (Source("agency:" + credit.name, credit.name, "agency"),)
    return ()


def _beside(
    fact: Fact, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]]
) -> tuple[Source, ...]:
    """A bare passage beside an attributed one of the same article that says the same."""
    for other in facts:
        beside = other.document == fact.document and other.order != fact.order
        if beside and sources.get(other.order) and fact.likeness(other) == _SAME:
            return sources[other.order]
    return ()


def _status(
    desk: Desk, facts: Sequence[Fact], sources: Mapping[tuple[int, int], tuple[Source, ...]], count: int | None
) -> ClaimStatus:
    if conflicts(desk, facts, sources):
        return "conflict"
    if count is None:
        return "undetermined"
    return "corroborated" if count >= 2 else "single_origin"


def _explain(desk: Desk, origins: Sequence[Origin], open_: Sequence[Fact], count: int | None) -> Wording:
    names = [origin.name for origin in origins]
    bare = sorted({explain.outlet(desk.by_id[f.document]) for f in open_})
    if count is None and not origins:
        return Wording(
            f"Niemand wird als Quelle genannt ({explain.joined(bare, 'und')}).",
            f"Nobody is named as the source ({explain.joined(bare, 'and')}).",
        )
    if count is None:
        return Wording(
            f"Genannt wird {explain.joined(names, 'und')}; {explain.joined(bare, 'und')} nennt keine Quelle, und keine "
            "Abstammung klärt, woher es stammt.",
            f"Named: {explain.joined(names, 'and')}; {explain.joined(bare, 'and')} names no source, and no lineage "
            "settles where it comes from.",
        )
    articles = len({d for origin in origins for d in origin.documents})
    return Wording(
        f"{articles} Artikel, {count} {'Ursprung' if count == 1 else 'Ursprünge'}: {explain.joined(names, 'und')}.",
        f"{articles} article{'s' * (articles != 1)}, {count} origin{'s' * (count != 1)}: "
        f"{explain.joined(names, 'and')}.",
    )
