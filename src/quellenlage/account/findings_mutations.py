"""What a claim loses or changes on its way from one article to the next: attribution, hedge, number, scope."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quellenlage.account import cues, explain
from quellenlage.account.align_edges import DERIVED
from quellenlage.account.align_items import Desk
from quellenlage.account.align_statements import WORDING
from quellenlage.account.attribution import attributed_to
from quellenlage.account.compare import compatible, same_value
from quellenlage.account.counterparts import counterpart, same_words
from quellenlage.account.facts import Fact
from quellenlage.account.origins import credits_outlet
from quellenlage.model import Claim, Concept, Evidence, Finding, FindingKind, LineageEdge, Reading, Wording
from quellenlage.text.language.de import assertions, events, outlets, people, quantities
from quellenlage.text.meaning import content

_SAME = 2
"""Likeness of two statements that take the same side."""
_CUT = 0.8
"""Share of the words of a passage that stand in its source, where it is the source's with something cut."""
_COPIES = frozenset({"exact", "near", "excerpt"})
_HEDGING = frozenset({"approx", "more_than", "at_least", "up_to", "at_most", "less_than", "almost", "not_more_than"})


def find_mutations(desk: Desk, claim: Claim, facts: Sequence[Fact]) -> list[Finding]:
    """Mutations along the edges of lineage, at passages that are not the same words."""
    found = []
    for fact in facts:
        for edge in desk.incoming.get(fact.document, ()):
            source = counterpart(desk, fact, [f for f in facts if f.document == edge.earlier])
            if source is None or _same_words(desk, source, fact) or _added(desk, edge, source, fact):
                continue
            for kind, wording in _mutations(desk, source, fact, facts, edge):
                pair = tuple(Evidence(f.document, f.member.span) for f in (source, fact))
                found.append(Finding(kind, claim.id, fact.document, edge.earlier, wording, pair))
        if fact.member.reason == WORDING:
            found.extend(_by_wording(desk, claim, fact, facts))
    return found


def _added(desk: Desk, edge: LineageEdge, source: Fact, fact: Fact) -> bool:
    """Whether a passage of a copy lies in none of the passages that were copied: the later outlet wrote it itself.

    Not so where nearly all its words are the source's: it was copied, and what is gone was cut.
    """
    copied = [e.span for e in edge.evidence if e.document == fact.document]
    if edge.kind not in _COPIES or not copied or any(fact.sentence.overlaps(span) for span in copied):
        return False
    return same_words(desk, source, fact) < _CUT


def _by_wording(desk: Desk, claim: Claim, fact: Fact, facts: Sequence[Fact]) -> list[Finding]:
    """Attribution lost where no edge joins the articles, but the words can only stem from the earlier one."""
    joined = {edge.earlier for edge in desk.incoming.get(fact.document, ())}
    told = [f for f in facts if f.order < fact.order and f.speaker is not None and f.document != fact.document]
    if fact.speaker is not None or not told or joined & {f.document for f in told}:
        return []
    source = told[0]
    pair = tuple(Evidence(f.document, f.member.span) for f in (source, fact))
    wording = _attribution_wording(desk, source, fact)
    return [Finding("attribution_lost", claim.id, fact.document, source.document, wording, pair)]


def _same_words(desk: Desk, one: Fact, other: Fact) -> bool:
    texts = [" ".join(f.sentence.cut(desk.by_id[f.document].document.text).split()) for f in (one, other)]
    return texts[0] == texts[1]


def _mutations(
    desk: Desk, source: Fact, fact: Fact, facts: Sequence[Fact], edge: LineageEdge
) -> list[tuple[FindingKind, Wording]]:
    found: list[tuple[FindingKind, Wording]] = []
    if _changed_number(desk, source, fact, facts, edge):
        return [("number_changed", _number_wording(desk, source, fact))]
    if fact.figure is not None and source.figure is not None and not same_value(fact.figure, source.figure):
        return []
    if _attribution_lost(desk, source, fact, facts):
        found.append(("attribution_lost", _attribution_wording(desk, source, fact)))
    hedge = _hedge_dropped(desk, source, fact)
    if hedge is not None:
        found.append(("hedge_dropped", _hedge_wording(desk, source, fact, hedge)))
    if _scope_changed(desk, source, fact, edge):
        found.append(("scope_changed", _scope_wording(desk, source, fact)))
    return found


