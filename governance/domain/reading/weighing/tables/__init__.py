"""The weights, as `bench/fitting.py` prints them."""
