"""The use cases of a programme, one a module; each owns its transaction and knows the rim only through ports."""
