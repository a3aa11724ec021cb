"""PLACEHOLDER by the lead until the builder of coding/when writes this file: overwrite it."""


def measures(annotation):
    return ()
