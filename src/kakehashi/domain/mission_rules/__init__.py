"""What a mission must be before anyone is invited to it, each a function that raises InvalidInputError."""
