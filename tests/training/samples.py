"""A treebank of two made-up documents, small enough to check by hand."""

from pathlib import Path

ROWS = """\
# newdoc id = GUM_news_ruritania
# meta::genre = news
# sent_id = 1
# s_type = decl
# text = Ruritania's envoy didn't sign, because Strelsau hesitated.
1-2\tRuritania's\t_\t_\t_\t_\t_\t_\t_\t_
1\tRuritania\tRuritania\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tDiscourse=ROOT:1:0|Entity=(1-person-new-cf1-1-sgl(2-place-new-cf2-1-sgl
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=2)
3\tenvoy\tenvoy\tNOUN\tNN\t_\t6\tnsubj\t_\tEntity=1)
4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tdid\tdo\tAUX\tVBD\t_\t6\taux\t_\t_
5\tn't\tnot\tPART\tRB\t_\t6\tadvmod\t_\t_
6\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
7\t,\t,\tPUNCT\t,\t_\t10\tpunct\t_\t_
8\tbecause\tbecause\tSCONJ\tIN\t_\t10\tmark\t_\tDiscourse=causal-cause:2->1:0:dm-8
9\tStrelsau\tStrelsau\tPROPN\tNNP\t_\t10\tnsubj\t_\tEntity=(3-place-new-cf3-1-sgl)
10\thesitated\thesitate\tVERB\tVBD\t_\t6\tadvcl\t_\tSpaceAfter=No
11\t.\t.\tPUNCT\t.\t_\t6\tpunct\t_\t_

# sent_id = 2
# s_type = decl
# text = Nobody objected
1\tNobody\tnobody\tPRON\tNN\t_\t2\tnsubj\t_\tDiscourse=joint-list_m:3->1:0
2\tobjected\tobject\tVERB\tVBD\t_\t0\troot\t_\t_

# newpar
# sent_id = 3
# s_type = decl
# text = Talks resume.
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj\t_\tDiscourse=joint-list_m:4->1:0
2\tresume\tresume\tVERB\tVBP\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = weblog-sylvania
# sent_id = 4
# text = Sylvania agreed.
1\tSylvania\tSylvania\tPROPN\tNNP\t_\t2\tnsubj\t_\t_
2\tagreed\tagree\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


def write_treebank(path: Path) -> Path:
    """The treebank as a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ROWS, encoding="utf-8")
    return path
