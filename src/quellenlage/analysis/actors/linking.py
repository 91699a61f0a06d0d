"""Join each mention to what stands around it: genitives, "von" phrases, appositions, acronyms in brackets."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.actors.cast import Linked
from quellenlage.analysis.actors.mention import Mention
from quellenlage.text.tokens import Token

_COMPLEMENT_PREPOSITIONS = frozenset("von vom bei beim für".split())
_APPOSITION_ENDS = frozenset(', . ; : – - — ) ( “ " « » ! ?'.split())
_GENITIVES = frozenset("des der eines einer".split())
_PLACING = frozenset({"in", "im", "aus", "bei", "von", "vom", "für"})
_DASHES = frozenset({"–", "—", "-"})
_LONGEST_PLACE = 3


def link(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Linked]:
    """Every mention with its complement: the mention that a genitive or "von" phrase behind it names."""
    linked = [Linked(mention, mention.last) for mention in mentions]
    for index in range(len(linked) - 2, -1, -1):
        this, following = linked[index], linked[index + 1]
        if this.mention.kind not in {"role", "organisation", "single"}:
            continue
        if _is_complement(tokens, this.mention, following.mention):
            this.complement = index + 1
            this.last = following.last
    return linked


def _is_complement(tokens: Sequence[Token], this: Mention, following: Mention) -> bool:
    if following.kind == "single" and this.kind == "single":
        return False
    if following.first == this.last:
        if following.kind == "medium" and (this.names or this.kind == "single"):
            return False  # "sagte der Sprecher der Klinik der Zeitung": whom he told it
        if following.genitive or tokens[following.first].lower in _GENITIVES:
            return True
        return following.kind in {"country", "single", "person"} and tokens[following.last - 1].text.endswith("s")
    gap = tokens[this.last]
    if following.first == this.last + 1 and gap.lower in _COMPLEMENT_PREPOSITIONS:
        return this.kind == "role" or (this.kind == "organisation" and gap.lower in {"von", "vom", "für"})
    return False


def appositions(tokens: Sequence[Token], linked: Sequence[Linked]) -> list[tuple[int, int]]:
    """Pairs of neighbouring mentions that name the same: "Judith Roth, die Direktorin der Klinik," and the reverse."""
    pairs = []
    owned = {one.complement for one in linked if one.mention.kind == "role"}
    for index, this in enumerate(linked):
        if index in owned and this.mention.kind == "role":
            continue  # "der Vater des Opfers, Selim Kaya": the father's name
        if this.mention.kind == "role" and _is_second_office(tokens, linked, index):
            pairs.append((index, index + 1))
            continue
        if this.mention.kind == "role" and _has_name_behind(tokens, linked, index):
            pairs.append((index, _first_behind(linked, index, this.last - 1)))
            continue
        comma = _comma(tokens, this)
        if comma < 0:
            continue
        follower = _first_behind(linked, index, comma)
        if follower > 0 and _fits(tokens, this, linked[follower], comma):
            pairs.append((index, follower))
    return pairs


def _is_second_office(tokens: Sequence[Token], linked: Sequence[Linked], index: int) -> bool:
    """ "Der Vizekanzler und Arbeitsminister Franz Roth": one article, one person."""
    if index + 1 >= len(linked):
        return False
    this, following = linked[index].mention, linked[index + 1].mention
    return (
        following.kind == "person"
        and bool(following.titles)
        and following.definiteness == "bare"
        and this.definiteness == "definite"
        and following.first == linked[index].last + 1
        and tokens[linked[index].last].lower == "und"
        and tokens[this.first].lower in {"der", "die", "dem", "den", "des"}
        and this.titles[-1].form.number != "p"
    )


def _has_name_behind(tokens: Sequence[Token], linked: Sequence[Linked], index: int) -> bool:
    """ "Der Minister der Verteidigung Milan Rusk": the name follows the genitive without a comma."""
    this = linked[index]
    follower = _first_behind(linked, index, this.last - 1)
    if follower < 0 or this.mention.definiteness != "definite" or this.titles[-1].form.number == "p":
        return False
    name = linked[follower].mention
    between = tokens[this.last : name.first]
    if name.kind != "person" or name.titles or len(name.names) < 2 or len(between) > _LONGEST_PLACE:
        return False
    if not between:
        return this.complement >= 0
    return between[0].lower in {"der", "des"} and all(token.tag in {"ADJ", "NOUN"} for token in between[1:])


def _first_behind(linked: Sequence[Linked], index: int, comma: int) -> int:
    follower = index + 1
    while follower < len(linked) and linked[follower].mention.first <= comma:
        follower += 1
    return follower if follower < len(linked) else -1


def _comma(tokens: Sequence[Token], this: Linked) -> int:
    """Where the comma must stand: right behind the mention, or behind "in Szelin"."""
    last = this.last
    if last < len(tokens) and (
        tokens[last].tag == "COMMA" or (this.mention.kind == "role" and tokens[last].text in _DASHES)
    ):
        return last
    if this.mention.kind == "role" and last < len(tokens) and tokens[last].lower in _PLACING:
        for position in range(last + 1, min(len(tokens), last + 1 + _LONGEST_PLACE)):
            if tokens[position].tag == "COMMA":
                return position
            if tokens[position].tag not in {"NOUN", "ADJ", "ART"}:
                return -1
    return -1


def _fits(tokens: Sequence[Token], this: Linked, other: Linked, comma: int) -> bool:
    first = this.mention
    second = other.mention
    if second.first != comma + 1:
        return False
    end = other.last
    if (
        end < len(tokens)
        and tokens[end].tag not in {"COMMA", "STOP", "QUOTE", "COLON", "VFIN"}
        and tokens[end].text not in _APPOSITION_ENDS
    ):
        return False
    if end < len(tokens) and tokens[end].tag == "VFIN" and first.kind != "role":
        return False
    if first.kind in {"person", "single"} and second.kind == "role":
        return True
    if first.kind == "role" and second.kind == "person":
        return True
    return (
        first.kind == "organisation"
        and not first.names
        and second.kind == "organisation"
        and (bool(second.names) and second.definiteness in {"definite", "bare"})
    )


def bracketed_acronyms(tokens: Sequence[Token], linked: Sequence[Linked]) -> list[tuple[int, int]]:
    """Pairs of an organisation and the short form in brackets behind it: "Farntaler Wasserkraft AG (FWK)"."""
    pairs = []
    for index in range(len(linked) - 1):
        last = linked[index].last
        short = linked[index + 1].mention
        if (
            linked[index].mention.kind in {"organisation", "single"}
            and short.kind in {"organisation", "single"}
            and short.first == last + 1
            and tokens[last].text == "("
            and short.last < len(tokens)
            and tokens[short.last].text == ")"
        ):
            pairs.append((index, index + 1))
    return pairs
