"""The register written to files."""
