"""Forms as people fill them in: what was typed is kept whatever is wrong with it."""
