"""Recognisers of names: the title of the policy and the school or trust whose it is."""
