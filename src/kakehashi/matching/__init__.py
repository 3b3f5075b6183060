"""Two rosters become explained matches, and matches become shortlists under capacity; pure functions on arrays."""
