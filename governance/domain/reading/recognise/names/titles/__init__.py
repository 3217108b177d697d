"""The title of a policy: every stretch that may be it, what speaks for each, and the likeliest."""
