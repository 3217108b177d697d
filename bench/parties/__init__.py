"""Fitting the weights of those who approve and keep a policy."""
