// Reads a calendar from the standard input with ical.js and prints its events as JSON.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

(async () => {
  const { default: ICAL } = await import(join(process.argv[2], "ical.js/dist/ical.js"));
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
  const text = (event, name) => event.getFirstPropertyValue(name);
  const utc = (event, name) => {
    const time = text(event, name);
    if (time.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} floats`);
    return time.toString();
  };
  const events = calendar.getAllSubcomponents("vevent").map((event) => ({
    uid: text(event, "uid"),
    start: utc(event, "dtstart"),
    end: utc(event, "dtend"),
    modified: utc(event, "last-modified"),
    sequence: text(event, "sequence"),
    status: text(event, "status"),
    summary: text(event, "summary"),
    description: text(event, "description"),
    url: text(event, "url"),
  }));
  console.log(JSON.stringify({ name: text(calendar, "name"), events }));
})();
