//! The command line.

mod serving;
mod team;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use messages::Locale;

pub(crate) use serving::{DoctorArgs, MailArgs, ServeArgs};
pub(crate) use team::{
    ExportArgs, Exported, GroupAct, GroupArgs, LinkArgs, LinkCommand, LinkPlace, Readers, TeamAnswer,
    WriteArgs,
};

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
