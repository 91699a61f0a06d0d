"""Where the texts of an event name its bodies, also in articles in which these say nothing and are no actors."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quellenlage.account.identity import fold, is_company_word, is_generic
from quellenlage.model import Reading
from quellenlage.text.language.de import offices

if TYPE_CHECKING:
    from quellenlage.account.identity_bodies import Body

_CAPITALISED = re.compile(r"(?<![\w-])[A-ZÄÖÜ][\w-]{2,}")


class NamedBodies:
    """Finds the bodies of an event in the words of its articles, by a word that stands for one of them alone."""

    def __init__(self, bodies: Sequence[Body], texts: Mapping[str, Reading]) -> None:
        self._texts = texts
        owners: dict[str, set[str]] = defaultdict(set)
        common = {fold(word) for word in offices.SHORTENED_BODIES | offices.GENERIC_BODIES}
        for body in bodies:
            for word in body.words:
                if len(word) > 2 and word not in common and not is_company_word(word) and not is_generic((word,)):
                    owners[word].add(body.identity)
        self._owners = {word: min(found) for word, found in owners.items() if len(found) == 1}
        self._found: dict[str, list[tuple[int, str]]] = {}

    def last_before(self, document: str, limit: int, reach: int) -> str | None:
        """The body named last before ``limit``, at most ``reach`` code points before it."""
        found = [(begin, identity) for begin, identity in self._in(document) if limit - reach <= begin < limit]
        return max(found)[1] if found else None

    def _in(self, document: str) -> list[tuple[int, str]]:
        if document not in self._found:
            text = self._texts[document].document.text if document in self._texts else ""
            self._found[document] = [
                (match.start(), identity)
                for match in _CAPITALISED.finditer(text)
                if (identity := self._owners.get(fold(match.group()))) is not None
            ]
        return self._found[document]
