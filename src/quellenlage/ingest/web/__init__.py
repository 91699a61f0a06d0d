"""Fetching from the web: safely, so that no page can turn the program against its own network; and politely."""

from quellenlage.ingest.web.clock import Clock, SystemClock
from quellenlage.ingest.web.errors import DisallowedError, RefusedError, StoppedError, UnavailableError
from quellenlage.ingest.web.exchange import Limits
from quellenlage.ingest.web.fetcher import Answer, Conduct, Fetcher, Request
from quellenlage.ingest.web.networks import Allowance
from quellenlage.ingest.web.sources import fetch_source, source_of
from quellenlage.ingest.web.targets import is_url

__all__ = [
    "Allowance",
    "Answer",
    "Clock",
    "Conduct",
    "DisallowedError",
    "Fetcher",
    "Limits",
    "RefusedError",
    "Request",
    "StoppedError",
    "SystemClock",
    "UnavailableError",
    "fetch_source",
    "is_url",
    "source_of",
]
