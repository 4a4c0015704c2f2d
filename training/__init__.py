"""What builds the reader's model: corpora, the network, the training loop, evaluation, export. Not in the wheel."""
