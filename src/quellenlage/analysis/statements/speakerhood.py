"""Whether a noun phrase can speak: people, offices, organisations and texts do, houses and weather do not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quellenlage.analysis.statements.phrases import is_report_noun
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de.names import country_of_noun, first_names
from quellenlage.text.language.de.organisations import find_organisation
from quellenlage.text.language.de.people import AGENT_ENDINGS, NOT_AGENTS
from quellenlage.text.language.de.roles import find_role
from quellenlage.text.lemmas import is_known, lemma_of
from quellenlage.text.tokens import Token

_SPEAKING_PRONOUNS = frozenset("er sie wir ich dieser diese letzterer letztere jener beide".split())
_CAPITALS = 2
_SHORTEST_STEM = 3
_LONGEST_NAME = 3
"""Nouns without an article that are taken for a name ("Greenpeace", "Radio Talfunk")."""


def can_speak(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether ``tokens[first:last]`` names somebody or something that says things.

    >>> from quellenlage.text.tokens import tokenize
    >>> from quellenlage.text.tagging import tag_tokens
    >>> def asks(text):
    ...     tokens = tokenize(text)
    ...     return can_speak(tag_tokens(tokens, 0, len(tokens)), 0, len(tokens))
    >>> asks("die Ministerin"), asks("der Regen"), asks("Anja Lohfeld"), asks("sie")
    (True, False, True, True)
    >>> asks("die Brauer"), asks("die Fehler")
    (True, False)
    """
    if last - first == 1 and tokens[first].lower in _SPEAKING_PRONOUNS:
        return True
    nouns = [tokens[i].text for i in range(first, last) if tokens[i].tag in {"NOUN", "TRUNC"} or _is_title(tokens[i])]
    bare = 0 < len(nouns) == last - first
    if bare and (1 < len(nouns) <= _LONGEST_NAME or lemma_of(nouns[0]) == nouns[0]):
        return True
    return any(_names_speaker(noun) for noun in nouns) or any(
        _is_unknown(noun) for noun in nouns[:_LONGEST_NAME] if bare
    )


def head_can_speak(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the head of the phrase can speak, whatever its genitives name ("die Zahl der Ministerinnen" cannot)."""
    chunks = find_chunks(tokens, first, last)
    return can_speak(tokens, chunks[0].first, chunks[0].last) if chunks else can_speak(tokens, first, last)


def _is_title(token: Token) -> bool:
    """ "Innenminister Roth" at the head of a sentence: a title in -er looks like an adjective there."""
    return token.tag == "ADJ" and token.text[0].isupper() and find_role(token.lower) is not None


@lru_cache(maxsize=50_000)
def _names_speaker(word: str) -> bool:
    lower = word.lower()
    if find_role(lower) or find_organisation(lower) or word in first_names() or is_report_noun(lower):
        return True
    return sum(map(str.isupper, word)) >= _CAPITALS or bool(country_of_noun(word)) or _is_agent(lower)


def _is_agent(lower: str) -> bool:
    """ "Brauer", "Betreiberin": who does what a verb says ("brauen", "betreiben")."""
    stem = next((lower.removesuffix(ending) for ending in AGENT_ENDINGS if lower.endswith(ending)), "")
    return len(stem) >= _SHORTEST_STEM and lower not in NOT_AGENTS and (is_known(stem + "en") or is_known(stem + "n"))


@lru_cache(maxsize=50_000)
def _is_unknown(word: str) -> bool:
    """Whether no dictionary has the word, as foreign names."""
    return not is_known(word) and "-" not in word and not any(map(str.isdigit, word))
