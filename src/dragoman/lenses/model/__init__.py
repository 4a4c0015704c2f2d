"""The model of a dossier: factors, and what its sources say that each needs, brings about, or works against."""
