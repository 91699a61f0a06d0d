"""The desk as JSON, under /api."""
