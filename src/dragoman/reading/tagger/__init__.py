"""The statement model at run time: words with features in, spans with kinds and attributes out."""
