"""The full-screen front end. Only here Textual is known."""
