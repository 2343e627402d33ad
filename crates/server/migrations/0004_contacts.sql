-- Whose link a secret is: contact, second_contact. Each of them has one that is not revoked.
ALTER TABLE manage_secrets ADD COLUMN holder TEXT NOT NULL DEFAULT 'contact';
UPDATE manage_secrets SET revoked_at = created_at WHERE revoked_at IS NULL AND EXISTS (
    SELECT 1 FROM manage_secrets newer WHERE newer.group_reference = manage_secrets.group_reference
    AND newer.created_at > manage_secrets.created_at);

-- A group's second contact: there once that person has pressed.
CREATE TABLE second_contacts (
    group_reference TEXT NOT NULL PRIMARY KEY REFERENCES groups (reference) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX second_contacts_by_email ON second_contacts (email_folded);

-- Who has been asked to become a group's contact or second contact, and has not answered.
CREATE TABLE contacts_asked (
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    -- contact, second_contact
    holder TEXT NOT NULL,
    -- SHA-256 of the token in the mail.
    token_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (group_reference, holder)
);

-- The log: who by their part, what by its kind, see domain::group_log.
ALTER TABLE changes ADD COLUMN added BIGINT NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN changed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN removed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE changes ADD COLUMN after_freeze BIGINT NOT NULL DEFAULT 0;
DELETE FROM changes WHERE group_reference NOT IN (SELECT reference FROM groups);
UPDATE changes SET what = CASE
    WHEN what = 'registered' THEN 'registered'
    WHEN what = 'confirmed the contact''s address' THEN 'address_confirmed'
    WHEN what = 'had the first e-mail sent again' THEN 'mail_sent_again'
    WHEN what = 'sent the private link again' THEN 'link_sent_again'
    ELSE 'list_changed' END;
UPDATE changes SET who = CASE WHEN who = 'send again' THEN 'somebody' ELSE 'contact' END;

-- Whom a change of a list was about, by the ids of people who are on it. Their names are read from the list.
CREATE TABLE change_people (
    change_id TEXT NOT NULL,
    group_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    member_id TEXT NOT NULL,
    PRIMARY KEY (change_id, member_id)
);
CREATE INDEX change_people_by_group ON change_people (group_reference);
CREATE INDEX change_people_by_member ON change_people (member_id);

-- Rows of the list that the contact left out when registering: a number, until it is dealt with.
ALTER TABLE groups ADD COLUMN left_out BIGINT NOT NULL DEFAULT 0;

-- What a group wishes after the programme. Kept with its contact, without a list, after the group itself is deleted.
CREATE TABLE follow_ups (
    id TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    group_reference TEXT UNIQUE REFERENCES groups (reference) ON DELETE SET NULL,
    organisation TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    coaching BIGINT NOT NULL,
    community BIGINT NOT NULL,
    note TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX follow_ups_by_programme ON follow_ups (programme);
