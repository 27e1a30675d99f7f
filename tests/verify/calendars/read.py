"""Reads a calendar file from standard input with Debian's python3-icalendar and tells its events as JSON."""
import json
import sys

from icalendar import Calendar


def text(value):
    if value is None:
        return None
    return value.decode() if isinstance(value, bytes) else str(value)


def event(component):
    start, end = component["DTSTART"].dt, component["DTEND"].dt
    return {
        "uid": text(component.get("UID")),
        "sequence": int(component.get("SEQUENCE", 0)),
        "start": int(start.timestamp() * 1000),
        "end": int(end.timestamp() * 1000),
        "status": text(component.get("STATUS")),
        "summary": text(component.get("SUMMARY")),
        "location": text(component.get("LOCATION")),
        "url": text(component.get("URL")),
        "conference": text(component.get("CONFERENCE")),
    }


calendar = Calendar.from_ical(sys.stdin.buffer.read())
method = text(calendar.get("METHOD"))
print(json.dumps({"method": method, "events": [event(component) for component in calendar.walk("VEVENT")]}))
