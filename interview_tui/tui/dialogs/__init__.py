"""Small screens over another one, each returning what the user chose."""
