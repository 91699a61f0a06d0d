"""The verb: all actors of one article, and the same statements with who says them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Entry
from quellenlage.analysis.actors.casting import Casting
from quellenlage.analysis.actors.chains import Chains
from quellenlage.analysis.actors.naming import without_genitive
from quellenlage.analysis.actors.speakers import Speakers
from quellenlage.analysis.amend import amended
from quellenlage.model import Actor, Credit, Span, Statement
from quellenlage.text.language.de.aliases import AliasTable, default_aliases
from quellenlage.text.language.de.organisations import GENERIC
from quellenlage.text.prepared import Prepared

_INSTITUTIONS = frozenset({"authority", "military", "court", "health"})


def resolve_actors(
    prepared: Prepared,
    statements: tuple[Statement, ...],
    credits: tuple[Credit, ...] = (),  # noqa: A002 (the model calls them so)
    aliases: AliasTable | None = None,
) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """All actors of an article, and its statements with ``actor`` and ``via`` filled in.

    Args:
        credits: the sources that the article names for itself; each is an actor of kind "medium".
        aliases: standard spellings and offices; the shipped table where none is given.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> text = "Bürgermeisterin Eva Lund trat zurück. Lund war krank. Die Bürgermeisterin geht im Mai."
    >>> actors, _ = resolve_actors(prepare(Document("a", text)), ())
    >>> [(a.name, [m.cut(text) for m in a.mentions]) for a in actors]
    [('Eva Lund', ['Bürgermeisterin Eva Lund', 'Lund', 'Die Bürgermeisterin'])]
    """
    if not prepared.is_german:
        return (), statements
    casting = Casting(prepared, credits, aliases or default_aliases())
    spoken, via = _who_says(casting, statements, credits)
    entries = [e for e in casting.all_entries() if _is_actor(e)]
    entries.sort(key=lambda e: (min(e.mentions, default=(10**9, 0)), e.name))
    ids = {id(entry): f"a{number}" for number, entry in enumerate(entries, 1)}
    actors = tuple(_actor(casting, entry, ids[id(entry)]) for entry in entries)
    told = tuple(
        amended(
            statement,
            actor=ids.get(id(spoken[statement.id])) if statement.id in spoken else None,
            via=tuple(ids[id(entry)] for entry in via.get(statement.id, ()) if id(entry) in ids),
        )
        for statement in statements
    )
    return actors, told


def _who_says(
    casting: Casting, statements: Sequence[Statement], sources: Sequence[Credit]
) -> tuple[dict[str, Entry], dict[str, tuple[Entry, ...]]]:
    speakers = Speakers(casting)
    speakers.introduce(statements)
    chains = Chains(casting, speakers, sources)
    spoken: dict[str, Entry] = {}
    via: dict[str, tuple[Entry, ...]] = {}
    before: list[tuple[Statement, Entry]] = []
    for statement in sorted(statements, key=_position):
        entry = speakers.speaker(statement)
        if entry is None and speakers.carries_on(statement):
            entry = None if statement.speaker else speakers.subject(statement)
            entry = entry or speakers.taken_up(statement) or _carried_on(casting, statement, before)
        if entry is not None:
            entry, chain = chains.untangle(statement, entry)
            entry.speaks = True
            if chain:
                via[statement.id] = chain
                for one in chain:
                    one.speaks = True
            spoken[statement.id] = entry
            before.append((statement, entry))
    return spoken, via


def _carried_on(casting: Casting, statement: Statement, before: Sequence[tuple[Statement, Entry]]) -> Entry | None:
    """Who goes on speaking: the speaker of the statement around this one, else of the one right before it."""
    if not before or not statement.quote:
        return None
    begin = statement.quote[0].begin
    for other, entry in reversed(before[-4:]):
        if any(span.covers(statement.quote[0]) for span in other.quote):
            return entry
    last, entry = before[-1]
    where = max((span.begin for span in last.quote), default=begin)
    return entry if 0 <= _sentence(casting.prepared, begin) - _sentence(casting.prepared, where) <= 1 else None


def _position(statement: Statement) -> tuple[int, int, str]:
    spans = statement.quote + statement.speaker
    return (min((s.begin for s in spans), default=0), -max((s.end for s in spans), default=0), statement.id)


def _sentence(prepared: Prepared, offset: int) -> int:
    return bisect_right(prepared.sentences, offset, key=lambda sentence: sentence.begin) - 1


def _is_actor(entry: Entry) -> bool:
    """Who speaks is an actor; who is only spoken of is one if the article gives a name or says which office it is."""
    if not entry.mentions:
        return False
    if entry.speaks:
        return True
    if entry.named:
        located_only = entry.klass == "country" and max(entry.salience.values(), default=0.0) < 0
        return not entry.latent and not located_only
    one = bool(entry.head) and entry.head not in GENERIC and entry.gender != "p" and entry.definite
    return entry.kind == "organisation" and one and entry.klass in _INSTITUTIONS


def _actor(casting: Casting, entry: Entry, identity: str) -> Actor:
    prepared = casting.prepared
    forms = {entry.name, *entry.forms}
    bare = without_genitive(entry.name, forms) if entry.named else entry.name
    name = entry.alias.name if entry.alias is not None else bare
    aliases = sorted({without_genitive(f, forms) for f in forms if f and f.lower() not in GENERIC} - {name})
    roles = sorted({role.text for role in entry.roles if role.text})
    return Actor(
        id=identity,
        name=name,
        kind=entry.kind,
        mentions=_spans(prepared, entry),
        aliases=tuple(aliases),
        roles=tuple(roles),
        members=tuple(sorted(entry.members)),
    )


def _spans(prepared: Prepared, entry: Entry) -> tuple[Span, ...]:
    """The mentions as characters, sorted, the longer of two that overlap."""
    kept: list[tuple[int, int]] = []
    for first, last in sorted(entry.mentions, key=lambda m: (m[0], -m[1])):
        if kept and first < kept[-1][1]:
            continue
        kept.append((first, last))
    return tuple(prepared.span_of(first, last) for first, last in kept)
