"""The closed lists of words that a statement and a document's parts may use (their meaning: `ontology.kinds`)."""

from typing import Literal, get_args

Kind = Literal["event", "assessment", "influence", "condition", "irritant", "interest", "forecast"]
Stance = Literal["endorses", "reports", "doubts", "rejects"]
Factuality = Literal["fact", "probable", "possible", "counterfact", "hypothetical", "future"]
Dimension = Literal["diplomatic", "military", "security", "energy", "trade", "finance", "society", "governance"]
Action = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Trend = Literal["rising", "steady", "falling", "unknown"]
Sign = Literal["+", "-"]
Relation = Literal["necessary", "sufficient", "enabling"]
Status = Literal["open", "resolved", "alleged", "potential"]
Label = Literal[
    "title", "heading", "standfirst", "byline", "body", "pull-quote", "duplicate", "related-link",
    "boilerplate", "bio", "disclaimer", "comment", "rules",
]  # fmt: skip

KINDS: tuple[Kind, ...] = get_args(Kind)
STANCES: tuple[Stance, ...] = get_args(Stance)
FACTUALITIES: tuple[Factuality, ...] = get_args(Factuality)
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)
ACTIONS: tuple[Action, ...] = get_args(Action)
TRENDS: tuple[Trend, ...] = get_args(Trend)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
STATUSES: tuple[Status, ...] = get_args(Status)
LABELS: tuple[Label, ...] = get_args(Label)
ASSERTING: frozenset[Label] = frozenset({"title", "heading", "standfirst", "body"})
"""Parts that may carry statements; all others are kept but not read."""
