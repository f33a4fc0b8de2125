"""What it costs to use the program, measured against two programs kept here."""
