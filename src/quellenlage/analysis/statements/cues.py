"""Find reporting verbs in clauses: split prefixes, perfect, passive, modal frames and verbs made of several words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from quellenlage.analysis.statements.draft import Range, ranges_of
from quellenlage.text.clause_parts import Clause, is_participial
from quellenlage.text.language.de.function_words import SEPARABLE_PREFIXES
from quellenlage.text.language.de.reporting import COMPLEMENT_FORMS, ReportingVerb, verbs_by_base
from quellenlage.text.tokens import Token
from quellenlage.text.verbs import has_zu_before

HELPERS = frozenset({"haben", "sein", "werden"})
_ADVERBIAL = frozenset({"weiter", "wieder", "dazu", "davon", "offen", "sicher", "vorher", "zuvor"})
"""Prefixes that at the end of a reporting clause are mostly adverbs ("Er schrieb weiter, ...")."""
_PERFECT = frozenset({"haben", "sein"})
"""Infinitives behind the participle that a modal verb governs ("soll gesagt haben")."""
_LONGEST_BRACKET = 8
_MODALS = frozenset({"wollen", "sollen", "müssen", "können", "dürfen", "mögen", "lassen"})


class Cue(NamedTuple):
    """A reporting verb in its clause."""

    verb: ReportingVerb
    clause: Clause
    tokens: tuple[int, ...]
    voice: Literal["active", "passive"]
    modal: str
    """Infinitive of the modal verb that governs it, or ""."""

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The cue's tokens as ranges."""
        return ranges_of(self.tokens)

    def can(self, ability: str) -> bool:
        """Whether the verb governs what the letter stands for (see :mod:`..language.de.reporting`)."""
        return ability in self.verb.abilities


def find_cue(tokens: Sequence[Token], clause: Clause) -> Cue | None:
    """The reporting verb of ``clause``, or None."""
    if clause.finite < 0:
        return _participial(tokens, clause) if is_participial(tokens, clause) else None
    finite = tokens[clause.finite]
    lemma = finite.lemma
    if (lemma in HELPERS or lemma in _MODALS) and (found := _periphrastic(tokens, clause, lemma)) is not None:
        return found
    verb, extra = _match(tokens, clause, clause.finite)
    if verb is None or _is_bracketed(tokens, clause):
        return None
    return Cue(verb, clause, _with_reflexive(tokens, clause, (clause.finite, *extra)), "active", "")


