"""The list of feeds: a TOML file in the terms of ``docs/watch.md``, checked to the last key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from fnmatch import translate
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, TypeVar, cast, get_args

from quellenlage.config import settings
from quellenlage.errors import InputError, UsageError
from quellenlage.ingest.web.networks import Allowance
from quellenlage.ingest.web.targets import target_of

Kind = Literal["auto", "feed", "sitemap", "page"]
Text = Literal["page", "feed"]

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*([smhd])")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MINUTE: Final = 60.0
_MOST_CONNECTIONS: Final = 64

T = TypeVar("T")


def duration(value: object) -> float:
    """Seconds that a duration such as ``90s``, ``15m``, ``24h``, ``7d`` or a number of seconds means.

    Raises:
        ValueError: it is none.

    >>> duration("15m"), duration("1.5h"), duration(20)
    (900.0, 5400.0, 20.0)
    """
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e9:
        return float(value)
    found = _DURATION.fullmatch(value.strip().lower()) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f"{value!r} is no duration such as 90s, 15m, 24h or 7d")
    return float(found[1]) * _SECONDS[found[2]]


def _interval(value: object) -> float:
    seconds = duration(value)
    if seconds < _MINUTE:
        raise ValueError(f"{value!r} is more often than once a minute, which no feed wants")
    return seconds


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError(f"{value!r} is no line of text")
    return value.strip()


def _header(value: object) -> str:
    text = _text(value)
    if not text.isascii() or set(text) & set("()\\"):
        raise ValueError(f"{value!r} is no address of mail or web in plain ASCII")
    return text


def _url(value: object) -> str:
    try:
        return target_of(_text(value)).url
    except InputError as error:
        raise ValueError(f"{error.source!r} {error.reason}") from None


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"{value!r} is no list of texts")  # noqa: TRY004 - a value of a file, no argument
    return tuple(_text(each) for each in value)


def _allowance(value: object) -> tuple[str, ...]:
    written = _texts(value)
    try:
        Allowance.of(written)
    except UsageError as error:
        raise ValueError(str(error)) from None
    return written


def _count(most: int) -> Callable[[object], int]:
    def count(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise ValueError(f"{value!r} is no whole number from 1 to {most:,}")
        return value

    return count


def _one_of(*allowed: str) -> Callable[[object], object]:
    def choice(value: object) -> object:
        if value not in allowed:
            raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
        return value

    return choice


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{value!r} is neither true nor false")  # noqa: TRY004 - the same
    return value


def _language(value: object) -> str:
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        raise ValueError(f"{value!r} is no code of a language such as de")
    return value


def _by(parse: Callable[[object], object]) -> Mapping[str, Callable[[object], object]]:
    """How the value of a key is read."""
    return {"parse": parse}


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One ``[[feed]]``.

    Args:
        url: of the feed, sitemap or page.
        name: what messages call it.
        outlet: the source of all its articles, whatever they say of themselves.
        language: of articles that do not declare theirs, ISO 639.
        kind: ``page`` is an HTML page whose links are followed.
        text: ``page`` fetches what an item leads to, ``feed`` takes what the feed holds.
        interval: seconds between two polls.
        recheck: seconds for which an article is looked at again; 0 for never.
        allow, deny: patterns of addresses (``*``, ``?``, ``[a-z]``); of items that match none of ``allow`` (if there
            are any) or one of ``deny`` nothing is fetched.
        max_items: how many items of one poll are taken, from the top.
    """

    url: str = field(metadata=_by(_url))
    name: str | None = field(default=None, metadata=_by(_text))
    outlet: str | None = field(default=None, metadata=_by(_text))
    language: str | None = field(default=None, metadata=_by(_language))
    kind: Kind = field(default="auto", metadata=_by(_one_of(*get_args(Kind))))
    text: Text = field(default="page", metadata=_by(_one_of(*get_args(Text))))
    interval: float = field(default=900.0, metadata=_by(_interval))
    recheck: float = field(default=86_400.0, metadata=_by(duration))
    allow: tuple[str, ...] = field(default=(), metadata=_by(_texts))
    deny: tuple[str, ...] = field(default=(), metadata=_by(_texts))
    max_items: int = field(default=settings().feed_items, metadata=_by(_count(settings().feed_items)))

    @property
    def label(self) -> str:
        """What messages call it."""
        return self.name or self.url

    def wants(self, url: str) -> bool:
        """Whether an item with this address is wanted.

        >>> FeedEntry("https://a.example/rss", allow=("*/politik/*",), deny=("*/video/*",)).wants(
        ...     "https://a.example/politik/7")
        True
        """
        if any(re.match(translate(pattern), url) for pattern in self.deny):
            return False
        return not self.allow or any(re.match(translate(pattern), url) for pattern in self.allow)


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """The table ``[watch]``.

    Args:
        contact: for the ``User-Agent``.
        delay: seconds between two questions to one host.
        connections: hosts that are asked at a time.
        robots: whether to do as ``robots.txt`` asks.
        webhook: where reports are sent.
        allow_networks: networks, addresses and hosts that are fetched from although they are not public.
        interval, recheck, text: of feeds that do not say otherwise.
    """

    contact: str | None = field(default=None, metadata=_by(_header))
    delay: float = field(default=2.0, metadata=_by(duration))
    connections: int = field(default=4, metadata=_by(_count(_MOST_CONNECTIONS)))
    robots: bool = field(default=True, metadata=_by(_flag))
    webhook: str | None = field(default=None, metadata=_by(_url))
    allow_networks: tuple[str, ...] = field(default=(), metadata=_by(_allowance))
    interval: float = field(default=900.0, metadata=_by(_interval))
    recheck: float = field(default=86_400.0, metadata=_by(duration))
    text: Text = field(default="page", metadata=_by(_one_of(*get_args(Text))))


