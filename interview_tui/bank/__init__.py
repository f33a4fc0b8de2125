"""The bank: question files are read and checked, indexed, and the next questions chosen."""
