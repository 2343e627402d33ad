-- Offers to facilitate: people who came by themselves, and those whom a contact has named, until they answer.
CREATE TABLE offers (
    -- 8 characters of Crockford's base32.
    reference TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    -- invited, accepted, asked, declined
    state TEXT NOT NULL,
    -- organisation_specific, cross_organisation
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    -- All answers, as JSON.
    answers TEXT NOT NULL,
    -- The group that was named, if the programme has one of this reference.
    group_reference TEXT REFERENCES groups (reference) ON DELETE SET NULL,
    -- The group's contact: waiting, yes, no
    contact_says TEXT NOT NULL,
    -- Rises with every change; the ETag.
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX offers_by_programme ON offers (programme);
CREATE INDEX offers_by_group ON offers (group_reference);
CREATE INDEX offers_by_email ON offers (email_folded);

-- The secrets in facilitators' own links, as SHA-256.
CREATE TABLE offer_secrets (
    hash BLOB NOT NULL PRIMARY KEY,
    offer_reference TEXT NOT NULL REFERENCES offers (reference) ON DELETE CASCADE,
    created_at BIGINT NOT NULL
);
CREATE INDEX offer_secrets_by_offer ON offer_secrets (offer_reference);

-- Who takes part in which training, question hour or introduction. The seats of a date are counted here.
CREATE TABLE sign_ups (
    programme TEXT NOT NULL,
    -- An occurrence's id of the programme.
    occurrence TEXT NOT NULL,
    -- The reference of a facilitator or of a group; one of the two columns after it is the same.
    holder TEXT NOT NULL,
    offer_reference TEXT REFERENCES offers (reference) ON DELETE CASCADE,
    group_reference TEXT REFERENCES groups (reference) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (programme, occurrence, holder)
);
CREATE INDEX sign_ups_by_holder ON sign_ups (holder);
CREATE INDEX sign_ups_by_offer ON sign_ups (offer_reference);
CREATE INDEX sign_ups_by_group ON sign_ups (group_reference);

ALTER TABLE outbox ADD COLUMN offer_reference TEXT;
