-- Named after the last day to add people: the team plans with who was there before.
ALTER TABLE facilitators ADD COLUMN after_freeze BIGINT NOT NULL DEFAULT 0;
