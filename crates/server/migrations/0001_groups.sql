-- Common dialect of SQLite and PostgreSQL: TEXT, BIGINT and BLOB only (BYTEA there); ids made by the server; instants in
-- milliseconds since 1970; JSON never queried by path; what is compared is folded by the server and stored so.

CREATE TABLE groups (
    -- 8 characters of Crockford's base32.
    reference TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_email_folded TEXT NOT NULL,
    contact_language TEXT NOT NULL,
    contact_zone TEXT NOT NULL,
    organisation_name TEXT NOT NULL,
    -- All answers of the organisation step, as JSON.
    organisation TEXT NOT NULL,
    gathering BIGINT NOT NULL,
    join_code TEXT NOT NULL UNIQUE,
    -- SHA-256 of the token in the confirmation link.
    confirm_hash BLOB NOT NULL,
    confirmed_at BIGINT,
    -- Rises with every change; the ETag.
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX groups_by_contact ON groups (contact_email_folded);
CREATE INDEX groups_by_programme ON groups (programme);

CREATE TABLE members (
    id TEXT NOT NULL PRIMARY KEY,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    email_folded TEXT,
    track TEXT,
    zone TEXT,
    country TEXT,
    language TEXT,
    sector TEXT,
    role TEXT
);
CREATE INDEX members_by_group ON members (group_reference);
CREATE INDEX members_by_email ON members (email_folded);

CREATE TABLE facilitators (
    id TEXT NOT NULL PRIMARY KEY,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    email_folded TEXT,
    is_contact BIGINT NOT NULL
);
CREATE INDEX facilitators_by_group ON facilitators (group_reference);

-- The secrets in manage links, as SHA-256. A link that is sent again is a new secret; earlier ones go on working until
-- they are revoked, so that nobody can lock a contact out by having the link sent again.
CREATE TABLE manage_secrets (
    hash BLOB NOT NULL PRIMARY KEY,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX manage_secrets_by_group ON manage_secrets (group_reference);

-- What was answered to a request with an Idempotency-Key. The answer holds links, so it is sealed, and emptied after 24 h.
CREATE TABLE answers (
    scope TEXT NOT NULL,
    -- SHA-256: the key is its client's secret.
    key_hash BLOB NOT NULL,
    body_hash BLOB NOT NULL,
    status BIGINT NOT NULL,
    etag TEXT NOT NULL,
    sealed BLOB NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (scope, key_hash)
);
CREATE INDEX answers_by_age ON answers (created_at);

-- Mails to be written. `sealed` holds whatever only the mail may say; it and the recipient are emptied once it is out.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    -- registered, confirm, manage_links
    kind TEXT NOT NULL,
    group_reference TEXT,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    sealed BLOB NOT NULL,
    -- waiting, done, failed
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX outbox_by_state ON outbox (state, not_before);

-- How often something was asked for, by a keyed hash of who asked: never an address.
CREATE TABLE limit_events (
    key BLOB NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX limit_events_by_key ON limit_events (key, at);
CREATE INDEX limit_events_by_age ON limit_events (at);

-- What happened to a group and through which link, in words without names.
CREATE TABLE changes (
    id TEXT NOT NULL PRIMARY KEY,
    group_reference TEXT NOT NULL,
    -- contact link, confirmation link
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX changes_by_group ON changes (group_reference, at);
