"""Text cut to a length."""


def short(text: str, most: int) -> str:
    """The text on one line; where it is longer than so many characters, cut at a word with `…`."""
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0] + "…"
