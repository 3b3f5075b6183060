"""Text in any programme language: its language, sentences, names, terms, and the messages shown to people."""
