"""Tables and histories, in cells or flattened to lines: rows under headings, versions, dates."""
