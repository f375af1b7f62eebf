"""Suggestions of the tests' own: what the rules find is their own tests' affair."""
