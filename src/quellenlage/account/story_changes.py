"""What became of the stories of a desk when articles came in: which grew together, which fell apart, and why.

A story is known by what it begins with. It changes its name where an earlier article turns up, where it is found to be
one with another, and where it falls apart; a reader who holds the old name is led on and told the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from quellenlage.account.articles import publication_order
from quellenlage.model import Reading, Story, Wording

ChangeKind = Literal["merged", "split", "begun earlier"]

_NAMED: Final = 3
"""Names that are given as what two stories have in common."""


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What became of a story.

    Args:
        kind: it was ``merged`` into another one, another one was ``split`` off, or it has ``begun earlier``.
        old: key of the story as it was.
        new: key of the story that holds its articles now; of a split, of the part that has left.
        document: the article that is the reason, where one is.
    """

    kind: ChangeKind
    old: str
    new: str
    document: str | None
    explanation: Wording


def story_changes(
    before: Mapping[str, str], stories: Sequence[Story], reading: Callable[[str], Reading], title: Callable[[str], str]
) -> tuple[StoryChange, ...]:
    """What became of the stories that some articles belonged to.

    Args:
        before: key of the story of each document that had one.
        stories: as they are now, with their keys; all that hold one of these documents.
        reading: of a document.
        title: of a story as it was, by its key.

    >>> day = [Story("s1", "Damm bricht", ("a", "b", "c"), None, None)]
    >>> def read_(name):
    ...     from quellenlage.model import Document
    ...     from quellenlage.pipeline import read
    ...     return read(Document(name, "In Lindmoor brach der Damm.", source=f"Bote {name}"))
    >>> (change,) = story_changes({"a": "s1", "b": "s2"}, day, read_, {"s1": "Damm bricht", "s2": "Flut"}.__getitem__)
    >>> change.kind, change.old, change.new, change.document
    ('merged', 's2', 's1', 'c')
    >>> change.explanation.en
    '"Flut" and "Damm bricht" are one story: Bote c tells of both'
    """
    found: list[StoryChange] = []
    came_from = [list(dict.fromkeys(before[name] for name in story.documents if name in before)) for story in stories]
    kept: dict[str, list[Story]] = defaultdict(list)
    for story, parts in zip(stories, came_from, strict=True):
        for old in parts:
            kept[old].append(story)
    for story, parts in zip(stories, came_from, strict=True):
        found += [
            _merged(old, story, before, reading, title)
            for old in parts
            if old != story.id and len(parts) > 1 and kept[old][0] is story
        ]
        if len(parts) == 1 and parts[0] != story.id and kept[parts[0]][0] is story and not _holds(stories, parts[0]):
            found.append(_begun(parts[0], story, before, reading))
    for old, pieces in kept.items():
        main = next((story for story in pieces if story.id == old), pieces[0])
        found += [_split(old, story, main) for story in pieces if story is not main]
    return tuple(found)


def _holds(stories: Sequence[Story], key: str) -> bool:
    return any(story.id == key for story in stories)


def _merged(
    old: str,
    story: Story,
    before: Mapping[str, str],
    reading: Callable[[str], Reading],
    title: Callable[[str], str],
) -> StoryChange:
    mine = [reading(name) for name in story.documents if before.get(name) == old]
    others = [reading(name) for name in story.documents if before.get(name) not in {None, old}]
    bridges = sorted((reading(name) for name in story.documents if name not in before), key=publication_order)
    shared = _names(mine) & _names(others)
    bridge = max(bridges, key=lambda each: len(_names([each]) & shared), default=None)
    common = sorted(shared & _names([bridge]) if bridge else shared)[:_NAMED]
    one, other = title(old), story.title
    named_de = f" ({', '.join(common)})" if common else ""
    if bridge is None:
        de, en = f"ihre Artikel sind einander ähnlich genug{named_de}", f"their articles are alike enough{named_de}"
    else:
        outlet = bridge.document.source or bridge.document.id
        de, en = f"{outlet} erzählt von beiden{named_de}", f"{outlet} tells of both{named_de}"
    return StoryChange(
        "merged",
        old,
        story.id,
        bridge.document.id if bridge else None,
        Wording(f"„{one}“ und „{other}“ sind eine Geschichte: {de}", f'"{one}" and "{other}" are one story: {en}'),
    )


def _begun(old: str, story: Story, before: Mapping[str, str], reading: Callable[[str], Reading]) -> StoryChange:
    first = story.documents[0]
    outlet = reading(first).document.source or first
    known = first in before
    de = "ihr erster Artikel gehört nicht mehr dazu" if known else f"{outlet} hat früher davon berichtet"
    en = "its first article belongs to it no more" if known else f"{outlet} reported on it earlier"
    return StoryChange(
        "begun earlier",
        old,
        story.id,
        first,
        Wording(f"„{story.title}“ beginnt anders: {de}", f'"{story.title}" begins otherwise: {en}'),
    )


def _split(old: str, story: Story, main: Story) -> StoryChange:
    return StoryChange(
        "split",
        old,
        story.id,
        story.documents[0],
        Wording(
            f"„{story.title}“ hat sich von „{main.title}“ gelöst: kein Artikel verbindet beides mehr",
            f'"{story.title}" has left "{main.title}": no article joins the two any more',
        ),
    )


def _names(readings: Sequence[Reading]) -> set[str]:
    """Who and what is named in some articles, outlets aside."""
    return {actor.name for each in readings for actor in each.actors if actor.kind in {"person", "organisation"}}
