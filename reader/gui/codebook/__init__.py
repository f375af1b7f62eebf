"""The codebook in a window of its own: the tree of tags, and what is known of each."""
