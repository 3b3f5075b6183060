"""The store of a programme: SQLAlchemy tables, row and object functions, and migrations."""
