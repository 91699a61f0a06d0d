"""What a claim is called."""

from __future__ import annotations

import pytest

from quellenlage.model import Document
from quellenlage.pipeline import read, relate


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bis zu 40 Menschen werden nach dem Erdrutsch vermisst.", "Menschen (vermisst)"),
        ("Nach dem Erdrutsch gibt es 40 Vermisste.", "Vermisste"),
        ("Aus dem Tank liefen rund 4000 Liter Heizöl.", "Liter Heizöl"),
        ("An Bord waren 112 Passagiere.", "Passagiere"),
    ],
)
def test_a_claim_is_named_by_what_it_counts(text: str, label: str) -> None:
    assert [claim.label for claim in relate([read(Document("a", text))]).claims] == [label]
