"""The pages of bringing documents in."""
