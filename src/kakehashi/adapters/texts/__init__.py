"""Files of text of any supported format become the one text that quotes point into."""
