//! The web platform, wrapped once. Every call may fail and none panics.

pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod download;
pub mod fetch;
pub mod files;
pub mod focus;
pub mod intl;
pub mod live;
pub mod mount;
pub mod page;
pub mod storage;
pub mod width;
pub mod worker;
pub mod zone;
