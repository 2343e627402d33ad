//! What stands in a row, and what is sent for it.

use domain::contact::ContactDraft;
use domain::email;
use domain::facilitator::{FacilitatorDraft, NamedFacilitator};
use domain::group::Group;
use domain::organisation::{EACH, GroupTracks, Organisation, OrganisationDraft};
use domain::roster::{Member, MemberDraft};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::secret::random_id;

/// A person of a group's list, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MemberRow {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) email_folded: Option<String>,
    pub(crate) track: Option<String>,
    pub(crate) zone: Option<String>,
    pub(crate) country: Option<String>,
    pub(crate) language: Option<String>,
    pub(crate) sector: Option<String>,
    pub(crate) role: Option<String>,
}

/// In the order in which `MemberRow::read` takes them.
pub(super) const MEMBER_COLUMNS: &str =
    "id, name, email, email_folded, track, zone, country, language, sector, role";

impl MemberRow {
    /// A new person, or with `id` the one that is already there.
    pub(crate) fn new(member: &Member, id: Option<String>) -> MemberRow {
        MemberRow {
            id: id.unwrap_or_else(random_id),
            name: member.name.clone(),
            email: member.email.clone(),
            email_folded: member.email.as_deref().map(fold_address),
            track: member.track_cell(),
            zone: member.zone.clone(),
            country: member.country.clone(),
            language: member.language_cell(),
            sector: member.sector.clone(),
            role: member.role.clone(),
        }
    }

    /// Back from `to_draft`.
    pub(crate) fn of_draft(draft: &MemberDraft) -> MemberRow {
        let text = |value: &String| (!value.is_empty()).then(|| value.clone());
        MemberRow {
            id: draft.id.clone().unwrap_or_else(random_id),
            name: draft.name.clone(),
            email: text(&draft.email),
            email_folded: text(&draft.email).as_deref().map(fold_address),
            track: text(&draft.track),
            zone: text(&draft.zone),
            country: text(&draft.country),
            language: text(&draft.language),
            sector: text(&draft.sector),
            role: text(&draft.role),
        }
    }

    /// From a row with `MEMBER_COLUMNS` first.
    pub(super) fn read(row: &SqliteRow) -> Result<MemberRow, sqlx::Error> {
        Ok(MemberRow {
            id: row.try_get(0)?,
            name: row.try_get(1)?,
            email: row.try_get(2)?,
            email_folded: row.try_get(3)?,
            track: row.try_get(4)?,
            zone: row.try_get(5)?,
            country: row.try_get(6)?,
            language: row.try_get(7)?,
            sector: row.try_get(8)?,
            role: row.try_get(9)?,
        })
    }

    /// As it would have been typed.
    pub(crate) fn to_draft(&self) -> MemberDraft {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        MemberDraft {
            id: Some(self.id.clone()),
            name: self.name.clone(),
            email: text(&self.email),
            track: text(&self.track),
            zone: text(&self.zone),
            country: text(&self.country),
            language: text(&self.language),
            sector: text(&self.sector),
            role: text(&self.role),
        }
    }
}

/// Everything of a group but its people's rows.
#[derive(Clone, Debug)]
pub(crate) struct GroupRow {
    pub(crate) contact: ContactDraft,
    pub(crate) contact_email_folded: String,
    pub(crate) organisation: OrganisationDraft,
    pub(crate) facilitators: Vec<FacilitatorDraft>,
    pub(crate) gathering: bool,
    /// Rows that the contact left out when registering, until that is dealt with.
    pub(crate) left_out: usize,
}

impl GroupRow {
    /// What is stored of a group beside its list.
    pub(crate) fn new(group: &Group) -> GroupRow {
        GroupRow {
            contact: group.contact.to_draft(),
            contact_email_folded: group.contact.email.folded(),
            organisation: organisation_draft(&group.organisation),
            facilitators: group.facilitators.iter().map(NamedFacilitator::to_draft).collect(),
            gathering: group.gathering,
            left_out: group.left_out,
        }
    }

    /// The language that a group listens in.
    pub(crate) fn listens(&self) -> &str {
        match self.organisation.interpretation.as_str() {
            "" => &self.contact.language,
            chosen => chosen,
        }
    }

    /// The partner whose page lists the group.
    pub(crate) fn listed_with(&self) -> Option<&str> {
        let OrganisationDraft { partner, partner_may_list, .. } = &self.organisation;
        (*partner_may_list && !partner.is_empty()).then_some(partner)
    }

    /// As the database counts.
    pub(super) fn left_out_bound(&self) -> i64 {
        i64::try_from(self.left_out).unwrap_or(i64::MAX)
    }

    /// As the column holds it.
    pub(super) fn organisation_json(&self) -> String {
        serde_json::to_string(&self.organisation).expect("texts are always JSON")
    }
}

/// An address for comparing; one that cannot be read is compared as it stands.
pub(crate) fn fold_address(address: &str) -> String {
    email::parse(address).map_or_else(|_| address.to_lowercase(), |email| email.folded())
}

/// Back to what is sent, so that a stored organisation parses to itself again.
fn organisation_draft(organisation: &Organisation) -> OrganisationDraft {
    OrganisationDraft {
        name: organisation.name.clone(),
        country: organisation.country.clone(),
        sector: organisation.sector.clone().unwrap_or_default(),
        other_sector: organisation.other_sector.clone().unwrap_or_default(),
        languages: organisation.languages.clone(),
        other_language: organisation.other_language.clone().unwrap_or_default(),
        track: match &organisation.tracks {
            GroupTracks::All(tracks) => tracks.join("+"),
            GroupTracks::Each => EACH.to_string(),
        },
        interpretation: organisation.interpretation.clone().unwrap_or_default(),
        breakouts: organisation.breakouts.map_or("", |breakouts| breakouts.name()).to_string(),
        taken_part_before: organisation.taken_part_before.map(|n| n.to_string()).unwrap_or_default(),
        purpose: organisation.purpose.clone().unwrap_or_default(),
        partner: organisation.partner.clone().unwrap_or_default(),
        partner_may_see: organisation.partner_may_see,
        partner_may_list: organisation.partner_may_list,
    }
}
