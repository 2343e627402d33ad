// The page that ours is measured beside: the same sessions from React and its router, with the browser's own zone data, as
// most would write it. It shows nothing before it can show the times, so that its first paint means the same.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes, useSearchParams } from 'react-router';

const zones = Intl.supportedValuesOf('timeZone');

function format(start, zone) {
  const options = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(new Date(start));
}

function Schedule() {
  const [sessions, setSessions] = useState([]);
  const [query, setQuery] = useSearchParams();
  const zone = query.get('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  useEffect(() => {
    fetch('/sessions.json').then((answer) => answer.json()).then(setSessions);
  }, []);
  if (sessions.length === 0) return null;
  return (
    <main>
      <h1>Times</h1>
      <label htmlFor="zone">Your time zone</label>
      <select id="zone" data-usable value={zone} onChange={(event) => setQuery({ zone: event.target.value })}>
        {zones.map((name) => <option key={name}>{name}</option>)}
      </select>
      <ol>
        {sessions.map(({ name, track, start, anchor_zone }) => (
          <li key={start}>
            {name}, track {track}: <time dateTime={start}>{format(start, zone)}</time>, {format(start, anchor_zone)} in {anchor_zone}
          </li>
        ))}
      </ol>
    </main>
  );
}

createRoot(document.getElementById('app')).render(
  <BrowserRouter>
    <Routes>
      <Route path="*" element={<Schedule />} />
    </Routes>
  </BrowserRouter>,
);
