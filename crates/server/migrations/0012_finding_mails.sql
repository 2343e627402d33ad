-- Whose mails go when a group or a facilitator goes, what was put here by name lately, and what the team did for a programme.
CREATE INDEX outbox_by_group ON outbox (group_reference) WHERE group_reference IS NOT NULL;
CREATE INDEX outbox_by_offer ON outbox (offer_reference) WHERE offer_reference IS NOT NULL;
CREATE INDEX outbox_by_naming ON outbox (created_at) WHERE once IS NOT NULL;
CREATE INDEX team_acts_by_programme ON team_acts (programme, at);
