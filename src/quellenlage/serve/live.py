"""Live updates: the desk's pulse, watched once for all who listen, and told as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from time import monotonic
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import StreamingResponse

from quellenlage.errors import RetryError
from quellenlage.serve.config import ServeConfig
from quellenlage.serve.pool import Pool
from quellenlage.store import Pulse

#: Seconds after which something is sent even if nothing happens, so that neither side takes the other for gone.
_SIGN_OF_LIFE: Final = 15.0
_COME_BACK_MS: Final = 3000
#: Seconds after which a listener is looked after at the latest; the desk itself is asked less often.
_TURN: Final = 0.5


class Heart:
    """Feels the pulse of the desk, at most once in ``config.poll`` seconds however many ask."""

    def __init__(self, pool: Pool, config: ServeConfig) -> None:
        self._pool = pool
        self._config = config
        self._lock = asyncio.Lock()
        self._felt: tuple[float, Pulse] | None = None
        self._listeners = 0

    async def pulse(self) -> Pulse:
        """The pulse as it is, or was a moment ago."""
        async with self._lock:
            if self._felt is None or monotonic() - self._felt[0] >= self._config.poll:
                self._felt = (monotonic(), await self._pool.run(lambda store: store.pulse()))
            return self._felt[1]

    def listen(self, request: Request) -> StreamingResponse:
        """The stream of one listener.

        Raises:
            HTTPException: too many listen already (503).
        """
        if self._listeners >= self._config.streams:
            raise HTTPException(503, "Too many pages listen already.", {"Retry-After": "60"})
        return StreamingResponse(
            self._events(request), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _events(self, request: Request) -> AsyncIterator[str]:
        self._listeners += 1
        try:
            begun = told_at = monotonic()
            last: Pulse | None = None
            yield f"retry: {_COME_BACK_MS}\n\n"
            while self._goes_on(begun) and not await request.is_disconnected():
                pulse = await self._pulse_or(last)
                if pulse is not None and pulse != last:
                    yield f"event: pulse\ndata: {json.dumps(asdict(pulse))}\n\n"
                    last, told_at = pulse, monotonic()
                elif monotonic() - told_at >= _SIGN_OF_LIFE:
                    yield ": still here\n\n"
                    told_at = monotonic()
                await asyncio.sleep(min(self._config.poll, _TURN))
        finally:
            self._listeners -= 1

    def _goes_on(self, begun: float) -> bool:
        return monotonic() - begun < self._config.stream_seconds and not self._config.ending()

    async def _pulse_or(self, last: Pulse | None) -> Pulse | None:
        try:
            return await self.pulse()
        except RetryError:
            # The desk is locked for the moment: nothing is new, and the next look may tell.
            return last
