"""The clerk’s own pages: desk, plan, year, order of an agenda, decisions without a meeting."""
