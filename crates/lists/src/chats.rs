//! What stands around people in chats and mails: who wrote a message, greetings and signatures.

use std::borrow::Cow;

use cells::{
    cell_texts::name_alone,
    content::{self, Found, find_address, has_at, is_name, is_number, is_one_of},
    fold::fold,
};
use domain::{roster::names_track, text::lower};
use texts::marks::without_sender;

use crate::{
    cancelled::Says,
    list::{LINES_LOOKED_AT, Line, lines},
    pieces::{NAME_MAX, is_said},
    titles::is_part,
};

/// A text with who wrote each message as Telegram has it, `Ada Obi, [10:31]`, and with what is said of one person in one line; none
/// where it is so already.
#[inline(never)]
pub fn with_senders(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).take(MESSAGES_MAX + 1).collect();
    let with_address = lines.iter().filter(|line| has_at(line)).count();
    if lines.len() > MESSAGES_MAX || with_address < 2 {
        return None;
    }
    let (mut said, has_senders) = senders_before(&lines, with_address);
    let is_joined = join_messages(&mut said);
    (has_senders || is_joined).then(|| said.join("\n"))
}

/// The lines with who wrote before each message, where they stand above it: `[10:31 AM] Ada Obi` or `Ada Obi 10:31 AM` as Teams
/// copies them, a name above a time as Slack does; and whether they do.
fn senders_before<'a>(lines: &[&'a str], with_address: usize) -> (Vec<Cow<'a, str>>, bool) {
    let is_time = |text: &str| {
        let mut parts = text.split(':');
        let is_hour = |part: &str| part.ends_with(|letter: char| letter.is_ascii_digit());
        text.len() < TIME_MAX && parts.next().is_some_and(is_hour) && parts.next().is_some()
    };
    let is_time_alone = |at: usize| {
        lines
            .get(at)
            .is_some_and(|line| line.starts_with(|letter: char| letter.is_ascii_digit()) && is_time(line))
    };
    let sender = |at: usize| {
        let line = lines[at];
        let within = || line.strip_prefix('[')?.split_once("] ").filter(|(time, _)| is_time(time));
        let before = || {
            let (name, time) = line.split_at(line.find(|letter: char| letter.is_ascii_digit())?);
            is_time(time).then_some(name)
        };
        let above = || is_time_alone(at + 1).then_some(line);
        let name = within().map(|(_, name)| name).or_else(before).or_else(above)?;
        let name = name.trim_end_matches(['[', ' ']).trim_start();
        // Telegram's own have a bracket; "Track A – Tuesdays 18:00" stands above people.
        (is_name(name) && !name.contains(['[', '(', ',']) && !is_part(line)).then_some(name)
    };
    let is_followed = |at: &usize| {
        let mut below = (at + 1..lines.len()).filter(|at| !lines[*at].is_empty() && !is_time_alone(*at));
        sender(*at).is_some() && below.next().is_some_and(|at| has_at(lines[at]))
    };
    let followed = (0..lines.len()).filter(is_followed).count();
    let are_above = followed > 1 && followed * 10 >= with_address * 6;
    let said = |at: usize| match sender(at) {
        Some(name) if are_above => Cow::Owned([name, ", [0:00]"].concat()),
        None if are_above && is_time_alone(at) => Cow::Borrowed(""),
        _ => Cow::Borrowed(lines[at]),
    };
    ((0..lines.len()).map(said).collect(), are_above)
}

