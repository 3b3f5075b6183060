"""One module a kind of entry: what a clause of that kind must say, and which fact it then tells."""
