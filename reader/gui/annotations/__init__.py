"""The annotations of the document on screen: what they are, their table, their notes."""
