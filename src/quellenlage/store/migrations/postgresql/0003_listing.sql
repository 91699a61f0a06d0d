-- What pages of stories, claims and findings list and filter by, and what has changed since somebody looked. The rows of
-- a story, claim or finding go with its part.

CREATE TABLE story_rows (
    part BIGINT PRIMARY KEY REFERENCES parts (seq) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    texts INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX story_rows_order ON story_rows (last DESC, part DESC);
CREATE INDEX story_rows_changed ON story_rows (changed);
CREATE TABLE claim_rows (
    part BIGINT PRIMARY KEY REFERENCES parts (seq) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    story TEXT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX claim_rows_story ON claim_rows (story, part);
CREATE INDEX claim_rows_status ON claim_rows (status, part);
CREATE TABLE finding_rows (
    part BIGINT PRIMARY KEY REFERENCES parts (seq) ON DELETE CASCADE,
    key TEXT NOT NULL UNIQUE,
    story TEXT,
    kind TEXT NOT NULL,
    severity INTEGER NOT NULL,
    day INTEGER NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX finding_rows_order ON finding_rows (day DESC, part DESC, severity, key);
CREATE INDEX finding_rows_story ON finding_rows (story, severity, key);
CREATE INDEX finding_rows_created ON finding_rows (created);

CREATE TABLE changes (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
);
CREATE TABLE looks (
    who TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    versions INTEGER NOT NULL,
    at TEXT NOT NULL
);

CREATE INDEX versions_order ON versions (latest, day DESC, seq DESC);
CREATE INDEX versions_source ON versions (source, latest, day DESC, seq DESC);
