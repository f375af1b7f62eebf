"""Everything that works without a screen: no module in here imports Qt."""
