"""Answers labeled per key point; README.md tells how they came about."""
