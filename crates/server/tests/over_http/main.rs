//! The server from outside: a real `muster` on a port of its own, with a data folder of its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod assets;
mod bounces;
mod calendar;
mod calendar_changes;
mod calendar_read_back;
mod changing;
mod checking_times;
mod command_line;
mod confirming;
mod contacts;
mod drafts;
mod exporting;
mod facilitating;
mod facilitating_agrees;
mod facilitating_groups;
mod full;
mod headers;
mod interleavings;
mod joining;
mod killed;
mod limits;
mod living;
mod logs;
mod mail_server;
mod mailing;
mod mailing_faults;
mod mailing_letters;
mod malformed;
mod one_wording;
mod oracle;
mod own_entry;
mod pages;
mod partners;
mod power_cut;
mod purging;
mod registering;
mod reminding;
mod restoring;
mod rights;
mod running;
mod sending_again;
mod team;
mod telling;
mod writing_to_many;
