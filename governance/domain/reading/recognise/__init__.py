"""Recognisers: each looks for one kind of thing and says what it found and where."""
