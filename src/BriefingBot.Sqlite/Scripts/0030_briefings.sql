-- Schedules, and one occurrence for each local date. Moments are milliseconds since 1970, UTC. Nothing is ever deleted.

CREATE TABLE schedules (
    id             TEXT PRIMARY KEY NOT NULL,
    guild_id       INTEGER NOT NULL,
    channel_id     INTEGER NOT NULL,
    channel_name   TEXT NOT NULL,  -- as it was called when it was chosen
    topic_id       TEXT NOT NULL,
    minute_of_day  INTEGER NOT NULL CHECK (minute_of_day BETWEEN 0 AND 1439),
    time_zone      TEXT NOT NULL,
    weekdays       INTEGER NOT NULL CHECK (weekdays BETWEEN 0 AND 127),
    thread         INTEGER NOT NULL CHECK (thread IN (0, 1)),
    crosspost      INTEGER NOT NULL CHECK (crosspost IN (0, 1)),
    silent         INTEGER NOT NULL CHECK (silent IN (0, 1)),
    role_id        INTEGER,
    skip_no_news   INTEGER NOT NULL CHECK (skip_no_news IN (0, 1)),
    state          TEXT NOT NULL CHECK (state IN ('Active', 'Paused', 'Removed')),
    paused_because TEXT,
    active_from    INTEGER NOT NULL,
    created_by     INTEGER NOT NULL,
    revision       INTEGER NOT NULL CHECK (revision >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX schedules_of_guild ON schedules (guild_id);
CREATE INDEX schedules_active ON schedules (state);

CREATE TABLE occurrences (
    schedule_id TEXT NOT NULL REFERENCES schedules (id),
    local_date  TEXT NOT NULL,
    guild_id    INTEGER NOT NULL,
    channel_id  INTEGER NOT NULL,
    topic_id    TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('Due', 'Claimed', 'Sending', 'Sent', 'Unknown', 'Failed', 'Missed', 'Review', 'Skipped')),
    due_at      INTEGER NOT NULL,
    planned_at  INTEGER NOT NULL,
    posted_by   INTEGER,
    reopened_at INTEGER,
    reason      TEXT,
    version     INTEGER NOT NULL,  -- a save must name the version that it is based on: the fence
    lease_until INTEGER,
    retry_at    INTEGER,
    failures    INTEGER NOT NULL,
    gap_id      TEXT,
    learned     TEXT,              -- what the channel knows once this is sent, JSON; emptied when it is
    thread      TEXT NOT NULL CHECK (thread IN ('None', 'Pending', 'Done', 'Failed')),
    crosspost   TEXT NOT NULL CHECK (crosspost IN ('None', 'Pending', 'Done', 'Failed')),
    notice      TEXT NOT NULL CHECK (notice IN ('None', 'Pending', 'Done', 'Failed')),
    has_work    INTEGER NOT NULL CHECK (has_work IN (0, 1)),
    PRIMARY KEY (schedule_id, local_date)
) STRICT, WITHOUT ROWID;

CREATE INDEX occurrences_open ON occurrences (due_at) WHERE has_work = 1;
CREATE INDEX occurrences_of_channel ON occurrences (channel_id, topic_id);
CREATE INDEX occurrences_of_guild ON occurrences (guild_id, due_at);

CREATE TABLE briefing_parts (
    schedule_id   TEXT NOT NULL,
    local_date    TEXT NOT NULL,
    part          INTEGER NOT NULL,
    nonce         TEXT NOT NULL,
    mark          TEXT NOT NULL,
    payload       TEXT NOT NULL,   -- the message's body, to the byte
    payload_hash  TEXT NOT NULL,   -- SHA-256 of it
    facts         TEXT NOT NULL,   -- what it says, JSON
    state         TEXT NOT NULL CHECK (state IN ('Pending', 'Sending', 'Unknown', 'Sent')),
    channel_id    INTEGER,
    first_attempt INTEGER,
    last_attempt  INTEGER,
    attempts      INTEGER NOT NULL,
    message_id    INTEGER,
    sent_at       INTEGER,
    PRIMARY KEY (schedule_id, local_date, part),
    FOREIGN KEY (schedule_id, local_date) REFERENCES occurrences (schedule_id, local_date)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX briefing_parts_by_message ON briefing_parts (message_id) WHERE message_id IS NOT NULL;

CREATE TRIGGER frozen_payloads_are_not_changed BEFORE UPDATE OF payload, payload_hash, nonce, mark, facts ON briefing_parts
BEGIN
    SELECT RAISE(ABORT, 'a frozen payload is never changed');
END;

CREATE TABLE facts_told (
    schedule_id TEXT NOT NULL,
    local_date  TEXT NOT NULL,
    part        INTEGER NOT NULL,
    fact_id     TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    PRIMARY KEY (schedule_id, local_date, fact_id),
    FOREIGN KEY (schedule_id, local_date, part) REFERENCES briefing_parts (schedule_id, local_date, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts_known (
    channel_id INTEGER NOT NULL,
    topic_id   TEXT NOT NULL,
    fact_id    TEXT NOT NULL,
    revision   INTEGER NOT NULL,
    status     TEXT NOT NULL,
    PRIMARY KEY (channel_id, topic_id, fact_id)
) STRICT, WITHOUT ROWID;
