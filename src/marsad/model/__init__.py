"""The nouns that travel between the rooms: frozen records, and one codec to and from JSON."""
