"""Who says what: statements by actor, each once, however many articles copied it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from quellenlage.model import Account, Evidence, Reading, Statement, Wording
from quellenlage.present.evidence import Sources
from quellenlage.present.labels import STATEMENTS
from quellenlage.present.views.passage import Passage, passage
from quellenlage.present.wording import short_day

# The name under which statements stand whose speaker was not recognised.
_UNKNOWN: Final = ""


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement where it stands first, and the other articles that have it.

    Args:
        quotes: its parts in the order of the text.
        chain: names from the one who says it to the one who passes it on, the article's outlet last.
    """

    type: str
    type_name: Wording
    direct: bool
    quotes: tuple[Passage, ...]
    cue: str
    said: Wording | None
    chain: tuple[str, ...]
    also: tuple[Passage, ...]
    claim_href: str | None


@dataclass(frozen=True, slots=True)
class VoiceView:
    """An actor under one name, over all articles."""

    name: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    articles: int
    statements: tuple[StatementView, ...]


@dataclass(slots=True)
class _Voice:
    roles: dict[str, None] = field(default_factory=dict)
    aliases: dict[str, None] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)
    groups: dict[tuple[str, str], list[tuple[Reading, Statement]]] = field(default_factory=dict)


def voices_view(account: Account, sources: Sources, anchors: dict[str, str]) -> tuple[VoiceView, ...]:
    """All actors who say something, those heard in most articles first, and last the statements without a speaker."""
    claims = {(member.document, member.item): claim.id for claim in account.claims for member in claim.members}
    voices: dict[str, _Voice] = {}
    for reading in sorted(account.readings, key=lambda reading: _when(reading, sources)):
        actors = {actor.id: actor for actor in reading.actors}
        for statement in reading.statements:
            if not statement.quote:
                continue
            actor = actors.get(statement.actor or "")
            voice = voices.setdefault(actor.name if actor else _UNKNOWN, _Voice())
            if actor:
                voice.roles.update(dict.fromkeys(actor.roles))
                voice.aliases.update(dict.fromkeys(alias for alias in actor.aliases if alias != actor.name))
            voice.documents.add(reading.document.id)
            # The same words in a copy, or a member of the same claim, are one statement told again.
            claim = claims.get((reading.document.id, statement.id))
            key = ("claim", claim) if claim else ("words", _words(reading, statement))
            voice.groups.setdefault(key, []).append((reading, statement))
    views = [_voice_view(name, voice, sources, claims, anchors) for name, voice in voices.items()]
    return tuple(
        sorted(views, key=lambda view: (view.name == _UNKNOWN, -view.articles, -len(view.statements), view.name))
    )


def _voice_view(
    name: str, voice: _Voice, sources: Sources, claims: dict[tuple[str, str], str], anchors: dict[str, str]
) -> VoiceView:
    return VoiceView(
        name=name,
        roles=tuple(voice.roles),
        aliases=tuple(voice.aliases),
        articles=len(voice.documents),
        statements=tuple(_statement_view(group, sources, claims, anchors) for group in voice.groups.values()),
    )


def _statement_view(
    group: list[tuple[Reading, Statement]],
    sources: Sources,
    claims: dict[tuple[str, str], str],
    anchors: dict[str, str],
) -> StatementView:
    reading, statement = group[0]
    document = reading.document.id
    anchor = anchors.get(claims.get((document, statement.id), ""))
    names = {actor.id: actor.name for actor in reading.actors}
    via = tuple(names[actor] for actor in statement.via if actor in names)
    speaker = names.get(statement.actor or "")
    return StatementView(
        type=statement.type,
        type_name=STATEMENTS[statement.type],
        direct=statement.type == "direct",
        quotes=tuple(passage(sources, Evidence(document, span), context=False) for span in statement.quote),
        cue=" … ".join(sources.cut(document, span) for span in statement.cue),
        said=short_day(statement.said) if statement.said else None,
        chain=(speaker, *via, sources.outlet(document)) if via and speaker else (),
        also=tuple(
            passage(sources, Evidence(other.document.id, told.quote[0]), context=False) for other, told in group[1:]
        ),
        claim_href=sources.links.claim(anchor) if anchor else None,
    )


def _words(reading: Reading, statement: Statement) -> str:
    parts = (span.cut(reading.document.text) for span in statement.quote)
    return " ".join(" ".join(parts).split()).strip("„“\"'»«.,").casefold()


def _when(reading: Reading, sources: Sources) -> tuple[bool, str, int]:
    published = reading.published
    when = published.moment.isoformat() if published.moment else str(published.day)
    return published.day is None, when, sources.numbers[reading.document.id]
