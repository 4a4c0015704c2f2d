"""Files to documents: text with offsets, the parts of a page, sentences, and what is known of the source.

`discover` finds the files, `load` and `load_bytes` read one, `read_sources` what a person noted about them.
"""

from dragoman.documents.discover import Source, discover
from dragoman.documents.loading import load, load_bytes
from dragoman.documents.override import Override
from dragoman.documents.parts import parts
from dragoman.documents.published import doubt
from dragoman.documents.sentences import sentences
from dragoman.documents.sources import read_sources

__all__ = [
    "Override",
    "Source",
    "discover",
    "doubt",
    "load",
    "load_bytes",
    "parts",
    "read_sources",
    "sentences",
]
