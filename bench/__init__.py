"""`make bench`: how long the pages and an approval take on a large scratch register."""
