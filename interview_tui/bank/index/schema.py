"""The tables of the index."""

from typing import Final

VERSION: Final = 1
"""Raised with every change of these tables or of what reading a file makes of it."""

SCHEMA: Final = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    number INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    path BLOB NOT NULL,
    modified INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    size INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    findings TEXT NOT NULL
);
CREATE TABLE questions (
    number INTEGER PRIMARY KEY,
    file INTEGER NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    prompt TEXT NOT NULL,
    topic TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes REAL NOT NULL,
    skills TEXT NOT NULL,
    formerly TEXT NOT NULL,
    line INTEGER NOT NULL,
    id_line INTEGER NOT NULL,
    id_column INTEGER NOT NULL,
    holds INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX questions_by_id ON questions (id);
CREATE INDEX questions_by_place ON questions (file, position);
CREATE TABLE bodies (number INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE former (name TEXT NOT NULL, number INTEGER NOT NULL);
CREATE INDEX former_by_name ON former (name);
CREATE VIRTUAL TABLE titles USING fts5 (
    names, prompt, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE words USING fts5 (
    names, prompt, rest, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
"""
