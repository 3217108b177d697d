"""What is asked about decisions: what an item needs to be decided, and what was delegated."""
