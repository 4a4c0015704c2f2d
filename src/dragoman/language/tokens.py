"""Words of running English text with exact offsets, parted as the English Universal Dependencies treebanks part them.

`don't` is `do` and `n't`, a possessive `'s` stands alone, compounds part at their hyphens (`well`, `-`, `known`) unless
the first half is a prefix (`non-aligned`), and numbers, dates, addresses, abbreviations and emoticons stay whole.
"""

import re
from collections.abc import Iterator

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094d\u200c\u200d\u00ad"
_LETTER = rf"(?:[^\W\d_][{_MARKS}]*)"
_ALNUM = rf"(?:[^\W_][{_MARKS}]*)"
_APOSTROPHE = "['’ʼ`´]"
_PREFIXES = (
    "a ante anti bi bio co counter cross de di dis e electro ex extra geo hyper infra inter intra macro mega meta "
    "micro mid mini multi neo non out over para photo poly post pre pro proto pseudo psycho re semi socio sub super "
    "supra trans tri ultra un under uni vice"
).replace(" ", "|")
_SHORT = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Brig Capt Cdr Adm Amb Sen Sens Rep Reps Gov Pres Hon Rev Sgt Cpl Pvt St Ft Mt "
    "Jr Sr vs cf al approx Inc Corp Co Ltd Bros Dept Est Attn Ave Blvd Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov "
    "Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Calif Fla Ariz Mass Ph pp ed eds"
).replace(" ", "|")
_UNITS = "am|pm|AM|PM|a\\.m\\.|p\\.m\\.|km|kms|kg|cm|mm|ft|mph|hrs|hr|min|mins|lbs|lb|yr|yrs|GB|MB|GHz|MHz|mg|ml"
_TAIL = r"[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]}'’*]"
_FILES = "docx?|xlsx?|pptx?|pdf|html?|txt|zip|jpe?g|png|gif|csv|DOCX?|XLSX?|PDF"
_DOMAINS = (
    "com|org|net|edu|gov|mil|int|info|uk|us|de|ru|fr|cn|in|au|ca|eu|io|tv|ch|jp|il|ir|pk|ua|za|nl|be|at|no|se|it|es"
)

_TOKEN = re.compile(
    rf"""
    (?P<whole>
        (?:https?|ftp)://{_TAIL} | mailto:{_TAIL} | www\.{_TAIL}
      | [\w.+%…-]{{1,64}}@[A-Za-z0-9][\w-]{{0,63}}(?:\.[\w-]{{1,63}}){{0,8}}
      | (?<!\w)[@\#][^\W\d]\w+
      | (?<![\w.])[A-Za-z0-9][\w-]{{0,63}}(?:\.[A-Za-z0-9][\w-]{{0,63}}){{0,8}}
          \.(?:{_DOMAINS})\b(?!\.[A-Za-z])(?:/{_TAIL})?
      | (?<![\w.])\w[\w-]{{0,63}}\.(?:{_FILES})\b
      | (?<![\w.])[a-z][a-z-]{{1,63}}(?:\.[a-z][a-z-]{{1,63}}){{2,8}}(?![\w.])
      | [:;=][-o^']?[)(DPpO3/\\|\]\[*](?![\w)(]) | <3 | \^_+\^ | :-?/(?!/)
      | (?<!\w)(?:{_SHORT})\.(?!\w) | (?<!\w)(?:etc\.(?=\s*[^\s”"’]) | Ph\.D\.?)
      | \b(?:[Nn]os?|[Aa]rt|[Ff]ig|[Vv]ol|[Cc]h)\.(?=\s*\d)
      | (?<![\w.])(?:(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))? | (?:[^\W\d_]\.)+[^\W\d_](?![\w.]))
      | (?<![\w.'’])[A-Z]\.(?=\s+[A-Z“"(]|[A-Z]|,)
      | (?<!\w)(?:[A-Z]{{1,3}}\$) | \b\w+(?:&[A-Z]\w*)+
      | (?<![\w])[+-]?\d+(?:-\d+){{2,}}(?!\w) | (?<!\w)\d{{1,2}}-[A-Z][a-z]{{2}}-\d{{2,4}}(?!\w)
      | (?<!\w)(?:\d|\d{{3}})-\d{{4}}(?!\w)
      | (?<!\w)(?i:{_PREFIXES})-{_LETTER}+(?:{_APOSTROPHE}(?!(?:s|re|ve|ll|d|m)\b){_LETTER}+)*
      | (?<!\w){_APOSTROPHE}(?:em|cause|til|twas|bout|\d0s)\b
      | (?<!\S)(?:[A-Za-z]{{1,2}}|{_PREFIXES})-(?=\s) | (?<![\w$])[+](?=\d)\d+ | \d+(?:['’]s)\b | \d+(?:st|nd|rd|th|s)\b
    )
  | (?P<measure>\d+(?:[.,:]\d+)*)(?=(?:{_UNITS})(?!\w))
  | (?P<number>(?:\d+(?:[.,:/]\d+)+|(?<![\w.])\.\d+)(?!\w))
  | (?P<word>{_ALNUM}+(?:_{_ALNUM}+|{_APOSTROPHE}{_ALNUM}+|\.(?=\d){_ALNUM}+)*)
  | (?P<picture>[\U0001F1E6-\U0001F1FF]{{2}}
      | [\u2190-\u21ff\u2300-\u2bff\U0001F000-\U0001FAFF][\ufe0f\u20e3]?[\U0001F3FB-\U0001F3FF]?
        (?:\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF]\ufe0f?[\U0001F3FB-\U0001F3FF]?)*)
  | (?P<run>\.{{2,}}|-{{2,}}|[—–]{{2,}}|[!?]{{2,}}|\*{{2,}}|_{{2,}}|={{2,}}|~{{2,}}|\#{{2,}}|\+{{2,}}
      |''|``|<{{2,}}|>{{2,}}|\${{2,}})
  | (?P<mark>[^\s\u200b\u200e\u200f\u2060\ufeff][{_MARKS}]*)
    """,
    re.VERBOSE,
)
_CLITIC = re.compile(rf"(?i)(?<=\w)(n{_APOSTROPHE}t|{_APOSTROPHE}(?:s|re|ve|ll|d|m))$")
_BARE = re.compile(
    r"(?i)(?:(?=can)...(?=not$)|(?:gon|wan)(?=na$)|got(?=ta$)|(?:lem|gim)(?=me$)|a(?=lot$)|i(?=m$|ve$)"
    r"|(?:that|there|here|what|he|she)(?=s$)|they(?=re$|ve$)|(?:do|did|does|is|was|were|could|would|should|have|has|ca)(?=nt$))"
)

_CUTS = 4


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Start and end of each word of the text, or of a stretch of it, in order.

    The words do not overlap, none holds white space, and every character that is neither white space nor invisible is
    in a word.
    """
    return [
        span for match in _TOKEN.finditer(text, start, len(text) if end is None else end) for span in _parted(match)
    ]


def _parted(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    start, end = match.span()
    word, cuts = match.group(), [end]
    while match.lastgroup == "word" and len(cuts) < _CUTS and (cut := _cut(word)) is not None:
        word = word[:cut]
        cuts.append(start + cut)
    for stop in reversed(cuts):
        yield start, stop
        start = stop


def _cut(word: str) -> int | None:
    """Where a contraction parts, if the word is one."""
    clitic = _CLITIC.search(word)
    if clitic and clitic.start():
        return clitic.start()
    bare = _BARE.match(word)
    return bare.end() if bare and (not word.isupper() or len(word) > len("THATS")) else None
