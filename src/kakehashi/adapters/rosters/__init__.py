"""Roster files of any supported format become sheets of cells."""
