//! The server from outside: a real `muster` on a port of its own, with a data folder of its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod assets;
mod calendar;
mod changing;
mod command_line;
mod confirming;
mod headers;
mod killed;
mod logs;
mod pages;
mod purging;
mod registering;
mod restoring;
mod running;
mod sending_again;
