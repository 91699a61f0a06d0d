"""ClaimReview drafts say what is known, and leave out what only a person can say."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from typing import Any

from quellenlage.export.chosen import Chosen, Scope
from quellenlage.export.claimreview import MISSING
from quellenlage.export.write import FORMATS
from quellenlage.store import Judgement, Store


def drafts(store: Store) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write = FORMATS["claimreview"].write
    assert write is not None
    write(Chosen(store, Scope()), out)
    found = json.loads(out.getvalue())
    assert found["@context"] == "https://schema.org"
    return list(found["@graph"])


def test_a_draft_has_what_the_desk_knows_and_is_marked_as_one(desk: Store) -> None:
    account = desk.account()
    assert account is not None
    claims = {claim.id: claim for claim in account.claims}
    versions = {version.id: version for version in desk.versions()}
    found = drafts(desk)
    assert found
    for draft in found:
        assert draft["@type"] == "ClaimReview"
        assert draft["creativeWorkStatus"] == "Draft"
        assert "Entwurf" in draft["comment"]["text"]
        assert not set(MISSING) & set(draft), "only a person can say this"
        claim = claims[draft["identifier"]]
        assert draft["claimReviewed"] == claim.label
        reviewed = draft["itemReviewed"]
        assert reviewed["@type"] == "Claim"
        first = claim.members[0]
        assert reviewed["text"] == desk.texts([first.document])[first.document][first.span.begin : first.span.end]
        assert date.fromisoformat(reviewed["datePublished"]) == versions[first.document].day
        places = [reviewed["firstAppearance"], *reviewed.get("appearance", [])]
        assert {place["identifier"] for place in places} == {member.document for member in claim.members}
        for place in places:
            version = versions[place["identifier"]]
            assert (place["@type"], place["url"]) == ("NewsArticle", version.url)
            assert place["publisher"] == {"@type": "Organization", "name": version.source}
            assert place["headline"]
        assert {author["name"] for author in reviewed.get("author", [])} <= {origin.name for origin in claim.origins}
        assert {author["@type"] for author in reviewed.get("author", [])} <= {"Person", "Organization", "Thing"}
    assert any(author["@type"] == "Person" for draft in found for author in draft["itemReviewed"].get("author", []))


def test_there_is_one_for_each_claim_with_a_finding_that_stands(filled: Store) -> None:
    expected = {f.claim for key, f in filled.findings() if key != filled.findings()[1][0]}
    assert {draft["identifier"] for draft in drafts(filled)} == expected
    assert len(drafts(filled)) == len(expected)
    when = datetime(2025, 5, 1, tzinfo=UTC)
    for key, _ in filled.findings():
        filled.judge(Judgement(key, "wrong", "nein", "Ada Roth", when))
    assert drafts(filled) == []
    key, finding = filled.findings()[0]
    filled.judge(Judgement(key, "confirmed", "so ist es", "Ada Roth", when))
    (draft,) = drafts(filled)
    assert draft["identifier"] == finding.claim
    assert draft["keywords"] == [finding.kind]
    assert finding.explanation.de in draft["reviewBody"]
    assert "Ada Roth: so ist es" in draft["reviewBody"]
