-- What calendars were told of the dates of a programme, so that a change of its file raises SEQUENCE and LAST-MODIFIED,
-- and a date that is taken out of the file is told as cancelled.
CREATE TABLE calendars (
    programme TEXT NOT NULL PRIMARY KEY,
    -- By the id of each date: the date, the title, its sequence and when it changed, as JSON.
    entries TEXT NOT NULL
);
