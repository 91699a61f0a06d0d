-- By what a new article finds those with which it may have to do, and what is still to be related.

ALTER TABLE versions ADD COLUMN placed BIGINT NOT NULL DEFAULT 0;
CREATE INDEX versions_waiting ON versions (seq) WHERE placed = 0;

CREATE TABLE profile_terms (
    term BIGINT NOT NULL,
    version BIGINT NOT NULL REFERENCES versions (seq),
    weight BIGINT NOT NULL,
    as_name BIGINT NOT NULL,
    PRIMARY KEY (term, version)
);
CREATE INDEX profile_terms_version ON profile_terms (version);
CREATE TABLE kin (
    version BIGINT NOT NULL REFERENCES versions (seq),
    kin BIGINT NOT NULL REFERENCES versions (seq),
    likeness BIGINT NOT NULL,
    PRIMARY KEY (version, kin)
);
CREATE INDEX kin_kin ON kin (kin);
CREATE TABLE touched (version BIGINT PRIMARY KEY REFERENCES versions (seq));
CREATE TABLE frequencies (term TEXT PRIMARY KEY, articles BIGINT NOT NULL);
