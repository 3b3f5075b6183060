"""A sheet as it comes becomes organisations: headings recognised, cells read, the same organisation found again."""
