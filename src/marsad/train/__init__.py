"""Recipes that rebuild the model."""
