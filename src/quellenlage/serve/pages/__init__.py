"""The desk as pages."""
