"""Checking a bank whole: its files, its roles and plans, and what the house asks of questions."""
