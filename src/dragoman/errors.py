"""What can go wrong, as one small tree.

    DragomanError               everything this package raises on purpose
      DocumentError             a source cannot be read: empty, not text, broken, locked, too large, gone
      SourcesError              `sources.csv` or an option about a source is wrong
      DossierError              a dossier cannot be opened or written
        NotADossier             the file is something else
        NewerDossier            written by a newer version of the program
        DossierBusy             another process is writing
      EventsError               an event table, or a file to import into one, is not what it should be
      ModelError                a model of factors, or a file that holds one, is not what it should be
      QueryError                a question that cannot be asked: unknown kind, date that is no date, bad search

A message says what is wrong, where (file, line or page) and what to do next.
"""


class DragomanError(Exception):
    """Root of every error that the package raises on purpose."""


class DocumentError(DragomanError):
    """A source cannot be read."""


class SourcesError(DragomanError):
    """What is said about a source (`sources.csv`, `--published`) cannot be understood."""


class DossierError(DragomanError):
    """A dossier cannot be opened, read or written."""


class NotADossier(DossierError):
    """The file is not a dossier."""


class NewerDossier(DossierError):
    """The dossier was written by a newer version of the program."""


class DossierBusy(DossierError):
    """Another process is writing to the dossier."""


class EventsError(DragomanError):
    """An event table cannot be read or written, or a file cannot be imported into one."""


class ModelError(DragomanError):
    """A model of factors and links, or a matrix in a file, is not what it should be."""


class QueryError(DragomanError):
    """A question that cannot be asked as it stands."""
