//! `muster group`: what the team does for one group, each written down with who did it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::contact::ContactDraft;
use domain::deadline::Deadline;
use domain::group::{counted_people, members_needed};
use domain::organisation::EACH;
use domain::{Programme, email, reference};
use messages::key;

use super::{Desk, read_reference, said};
use crate::cli::{GroupAct, GroupArgs, Settings};
use crate::clock::Clock;
use crate::config::Places;
use crate::mail::contacts::group_deleted;
use crate::mail::{self, Decided};
use crate::printed::say;
use crate::secret::Secret;
use crate::store::acts::{Act, ByTeam};
use crate::store::contacts::second;
use crate::store::deleting::Delete;
use crate::store::groups::{StoredGroup, with_members};
use crate::store::merging::{Merge, Merged};
use crate::store::outbox::NewMail;
use crate::store::team::{Change, DeleteByTeam, ForGroup, is_accepted_below_size};

mod shown;

/// Does one thing for one group, and says what was done.
pub(crate) async fn run(settings: &Settings, args: GroupArgs) -> Result<(), String> {
    let reference = read_reference(settings.locale(), &args.reference)?;
    let desk = Desk::open(settings).await?;
    let done = act(settings, &desk, &reference, args.act, args.by).await;
    desk.store.close().await;
    let shown = reference::shown(&reference);
    // Whoever goes through a list of groups sees which one a refusal is about.
    let named = |words: String| if words.starts_with(&shown) { words } else { format!("{shown}: {words}") };
    say(&named(done.map_err(named)?));
    Ok(())
}

/// One group in hand.
struct Hand<'a> {
    desk: &'a Desk,
    group: StoredGroup,
    by: String,
    now: DateTime<Utc>,
}

/// Returns what was done.
async fn act(
    settings: &Settings,
    desk: &Desk,
    reference: &str,
    act: GroupAct,
    by: Option<String>,
) -> Result<String, String> {
    let now = Clock::System.now();
    let hand = Hand { desk, group: group(desk, reference).await?, by: desk.actor(by)?, now };
    match act {
        GroupAct::Show => {
            let shown = shown::show(desk, &hand.group, now).await?;
            hand.looked().await;
            Ok(shown)
        }
        GroupAct::Resend => {
            let address = email::parse(&hand.group.group.contact.email)
                .map_err(|_| desk.text(key::COMMAND_CONTACT_UNREADABLE, &[]))?;
            hand.change(Change::Resend, vec![mail::manage_links_wanted(&desk.key()?, &address)]).await?;
            Ok(desk.text(key::COMMAND_GROUP_RESENT, &[]))
        }
        GroupAct::Contact { address } => hand.contact(&address).await,
        GroupAct::AcceptBelowSize => hand.accept().await,
        GroupAct::Unlist if hand.group.group.listed_with().is_none() => {
            Err(desk.text(key::COMMAND_GROUP_NOT_LISTED, &[]))
        }
        GroupAct::Unlist => {
            hand.change(Change::Unlist, Vec::new()).await?;
            Ok(desk.text(key::COMMAND_GROUP_UNLISTED, &[]))
        }
        GroupAct::Extend { until } => hand.extend(&until).await,
        GroupAct::Merge { other, yes } => hand.merge(settings, &other, yes).await,
        GroupAct::Delete { yes } => hand.delete(settings, yes).await,
    }
}

async fn group(desk: &Desk, reference: &str) -> Result<StoredGroup, String> {
    let found = with_members(desk.store.readers(), reference).await.map_err(said)?;
    let shown = reference::shown(reference);
    found.ok_or_else(|| desk.text(key::COMMAND_NO_GROUP, &[("reference", (&shown).into())]))
}

