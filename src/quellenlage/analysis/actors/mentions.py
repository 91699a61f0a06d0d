"""Find everything in an article that can name somebody: names, titles with names, roles, organisations, countries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from quellenlage.analysis.actors.words import Word, look_up
from quellenlage.text.language.de import names, organisations, outlets
from quellenlage.text.language.de.roles import RoleForm, nominative
from quellenlage.text.prepared import Prepared
from quellenlage.text.tagging import lemma_of
from quellenlage.text.tokens import Token

MentionKind = Literal["person", "role", "organisation", "country", "medium", "single"]
Definiteness = Literal["definite", "indefinite", "possessive", "bare"]

_DEFINITE = frozenset("der die das des dem den dieser diese dieses diesem diesen jener jene jenes".split())
_CONTRACTED = frozenset("am beim im ins vom zum zur ans aufs".split())
_GENITIVE_ARTICLES = frozenset("des der eines einer dieser dieses".split())
_POSSESSIVE = ("sein", "ihr", "unser", "dessen", "deren")
_ABBREVIATED_TITLES = frozenset("dr prof dipl mag ing hl st".split())
_QUOTED_NAME_LIMIT = 6


class Title(NamedTuple):
    """A role as it stands in a mention: the whole compound and what its form tells."""

    form: RoleForm
    prefix: str
    text: str

    @property
    def key(self) -> str:
        """The compound's base form: "verteidigungsminister" for "Verteidigungsministerin"."""
        return self.prefix + self.form.base

    @property
    def nominative(self) -> str:
        """As one is called: "US-Präsident" for "US-Präsidenten"."""
        stem = self.text[: len(self.prefix)]
        word = nominative(self.form)
        return stem + word if stem and not stem.endswith("-") else stem + word[:1].upper() + word[1:]


class Mention(NamedTuple):
    """Tokens ``[first, last)`` that can name somebody.

    Args:
        head: index of the token that decides gender and class.
        names: the words of the proper name, as written.
        titles: the roles in it.
        country: what a nationality adjective or a genitive before the head says ("ukrainische", "Russlands").
        attributes: other adjectives, lower-case, as inflected.
        proper: whether a capitalised adjective makes it a name ("Atlantisches Bündnis").
        owner: a genitive name before the head that is no known country ("Karduviens Außenministerin").
        preposition: lower-case preposition that governs it, or "".
    """

    first: int
    last: int
    kind: MentionKind
    head: int
    names: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    definiteness: Definiteness = "bare"
    country: str = ""
    attributes: tuple[str, ...] = ()
    owner: str = ""
    preposition: str = ""
    genitive: bool = False
    proper: bool = False

    @property
    def gender(self) -> str:
        """What the titles tell of the gender."""
        return next((t.form.gender for t in self.titles if t.form.gender), "")


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
    for sentence in prepared.sentences:
        index = sentence.first
        while index < sentence.last:
            token = tokens[index]
            if token.tag == "NOUN" and token.text[0].isalnum() and not _is_function_word(token):
                end = _run_end(tokens, index, sentence.last)
                index = _read_run(tokens, sentence.first, index, end, sentence.last, found)
            elif "." in token.text and look_up(token.text).medium:
                found.append(Mention(index, index + 1, "medium", index, (token.text,)))
                index += 1
            else:
                index += 1
    return found


_OPENERS = frozenset(
    """
    der die das des dem den ein eine einer eines einem einen er sie es wir ich dies diese dieser dieses auch aber und oder doch so
    wie wo wer was wenn nach vor mit bei für als an am im in auf aus zu zum zur zwar laut man hier dort da nun jetzt heute
    """.split()
)


def _is_function_word(token: Token) -> bool:
    return token.lower in _OPENERS


def _run_end(tokens: Sequence[Token], first: int, limit: int) -> int:
    """End of the run of capitalised words, with particles and abbreviated titles inside."""
    end = first + 1
    while end < limit:
        token = tokens[end]
        if token.tag == "NOUN" and token.text[0].isalnum():
            end += 1
        elif (
            token.text == "."
            and tokens[end - 1].lower in _ABBREVIATED_TITLES
            and end + 1 < limit
            and tokens[end + 1].tag == "NOUN"
        ):
            end += 2
        elif token.text == "." and len(tokens[end - 1].text) == 1 and end + 1 < limit and tokens[end + 1].tag == "NOUN":
            end += 2
        elif (
            token.lower in names.PARTICLE_STARTS and token.text.islower() and _particle_joins(tokens, first, end, limit)
        ):
            end += 1
            while end < limit and tokens[end].lower in names.NAME_PARTICLES:
                end += 1
        else:
            break
    return end


def _particle_joins(tokens: Sequence[Token], first: int, index: int, limit: int) -> bool:
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
    while index < end:
        mention = _read_one(tokens, index, end, limit)
        if mention is None:
            index += 1
            continue
        found.append(_with_left_context(tokens, sentence_first, mention) if index == first else mention)
        index = max(mention.last, index + 1)
    return max(index, end)


