"""The labels of control blocks: where they stand and what they ask for."""
