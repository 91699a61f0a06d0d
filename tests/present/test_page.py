"""The page: each line opens at its words, and nothing of an article ever runs."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest

from quellenlage.model import (
    Account,
    Actor,
    Citation,
    Claim,
    ClaimMember,
    Document,
    Evidence,
    Figure,
    Finding,
    LineageEdge,
    Origin,
    Quarantined,
    Span,
    Statement,
    Story,
    TimelineEntry,
    Wording,
)
from quellenlage.present.html import render_html
from quellenlage.present.words import BIDI
from tests.present.harbour import KURIER, READINGS, TEXTS, find, harbour, reading
from tests.present.parsed import Page

EVIL = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)> &#x3C;b&#x3E; \"' \u202ekcab"


def every_evidence(account: Account) -> list[Evidence]:
    return [
        *(Evidence(member.document, member.span) for claim in account.claims for member in claim.members),
        *(entry for finding in account.findings for entry in finding.evidence),
        *(entry for edge in account.lineage for entry in edge.evidence),
        *(entry for citation in account.cited for entry in citation.evidence),
        *(entry for event in account.timeline for entry in event.evidence),
    ]


def check_page(account: Account) -> Page:
    """What must hold of any page whatever."""
    page = Page.of(render_html(account))
    assert page.unbalanced == []
    identities = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
    assert len(identities) == len(set(identities))
    linked = {link.attributes["href"] or "" for link in page.links()}
    for href in linked:
        assert href.startswith(("#", "http://", "https://")), href
        assert not href.startswith("#") or href[1:] in identities, href
    for element in page.elements:
        assert not any(attribute.startswith("on") for attribute in element.attributes), element
        assert "src" not in element.attributes, element
        assert "style" not in element.attributes, element
        assert element.tag not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        if element.tag == "use":
            assert (element.attributes["href"] or "")[1:] in identities, element
        else:
            assert element.tag == "a" or "href" not in element.attributes, element
    assert [element.tag for element in page.elements].count("script") == 1
    numbers = {reading.document.id: number for number, reading in enumerate(account.readings, start=1)}
    texts = {reading.document.id: reading.document.text for reading in account.readings}
    for entry in every_evidence(account):
        anchor = f"a{numbers[entry.document]}-{entry.span.begin}-{entry.span.end}"
        assert f"#{anchor}" in linked, "no line leads to the evidence"
        assert page.marked(anchor) == entry.span.cut(texts[entry.document])
    return page


def test_each_line_opens_at_its_words() -> None:
    page = check_page(harbour())
    words = {link.text for link in page.links() if (link.attributes["href"] or "").startswith("#a1-")}
    assert "bis zu 60" in words


def test_articles_stand_on_the_page_to_the_letter() -> None:
    shown = [element.text for element in Page.of(render_html(harbour())).with_class("text")]
    assert shown == list(TEXTS.values())


def test_what_was_not_evaluated_is_dimmed() -> None:
    dimmed = [element.text for element in check_page(harbour()).with_class("r-advert")]
    assert dimmed == ["Lesen Sie auch: Zehn Tipps für den Garten\n"]


def test_direct_speech_is_told_from_indirect() -> None:
    page = check_page(harbour())
    in_articles = [element for element in page.elements if element.tag == "mark" and "id" in element.attributes]
    direct = {element.text for element in in_articles if "direct" in element.classes}
    indirect = {element.text for element in in_articles if "indirect" in element.classes}
    assert "„Wir haben bis zu 60 Container verloren“" in direct
    assert "Die Ursache sei noch unklar" in indirect


def test_conflicts_come_first() -> None:
    page = check_page(harbour())
    first = next(element for element in page.elements if element.tag == "ol" and "urgent" in element.classes)
    assert first.text.split()[0].startswith("Widerspruch")
    assert "Bis zu 60 gegen 85 für denselben Tag." in first.text


def test_a_chain_is_drawn_from_the_one_who_said_it_to_the_outlet() -> None:
    chains = [element.text for element in check_page(harbour()).with_class("chain")]
    assert chains == ["Jost Harms → Reederei Norderlinie → Die Warte"]


def test_both_languages_are_there_and_one_is_hidden_by_the_style_sheet() -> None:
    html = render_html(harbour())
    page = Page.of(html)
    english = [element for element in page.elements if element.tag == "w-en"]
    assert "Look at this first" in [element.text for element in english]
    assert "Zuerst ansehen" in [element.text for element in page.elements if element.tag == "w-de"]
    assert all(element.attributes.get("lang") == "en" for element in english)
    assert "w-en,tspan.en{display:none}" in html


def test_old_news_stands_out_in_the_timeline() -> None:
    stale = [element.text for element in check_page(harbour()).with_class("stale") if element.tag == "span"]
    # Once by the day that is told of, once by the day of publication.
    assert len(stale) == 2
    assert all(text.startswith("112 ") for text in stale)


def test_equal_accounts_are_equal_pages() -> None:
    assert render_html(harbour()) == render_html(harbour())


def test_the_policy_names_the_hashes_of_the_one_style_and_the_one_script() -> None:
    html = render_html(harbour())
    page = Page.of(html)
    policy = next(
        element.attributes["content"] or ""
        for element in page.elements
        if element.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        contents = re.findall(f"<{tag}>(.*?)</{tag}>", html, flags=re.DOTALL)
        assert len(contents) == 1
        digest = base64.b64encode(hashlib.sha256(contents[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_only_web_addresses_become_links() -> None:
    away = [link.attributes["href"] for link in check_page(harbour()).links() if link.attributes["href"][0] != "#"]  # type: ignore[index]
    assert away == ["https://kurier.example/hafen?a=1&b=2"]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://",
        "http://[broken",
        "https://evil.example/\u202emoc",
    ],
)
def test_other_addresses_do_not(url: str) -> None:
    made = replace(READINGS[1], document=replace(READINGS[1].document, url=url))
    page = check_page(replace(harbour(), readings=(READINGS[0], made, *READINGS[2:])))
    assert all(
        link.attributes["href"] in {"https://kurier.example/hafen?a=1&b=2"}
        or (link.attributes["href"] or "").startswith("#")
        for link in page.links()
    )


def hostile() -> Account:
    """An account in which every free text is an attack."""
    text = f"{EVIL}\n\n{EVIL}"
    whole = Span(0, len(EVIL))
    made = reading(
        EVIL,
        text,
        statements=(Statement("s1", "direct", "Speech", (whole,), cue=(whole,), actor="a1", via=("a1",)),),
        figures=(Figure("f1", whole, 1, 2, unit=EVIL),),
        actors=(Actor("a1", EVIL, "person", roles=(EVIL,), aliases=(EVIL,)),),
        translated_from=EVIL,
        language=EVIL,
    )
    made = replace(made, document=Document(EVIL, text, EVIL, EVIL, f"https://evil.example/{EVIL}"))
    other = reading("b", text)
    here = (Evidence(EVIL, whole),)
    wording = Wording(EVIL, EVIL + "!")
    return Account(
        readings=(made, other),
        lineage=(LineageEdge(EVIL, "b", "near", 0.5, (here[0], Evidence("b", whole)), wording, False),),
        cited=(Citation(EVIL, EVIL, here),),
        stories=(Story("s", EVIL, (EVIL,), None, None), Story("t", EVIL + "2", ("b",), None, None)),
        claims=(
            Claim(
                EVIL,
                "figure",
                EVIL,
                "s",
                (ClaimMember(EVIL, whole, "f1", 1, 2, EVIL), ClaimMember("b", whole, "", 3, None)),
                (Origin(EVIL, "anonymous", (EVIL,)),),
                explanation=wording,
            ),
        ),
        findings=(Finding("conflict", EVIL, EVIL, None, wording, here),),
        timeline=(TimelineEntry(EVIL, EVIL, here),),
        quarantined=(Quarantined(EVIL, EVIL),),
    )


def test_hostile_words_are_shown_as_words() -> None:
    page = check_page(hostile())
    texts = [element.text for element in page.with_class("text")]
    assert texts == [f"{EVIL}\n\n{EVIL}"] * 2
    for element in page.elements:
        if element.tag == "span" and "ctl" in element.classes:
            continue
        for value in element.attributes.values():
            assert not set(BIDI) & set(value or ""), element


def test_marks_of_direction_have_no_power_over_what_follows() -> None:
    html = render_html(hostile())
    outside = re.sub(r'<span class="ctl" data-u="[0-9A-F]{4}">.</span>', "", html)
    assert not set(BIDI) & set(outside)


def test_a_megabyte_without_a_space_is_shown_once() -> None:
    text = "a" * 1_000_000
    made = reading("big", text)
    account = replace(
        harbour(), readings=(*READINGS, made), cited=(Citation("big", "x", (Evidence("big", Span(0, len(text))),)),)
    )
    html = render_html(account)
    check_page(account)
    assert len(html) < 1_100_000


def test_an_account_of_nothing_is_a_page() -> None:
    page = check_page(Account((), (), (), (), (), (), ()))
    assert any("Keine Angaben gefunden." in element.text for element in page.elements)


def test_a_hundred_articles_fit_into_three_megabytes() -> None:
    unit = KURIER + " ".join(f"Satz {number} nennt {number} Boote und sagt nichts weiter." for number in range(48))
    assert 2400 < len(unit) < 2700
    readings = []
    members = []
    for number in range(100):
        spans = [find(unit, f"nennt {index} Boote") for index in range(0, 48, 4)]
        figures = tuple(Figure(f"f{index}", span, index, index) for index, span in enumerate(spans))
        quotes = tuple(
            Statement(f"s{index}", "direct", "Speech", (find(unit, f"Satz {index} nennt {index} Boote"),), actor="a1")
            for index in range(0, 48, 5)
        )
        actors = (Actor("a1", f"Person {number}", "person"),)
        readings.append(reading(f"{number:03}", unit, statements=quotes, figures=figures, actors=actors))
        members.append([ClaimMember(f"{number:03}", span, f"f{index}") for index, span in enumerate(spans)])
    claims = tuple(
        Claim(f"c{index}", "figure", f"Boote {index}", None, tuple(row[index] for row in members))
        for index in range(len(members[0]))
    )
    account = Account(tuple(readings), (), (), (), claims, (), ())
    check_page(account)
    assert len(render_html(account).encode("utf-8")) < 3_000_000
