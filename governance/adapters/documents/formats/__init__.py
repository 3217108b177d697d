"""One reader a format: `read(data, name, limits) -> Content`."""
