"""Finding the articles with which a new one may have to do: what every store can do of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from quellenlage.model import Published

Profile = Mapping[int, tuple[int, int]]
"""For the hash of each term that stands for an article its weights, as :mod:`quellenlage.account.kinship` makes it."""


class Waiting(NamedTuple):
    """A version whose kin was not looked for yet.

    Args:
        latest: the latest version of its article, mostly itself.
    """

    version: str
    latest: str


class Alike(NamedTuple):
    """A version that resembles another one.

    Args:
        published: day and moment of its publication.
        likeness: of their profiles.
    """

    version: str
    published: Published
    likeness: int


class Kinships(Protocol):
    """Finding the articles with which a new one may have to do, and remembering what is still to be related.

    What a profile and kin are, :mod:`quellenlage.account.kinship` says.
    """

    def waiting(self, limit: int | None = None) -> list[Waiting]:
        """Versions whose kin was not looked for yet, in the order in which they were saved."""

    def place(self, version: str, profile: Profile) -> None:
        """Keep the profile of a version, by which others find it; it waits no longer."""

    def pass_over(self, version: str) -> None:
        """Let a version that is not the latest of its article wait no longer."""

    def replaced_by(self, version: str) -> list[str]:
        """Other versions of the same article that still have a profile or an account."""

    def displace(self, version: str) -> None:
        """Forget the profile of a version and all kin that it has or is."""

    def profile(self, version: str) -> Profile:
        """The profile of a version; empty where it has none."""

    def alike(self, profile: Profile, least: int) -> list[Alike]:
        """The versions whose profiles are at least that much like this one."""

    def kin(self, version: str) -> list[Alike]:
        """The earlier articles on which a version hangs."""

    def hanging_on(self, version: str) -> list[str]:
        """The later articles that hang on a version."""

    def save_kin(self, version: str, kin: Mapping[str, int]) -> None:
        """Keep on which earlier articles a version hangs, with the likeness to each, instead of what was kept."""

    def room(self, version: str) -> list[str]:
        """The versions that hang together with this one, itself included, in the order in which they were saved."""

    def touch(self, versions: Iterable[str]) -> None:
        """Note that the rooms of these versions must be related anew."""

    def touched(self, limit: int) -> list[str]:
        """Versions whose rooms must be related anew."""

    def settle(self, versions: Iterable[str]) -> None:
        """Note that these are related."""

    def known_findings(self, keys: Iterable[str]) -> set[str]:
        """Which of these are keys of findings that there are, or were since an account was last kept as a whole."""

    def edited(self, versions: Iterable[str]) -> list[str]:
        """Which of these replaced another version of their article."""

    def versions_before(self, version: str, limit: int) -> list[str]:
        """The versions of the same article before this one, the last one first."""

    def counted(self) -> int:
        """How many articles there were when the frequencies of terms were counted; 0 where none are kept."""

    def frequencies(self, terms: Sequence[str]) -> dict[str, int]:
        """In how many articles each of these terms stood; terms that stood in none or one are left out."""

    def all_frequencies(self) -> dict[str, int]:
        """In how many articles each term stood that stood in several."""

    def begin_anew(self, frequencies: Mapping[str, int], articles: int) -> None:
        """Keep frequencies, forget all profiles and kin, and let everything wait to be related anew."""
