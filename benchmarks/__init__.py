"""What is measured, each figure beside its yardstick in the same run."""
