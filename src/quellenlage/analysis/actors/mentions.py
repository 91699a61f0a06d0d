"""Find everything in an article that can name somebody: names, titles with names, roles, organisations, countries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from quellenlage.analysis.actors.mention import Definiteness, Mention
from quellenlage.analysis.actors.runs import read_defined, read_one
from quellenlage.analysis.actors.words import look_up
from quellenlage.text.language.de import names, outlets
from quellenlage.text.memo import remembered
from quellenlage.text.prepared import Prepared
from quellenlage.text.tokens import TEXT, Token

_DEFINITE = frozenset("der die das des dem den dieser diese dieses diesem diesen jener jene jenes".split())
_CONTRACTED = frozenset("am beim im ins vom zum zur ans aufs".split())
_GENITIVE_ARTICLES = frozenset("des der eines einer dieser dieses".split())
_POSSESSIVE = ("sein", "ihr", "unser", "dessen", "deren")
_ABBREVIATED_TITLES = frozenset("dr prof dipl mag ing hl st".split())
_NAMING_TAGS = frozenset({"NOUN", "ADJ", "VFIN", "VINF", "VPP", "VZU"})
_BEFORE_NOUNS = frozenset({"ART", "DET", "ADJ", "APPRART"})
_LOWER_CASE_OUTLETS = frozenset(
    name
    for name in (*outlets.AGENCIES, *outlets.KNOWN_OUTLETS)
    if name.islower() and name not in outlets.AMBIGUOUS_AGENCIES
)
_OPENERS = frozenset(
    """
    der die das des dem den ein eine einer eines einem einen er sie es wir ich dies diese dieser dieses auch aber und
    oder doch so wie wo wer was wenn nach vor mit bei für als an am im in auf aus zu zum zur zwar laut man hier dort da
    nun jetzt heute
    """.split()
)


def find_mentions(prepared: Prepared) -> list[Mention]:
    """All mentions, left to right, without overlap.

    >>> from quellenlage.model import Document
    >>> from quellenlage.text.prepared import prepare
    >>> ready = prepare(Document("a", "Das sagte die dänische Ministerin Mette Holm der Polizei."))
    >>> [(m.kind, m.names, m.country) for m in find_mentions(ready)]
    [('person', ('Mette', 'Holm'), 'Dänemark'), ('organisation', (), '')]
    """
    found: list[Mention] = []
    tokens = prepared.tokens
    kinds = list(map(_kind_of, map(TEXT, tokens)))
    possible = [index for index, kind in enumerate(kinds) if kind]
    for sentence in prepared.sentences:
        behind, last = sentence.first, sentence.last
        for index in possible[bisect_left(possible, behind) : bisect_left(possible, last)]:
            if index < behind:
                continue
            alone = index + 1 == last or tokens[index + 1].tag not in _NAMING_TAGS
            if not (alone and kinds[index] == "silent"):
                behind = _read_at(tokens, sentence.first, index, last, found)
    return _with_surnames_that_are_words(tokens, found)


@remembered
def _kind_of(text: str) -> Literal["", "silent", "naming"]:
    """Whether a mention can begin with a word: never, as with most; not where it stands alone; anywhere."""
    if _is_written_outlet(text):
        return "naming"
    if not (text[0].isupper() or text[0].isdigit()) or text.lower() in _OPENERS:
        return ""
    return "silent" if text[0].isupper() and look_up(text).silent else "naming"


def _is_written_outlet(text: str) -> bool:
    """Whether a word is an outlet by its writing alone: "dpa", "talbote.example"."""
    return text in _LOWER_CASE_OUTLETS or ("." in text and look_up(text).medium)


def _read_at(tokens: Sequence[Token], sentence_first: int, index: int, last: int, found: list[Mention]) -> int:
    """Add the mentions of the run that begins at ``index``, if one does; returns where to go on."""
    token = tokens[index]
    text = token.text
    if token.tag in _NAMING_TAGS and text[0].isupper():
        if _is_noun(token):
            return _read_run(tokens, sentence_first, index, _run_end(tokens, index, last), last, found)
    elif _is_written_outlet(text):
        found.append(Mention(index, index + 1, "medium", index, (text,)))
    elif token.tag == "NOUN" and text[0].isdigit():
        return _read_run(tokens, sentence_first, index, index + 1, last, found)  # "54-Jährige"
    return index + 1


def _with_surnames_that_are_words(tokens: Sequence[Token], found: list[Mention]) -> list[Mention]:
    """Add a common noun where the article uses it as somebody's surname: "Peter Raum ... Raum sagte"."""
    surnames = {
        mention.names[-1] for mention in found if mention.kind == "person" and look_up(mention.names[-1]).name_rank < 2
    } - names.SURNAMES_THAT_ARE_WORDS
    if not surnames:
        return found
    forms = surnames | {surname + "s" for surname in surnames}
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    added = [
        _with_preposition(tokens, 0, Mention(index, index + 1, "single", index, (token.text,)))
        for index, token in enumerate(tokens)
        if token.text in forms and index not in taken and not (index and tokens[index - 1].tag in _BEFORE_NOUNS)
    ]
    return sorted([*found, *added], key=lambda mention: mention.first)


def _is_noun(token: Token) -> bool:
    """Whether a token can belong to a name; at the head of a sentence a role may pass for an adjective."""
    if token.tag == "NOUN":
        return token.text[0].isalnum()
    if not token.text[0].isupper():
        return False
    word = look_up(token.text)
    return word.role is not None or word.organisation is not None or word.first_name is not None


