-- Readings and how they are found again. Days are proleptic ordinals (0: unknown), moments ISO 8601.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE shapes (id BIGINT PRIMARY KEY, fields TEXT NOT NULL UNIQUE);

CREATE TABLE articles (seq BIGINT PRIMARY KEY, key TEXT NOT NULL UNIQUE);
CREATE TABLE addresses (
    address TEXT PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES articles (seq)
);
CREATE TABLE versions (
    seq BIGINT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article BIGINT NOT NULL REFERENCES articles (seq),
    number BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    related BIGINT NOT NULL DEFAULT 0,
    day BIGINT NOT NULL,
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
    seq BIGINT PRIMARY KEY REFERENCES versions (seq),
    shape BIGINT NOT NULL REFERENCES shapes (id),
    text BYTEA NOT NULL,
    reading BYTEA NOT NULL,
    fingerprint BYTEA
);
CREATE TABLE pages (seq BIGINT PRIMARY KEY REFERENCES versions (seq), page BYTEA NOT NULL);

-- What can be found: articles (kind 0), statements (1) and figures (2). Rows are narrow, because a search reads
-- thousands of them to show twenty; what is shown of statements and figures is in item_places.
CREATE TABLE items (
    seq BIGINT PRIMARY KEY,
    version BIGINT NOT NULL REFERENCES versions (seq),
    kind BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    day BIGINT NOT NULL,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION
);
CREATE INDEX items_version ON items (version);
CREATE INDEX items_order ON items (kind, latest, day DESC, version, seq);
CREATE TABLE item_places (
    seq BIGINT PRIMARY KEY REFERENCES items (seq),
    item TEXT NOT NULL,
    begin_at BIGINT NOT NULL,
    end_at BIGINT NOT NULL,
    focus_begin BIGINT NOT NULL,
    focus_end BIGINT NOT NULL,
    speaker TEXT,
    unit TEXT
);

-- The words are ASCII forms made by the program (quellenlage.store.stems); arrays have no limit of words or positions.
CREATE TABLE text_words (rowid BIGINT PRIMARY KEY, words TEXT[] NOT NULL);
CREATE INDEX text_words_words ON text_words USING gin (words);
CREATE TABLE item_words (
    rowid BIGINT PRIMARY KEY,
    words TEXT[] NOT NULL,
    speaker TEXT[] NOT NULL,
    counted TEXT[] NOT NULL
);
CREATE INDEX item_words_words ON item_words USING gin (words);
CREATE INDEX item_words_speaker ON item_words USING gin (speaker);
CREATE INDEX item_words_counted ON item_words USING gin (counted);
