//! Journeys through the real product in real browsers.
