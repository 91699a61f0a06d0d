"""Join who is only called by what it is to the body with which another sentence names it: "die Reederei Norlund"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from quellenlage.account.identity import fold, is_generic
from quellenlage.account.memory import FORGETFUL, Memory
from quellenlage.account.unions import Unions
from quellenlage.model import Reading
from quellenlage.text.language.de import offices
from quellenlage.text.lemmas import is_known

if TYPE_CHECKING:
    from quellenlage.account.identity_join import Node


def join_appositions(
    nodes: Sequence[Node],
    unions: Unions[tuple[str, str]],
    texts: Mapping[str, Reading],
    memory: Memory = FORGETFUL,
) -> None:
    """Join "die Klinikgruppe" to Sanamed, where the articles speak of one "Klinikgruppe Sanamed" only."""
    # "Der Anlagenbauer" looks like a man, and is one unless the articles know an "Anlagenbauer Thermano".
    called = [n for n in nodes if n.actor.kind in {"organisation", "person", "anonymous"} and _is_common(n)]
    named: dict[str, Node] = {}
    for node in nodes:
        if node.actor.kind in {"organisation", "group"} and len(node.words) == 1 and not is_known(node.actor.name):
            named.setdefault(node.words[0], node)
    if not called or not named:
        return
    nouns = sorted({n.actor.name for n in called})
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, nouns))})s?\s+[„»\"]?([A-ZÄÖÜ][\w-]+)")
    found: dict[str, set[str]] = defaultdict(set)
    for document, reading in texts.items():
        kept_as = "appositions", document, pattern.pattern
        for noun, name in memory.recall(kept_as, partial(pattern.findall, reading.document.text)):
            if fold(name) in named:
                found[noun].add(fold(name))
    for node in called:
        names = found.get(node.actor.name, set())
        if len(names) == 1:
            unions.join(named[min(names)].key, node.key)


def _is_common(node: Node) -> bool:
    """Whether a name is one noun that says what sort of body it is, and of which there can be several."""
    lower = node.actor.name.lower()
    return (
        is_sort(node.actor.name) and not is_generic(node.words) and not lower.endswith(tuple(offices.AUTHORITY_WORDS))
    )


@lru_cache(maxsize=20_000)
def is_sort(name: str) -> bool:
    """Whether a name is one word of the dictionary, or a compound that ends in one, and no authority's.

    >>> is_sort("Betreibergesellschaft"), is_sort("Norlund"), is_sort("Landesinstitut")
    (True, False, False)
    """
    if " " in name or name.lower().endswith(tuple(offices.AUTHORITY_WORDS)):
        return False
    return is_known(name) or any(is_known(name[at:].lower()) for at in range(_FIRST, len(name) - _LAST))


_FIRST, _LAST = 3, 4
"""Letters that the first part of a compound has at least, and that its last part has more than."""
