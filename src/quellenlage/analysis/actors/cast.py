"""The cast of an article while it is being put together: entries that mentions are joined to."""

from __future__ import annotations

from dataclasses import dataclass, field

from quellenlage.analysis.actors.mention import Mention, Title
from quellenlage.model import ActorKind
from quellenlage.text.language.de.aliases import Alias
from quellenlage.text.language.de.organisations import OrganisationClass


@dataclass(slots=True)
class Role:
    """A role that the article gives somebody.

    Args:
        key: base form of the compound, "verteidigungsminister"; ``base`` the word that ends it.
        of: standard name of the country or organisation, "" where the article does not say.
        text: as written, in the nominative where that is known.
    """

    key: str
    base: str
    sort: str
    of: str
    text: str


@dataclass(slots=True, eq=False)
class Entry:
    """An actor under construction.

    Args:
        gender: "m", "f", "n", "p" or "".
        klass: of an organisation.
        head: base form of an organisation's noun, "" for names without one.
        of: what an organisation belongs to: a country or a place in its name.
        named: whether the article gives a proper name.
        definite: whether the article speaks of it as known ("das Ministerium"), not of just any.
        latent: a name that counts as an actor only if somebody turns out to mean it.
        salience: first token of each mention to the weight of its position.
        merged_into: the entry that has taken over everything noted here.
        called: loose words by which it has been taken up ("behörde").
    """

    kind: ActorKind
    name: str = ""
    gender: str = ""
    klass: OrganisationClass | None = None
    head: str = ""
    of: str = ""
    named: bool = False
    first_names: tuple[str, ...] = ()
    surname: str = ""
    alias: Alias | None = None
    forms: dict[str, None] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    mentions: dict[tuple[int, int], int] = field(default_factory=dict)
    members: tuple[str, ...] = ()
    speaks: bool = False
    latent: bool = False
    definite: bool = False
    salience: dict[int, float] = field(default_factory=dict)
    called: set[str] = field(default_factory=set)
    merged_into: Entry | None = None

    def add(self, first: int, last: int, head: int, weight: float = 0.0) -> None:
        """Note a mention at tokens ``[first, last)``."""
        self.mentions[first, last] = head
        self.salience[first] = weight

    def prominence(self, before: int, per_token: float) -> float:
        """How present it is at token ``before``: its best mention so far, weighed by position and distance."""
        return max(
            (w - (before - first) * per_token for first, w in self.salience.items() if first < before), default=-99.0
        )

    def has_role(self, key: str, of: str) -> bool:
        """Whether the article gives this very role."""
        return any(r.key == key and r.of == of for r in self.roles)

    def last_before(self, token: int) -> int:
        """First token of the latest mention before ``token``, -1 where there is none."""
        return max((first for first, _ in self.mentions if first < token), default=-1)


@dataclass(slots=True, eq=False)
class Linked:
    """A mention with what the words around it add: its complement and whom it was joined to."""

    mention: Mention
    last: int
    of: str = ""
    complement: int = -1
    entry: Entry | None = None

    @property
    def titles(self) -> tuple[Title, ...]:
        """The roles in the mention."""
        return self.mention.titles
