from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dragoman.views.safe import markdown, markdown_inline, one_line, terminal, visible

PLAIN = {"inline", "text", "paragraph_open", "paragraph_close"}


def test_controls_are_pictures() -> None:
    assert visible("a\x1b[31mb\x00\x7f\x9b") == "a␛[31mb␀␡⟨U+009B⟩"
    assert visible("a\u202eb\u2066") == "a⟨U+202E⟩b⟨U+2066⟩"
    assert visible("a\tb\nc") == "a\tb\nc"


def test_no_carriage_return_reaches_a_terminal() -> None:
    assert terminal("a\r\nb\rc") == "a\nb␍c"


def test_cut_at_a_word() -> None:
    assert one_line("one  two\nthree", 10) == "one two…"
    assert one_line("one two", 7) == "one two"
    assert one_line("abcdefghij", 5) == "abcd…"


def test_markdown_by_hand() -> None:
    assert markdown("*a* [b](c) <i> `d`") == r"\*a\* \[b\](c) \<i> \`d\`"
    assert markdown("1. one") == r"1\. one"
    assert markdown("- one") == r"\- one"
    assert markdown("see http://x.org and www.x.org") == r"see http\://x.org and www\.x.org"


@given(st.text(alphabet=st.sampled_from("ab1 \n*_`[]()<>#+-.!|~&;=:\\\"'/@{}$^\t\r"), max_size=40))
def test_text_is_never_markup(text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(markdown(text))
    inner = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in tokens} <= PLAIN
    assert {child.type for child in inner} <= {"text", "text_special"}
    assert "".join(child.content for child in inner) == " ".join(text.split())


def test_every_address_in_a_line_is_escaped() -> None:
    text = "a www.a.example, (www.b.example) _WWW.c.example and https://www.d.example"
    wanted = r"a www\.a.example, (www\.b.example) \_WWW\.c.example and https\://www\.d.example"
    assert markdown_inline(text) == wanted
    assert markdown(text) == wanted


def test_half_a_character_is_shown_as_none() -> None:
    assert visible("a\udcff").encode() == "a\ufffd".encode()