def _run_end(tokens: Sequence[Token], first: int, limit: int) -> int:
    """End of the run of capitalised words, with particles and abbreviated titles inside."""
    end = first + 1
    while end < limit:
        token = tokens[end]
        if token.tag in _NAMING_TAGS and _is_noun(token):
            end += 1
        elif (
            token.text == "." and end + 1 < limit and tokens[end + 1].tag == "NOUN" and _is_abbreviated(tokens[end - 1])
        ):
            end += 2
        elif token.lower in names.PARTICLE_STARTS and token.text.islower() and _particle_joins(tokens, end, limit):
            end += 1
            while end < limit and tokens[end].lower in names.NAME_PARTICLES:
                end += 1
        else:
            break
    return end


def _is_abbreviated(token: Token) -> bool:
    """ "Dr.", and initials: "George W." """
    return len(token.text) == 1 or token.lower in _ABBREVIATED_TITLES


def _particle_joins(tokens: Sequence[Token], index: int, limit: int) -> bool:
    """A particle belongs to a name where a first name stands before it and a capital behind it."""
    after = index + 1
    while after < limit and tokens[after].lower in names.NAME_PARTICLES and tokens[after].text.islower():
        after += 1
    if after >= limit or tokens[after].tag != "NOUN":
        return False
    before = look_up(tokens[index - 1].text)
    if tokens[index].lower in {"zu", "el", "al"} and before.first_name is None:
        return False
    return before.first_name is not None and before.role is None


def _read_run(
    tokens: Sequence[Token], sentence_first: int, first: int, end: int, limit: int, found: list[Mention]
) -> int:
    """Read one run into mentions; returns where to go on."""
    index = first
    following = tokens[end].text if end + 1 < limit else ""
    if following == "ohne" and tokens[end + 1].text == "Grenzen":
        found.append(
            Mention(end - 1, end + 2, "organisation", end - 1, (f"{tokens[end - 1].text} ohne Grenzen",), proper=True)
        )
        return end + 2  # aid organisations are named so: "Ärzte ohne Grenzen"
    defined = read_defined(tokens, first, end, limit) if following == "(" else None
    if defined is not None:
        found.append(_with_left_context(tokens, sentence_first, defined))
        return end
    while index < end:
        mention = read_one(tokens, index, end, limit)
        if mention is None:
            index += 1
            continue
        if index > first and _is_called_so(tokens, index, mention, found):
            index = mention.last
            continue
        found.append(_with_left_context(tokens, sentence_first, mention) if index == first else mention)
        index = max(mention.last, index + 1)
    return max(index, end)


def _is_called_so(tokens: Sequence[Token], index: int, mention: Mention, found: Sequence[Mention]) -> bool:
    """ "die Plattform Open Square": a thing's name, not a person, stands right behind a common noun."""
    after_noun = not found or found[-1].last < index
    unknown = mention.kind == "person" and not mention.titles and look_up(mention.names[0]).first_name is None
    return after_noun and unknown and tokens[index - 1].text not in names.TIME_NOUNS


def _with_preposition(tokens: Sequence[Token], sentence_first: int, mention: Mention) -> Mention:
    """What a bare name keeps of the words before it: its preposition, and whether it has an article."""
    before = mention.first - 1
    if before < sentence_first:
        return mention
    token = tokens[before]
    if token.tag == "PREP" and token.lower != "zufolge":
        return mention._replace(preposition=token.lower)
    if token.tag == "APPRART":
        return mention._replace(preposition=token.lower, definiteness="definite")
    if token.tag in {"ART", "DET", "ADJ"}:
        return mention._replace(definiteness="definite")
    return mention


def _with_left_context(tokens: Sequence[Token], sentence_first: int, mention: Mention) -> Mention:
    """Take in the adjectives and the determiner that stand before the run."""
    if mention.kind == "single":
        return _with_preposition(tokens, sentence_first, mention)
    first = mention.first
    country = mention.country
    attributes: list[str] = []
    while first > sentence_first and (
        tokens[first - 1].tag in {"ADJ", "VPP", "NUM"}
        or (
            tokens[first - 1].tag in {"KON", "COMMA"}
            and first - 2 >= sentence_first
            and tokens[first - 2].tag == "ADJ"
            and tokens[first].tag == "ADJ"
        )
    ):
        first -= 1
        adjective = names.country_of_adjective(tokens[first].lower)
        if adjective and not country:
            country = adjective
        elif tokens[first].tag == "ADJ":
            attributes.append(tokens[first].lower)
    definiteness: Definiteness = "bare"
    preposition = ""
    before = first - 1
    genitive = False
    if before >= sentence_first and tokens[before].tag in {"ART", "DET"}:
        lower = tokens[before].lower
        if lower in _DEFINITE:
            definiteness = "definite"
        elif lower.startswith(_POSSESSIVE):
            definiteness = "possessive"
        else:
            definiteness = "indefinite"
        follows_noun = before > sentence_first and tokens[before - 1].tag == "NOUN"
        genitive = follows_noun and (lower in _GENITIVE_ARTICLES or lower.endswith(("rer", "res")))
        first = before
        before -= 1
    if before >= sentence_first and tokens[before].tag in {"PREP", "APPRART"} and tokens[before].lower != "zufolge":
        preposition = tokens[before].lower
        if preposition in _CONTRACTED:
            definiteness = "definite"
    if mention.kind == "person" and not mention.titles:
        first = mention.first
    return Mention(
        first, mention.last, mention.kind, mention.head, mention.names, mention.titles,
        definiteness if mention.definiteness == "bare" else mention.definiteness,
        country, tuple(reversed(attributes)), mention.owner, preposition, genitive, mention.proper,
    )  # fmt: skip
