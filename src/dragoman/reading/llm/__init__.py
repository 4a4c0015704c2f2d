"""Reading by a language model of the user's choice, which is asked but never believed."""
