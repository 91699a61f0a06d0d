"""Noun phrases of speakers: where they begin and end, and whether they can be a subject."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.statements.draft import Range
from quellenlage.text.chunks import Chunk, find_chunks
from quellenlage.text.language.de import reporting
from quellenlage.text.tokens import Token

DEMONSTRATIVES = frozenset("das dies dieses diese".split())
_NOT_NOMINATIVE = frozenset(
    """
    dem den des einem einen eines diesem diesen dieses seinem seinen seines ihrem ihren ihres keinem keinen
    ihm ihn ihnen sich mir mich uns euch dir dich beiden allen jedem jeden anderem welchem unserem unseren mehreren
    einigen vielen zahlreichen
    """.split()
)
_ATTACHING = frozenset("von vom für aus beim bei im in an am um zur zum gegen".split())
_GENITIVES = frozenset(
    """
    der des eines einer dieser dieses seiner seines ihrer ihres mehrerer einiger vieler aller beider zahlreicher zweier
    dreier
    """.split()
)
_TIMES = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
    juli august september oktober november dezember morgen vormittag mittag nachmittag abend nacht wochenende
    jahr jahre tag tage woche wochen monat monate stunde stunden anfang ende mitte vortag jahren tagen monaten gespräch
    interview rahmen zusammenhang anschluss minuten
    """.split()
)
_LONGEST_QUOTED_NAME = 9
_LONGEST_EXTENSION = 8
_POSSESSIVES = ("sein", "ihre", "dies")
_PARTICIPLE_ENDINGS = ("ende", "ender", "endes", "enden", "te", "ter", "tes", "ten", "ene", "ener", "enes", "enen")


def is_nominative(token: Token) -> bool:
    """Whether a phrase that begins with the token can be a subject."""
    return token.lower not in _NOT_NOMINATIVE


def is_report_noun(lower: str) -> bool:
    """Whether the noun names an utterance or its medium ("Angaben", "Medienberichten")."""
    return lower in reporting.REPORT_NOUNS or lower.endswith(reporting.REPORT_NOUN_TAILS)