/// Puts what one says of one person in several lines into one: "Peter Otieno", below it the address and a track. Returns whether
/// somebody did.
fn join_messages(said: &mut [Cow<str>]) -> bool {
    let mut begins: Vec<usize> =
        (0..said.len()).filter(|at| !without_sender(&said[*at]).0.is_empty()).collect();
    begins.push(said.len());
    let mut is_joined = false;
    for message in begins.windows(2).filter(|_| begins.len() > 2) {
        // Who wrote it may stand in a line of its own.
        let first = without_sender(&said[message[0]]).1.to_string();
        let mut rest = (message[0] + 1..message[1]).filter(|at| !said[*at].is_empty());
        let first_at = if first.is_empty() { rest.next() } else { Some(message[0]) };
        let (Some(first_at), rest) = (first_at, rest.collect::<Vec<usize>>()) else { continue };
        let address = rest.iter().position(|at| content::is_address(&said[*at]));
        if let Some(address) = address
            && address < LINES_BEFORE_MAX
            && !has_at(&said[first_at])
            && !rest[..address].iter().any(|at| has_at(&said[*at]))
            // A union's short name may stand there.
            && rest[address + 1..].iter().all(|at| is_said(&said[*at]) || !said[*at].contains(char::is_lowercase))
        {
            for at in rest {
                let more = std::mem::take(&mut said[at]);
                let whole = said[first_at].to_mut();
                whole.push_str(", ");
                whole.push_str(&more);
            }
            is_joined = true;
        }
    }
    is_joined
}

/// Most lines between the first of a message and its address.
const LINES_BEFORE_MAX: usize = 2;

/// Who wrote messages without an address, and is not named in what was read of the others: they may come as well.
pub fn silent<'a>(text: &'a str, read: &str) -> Vec<&'a str> {
    let (mut silent, mut others): (Vec<&str>, Vec<&str>) = Default::default();
    if read.len() > READ_MAX {
        return silent;
    }
    let mut all = 0;
    for line in lines(text).filter(|line| !line.sender.is_empty()).take(MESSAGES_MAX) {
        all += 1;
        let sender = line.sender.trim_start_matches(['~', ' ', '\u{202F}', '\u{A0}']);
        let senders = if has_at(line.text) { &mut others } else { &mut silent };
        if is_name(sender) && !senders.contains(&sender) && senders.len() < SENDERS_MAX {
            senders.push(sender);
        }
    }
    silent.retain(|sender| all > 1 && !others.contains(sender) && !read.contains(sender));
    silent
}

/// What somebody says below the last person of a list of those in it: "PS: Ibou ne vient plus", "Khady passe en groupe A".
pub fn afterwards<'a>(text: &'a str, read: &str) -> Vec<&'a str> {
    let below = text.rfind('@').filter(|_| read.len() <= READ_MAX).map_or("", |last| &text[last..]);
    let says = |line: &Line| {
        let text = line.text;
        text.len() <= SAID_MAX
            // What is said in a chat is of who says it.
            && line.sender.is_empty()
            // "Track: B" is the last person's.
            && text.split(' ').nth(3).is_some()
            && !text.contains(", , ")
            && !read.contains(text)
            && (Says::Notes.is_cancelled(text) || says_not_coming_within(text) || names_track(text))
    };
    lines(below).skip(1).take(LINES_AFTER_MAX).filter(says).map(|line| line.text).collect()
}

/// So many lines below a list, of so many bytes, may say something of it.
const LINES_AFTER_MAX: usize = 20;
const SAID_MAX: usize = 160;
/// Most lines of messages that are read so, and the longest time above one, in bytes.
const MESSAGES_MAX: usize = 5_000;
const TIME_MAX: usize = 24;
/// Longer lists are not searched for each who wrote, in bytes.
const READ_MAX: usize = 200_000;

/// Whether who wrote the message gave their own address, and nothing else.
pub(crate) fn is_posted(line: &Line, found: Found) -> bool {
    is_name(line.sender) && name_alone(found.before).is_empty() && name_alone(found.after).is_empty()
}

