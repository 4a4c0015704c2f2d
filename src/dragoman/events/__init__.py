"""Event tables that the field publishes, beside the reading: imported into Parquet, asked by pair and month.

`import_files` reads GDELT, ICEWS, POLECAT, ACLED and plain tables into a folder; `EventTable` asks the folder.
"""

from .counts import Month, PairCount, Tally
from .formats import FORMATS
from .importing import import_files
from .report import Imported, Report
from .table import EventTable

__all__ = ["FORMATS", "EventTable", "Imported", "Month", "PairCount", "Report", "Tally", "import_files"]