def _read_one(tokens: Sequence[Token], index: int, end: int, limit: int) -> Mention | None:
    word = look_up(tokens[index].text)
    if index + 1 < end:
        pair = f"{tokens[index].text} {tokens[index + 1].text}"
        if pair in names.FIXED_NAMES or pair in names.COUNTRY_VARIANTS or pair in names.CAPITALS:
            kind: MentionKind = "country" if names.country_of_noun(pair) or pair in names.CAPITALS else "organisation"
            return Mention(index, index + 2, kind, index, (names.FIXED_NAMES.get(pair, pair),), proper=True)
        owner = _owner(tokens, index, word)
        if owner is not None:
            inner = _read_one(tokens, index + 1, end, limit)
            if inner is not None and (inner.titles or inner.kind == "organisation"):
                country = names.country_of_noun(owner)
                return inner._replace(
                    first=index,
                    definiteness="definite",
                    country=country or inner.country,
                    owner="" if country else owner,
                )
        local = _read_local(tokens, index, end, limit, word)
        if local is not None:
            return local
    outlet = _read_medium(tokens, index, end)
    if outlet is not None:
        return outlet
    if (word.role is not None or word.courtesy) and not (word.first_name is not None and index + 1 < end):
        return _read_titled(tokens, index, end)
    legal = next((i for i in range(index + 1, end) if look_up(tokens[i].text).legal_form), -1)
    if legal > 0 and word.organisation is None:
        return Mention(index, legal + 1, "organisation", legal, tuple(t.text for t in tokens[index : legal + 1]))
    if word.organisation is not None:
        return _read_organisation(tokens, index, end, limit, word)
    if word.country or word.seat:
        return Mention(index, index + 1, "country", index, (word.country or word.base,))
    if word.adjective and index + 1 < end:
        inner = _read_one(tokens, index + 1, end, limit)
        if inner is not None and inner.first == index + 1 and (inner.kind in {"organisation", "role"} or inner.titles):
            country = names.country_of_adjective(word.lower)
            if country and not inner.country:
                return inner._replace(first=index, country=country)
            return inner._replace(
                first=index, attributes=(word.lower, *inner.attributes), proper=inner.kind == "organisation"
            )
    if word.acronym and len(word.text) == 2 and index + 1 < end and look_up(tokens[index + 1].text).name_rank in {1, 2}:
        return Mention(index, index + 2, "person", index, (word.text, tokens[index + 1].text))
    if word.acronym:
        return Mention(index, index + 1, "organisation", index, (word.base,))
    return _read_name(tokens, index, end, word)


