-- Rows are only ever added, so that histories merge as a union of rows by id.
-- Times (at, started) are ISO in UTC; order is (at, id) everywhere. Durations are seconds.

CREATE TABLE question_versions (
    hash TEXT NOT NULL PRIMARY KEY,
    question_id TEXT NOT NULL,
    body TEXT NOT NULL  -- JSON, by the question's YAML names
);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    mode TEXT NOT NULL,
    plan TEXT NOT NULL,  -- JSON: the choices, and the (id, version) pairs they resolved to
    seed INTEGER,
    factor REAL,  -- of the time; NULL: no limit
    started TEXT NOT NULL,
    zone TEXT NOT NULL
);

CREATE TABLE endings (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id),
    at TEXT NOT NULL,
    how TEXT NOT NULL
);

CREATE TABLE turns (
    id TEXT NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id),
    parent TEXT REFERENCES turns (id),
    position INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    version TEXT NOT NULL REFERENCES question_versions (hash),
    answer_by TEXT NOT NULL,
    allotted REAL,
    used REAL NOT NULL,
    overtime REAL NOT NULL,
    away REAL NOT NULL,
    more_time INTEGER NOT NULL,
    hints INTEGER NOT NULL,
    looked INTEGER NOT NULL,
    outcome TEXT,
    answered INTEGER NOT NULL  -- whether there is an answer, so that counting reads no text
);

CREATE TABLE answers (
    turn TEXT NOT NULL PRIMARY KEY REFERENCES turns (id),
    text TEXT NOT NULL,
    first_key REAL,
    trace TEXT NOT NULL  -- JSON: (second, length) pairs
);

CREATE TABLE reviews (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('rating', 'estimate', 'retract', 'seed')),
    turn TEXT REFERENCES turns (id),
    question_id TEXT,
    at TEXT NOT NULL,
    rating INTEGER,
    target TEXT,  -- the review that a retract takes back
    state TEXT
);

CREATE TABLE marks (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('tick', 'note', 'flag', 'said')),
    turn TEXT REFERENCES turns (id),
    question_id TEXT,
    key_point TEXT,
    value TEXT NOT NULL,
    at TEXT NOT NULL,
    CHECK (turn IS NOT NULL OR question_id IS NOT NULL)
);

CREATE TABLE deleted (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL
);

CREATE INDEX sessions_by_start ON sessions (started, id);
CREATE INDEX turns_by_session ON turns (session);
CREATE INDEX turns_by_question ON turns (question_id, parent, session, answered, looked);
CREATE INDEX session_starts ON sessions (id, started);
CREATE INDEX reviews_by_turn ON reviews (turn, at, id) WHERE kind = 'rating';
CREATE INDEX ratings_by_question ON reviews (question_id, at, id, rating) WHERE kind = 'rating';
CREATE INDEX retracts ON reviews (target) WHERE kind = 'retract';
CREATE INDEX marks_by_turn ON marks (turn) WHERE turn IS NOT NULL;
CREATE INDEX marks_by_question ON marks (kind, question_id) WHERE turn IS NULL;
