-- Whether a text is there already is asked for every article that comes in.

CREATE INDEX versions_text ON versions (sha256);
