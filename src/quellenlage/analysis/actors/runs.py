"""Read a run of capitalised words: which organisations, outlets, countries and persons does it name?"""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.mention import Mention, MentionKind
from quellenlage.analysis.actors.person_names import read_name, read_titled
from quellenlage.analysis.actors.words import Word, look_up
from quellenlage.text.language.de import names, organisations, outlets
from quellenlage.text.language.de.roles import ADJECTIVAL, COUNCILS
from quellenlage.text.tokens import Token

_QUOTED_NAME_LIMIT = 6
_LONGEST_OUTLET = 4
_IN_PREFIELD = frozenset({"PREP", "APPRART", "ART", "DET", "ADJ", "NOUN"})
_NAMED_AFTER = frozenset({"company", "association", "health", "science"})


def read_one(tokens: Sequence[Token], index: int, end: int, limit: int) -> Mention | None:
    """The mention that begins at ``index`` of a run that ends at ``end``; None where the word names nobody.

    Args:
        limit: end of the sentence, for names in quotation marks behind the run.
    """
    word = look_up(tokens[index].text)
    more = index + 1 < end
    found = _read_joined(tokens, index, end, limit, word) if more else None
    found = found or _read_medium(tokens, index, end, word)
    if found is not None:
        return found
    if (word.role is not None or word.courtesy) and not (word.first_name is not None and more):
        titled = read_titled(tokens, index, end)
        if titled.kind == "role" and _is_council(titled):
            return Mention(index, index + 1, "organisation", index)
        return titled
    if more and word.organisation is None:
        legal = next((i for i in range(index + 1, end) if tokens[i].text in organisations.LEGAL_FORMS), -1)
        if legal > 0:
            return Mention(index, legal + 1, "organisation", legal, tuple(t.text for t in tokens[index : legal + 1]))
    if word.organisation is not None:
        return _read_organisation(tokens, index, end, limit, word)
    if word.country or word.seat:
        return Mention(index, index + 1, "country", index, (word.country or word.base,))
    if more and word.adjective:
        found = _read_after_adjective(tokens, index, end, limit, word)
        if found is not None:
            return found
    if word.acronym:
        initials = len(word.text) == 2 and more and look_up(tokens[index + 1].text).name_rank in {1, 2}
        if initials:
            return Mention(index, index + 2, "person", index, (word.text, tokens[index + 1].text))
        return Mention(index, index + 1, "organisation", index, (word.base,))
    return read_name(tokens, index, end, limit, word)


def _is_council(mention: Mention) -> bool:
    """ "der Stadtrat" without a name: the council, not one of its members."""
    title = mention.titles[-1] if mention.titles else None
    return title is not None and title.key in COUNCILS and title.form.gender == "m" and len(mention.titles) == 1


