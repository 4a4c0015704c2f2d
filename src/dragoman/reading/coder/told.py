"""An event as a clause tells it, by places in the sentence's tree."""

from dataclasses import dataclass

from dragoman.statements import Action, Factuality


@dataclass(frozen=True, slots=True)
class Told:
    """An event as a clause tells it.

    `cue`: the word that decides the type. `verb`: the word whose subject acts. `noun`: the noun that carries the event
    for its verb. `speaker`: a verb of saying whose subject acts instead. `aimed`: a word whose party is acted upon.
    `sure`: how it is put decides the type, whatever else the words may tell.
    """

    action: Action
    verb: int
    cue: int
    noun: int | None = None
    speaker: int | None = None
    aimed: int | None = None
    factuality: Factuality = "fact"
    sure: bool = False
