"""German, as data: one file per topic, words with names that explain themselves."""
