"""The rules of an agenda, each a function from its facts to the faults it finds."""
