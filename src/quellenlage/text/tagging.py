"""A coarse part-of-speech tag and a lemma for every token, from closed classes, spelling and a lemma table.

German spells nouns with a capital and marks verbs and adjectives by their endings, so that a closed-class lexicon and a
lemma table go far. Tags: ``ART DET PRON PREP APPRART KON KOUS ADV NUM NOUN ADJ VFIN VINF VPP VZU PTKZU PTKVZ NEG TRUNC
QUOTE COMMA COLON STOP PUNCT``. A verb form that is infinitive and plural alike is ``VINF``; one that is finite and
participle alike ("verletzt", "berichtet") is ``VFIN``: position decides, and the clause knows it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quellenlage.text.language.de import function_words as words
from quellenlage.text.lemmas import lemma_of
from quellenlage.text.memo import remembered
from quellenlage.text.tokens import QUOTE_MARKS, Piece, Token, pieces_of, tokenize

_VERB_ENDINGS = ("en", "ern", "eln")
_NOT_VERBS = frozenset(
    """
    offen eigen trocken golden betrunken verschieden zufrieden selten eben neben gegen wegen zwischen morgen außen innen
    oben unten hinten vorn bescheiden verlegen besonnen verschlossen wohlhabend sieben einzeln
    dunkel edel hausen extern intern modern albern lüstern nüchtern schüchtern eisern hölzern ledern silbern
    """.split()
)
_ADJECTIVE_ENDINGS = ("e", "er", "es", "em", "en")
_PUNCTUATION = {",": "COMMA", ":": "COLON", ".": "STOP", "!": "STOP", "?": "STOP", "…": "STOP", "...": "STOP"}
_PRETERITE_ENDINGS = ("te", "ten")
_LOAN_VERB = re.compile(r"(\w{2,})iert(?:e|en)?")
"""Verbs in -ieren are regular, whether or not the table of lemmas has them ("resümiert")."""
_PRESENT_PARTICIPLE = re.compile(r"ende?[nrsm]?$")
_PREFIXES_LONGEST_FIRST = tuple(sorted(words.SEPARABLE_PREFIXES, key=lambda prefix: (-len(prefix), prefix)))
_UNSEPARABLE = (
    "be",
    "ge",
    "er",
    "ver",
    "zer",
    "ent",
    "emp",
    "miss",
    "über",
    "unter",
    "wider",
    "wieder",
    "durch",
    "um",
    "hinter",
    "voll",
)

_YEAR_DIGITS = 4
_POINTING = frozenset({"das", "dies", "es"})
_LIST_MARKS = frozenset({"-", "–", "•", "+"})
REOPENING = _LIST_MARKS | {":"}
"""Behind these a word is read as at the head of a sentence."""
TRANSPARENT = frozenset({"QUOTE", "PUNCT"})
"""Behind these a sentence begins as it would without them."""
_AMBIGUOUS = frozenset({"zu", "Zu", "ZU", "zU", "sein"})
_VERBAL = frozenset({"VFIN", "VINF", "VPP"})
_BEFORE_ADJECTIVE = frozenset({"ART", "DET", "ADJ", "NUM", "APPRART"})

_CLOSED: dict[str, str] = {}
for _tag, _members in (
    ("PTKVZ", words.SEPARABLE_PREFIXES),
    ("KOUS", words.SUBORDINATORS),
    ("KON", words.COORDINATORS),
    ("ADV", words.ADVERBS),
    ("PREP", words.PREPOSITIONS),
    ("APPRART", words.PREPOSITIONS_WITH_ARTICLE),
    ("PRON", words.PERSONAL_PRONOUNS),
    ("DET", words.DETERMINERS),
    ("NUM", words.NUMBER_WORDS),
    ("ART", words.ARTICLES),
):
    _CLOSED.update(dict.fromkeys(_members, _tag))
_CLOSED["zu"] = "PREP"
_CLOSED["nicht"] = "NEG"
_CLOSED["ihr"] = "DET"


def tokenize_tagged(text: str, begin: int, end: int) -> list[Token]:
    """The tokens of ``text[begin:end]`` with the tags that their words have inside a sentence, whatever stands there.

    What the words around them change, :func:`settle_tags` settles.
    """
    return tokenize(text, begin, end, _tagged)


@remembered
def _tagged(run: str) -> tuple[Piece, ...]:
    return tuple(
        (begin, end, word, lower := word.lower(), *_tag_word(word, lower, False)) for begin, end, word in pieces_of(run)
    )


def tag_tokens(tokens: Sequence[Token], first: int, last: int) -> list[Token]:
    """Tag the sentence ``tokens[first:last]``.

    >>> from quellenlage.text.tokens import tokenize
    >>> [(t.text, t.tag) for t in tag_tokens(tokenize("Der Minister wies das zurück."), 0, 6)]
    [('Der', 'ART'), ('Minister', 'NOUN'), ('wies', 'VFIN'), ('das', 'ART'), ('zurück', 'PTKVZ'), ('.', 'STOP')]
    """
    tagged = [
        Token(token.begin, token.end, token.text, token.lower, *_tag_word(token.text, token.lower, False))
        for token in tokens[first:last]
    ]
    settle_tags(tagged, 0, len(tagged))
    return tagged


def settle_tags(tokens: list[Token], first: int, last: int) -> None:
    """Change those tags of the sentence ``tokens[first:last]`` that its head or the words around them decide."""
    opening = True
    before = ""
    for index in range(first, last):
        _, _, text, _, tag, _ = tokens[index]
        if opening:
            token = tokens[index] = _tag_opening(tokens[index], tokens[index + 1].text if index + 1 < last else "")
            tag = token.tag
            opening = tag in TRANSPARENT
        if text in REOPENING:
            opening = True
        elif text in _AMBIGUOUS:
            tag = _tag_in_context(tokens, index, last, tag)
            tokens[index] = tokens[index]._replace(tag=tag)
        if tag == "NOUN" and before in _VERBAL and index > first + 1 and _is_attributive(tokens, first, index - 1):
            tokens[index - 1] = tokens[index - 1]._replace(tag="ADJ")
        before = tag


def _tag_in_context(tokens: Sequence[Token], index: int, last: int, tag: str) -> str:
    """The tag of "zu" and "sein", which mean something else before an infinitive or a noun phrase."""
    if tokens[index].lower == "zu":
        return "PTKZU" if _precedes_infinitive(tokens, index, last) else tag
    return "VINF" if _is_verb_sein(tokens, index, last) else tag


def _is_verb_sein(tokens: Sequence[Token], index: int, last: int) -> bool:
    """ "sein" is the verb unless a noun phrase follows ("sein alter Freund")."""
    following = tokens[index + 1].text if index + 1 < last else "."
    return not following[0].isalpha() or (following[0].islower() and _tag_word(following, following, False)[0] != "ADJ")


def _is_infinitive(token: Token) -> bool:
    return token.text == "sein" or _tag_word(token.text, token.lower, False)[0] == "VINF"


def _is_attributive(tokens: Sequence[Token], first: int, index: int) -> bool:
    """ "eine weiche Landung": between a determiner or adjective and a noun stands no verb.

    "Das sagte Roth" is no noun phrase: a form in -te without "ge" is a participle only of verbs that take none, and not
    behind a "Das" that opens the sentence.
    """
    word, before = tokens[index], tokens[index - 1]
    if not word.lower.endswith(_ADJECTIVE_ENDINGS):
        return False
    if before.tag == "NUM" and len(before.text) == _YEAR_DIGITS:
        return False  # "Im Juli 2008 vermeldete ..."
    if word.tag == "VFIN" and word.lower.endswith(_PRETERITE_ENDINGS):
        if not word.lemma.startswith(_UNSEPARABLE) and not word.lemma.endswith("ieren"):
            return False
        if index == first + 1 and before.lower in _POINTING:
            return False
    if before.tag == "ADV" and index > first + 1:
        before = tokens[index - 2]
    return before.tag in _BEFORE_ADJECTIVE


def _tag_opening(token: Token, following: str) -> Token:
    """The token as the first word of a sentence, before the word ``following``."""
    tag, lemma = _tag_word(token.text, token.lower, True)
    if tag == "NOUN":
        tag, lemma = _tag_sentence_opener(token, following, lemma)
    begin, end, text, lower, *_ = token
    return Token(begin, end, text, lower, tag, lemma)


def _tag_sentence_opener(token: Token, following: str, lemma: str) -> tuple[str, str]:
    """A capital at the head of a sentence says nothing; an adjective or a verb may stand there."""
    lower_tag, lower_lemma = _tag_word(token.lower, token.lower, False)
    if lower_tag in {"VFIN", "VINF"} and following[:1].islower() and lemma_of(token.text)[0].islower():
        return lower_tag, lower_lemma
    if (
        lower_tag == "ADJ"
        and (lemma_of(token.text)[0].islower() or token.lower.endswith("ierend"))
        and not following[:1].isupper()
    ):
        return "ADJ", lower_lemma
    inflected = lower_lemma != token.lower and token.lower.endswith(_ADJECTIVE_ENDINGS)
    if lower_tag in {"ADJ", "VPP"} and following[:1].isupper() and inflected:
        return "ADJ", lower_lemma
    return "NOUN", lemma


def tag_alone(text: str) -> tuple[str, str]:
    """The tag and the lemma that a word has inside a sentence, whatever stands around it.

    >>> tag_alone("gesagt"), tag_alone("Warnung")
    (('VPP', 'sagen'), ('NOUN', 'Warnung'))
    """
    return _tag_word(text, text.lower(), False)


@lru_cache(maxsize=200_000)
def _tag_word(text: str, lower: str, opening: bool) -> tuple[str, str]:
    if not text[0].isalnum():
        return ("QUOTE" if text in QUOTE_MARKS else _PUNCTUATION.get(text, "PUNCT")), lower
    if text[0].isdigit():
        return (
            "ADJ"
            if "jährig" in lower and text[-1] in "ensrm" and not any(c.isupper() for c in text)
            else "NUM"
            if lower[-1].isdigit()
            else "NOUN"
        ), lower
    if "." in text or lower in words.LOWERCASE_NAMES or lower.endswith("-online"):
        return "NOUN", lower
    if "-" in text and text[0].islower() and text.rpartition("-")[2][:1].isupper():
        return "NOUN", lemma_of(text)
    if "-" in text and text.rpartition("-")[2][:1].islower() and text[0].isupper():
        return "ADJ", lemma_of(lower)
    if text[0].isupper() and not opening and lower not in words.PERSONAL_PRONOUNS:
        return ("TRUNC" if text.endswith("-") else "NOUN"), lemma_of(text)
    if lower in words.AUXILIARIES and lower != "sein":
        return _auxiliary_tag(lower), words.AUXILIARIES[lower]
    if lower in _CLOSED:
        return _CLOSED[lower], lower
    if text[0].isupper():
        return ("TRUNC" if text.endswith("-") else "NOUN"), lemma_of(text)
    return _open_class_tag(lower)


def _auxiliary_tag(lower: str) -> str:
    lemma = words.AUXILIARIES[lower]
    if lower.startswith("ge") or lower in {"worden"}:
        return "VPP"
    return "VINF" if lower == lemma else "VFIN"


def _open_class_tag(lower: str) -> tuple[str, str]:
    lemma = lemma_of(lower)
    is_verb = lemma.islower() and lemma.endswith(_VERB_ENDINGS) and lemma not in _NOT_VERBS and len(lemma) > 3
    if not is_verb and (match := _LOAN_VERB.fullmatch(lower)) is not None:
        return "VFIN", match.group(1) + "ieren"
    if not is_verb:
        return "ADJ", lemma
    if lower == lemma:
        return "VINF", lemma
    if lower in words.IRREGULAR_LEMMAS and lower.endswith(("en", "t")) and not lower.endswith("isst"):
        return "VPP", lemma
    if len(lower) > len(lemma) and lemma.endswith("en") and _is_zu_infinitive(lower, lemma):
        return "VZU", lemma
    if lower.endswith(_PRETERITE_ENDINGS) and lower.startswith(lemma[:-2]):
        return "VFIN", lemma
    if _has_participle_ge(lower, lemma):
        if lower.endswith(("t", "en", "n")):
            return "VPP", lemma
        return "ADJ", lemma
    if _PRESENT_PARTICIPLE.search(lower) and lower.startswith(lemma[:-2]):
        return "ADJ", lemma
    if lower.endswith(("ter", "tes", "tem", "ener", "enes", "enem", "enen")):
        return "ADJ", lemma
    return "VFIN", lemma


def _precedes_infinitive(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether an infinitive follows, also one in quotation marks of its own (zu „bestrafen“)."""
    following = index + 2 if index + 1 < last and tokens[index + 1].text in QUOTE_MARKS else index + 1
    return following < last and _is_infinitive(tokens[following])


