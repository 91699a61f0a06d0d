"""Keeping a desk: reading sources into a store, following feeds, relating what is new to what is there."""
