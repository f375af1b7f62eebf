"""What is known about Arabic and mixed text: direction, segmentation, folding, encodings."""
