"""Texts with whatever may stand in an English article: quotes, dashes, ligatures, pictures, other scripts, marks."""

from hypothesis import strategies as st

INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
_WORDS = (
    "The envoy didn’t can't “ ” ‘ ’ — – … ﬁrst eﬃcient 👍🏽 🇵🇰 👩\u200d🚒 محمد المالكي Владимир Київ 习近平"
    " 東京 e\u0301 o\u0308\u0304 non-aligned U.S. 5.3% $2bn a@b.org https://a.org/?q=1 . , ; ! ? 's - ( )"
)
_UNSEEN = "\u200b\u200d\ufeff\u202e\u00ad\x00\x1b\x85\ud800\udfff \u00a0\u3000\n\t"
_PIECES = (*_WORDS.split(" "), *_UNSEEN)


def odd_text() -> st.SearchStrategy[str]:
    """Any text, lone surrogates too, with what makes trouble more often than chance would bring it."""
    piece = st.one_of(st.sampled_from(_PIECES), st.text(st.characters(), max_size=3))
    return st.lists(piece, max_size=40).map("".join)
