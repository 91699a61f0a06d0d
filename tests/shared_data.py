"""Where the data to measure with lies: a folder ``shared`` beside the checkout, absent on a user's machine."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS = SHARED / "seeds"
STORIES = SHARED / "stories"

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the folder shared/ with the data to measure with is absent"
)
