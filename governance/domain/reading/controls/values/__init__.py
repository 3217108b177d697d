"""The values of labels: beside them, below them, in a row or in a column."""