def _read_local(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention | None:
    """ "Farntaler Wasserkraft", "Berliner Polizei": an organisation named after a place."""
    if (
        not word.text.endswith("er")
        or len(word.text) < 5
        or word.first_name is not None
        or (word.role is not None and word.role.sort != "description")
    ):
        return None
    following = tokens[index + 1].lower
    if look_up(tokens[index + 1].text).role is not None or organisations.organisation_forms().get(following) is None:
        return None
    if organisations.find_organisation(following) is not None:
        inner = _read_one(tokens, index + 1, end, limit)
        return inner._replace(first=index, owner=word.text) if inner is not None else None
    last = index + 2
    while last < end and look_up(tokens[last].text).legal_form:
        last += 1
    return Mention(index, last, "organisation", index + 1, tuple(t.text for t in tokens[index:last]), proper=True)


def _owner(tokens: Sequence[Token], index: int, word: Word) -> str | None:
    """The nominative of a genitive name that stands before a role or an organisation, or None."""
    text = word.text
    if word.role is not None or word.organisation is not None or not (text.endswith(("s", "'", "’", "x", "z"))):
        return None
    following = look_up(tokens[index + 1].text)
    if following.role is None and following.organisation is None:
        return None
    if names.country_of_noun(text) or word.seat or word.acronym:
        return names.country_of_noun(text) or word.base
    return text.removesuffix("s").rstrip("'’") if word.name_rank >= 2 else None


def _read_medium(tokens: Sequence[Token], index: int, end: int) -> Mention | None:
    longest = min(end, index + 4)
    for last in range(longest, index, -1):
        name = " ".join(t.text for t in tokens[index:last])
        if name in outlets.AGENCIES and (last - index > 1 or name not in outlets.AMBIGUOUS_AGENCIES):
            return Mention(index, last, "medium", last - 1, (outlets.AGENCIES[name],))
        if last - index > 1 and (name in outlets.KNOWN_OUTLETS or tokens[last - 1].text in outlets.PRESS_WORDS):
            word = look_up(tokens[index].text)
            if word.role is None and word.organisation is None:
                return Mention(index, last, "medium", last - 1, (name,))
    word = look_up(tokens[index].text)
    if word.medium and word.role is None:
        return Mention(index, index + 1, "medium", index, (word.base,))
    return None


def _read_titled(tokens: Sequence[Token], index: int, end: int) -> Mention:
    titles: list[Title] = []
    position = index
    while position < end:
        text = tokens[position].text
        word = look_up(text)
        if word.role is None and not word.courtesy and text != ".":
            break
        if titles and word.name_rank == 1 and position + 1 == end:
            break  # "Ministerin Fischer"
        if word.role is not None:
            titles.append(Title(word.role, word.role_prefix, text))
        position += 1
    last, name = _take_names(tokens, position, end)
    if name and _title_fits(tokens, index, titles, name):
        return Mention(index, last, "person", index, name, tuple(titles))
    return Mention(index, max(position, index + 1), "role", index, (), tuple(titles))


def _title_fits(tokens: Sequence[Token], index: int, titles: Sequence[Title], name: tuple[str, ...]) -> bool:
    """Whether title and name are one phrase: "der Verbündeten | Putin" are two."""
    if look_up(name[0]).name_rank == 3 and len(name) > 1:
        return True
    if look_up(name[0]).name_rank == 1 and name[0] not in names.SURNAMES_THAT_ARE_WORDS and len(name) == 1:
        return False
    plural = bool(titles) and (
        titles[-1].form.number == "p" or (titles[-1].form.number == "" and titles[-1].text.endswith("en"))
    )
    return not (plural and index > 0 and tokens[index - 1].lower in {"der", "die"})


def _take_names(tokens: Sequence[Token], index: int, end: int) -> tuple[int, tuple[str, ...]]:
    """The words of a person's name from ``index``, as far as they look like one."""
    position = index
    taken: list[str] = []
    given = False
    while position < end:
        text = tokens[position].text
        if text == "." or (text.islower() and text in names.NAME_PARTICLES):
            position += 1
            taken.append(text)
            continue
        word = look_up(text)
        if word.name_rank == 0 and not (taken and len(text) <= 2 and text.isupper()):
            known_place = bool(word.country or word.seat)
            if not (
                taken and word.role is not None and word.first_name is None and position + 1 == end and not known_place
            ):
                break
        if taken and word.name_rank == 3 and position > index + 2:
            break
        if taken and word.name_rank == 1 and text not in names.SURNAMES_THAT_ARE_WORDS and not given:
            break
        given = given or word.name_rank == 3
        taken.append(text)
        position += 1
    while taken and (taken[-1] == "." or taken[-1].islower()):
        taken.pop()
        position -= 1
    return position, tuple(taken)


def _read_organisation(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention:
    last = index + 1
    taken: list[str] = []
    while last < end:
        following = look_up(tokens[last].text)
        usable = following.name_rank in {2, 3} or following.acronym or following.country or following.seat
        if not usable and not _is_singular_proper(following):
            break
        if following.role is not None or following.organisation is not None:
            break
        taken.append(following.text)
        last += 1
    if not taken and last < limit and tokens[last].tag == "QUOTE":
        close = next(
            (i for i in range(last + 2, min(limit, last + 2 + _QUOTED_NAME_LIMIT)) if tokens[i].tag == "QUOTE"), -1
        )
        if (
            close > 0
            and tokens[last + 1].text[0].isupper()
            and not any(t.tag == "VFIN" for t in tokens[last + 1 : close])
        ):
            taken = [t.text for t in tokens[last + 1 : close]]
            last = close + 1
    klass = word.organisation.klass if word.organisation else "authority"
    kind: MentionKind = "medium" if klass == "medium" and taken else "organisation"
    return Mention(index, last, kind, index, tuple(taken))


def _is_singular_proper(word: Word) -> bool:
    """ "Universität Hamburg": known to the lemma table, but in its base form and without a common noun's ending."""
    return (
        lemma_of(word.text) == word.text
        and word.text not in names.TIME_NOUNS
        and not word.lower.endswith(names.COMMON_NOUN_ENDINGS)
        and word.lower not in organisations.SOURCE_NOUNS
    )


def _read_name(tokens: Sequence[Token], index: int, end: int, word: Word) -> Mention | None:
    if word.name_rank == 0:
        return None
    last, name = _take_names(tokens, index, end)
    if len(name) >= 2 and (word.first_name is not None or word.name_rank == 2):
        return Mention(index, last, "person", index, name)
    if len(name) == 1 and word.name_rank >= 1:
        return Mention(index, index + 1, "single", index, name)
    return None


def _with_left_context(tokens: Sequence[Token], sentence_first: int, mention: Mention) -> Mention:
    """Take in the adjectives and the determiner that stand before the run."""
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
    if mention.kind == "single" or (mention.kind == "person" and not mention.titles):
        first = mention.first
    return mention._replace(
        first=first,
        definiteness=definiteness if mention.definiteness == "bare" else mention.definiteness,
        country=country,
        attributes=tuple(reversed(attributes)),
        preposition=preposition,
        genitive=genitive,
    )