/// Who a message with one address is about, and their track: who wrote it, unless it names somebody. Where that is not certain
/// both names stand there, with a slash between them, and somebody has to look. `posted`: who wrote nothing but an address, once for
/// each; `used`: who was registered by a message before.
pub(crate) fn said<'a>(
    line: &Line<'a>,
    posted: &[&str],
    used: &mut Vec<&'a str>,
) -> Option<(Cow<'a, str>, &'a str, &'a str)> {
    // "~ Ada" is in nobody's address book.
    let sender = line.sender.trim_start_matches(['~', ' ', '\u{202F}', '\u{A0}']);
    // A number is somebody whom nobody has in theirs.
    let is_known = is_name(sender);
    let found = find_address(line.text).filter(|_| is_known || is_number(sender))?;
    if find_address(found.after).is_some() {
        return None;
    }
    let (before, after) = (name_alone(found.before), name_alone(found.after));
    // "track A", "B please".
    let mut pieces = [before, after].into_iter().flat_map(|text| text.split(PIECES)).map(name_alone);
    let is_cancelled = pieces.clone().any(says_not_coming_within);
    let track = pieces.find(|piece| piece.len() < TRACK_MAX && names_track(piece)).unwrap_or_default();
    let is_behind = name_said(before).is_empty() && !name_said(after).is_empty() && is_name(after);
    let said = if is_behind { after } else { before };
    let name = name_said(said);
    let is_new = || !used.contains(&sender);
    // Of two addresses alone by one person none is surely their own.
    let is_one = || posted.iter().filter(|other| **other == line.sender).nth(1).is_none();
    let owner = found.address.split(['@', '＠']).next().unwrap_or_default().to_ascii_lowercase();
    let owns = |name: &str| fold(name).split(' ').any(|word| word.len() > 2 && owner.contains(word));
    let is_cased = name.contains(|letter: char| letter.is_lowercase() || letter.is_uppercase());
    let is_whole = name.contains(' ') && name.starts_with(char::is_uppercase) || !is_cased;
    let name = if is_cancelled {
        // "I can't come".
        Cow::Owned([if is_known { sender } else { name }, " (cancelled)"].concat())
    } else if !is_known {
        Cow::Borrowed(if is_name(name) { name } else { said })
    } else if said.is_empty() && !(is_new() && (!after.is_empty() || is_one())) {
        Cow::Borrowed("")
    } else if name.is_empty() && is_new() {
        Cow::Borrowed(sender)
    } else if has_a_word_of(name, sender) {
        // "Ada" or "Ada Maria Obi", whichever says more.
        Cow::Borrowed(if name.len() > sender.len() { name } else { sender })
    } else if is_name(name) && (is_whole || owns(name)) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned([sender, " / ", said].concat())
    };
    if name == sender && used.len() < SENDERS_MAX {
        used.push(sender);
    }
    Some((name, found.address, track))
}

/// What is left of a text without the words that people say around a name: "for my colleague Jane Doe", "hi my name is ana cruz".
fn name_said<'a>(text: &'a str) -> &'a str {
    let text = text.rsplit([':', '：']).next().unwrap_or_default();
    if text.len() > NAME_MAX || names_track(text) {
        return "";
    }
    let says = |words: &str, word: &str| {
        let bare = lower(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        !bare.contains(char::is_alphabetic)
            || is_one_of(words, &bare)
            || bare.contains('我')
            || names_track(&bare)
    };
    let is_upper = |word: &str| word.starts_with(char::is_uppercase);
    // What is left behind such words, and whether the last of them greets.
    let behind_words = |mut rest: &'a str| {
        let mut greets = false;
        while !rest.is_empty() {
            let (word, behind) = rest.split_once(' ').unwrap_or((rest, ""));
            // "Will Smith" is somebody; "Hello Ana" greets her.
            let may_be_name = is_upper(word) && is_upper(behind.trim_start());
            let may_be_name = may_be_name && !word.contains(['\'', '’']);
            if !says(GREETING, word) && (may_be_name || !says(TALK, word)) {
                break;
            }
            greets = says(GREETING, word) && !word.ends_with(',');
            rest = behind.trim_start();
        }
        (rest, greets)
    };
    let (mut rest, greets) = behind_words(text.trim());
    // "Hi Claire, Joe here".
    if let Some((_, said)) =
        rest.split_once([',', '，']).filter(|(_, said)| greets && !said.trim().is_empty())
    {
        rest = behind_words(said.trim()).0;
    }
    while let Some((before, word)) = rest.rsplit_once(' ')
        && !is_upper(word)
        && (says(TALK, word) || says(GREETING, word))
    {
        rest = before.trim_end();
    }
    name_alone(rest.trim_end_matches(['!', '?', '.', '…']))
}

/// Whether a line begins as a greeting does.
pub(crate) fn greets(line: &str) -> bool {
    let word = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    is_one_of(GREETING, &lower(word))
}

