//! What a group has answered about its organisation, in words.

use domain::organisation::{Breakouts, GroupTracks, OTHER, OrganisationDraft, parse_tracks};
use domain::programme::Programme;
use domain::zones::ZoneId;

use crate::browser::intl::{NameOf, name};
use crate::pages::closed;
use crate::site::{self, tr};

/// Each question that has an answer, and the answer; the hours of tracks by the clock in `zone`.
pub(in crate::pages) fn in_words(
    programme: &Programme,
    answers: &OrganisationDraft,
    zone: ZoneId,
) -> Vec<(String, String)> {
    let own_words = |text: &str| Some(text.trim().to_string()).filter(|text| !text.is_empty());
    let spoken = answers.languages.iter().map(|code| name(NameOf::Language, code));
    let spoken: Vec<String> = spoken.chain(own_words(&answers.other_language)).collect();
    let sector = programme.sectors.iter().find(|sector| sector.id == answers.sector);
    let sector = sector.map(|sector| sector.name.in_language(site::language()).to_string());
    let other_sector = own_words(&answers.other_sector).filter(|_| answers.sector == OTHER);
    let sector: Vec<String> = sector.into_iter().chain(other_sector).collect();
    let track = match parse_tracks(&answers.track, programme) {
        Ok(GroupTracks::All(ids)) => {
            let with_hours = |id: &String| {
                tr!(REVIEW_TRACK, track = id, hours = &closed::track_hours(programme, id, zone))
            };
            site::locale().list(&ids.iter().map(with_hours).collect::<Vec<_>>())
        }
        _ => tr!(ORGANISATION_TRACK_EACH),
    };
    let wish = Breakouts::ALL.into_iter().find(|wish| wish.name() == answers.breakouts);
    let interpretation = match answers.interpretation.as_str() {
        "" => String::new(),
        code => name(NameOf::Language, code),
    };
    let all = [
        (tr!(ORGANISATION_NAME), answers.name.trim().to_string()),
        (tr!(ORGANISATION_COUNTRY), name(NameOf::Country, &answers.country)),
        (tr!(ORGANISATION_TRACK), track),
        (tr!(ORGANISATION_SECTOR), sector.join(": ")),
        (tr!(ORGANISATION_LANGUAGES), site::locale().list_in_text(&spoken)),
        (tr!(ORGANISATION_INTERPRETATION), interpretation),
        (tr!(ORGANISATION_BREAKOUTS), wish.map(breakouts).unwrap_or_default()),
        (tr!(ORGANISATION_EXPERIENCE), answers.taken_part_before.trim().to_string()),
        (tr!(ORGANISATION_GOAL), answers.purpose.trim().to_string()),
    ];
    all.into_iter().filter(|(_, answer)| !answer.is_empty()).collect()
}

pub(super) fn breakouts(wish: Breakouts) -> String {
    match wish {
        Breakouts::Own => tr!(ORGANISATION_BREAKOUTS_OWN),
        Breakouts::Mixed => tr!(ORGANISATION_BREAKOUTS_MIXED),
        Breakouts::Both => tr!(ORGANISATION_BREAKOUTS_BOTH),
    }
}
