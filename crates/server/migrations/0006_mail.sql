-- Sending. A mail is claimed with a date before it is tried, so that of two who try none sends what the other does.
-- 0: somebody waits for it; 1: reminders and what goes to many.
ALTER TABLE outbox ADD COLUMN lane BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN first_tried_at BIGINT;
-- The last time that its text went to a mail server, and how often without hearing whether it was taken.
ALTER TABLE outbox ADD COLUMN handed_over_at BIGINT;
ALTER TABLE outbox ADD COLUMN unknown BIGINT NOT NULL DEFAULT 0;
-- Why the last try failed, in a word of ours and the code of the answer.
ALTER TABLE outbox ADD COLUMN trouble TEXT;
ALTER TABLE outbox ADD COLUMN settled_at BIGINT;
-- What may be put here only once names itself: a reminder of one date to one reader.
ALTER TABLE outbox ADD COLUMN once TEXT;
CREATE UNIQUE INDEX outbox_once ON outbox (once);
CREATE INDEX outbox_by_lane ON outbox (state, lane, not_before);
CREATE INDEX outbox_by_hour ON outbox (handed_over_at);

-- Whoever wants no more reminders.
ALTER TABLE groups ADD COLUMN reminders_stopped_at BIGINT;
ALTER TABLE offers ADD COLUMN reminders_stopped_at BIGINT;

-- Where the live room is: never in a file, a log or a public page.
CREATE TABLE live_links (
    programme TEXT NOT NULL,
    track TEXT NOT NULL,
    -- 0: every week that has none of its own.
    week BIGINT NOT NULL,
    -- Empty: every language that has none of its own.
    language TEXT NOT NULL,
    -- The address, sealed under the server's key.
    sealed BLOB NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    PRIMARY KEY (programme, track, week, language)
);
