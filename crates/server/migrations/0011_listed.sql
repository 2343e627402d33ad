-- The partner whose page lists the group by name, where the group has agreed to that; also among its answers.
ALTER TABLE groups ADD COLUMN listed_with TEXT;
CREATE INDEX groups_by_listing ON groups (programme, listed_with);
