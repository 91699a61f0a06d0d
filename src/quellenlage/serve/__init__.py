"""The desk as a web page and a JSON API."""
