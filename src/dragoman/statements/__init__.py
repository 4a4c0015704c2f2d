"""The vocabulary: statements of seven kinds, the spans they stand on, times, sources and judgements."""

from dragoman.statements.attribution import AUTHOR, UNNAMED, Attribution
from dragoman.statements.codec import Record, from_record, own_fields, statement_id, to_record
from dragoman.statements.document import Document, Found, Part, Published
from dragoman.statements.interval import Interval, Precision
from dragoman.statements.item_of import ItemOf
from dragoman.statements.judgement import Judgement, Verdict
from dragoman.statements.remark import Remark, RemarkSort
from dragoman.statements.span import Span
from dragoman.statements.statement import (
    TYPES,
    Assessment,
    Condition,
    Event,
    Forecast,
    Influence,
    Interest,
    Irritant,
    Statement,
)
from dragoman.statements.vocabulary import KINDS, LABELS, Action, Dimension, Factuality, Kind, Label, Stance

__all__ = [
    "AUTHOR", "KINDS", "LABELS", "TYPES", "UNNAMED", "Action", "Assessment", "Attribution", "Condition", "Dimension",
    "Document", "Event", "Factuality", "Forecast", "Found", "Influence", "Interest", "Interval", "Irritant",
    "ItemOf", "Judgement", "Kind", "Label", "Part", "Precision", "Published", "Record", "Remark", "RemarkSort",
    "Span", "Stance", "Statement", "Verdict", "from_record", "own_fields", "statement_id", "to_record",
]  # fmt: skip
