//! The rules of programmes, groups and times, and the programme files that come with the program.

mod deadlines;
mod duties;
mod facilitators;
mod figures;
mod findings;
mod groups;
mod joining;
mod schedule;
mod seeds;
mod shipped;
mod tell_me;
mod world;
