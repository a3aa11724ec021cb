"""The gazetteer file: its form, how it is built, and how names are kept in it."""
