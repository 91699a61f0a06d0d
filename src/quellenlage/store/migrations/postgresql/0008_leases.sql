-- Who does what only one process at a time should do, and until when it is theirs.

CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until TEXT NOT NULL);