def _attribution_lost(desk: Desk, source: Fact, fact: Fact, facts: Sequence[Fact]) -> bool:
    if attributed_to(desk, source) is None or attributed_to(desk, fact) is not None:
        return False
    reading = desk.by_id[fact.document]
    if _attributes(reading, fact):
        return False
    return not any(f.document == fact.document and f.speaker is not None and f.likeness(fact) == 2 for f in facts)


def _attributes(reading: Reading, fact: Fact) -> bool:
    """Whether the sentence names an outlet, or says that it has this from somebody; "wie berichtet" does not."""
    own = {phrase.lower() for phrase in outlets.OWN_REPORT_PHRASES}
    named = [c for c in reading.credits if c.scope == "passage" and fact.sentence.overlaps(c.span)]
    if any(c.name.lower() not in own for c in named):
        return True
    return cues.has_word(fact.sentence.cut(reading.document.text), assertions.ATTRIBUTING)


def _hedge_dropped(desk: Desk, source: Fact, fact: Fact) -> str | None:
    """The hedge that is gone, or None; who denies a suspicion, or has it from somebody else, drops no hedge."""
    text, derived = (desk.by_id[f.document].document.text for f in (source, fact))
    new = cues.hedges_in(fact.sentence.cut(derived))
    if source.figure is not None and fact.figure is not None:
        if source.figure.modifier in _HEDGING and fact.figure.modifier is None:
            return source.figure.span.cut(text)
        old = cues.hedges_in(cues.clause_around(text, source.sentence, source.figure.span))
        return min(old) if old and not new and fact.figure.modifier is None and fact.figure.hedge is None else None
    if fact.likeness(source) != _SAME or _other_voice(desk, source, fact):
        return None
    old = cues.hedges_in(source.sentence.cut(text))
    return min(old) if old and not new else None


def _other_voice(desk: Desk, source: Fact, fact: Fact) -> bool:
    """Whether the two passages are attributed to different people or bodies; an outlet stands for whom it quotes."""
    voices = [attributed_to(desk, f) for f in (source, fact)]
    known = [v for v in voices if v is not None and desk.identities.kind(v) not in {"medium", "anonymous"}]
    return len({desk.identities.body(v) for v in known}) > 1


def _changed_number(desk: Desk, source: Fact, fact: Fact, facts: Sequence[Fact], edge: LineageEdge) -> bool:
    """Another number where the text comes from the source, and nobody else is named for it."""
    if source.figure is None or fact.figure is None:
        return False
    if edge.kind not in DERIVED and not credits_outlet(desk, fact, edge):
        return False
    if edge.kind in DERIVED and not fact.member.reason.startswith("lineage:"):
        return False
    alike = source.figure.modifier == fact.figure.modifier and edge.kind in DERIVED
    if same_value(source.figure, fact.figure) or (compatible(source.figure, fact.figure) and not alike):
        return False
    if any(f.document == edge.earlier and f.figure and same_value(f.figure, fact.figure) for f in facts):
        return False
    if edge.kind not in DERIVED:
        return True
    return fact.speaker is None or fact.speaker == source.speaker or edge.kind in {"near", "exact", "translation"}


def _scope_changed(desk: Desk, source: Fact, fact: Fact, edge: LineageEdge) -> bool:
    if source.figure is None or fact.figure is None:
        return False
    old, new = source.figure.concept, fact.figure.concept
    if old is None or new is None:
        return False
    if _state_changed(old, new) and not _still_treated(desk, fact, old, new):
        return True
    if _group_changed(old, new) or (edge.kind in DERIVED and _period_changed(desk, source, fact)):
        return True
    return _base_changed(desk, source, fact) or _widened(desk, source, fact)


def _base_changed(desk: Desk, source: Fact, fact: Fact) -> bool:
    """Whether a share is one of something else: of those asked in one text, of all Germans in the other."""
    bases = []
    for told in (source, fact):
        if told.figure is None or told.figure.unit != "%" or told.figure.share_of is None:
            return False
        bases.append(set(content(told.figure.share_of.cut(desk.by_id[told.document].document.text))))
    return all(bases) and not bases[0] & bases[1]


def _widened(desk: Desk, source: Fact, fact: Fact) -> bool:
    """Whether the count of a place became one of the whole country."""
    texts = [f.sentence.cut(desk.by_id[f.document].document.text).lower() for f in (source, fact)]
    wide = [any(word in text for word in quantities.EVERYWHERE) for text in texts]
    return wide == [False, True] and source.figure is not None and bool(_places(source))


def _places(fact: Fact) -> tuple[str, ...]:
    concept = fact.figure.concept if fact.figure is not None else None
    return concept.scope if concept is not None else ()


