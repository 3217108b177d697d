"""The document as it is shown beside its record: pictures of its pages, marks, or its text."""
