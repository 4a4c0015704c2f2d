"""The statement half of the model: spans with kinds and attributes, learnt from annotated documents."""
