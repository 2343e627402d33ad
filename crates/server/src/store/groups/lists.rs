//! The people of a group, put in many at once.

use std::collections::HashMap;

use domain::facilitator::FacilitatorDraft;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{MemberRow, fold_address};
use crate::secret::random_id;
use crate::store::StoreError;

/// Rows put in by one statement. Few sizes, so that statements are prepared once and used again.
const BATCHES: [usize; 4] = [128, 32, 8, 1];

/// Puts people on a group's list, in their order, many in one statement.
pub(super) async fn put_members(
    connection: &mut SqliteConnection,
    reference: &str,
    members: &[MemberRow],
) -> Result<(), StoreError> {
    let mut rest: Vec<(i64, &MemberRow)> = (0..).zip(members).collect();
    for size in BATCHES {
        while rest.len() >= size {
            let left = rest.split_off(size);
            let batch = std::mem::replace(&mut rest, left);
            let mut insert = QueryBuilder::<Sqlite>::new(
                "INSERT INTO members (id, group_reference, position, name, email, email_folded, track, zone, country, \
                 language, sector, role) ",
            );
            insert.push_values(batch, |mut values, (position, member)| {
                values
                    .push_bind(&member.id)
                    .push_bind(reference)
                    .push_bind(position)
                    .push_bind(&member.name)
                    .push_bind(&member.email)
                    .push_bind(&member.email_folded)
                    .push_bind(&member.track)
                    .push_bind(&member.zone)
                    .push_bind(&member.country)
                    .push_bind(&member.language)
                    .push_bind(&member.sector)
                    .push_bind(&member.role);
            });
            insert.build().execute(&mut *connection).await?;
        }
    }
    Ok(())
}

/// Who of a group's facilitators was named when: each by the folded address, or by the name where there is none.
#[derive(Default)]
pub(super) struct Named(HashMap<String, bool>);

impl Named {
    pub(super) async fn of_group(
        connection: &mut SqliteConnection,
        reference: &str,
    ) -> Result<Named, StoreError> {
        let sql = "SELECT COALESCE(email_folded, name), after_freeze <> 0 FROM facilitators WHERE group_reference = $1";
        let rows: Vec<(String, bool)> = sqlx::query_as(sql).bind(reference).fetch_all(connection).await?;
        Ok(Named(rows.into_iter().collect()))
    }
}

/// Puts down whom a group has named, in their order. `late`: whoever is new among them is named after the last day to add
/// people.
pub(super) async fn put_facilitators(
    connection: &mut SqliteConnection,
    reference: &str,
    facilitators: &[FacilitatorDraft],
    before: &Named,
    late: bool,
) -> Result<(), StoreError> {
    for (position, facilitator) in (0i64..).zip(facilitators) {
        let email = Some(&facilitator.email).filter(|email| !email.is_empty());
        let folded = email.map(|email| fold_address(email));
        let is_late = before.0.get(folded.as_ref().unwrap_or(&facilitator.name)).copied().unwrap_or(late);
        sqlx::query(
            "INSERT INTO facilitators (id, group_reference, position, name, email, email_folded, is_contact, account, \
             trainings, after_freeze) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(random_id())
        .bind(reference)
        .bind(position)
        .bind(&facilitator.name)
        .bind(email)
        .bind(folded)
        .bind(i64::from(facilitator.is_contact))
        .bind(&facilitator.account)
        .bind(serde_json::to_string(&facilitator.trainings).expect("texts are always JSON"))
        .bind(i64::from(is_late))
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
