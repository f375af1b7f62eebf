"""What the program proposes: found in idle moments, outlined in the text, reviewed by keys."""
