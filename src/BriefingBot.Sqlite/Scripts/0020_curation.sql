-- What servers put over the base layer, and how it came to be. The server is part of every key.

CREATE TABLE overlay_revisions (
    id           INTEGER PRIMARY KEY,
    guild_id     INTEGER NOT NULL,
    topic_id     TEXT NOT NULL,
    fact_id      TEXT NOT NULL,
    revision     INTEGER NOT NULL CHECK (revision >= 1),
    kind         TEXT NOT NULL,
    editor       INTEGER NOT NULL,
    approver     INTEGER CHECK (approver <> editor),
    revised_at   INTEGER NOT NULL,     -- milliseconds since 1970, UTC
    reason       TEXT NOT NULL,
    before       TEXT,                 -- the fact, JSON; null for a new one
    content      TEXT NOT NULL,        -- the fact, JSON
    audit_number INTEGER NOT NULL,     -- the audit entry that stands for it
    UNIQUE (guild_id, topic_id, fact_id, revision)
) STRICT;

CREATE INDEX overlay_revisions_by_audit ON overlay_revisions (guild_id, audit_number);

CREATE TRIGGER overlay_revisions_are_not_changed BEFORE UPDATE ON overlay_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER overlay_revisions_are_not_deleted BEFORE DELETE ON overlay_revisions
BEGIN
    SELECT RAISE(ABORT, 'a revision is never deleted');
END;

-- Sources and entities that a server's facts need beyond base's.
CREATE TABLE overlay_additions (
    id       INTEGER PRIMARY KEY,
    guild_id INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('source', 'entity')),
    content  TEXT NOT NULL
) STRICT;

CREATE TABLE pending_changes (
    guild_id    INTEGER NOT NULL,
    id          INTEGER NOT NULL,
    author      INTEGER NOT NULL,
    proposed_at INTEGER NOT NULL,
    content     TEXT NOT NULL,         -- the change, JSON
    state       TEXT NOT NULL,
    PRIMARY KEY (guild_id, id)
) STRICT, WITHOUT ROWID;

-- One chain a server: each entry holds the hash of the one before.
CREATE TABLE audit_entries (
    guild_id   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    written_at INTEGER NOT NULL,
    actor      INTEGER NOT NULL,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    detail     TEXT NOT NULL,
    digest     TEXT NOT NULL,
    previous   TEXT NOT NULL,
    hash       TEXT NOT NULL,
    PRIMARY KEY (guild_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_entries_are_not_changed BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;

-- How far each server's audit channel has been told.
CREATE TABLE audit_posted (
    guild_id INTEGER PRIMARY KEY NOT NULL,
    number   INTEGER NOT NULL
) STRICT;

CREATE TABLE drafts (
    token      TEXT PRIMARY KEY NOT NULL,
    guild_id   INTEGER NOT NULL,
    user_id    INTEGER NOT NULL,
    purpose    TEXT NOT NULL,
    content    TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX drafts_by_expiry ON drafts (expires_at);

CREATE TABLE guild_settings (
    guild_id INTEGER PRIMARY KEY NOT NULL,
    content  TEXT NOT NULL
) STRICT;

CREATE TABLE gap_signals (
    id       TEXT PRIMARY KEY NOT NULL,
    guild_id INTEGER NOT NULL,
    topic_id TEXT NOT NULL,
    reason   TEXT NOT NULL,
    question TEXT NOT NULL,
    facts    TEXT NOT NULL,            -- ids with blanks between them
    noted_at INTEGER NOT NULL,
    state    TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'drafted', 'covered', 'aside')),
    fact_id  TEXT                      -- the fact that covers it, or will once it is published
) STRICT, WITHOUT ROWID;

CREATE INDEX gap_signals_by_guild ON gap_signals (guild_id, state, noted_at);

-- Members who chose to be told; forgotten once they are.
CREATE TABLE gap_followers (
    signal_id TEXT NOT NULL REFERENCES gap_signals (id) ON DELETE CASCADE,
    user_id   INTEGER NOT NULL,
    PRIMARY KEY (signal_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
    id            INTEGER PRIMARY KEY,
    guild_id      INTEGER NOT NULL,
    channel_id    INTEGER NOT NULL,
    message_id    INTEGER NOT NULL,
    topic_id      TEXT NOT NULL,
    fact_id       TEXT NOT NULL,
    from_revision INTEGER NOT NULL,
    to_revision   INTEGER NOT NULL,
    queued_at     INTEGER NOT NULL,
    state         TEXT NOT NULL,
    attempts      INTEGER NOT NULL,
    due_at        INTEGER NOT NULL,
    problem       TEXT,
    UNIQUE (guild_id, message_id, topic_id, fact_id, to_revision)
) STRICT;

CREATE INDEX corrections_due ON corrections (due_at) WHERE state = 'Waiting';
