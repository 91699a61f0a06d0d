"""Attribution without a verb: laut, zufolge, nach Angaben, gemäß, so X, demnach, wonach."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quellenlage.analysis.statements.draft import Draft, Range, subtract
from quellenlage.analysis.statements.phrases import extend, is_report_noun
from quellenlage.analysis.statements.pronominal import find_pronominal
from quellenlage.analysis.statements.reach import attribute
from quellenlage.analysis.statements.scene import Scene
from quellenlage.analysis.statements.speakerhood import can_speak
from quellenlage.text.chunks import find_chunks
from quellenlage.text.language.de import reporting
from quellenlage.text.tokens import LOWER, Token

_NOT_BEHIND_A_SOURCE = frozenset(
    "oben unten vorn vorne hinten außen innen links rechts hause wie dem den einem diesem seinem ihrem".split()
)
"""Words before which "nach" is no postposition ("die Angaben nach oben", "der Bericht nach dem Bruch")."""
_SPEAKING_PRONOUNS = frozenset("er sie dieser diese letzterer letztere ersterer erstere".split())
_DATIVE_PRONOUNS = frozenset({"ihm", "ihr", "ihnen"})
_SEVERAL = 2
_BEHIND_SO = frozenset({"COMMA", "QUOTE", "STOP", "COLON", "PUNCT", "PREP", "APPRART", "ADV"})
_LONGEST_ATTRIBUTE = 8
"""Words of a prepositional attribute that may stand between a source and the finite verb."""
ATTRIBUTING = frozenset("aus augen laut gemäß nach lt zufolge folge so".split()) | reporting.PRONOMINAL_CUES


def find_prepositional(scene: Scene) -> Iterator[Draft]:
    """Every statement of the unit that a preposition or an adverb attributes."""
    tokens = scene.tokens
    places = [
        i for i, lower in enumerate(map(LOWER, tokens[scene.first : scene.end]), scene.first) if lower in ATTRIBUTING
    ]
    drafts: list[Draft] = []
    for index in places:
        lower = tokens[index].lower
        draft = None
        if _is_quoted(scene, index):
            continue
        if lower in {"laut", "gemäß", "nach", "lt"}:
            draft = _before_noun(scene, index)
        elif lower in {"aus", "augen"}:
            draft = _from_view(scene, index)
        elif lower == "zufolge":
            draft = _behind_noun(scene, index, index + 1)
        elif lower == "folge":
            draft = _behind_noun(scene, index - 1, index + 1) if _is_parted(scene, index) else None
        elif lower == "so":
            draft = _so(scene, index)
        elif lower in reporting.PRONOMINAL_CUES:
            draft = find_pronominal(scene, index)
        if draft is not None:
            drafts.append(draft)
    yield from drafts if len(drafts) < _SEVERAL else _without_frames_around(drafts)


def _without_frames_around(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "Berichten zufolge fährt er, so ein Helfer": what the helper's frame attributes has the reports in it, not the
    other way round.
    """
    around = [draft.frame[0] for draft in drafts if draft.rule == "so X"]
    for draft in drafts:
        holes = [hole for hole in around if not hole[0] <= draft.frame[0][0] < hole[1]]
        quote = tuple(piece for first, last in draft.quote for piece in subtract(first, last, holes)) if holes else ()
        yield draft._replace(quote=quote) if quote else draft


def _is_quoted(scene: Scene, index: int) -> bool:
    return any(quote.first <= index < quote.last for quote in scene.unit.quotes)


def _noun_phrase(scene: Scene, begin: int) -> tuple[int, int, int]:
    """Begin, head and end of the noun phrase that starts at ``begin``; end is ``begin`` where none does."""
    tokens = scene.tokens
    limit = min(scene.end, begin + 30)
    first = begin
    if begin < limit and tokens[begin].tag == "QUOTE":
        closing = next((i for i in range(begin + 1, min(limit, begin + 9)) if tokens[i].tag == "QUOTE"), -1)
        if closing > 0:
            return begin, begin + 1, extend(tokens, closing + 1, limit, narrow=True)
    chunks = find_chunks(tokens, first, limit)
    if not chunks or chunks[0].first != first:
        head = _head_behindattribute(tokens, first, limit)
        return (begin, head, extend(tokens, head + 1, limit, narrow=True)) if head > 0 else (begin, begin, begin)
    head = chunks[0].head
    return begin, head, extend(tokens, chunks[0].last, limit, narrow=True)


def _head_behindattribute(tokens: Sequence[Token], first: int, limit: int) -> int:
    """ "einem am Montag vorgelegten Bericht": the noun behind an article, a complement and a participle; or -1."""
    if first >= limit or tokens[first].tag not in {"ART", "DET"}:
        return -1
    for index in range(first + 2, min(limit, first + _LONGEST_ATTRIBUTE) - 1):
        if tokens[index].tag in {"VFIN", "COMMA", "COLON", "KOUS"}:
            return -1
        if tokens[index].tag in {"ADJ", "VPP"} and is_report_noun(tokens[index + 1].lower):
            return index + 1
    return -1