@dataclass(frozen=True, slots=True)
class WatchList:
    """A whole file."""

    settings: WatchSettings
    feeds: tuple[FeedEntry, ...]


_INHERITED: Final = ("interval", "recheck", "text")
_TABLES = MappingProxyType({"watch": WatchSettings, "feed": FeedEntry})


def read_watch_list(path: Path) -> WatchList:
    """Read a list of feeds.

    Raises:
        UsageError: it cannot be read, is no TOML, or has a key or value that nothing means; the message names the file,
            the table and the key.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 at byte {error.start}") from None
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is no TOML: {error}") from None
    return watch_list_of(content, str(path))


def watch_list_of(content: Mapping[str, Any], name: str) -> WatchList:
    """The list that a parsed file holds.

    Raises:
        UsageError: see :func:`read_watch_list`.
    """
    for key in content:
        if key not in _TABLES:
            raise UsageError(f"{name}: {key}: is no table of this file; it has [watch] and [[feed]]")
    common, feeds = content.get("watch", {}), content.get("feed", [])
    if not isinstance(common, dict):
        raise UsageError(f"{name}: watch: is no table; write [watch]")
    if not isinstance(feeds, list) or not all(isinstance(feed, dict) for feed in feeds):
        raise UsageError(f"{name}: feed: is no list of tables; write [[feed]], with two brackets")
    if not feeds:
        raise UsageError(f"{name}: has no [[feed]]")
    shared = _table(WatchSettings, common, f"{name}: [watch]")
    inherited = {key: common[key] for key in _INHERITED if key in common}
    entries: dict[str, FeedEntry] = {}
    for number, feed in enumerate(feeds, 1):
        where = f"{name}: [[feed]] {number}"
        entry = _table(FeedEntry, {**inherited, **feed}, where)
        if entry.url in entries:
            raise UsageError(f"{where}: url: {entry.url} is in this file twice")
        if entry.kind == "page" and not entry.allow:
            raise UsageError(f"{where}: allow: a page needs patterns that tell articles from other links")
        if entry.kind in {"page", "sitemap"} and entry.text == "feed" and "text" in feed:
            raise UsageError(f"{where}: text: a {entry.kind} holds addresses and no text")
        entries[entry.url] = entry
    return WatchList(shared, tuple(entries.values()))


def _table(kind: type[T], content: Mapping[str, Any], where: str) -> T:
    keys: dict[str, Field[Any]] = {each.name: each for each in fields(cast(Any, kind))}
    values: dict[str, Any] = {}
    for key, value in content.items():
        if key not in keys:
            raise UsageError(f"{where}: {key}: is no key of this table; it has {', '.join(keys)}")
        try:
            values[key] = keys[key].metadata["parse"](value)
        except ValueError as error:
            raise UsageError(f"{where}: {key}: {error}") from None
    for key, each in keys.items():
        if each.default is MISSING and key not in values:
            raise UsageError(f"{where}: {key}: is missing")
    return kind(**values)
