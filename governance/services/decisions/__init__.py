"""Decisions: voted in a meeting or taken outside one, judged first, reported after."""
