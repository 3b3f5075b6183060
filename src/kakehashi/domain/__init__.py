"""What a programme is and may do: frozen values, states, rules and errors, on the standard library alone."""
