"""The register’s pages."""
