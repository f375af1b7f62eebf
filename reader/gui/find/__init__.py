"""Finding in the document on screen."""
