"""What all answers of the API have in common."""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

T = TypeVar("T")
Pair = Annotated[list[int], Field(min_length=2, max_length=2, description="[begin, end) in code points of the text")]


class Model(BaseModel):
    """What all answers have in common: nothing but their fields."""

    model_config = ConfigDict(extra="forbid")


class Listed(Model, Generic[T]):
    """A window of a longer list."""

    items: list[T]
    total: int | None = Field(description="How many there are in all; null where counting them would take too long.")
    limit: int
    offset: int
    next: str | None = Field(description="Where the list goes on.")
    previous: str | None


class Trouble(Model):
    """One of several errors of a request."""

    in_: str = Field(alias="in")
    name: str
    detail: str


class Problem(Model):
    """An error (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Trouble] = []