/// Words before a name that are none, in small letters.
const GREETING: &str = "\
    hi hello hey dear good sehr estimados chers prezados уважаемые السادة 各位 thanks thank yes ok sorry hola buenas sí gracias oi olá sim bonjour salut moi c'est merci oui hallo ja danke ciao grazie привет да \
    merhaba selam evet halo نعم مرحبا السلام नमस्ते हाँ 你好 谢谢 תודה";
/// Words that people say when they give their address, in small letters.
const TALK: &str = "\
    i i'm i’m im in me my mine also too yep yeah sure okay please pls here here's there is it's it the this that for from of and to add count coming \
    join will would like want up send mail email e-mail address name fyi good morning evening day all everyone team you thx wrong again \
    colleague friend wife take our present be yo mi soy si claro aquí presente cuenta conmigo apunto también buenos \
    correo perdón apunten inscriban anoten es el la para por con participo voy quiero nombre amiga amigo eu vou estou dentro bom dia boa também meu minha bora quero veuillez inscrire moi je \
    serai présent pour à tous mon ma participe aussi ich bin dabei auch gerne guten tag meine ist hier komme mit für und io \
    ci sono anch'io ecco partecipo anche я за буду участвую меня запишите тоже спасибо мой моя почта день и ben benim mailim adresim beni ekleyin varım katılıyorum \
    أنا معكم سأشارك مشارك حاضر عليكم شكرا بريدي ايميلي मैं मेरा भी आऊंगी आऊंगा धन्यवाद saya ikut hadir mau dong juga terima kasih 参加 报名 \
    שלי אני";

/// So many who wrote are compared.
pub(crate) const SENDERS_MAX: usize = 1_000;

/// Marks between what a message says.
const PIECES: [char; 12] = [',', ';', '(', ')', '!', '.', '-', '–', '—', ':', '，', '！'];
/// Longer texts, in bytes, are no track in a message.
pub(crate) const TRACK_MAX: usize = 40;

/// Whether somebody says that they will not come, perhaps after a word: "sorry I can't come".
pub(crate) fn says_not_coming_within(text: &str) -> bool {
    let mut rest = text;
    for _ in 0..3 {
        if Says::State.is_cancelled(rest) {
            return true;
        }
        rest = rest.split_once(' ').map_or("", |(_, rest)| rest);
    }
    false
}

fn has_a_word_of(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one.split(' ').any(|word| word.len() > 1 && other.split(' ').any(|of_other| of_other == word))
}

/// Whether a line ends with the mark of a sentence or a greeting, as no person of a list does.
pub(crate) fn ends_a_sentence(line: &Line) -> bool {
    line.text.ends_with([',', ':', '!', '.', '，', '：', '。', '！', '،', '।'])
}

/// Names a line, without the greeting and signature around them, each a block of its own with the marks of a sentence; none
/// where there is no such block, or something else than names between.
pub(crate) fn names_after_a_greeting<'a>(
    looked_at: &'a [(Line<'a>, Option<Found<'a>>)],
) -> Option<Vec<&'a Line<'a>>> {
    if looked_at.len() == LINES_LOOKED_AT {
        return None;
    }
    let mut blocks: Vec<Vec<&Line>> = Vec::new();
    for (line, _) in looked_at {
        match blocks.last_mut() {
            Some(block) if block.last().is_some_and(|last| last.number + 1 == line.number) => {
                block.push(line)
            }
            _ => blocks.push(vec![line]),
        }
    }
    let ends = |line: &&Line| ends_a_sentence(line);
    let names = blocks.iter().position(|block| !block.last().is_some_and(ends))?;
    let end = blocks.iter().rposition(|block| !block.first().is_some_and(ends))?;
    let mut names: Vec<&Line> = blocks.get(names..=end)?.concat();
    // "Participants:" right above them.
    if names.first().is_some_and(ends) {
        names.remove(0);
    }
    let is_name_line =
        |line: &&Line| is_name(line.text) && !line.text.contains([',', ';', '\t']) && !ends(line);
    let is_all = names.len() > 2 && names.len() < looked_at.len() && names.iter().all(is_name_line);
    is_all.then_some(names)
}