def _before_noun(scene: Scene, index: int) -> Draft | None:
    tokens = scene.tokens
    lower = tokens[index].lower
    begin, head, end = _noun_phrase(scene, index + 1)
    if end == begin and lower == "laut" and begin < scene.end and tokens[begin].lower in _DATIVE_PRONOUNS:
        return attribute(scene, (index, begin + 1), (begin, begin + 1), (index, begin), "preposition laut")
    if end == begin:
        return _relative(scene, index) or (_postposed(scene, index) if lower == "nach" else None)
    if lower not in {"laut", "lt"} and not _names_source(scene, lower, begin, head, max(head + 1, end)):
        return _postposed(scene, index) if lower == "nach" else None
    if _is_section(scene, head):
        return None
    governed = index > scene.first and tokens[index - 1].lower in {"suche", "frage", "fragen"}
    if lower == "nach" and governed and tokens[head].lower not in reporting.VIEW_NOUNS:
        return None
    end = _to_finite(scene, index, end)
    speaker_end, frame_end = _with_apposition(scene, end)
    return attribute(scene, (index, frame_end), (begin, speaker_end), (index, index + 1), f"preposition {lower}")


def _from_view(scene: Scene, index: int) -> Draft | None:
    """ "Aus Sicht der Anwohner", "in den Augen Roths": whoever the genitive or "von" names thinks so."""
    if scene.tokens[index].lower == "augen":
        index -= 2
        if index < scene.first or [token.lower for token in scene.tokens[index : index + 2]] != ["in", "den"]:
            return None
    elif index + 1 >= scene.end or scene.tokens[index + 1].lower not in {"sicht", "perspektive"}:
        return None
    begin, head, end = _noun_phrase(scene, index + 1)
    if end <= head + 1:
        return None
    return attribute(scene, (index, end), (begin, end), (index, index + 1), "preposition aus")


def _to_finite(scene: Scene, index: int, end: int) -> int:
    """Before the verb stands one phrase: "Laut Papieren aus dem Archiv war ..." is all of it the source."""
    clause = next((c for c in scene.clauses if c.first == index and c.kind in {"main", "part"}), None)
    if clause is not None and clause.kind == "part" and clause.last == end:
        return _behind_open_apposition(scene, end)
    if clause is None or not end < clause.finite <= end + _LONGEST_ATTRIBUTE:
        return end
    return clause.finite if scene.tokens[end].tag in {"PREP", "APPRART"} else end


def _behind_open_apposition(scene: Scene, end: int) -> int:
    """ "Nach Angaben von Roth, dem Leiter des Amtes hatten ...": an apposition whose second comma is missing.

    Only one phrase stands before a German verb, so that a dative behind the comma belongs to it.
    """
    tokens = scene.tokens
    following = next((c for c in scene.clauses if c.first == end + 1 and c.kind == "main"), None)
    if following is None or tokens[end].tag != "COMMA" or tokens[following.first].lower not in {"dem", "einem"}:
        return end
    return following.finite


def _is_section(scene: Scene, head: int) -> bool:
    """ "nach Artikel 68": the part of a law by its number, not an article that somebody wrote."""
    return scene.tokens[head].lower == "artikel" and head + 1 < scene.end and scene.tokens[head + 1].tag == "NUM"


def _names_source(scene: Scene, preposition: str, begin: int, head: int, end: int) -> bool:
    """Whether what follows "nach" or "gemäß" says something: a noun of utterance; behind "gemäß" a speaker too."""
    tokens = scene.tokens
    definite = tokens[begin].lower in {"dem", "der", "den"}
    for index in range(head, end):
        if index > head and tokens[index].tag in {"ART", "DET", "PREP", "APPRART"}:
            break
        lower = tokens[index].lower
        if tokens[index].tag == "NOUN" and is_report_noun(lower):
            told = any(tokens[i].lower in reporting.PROVISIONAL for i in range(begin, index))
            return preposition != "nach" or not definite or told or lower not in reporting.EVENT_NOUNS
    return preposition == "gemäß" and can_speak(scene.tokens, begin, end)


def _relative(scene: Scene, index: int) -> Draft | None:
    """ "Umfragen, nach denen ...": the relative pronoun stands for the source."""
    tokens = scene.tokens
    clause = next((c for c in scene.clauses if c.opener == index and c.kind == "rel"), None)
    if clause is None or tokens[index + 1].lower not in {"denen", "dem", "der"} or clause.last <= index + 2:
        return None
    pronoun, cue = (index + 1, index + 2), (index, index + 1)
    frame = ((scene.first, index + 2),)
    return Draft(
        "indirect", ((index + 2, clause.last),), (pronoun,), (cue,), frame, (), "SW", "preposition and pronoun"
    )


def _with_apposition(scene: Scene, end: int) -> tuple[int, int]:
    """End of speaker and frame where a name or a relative clause follows the noun phrase between commas."""
    tokens = scene.tokens
    if end >= scene.end or tokens[end].tag != "COMMA":
        return end, end
    following = next((clause for clause in scene.clauses if clause.first == end + 1), None)
    if following is None or following.last >= scene.end or tokens[following.last].tag != "COMMA":
        return end, end
    if following.kind == "rel":
        return end, following.last + 1
    if following.kind == "part" and tokens[following.first].tag in {"NOUN", "ART", "ADJ"}:
        return following.last, following.last + 1
    return end, end


