"""Fitting the weights by which titles are chosen."""