def _is_bracketed(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "Beim Treffen (wir berichteten) gab es ...": the verb in brackets is not that of the sentence around them."""
    for index in range(clause.finite - 1, max(clause.first, clause.finite - _LONGEST_BRACKET) - 1, -1):
        if tokens[index].text in {"(", ")"}:
            return tokens[index].text == "("
    return False


def _participial(tokens: Sequence[Token], clause: Clause) -> Cue | None:
    """The cue of "wie von der Feuerwehr angekündigt", if somebody is named who did it."""
    if not any(tokens[i].lower in {"von", "vom"} for i in range(clause.first, clause.last)):
        return None
    verb, extra = _match(tokens, clause, clause.last - 1)
    return Cue(verb, clause, (*extra, clause.last - 1), "passive", "") if verb is not None else None


def _with_reflexive(tokens: Sequence[Token], clause: Clause, found: tuple[int, ...]) -> tuple[int, ...]:
    """ "erinnerte sich", "mit den Worten": what belongs to the cue whatever the verb."""
    behind = clause.finite + 1
    if behind < clause.last and tokens[behind].lower == "sich" and behind not in found:
        found = (*found, behind)
    last = clause.last - 1
    if last - 2 > clause.first and tokens[last].lower == "worten" and tokens[last - 2].lower == "mit":
        found = (*found, last - 2, last - 1, last)
    return tuple(sorted(set(found)))


def _periphrastic(tokens: Sequence[Token], clause: Clause, helper: str) -> Cue | None:
    main = _main_verb(tokens, clause)
    if main < 0:
        return None
    if helper == "sein" and tokens[main].lower == tokens[main].lemma and not has_zu_before(tokens, main):
        return None  # "war eine Warnung, die Anwohner sagen": no infinitive goes with "sein"
    verb, extra = _match(tokens, clause, main)
    if verb is None or (helper == "sein" and has_zu_before(tokens, main) and "zu" not in verb.words):
        return None  # "Es ist wichtig zu erwähnen": the author's own voice
    cue = {clause.finite, main, *extra}
    passive = helper == "werden" and tokens[main].lower != tokens[main].lemma
    for index in range(clause.first, clause.last):
        if tokens[index].lower in {"worden", "werden"} and index != clause.finite:
            cue.add(index)
            passive = True
    if helper in _MODALS:
        cue.update(i for i in range(main + 1, clause.last) if tokens[i].lower in _PERFECT and i != clause.finite)
    modal = helper if helper in _MODALS and helper not in verb.words else ""
    if passive and tokens[clause.first].lower == "es":
        cue.add(clause.first)
    found = _with_reflexive(tokens, clause, tuple(cue))
    return Cue(verb, clause, found, "passive" if passive else "active", modal)


def _main_verb(tokens: Sequence[Token], clause: Clause) -> int:
    """The participle or infinitive that the auxiliary governs: the last one of the clause."""
    bracketed = False
    for index in range(clause.last - 1, clause.first - 1, -1):
        token = tokens[index]
        if token.text in {"(", ")"}:
            bracketed = token.text == ")"  # "(wir berichteten)" is no part of the sentence around it
        if bracketed or index == clause.finite or token.lemma in HELPERS or token.lemma in _MODALS:
            continue
        if token.tag in {"VPP", "VINF", "VFIN"} and token.lower[0].islower():
            return index
    return -1


def _match(tokens: Sequence[Token], clause: Clause, main: int) -> tuple[ReportingVerb | None, tuple[int, ...]]:
    lemma = tokens[main].lemma
    verbs = verbs_by_base().get(lemma)
    if verbs is None or not _has_complement(tokens, clause, lemma):
        return None, ()
    prefix = _separated_prefix(tokens, clause, main)
    places: dict[str, int] | None = None
    best: ReportingVerb | None = None
    extra: tuple[int, ...] = ()
    for verb in verbs:
        joined = verb.prefix and lemma == verb.prefix + verb.base
        if verb.prefix and not joined and (prefix < 0 or tokens[prefix].lower != verb.prefix):
            continue
        found: tuple[int, ...] | None = ()
        if verb.words:
            places = places or _places(tokens, clause)
            found = _needed(places, verb.words)
        if found is None or (not verb.prefix and prefix >= 0 and prefix not in found):
            continue
        if best is None:
            best, extra = verb, found if joined or not verb.prefix else (*found, prefix)
            extra = _with_phrases(tokens, clause, extra)
        elif verb.prefix == best.prefix and not verb.words:
            # "appellierte an die Bürger, zu bleiben": the verb governs its clause beside its complement.
            best = best._replace(abilities=best.abilities + verb.abilities)
    return best, extra


def _has_complement(tokens: Sequence[Token], clause: Clause, base: str) -> bool:
    """Whether the clause has a word that a verb of this base needs, where all of them need one."""
    needed = complements_of(base)
    return not needed or not needed.isdisjoint([token.lower for token in tokens[clause.first : clause.last]])


@cache
def complements_of(base: str) -> frozenset[str]:
    """The most telling word that each verb of a base needs, in all its forms; none where a verb needs no word.

    >>> sorted(complements_of("gelangen")), complements_of("sagen")
    (['ergebnis', 'schluss', 'schluß'], frozenset())
    """
    verbs = verbs_by_base()[base]
    if not all(verb.words for verb in verbs):
        return frozenset()
    needed = {max(verb.words, key=len) for verb in verbs}
    return frozenset(form for word in needed for form in COMPLEMENT_FORMS.get(word, (word,)))


def _with_phrases(tokens: Sequence[Token], clause: Clause, found: tuple[int, ...]) -> tuple[int, ...]:
    """A noun of the cue with what opens its phrase ("zu dem Schluss"), and what "hält es für" says ("für möglich")."""
    added: list[int] = []
    for index in found:
        if tokens[index].tag == "NOUN":
            first = index
            for tags in ({"ADJ"}, {"ART", "DET"}, {"PREP", "APPRART"}):
                while first > clause.first and tokens[first - 1].tag in tags:
                    first -= 1
            added.extend(range(first, index))
        elif tokens[index].lower in {"für", "als"} and any(tokens[i].lower == "es" for i in found):
            behind = index + 1
            while behind < clause.last and tokens[behind].tag == "ADV":
                behind += 1
            if behind < clause.last and tokens[behind].tag == "ADJ":
                added.append(behind)
    return (*found, *added)


def _separated_prefix(tokens: Sequence[Token], clause: Clause, main: int) -> int:
    """The prefix at the clause's end ("teilte ... mit") or right before the verb ("bekannt gegeben"); or -1."""
    last = clause.last - 1
    while last > main and (tokens[last].tag == "QUOTE" or tokens[last].lower in {"dabei", "dazu"}):
        last -= 1
    if last > main and tokens[last].lower in SEPARABLE_PREFIXES and tokens[last].lower not in _ADVERBIAL:
        return last
    if main > clause.first and main != clause.finite and tokens[main - 1].lower in {"bekannt", "klar", "kund", "preis"}:
        return main - 1
    return -1


def _places(tokens: Sequence[Token], clause: Clause) -> dict[str, int]:
    """Each word of the clause, without its subordinating word, to the index of its first occurrence."""
    found: dict[str, int] = {}
    for index in range(clause.last - 1, clause.first - 1, -1):
        if index != clause.opener:
            found[tokens[index].lower] = index
    return found


def _needed(places: dict[str, int], words: tuple[str, ...]) -> tuple[int, ...] | None:
    found: list[int] = []
    for word in words:
        forms = COMPLEMENT_FORMS.get(word)
        if forms is None:
            index = places.get(word)
            if index is None:
                return None
            found.append(index)
            continue
        indices = [places[form] for form in forms if form in places]
        if not indices:
            return None
        found.append(min(indices))
    return tuple(found)
