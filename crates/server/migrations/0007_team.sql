-- The team has accepted a group that has not its size.
ALTER TABLE groups ADD COLUMN accepted_below_size_at BIGINT;

-- What the team did by hand, and who of them. Beyond a group's own end, until the purge.
CREATE TABLE team_acts (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    group_reference TEXT NOT NULL,
    -- The name that was given with --by.
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX team_acts_by_group ON team_acts (group_reference, at);
