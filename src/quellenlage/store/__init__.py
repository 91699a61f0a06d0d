"""The desk: a database that keeps readings, the account over them, and what ingest and watch must remember."""
