-- What watch has found in feeds, and what of the account it has told to whom.

CREATE TABLE watched (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    feed TEXT NOT NULL,
    guid TEXT,
    title TEXT,
    source TEXT,
    published TEXT,
    updated TEXT,
    first_seen TEXT NOT NULL,
    fetched TEXT,
    next_check TEXT,
    etag TEXT,
    modified TEXT,
    digest TEXT,
    article TEXT,
    failures BIGINT NOT NULL,
    note TEXT
);
CREATE INDEX watched_due ON watched (feed, next_check) WHERE next_check IS NOT NULL;
CREATE INDEX watched_guid ON watched (feed, guid) WHERE guid IS NOT NULL;
CREATE TABLE reported (sink TEXT NOT NULL, finding TEXT NOT NULL, PRIMARY KEY (sink, finding));
