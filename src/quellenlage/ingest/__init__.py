"""Bytes to documents: files, folders, pages and pipes."""
