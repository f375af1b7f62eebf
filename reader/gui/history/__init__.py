"""What was done to one annotation: read from the project, told in a window."""
