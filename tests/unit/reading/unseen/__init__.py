"""Readings of texts as strangers write them: other words, orders, separators and layouts."""
