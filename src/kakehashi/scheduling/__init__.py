"""A mission and its wanted meetings become an agenda, or a repaired agenda."""
