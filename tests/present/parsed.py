"""A page as the tests see it: with the standard library's parser, so that no browser's leniency hides a defect."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "link", "img"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str | None]
    text: str = ""
    parent: Element | None = None

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()


@dataclass
class Page(HTMLParser):
    """Elements in document order, each with all the text inside it, as a reader would see it without a style sheet."""

    elements: list[Element] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, html: str) -> Page:
        page = cls()
        page.feed(html)
        page.close()
        page.unbalanced.extend(element.tag for element in page.stack)
        return page

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs), parent=self.stack[-1] if self.stack else None)
        self.elements.append(element)
        if tag not in VOID:
            self.stack.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs), parent=self.stack[-1] if self.stack else None))

    def handle_endtag(self, tag: str) -> None:
        if not self.stack or self.stack[-1].tag != tag:
            self.unbalanced.append(f"/{tag}")
            return
        self.stack.pop()

    def handle_data(self, data: str) -> None:
        for element in self.stack:
            element.text += data

    def by_id(self) -> dict[str, Element]:
        return {element.attributes["id"] or "": element for element in self.elements if "id" in element.attributes}

    def with_class(self, name: str) -> list[Element]:
        return [element for element in self.elements if name in element.classes]

    def links(self) -> list[Element]:
        return [element for element in self.elements if element.tag == "a" and "href" in element.attributes]

    def marked(self, anchor: str) -> str:
        """The words of a mark, all its pieces together."""
        return self.by_id()[anchor].text + "".join(piece.text for piece in self.with_class(f"c-{anchor}"))
