"""Reads a calendar from the standard input with Python's icalendar and prints its events as JSON."""

import json
import sys
from datetime import timezone

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())


def utc(value):
    assert value.dt.tzinfo is not None, "a floating time"
    return value.dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


events = [
    {
        "uid": str(event["UID"]),
        "start": utc(event["DTSTART"]),
        "end": utc(event["DTEND"]),
        "modified": utc(event["LAST-MODIFIED"]),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "description": str(event["DESCRIPTION"]),
        "url": str(event["URL"]),
    }
    for event in calendar.walk("VEVENT")
]
assert not calendar.errors, calendar.errors
print(json.dumps({"name": str(calendar["NAME"]), "events": events}))
