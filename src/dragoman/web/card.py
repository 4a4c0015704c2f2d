"""The card of a statement: its fields, who else reports it, what was decided, and the form to correct it."""

from dataclasses import dataclass

from dragoman import api
from dragoman.dossier import StoredStatement
from dragoman.statements import Remark
from dragoman.views.correcting import Input, inputs
from dragoman.web import shown


@dataclass(frozen=True, slots=True)
class Card:
    """All that a card shows."""

    line: shown.Line
    quote: str
    fields: list[shown.Field]
    inputs: list[Input]
    history: list[str]
    others: list[shown.Line]
    announced: str | None
    goal: str | None
    remarks: list[Remark]


def card(dossier: api.Dossier, stored: StoredStatement) -> Card:
    """The card of a statement."""
    return Card(
        line=shown.line(stored),
        quote=stored.quote,
        fields=shown.fields(stored),
        inputs=inputs(stored),
        history=[shown.told(each) for each in dossier.judgements(stored.id)],
        others=_others(dossier, stored),
        announced=stored.announced,
        goal=stored.goal,
        remarks=dossier.remarks_on(stored.id),
    )


def _others(dossier: api.Dossier, stored: StoredStatement) -> list[shown.Line]:
    """The other reports of the same event."""
    found = dossier.reports(stored.cluster) if stored.cluster else []
    return [shown.line(each) for each in found if each.id != stored.id]
