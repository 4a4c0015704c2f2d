"""Whether a text is in English: by the small words in its paragraphs of prose, whatever names and code stand around."""

import re
from collections.abc import Iterator

_GLANCE = 40_000
"""Characters that are looked at."""
_LEAST = 6
"""Words that make a paragraph prose."""
_ENOUGH = 30
"""Words by which a language can be told."""
_SHARE = 0.16
"""Share of small words, among those written in small letters, that English prose has: it has two in five."""
_AHEAD = 1.5
_SMALL = frozenset(
    """the and of to in that for it on with by at this are from not but which have has its is was were be been
    would will as an they their he she his her or than more who could should into about after when between over there if
    so what these those had can may must do does did we you our no""".split()
)
_OTHERS = tuple(
    frozenset(words.split())
    for words in (
        "le la les des de du une un et dans que qui est pour sur pas ne au aux par plus ce cette se son avec sont il",
        "der die das und nicht mit von zu den ist im ein eine auf für dem des sich auch wird als es sind war nach bei",
        "el los las la una un que del de por con para se su en y no es al lo como más pero sus ha este entre sobre",
        "il la che di della per non una un del dei le e è con in sono si da nel anche più come gli alla delle ha",
        "o a os as que não do da em um uma para com dos das por se no na é mais ao como foi de e entre sobre",
        "de het een van en dat niet is op te met voor zijn die in er aan ook als bij door naar om maar wordt",
        "och att det som en av för är på den med till inte har ett om de var i kan så",
        "yang dan di untuk dengan ini itu dari pada tidak akan dalam oleh juga adalah ke bahwa sebagai",
        "ve bir bu için ile da de olarak olan daha çok gibi kadar sonra ne en",
        "hai ka ki ke mein aur nahin ko se hain tha thi par bhi yeh woh kya ho ne",
        "w z na i nie się do że jest o od po jak za oraz przez dla ale to są",
        "na ya wa kwa ni za la katika hii hiyo cha huo kuwa yake wake",
    )
)
_NOISE = re.compile(
    r"^(?P<fence>```|~~~)[\s\S]*?(?:^(?P=fence)|\Z)|`[^`\n]*`|<[^<>\n]{1,200}>|https?://\S+|\S+@\S+"
    r"|^[ ]{0,3}\|.*$|^[\w-]{2,30}:[ ].{0,100}$",
    re.M,
)
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d+[.)]|#)\s)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def is_english(text: str) -> bool | None:
    """Whether most of the prose in a text is English, or all its words where it has little prose; None for few words.

    Letters of other writings than the Latin count against it.
    """
    plain = _NOISE.sub(" ", text[:_GLANCE])
    told = [(len(words), _reads_english(words)) for words in _prose(plain)]
    weight = sum(length for length, _ in told)
    if weight < _ENOUGH:
        words = _WORD.findall(plain)
        return _reads_english(words) if len(words) >= _ENOUGH or not any(map(_is_latin, words)) else None
    return sum(length for length, english in told if english) * 2 > weight


def _prose(plain: str) -> Iterator[list[str]]:
    """The words of each paragraph long enough to be prose."""
    for block in _BREAK.split(plain):
        words = _WORD.findall(block)
        if len(words) >= _LEAST:
            yield words


def _reads_english(words: list[str]) -> bool:
    """By the words in small letters: names, whatever language they come from, are not counted."""
    small = [word.lower() for word in words if word[:1].islower()] or [word.lower() for word in words]
    if 2 * sum(map(_is_latin, words)) < len(words):
        return False
    own = sum(word in _SMALL for word in small)
    other = max(sum(word in each for word in small) for each in _OTHERS)
    return own >= _SHARE * len(small) and own >= _AHEAD * other


def _is_latin(word: str) -> bool:
    return word[0] < "\u0250"
