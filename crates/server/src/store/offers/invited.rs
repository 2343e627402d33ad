//! People who are asked to facilitate, and links that are sent once more.

use chrono::{DateTime, Utc};
use domain::api::OfferState;
use domain::facilitator::OfferDraft;
use sqlx::SqliteConnection;

use super::{NewOffer, insert, put_secret};
use crate::store::limits::{Limit, count_within};
use crate::store::outbox::{NewMail, put};
use crate::store::{StoreError, Write};

/// Somebody whom a contact has named, to be asked.
pub(crate) struct Invitation {
    pub(crate) reference: String,
    pub(crate) answers: OfferDraft,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) mail: NewMail,
}

/// Asks people whom a group has named; takes back what was asked of those who are named no longer.
pub(crate) struct Invite {
    pub(crate) group: String,
    pub(crate) programme: String,
    pub(crate) invitations: Vec<Invitation>,
    /// References of invitations that nobody has answered.
    pub(crate) taken_back: Vec<String>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for Invite {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for reference in &self.taken_back {
            sqlx::query("DELETE FROM offers WHERE reference = $1 AND state = 'invited'")
                .bind(reference)
                .execute(&mut *connection)
                .await?;
            sqlx::query("DELETE FROM outbox WHERE offer_reference = $1")
                .bind(reference)
                .execute(&mut *connection)
                .await?;
        }
        for invitation in &self.invitations {
            let new = NewOffer {
                reference: &invitation.reference,
                programme: &self.programme,
                state: OfferState::Invited,
                answers: &invitation.answers,
                group: Some(&self.group),
                contact_says: "yes",
                secret_hash: &invitation.secret_hash,
            };
            // A reference that is taken is left for the next round: they are asked again then.
            if insert(connection, &new, self.now).await? {
                put(connection, &invitation.mail, self.now).await?;
            }
        }
        Ok(())
    }
}

/// New secrets for offers whose link is sent again. Those before keep working.
pub(crate) struct AddOfferSecrets {
    /// Reference and hash.
    pub(crate) secrets: Vec<(String, Vec<u8>)>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for AddOfferSecrets {
    type Answer = ();

    async fn run(self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        for (reference, hash) in &self.secrets {
            put_secret(connection, reference, hash, self.now).await?;
        }
        Ok(())
    }
}

/// One facilitator's link once more. Those before keep working.
pub(crate) struct SendLinkAgain {
    pub(crate) reference: String,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) mail: NewMail,
    pub(crate) limits: Vec<Limit>,
    pub(crate) now: DateTime<Utc>,
}

impl Write for SendLinkAgain {
    /// False: they have been written to as often as they may be, or have withdrawn.
    type Answer = bool;

    async fn run(self, connection: &mut SqliteConnection) -> Result<bool, StoreError> {
        let is_there: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM offers WHERE reference = $1")
            .bind(&self.reference)
            .fetch_one(&mut *connection)
            .await?;
        if is_there == 0 || !count_within(connection, &self.limits, self.now).await? {
            return Ok(false);
        }
        put_secret(connection, &self.reference, &self.secret_hash, self.now).await?;
        put(connection, &self.mail, self.now).await?;
        Ok(true)
    }
}
