"""What a user gets, checked."""
