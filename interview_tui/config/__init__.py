"""The user's settings: a commented TOML file that people can edit."""
