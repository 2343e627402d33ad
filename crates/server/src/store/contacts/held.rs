//! Who keeps a group: its second contact, and what each sees of the other.

use chrono::{DateTime, TimeDelta, Utc};
use domain::contact::ContactDraft;
use domain::contacts::{Holder, OtherContact};
use sqlx::{Row, SqlitePool};

use super::ASKED_DAYS;
use crate::store::StoreError;

/// A group's second contact, as somebody to write to.
pub(crate) async fn second(
    readers: &SqlitePool,
    reference: &str,
) -> Result<Option<ContactDraft>, StoreError> {
    let row = sqlx::query("SELECT name, email, language FROM second_contacts WHERE group_reference = $1")
        .bind(reference)
        .fetch_optional(readers)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(ContactDraft {
        name: row.try_get(0)?,
        email: row.try_get(1)?,
        language: row.try_get(2)?,
        zone: String::new(),
    }))
}

/// The groups whose second contact has this address, by reference, with who that is.
pub(crate) async fn second_of(
    readers: &SqlitePool,
    email_folded: &str,
) -> Result<Vec<(String, ContactDraft)>, StoreError> {
    let rows = sqlx::query(
        "SELECT group_reference, name, email, language FROM second_contacts WHERE email_folded = $1 \
         ORDER BY created_at",
    )
    .bind(email_folded)
    .fetch_all(readers)
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in rows {
        let person = ContactDraft {
            name: row.try_get(1)?,
            email: row.try_get(2)?,
            language: row.try_get(3)?,
            zone: String::new(),
        };
        found.push((row.try_get(0)?, person));
    }
    Ok(found)
}

/// Who is a contact beside `holder`, and who has been asked. `contact`: the group's.
pub(crate) async fn others(
    readers: &SqlitePool,
    reference: &str,
    holder: Holder,
    contact: &ContactDraft,
    now: DateTime<Utc>,
) -> Result<Vec<OtherContact>, StoreError> {
    let told = |holder: Holder, person: &ContactDraft, is_asked: bool| OtherContact {
        holder,
        name: person.name.clone(),
        email: person.email.clone(),
        is_asked,
    };
    let mut others = match holder {
        Holder::SecondContact => vec![told(Holder::Contact, contact, false)],
        Holder::Contact => second(readers, reference)
            .await?
            .iter()
            .map(|person| told(Holder::SecondContact, person, false))
            .collect(),
    };
    // Whom the contact has asked is not the second contact's business until they have said yes.
    if holder == Holder::Contact {
        let rows = sqlx::query(
            "SELECT holder, name, email FROM contacts_asked WHERE group_reference = $1 AND created_at > $2 \
             ORDER BY holder",
        )
        .bind(reference)
        .bind((now - TimeDelta::days(ASKED_DAYS)).timestamp_millis())
        .fetch_all(readers)
        .await?;
        for row in rows {
            let Some(asked) = Holder::parse(&row.try_get::<String, _>(0)?) else { continue };
            others.push(OtherContact {
                holder: asked,
                name: row.try_get(1)?,
                email: row.try_get(2)?,
                is_asked: true,
            });
        }
    }
    Ok(others)
}
