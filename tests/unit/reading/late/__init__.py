"""Later invented documents: hard cases, flattened pages, pages of the web."""