_TREATED = frozenset({"treated", "injured"})
_IN_CARE = re.compile(r"klinik|klinikum|krankenh|spital|hospital|behandel|eingeliefert", re.IGNORECASE)


def _still_treated(desk: Desk, fact: Fact, old: Concept, new: Concept) -> bool:
    """Whether patients are called the injured where the passage still says that they are in hospital."""
    if {old.state, new.state} != _TREATED:
        return False
    return _IN_CARE.search(fact.sentence.cut(desk.by_id[fact.document].document.text)) is not None


def _period_changed(desk: Desk, source: Fact, fact: Fact) -> bool:
    """What was the sum of all years became what it is each year, or the other way round."""
    periods = []
    for told in (source, fact):
        if told.figure is None or told.figure.unit == "%":
            return False
        clause = cues.clause_around(desk.by_id[told.document].document.text, told.sentence, told.figure.span).lower()
        periods.append(told.figure.rate is not None or any(word in clause for word in quantities.PERIODICAL))
    if source.figure is not None and source.figure.rate is not None and not periods[1]:
        return True
    return periods[0] != periods[1] and _sums_up(desk, source, fact)


def _sums_up(desk: Desk, source: Fact, fact: Fact) -> bool:
    """Whether the passage without a period says that it is a total."""
    clauses = [
        cues.clause_around(desk.by_id[f.document].document.text, f.sentence, f.member.span).lower()
        for f in (source, fact)
    ]
    return any(word in clause for clause in clauses for word in quantities.TOTALS)


def _state_changed(old: Concept, new: Concept) -> bool:
    """ "getötet oder verwundet" became "getötet"; treated patients became the injured."""
    if old.state is None or new.state is None or old.state == new.state:
        return False
    told, tells = set(old.state.split("|")), set(new.state.split("|"))
    if any(told | tells <= alike for alike in events.ALIKE_STATES):
        return False
    return not (told | tells) & events.WEAK_STATES and bool((told | tells) & _HUMAN)


_HUMAN = frozenset(
    """
    killed injured severe missing critical treated evacuated arrested captured suspected confirmed infected homeless
    abducted fled sheltered
    """.split()
)


def _group_changed(old: Concept, new: Concept) -> bool:
    """Eleven people became eleven firefighters."""
    groups = frozenset(people.GROUPS) - {"responder", "employee", "passenger", "case"}
    if old.head == new.head or old.state != new.state or old.state not in _HUMAN or old.attributes:
        return False
    return (old.head == "mensch" and new.head in groups) or (old.head in groups and new.head in groups)


def _outlets(desk: Desk, source: Fact, fact: Fact) -> tuple[str, str]:
    return explain.outlet(desk.by_id[source.document]), explain.outlet(desk.by_id[fact.document])


def _attribution_wording(desk: Desk, source: Fact, fact: Fact) -> Wording:
    old, new = _outlets(desk, source, fact)
    name = desk.identities.name(attributed_to(desk, source) or source.speaker or "")
    return Wording(
        f"{old} schreibt es {name} zu; {new} stellt es als Tatsache hin.",
        f"{old} attributes it to {name}; {new} states it as a fact.",
    )


def _hedge_wording(desk: Desk, source: Fact, fact: Fact, hedge: str) -> Wording:
    old, new = _outlets(desk, source, fact)
    words = explain.words(desk.by_id[fact.document], fact.member.span)
    return Wording(
        f"{old} sagt „{hedge}“; bei {new} steht nur noch „{words}“.",
        f'{old} says "{hedge}"; {new} has only "{words}".',
    )


def _number_wording(desk: Desk, source: Fact, fact: Fact) -> Wording:
    old, new = _outlets(desk, source, fact)
    assert source.figure is not None and fact.figure is not None
    before, after = explain.bounds(source.figure), explain.bounds(fact.figure)
    return Wording(
        f"{new} hat den Text von {old}, aber eine andere Zahl: {after.de} statt {before.de}.",
        f"{new} has the text of {old} but another number: {after.en} instead of {before.en}.",
    )


def _scope_wording(desk: Desk, source: Fact, fact: Fact) -> Wording:
    old, new = _outlets(desk, source, fact)
    before = explain.words(desk.by_id[source.document], source.sentence)
    after = explain.words(desk.by_id[fact.document], fact.sentence)
    return Wording(
        f"{new} zählt mit derselben Zahl etwas anderes als {old}: „{before}“ wird „{after}“.",
        f'{new} counts something else with the number of {old}: "{before}" becomes "{after}".',
    )
