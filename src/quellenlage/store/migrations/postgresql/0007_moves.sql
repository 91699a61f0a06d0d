-- What became of stories that grew together, fell apart or begin otherwise, so that old names still lead somewhere.

CREATE TABLE story_moves (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    document TEXT,
    de TEXT NOT NULL,
    en TEXT NOT NULL
);
CREATE INDEX story_moves_old ON story_moves (old);
CREATE INDEX story_moves_new ON story_moves (new);
