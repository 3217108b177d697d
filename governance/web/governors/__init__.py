"""The register of interests, and the link governors."""
