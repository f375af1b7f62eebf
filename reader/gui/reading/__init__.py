"""The reading view: from a text in code points to pixels, and back from a click to an offset."""
