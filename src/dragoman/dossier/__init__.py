"""The dossier: one SQLite file that holds documents, statements, searches and decisions."""

from dragoman.dossier.act import Act
from dragoman.dossier.agreed import Agreed, Groups, agreed
from dragoman.dossier.decision import Made
from dragoman.dossier.document import Cited, StoredDocument, metadata_hash
from dragoman.dossier.dossier import Dossier
from dragoman.dossier.exchange import Exchange
from dragoman.dossier.history import Counts, PastRun
from dragoman.dossier.link import Link, Linked, LinkVerdict
from dragoman.dossier.page import Judged, Listed, Order, Page, Window
from dragoman.dossier.problem import Problem
from dragoman.dossier.query import Query
from dragoman.dossier.remark import StoredRemark
from dragoman.dossier.run import ReaderIdentity, Run
from dragoman.dossier.search import Hit
from dragoman.dossier.statement import StoredStatement
from dragoman.dossier.tally import Tallied

__all__ = [
    "Act", "Agreed", "Cited", "Counts", "Dossier", "Exchange", "Groups", "Hit", "Judged", "Link", "LinkVerdict",
    "Linked", "Listed", "Made", "Order", "Page", "PastRun", "Problem", "Query", "ReaderIdentity", "Run",
    "StoredDocument", "StoredRemark", "StoredStatement", "Tallied", "Window", "agreed", "metadata_hash",
]  # fmt: skip