def is_time(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun names a time, so that a phrase with it is no part of a speaker."""
    lower = tokens[index].lower
    return lower in _TIMES or lower.endswith(("tag", "woche", "uhr"))


def skip_adverbs(tokens: Sequence[Token], first: int, last: int) -> int:
    """First token from ``first`` on that is no adverb, particle or conjunction."""
    while first < last and tokens[first].tag in {"ADV", "KON", "NEG", "KOUS"}:
        first += 1
    return first


def phrase_from(tokens: Sequence[Token], chunk: Chunk, limit: int) -> Range:
    """The whole phrase around a chunk: with an opening mark before it, with what narrows it behind."""
    begin = chunk.first
    named = tokens[chunk.first].tag == "NOUN" or chunk.last - chunk.head > 1
    end = extend(tokens, chunk.last, limit, narrow=named)
    if begin and tokens[begin - 1].tag == "QUOTE" and end < limit and tokens[end].tag == "QUOTE":
        begin, end = begin - 1, end + 1
    return begin, end


def extended_begin(tokens: Sequence[Token], begin: int, lowest: int) -> int:
    """ "die zur Bahn gehörende Werft": the article before a complement and its participle opens the phrase."""
    if begin <= lowest + 1 or not tokens[begin].lower.endswith(_PARTICIPLE_ENDINGS) or tokens[begin].tag == "NOUN":
        return begin
    for index in range(begin - 1, max(lowest, begin - _LONGEST_EXTENSION) - 1, -1):
        if tokens[index].tag in {"ART", "DET"} and tokens[index + 1].tag in {"PREP", "APPRART", "ADV"}:
            return index if is_nominative(tokens[index]) else begin
        if tokens[index].tag not in {"NOUN", "ADJ", "PREP", "APPRART", "ART", "DET", "NUM", "ADV"}:
            return begin
    return begin


def extend(tokens: Sequence[Token], end: int, limit: int, narrow: bool) -> int:
    """Take in what narrows the noun phrase that ends at ``end``: genitives, brackets, prepositional attributes.

    Args:
        narrow: the phrase is a name or a bare noun, so that only genitives and "von" can belong to it.
    """
    while end < limit:
        token = tokens[end]
        if token.text == "(":
            grown = _bracket(tokens, end, limit)
        elif token.lower in {"und", "sowie"}:
            grown = _coordinated(tokens, end, limit)
        elif token.lower in _GENITIVES or token.lower in _ATTACHING:
            grown = end if _is_nominative_der(tokens, end, limit) else _attribute(tokens, end, limit, narrow)
        elif token.tag == "QUOTE":
            grown = _quoted_name(tokens, end, limit)
        elif token.tag == "ADJ" and token.lower.endswith("er") and is_report_noun(tokens[end - 1].lower):
            grown = _bare_genitive(tokens, end, limit)
        else:
            return end
        if grown == end:
            return end
        end = grown
    return end


def _is_nominative_der(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """ "laut Bahn der erste Zug": an adjective in -e behind "der" makes a subject, a genitive would take -en."""
    behind = tokens[index + 1] if index + 1 < limit else None
    return tokens[index].lower == "der" and behind is not None and behind.tag == "ADJ" and behind.lower.endswith("e")


def _bracket(tokens: Sequence[Token], end: int, limit: int) -> int:
    closing = next((i for i in range(end + 1, min(limit, end + 9)) if tokens[i].text == ")"), -1)
    return closing + 1 if closing > 0 else end


def _quoted_name(tokens: Sequence[Token], end: int, limit: int) -> int:
    """ "der Sender „Talfunk“": a name in marks behind its class."""
    last = min(limit, end + _LONGEST_QUOTED_NAME)
    closing = next((i for i in range(end + 1, last) if tokens[i].tag == "QUOTE"), -1)
    if closing < 0 or any(tokens[i].tag in {"VFIN", "COMMA"} for i in range(end + 1, closing)):
        return end
    return closing + 1 if tokens[end + 1].tag == "NOUN" else end


def _coordinated(tokens: Sequence[Token], end: int, limit: int) -> int:
    """ "die Polizei und die Feuerwehr": a second speaker of the same build."""
    chunks = find_chunks(tokens, end + 1, min(limit, end + 8))
    if not chunks or chunks[0].first != end + 1 or not is_nominative(tokens[end + 1]):
        return end
    if chunks[0].last < limit and tokens[chunks[0].last].tag == "VFIN":
        return end
    return chunks[0].last


def _bare_genitive(tokens: Sequence[Token], end: int, limit: int) -> int:
    """ "Berichten britischer Zeitungen": a genitive plural that only its adjective marks."""
    noun = end
    while noun + 1 < limit and tokens[noun].tag == "ADJ" and tokens[noun].lower.endswith("er"):
        noun += 1
    return noun + 1 if tokens[noun].tag == "NOUN" else end


def _attribute(tokens: Sequence[Token], end: int, limit: int, narrow: bool) -> int:
    token = tokens[end]
    genitive = token.lower in _GENITIVES
    begin = end + 1
    if begin < limit and tokens[begin].tag == "QUOTE":
        return _quoted_name(tokens, begin, limit) if genitive or token.lower in {"von", "vom"} else end
    chunks = find_chunks(tokens, end, min(limit, end + 9))
    if not chunks or chunks[0].first > begin:
        return end
    if genitive:
        return chunks[0].last
    from_whom = {"von", "vom", "aus"} if is_report_noun(tokens[end - 1].lower) else {"von", "vom"}
    if tokens[chunks[0].first].lower.startswith(_POSSESSIVES):
        return end  # "der Minister in seiner Rede": how he said it, not who he is
    if is_time(tokens, chunks[0].head) or (narrow and token.lower not in from_whom):
        return end
    return chunks[0].last
