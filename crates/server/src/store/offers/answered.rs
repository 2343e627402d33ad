//! What a group's contact, or the team, says to an offer.

use chrono::{DateTime, Utc};
use domain::api::OfferState;
use domain::contacts::Holder as Keeper;
use domain::group_log::Happened;
use sqlx::SqliteConnection;

use super::{put_secret, state_name};
use crate::store::acts::{Act, ByTeam, remember};
use crate::store::log::{Note, actor, note};
use crate::store::outbox::{NewMail, put};
use crate::store::sign_ups::{Holder, Wanted, full_of, take};
use crate::store::{StoreError, Write};

/// The contact of a group says yes or no to somebody who offered.
pub(crate) struct ContactAnswer {
    pub(crate) group: String,
    pub(crate) reference: String,
    pub(crate) says: bool,
    pub(crate) by: Keeper,
    /// Sent if this is news.
    pub(crate) mail: Option<NewMail>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for ContactAnswer {
    /// False if nobody of this reference offered to this group.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let word = if self.says { "yes" } else { "no" };
        let before: Option<String> = sqlx::query_scalar(
            "SELECT contact_says FROM offers WHERE reference = $1 AND group_reference = $2 AND state <> 'invited'",
        )
        .bind(&self.reference)
        .bind(&self.group)
        .fetch_optional(&mut *connection)
        .await?;
        let Some(before) = before else { return Ok(false) };
        if before == word {
            return Ok(true);
        }
        sqlx::query(
            "UPDATE offers SET contact_says = $3, version = version + 1, changed_at = $4 \
             WHERE reference = $1 AND group_reference = $2",
        )
        .bind(&self.reference)
        .bind(&self.group)
        .bind(word)
        .bind(self.now.timestamp_millis())
        .execute(&mut *connection)
        .await?;
        let what = if self.says { Happened::FacilitatorConfirmed } else { Happened::FacilitatorRefused };
        note(connection, Note::new(&self.group, actor(self.by), what), self.now).await?;
        if let Some(mail) = &self.mail {
            put(connection, mail, self.now).await?;
        }
        Ok(true)
    }
}

/// The team's answer to a request.
pub(crate) struct TeamAnswer {
    pub(crate) reference: String,
    pub(crate) says: bool,
    pub(crate) programme: String,
    /// The dates that were wished for; those without a seat are left out.
    pub(crate) wished: Vec<Wanted>,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    /// Who sits at the machine.
    pub(crate) by: String,
    pub(crate) now: DateTime<Utc>,
}

impl Write for TeamAnswer {
    /// False if there is no open request of this reference.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let state = if self.says { OfferState::Accepted } else { OfferState::Declined };
        let answered = sqlx::query(
            "UPDATE offers SET state = $2, version = version + 1, changed_at = $3 \
             WHERE reference = $1 AND (state = 'asked' OR (state = 'declined' AND $4))",
        )
        .bind(&self.reference)
        .bind(state_name(state))
        .bind(self.now.timestamp_millis())
        // Who was told no may still be taken, but is not told no again.
        .bind(self.says)
        .execute(&mut *connection)
        .await?;
        if answered.rows_affected() == 0 {
            return Ok(false);
        }
        if self.says {
            let full = full_of(connection, &self.programme, &self.wished, &self.reference).await?;
            let free: Vec<Wanted> =
                self.wished.into_iter().filter(|one| !full.contains(&one.occurrence)).collect();
            take(connection, &self.programme, &free, Holder::Offer(&self.reference), self.now).await?;
        }
        put_secret(connection, &self.reference, &self.secret_hash, self.now).await?;
        put(connection, &self.mail, self.now).await?;
        let act = if self.says { Act::Accepted } else { Act::Declined };
        let (programme, about) = (self.programme, self.reference);
        remember(connection, &ByTeam { programme, about, who: self.by, act, now: self.now }).await?;
        Ok(true)
    }
}
