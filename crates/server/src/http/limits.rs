//! Who may cause how much: by network, by address, and in all. Mails are counted in the database, so that a restart
//! forgets nothing; keys are keyed hashes, never an address.

use std::net::IpAddr;
use std::sync::Once;

use axum::extract::Request;
use chrono::{DateTime, TimeDelta, Utc};
use domain::email::{self, Email};

use super::headers::{client_address, network_of};
use super::{Error, Peer};
use crate::mail::{self, MemberNews};
use crate::serve::Server;
use crate::store::groups::StoredGroup;
use crate::store::limits::Limit;
use crate::store::members::Told;

/// A contact who cannot get an address right in so many tries writes to the team.
const ADDRESS_CHANGES_A_DAY: i64 = 10;
/// What members do with their entries, told to the contact one by one.
const MEMBER_NEWS_A_DAY: i64 = 20;
/// Changes of one offer that are told by mail; those beyond are made and not told.
const OFFER_CHANGES_A_DAY: i64 = 10;
/// A mail that has not arrived after so many tries will not.
const MAILS_AGAIN_A_DAY: i64 = 5;

/// The network that a request came from. None: nothing is known of the connection, as in a test without one.
pub(super) fn network(server: &Server, request: &Request) -> Option<String> {
    let peer = request.extensions().get::<Peer>()?.0.ip().to_canonical();
    if request.headers().contains_key("x-forwarded-for")
        && !server.trusted_proxies.contains(&peer)
        && is_near(peer)
    {
        static SAID: Once = Once::new();
        SAID.call_once(|| {
            tracing::warn!(
                "requests come through a proxy that is not trusted: name it with --trusted-proxies, or all \
                 visitors share the limits of one"
            );
        });
    }
    Some(network_of(client_address(peer, request.headers(), &server.trusted_proxies)))
}

