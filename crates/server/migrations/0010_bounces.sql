-- Whom a mail went to, as a keyed hash: what a mail server sends back weeks later is believed only of that address. It is
-- forgotten when no report is to be expected any more.
ALTER TABLE outbox ADD COLUMN addressee BLOB;
CREATE INDEX outbox_by_addressee ON outbox (handed_over_at) WHERE addressee IS NOT NULL;
