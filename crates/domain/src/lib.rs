//! domain

pub mod zones;
