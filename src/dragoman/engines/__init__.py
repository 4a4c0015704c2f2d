"""Mathematics that knows nothing of dossiers, texts or states: numpy in, numpy out; every method names its source."""
