"""`bank check`: what it says of files that a user wrote."""
