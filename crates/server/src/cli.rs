//! The command line.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, Parser, Subcommand, ValueEnum};
use messages::Locale;

use crate::mail::Tls;

/// Registers organising groups for a live online training, and shows everybody the sessions in their own time.
#[derive(Debug, Parser)]
#[command(
    name = "muster",
    version = crate::BUILD,
    arg_required_else_help = true,
    after_help = "`muster COMMAND --help` has an example of each command.\n\
                  Exit: 0 done, 1 something was found, 2 it could not be carried out."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    #[command(flatten)]
    pub(crate) settings: Settings,
}

const PLACES: &str = "Where things lie";
const MAIL: &str = "E-mail";

/// What every command may need. A flag wins over its environment variable, which wins over `muster.toml`.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Settings {
    /// Settings file [default: muster.toml in the working folder, if it is there]
    #[arg(long, global = true, env = "MUSTER_CONFIG", value_name = "FILE", help_heading = PLACES)]
    pub(crate) config: Option<PathBuf>,
    /// Folder of the database, the server's key and written mails; made if missing [default: data]
    #[arg(long, global = true, env = "MUSTER_DATA", value_name = "DIR", help_heading = PLACES)]
    pub(crate) data: Option<PathBuf>,
    /// Folder of programme files [default: those built in]
    #[arg(long, global = true, env = "MUSTER_PROGRAMMES", value_name = "DIR", help_heading = PLACES)]
    pub(crate) programmes: Option<PathBuf>,
    /// Database: sqlite:FILE [default: muster.sqlite in the data folder]
    #[arg(long, global = true, env = "MUSTER_DATABASE", value_name = "URL", help_heading = PLACES)]
    pub(crate) database: Option<String>,
    /// What the command was asked to speak.
    #[arg(skip)]
    pub(crate) lang: Option<&'static Locale>,
}

/// Of each command by itself: for `write` and `link` `--lang` is whose letter or room it is, so they have `--speak` alone.
#[derive(Clone, Copy, Debug, Default, Args)]
pub(crate) struct Spoken {
    /// Language of what is printed [default: en]
    #[arg(long, visible_alias = "speak", env = "MUSTER_LANG", value_name = "LANGUAGE", value_parser = language)]
    lang: Option<&'static Locale>,
}

/// Who does it, of the team.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Signed {
    /// Who does this; it is written down [default: the user of this machine]
    #[arg(long, env = "MUSTER_BY", value_name = "NAME")]
    pub(crate) by: Option<String>,
}

impl Settings {
    /// The words that a command prints.
    pub(crate) fn locale(&self) -> &'static Locale {
        self.lang.unwrap_or_else(Locale::english)
    }
}