/// This machine, or one of the operator's own network: where a proxy is.
fn is_near(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

/// For links that anybody can have sent to an address.
pub(super) fn of_manage_links(server: &Server, address: &Email, network: Option<&str>) -> Vec<Limit> {
    let by_address = server.key.hide("address", &mailbox(address));
    let mut limits = vec![
        Limit { key: by_address.clone(), most: 1, within: TimeDelta::minutes(10) },
        Limit { key: by_address, most: 3, within: TimeDelta::days(1) },
        Limit { key: server.key.hide("all", "manage-links"), most: 600, within: TimeDelta::hours(1) },
    ];
    if let Some(network) = network {
        let key = server.key.hide("network", network);
        limits.push(Limit { key, most: 10, within: TimeDelta::hours(1) });
    }
    limits
}

/// For the mail that asks whether an address wants to be told of the next programme.
pub(super) fn of_wishes(server: &Server, address: &Email, network: Option<&str>) -> Vec<Limit> {
    let by_address = server.key.hide("wishes", &mailbox(address));
    let mut limits = vec![
        Limit { key: by_address.clone(), most: 1, within: TimeDelta::minutes(10) },
        Limit { key: by_address, most: 3, within: TimeDelta::days(1) },
        Limit { key: server.key.hide("all", "wishes"), most: 600, within: TimeDelta::hours(1) },
    ];
    if let Some(network) = network {
        let key = server.key.hide("network of wishes", network);
        limits.push(Limit { key, most: 30, within: TimeDelta::hours(1) });
    }
    limits
}

/// For the mail that a registration causes: an address that is not the sender's own must not be flooded.
pub(super) fn of_registrations(server: &Server, address: &Email) -> Vec<Limit> {
    let most = i64::from(server.mails_per_address);
    let key = server.key.hide("mails about groups", &mailbox(address));
    if most == 0 { Vec::new() } else { vec![Limit { key, most, within: TimeDelta::days(1) }] }
}

/// For the mail to a contact's new address: a group must not become a machine that writes to everybody.
pub(super) fn of_address_changes(server: &Server, address: &Email, reference: &str) -> Vec<Limit> {
    let mut limits = of_registrations(server, address);
    let key = server.key.hide("address changes", reference);
    limits.push(Limit { key, most: ADDRESS_CHANGES_A_DAY, within: TimeDelta::days(1) });
    limits
}

/// For the mail about a registration once more.
pub(super) fn of_mails_sent_again(server: &Server, address: &Email, reference: &str) -> Vec<Limit> {
    let mut limits = of_registrations(server, address);
    let key = server.key.hide("mails sent again", reference);
    limits.push(Limit { key, most: MAILS_AGAIN_A_DAY, within: TimeDelta::days(1) });
    limits
}

/// For the own link of somebody on a list, which whoever has the join link can have sent to the address.
pub(super) fn of_links_again(server: &Server, address: &Email) -> Vec<Limit> {
    let key = server.key.hide("member links", &mailbox(address));
    vec![
        Limit { key: key.clone(), most: 1, within: TimeDelta::minutes(10) },
        Limit { key, most: 3, within: TimeDelta::days(1) },
    ]
}

/// For the first mail to somebody on a list.
pub(crate) fn of_members(server: &Server, address: &Email) -> Vec<Limit> {
    let most = i64::from(server.mails_per_address);
    let key = server.key.hide("mails to members", &mailbox(address));
    if most == 0 { Vec::new() } else { vec![Limit { key, most, within: TimeDelta::days(1) }] }
}

/// For mails to a contact about what members do: beyond it the group's own page tells.
fn of_member_news(server: &Server, contact: &Email, reference: &str) -> Vec<Limit> {
    let mut limits = of_registrations(server, contact);
    let key = server.key.hide("member news", reference);
    limits.push(Limit { key, most: MEMBER_NEWS_A_DAY, within: TimeDelta::days(1) });
    limits
}

/// What a change of an offer writes to people: the address may be a stranger's, and so may the group that is named.
pub(super) fn of_changed_offers(server: &Server, person: &Email, reference: &str) -> Vec<Limit> {
    let mut limits = of_registrations(server, person);
    let key = server.key.hide("changed offer", reference);
    limits.push(Limit { key, most: OFFER_CHANGES_A_DAY, within: TimeDelta::days(1) });
    limits
}

/// The mail that tells a group's contact what somebody has done, and how many of them there may be.
pub(super) fn told(server: &Server, group: &StoredGroup, news: &MemberNews) -> Told {
    let limits = email::parse(&group.group.contact.email)
        .map_or_else(|_| Vec::new(), |address| of_member_news(server, &address, &group.reference));
    Told { mail: mail::member_news(&server.key, &group.reference, news), limits }
}

/// Takes one person out of what a network and a join code may bring. A hall full of people shares one network. A code that
/// stands on a partner's page is in everybody's hands, and brings fewer.
pub(super) fn join(
    server: &Server,
    request: &Request,
    group: &StoredGroup,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let of_code = if group.group.listed_with().is_some() {
        &server.joins_per_listed_code
    } else {
        &server.joins_per_code
    };
    let too_many = |wait_s| Error::TooManyJoins { wait_s };
    if let Some(network) = network(server, request) {
        server.joins_per_network.take(&network, now).map_err(too_many)?;
    }
    of_code.take(&group.join_code, now).map_err(too_many)
}

/// For a facilitator's link once more, when the group's contact asks for it: a contact must not fill a mailbox.
pub(super) fn of_facilitators_links(server: &Server, address: &Email, reference: &str) -> Vec<Limit> {
    let mut limits = of_registrations(server, address);
    let key = server.key.hide("facilitator links again", reference);
    limits.push(Limit { key, most: MAILS_AGAIN_A_DAY, within: TimeDelta::days(1) });
    limits
}

/// One mailbox, however it is spelled: in one case, its domain in ASCII, and without what stands after a plus.
fn mailbox(address: &Email) -> String {
    let folded = address.folded();
    match folded.rsplit_once('@') {
        Some((local, domain)) => {
            let local = local.split('+').next().unwrap_or(local);
            format!("{}@{domain}", local.to_lowercase())
        }
        None => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_one_mailbox_are_one() {
        #[track_caller]
        fn check(spelling: &str, expected: &str) {
            assert_eq!(mailbox(&domain::email::parse(spelling).unwrap()), expected);
        }
        check("ana@example.org", "ana@example.org");
        check("ANA@Example.ORG", "ana@example.org");
        check("ana+list@example.org", "ana@example.org");
        check("ana+a+b@example.org", "ana@example.org");
        check("ana@bücher.example", "ana@xn--bcher-kva.example");
        check("ana@XN--BCHER-KVA.example", "ana@xn--bcher-kva.example");
    }
}
