"""Who says what, read on the dependency trees of a document."""

from dragoman.reading.speech.hearing import voices_in
from dragoman.reading.speech.voice import Voice, Voices

__all__ = ["Voice", "Voices", "voices_in"]
