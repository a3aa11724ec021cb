"""Strings without opinions."""