def _postposed(scene: Scene, index: int) -> Draft | None:
    """ "Seiner Meinung nach", "dem Vernehmen nach", "Medienberichten nach"."""
    tokens = scene.tokens
    if index == scene.first or tokens[index - 1].tag != "NOUN":
        return None
    if index + 1 < scene.end and tokens[index + 1].lower in _NOT_BEHIND_A_SOURCE:
        return None
    chunks = [c for c in find_chunks(tokens, max(scene.first, index - 12), index) if c.last == index]
    if not chunks or not is_report_noun(tokens[chunks[-1].head].lower):
        return None
    begin = chunks[-1].first
    if begin + 1 < index and tokens[begin].tag == "ART" and tokens[begin + 1].tag == "DET":
        begin += 1  # "die seiner Meinung nach": a relative pronoun, then the phrase
    return attribute(scene, (begin, index + 1), (begin, index), (index, index + 1), "postposed nach")


def _is_parted(scene: Scene, index: int) -> bool:
    """ "Gerüchten zu Folge", the two words that "zufolge" comes from."""
    return index > scene.first + 1 and scene.tokens[index - 1].lower == "zu" and scene.tokens[index].tag == "NOUN"


def _behind_noun(scene: Scene, index: int, end: int) -> Draft | None:
    tokens = scene.tokens
    if index > scene.first and tokens[index - 1].lower in _DATIVE_PRONOUNS:
        return attribute(scene, (index - 1, end), (index - 1, index), (index, end), "postposed zufolge")
    begin = _phrase_before(tokens, scene.first, index)
    if begin < index - 1 and is_report_noun(tokens[index - 1].lower) and tokens[index - 2].tag == "NOUN":
        begin = index - 1  # "der Präsident Berichten zufolge"
    if begin == index:
        return None
    return attribute(scene, (begin, end), (begin, index), (index, end), "postposed zufolge")


def _phrase_before(tokens: Sequence[Token], first: int, index: int) -> int:
    """Begin of the noun phrase that ends before ``index``."""
    lowest = first
    for position in range(index - 1, first - 1, -1):
        if tokens[position].tag in {"VFIN", "COMMA", "COLON", "STOP", "KOUS", "PTKVZ"} or tokens[position].text in {
            "–",
            "-",
        }:
            lowest = position + 1
            break
    chunks = list(find_chunks(tokens, lowest, index))
    if not chunks:
        return index
    begin = chunks[-1].first
    position = len(chunks) - 1
    while position > 0:
        chunk, previous = chunks[position], chunks[position - 1]
        between = chunk.first - previous.last
        genitive = tokens[chunk.first].lower in {"der", "des", "eines", "einer"} and between == 0
        attached = between == 1 and chunk.preposition == previous.last
        if not genitive and not attached:
            break
        begin = previous.first
        position -= 1
    while begin > lowest and tokens[begin - 1].tag in {"QUOTE", "ADJ"}:
        begin -= 1
    if begin > lowest and tokens[begin].tag == "QUOTE" and tokens[begin - 1].tag in {"ART", "DET"}:
        begin -= 1  # "dem „Talkurier“ zufolge"
    return begin


def _so(scene: Scene, index: int) -> Draft | None:
    """ "..., so der Sprecher"."""
    tokens = scene.tokens
    if index == scene.first or tokens[index - 1].tag not in {"COMMA", "QUOTE", "PUNCT"}:
        return None
    position = index + 1
    while position < scene.end and tokens[position].tag == "ADV":
        position += 1
    if position < scene.end and tokens[position].lower in _SPEAKING_PRONOUNS:
        end = position + 1
    else:
        position, _, end = _noun_phrase(scene, position)
    if end == position or (end < scene.end and tokens[end].tag not in _BEHIND_SO):
        return None
    begin = index
    while begin > scene.first and tokens[begin - 1].tag in {"COMMA", "PUNCT"}:
        begin -= 1
    end, frame_end = _so_ends(scene, index, end)
    return attribute(scene, (begin, frame_end), (position, end), (index, index + 1), "so X")


def _so_ends(scene: Scene, index: int, end: int) -> Range:
    """End of the speaker with its apposition, and of the frame with a relative clause and the mark that closes it."""
    tokens = scene.tokens
    frame_end = end
    if end < scene.end and tokens[end].tag != "COMMA":
        frame_end = max([end, *(c.last for c in scene.clauses if c.first <= index < c.last)])
    following = next((c for c in scene.clauses if c.first == end + 1), None)
    if following is not None and tokens[end].tag == "COMMA":
        if following.kind == "part" and any(tokens[i].tag == "NOUN" for i in range(following.first, following.last)):
            end = frame_end = following.last
        elif following.kind == "rel":
            frame_end = following.last
    while frame_end < scene.end and tokens[frame_end].tag in {"COMMA", "PUNCT"} and tokens[frame_end].text in ",–—-":
        frame_end += 1
    return end, frame_end
