"""Who is who in one article: every name, title and pronoun of the same actor, under one canonical name."""

from quellenlage.analysis.actors.resolve import resolve_actors

__all__ = ["resolve_actors"]
