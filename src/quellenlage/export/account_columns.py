"""Columns of the tables of the account across the articles."""

from __future__ import annotations

from typing import Final

from quellenlage.export.columns import Column, Table, place

_EXPLANATION: Final = (
    Column("explanation", "text", "why, in German"),
    Column("explanation_en", "text", "why, in English"),
)
_DOCUMENT: Final = Column("document", "text", "id of the document (`documents.id`)")

STORIES: Final = Table(
    "stories",
    "articles about one event",
    ("id",),
    (
        Column("id", "text", "key of the story, made from its first document"),
        Column("title", "text", "its title"),
        Column("first", "day", "the first day on which one of its documents was published"),
        Column("last", "day", "the last such day"),
        Column("documents", "integer", "how many documents it has", "documents"),
    ),
)
CLAIMS: Final = Table(
    "claims",
    "the same assertion across articles",
    ("id",),
    (
        Column("id", "text", "key of the claim, made from the place where it is made first"),
        Column("story", "text", "key of its story (`stories.id`)"),
        Column("kind", "text", "`figure` or `statement`"),
        Column("label", "text", "what is claimed, in a few words"),
        Column("status", "text", "`corroborated`, `single_origin`, `conflict`, `undetermined`"),
        Column("independent_origins", "integer", "on how many independent origins it stands; empty where the texts do not tell", "origins"),
        Column("members", "integer", "how many passages make it", "passages"),
        Column("documents", "integer", "how many documents make it", "documents"),
        *_EXPLANATION,
    ),
)  # fmt: skip
MEMBERS: Final = Table(
    "members",
    "a passage that makes a claim",
    ("claim", "number"),
    (
        Column("claim", "text", "key of the claim (`claims.id`)"),
        Column("number", "integer", "its place among the members of the claim", "from 1"),
        _DOCUMENT,
        Column(
            "item",
            "text",
            "the figure or statement (`figures.id` or `statements.id` of this document); empty where it is neither",
        ),
        *place("the passage"),
        Column("words", "text", "the passage"),
        Column("low", "number", "the lowest value that it allows; empty where it is open below", "`figures.unit`"),
        Column("high", "number", "the highest value that it allows; empty where it is open above", "`figures.unit`"),
        Column("speaker", "text", "to whom the document attributes it; empty for a bare fact"),
        Column("as_of", "day", "the day for which it is said"),
        Column("reason", "text", "why it was aligned with the rest of the claim"),
    ),
)
ORIGINS: Final = Table(
    "origins",
    "a first attributable source of a claim",
    ("claim", "number"),
    (
        Column("claim", "text", "key of the claim (`claims.id`)"),
        Column("number", "integer", "its place among the origins of the claim", "from 1"),
        Column("name", "text", "the speaker, agency or outlet"),
        Column("kind", "text", "`speaker`, `agency`, `outlet`, `anonymous`"),
        Column("documents", "texts", "ids of the documents that have the claim from there (`documents.id`)"),
    ),
)
LINEAGE: Final = Table(
    "lineage",
    "that a document got text or facts from another",
    ("id",),
    (
        Column("id", "text", "key of the edge, made from its documents and its kind"),
        Column("earlier", "text", "id of the document that had it (`documents.id`)"),
        Column("later", "text", "id of the document that got it (`documents.id`)"),
        Column("kind", "text", "`exact`, `near`, `excerpt`, `rewrite`, `translation`, `cites`"),
        Column("score", "number", "share of the later body that is aligned with the earlier one; 1 for `cites`", "0 to 1"),
        Column("directed", "boolean", "false where nothing settles who was first"),
        *_EXPLANATION,
    ),
)  # fmt: skip
CITATIONS: Final = Table(
    "citations",
    "a source that a document names and that is not in the desk",
    ("id",),
    (
        Column("id", "text", "key of the citation, made from the document and the name"),
        _DOCUMENT,
        Column("name", "text", "the source"),
    ),
)
FINDINGS: Final = Table(
    "findings",
    "what a careful editor must be told, with what people said of it",
    ("id",),
    (
        Column("id", "text", "key of the finding, made from the passages that show it"),
        Column("kind", "text", "`conflict`, `drift`, `correction`, `recycled`, `attribution_lost`, `hedge_dropped`, `number_changed`, `scope_changed`"),
        Column("claim", "text", "key of the claim (`claims.id`)"),
        Column("document", "text", "id of the document in which it shows (`documents.id`)"),
        Column("against", "text", "id of the document that it is held against (`documents.id`)"),
        *_EXPLANATION,
        Column("verdict", "text", "the last judgement: `confirmed`, `wrong`, `irrelevant`; empty where nobody judged it"),
        Column("judged_by", "text", "who gave the last judgement"),
        Column("judged_at", "text", "when", "ISO 8601, UTC"),
        Column("note", "text", "the note of the last judgement"),
        Column("judgements", "integer", "how many judgements there are", "judgements"),
    ),
)  # fmt: skip
JUDGEMENTS: Final = Table(
    "judgements",
    "what a person said of a finding, also of one that shows no more",
    ("finding", "number"),
    (
        Column("finding", "text", "key of the finding (`findings.id`)"),
        Column("number", "integer", "its place among the judgements of the finding, oldest first", "from 1"),
        Column("verdict", "text", "`confirmed`, `wrong`, `irrelevant`"),
        Column("judged_by", "text", "who"),
        Column("judged_at", "text", "when", "ISO 8601, UTC"),
        Column("note", "text", "the note"),
    ),
)
EVIDENCE: Final = Table(
    "evidence",
    "a passage that an edge, a citation or a finding rests on",
    ("table", "id", "number"),
    (
        Column("table", "text", "`lineage`, `citations` or `findings`"),
        Column("id", "text", "the id of the row there"),
        Column("number", "integer", "its place; of lineage, pairs in the order earlier, later", "from 1"),
        _DOCUMENT,
        *place("the passage"),
        Column("words", "text", "the passage"),
    ),
)

ACCOUNT_TABLES: Final = (STORIES, CLAIMS, MEMBERS, ORIGINS, LINEAGE, CITATIONS, FINDINGS, JUDGEMENTS, EVIDENCE)
