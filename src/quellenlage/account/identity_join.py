"""Join the actors of a story's articles: the same name in other spellings, and offices with their bodies.

Two names are one when they are equal up to spelling and inflection, when one person's name is the other's last name,
when a body's words are all words of the other, or when both carry the same acronym. Somebody who holds an office speaks
for the body of that office, so that a minister and her ministry are one origin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from quellenlage.account.articles import outlet_of
from quellenlage.account.identity import (
    Identities,
    abbreviations,
    acronyms,
    as_medium,
    can_speak,
    fold,
    is_generic,
    key_words,
)
from quellenlage.account.identity_appositions import is_sort, join_appositions
from quellenlage.account.identity_bodies import Body, Companies
from quellenlage.account.identity_offices import speaks_for
from quellenlage.account.identity_roles import called_by_office, join_roles
from quellenlage.account.identity_titles import Titles
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.unions import Unions
from quellenlage.model import Actor, ActorKind, Reading
from quellenlage.text.language.de import offices


@dataclass(frozen=True, slots=True)
class Node:
    """An actor of an article."""

    document: str
    actor: Actor
    words: tuple[str, ...]
    acronyms: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """Document and actor."""
        return self.document, self.actor.id


def join_actors(
    readings: Sequence[Reading], together: Sequence[Sequence[str]], memory: Memory = FORGETFUL
) -> Identities:
    """The identities of all actors.

    Args:
        readings: in the order of publication.
        together: ids of articles whose actors may be the same, because a story or lineage joins them.
        memory: what was found in the readings before.
    """
    known: dict[tuple[str, str], str] = {}
    bodies: dict[str, str] = {}
    names: dict[str, str] = {}
    kinds: dict[str, ActorKind] = {}
    members: dict[str, tuple[str, ...]] = {}
    companies: dict[str, str] = {}
    for number, group in enumerate(event_groups(readings, together)):
        spelled = sorted({pair for r in group for pair in _spelled_out(r, memory).items()})
        own_outlets = frozenset(key for r in group if (key := outlet_of(r)) is not None)
        nodes = [
            Node(r.document.id, actor, key_words(actor.name), acronyms(actor) | _abbreviated(actor, spelled))
            for r in group
            for actor in (as_medium(a, own_outlets) for a in r.actors)
            if can_speak(actor)
        ]
        unions: Unions[tuple[str, str]] = Unions(node.key for node in nodes)
        texts = {r.document.id: r for r in group}
        titles = Titles(texts, memory)
        _join_same(nodes, unions)
        join_appositions(nodes, unions, texts, memory)
        join_roles(nodes, unions, texts, titles)
        clusters: dict[tuple[str, str], list[Node]] = defaultdict(list)
        for node in nodes:
            clusters[unions.root(node.key)].append(node)
        found = {root: Body(f"{number}:{_identity(cluster)}", cluster) for root, cluster in clusters.items()}
        for root, cluster in clusters.items():
            identity = found[root].identity
            names[identity] = max((n.actor.name for n in cluster), key=_fullness)
            kinds[identity] = _kind(cluster)
            named = next((n.actor.members for n in cluster if n.actor.members), None)
            if named is not None:
                members[identity] = named
            for node in cluster:
                known[node.key] = identity
        firms = Companies([b for b in found.values() if b.is_body and not b.is_generic], texts)
        if firms.main is not None:
            companies.update(dict.fromkeys(texts, firms.main))
        for who, voice_of, name in speaks_for(list(found.values()), texts, firms, titles):
            bodies[who] = voice_of
            names.setdefault(voice_of, name)
    return Identities(known, _shortened(bodies), names, kinds, members, companies)


def _spelled_out(reading: Reading, memory: Memory) -> dict[str, tuple[str, ...]]:
    return memory.recall(("spelled out", reading.document.id), lambda: abbreviations(reading.document.text))


def _abbreviated(actor: Actor, spelled: Sequence[tuple[str, tuple[str, ...]]]) -> frozenset[str]:
    """The acronyms that stand for the name: of "Landesinstitut" the LIS, where an article spells it out."""
    if actor.kind == "person":
        return frozenset()
    words = key_words(actor.name)
    return frozenset(a for a, full in spelled if words and words[0] in full and set(words) <= set(full))


def _shortened(bodies: Mapping[str, str]) -> dict[str, str]:
    """A spokesman of a firm that is the operator: follow the chain to its end."""
    ends = {}
    for start in bodies:
        end, seen = start, {start}
        while end in bodies and bodies[end] not in seen:
            end = bodies[end]
            seen.add(end)
        ends[start] = end
    return ends


def event_groups(readings: Sequence[Reading], together: Iterable[Sequence[str]]) -> list[list[Reading]]:
    """Articles whose actors may be the same, each group in the order of ``readings``."""
    unions: Unions[str] = Unions(r.document.id for r in readings)
    for documents in together:
        for document in documents[1:]:
            unions.join(documents[0], document)
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[unions.root(reading.document.id)].append(reading)
    return list(groups.values())


def _identity(cluster: Sequence[Node]) -> str:
    return min(" ".join(n.words) or n.actor.name.lower() for n in cluster)


def _fullness(name: str) -> tuple[bool, int, str]:
    """A name is fuller the longer it is; a sort ("Betreibergesellschaft") or an office ("Wirt von Kerb") is none."""
    return not is_sort(name) and called_by_office(name) is None, len(name), name


def _kind(cluster: Sequence[Node]) -> ActorKind:
    counts: dict[ActorKind, int] = defaultdict(int)
    for node in cluster:
        counts[node.actor.kind] += 1
    return max(counts, key=lambda kind: (counts[kind], kind))


def _join_same(nodes: Sequence[Node], unions: Unions[tuple[str, str]]) -> None:
    # The first of each name stands for the others: they are one with it, and compare as it does.
    by_word: dict[str, dict[tuple[object, ...], Node]] = defaultdict(dict)
    for node in nodes:
        if _is_nameless(node):
            continue
        name = node.words, node.acronyms, node.actor.kind, bool(node.actor.members)
        for word in dict.fromkeys((*node.words, *sorted(node.acronyms))):
            known = by_word[word]
            if name in known:
                unions.join(known[name].key, node.key)
                continue
            for other in known.values():
                if unions.root(other.key) != unions.root(node.key) and same_name(node, other):
                    unions.join(other.key, node.key)
            known[name] = node
    anonymous: dict[tuple[str, ...], Node] = {}
    for node in nodes:
        if _is_nameless(node) and node.words:
            first = anonymous.setdefault((node.document, *node.words), node)
            unions.join(first.key, node.key)


def _is_nameless(node: Node) -> bool:
    """ "Ein Beamter", "die Behörde": in another article the same words may mean somebody else."""
    return node.actor.kind == "anonymous" or is_generic(node.words)


def same_name(one: Node, other: Node) -> bool:
    """Whether two names that share a word or an acronym are of the same."""
    if one.words == other.words:
        return True
    if (one.actor.kind == "medium") != (other.actor.kind == "medium"):
        return False
    if one.actor.members or other.actor.members:
        return False  # "amerikanische und dänische Stellen" are not the Danish coast guard
    persons = {one.actor.kind, other.actor.kind} == {"person"}
    if persons:
        short, long = sorted((one.words, other.words), key=len)
        return bool(short) and short[-1] == long[-1] and (len(short) == 1 or set(short) <= set(long))
    if "person" in {one.actor.kind, other.actor.kind}:
        person, body = (one, other) if one.actor.kind == "person" else (other, one)
        return len(body.words) == 1 and len(person.words) > 1 and person.words[-1] == body.words[0]
    if one.acronyms & other.acronyms:
        return True
    return _same_body(one.words, other.words)


def _same_body(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((frozenset(one), frozenset(other)), key=len)
    if short <= long:
        return bool(short)
    heads = {w for w in short & long if _is_body_word(w)}
    if not heads:
        return False
    rest, other_rest = short - heads, long - heads
    adjectives, other_adjectives = _adjectives(rest), _adjectives(other_rest)
    if adjectives and other_adjectives and not adjectives & other_adjectives:
        return False
    return not (rest - adjectives and other_rest - other_adjectives)


def _adjectives(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        w for w in words if w.endswith(("isch", "er")) or (len(w) > 4 and not w[0].isupper() and w.endswith("sch"))
    )


def _is_body_word(word: str) -> bool:
    return any(word.endswith(fold(tail)) for tail in offices.BODY_TAILS) or any(
        fold(part) in word for part in offices.AUTHORITY_WORDS
    )
