-- By what a new article finds those with which it may have to do, and what is still to be related.

ALTER TABLE versions ADD COLUMN placed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX versions_waiting ON versions (seq) WHERE placed = 0;

CREATE TABLE profile_terms (
    term INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES versions (seq),
    weight INTEGER NOT NULL,
    as_name INTEGER NOT NULL,
    PRIMARY KEY (term, version)
) WITHOUT ROWID;
CREATE INDEX profile_terms_version ON profile_terms (version);
CREATE TABLE kin (
    version INTEGER NOT NULL REFERENCES versions (seq),
    kin INTEGER NOT NULL REFERENCES versions (seq),
    likeness INTEGER NOT NULL,
    PRIMARY KEY (version, kin)
) WITHOUT ROWID;
CREATE INDEX kin_kin ON kin (kin);
CREATE TABLE touched (version INTEGER PRIMARY KEY REFERENCES versions (seq));
CREATE TABLE frequencies (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
