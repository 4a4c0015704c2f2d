import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from dragoman.lenses import LensResult, Row
from dragoman.views import as_csv, as_json, as_jsonl
from dragoman.views.safe import terminal

VALUES = {"quote": '=cmd|"/c"\nb', "level": -5, "sign": "-", "actors": ["A", "B"], "edited": False, "time": None}
RESULT = LensResult(
    lens="x",
    columns=("quote", "level", "sign", "actors", "edited", "time"),
    rows=(Row(VALUES, ("s",)),),
    notes=("n",),
)  # fmt: skip


def test_csv_by_hand() -> None:
    assert as_csv(RESULT) == (
        "quote,level,sign,actors,edited,time,statements,documents\r\n"
        '"\'=cmd|""/c""\nb",-5,-,A; B,false,,s,\r\n'
    )  # fmt: skip


def test_csv_writes_names_with_their_values() -> None:
    rows = (Row({"confidences": {"span": 0.8, "kind": 0.9}}), Row({"confidences": {}}))
    text = as_csv(LensResult(lens="x", columns=("confidences",), rows=rows))
    assert text.splitlines()[1:] == ["span 0.8; kind 0.9,,", ",,"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_no_cell_is_a_formula_and_every_cell_comes_back(text: str) -> None:
    result = LensResult(lens="x", columns=("quote",), rows=(Row({"quote": text}),))
    cell = list(csv.reader(io.StringIO(as_csv(result), newline="")))[1][0]
    assert cell in (terminal(text), "'" + terminal(text))
    assert len(cell) < 2 or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_json() -> None:
    assert json.loads(as_json(RESULT))["notes"] == ["n"]
    assert json.loads(as_json(RESULT))["rows"] == RESULT.records()


def test_jsonl_is_one_line_a_row_whoever_counts_lines() -> None:
    result = LensResult(lens="x", columns=("quote",), rows=(Row({"quote": "a\u2028b\x85c\nd"}), Row({"quote": "é"})))
    lines = as_jsonl(result).splitlines()
    assert [json.loads(line)["quote"] for line in lines] == ["a\u2028b\x85c\nd", "é"]


STEERING = "a\x1b[31m\x07\x9b\x7f\u202eb\u2066\u200f\rc"


def test_csv_steers_no_terminal() -> None:
    result = LensResult(lens="x", columns=("quote", "actors"), rows=(Row({"quote": STEERING, "actors": ["\x1b]0;x"]}),))
    text = as_csv(result)
    assert "a␛[31m␇⟨U+009B⟩␡⟨U+202E⟩b⟨U+2066⟩" in text
    assert "␛]0;x" in text
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(text)


def test_json_steers_no_terminal_and_says_the_same() -> None:
    result = LensResult(lens="x", columns=("quote",), rows=(Row({"quote": STEERING}),), notes=("\u202e",))
    for text in (as_json(result), as_jsonl(result)):
        assert not {"\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\u200f", "\r"} & set(text)
    assert json.loads(as_json(result))["rows"][0]["quote"] == STEERING
    assert json.loads(as_jsonl(result))["quote"] == STEERING