def _read_joined(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention | None:
    """What only two words together name: "Rotes Kreuz", "Karduviens Ministerin", "Berliner Polizei"."""
    pair = f"{tokens[index].text} {tokens[index + 1].text}"
    if pair in names.FIXED_NAMES or pair in names.COUNTRY_VARIANTS or pair in names.CAPITALS:
        kind: MentionKind = "country" if names.country_of_noun(pair) or pair in names.CAPITALS else "organisation"
        return Mention(index, index + 2, kind, index, (names.FIXED_NAMES.get(pair, pair),), proper=True)
    owner = _owner(tokens, index, word)
    if owner is not None:
        inner = read_one(tokens, index + 1, end, limit)
        if inner is not None and (inner.titles or inner.kind == "organisation"):
            country = names.country_of_noun(owner)
            return inner._replace(
                first=index,
                definiteness="definite",
                country=country or inner.country,
                owner="" if country else owner,
            )
    if word.role is not None and word.role.base in ADJECTIVAL and word.role.sort == "description":
        inner = read_one(tokens, index + 1, end, limit)
        if inner is not None and inner.kind in {"organisation", "medium"}:
            return inner._replace(first=index, attributes=(word.lower,), proper=True)
    return _read_local(tokens, index, end, limit, word) or _read_named_after(tokens, index, end, word)


def _read_named_after(tokens: Sequence[Token], index: int, end: int, word: Word) -> Mention | None:
    """ "die Bertram Stiftung", "die Human Rights Initiative": an article, a name, and the noun at the end of it."""
    form = organisations.find_organisation(tokens[end - 1].lower)
    if form is None or form.number == "p" or form.klass not in _NAMED_AFTER or index == 0:
        return None
    if tokens[index - 1].tag != "ART" or word.name_rank == 0 or word.first_name is not None:
        return None
    if any(look_up(token.text).role is not None for token in tokens[index:end]):
        return None
    return Mention(index, end, "organisation", end - 1, tuple(t.text for t in tokens[index:end]), proper=True)


def _read_after_adjective(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention | None:
    """ "Internationales Komitee", "Ärztliche Direktorin", and an adjective that opens a sentence."""
    inner = read_one(tokens, index + 1, end, limit)
    if inner is None or inner.first != index + 1 or not (inner.kind in {"organisation", "role"} or inner.titles):
        return None
    country = names.country_of_adjective(word.lower)
    if country and not inner.country:
        return inner._replace(first=index, country=country)
    proper = inner.kind == "organisation"
    return inner._replace(first=index, attributes=(word.lower, *inner.attributes), proper=proper)


def read_defined(tokens: Sequence[Token], first: int, end: int, limit: int) -> Mention | None:
    """ "Internationale Sicherheitstruppe (IST)": a short form in brackets makes a name of whatever stands before it."""
    if end + 2 >= limit or tokens[end + 2].text != ")":
        return None
    opening, word = look_up(tokens[first].text), look_up(tokens[end + 1].text)
    if not word.acronym or opening.role is not None or opening.first_name is not None or end - first < 2:
        return None
    if tokens[first].text[0] != word.text[0]:
        return None
    words = [t.text for t in tokens[first:end]]
    if opening.adjective and words[0].endswith(("en", "em", "er")):
        words[0] = words[0][:-2] + ("e" if words[-1].lower().endswith(names.FEMININE_ENDINGS) else words[0][-2:])
    return Mention(first, end, "organisation", first, tuple(words), proper=True)


def _read_local(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention | None:
    """ "Farntaler Wasserkraft", "Berliner Polizei": an organisation named after a place."""
    if not word.text.endswith("er") or len(word.text) < 5 or word.first_name is not None or word.role is not None:
        return None
    following = tokens[index + 1].lower
    if look_up(tokens[index + 1].text).role is not None or organisations.organisation_forms().get(following) is None:
        return None
    if organisations.find_organisation(following) is not None:
        inner = read_one(tokens, index + 1, end, limit)
        return inner._replace(first=index, owner=word.text) if inner is not None else None
    last = index + 2
    while last < end and tokens[last].text in organisations.LEGAL_FORMS:
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


def _read_medium(tokens: Sequence[Token], index: int, end: int, word: Word) -> Mention | None:
    for last in range(min(end, index + _LONGEST_OUTLET), index + 1, -1):
        name = " ".join(t.text for t in tokens[index:last])
        if name in outlets.AGENCIES:
            return Mention(index, last, "medium", last - 1, (outlets.AGENCIES[name],))
        press = name in outlets.KNOWN_OUTLETS or tokens[last - 1].text in outlets.PRESS_WORDS
        if press and word.role is None and word.organisation is None:
            return Mention(index, last, "medium", last - 1, (_outlet_name(tokens, index, last),))
    if word.medium and word.role is None:
        return Mention(index, index + 1, "medium", index, (outlets.AGENCIES.get(word.text, word.base),))
    return None


def _outlet_name(tokens: Sequence[Token], first: int, last: int) -> str:
    """An outlet's name in the nominative: "Süddeutsche Zeitung" for "der Süddeutschen Zeitung"."""
    form = organisations.find_organisation(tokens[last - 1].lower)
    words = [t.text for t in tokens[first:last]]
    if form is not None and words[0].endswith(("en", "em", "e")) and look_up(words[0]).adjective:
        stem = words[0].removesuffix("n").removesuffix("m").removesuffix("e")
        words[0] = stem + {"m": "er", "f": "e", "n": "es"}.get(form.gender, "e")
    return " ".join(words)


def _read_organisation(tokens: Sequence[Token], index: int, end: int, limit: int, word: Word) -> Mention:
    last = index + 1
    taken: list[str] = []
    single = word.organisation is not None and word.organisation.number == "s"
    medium = word.organisation is not None and word.organisation.klass == "medium"
    loose = word.organisation is not None and word.organisation.klass in {"association", "company", "party"}
    while single and last < end:
        following = look_up(tokens[last].text)
        usable = following.name_rank in {2, 3} or following.acronym or following.country or following.seat
        usable = usable or (medium and following.text[0].isupper())
        usable = usable or (not taken and _fills_prefield(tokens, index, last, limit))
        usable = usable or (loose and not taken and _parts_from_figure(tokens, index, last, limit))
        usable = (
            usable
            or (loose and following.name_rank >= 1 and last + 1 < end)
            or (loose and bool(taken) and following.name_rank >= 1)
        )
        if not usable and not _is_known_place(following):
            break
        if following.role is not None or following.organisation is not None:
            break
        if following.country and following.text != following.country:
            break  # a genitive: "die Partei Thailands"
        if following.name_rank == 3 and last + 1 < end and look_up(tokens[last + 1].text).name_rank:
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
    if kind == "medium" and word.organisation is not None and word.organisation.head in organisations.KEEP_THEIR_NOUN:
        taken.insert(0, word.text)  # "Radio Nord" is its name, "die Zeitung Nordlicht" is not
    return Mention(index, last, kind, index, tuple(taken))


def _fills_prefield(tokens: Sequence[Token], index: int, last: int, limit: int) -> bool:
    """Whether one phrase runs from the head of a sentence to its finite verb: "Die Gewerkschaft Verdi rief ...".

    German has room for one constituent before the finite verb, so the word between must belong to it; that holds for
    "Nach Angaben der Reederei Sundlinie sank ..." as well.
    """
    if last + 1 >= limit or tokens[last + 1].tag != "VFIN" or tokens[index - 1].tag != "ART":
        return False
    first = index - 1
    while first > 0 and tokens[first - 1].tag in _IN_PREFIELD:
        first -= 1
    return first == 0 or tokens[first - 1].tag in {"STOP", "COLON"}


def _parts_from_figure(tokens: Sequence[Token], index: int, last: int, limit: int) -> bool:
    """ "nach Angaben der Reederei Sundlinie 112 Passagiere": what stands between an organisation and a figure names it.

    The figure opens the next phrase; a plural before it would be an object of its own.
    """
    if last + 1 >= limit or tokens[last + 1].tag != "NUM" or tokens[index - 1].tag != "ART":
        return False
    return tokens[last].lemma == tokens[last].text


def _is_known_place(word: Word) -> bool:
    """ "Universität Hamburg": known to the lemma table, where "Werft Insolvenz (anmelden)" is known as well."""
    return word.text in names.PLACES
