"""A figure as an SVG drawing that stands inside a page: no style, no script, nothing fetched."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

from dragoman.lenses import Figure

_SVG, _LINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_ELEMENTS = frozenset(
    ["svg", "g", "path", "line", "rect", "circle", "text", "tspan", "a", "title", "desc", "defs", "clipPath"]
)  # fmt: skip
_ATTRIBUTES = frozenset(
    [
        "class", "d", "transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
        "stroke-miterlimit", "stroke-dasharray", "opacity", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "r",
        "cx", "cy", "text-anchor", "font-size", "font-family", "font-weight", "dx", "dy", "clip-path", "id", "viewBox",
        "pointer-events", "aria-label", "aria-hidden", "href",
    ]
)  # fmt: skip


Link = Callable[[str], str]
"""Where a mark leads, from what stands behind the `#` of its own link."""


def svg(figure: Figure, name: str, link: Link | None = None) -> str:
    """The drawing as an `<svg>` element; ids in it begin with `name`.

    Links lead nowhere but into the page, or where `link` says.
    """
    import vl_convert

    drawn = vl_convert.vegalite_to_svg(dict(figure.spec), allowed_base_urls=[])
    root = ElementTree.fromstring(_printable(drawn))
    _clean(root, name, link or "#{}".format)
    role = "group" if root.find(f".//{{{_SVG}}}a") is not None else "img"
    width, height = root.attrib["width"], root.attrib.pop("height")
    root.attrib |= {"viewBox": f"0 0 {width} {height}", "role": role, "aria-labelledby": f"{name}-title {name}-desc"}
    for place, (tag, words) in enumerate((("title", figure.title), ("desc", figure.caption))):
        element = ElementTree.Element(f"{{{_SVG}}}{tag}", {"id": f"{name}-{tag}"})
        element.text = words
        root.insert(place, element)
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element, name: str, link: Link) -> None:
    for key in list(element.attrib):
        value = element.attrib.pop(key)
        plain = "href" if key == f"{{{_LINK}}}href" else key
        if plain in _ATTRIBUTES and (plain != "href" or "#" in value):
            # The converter puts an address before the `#` of a link.
            element.attrib[plain] = link(value.partition("#")[2]) if plain == "href" else _own(plain, value, name)
    label = element.attrib.pop("aria-label", "")
    if "href" in element.attrib:
        # What a mark says is said by its link; a list beside the figure leads to the same without so many stops.
        says = [each.attrib["aria-label"] for each in element.iter() if "aria-label" in each.attrib]
        element.attrib |= {"tabindex": "-1", "aria-label": " ".join([label, *says]).strip() or "a mark"}
    for child in list(element):
        if child.tag.removeprefix(f"{{{_SVG}}}") in _ELEMENTS:
            _clean(child, name, link)
        else:
            element.remove(child)


def _own(key: str, value: str, name: str) -> str:
    """Ids made the figure's own."""
    if key == "id":
        return f"{name}-{value}"
    return re.sub(r"url\(#", f"url(#{name}-", value) if key == "clip-path" else value


def _printable(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text)
