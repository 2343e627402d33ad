//! What the team is asked: tables, one group, letters, live rooms.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use messages::Locale;

use super::{Signed, Spoken, language};

#[derive(Clone, Debug, Args)]
pub(crate) struct ExportArgs {
    /// Which table
    pub(crate) what: Exported,
    /// Only what belongs to this programme.
    #[arg(long, value_name = "SLUG")]
    pub(crate) programme: Option<String>,
    /// Only rows that say this in this column, as --only country=DE; several have to hold together.
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub(crate) only: Vec<String>,
    /// A file to be made, or to be replaced, its kind by its ending: .csv or .xlsx.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) signed: Signed,
    #[command(flatten)]
    pub(crate) spoken: Spoken,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct GroupArgs {
    /// The group's reference, in any case and with dashes or blanks.
    pub(crate) reference: String,
    #[command(subcommand)]
    pub(crate) act: GroupAct,
    /// Who does this; it is written down [default: the user of this machine]
    #[arg(long, global = true, env = "MUSTER_BY", value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Language of what is printed [default: en]
    #[arg(
        long,
        visible_alias = "speak",
        global = true,
        env = "MUSTER_LANG",
        value_name = "LANGUAGE",
        value_parser = language
    )]
    pub(crate) lang: Option<&'static Locale>,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum GroupAct {
    /// Contact, numbers, what is still to do, what happened, and what the team did; no other names.
    Show,
    /// Send the contact new private links.
    Resend,
    /// Give the contact another address. It has to confirm itself, and links from before stop working.
    Contact {
        /// The address from now on
        address: String,
    },
    /// Take the group as it is: that it has too few people is no longer something to do. Its contact is told.
    AcceptBelowSize,
    /// Take the group off its partner's public page. Its contact can put it back there.
    Unlist,
    /// Let the group add people, and its link take them, until then. Its contact is told.
    Extend {
        /// The last day, as 2027-03-12 where the programme's times are set, or an instant as RFC 3339 has it.
        until: String,
    },
    /// Put another group's people, facilitators and link for members into this one, and delete that one. The contacts of
    /// both are told.
    Merge {
        /// The reference of the group that goes.
        other: String,
        /// Yes, although it cannot be undone. Without it: what would be done.
        #[arg(long)]
        yes: bool,
    },
    /// Delete the group, its people, links and mails. Its contacts are told.
    Delete {
        /// Yes, although it cannot be undone. Without it: what would be done.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Clone, Debug, Args)]
pub(crate) struct WriteArgs {
    /// The programme whose people are meant [default: the only one that is not over]
    #[arg(long, value_name = "SLUG")]
    pub(crate) programme: Option<String>,
    /// A folder of en.txt, ar.txt …: the subject in the first line, a blank line, the text. Who has no text of their own
    /// language gets en.txt.
    #[arg(long, value_name = "DIR")]
    pub(crate) text: PathBuf,
    /// Only contacts of groups that have this still to do, as in `muster export duties`.
    #[arg(long, value_name = "NAME")]
    pub(crate) duty: Option<String>,
    /// Only those on this track.
    #[arg(long)]
    pub(crate) track: Option<String>,
    /// Only those who read this language.
    #[arg(long, value_name = "CODE")]
    pub(crate) lang: Option<String>,
    /// Only these
    #[arg(long)]
    pub(crate) role: Option<Readers>,
    /// Say how many are meant and how long it will take, show three, and send nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// What the server was told, to say how long it will take [default: 300]
    #[arg(long, env = "MUSTER_MAIL_PER_HOUR", value_name = "NUMBER")]
    pub(crate) mail_per_hour: Option<u32>,
    #[command(flatten)]
    pub(crate) signed: Signed,
    /// Language of what is printed [default: en]
    #[arg(long, env = "MUSTER_LANG", value_name = "LANGUAGE", value_parser = language)]
    pub(crate) speak: Option<&'static Locale>,
}

/// Whom the team writes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Readers {
    Contacts,
    Facilitators,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct LinkArgs {
    #[command(subcommand)]
    pub(crate) command: LinkCommand,
    /// Who does this; it is written down [default: the user of this machine]
    #[arg(long, global = true, env = "MUSTER_BY", value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Language of what is printed [default: en]
    #[arg(long, global = true, env = "MUSTER_LANG", value_name = "LANGUAGE", value_parser = language)]
    pub(crate) speak: Option<&'static Locale>,
}

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum LinkCommand {
    /// From now on this is the address, everywhere. The most particular link holds: of the week, then of the language.
    Set {
        #[command(flatten)]
        place: LinkPlace,
        /// The room's address, as the service that holds it gives it: https://…
        url: String,
    },
    /// Take an address away.
    Clear {
        #[command(flatten)]
        place: LinkPlace,
    },
    /// Which are set, by whom and when; not the addresses themselves.
    List {
        /// The programme [default: the only one that is not over]
        #[arg(long, value_name = "SLUG")]
        programme: Option<String>,
    },
}

/// What a link is for.
#[derive(Clone, Debug, Args)]
pub(crate) struct LinkPlace {
    /// The programme [default: the only one that is not over]
    #[arg(long, value_name = "SLUG")]
    pub(crate) programme: Option<String>,
    /// The track whose sessions are held there
    #[arg(long)]
    pub(crate) track: String,
    /// Only in this week [default: every week that has none of its own]
    #[arg(long, value_name = "NUMBER")]
    pub(crate) week: Option<u32>,
    /// Only for those who listen in this language [default: every language that has none of its own]
    #[arg(long, value_name = "CODE")]
    pub(crate) lang: Option<String>,
}

/// What can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Exported {
    /// One line a group.
    Groups,
    /// One line a person on a list.
    Members,
    /// One line an offer, a request, and somebody whom a group has named.
    Facilitators,
    /// What happened to the groups, without names.
    Log,
    /// What groups wish for after the programme.
    FollowUps,
    /// Mails that were given up, and why.
    DeadLetters,
    /// Who takes part in which introduction, training and question hour.
    SignUps,
    /// One line a group and thing that it has still to do.
    Duties,
    /// Facilitators who have asked the team.
    Requests,
    /// What the team did by hand, and who of them.
    Acts,
}

impl Exported {
    /// As it is typed.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Exported::Groups => "groups",
            Exported::Members => "members",
            Exported::Facilitators => "facilitators",
            Exported::Log => "log",
            Exported::FollowUps => "follow-ups",
            Exported::DeadLetters => "dead-letters",
            Exported::SignUps => "sign-ups",
            Exported::Duties => "duties",
            Exported::Requests => "requests",
            Exported::Acts => "acts",
        }
    }
}

/// What the team does about a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TeamAnswer {
    /// Which rules of the programme the offer did not meet, and what was answered.
    Show,
    /// They facilitate, and get the seats they wished for as far as there are any.
    Accept,
    /// They are told no.
    Decline,
}
