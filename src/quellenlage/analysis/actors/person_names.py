"""Read a person in a run of capitalised words: titles, first names, particles, surname."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.mention import Mention, Title
from quellenlage.analysis.actors.words import Word, look_up
from quellenlage.text.language.de import names
from quellenlage.text.language.de.roles import ADJECTIVAL, RELATIONAL
from quellenlage.text.tokens import Token


def read_titled(tokens: Sequence[Token], index: int, end: int) -> Mention:
    """A role with the name behind it, or the role alone."""
    titles: list[Title] = []
    position = index
    while position < end:
        text = tokens[position].text
        word = look_up(text)
        if word.role is None and not word.courtesy and text != ".":
            break
        if titles and word.name_rank == 1 and position + 1 == end and titles[-1].form.base not in ADJECTIVAL:
            break  # "Ministerin Fischer", but "Vorsitzender Richter"
        if word.role is not None:
            titles.append(Title(word.role, word.role_prefix, text))
        position += 1
    if _is_place_of_office(tokens, position, end):
        position += 1
    last, name = _take_names(tokens, position, end, titled=True)
    if name and _title_fits(tokens, index, titles, name):
        return Mention(index, last, "person", index, name, tuple(titles))
    return Mention(index, max(position, index + 1), "role", index, (), tuple(titles))


def _is_place_of_office(tokens: Sequence[Token], index: int, end: int) -> bool:
    """ "der Präsident Norlands Arvid Holm": a genitive before a first name and a surname, where the office is held."""
    if index + 2 >= end or not tokens[index].text.endswith("s") or index == 0:
        return False
    place, first = look_up(tokens[index].text), look_up(tokens[index + 1].text)
    known = first.first_name is not None or (first.strange and place.strange)
    return place.first_name is None and place.role is None and known


def _title_fits(tokens: Sequence[Token], index: int, titles: Sequence[Title], name: tuple[str, ...]) -> bool:
    """Whether title and name are one phrase: "der Verbündeten | Putin" are two."""
    if look_up(name[0]).name_rank == 3 and len(name) > 1:
        return True
    if titles and titles[-1].form.base in RELATIONAL and len(name) == 1:
        return False  # "Kritiker Putins"
    determined = index > 0 and tokens[index - 1].tag in {"ART", "DET", "ADJ"}
    if (
        determined
        and look_up(name[0]).name_rank == 1
        and name[0] not in names.SURNAMES_THAT_ARE_WORDS
        and len(name) == 1
    ):
        return False  # "weil der Minister Fehler einräumte"
    plural = bool(titles) and (
        titles[-1].form.number == "p" or (titles[-1].form.number == "" and titles[-1].text.endswith("en"))
    )
    return not (plural and index > 0 and tokens[index - 1].lower in {"der", "die"})


def _take_names(tokens: Sequence[Token], index: int, end: int, *, titled: bool = False) -> tuple[int, tuple[str, ...]]:
    """The words of a person's name from ``index``, as far as they look like one."""
    position = index
    taken: list[str] = []
    given = titled
    while position < end:
        text = tokens[position].text
        if text == "." or (text.islower() and text in names.NAME_PARTICLES):
            position += 1
            taken.append(text)
            continue
        word = look_up(text)
        if taken:
            named = look_up(taken[-1]).first_name is not None
            belongs = _goes_on(word, given=given, named=named, closing=position + 1 == end, late=position > index + 2)
        else:
            belongs = word.name_rank > 0 or (titled and position + 1 < end and _is_foreign(word, tokens[position + 1]))
        if not belongs:
            break
        given = given or word.name_rank == 3
        taken.append(text)
        position += 1
    while taken and (taken[-1] == "." or taken[-1].islower()):
        taken.pop()
        position -= 1
    return position, tuple(taken)


def _is_foreign(word: Word, following: Token) -> bool:
    """ "Gouverneur Nasser Baoum": behind a title, before a word that no table knows, also a German word is a name."""
    return word.organisation is None and not word.country and look_up(following.text).strange


def _goes_on(word: Word, *, given: bool, named: bool, closing: bool, late: bool) -> bool:
    """Whether a word can be the next one of a name that has begun.

    Args:
        given: whether a first name or a title has been read; ``named`` whether a first name stands right before.
        closing: whether it ends the run.
        late: whether it is the fourth word or a later one.
    """
    if word.name_rank == 0:
        if given and _may_be_surname(word, names.DERIVED_NOUN_ENDINGS if named else names.COMMON_NOUN_ENDINGS):
            return True
        if word.strange or (len(word.text) <= 2 and word.text.isupper()):
            return True
        surname_like_role = word.role is not None and word.first_name is None  # "Helmut Richter"
        return surname_like_role and closing and not word.country and not word.seat
    if word.name_rank == 3:
        return not late
    return word.name_rank == 2 or given or word.text in names.SURNAMES_THAT_ARE_WORDS


def _may_be_surname(word: Word, endings: tuple[str, ...] = names.COMMON_NOUN_ENDINGS) -> bool:
    """Whether a known word can follow a first name as surname: nothing that a clause would go on with."""
    return (
        word.text[0].isupper()
        and word.role is None
        and word.organisation is None
        and not word.country
        and not word.acronym
        and word.text not in names.TIME_NOUNS
        and not word.lower.endswith(endings)
    )


def read_name(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention | None:
    """A full name, or a word that may be a name alone; None for a common noun."""
    if word.name_rank == 0:
        return None
    last, name = _take_names(tokens, index, end)
    if len(name) >= 2 and (word.first_name is not None or word.name_rank == 2):
        return Mention(index, last, "person", index, name)
    if len(name) == 1 and end == index + 2 and _is_introduced(tokens, index, end, limit, word):
        return Mention(index, end, "person", index, (word.text, tokens[index + 1].text))
    if len(name) == 1 and (word.name_rank >= 2 or word.text in names.SURNAMES_THAT_ARE_WORDS):
        return Mention(index, index + 1, "single", index, name)
    return None


def _is_introduced(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> bool:
    """ "Shana Dale, eine Sprecherin": two words without article before a comma, the first of which nobody knows."""
    determined = index > 0 and tokens[index - 1].tag in {"ART", "DET", "ADJ", "PREP"}
    followed = end < limit and tokens[end].text in {",", "("}
    return word.strange and followed and not determined and _may_be_surname(look_up(tokens[index + 1].text))
