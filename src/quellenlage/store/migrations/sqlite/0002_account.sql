-- The account over the readings, what people think of it, and what ingest and watch must remember.

CREATE TABLE parts (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    story TEXT,
    shape INTEGER NOT NULL REFERENCES shapes (id),
    body TEXT NOT NULL,
    UNIQUE (kind, key)
);
CREATE INDEX parts_story ON parts (story);
CREATE TABLE part_versions (
    version INTEGER NOT NULL REFERENCES versions (seq),
    part INTEGER NOT NULL REFERENCES parts (seq),
    PRIMARY KEY (version, part)
) WITHOUT ROWID;
CREATE INDEX part_versions_part ON part_versions (part);

CREATE TABLE judgements (
    seq INTEGER PRIMARY KEY,
    finding TEXT NOT NULL,
    verdict TEXT NOT NULL,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX judgements_finding ON judgements (finding);

CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    etag TEXT,
    modified TEXT,
    next_poll TEXT,
    failures INTEGER NOT NULL,
    note TEXT
) WITHOUT ROWID;
CREATE TABLE quarantine (
    input TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    reference TEXT
) WITHOUT ROWID;
CREATE TABLE finished (source TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
