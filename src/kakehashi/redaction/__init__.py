"""A text of an organisation becomes a text that does not say whose it is."""