def _is_zu_infinitive(lower: str, lemma: str) -> bool:
    position = lower.find("zu", 1)
    return position > 0 and lower[:position] + lower[position + 2 :] == lemma


def _has_participle_ge(lower: str, lemma: str) -> bool:
    """ "gesagt", "mitgeteilt": a "ge" at the front or behind a separable prefix that the infinitive has not."""
    if lower.startswith("ge") and not (lemma.startswith("ge") and lower.startswith(lemma[:4])):
        return not lemma.startswith("ge") or lower.startswith("gege")
    for prefix in _PREFIXES_LONGEST_FIRST:
        if lower.startswith(prefix + "ge") and lemma.startswith(prefix) and not lemma.startswith(prefix + "ge"):
            return True
    return False


def is_participle_like(token: Token) -> bool:
    """Whether the form can be a past participle: tagged so, or without "ge" and finite alike ("berichtet", "erhalten").

    >>> from quellenlage.text.tokens import tokenize
    >>> [is_participle_like(token) for token in tag_tokens(tokenize("er berichtet sagt gesagt"), 0, 4)]
    [False, True, False, True]
    """
    if token.tag == "VPP":
        return True
    if token.tag not in {"VFIN", "VINF"} or (
        not token.lemma.startswith(_UNSEPARABLE) and not token.lemma.endswith("ieren")
    ):
        return False
    return token.lower.endswith(("t", "en")) and not token.lower.endswith(_PRETERITE_ENDINGS)