fn language(tag: &str) -> Result<&'static Locale, String> {
    let known = messages::languages();
    let found = messages::locale(tag).filter(|_| known.contains(&tag));
    found.ok_or_else(|| format!("commands speak {}", known.join(", ")))
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the server.
    #[command(
        after_help = "Example: muster serve --data /var/lib/muster --public-url https://training.example.org"
    )]
    Serve(ServeArgs),
    /// Look programme files over; exit 1 if something is found.
    #[command(after_help = "Example: muster check programmes/core-fundamentals-2027.toml")]
    Check {
        /// Programme files [default: those the server would use]
        files: Vec<PathBuf>,
        /// Print findings as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Print a programme's dates as a clock in one zone shows them.
    #[command(
        after_help = "Example: muster schedule --programme core-fundamentals-2027 --zone Europe/Berlin --track A"
    )]
    Schedule {
        /// The programme, by its name in addresses
        #[arg(long, value_name = "SLUG")]
        programme: String,
        /// An exact IANA name, as Europe/Berlin.
        #[arg(long)]
        zone: String,
        /// Only the sessions of this track.
        #[arg(long)]
        track: Option<String>,
        /// Print the dates as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Read a list of participants as the browser does. Exit 0: no error, 1: errors, 2: unreadable.
    #[command(after_help = "Example: muster roster list.xlsx --programme core-fundamentals-2027")]
    Roster {
        /// The list: CSV, XLSX, ODS or a text
        file: PathBuf,
        /// The sheet to read [default: the one most like a list of participants]
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// Check by this programme's rules.
        #[arg(long, value_name = "SLUG")]
        programme: Option<String>,
        /// Print what was read and found as JSON.
        #[arg(long)]
        json: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Write what is registered as CSV to the standard output, or into a file as CSV or XLSX. Who takes out what is
    /// written down.
    #[command(after_help = "Examples:\n  \
        muster export groups --out groups.xlsx\n  \
        muster export duties --only \"still to do=facilitators_missing\" --only country=EG")]
    Export(ExportArgs),
    /// Show what somebody has offered, or answer their request to the team; they are told by e-mail.
    #[command(after_help = "Examples:\n  \
        muster export requests\n  \
        muster facilitator 7KQ2-M9XD show\n  \
        muster facilitator 7KQ2-M9XD accept --by Mona")]
    Facilitator {
        /// The facilitator's reference, in any case and with dashes or blanks.
        reference: String,
        /// What to do
        answer: TeamAnswer,
        #[command(flatten)]
        signed: Signed,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Look at one group, or do something for it. Who did it is written down.
    #[command(after_help = "Examples:\n  \
        muster group 7KQ2-M9XD show\n  \
        muster group 7KQ2-M9XD extend 2027-03-12 --by Mona")]
    Group(GroupArgs),
    /// Write to many: contacts and facilitators, each in their language. One text reaches each address once.
    #[command(after_help = "Examples:\n  \
        muster write --text letter --duty facilitators.missing --dry-run\n  \
        muster write --text letter --track A --lang ar --role contacts --by Mona\n\n\
        A file holds the subject in its first line, then a blank line, then the text: paragraphs with blank lines\n\
        between them, an address alone in its paragraph. Greeting, whom to ask and who writes come by themselves.")]
    Write(WriteArgs),
    /// Say where the live room of a track is. Groups and facilitators see it shortly before each session; nobody else.
    #[command(after_help = "Examples:\n  \
        muster link set --track A https://room.example.org/j/123\n  \
        muster link set --track A --week 2 --lang es https://room.example.org/j/456 --by Mona\n  \
        muster link list")]
    Link(LinkArgs),
    /// Read what mail servers have sent back, so that everybody sees whom no mail reaches. Nothing is changed or deleted there.
    #[command(after_help = "Examples:\n  \
        muster bounces /var/mail/training\n  \
        muster bounces < one-mail.eml")]
    Bounces {
        /// Files of mails, mailbox files, Maildirs or other folders [default: one mail from the standard input]
        from: Vec<PathBuf>,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Copy the database into a folder, while the server runs or not, and check the copy.
    #[command(after_help = "Example: muster backup /backups/2027-02-01 --data /var/lib/muster")]
    Backup {
        /// The folder for the copy; made if missing
        folder: PathBuf,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Put a backup in the place of the database, while the server is stopped.
    #[command(after_help = "Example: muster restore /backups/2027-02-01 --data /var/lib/muster --replace")]
    Restore {
        /// A folder of backups, of which the newest is taken, or one file.
        from: PathBuf,
        /// Also where there is a database already: it is set aside.
        #[arg(long)]
        replace: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Delete everything personal of the programmes whose day has come. The running server does so by itself.
    #[command(after_help = "Examples:\n  \
        muster purge\n  \
        muster purge --programme core-fundamentals-2027 --before-its-day")]
    Purge {
        /// Only this programme.
        #[arg(long, value_name = "SLUG")]
        programme: Option<String>,
        /// Also before the day that its file names. This cannot be undone.
        #[arg(long)]
        before_its_day: bool,
        #[command(flatten)]
        spoken: Spoken,
    },
    /// Say what an operator should know about this installation; exit 2 if there is something to look at.
    #[command(after_help = "Example: muster doctor --data /var/lib/muster")]
    Doctor(DoctorArgs),
}

impl Command {
    /// The language that it is asked to speak.
    pub(crate) fn spoken(&self) -> Option<&'static Locale> {
        match self {
            Command::Serve(ServeArgs { spoken, .. })
            | Command::Check { spoken, .. }
            | Command::Schedule { spoken, .. }
            | Command::Roster { spoken, .. }
            | Command::Export(ExportArgs { spoken, .. })
            | Command::Facilitator { spoken, .. }
            | Command::Bounces { spoken, .. }
            | Command::Backup { spoken, .. }
            | Command::Restore { spoken, .. }
            | Command::Purge { spoken, .. }
            | Command::Doctor(DoctorArgs { spoken, .. }) => spoken.lang,
            Command::Group(GroupArgs { lang, .. }) => *lang,
            Command::Write(WriteArgs { speak, .. }) | Command::Link(LinkArgs { speak, .. }) => *speak,
        }
    }
}

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

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct ServeArgs {
    /// Where to listen [default: 127.0.0.1:8080]
    #[arg(long, env = "MUSTER_LISTEN", value_name = "ADDRESS")]
    pub(crate) listen: Option<String>,
    /// The address that visitors use, for links in pages and mails [default: http:// and the listening address]
    #[arg(long, env = "MUSTER_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    /// Start the clock here; it runs on from there.
    #[arg(long, env = "MUSTER_NOW", value_name = "RFC3339")]
    pub(crate) now: Option<DateTime<Utc>>,
    /// Proxies whose X-Forwarded-For is believed, as addresses.
    #[arg(long, env = "MUSTER_TRUSTED_PROXIES", value_name = "ADDRESS", value_delimiter = ',')]
    pub(crate) trusted_proxies: Vec<std::net::IpAddr>,
    /// How large the database may get, in megabytes; then it is full, as a disk is [default: as large as the disk allows]
    #[arg(long, env = "MUSTER_DATABASE_MAX_MB", value_name = "NUMBER")]
    pub(crate) database_max_mb: Option<u32>,
    /// Groups that one network may register in an hour; 0: no limit [default: 60]
    #[arg(long, env = "MUSTER_REGISTRATIONS_PER_NETWORK", value_name = "NUMBER")]
    pub(crate) registrations_per_network: Option<u32>,
    /// Groups that may be registered in an hour in all; 0: no limit [default: 60000]
    #[arg(long, env = "MUSTER_REGISTRATIONS_PER_HOUR", value_name = "NUMBER")]
    pub(crate) registrations_per_hour: Option<u32>,
    /// Mails about groups that one address may get in a day; 0: no limit [default: 20]
    #[arg(long, env = "MUSTER_MAILS_PER_ADDRESS", value_name = "NUMBER")]
    pub(crate) mails_per_address: Option<u32>,
    #[command(flatten)]
    pub(crate) mail: MailArgs,
    #[command(flatten)]
    pub(crate) spoken: Spoken,
}

#[derive(Clone, Debug, Default, Args)]
pub(crate) struct DoctorArgs {
    #[command(flatten)]
    spoken: Spoken,
    /// The address that visitors use, as for `serve`.
    #[arg(long, env = "MUSTER_PUBLIC_URL", value_name = "URL")]
    pub(crate) public_url: Option<String>,
    #[command(flatten)]
    pub(crate) mail: MailArgs,
}

/// How mails leave. The password is no flag, since every user of a machine sees those: `MUSTER_MAIL_PASSWORD`, or a file.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct MailArgs {
    /// The mail server [default: none, messages are written as .eml files into the data folder]
    #[arg(long, env = "MUSTER_MAIL_HOST", value_name = "HOST", help_heading = MAIL)]
    pub(crate) mail_host: Option<String>,
    /// Its port [default: 465 with TLS, 587 with STARTTLS, else 25]
    #[arg(long, env = "MUSTER_MAIL_PORT", value_name = "PORT", help_heading = MAIL)]
    pub(crate) mail_port: Option<u16>,
    /// How the way to it is protected [default: implicit; none for a mail server on this machine]
    #[arg(long, env = "MUSTER_MAIL_TLS", value_name = "HOW", help_heading = MAIL)]
    pub(crate) mail_tls: Option<Tls>,
    /// Allow --mail-tls none to another machine.
    #[arg(long, env = "MUSTER_MAIL_IN_THE_CLEAR", help_heading = MAIL)]
    pub(crate) mail_in_the_clear: bool,
    /// Sign in to the mail server as this user.
    #[arg(long, env = "MUSTER_MAIL_USER", value_name = "NAME", help_heading = MAIL)]
    pub(crate) mail_user: Option<String>,
    /// A file that holds the password alone.
    #[arg(long, env = "MUSTER_MAIL_PASSWORD_FILE", value_name = "FILE", help_heading = MAIL)]
    pub(crate) mail_password_file: Option<PathBuf>,
    /// The address that mails come from.
    #[arg(long, env = "MUSTER_MAIL_FROM", value_name = "ADDRESS", help_heading = MAIL)]
    pub(crate) mail_from: Option<String>,
    /// Where mail servers send back what they cannot deliver, for `muster bounces` [default: the address that mails come from]
    #[arg(long, env = "MUSTER_MAIL_BOUNCES_TO", value_name = "ADDRESS", help_heading = MAIL)]
    pub(crate) mail_bounces_to: Option<String>,
    /// Who gets answers, for a page language or, without one, for all [default: the programme's contact address]
    #[arg(long, env = "MUSTER_MAIL_REPLY_TO", value_name = "[LANG=]ADDRESS", value_delimiter = ',', help_heading = MAIL)]
    pub(crate) mail_reply_to: Vec<String>,
    /// Mails that may go out in an hour; 0: no limit [default: 300]
    #[arg(long, env = "MUSTER_MAIL_PER_HOUR", value_name = "NUMBER", help_heading = MAIL)]
    pub(crate) mail_per_hour: Option<u32>,
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

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn no_two_flags_of_a_command_are_in_each_others_way() {
        super::Cli::command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does_with_an_example_and_what_each_option_means() {
        #[track_caller]
        fn check(command: &clap::Command, is_inner: bool) {
            let name = command.get_name();
            assert!(command.get_about().is_some(), "{name}");
            assert!(
                is_inner || command.get_after_help().is_some_and(|help| help.to_string().contains("muster "))
            );
            for arg in command.get_arguments() {
                assert!(arg.get_help().is_some(), "{name}: {}", arg.get_id());
            }
            for inner in command.get_subcommands() {
                check(inner, name != "muster");
            }
        }
        check(&super::Cli::command(), false);
    }

    #[test]
    fn what_can_be_exported_is_called_as_it_is_typed() {
        use clap::ValueEnum as _;
        for what in super::Exported::value_variants() {
            let typed = what.to_possible_value().map(|value| value.get_name().to_string());
            assert_eq!(typed.as_deref(), Some(what.name()));
        }
    }
}
