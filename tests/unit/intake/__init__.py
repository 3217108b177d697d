"""What is worked out for the page on which a document is confirmed."""
