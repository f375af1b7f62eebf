"""In and out: exports, annotations from other programs, new editions of texts, print."""
