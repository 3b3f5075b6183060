"""Fewest breaks proven by core-guided MaxSAT, for missions whose meetings are all held."""
