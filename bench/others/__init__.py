"""What the benches on sets made by others share."""
