-- The team lets a group add people beyond the last day that all have.
ALTER TABLE groups ADD COLUMN extended_until BIGINT;

-- Groups that were put into another: what was made for them leads there.
CREATE TABLE merged_groups (
    reference TEXT NOT NULL PRIMARY KEY,
    into_reference TEXT NOT NULL REFERENCES groups (reference) ON DELETE CASCADE,
    -- Of its link for members.
    join_code TEXT NOT NULL UNIQUE,
    merged_at BIGINT NOT NULL
);
CREATE INDEX merged_groups_by_group ON merged_groups (into_reference);

-- A member who has asked to be reminded; none: has not, or does not want it any more.
ALTER TABLE member_states ADD COLUMN reminded_since BIGINT;
-- Whose clock those reminders follow, where the list does not say where the person is.
ALTER TABLE member_states ADD COLUMN reminded_zone TEXT;
