"""Columns of the tables of what stands in the articles, one article at a time."""

from __future__ import annotations

from typing import Final

from quellenlage.export.columns import Column, Table, place

_DOCUMENT: Final = Column("document", "text", "id of the document (`documents.id`)")
_RULE: Final = Column("rule", "text", "name of the rule that found it")

DOCUMENTS: Final = Table(
    "documents",
    "a version of an article",
    ("id",),
    (
        Column("id", "text", "id of the version: 32 hexadecimal digits made from its article and its text"),
        Column("name", "text", "the name under which it came in"),
        Column("article", "text", "key of its article, which all versions of it share: canonical address, else address, else outlet and name"),
        Column("version", "integer", "its place among the versions of its article", "from 1"),
        Column("latest", "boolean", "whether no later version is known"),
        Column("story", "text", "key of its story (`stories.id`)"),
        Column("title", "text", "its title; its headline or first line where it came without one"),
        Column("source", "text", "the outlet"),
        Column("url", "text", "its address"),
        Column("canonical", "text", "the address that the page gives for itself"),
        Column("authors", "texts", "its authors, as the markup names them"),
        Column("agencies", "texts", "news agencies that the markup credits"),
        Column("published", "day", "the day on which it was published, in the outlet's own time zone"),
        Column("published_at", "text", "the moment of publication, with the offset that the source gave", "ISO 8601"),
        Column("published_basis", "text", "where the day comes from: `given`, `markup`, `dateline`, `inferred`, `unknown`"),
        Column("published_reason", "text", "the words of the text that led to the day, where it is inferred"),
        Column("modified", "day", "the day of its last change, as its markup says"),
        Column("modified_at", "text", "the moment of its last change", "ISO 8601"),
        Column("fetched_at", "text", "when it was fetched from an archive or the network", "ISO 8601"),
        Column("language", "text", "what it is in", "ISO 639-1"),
        Column("translated_from", "text", "the language it was machine-translated from; `unknown` where only that it was is told", "ISO 639-1"),
        Column("characters", "integer", "length of its text", "code points"),
        Column("sha256", "text", "SHA-256 of its text in UTF-8", "hexadecimal"),
        Column("raw_sha256", "text", "SHA-256 of the page that the text was extracted from", "hexadecimal"),
    ),
)  # fmt: skip
TEXTS: Final = Table(
    "texts",
    "the text of a document, to which all places refer",
    ("document",),
    (_DOCUMENT, Column("text", "text", "the text, to the letter")),
)
STATEMENTS: Final = Table(
    "statements",
    "reported speech, writing or thought",
    ("document", "id"),
    (
        _DOCUMENT,
        Column("id", "text", "id of the statement in its document"),
        Column("type", "text", "`direct`, `indirect`, `reported`, `free_indirect`, `indirect_free_indirect`"),
        Column("medium", "text", "`Speech`, `Thought`, `Writing`, `ST`, `SW`, `TW`, `none`"),
        *place("the quote"),
        Column("quote", "text", "what is said; parts that stand apart are joined by ` … `"),
        Column("quote_spans", "spans", "the parts of the quote", "code points of the document's text"),
        Column("actor", "text", "who says it (`actors.id` of this document)"),
        Column("actor_name", "text", "the name of who says it: the fullest form in the document"),
        Column("actor_kind", "text", "`person`, `organisation`, `group`, `medium`, `anonymous`"),
        Column("via", "texts", "names of those through whom the document has it"),
        Column("speaker", "text", "the words that name who says it here"),
        Column("speaker_spans", "spans", "where these words stand", "code points of the document's text"),
        Column("cue", "text", "the reporting word"),
        Column("cue_spans", "spans", "where it stands", "code points of the document's text"),
        Column("frame", "text", "the reporting clause"),
        Column("frame_spans", "spans", "where it stands", "code points of the document's text"),
        Column("addressee", "text", "the words that name to whom it is said"),
        Column("addressee_spans", "spans", "where these words stand", "code points of the document's text"),
        Column("said", "day", "the day on which it was said, where the text tells"),
        _RULE,
        Column("speaker_reason", "text", "the features that made this speaker win over others"),
        Column("terms", "texts", "stems of the content words of the quote, sorted"),
    ),
)
FIGURES: Final = Table(
    "figures",
    "a quantity with its bounds",
    ("document", "id"),
    (
        _DOCUMENT,
        Column("id", "text", "id of the figure in its document"),
        *place("the number with its modifier"),
        Column("words", "text", "the number with its modifier, without the unit"),
        Column("low", "number", "the lowest value that the words allow; empty where they are open below", "`unit`"),
        Column("high", "number", "the highest value that the words allow; empty where they are open above", "`unit`"),
        Column("modifier", "text", "`approx`, `at_least`, `more_than`, `up_to`, `less_than`, `almost`, `range`, `several` and others"),
        Column("unit", "text", "ISO 4217 code, `%`, `pp` (percentage points), or an SI symbol; empty where things are counted"),
        Column("counted", "text", "the words for what is counted"),
        *place("what is counted", "counted_"),
        Column("change_kind", "text", "of a difference: `by`, `to`, `from`, `factor`"),
        Column("change_direction", "text", "`up` or `down`"),
        Column("change_value", "number", "by how much, or the factor", "`unit`, or none of a factor"),
        Column("rate", "text", "the period of a rate: `P1D` for a day", "ISO 8601 duration"),
        Column("share_of", "text", "the words for the whole of which it is a share"),
        *place("the whole", "share_of_"),
        Column("hedge", "text", "the words that make it less than certain"),
        *place("the hedge", "hedge_"),
        Column("as_of", "day", "the day for which it holds"),
        Column("statement", "text", "the statement that it stands in (`statements.id` of this document)"),
        Column("actor", "text", "who gives it (`actors.id` of this document)"),
        Column("actor_name", "text", "the name of who gives it"),
        Column("head", "text", "stem of the noun that is counted, or of the state where the noun is the state"),
        Column("attributes", "texts", "stems of what narrows the noun, sorted"),
        Column("state", "text", "what is said of the counted: `killed`, `injured`, `missing`, ...; several joined by `|`"),
        Column("scope", "texts", "names of the place, group or event that the count is limited to, sorted"),
        Column("part", "boolean", "whether the text says that it is a part of a larger count"),
        Column("side", "text", "`own` or `other` where it counts from the speaker's side"),
        _RULE,
    ),
)  # fmt: skip
TIMES: Final = Table(
    "times",
    "an expression of time",
    ("document", "id"),
    (
        _DOCUMENT,
        Column("id", "text", "id of the expression in its document"),
        *place("the expression"),
        Column("words", "text", "the expression"),
        Column("type", "text", "`DATE`, `TIME`, `DURATION`, `SET`"),
        Column("value", "text", "what it means, resolved where the text gives an anchor", "TIMEX3"),
        Column("mod", "text", "modifier", "TIMEX3"),
        _RULE,
    ),
)
ACTORS: Final = Table(
    "actors",
    "somebody who speaks or is spoken of in one document",
    ("document", "id"),
    (
        _DOCUMENT,
        Column("id", "text", "id of the actor in its document; another document has ids of its own"),
        Column("name", "text", "the fullest form found, in the standard spelling where a table knows one"),
        Column("kind", "text", "`person`, `organisation`, `group`, `medium`, `anonymous`"),
        Column("aliases", "texts", "every other form found, sorted"),
        Column("roles", "texts", "titles and offices that the document gives, sorted"),
        Column("members", "texts", "where one phrase names several, the name of each, sorted"),
        Column("mentions", "spans", "where the document names it", "code points of the document's text"),
    ),
)
CREDITS: Final = Table(
    "credits",
    "a source that a document names for itself",
    ("document", "number"),
    (
        _DOCUMENT,
        Column("number", "integer", "its place among the credits of the document", "from 1"),
        *place("the credit"),
        Column("words", "text", "the credit"),
        Column("name", "text", "the agency or outlet"),
        Column("kind", "text", "`agency` or `outlet`"),
        Column("scope", "text", "`article` where it covers the whole text, `passage` where a sentence has it"),
    ),
)

READING_TABLES: Final = (DOCUMENTS, TEXTS, STATEMENTS, FIGURES, TIMES, ACTORS, CREDITS)
