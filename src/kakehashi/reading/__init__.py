"""A communiqué → proposed entries, each with its quote: the grammar of announcements. Pure functions, no model, no network."""
