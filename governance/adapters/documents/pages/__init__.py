"""Pictures of a document's pages, and where on them each letter stands; drawn in its own process.

The worker imports this package, so nothing is imported here.
"""
