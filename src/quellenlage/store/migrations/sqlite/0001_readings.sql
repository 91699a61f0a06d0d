-- Readings and how they are found again. Days are proleptic ordinals (0: unknown), moments ISO 8601.

PRAGMA application_id = 1366649964;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE shapes (id INTEGER PRIMARY KEY, fields TEXT NOT NULL UNIQUE);

CREATE TABLE articles (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE addresses (
    address TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (seq)
) WITHOUT ROWID;
CREATE TABLE versions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (seq),
    number INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    related INTEGER NOT NULL DEFAULT 0,
    day INTEGER NOT NULL,
    dated TEXT NOT NULL,
    document TEXT NOT NULL,
    title TEXT,
    source TEXT,
    url TEXT,
    language TEXT NOT NULL,
    moment TEXT,
    sha256 TEXT NOT NULL,
    raw_sha256 TEXT
);
CREATE INDEX versions_article ON versions (article);
CREATE INDEX versions_unrelated ON versions (seq) WHERE related = 0;

CREATE TABLE bodies (
    seq INTEGER PRIMARY KEY REFERENCES versions (seq),
    shape INTEGER NOT NULL REFERENCES shapes (id),
    text BLOB NOT NULL,
    reading BLOB NOT NULL,
    fingerprint BLOB
);
CREATE TABLE pages (seq INTEGER PRIMARY KEY REFERENCES versions (seq), page BLOB NOT NULL);

-- What can be found: articles (kind 0), statements (1) and figures (2). Rows are narrow, because a search reads
-- thousands of them to show twenty; what is shown of statements and figures is in item_places.
CREATE TABLE items (
    seq INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES versions (seq),
    kind INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    day INTEGER NOT NULL,
    low REAL,
    high REAL
);
CREATE INDEX items_version ON items (version);
CREATE INDEX items_order ON items (kind, latest, day DESC, version, seq);
CREATE TABLE item_places (
    seq INTEGER PRIMARY KEY REFERENCES items (seq),
    item TEXT NOT NULL,
    begin_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    focus_begin INTEGER NOT NULL,
    focus_end INTEGER NOT NULL,
    speaker TEXT,
    unit TEXT
);

-- The words are ASCII forms made by the program (quellenlage.store.stems); the tokenizer only splits at spaces.
CREATE VIRTUAL TABLE text_words USING fts5 (
    words, content = '', columnsize = 0, tokenize = "ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE item_words USING fts5 (
    words, speaker, counted, content = '', columnsize = 0, detail = column, tokenize = "ascii tokenchars '_'"
);
