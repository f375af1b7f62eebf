"""Hashiya: read Arabic text as it should look, mark spans in it, keep and export them."""

__version__ = "0.1.0"
