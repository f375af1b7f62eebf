"""Beside the page: notes as cards in its margin, and where tags lie in the whole document."""
