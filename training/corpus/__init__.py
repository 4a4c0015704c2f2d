"""Readers of the corpora that the model is trained on; the corpora themselves stay where they are."""

from training.corpus.conllu import Sentence, Text, Word, read
from training.corpus.joined import join, joined
from training.corpus.raw import Raw, raw_texts

__all__ = ["Raw", "Sentence", "Text", "Word", "join", "joined", "raw_texts", "read"]
