"""What lasts: the history in SQLite and the drafts of sessions under way."""
