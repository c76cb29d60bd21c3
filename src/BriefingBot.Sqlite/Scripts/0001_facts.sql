-- Facts of the base layer. Revisions are only ever added; a fact points at its newest.

CREATE TABLE store (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE topics (
    id           TEXT PRIMARY KEY NOT NULL,
    content      TEXT NOT NULL,    -- everything but the facts, JSON
    hash         TEXT NOT NULL,    -- SHA-256 of the whole pack
    imported_at  TEXT NOT NULL,
    is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_revisions (
    topic_id   TEXT NOT NULL REFERENCES topics (id),
    fact_id    TEXT NOT NULL,
    revision   INTEGER NOT NULL CHECK (revision >= 1),
    content    TEXT NOT NULL,      -- the fact, JSON
    hash       TEXT NOT NULL,      -- SHA-256 of what it says
    editor     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    revised_at TEXT NOT NULL,
    PRIMARY KEY (topic_id, fact_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER fact_revisions_are_not_changed BEFORE UPDATE ON fact_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER fact_revisions_are_not_deleted BEFORE DELETE ON fact_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never deleted');
END;

CREATE TABLE facts (
    topic_id TEXT NOT NULL,
    id       TEXT NOT NULL,
    position INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (topic_id, id),
    FOREIGN KEY (topic_id, id, revision) REFERENCES fact_revisions (topic_id, fact_id, revision)
) STRICT, WITHOUT ROWID;
