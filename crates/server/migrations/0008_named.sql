-- What a contact knows of the facilitators whom they name: yes, by_date, no or nothing; and ids of trainings, as JSON.
ALTER TABLE facilitators ADD COLUMN account TEXT NOT NULL DEFAULT '';
ALTER TABLE facilitators ADD COLUMN trainings TEXT NOT NULL DEFAULT '[]';
