"""The words of the field, as tables: months, bodies, roles, labels, frequencies, laws."""


def words_of(block: str) -> frozenset[str]:
    """The words of a block of text, as a set."""
    return frozenset(block.split())
