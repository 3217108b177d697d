"""Governors: declarations of interest, and the areas that some of them follow."""
