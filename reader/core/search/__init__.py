"""Finding: what was typed, where it is in a text, and in all texts of a project."""
