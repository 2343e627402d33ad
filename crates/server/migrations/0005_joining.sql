-- What is known of the people on lists beside their entries. Their rows are written anew with each change of a list and
-- keep their ids, so nothing here hangs on a row: what belongs to nobody any more is deleted with the change.
CREATE TABLE member_states (
    member_id TEXT NOT NULL PRIMARY KEY,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    -- 1: came by the group's join link; 0: the contact has written them in.
    by_link BIGINT NOT NULL,
    -- The page language that they chose, or the group's.
    language TEXT NOT NULL,
    -- The folded address that a link was mailed to, or is about to be; none: not yet, or there is no address.
    written_to TEXT,
    confirmed_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX member_states_by_group ON member_states (group_reference);

-- The secrets in members' own links, as SHA-256.
CREATE TABLE member_secrets (
    hash BLOB NOT NULL PRIMARY KEY,
    member_id TEXT NOT NULL,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);
CREATE INDEX member_secrets_by_member ON member_secrets (member_id);
CREATE INDEX member_secrets_by_group ON member_secrets (group_reference);

-- Addresses of people who want to be told of the next programme. They have days of their own and outlive a programme's
-- purge: without a press they go after a week, with one when the mail is out.
CREATE TABLE wishes (
    -- 8 characters of Crockford's base32.
    reference TEXT NOT NULL PRIMARY KEY,
    -- On whose page it was said.
    programme TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    confirmed_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (programme, email_folded)
);