impl Hand<'_> {
    fn programme(&self) -> Result<&Programme, String> {
        self.desk.programme(Some(&self.group.programme), self.now)
    }

    async fn change(&self, change: Change, mails: Vec<NewMail>) -> Result<(), String> {
        let write = ForGroup {
            programme: self.group.programme.clone(),
            reference: self.group.reference.clone(),
            change,
            mails,
            by: self.by.clone(),
            now: self.now,
        };
        self.desk.store.write(write).await.map_err(said)
    }

    async fn looked(&self) {
        let act = ByTeam {
            programme: self.group.programme.clone(),
            about: self.group.reference.clone(),
            who: self.by.clone(),
            act: Act::Looked,
            now: self.now,
        };
        self.desk.remember(vec![act]).await;
    }

    /// Everybody who keeps the group and whose address is known to be theirs.
    async fn keepers(&self) -> Result<Vec<ContactDraft>, String> {
        let second = second(self.desk.store.readers(), &self.group.reference).await.map_err(said)?;
        let contact = self.group.is_confirmed.then(|| self.group.group.contact.clone());
        Ok(contact.into_iter().chain(second).collect())
    }

    /// Mails that say what was decided, and the words for whoever decided it.
    async fn told(&self, what: &Decided) -> Result<(Vec<NewMail>, String), String> {
        let (key, reference) = (self.desk.key()?, &self.group.reference);
        let keepers = self.keepers().await?;
        let mails = keepers.iter().map(|to| mail::decided(&key, reference, to, what)).collect();
        let is_contact_told = self.group.is_confirmed;
        let words = if is_contact_told { key::COMMAND_TOLD } else { key::COMMAND_NOT_TOLD };
        Ok((mails, self.desk.text(words, &[])))
    }

    async fn contact(&self, typed: &str) -> Result<String, String> {
        let desk = self.desk;
        let address = email::parse(typed)
            .map_err(|_| desk.text(key::COMMAND_NOT_AN_ADDRESS, &[("address", typed.into())]))?;
        let mut contact = self.group.group.contact.clone();
        contact.email = address.as_str().to_string();
        let manage = Secret::random();
        let (confirm_hash, mail) =
            mail::confirm_new_address(&desk.key()?, &self.group.reference, &contact, &manage);
        let change = Change::Contact {
            email: contact.email,
            folded: address.folded(),
            confirm_hash,
            manage_hash: manage.hash(),
        };
        self.change(change, vec![mail]).await?;
        Ok(desk.text(key::COMMAND_GROUP_CONTACT, &[]))
    }

    async fn accept(&self) -> Result<String, String> {
        let (desk, people) = (self.desk, self.group.members.len());
        let rules = self.programme()?;
        let is_accepted = is_accepted_below_size(desk.store.readers(), &self.group.reference).await;
        let n = [("n", people.into())];
        if is_accepted.map_err(said)? {
            return Err(desk.text(key::COMMAND_GROUP_ACCEPTED_BEFORE, &[]));
        }
        if counted_people(people, rules) >= rules.rules.group_min {
            return Err(desk.text(key::COMMAND_GROUP_LARGE_ENOUGH, &n));
        }
        let (mails, told) = self.told(&Decided::AsItIs).await?;
        self.change(Change::AcceptBelowSize, mails).await?;
        Ok(format!("{} {told}", desk.text(key::COMMAND_GROUP_ACCEPTED, &n)))
    }

    async fn extend(&self, typed: &str) -> Result<String, String> {
        let (desk, programme) = (self.desk, self.programme()?);
        let until = instant_of(typed, programme)
            .ok_or_else(|| desk.text(key::COMMAND_NOT_A_DAY, &[("typed", typed.into())]))?;
        let moment = desk.moment(programme, until);
        let args = [("moment", (&moment).into())];
        if until <= self.now {
            return Err(desk.text(key::COMMAND_GROUP_PAST, &args));
        }
        if programme.last_session_end().is_some_and(|end| end < until) {
            return Err(desk.text(key::COMMAND_GROUP_AFTER_END, &args));
        }
        // A day that gives it nothing is a mistake, and its contact would be told of more time.
        let anyway = domain::join::open_until(self.group.members.len(), programme);
        if let Some(anyway) =
            anyway.filter(|anyway| self.group.extended_until.is_none() && anyway.at >= until)
        {
            let moment = desk.moment(programme, anyway.at);
            return Err(desk.text(key::COMMAND_GROUP_ANYWAY, &[("moment", (&moment).into())]));
        }
        if self.group.extended_until == Some(until) {
            return Err(desk.text(key::COMMAND_GROUP_EXTENDED_BEFORE, &args));
        }
        let (mails, told) = self.told(&Decided::MoreTime { until }).await?;
        self.change(Change::Extend(until), mails).await?;
        Ok(format!("{} {told}", desk.text(key::COMMAND_GROUP_EXTENDED, &args)))
    }

    async fn delete(&self, settings: &Settings, yes: bool) -> Result<String, String> {
        let (desk, group) = (self.desk, &self.group);
        if !yes {
            let args = [
                ("organisation", (&group.group.organisation.name).into()),
                ("n", group.members.len().into()),
            ];
            return Err(desk.text(key::COMMAND_DELETE_ASK, &args));
        }
        let delete = Delete {
            reference: group.reference.clone(),
            version: group.version,
            mails: farewells(desk, group, None).await?,
            now: self.now,
        };
        let delete = DeleteByTeam { delete, programme: group.programme.clone(), by: self.by.clone() };
        let mails = desk.store.write(delete).await.map_err(said)?;
        let mails = mails.ok_or_else(|| desk.text(key::COMMAND_CHANGED_MEANWHILE, &[]))?;
        delete_files(settings, &mails)?;
        Ok(desk.text(key::COMMAND_DELETE_DONE, &[]))
    }

    /// Puts another group into this one.
    async fn merge(&self, settings: &Settings, typed: &str, yes: bool) -> Result<String, String> {
        let (desk, into) = (self.desk, &self.group);
        let gone = group(desk, &read_reference(desk.locale, typed)?).await?;
        if gone.reference == into.reference {
            return Err(desk.text(key::COMMAND_MERGE_ITSELF, &[]));
        }
        if gone.programme != into.programme {
            return Err(desk.text(key::COMMAND_MERGE_PROGRAMMES, &[]));
        }
        let (other_shown, into_shown) =
            (reference::shown(&gone.reference), reference::shown(&into.reference));
        let (own, theirs) = (&into.group.organisation, &gone.group.organisation);
        if !yes {
            let args = [
                ("other", (&other_shown).into()),
                ("organisation", (&theirs.name).into()),
                ("n", gone.members.len().into()),
                ("into", (&into_shown).into()),
                ("name", (&own.name).into()),
                ("have", into.members.len().into()),
            ];
            return Err(desk.text(key::COMMAND_MERGE_ASK, &args));
        }
        let programme = self.programme()?;
        let is_other_track = own.track != theirs.track && theirs.track != EACH && !theirs.track.is_empty();
        let mut mails = farewells(desk, &gone, Some(&own.name)).await?;
        // Whoever was named or put on that list and has not been written to yet.
        mails.push(mail::invitations(&desk.key()?, &into.reference));
        let (to_keepers, told) = self.told(&Decided::Together { other: theirs.name.clone() }).await?;
        mails.extend(to_keepers);
        let merge = Merge {
            into: into.reference.clone(),
            other: gone.reference.clone(),
            versions: (into.version, gone.version),
            may_share: programme.rules.shared_email,
            room: programme.rules.roster_max,
            completes_at: members_needed(programme),
            track: is_other_track.then(|| theirs.track.clone()),
            mails,
            programme: into.programme.clone(),
            by: self.by.clone(),
            now: self.now,
        };
        let (added, mails) = match desk.store.write(merge).await.map_err(said)? {
            Merged::Done { added, mails } => (added, mails),
            Merged::Stale => return Err(desk.text(key::COMMAND_CHANGED_MEANWHILE, &[])),
            Merged::Full => {
                let most = programme.rules.roster_max;
                return Err(desk.text(key::COMMAND_MERGE_FULL, &[("n", most.into())]));
            }
        };
        delete_files(settings, &mails)?;
        let args = [
            ("n", (into.members.len() + added).into()),
            ("added", added.into()),
            ("other", (&other_shown).into()),
        ];
        Ok(format!("{} {told}", desk.text(key::COMMAND_MERGE_DONE, &args)))
    }
}

/// To everybody who keeps a group that goes.
async fn farewells(desk: &Desk, group: &StoredGroup, into: Option<&str>) -> Result<Vec<NewMail>, String> {
    let second = second(desk.store.readers(), &group.reference).await.map_err(said)?;
    let key = desk.key()?;
    let organisation = &group.group.organisation.name;
    let told = [Some(group.group.contact.clone()), second];
    let farewell = |to| group_deleted(&key, &group.programme, organisation, &group.reference, into, to);
    Ok(told.iter().flatten().map(farewell).collect())
}

/// Mails that are gone and lie in the data folder.
fn delete_files(settings: &Settings, mails: &[String]) -> Result<(), String> {
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    mail::files::delete(&places.data.join("mail"), mails).map(drop).map_err(|error| error.to_string())
}

/// The end of a day where the programme's times are set, or an instant.
fn instant_of(typed: &str, programme: &Programme) -> Option<DateTime<Utc>> {
    match typed.parse::<NaiveDate>() {
        Ok(day) => Deadline::end_of_day(day, programme.anchor_zone).ok().map(|end| end.at),
        Err(_) => DateTime::parse_from_rfc3339(typed).ok().map(|instant| instant.to_utc()),
    }
}
