"""Write the PDF of the example corpus: a policy note of two pages, the same bytes every time.

Needs fpdf2. The committed file is `examples/russia-pakistan/2022-10-24-three-prerequisites.pdf`.
"""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

DATE = datetime(2022, 10, 24, tzinfo=UTC)
RUNNING_HEAD = "Dragoman Examples | Policy note"
TITLE = "Three Things That Must Happen Before Russian Oil Reaches Karachi"
BYLINE = "By the Dragoman authors"
DATELINE = "24 October 2022"
SUMMARY = (
    "Pakistan wants Russian oil at India’s price. The wish is reasonable and the example is next door, "
    "but payment, price and permission have to be settled first, and Islamabad commands none of them alone."
)

# A line that starts with "# " is a heading; every other entry is one paragraph.
TEXT = """\
Ishaq Dar returned from Washington last week with a message. Pakistan, the finance minister said on 19 October, is \
“actively considering” the purchase of Russian oil, at a price “lower or at par with India”. He had mentioned the \
intention during his visit, he added, and no opposition was expressed. If India was buying, why should Pakistan be \
stopped?

There is an answer. Before a tanker of Russian crude berths at Karachi, three things must happen, and none has.

# 1. A way to pay

Pakistan must find a currency. The reserves of its central bank have fallen below eight billion dollars. Payment in \
dollars passes through American correspondent banks, and no bank in Karachi will risk its correspondents for the sake \
of a discount. Roubles are out of reach as long as Pakistan sells too little to Russia to earn them. That \
leaves the yuan.

If Beijing let Pakistan draw on its Chinese credit lines for the purpose, the obstacle would shrink from months to \
weeks. China could thus do more for the deal than either party to it. It has an interest in the yuan’s use in the oil \
trade and none in seeing Pakistan default, so its consent is likely, though not its enthusiasm.

# 2. A price that pays for the distance

Tankers from the Gulf reach Karachi in a few days. From the Baltic they need three weeks or more. Pakistan’s older \
refineries, besides, were built for lighter Gulf crudes and make too much furnace oil from anything heavier. Unless \
the discount covers both freight and lost yield, by our estimate ten dollars a barrel at the least, the refiners will \
not want the cargo that their minister wants.

Saudi Arabia is the silent party here. It supplies Pakistan on deferred payment, and Islamabad will not endanger that \
facility. Russia would have to match the credit or better the price. It may be willing: the European embargo on \
seaborne crude takes effect on 5 December, and every buyer found before then strengthens Moscow’s hand. Yet the \
discount offered to India has been shrinking since the summer, and Russia sees no reason to give a small customer \
what it is withdrawing from a large one.

# 3. American permission, or American indifference

On 29 August the board of the International Monetary Fund revived its programme for Pakistan and released $1.1 \
billion. On 21 October the Financial Action Task Force took the country off its grey list. Both decisions followed \
a thaw with Washington. Pakistan depends on the Fund for its solvency, which gives the United States a veto that it \
need not pronounce.

Will it be used? Mr Dar’s claim that nobody objected is plausible, but he did not say whom he had asked. The price cap \
that the finance ministers of the G7 announced on 2 September points the same way: its purpose is to keep Russian oil \
flowing while Russian income falls. A purchase below the cap would serve American policy. If Pakistan buys cheaply and \
says little, Washington will probably look away.

The difficulty is at home. Imran Khan maintains that his visit to Moscow on 24 February, the day the invasion of \
Ukraine began, cost him his office in April and that the United States conspired against him. Washington denies it, \
and he has produced no proof that convinces anyone outside his party. The accusation nevertheless hampers his \
successors, who can neither be seen to follow his policy nor to refuse cheap oil on orders.

# And the gas?

In Samarkand on 15 September President Vladimir Putin told Prime Minister Shehbaz Sharif that pipeline gas was \
possible too, since part of the infrastructure existed in Russia, Kazakhstan and Uzbekistan. “We have to solve the \
Afghan issue,” he said. Ten days earlier a bomb outside the Russian embassy in Kabul had killed two of its staff, an \
attack claimed by Islamic State. The Taliban, for their part, announced at the end of September a provisional deal to \
buy Russian petrol, diesel, gas and wheat; Moscow has not confirmed the terms. Without security in Afghanistan no \
lender will touch a pipeline, and without recognition no insurer will.

As for Pakistan Stream, the line from Karachi to Lahore, work was to begin in July 2021. It has not. Each side says \
that it remains committed, and each waits for the other’s money.

# How relations stand

Politically they are friendly and undemanding. Pakistan abstained when the General Assembly condemned the invasion on \
2 March, and again on 12 October over the annexations. Moscow takes this for neutrality and is content. Economically \
they are slight. The refusal of Pakistani banks to handle Russian payments is the irritant that traders on both sides \
name first.

# Judgement

A first cargo before the end of March 2023 is unlikely. By the end of June the chances are roughly even. Should it \
come, it will be small, and Russian oil will very likely make up less than a fifth of Pakistan’s imports in the year \
that follows. American sanctions on Pakistan for such a purchase are very unlikely so long as the cap is respected. \
Gas through Afghanistan before 2030 is a remote prospect."""


class Note(FPDF):
    """A page with a running head and a page number, in the standard Times font."""

    def header(self) -> None:
        self.set_font("Times", "I", 9)
        self.cell(0, 6, RUNNING_HEAD, align="L")
        self.set_x(self.l_margin)
        self.cell(0, 6, DATELINE, align="R", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Times", "I", 9)
        self.cell(0, 8, f"Page {self.page_no()} of {{nb}}", align="C")


def paragraph(note: Note, style: str, size: float, text: str, align: str = "L") -> None:
    """Add one block of text and the space after it."""
    note.set_font("Times", style, size)
    note.multi_cell(0, size * 0.44, text, align=align, new_x="LMARGIN", new_y="NEXT")
    note.ln(2)


def build() -> bytes:
    """The finished document."""
    note = Note(format="A4")
    note.core_fonts_encoding = "windows-1252"  # curly quotes are not in Latin-1
    note.set_margins(25, 18, 25)
    note.set_auto_page_break(True, margin=20)
    note.set_creation_date(DATE)
    note.set_producer("Dragoman example corpus")
    note.set_title(TITLE)
    note.set_author("The Dragoman authors")
    note.add_page()
    paragraph(note, "B", 19, TITLE)
    paragraph(note, "", 11, f"{BYLINE}\n{DATELINE}")
    paragraph(note, "I", 12, SUMMARY)
    for block in TEXT.split("\n\n"):
        if block.startswith("# "):
            paragraph(note, "B", 12.5, block.removeprefix("# "))
        else:
            paragraph(note, "", 11.5, block, align="J")
    return bytes(note.output())


def main() -> None:
    """Write the note to the path given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="where to write the PDF")
    parser.parse_args().path.write_bytes(build())


if __name__ == "__main__":
    main()
