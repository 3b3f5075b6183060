"""The agenda as a constraint model: its literals, a function for each rule of the paper, and its criteria."""
