"""Lists of policies as schools keep them."""
