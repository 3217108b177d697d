"""Spreadsheets, good and bad, through the process that reads them."""
