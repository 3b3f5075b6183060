"""English texts of the command line, marked so that the catalogues are extracted from them."""


def mark(english: str) -> str:
    """Mark a text for the catalogues; it is translated where it is shown."""
    return english
