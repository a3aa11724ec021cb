"""`python -m marsad` is `marsad`."""

from marsad.cli import main

main()
