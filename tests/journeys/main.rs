//! Journeys through the real product in a real browser, one file each. `MUSTER_BROWSER` names the browser.

mod a_second_list;
mod after_the_deadline;
mod arabic;
mod changing_the_list;
mod checking_an_announcement;
mod choosing_a_place;
mod correcting_the_list;
mod facilitating;
mod first_page;
mod joining;
mod keeping_the_group;
mod lists_of_all_kinds;
mod moving_about;
mod naming_facilitators;
mod narrow_screens;
mod new_version;
mod no_mail;
mod past_the_deadlines;
mod problems_by_kind;
mod register_by_pasting;
mod register_from_a_spreadsheet;
mod registering;
mod sending;
mod telling;
mod times;
mod without_wasm;
