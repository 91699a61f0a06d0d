"""The article with its marks: nothing lost, nothing moved, every mark holds its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quellenlage.model import Region, Span
from quellenlage.present.reader import Mark, marked_text
from tests.present.parsed import Page

TEXT = st.text(alphabet=st.sampled_from("ab <>&\"'\n\r\t\u202eü\U0001f600"), min_size=1, max_size=40)


def name(span: Span) -> str:
    return f"m-{span.begin}-{span.end}"


def page_of(text: str, regions: list[Region], spans: list[Span]) -> Page:
    marked = marked_text(text, regions, [Mark(span, ("evidence",)) for span in spans], name)
    return Page.of(f'<div id="text">{marked.html}</div>')


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, list[Region], list[Span]]:
    text = draw(TEXT)
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=3))})
    kinds = draw(st.lists(st.sampled_from(["body", "advert", "headline"]), min_size=len(cuts), max_size=len(cuts)))
    regions = [
        Region(Span(begin, end), kind)  # type: ignore[arg-type]
        for begin, end, kind in zip(cuts, cuts[1:], kinds, strict=False)
    ]
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=8))
    return text, regions, sorted({Span(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


@given(cases())
def test_text_is_unchanged_and_each_mark_holds_its_words(case: tuple[str, list[Region], list[Span]]) -> None:
    text, regions, spans = case
    page = page_of(text, regions, spans)
    assert page.unbalanced == []
    assert page.by_id()["text"].text == text
    for span in spans:
        assert page.marked(name(span)) == span.cut(text)


def test_marks_that_cross_are_split_and_named() -> None:
    marks = [Mark(Span(0, 6), ("say",)), Mark(Span(4, 9), ("evidence",))]
    marked = marked_text("abcdefghi", [], marks, name)
    assert marked.split == ("m-0-6",)
    assert str(marked.html) == (
        '<mark id="m-0-6" class="say">abcd</mark>'
        '<mark id="m-4-9" class="evidence"><mark class="say c-m-0-6">ef</mark>ghi</mark>'
    )


def test_a_mark_goes_on_across_regions() -> None:
    regions = [Region(Span(0, 3), "headline"), Region(Span(3, 6), "navigation")]
    marked = marked_text("abcdef", regions, [Mark(Span(1, 5), ("evidence",))], name)
    assert str(marked.html) == (
        '<span class="r-headline">a<mark id="m-1-5" class="evidence">bc</mark></span>'
        '<span class="r-navigation dim"><mark class="evidence c-m-1-5">de</mark>f</span>'
    )


def test_the_parts_of_a_statement_light_up_together() -> None:
    parts = [Mark(Span(0, 2), ("say",)), Mark(Span(4, 6), ("say",), partner=Span(0, 2))]
    marked = marked_text("ab, cd", [], parts, name)
    assert 'class="say p-m-0-2">cd' in marked.html
    assert marked.split == ("m-0-2",)


def test_what_html_cannot_carry_keeps_its_place() -> None:
    page = page_of("a\x00b\ud800c", [], [Span(4, 5)])
    assert page.by_id()["text"].text == "a\ufffdb\ufffdc"
    assert page.marked("m-4-5") == "c"
