"""Quotation marks around names, terms and titles, which nobody is said to have spoken."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.quotes import Quote
from quellenlage.text.language.de.organisations import find_organisation
from quellenlage.text.language.de.reporting import LAW_TAILS, NAME_CLASS_TAILS, SOURCE_PREPOSITIONS
from quellenlage.text.tokens import Token

_ARTICLE_AND_PREPOSITION = 2
_EQUALS = frozenset("kurz deutsch englisch engl etwa name namen codename codenamen titel".split())
"""Words before a colon behind which the same thing has another name ("kurz: „Talwerk“")."""
_KNOWN_AS = frozenset({"bekannt", "bezeichnet", "genannt", "betitelt", "geführt", "geltend"})
"""Stems of the words between "als „Dschungel“" and the noun that bears the name."""


def is_name(tokens: Sequence[Token], quote: Quote) -> bool:
    """Whether the marks set off a name, a term or a title, by what stands in them or beside them.

    >>> from quellenlage.text.tagging import tag_tokens
    >>> from quellenlage.text.tokens import tokenize
    >>> def asks(text):
    ...     tokens = tokenize(text)
    ...     tokens = tag_tokens(tokens, 0, len(tokens))
    ...     marks = [i for i, token in enumerate(tokens) if token.tag == "QUOTE"]
    ...     return is_name(tokens, Quote(marks[0], marks[1] + 1))
    >>> asks("der „Rat für neue Wege“ tagt"), asks("laut „talpost.de“ ist"), asks("er sprach von „alten Wegen“ dort")
    (True, True, False)
    """
    inner = [token for token in tokens[quote.first + 1 : quote.last - 1] if token.tag != "QUOTE"]
    if not inner or is_named_by_class(tokens, quote) or _is_used_as_name(tokens, quote):
        return True
    if not any(token.text[0].islower() for token in inner):
        return True
    if any(token.tag in {"VFIN", "VINF", "VPP", "COMMA"} or token.lower.startswith("ein") for token in inner):
        return False
    if inner[0].tag != "NOUN":
        return False
    if find_organisation(inner[0].lower) is not None or inner[0].lower.endswith(LAW_TAILS):
        return True
    return inner[-1].tag == "NOUN" and _is_in_medium(tokens, quote)


def _is_in_medium(tokens: Sequence[Token], quote: Quote) -> bool:
    """ "schrieb in der „Zeit am Morgen“": a place in print or air, and nouns at both ends as titles have them."""
    if quote.first < _ARTICLE_AND_PREPOSITION or tokens[quote.first - 1].tag != "ART":
        return False
    return tokens[quote.first - 2].lower in {"in", "für"}


def is_named_by_class(tokens: Sequence[Token], quote: Quote) -> bool:
    """ "das Magazin „Haus und Hof“", "unter dem Motto „Wir bleiben!“": the noun before says what bears the name."""
    before = tokens[quote.first - 1] if quote.first else None
    return before is not None and before.tag == "NOUN" and before.lower.endswith(NAME_CLASS_TAILS)


def _is_used_as_name(tokens: Sequence[Token], quote: Quote) -> bool:
    """ "laut „talpost.de“", "die „Eins zu Eins“-Begegnung", "das als „Dschungel“ bekannte Lager", "„X“ (XYZ)"."""
    before = tokens[quote.first - 1].lower if quote.first else ""
    if before in SOURCE_PREPOSITIONS:
        return True
    if before == ":" and quote.first > 1 and tokens[quote.first - 2].lower in _EQUALS:
        return True
    if quote.last >= len(tokens):
        return False
    after = tokens[quote.last]
    if after.text[0] in "-‐‑" and after.begin == tokens[quote.last - 1].end:
        return True
    if after.text == "(" and quote.last + 2 < len(tokens) and tokens[quote.last + 2].text == ")":
        return tokens[quote.last + 1].text.isupper()
    return before == "als" and after.tag in {"ADJ", "VPP"} and any(after.lower.startswith(stem) for stem in _KNOWN_AS)
