"""The desk's pages, a file for each family of addresses."""
