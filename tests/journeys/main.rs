//! Journeys through the real product in a real browser, one file each. `MUSTER_BROWSER` names the browser.

mod first_page;
