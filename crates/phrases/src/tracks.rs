//! The track of a person, as people write it: "B", "Track B", "A and B", "both", "A: 12:00 New York".

use atlas::names::{Words, fold, without_brackets};

/// Words for a track, or for what people take it for, in the twelve page languages; folded.
static TRACK: Words = Words::new(
    "\
    track tracks strand stream gr grp гр group groups session sessions option options slot slots cohort batch spur \
    spuren strang gruppe gruppen termin zeit pista pistas turno turnos grupo grupos opcion sesion \
    horario piste pistes parcours filiere groupe groupes creneau seance ट्रैक समूह सत्र trilha trilhas \
    faixa turma turmas opcao sessao трек трека треки поток потока потоки группа группы المسار مسار \
    المسارين المساران المجموعه مجموعه parkur oturum grup grubu kol percorso percorsi gruppo gruppi \
    traccia tracce jalur trek kelompok sesi 轨道 軌道 场次 場次 时段 時段 组 組 场 場 班 班次 \
    durchgang schiene runde kurs sesiones franja franjas horarios sessoes faixas opcoes creneaux seances sessione \
    sessioni fascia fasce turni oturumu oturuma kolu parkuru grubuna сессия сессии дорожка дорожки группе группу \
    الفتره فتره الجلسه جلسه المجموعتين الفترتين الجلستين مجموعتين トラック グループ コース 트랙 그룹 조 \
    grupa grupy grupie skupina skupiny groep spoor grupp spar spor ομαδα ομαδασ nhom kelas קבוצה grupul ryhma csoport kundi corso sciezka class section \
    block blok bloque bloco bloc sesja sesje sesiunea sessie traject ruta awamu trk lop τμημα מסלול گروه گروپ ग्रुप बैच গ্রুপ ট্র্যাক দল กลุม รอบ 반 日程 轨 فوج",
);
/// Words before a track or both of them that say nothing, folded.
static ARTICLES: Words = Words::new("the die der los las les os as i le");
/// Words that say that no other track is meant, or nothing: "B please", "A for me"; folded.
static ONLY: Words = Words::new(
    "\
    only nur just solo solamente seulement uniquement apenas somente только فقط sadece yalnizca soltanto hanya \
    केवल सिर्फ 只 仅 只有 please pls for me bitte por favor porfa yes si oui ja sim да نعم evet para pour fur per untuk для",
);
/// Words beside a track for when it is, folded: "B Thursday".
static DAYS: Words = Words::new(
    "\
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays \
    thursdays fridays saturdays sundays montag dienstag mittwoch donnerstag freitag samstag sonntag montags dienstags mittwochs \
    donnerstags freitags samstags sonntags lunes martes miercoles jueves viernes sabado sabados domingo domingos lundi mardi mercredi \
    jeudi vendredi samedi dimanche",
);
/// Parts of the day, folded.
static PARTS_OF_DAY: Words = Words::new(
    "\
    morning mornings evening evenings afternoon afternoons night am pm manana tarde noche matin soir apresmidi manha noite morgens abends \
    vormittag nachmittag morgen abend mattina mattino sera pomeriggio sabah aksam pagi sore malam siang صباح صباحا صباحي الصباح مساء مسائي \
    المساء утро вечер утром вечером утренняя вечерняя सुबह शाम 上午 下午 早上 晚上 午前 午後 오전 오후 asubuhi jioni usiku rano wieczorem",
);
/// Words of who would rather take another track, or may, folded.
static LEANS: Words = Words::new(
    "\
    yes si oui ja sim да نعم evet better best rather prefer prefers preferably maybe perhaps probably switch switched change changed now instead \
    mejor prefiere prefiero quizas quiza ahora cambia cambio mieux plutot prefere peutetre maintenant besser lieber vielleicht eher jetzt \
    melhor prefiro talvez agora muda meglio preferisce forse ora лучше может теперь ربما يفضل belki tercih mungkin lebih \
    wants would mochte quiere veut quer vuole woli wolalby wolalaby хочет хотел хотела istiyor 希望 변경",
);
/// What says that any track will do, in whole and folded: nothing is chosen yet.
static ANY: Words = Words::new(
    "\
    any either eitherone anytrack eithertrack anyofthem anygroup eithergroup nopreference dontmind idontmind \
    egal istegal istmiregal miregal beliebig keinepraferenz cualquiera medaigual indiferente daigual \
    sinpreferencia peuimporte indifferent pasdepreference sanspreference tantofaz qualquer qualqueruma \
    qualquerum sempreferencia любои любая любую любое всеравно безразницы неважно безпредпочтении ايهما ايمنهما اي \
    لافرق لايهم farketmez herhangi herhangibiri indifferente qualsiasi nessunapreferenza manasaja yangmanasaja \
    bebas terserah कोईभी 随便 任意 任一 无所谓 哪个都行",
);
/// Words before a track that is not taken, folded.
static NOT: Words = Words::new("not no nicht kein keine pas ne non nao nie niet bukan не ليس");
/// Words between two tracks, folded.
static AND: Words = Words::new(
    "\
    and und y e ed et और व и و ve de dan n plus 和 与 及",
);
/// Words between two tracks of which any will do, folded.
static OR: Words =
    Words::new("or oder o ou или او veya ya veyahut atau 或 या lub albo of ili nebo vagy eller sau");
/// Words for both or all of them, folded.
static BOTH: Words = Words::new(
    "\
    both all beide beides alle ambos ambas dos todos todas deux tousles tous toutes दोनों दोनो सभी dois \
    duas оба обе обоих все كلاهما كلا كلتا كليهما كلتاهما الاثنان الاثنين اثنان كلاالمسارين herikisi \
    ikisi ikiside heriki her iki entrambi entrambe tutti tutte due keduanya kedua semua 两 两者 两个 两个都 都 \
    都可以 两场 全部 兩者 兩個 两个轨道 都参加 都參加 两个都参加 duanya ambedue olur 両方 둘다",
);

/// Words in brackets behind tracks of which one is wanted more, folded.
static ORDER: Words =
    Words::new("1st 2nd first second choice wahl choix opcion opcao scelta preference preferencia priority");

/// Longer texts name no track; an answer of a form that describes its track is shorter.
const MAX_BYTES: usize = 600;
/// Longer remarks say more than a track.
const LEANS_MAX: usize = 60;

/// The tracks meant, as positions in `ids`, the programme's; none of them where it is said that any will do. `None` where no track or
/// no certain one is meant.
#[inline(never)]
pub fn read(text: &str, ids: &[String]) -> Option<Vec<usize>> {
    // "A/B?" is undecided, and "A -> B" a change.
    let is_open = text.trim_end_matches([')', ' ']).ends_with(['?', '？'])
        || text.contains(['>', '→'])
        // "B - cancelled".
        || text.to_ascii_lowercase().contains("cancel");
    let chosen = meant(text, ids).filter(|_| !is_open)?;
    Some((0..ids.len()).filter(|at| chosen.contains(at)).collect())
}

/// Whether the text names tracks A or B, or both of them.
#[inline(never)]
pub fn names_track(text: &str) -> bool {
    of_a_and_b(text).is_some_and(|chosen| !chosen.is_empty())
}

/// The same, or says that any will do.
pub fn answers_track(text: &str) -> bool {
    of_a_and_b(text).is_some()
}

fn of_a_and_b(text: &str) -> Option<Vec<usize>> {
    meant(text, &["A".to_string(), "B".to_string()])
}

/// The letter of the alphabet of the programmes' tracks that people mean by one of any alphabet.
pub fn latin_letter(letter: char) -> Option<char> {
    if letter.is_ascii_alphabetic() {
        return Some(letter);
    }
    latin_word(&fold(letter.encode_utf8(&mut [0; 4])))?.chars().next()
}

/// Whether somebody says, besides other things, that another track would be better, or may be theirs: "mejor la B".
pub fn leans_to_track(text: &str) -> bool {
    text.len() <= LEANS_MAX
        && text
            .split(|letter: char| !letter.is_alphanumeric() || !letter.is_ascii())
            .any(|word| matches!(word, "A" | "B"))
        && words(text).iter().any(|word| LEANS.contains(word))
}

/// Whether a part of the day or an hour is there: "Morning", "6pm", "10:00 UTC", "20h".
pub fn says_when(text: &str) -> bool {
    let says = |word: &str| {
        let bare = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
        PARTS_OF_DAY.contains(word) || bare.len() < word.len() && matches!(bare, "am" | "pm" | "h")
    };
    let is_hour = |(at, _): (usize, &str)| {
        let is_digit = |letter: char| letter.is_ascii_digit();
        text[..at].ends_with(is_digit) && text[at + 1..].starts_with(is_digit)
    };
    text.len() <= LEANS_MAX
        && (words(text).iter().any(|word| says(word)) || text.match_indices(':').any(is_hour))
}

/// Whether it is said which of several tracks is wanted more: "1st choice".
pub fn says_order(text: &str) -> bool {
    words(text).iter().any(|word| ORDER.contains(word))
}

/// Whether a word for a track is there.
pub fn says_track(text: &str) -> bool {
    words(text).iter().any(|word| TRACK.contains(word))
}

/// Positions in `ids`; none of them where it is said that any will do.
fn meant(text: &str, ids: &[String]) -> Option<Vec<usize>> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let folded = fold(text);
    if let Some(at) = ids.iter().position(|id| fold(id) == folded) {
        return Some(vec![at]);
    }
    if ANY.contains(&folded) {
        return Some(Vec::new());
    }
    let outside = without_brackets(text);
    // `["A","B"]` is as a form writes a choice of several.
    let has_outside = outside.chars().any(char::is_alphanumeric);
    let words = words(if has_outside { &outside } else { text });
    // "Les 2"; "Group 2" is another.
    if matches!(&words[..], [article, two] if ARTICLES.contains(article) && two == "2") && ids.len() == 2 {
        return Some(vec![0, 1]);
    }
    let mut chosen = Vec::new();
    let (mut has_both, mut is_known, mut is_bare, mut has_other, mut has_or) =
        (false, true, true, false, false);
    let mut days = 0;
    for word in &words {
        // "A Tuesday".
        if DAYS.contains(word) {
            days += 1;
            continue;
        }
        if TRACK.contains(word) || ARTICLES.contains(word) || ONLY.contains(word) {
            continue;
        }
        if OR.contains(word) {
            has_or = true;
            continue;
        }
        let id = id_of(word, ids);
        let is_and = AND.contains(word);
        let is_both = id.is_none() && BOTH.contains(word);
        has_both |= is_both;
        is_known &= is_both || is_and || id.is_some();
        is_bare &= is_both || is_and;
        if let Some(at) = id {
            chosen.push(at);
        } else if !is_and && !written_together(word, ids, &mut chosen) {
            has_other = true;
        }
    }
    // "Both A & B" names all or none.
    if has_both && is_known && (is_bare || (0..ids.len()).all(|at| chosen.contains(&at))) {
        return Some((0..ids.len()).collect());
    }
    if has_other && words.first().is_some_and(|word| NOT.contains(word)) {
        return None;
    }
    if has_other {
        return described(text, &words, ids).or_else(|| in_brackets(text, &words, ids)).map(|at| vec![at]);
    }
    // "A or B" is as good as "either".
    if has_or {
        return (0..ids.len()).all(|at| chosen.contains(&at)).then(Vec::new);
    }
    // "Tuesday (A)".
    if days > 0 && chosen.is_empty() {
        return in_brackets(text, &words, ids).map(|at| vec![at]);
    }
    // "A Tuesday, B Thursday" says when each is.
    if days > 0 && chosen.len() > 1 {
        return None;
    }
    // "Track A (B if need be)" leaves it open.
    let in_brackets = text.find(is_opening).map_or("", |at| &text[at..]);
    let is_open = has_outside
        && match &chosen[..] {
            [at] => names_other(in_brackets, *at, ids),
            _ => self::words(in_brackets).iter().any(|word| ORDER.contains(word)),
        };
    (!chosen.is_empty() && !is_open).then_some(chosen)
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '（')
}

/// Whether another track stands there as it is written: a mere "a" may be a word.
fn names_other(text: &str, at: usize, ids: &[String]) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| ids.iter().enumerate().any(|(other, id)| other != at && id == word))
}

/// A track that stands in brackets after when it is: "18:00 Berlin (A)".
fn in_brackets(text: &str, outside: &[String], ids: &[String]) -> Option<usize> {
    // "Metal workers (Track A):" stands above them.
    let text = text.trim_end_matches([' ', ':']);
    if !matches!(text.chars().next_back()?, ')' | ']' | '）') {
        return None;
    }
    let inside = words(&text[text.rfind(is_opening)?..]);
    let mut named = inside.iter().filter(|word| !TRACK.contains(word));
    let at = id_of(named.next()?, ids)?;
    let is_certain = named.next().is_none() && !outside.iter().any(|word| id_of(word, ids).is_some());
    is_certain.then_some(at)
}

/// A track with more about it: "Track A: 12:00 New York", "B - evenings". The id follows a word for track, or comes
/// first with a mark after it; a mere "a" may be a word.
fn described(text: &str, words: &[String], ids: &[String]) -> Option<usize> {
    let (mut before, mut found) = ("", None);
    for word in words {
        if found.is_none() && TRACK.contains(before) {
            found = id_of(word, ids);
        }
        before = word;
    }
    if found.is_some() {
        let mut named = words.iter().filter_map(|word| id_of(word, ids));
        return found.filter(|found| named.all(|at| at == *found));
    }
    if let Some(at) = beside_an_hour(text.trim(), ids) {
        return Some(at);
    }
    let is_end = |c| matches!(c, ':' | ')' | '.' | '–' | '—' | '-' | '(' | ',' | '|' | '=');
    let (first, rest) = text.split_at(text.find(is_end)?);
    let at = id_of(&fold(first), ids)?;
    // "A, evtl. auch B" leaves it open.
    (!names_other(rest, at, ids)).then_some(at)
}

/// A track before or behind its hour, as its id is written: "B 20:00 New York", "9 am A".
fn beside_an_hour(text: &str, ids: &[String]) -> Option<usize> {
    let is_hour = |rest: &str| {
        let rest = rest.trim_start_matches(' ');
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_mark = |mark: &&str| after.trim_start_matches(' ').starts_with(*mark);
        after.len() < rest.len() && [":", "am", "AM", "pm", "PM", "h"].iter().any(is_mark)
    };
    let at = ids.iter().position(|id| {
        text.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with(' ') && is_hour(rest))
            || text.strip_suffix(id.as_str()).is_some_and(|rest| rest.ends_with(' ') && is_hour(rest))
    })?;
    (!names_other(text, at, ids)).then_some(at)
}

/// The letters and digits of a text, folded, parted where they are, and where ASCII meets another script: "A组".
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        let folded = fold(part);
        let mut rest = folded.as_str();
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|c: char| c.is_ascii() != first.is_ascii()).unwrap_or(rest.len());
            let (word, more) = rest.split_at(end);
            if let Some((id, track)) = split_ideographs(word) {
                words.extend([id.to_string(), track.to_string()]);
                rest = more;
                continue;
            }
            // "TrackB", "Gruppe2".
            match word.split_at_checked(word.len() - 1) {
                Some((track, id)) if TRACK.contains(track) && !TRACK.contains(word) => {
                    words.extend([track.to_string(), id.to_string()]);
                }
                _ => words.push(word.to_string()),
            }
            rest = more;
        }
    }
    words
}

/// "乙组" and "两个轨道": Chinese writes no blank before its word for a track.
fn split_ideographs(word: &str) -> Option<(&str, &str)> {
    if !word.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)) {
        return None;
    }
    let parts = word.char_indices().skip(1).map(|(at, _)| word.split_at(at));
    parts.into_iter().find(|(_, track)| TRACK.contains(track))
}

/// Signs that belong to the letter before them, as in Hindi, Bengali and Thai, and combining accents.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{900}'..='\u{903}' | '\u{93A}'..='\u{94F}'
        | '\u{981}'..='\u{983}' | '\u{9BC}' | '\u{9CD}' | '\u{E47}'..='\u{E4E}' | '\u{200C}' | '\u{200D}')
}

/// The track that one word names.
#[inline(never)]
fn id_of(word: &str, ids: &[String]) -> Option<usize> {
    ids.iter().position(|id| fold(id) == word).or_else(|| {
        // Arabic writes its "and" onto the next word.
        let latin = latin_word(word).or_else(|| latin_word(word.strip_prefix('و')?))?;
        ids.iter().position(|id| id.eq_ignore_ascii_case(latin))
    })
}

/// The first letters of other alphabets, which keyboards there write for A and B; folded. The Cyrillic and Greek ones
/// that look like B are B. There is no C among them: the third letters differ too much between the alphabets.
fn latin_word(word: &str) -> Option<&'static str> {
    Some(match word {
        "а" | "α" | "ا" | "الف" | "اے" | "الاولي" | "الاول" | "ए" | "अ" | "甲" | "आ" | "এ" | "ক" | "ก"
        | "א" | "🅰" => "a",
        "б" | "в" | "β" | "ب" | "بي" | "الثانيه" | "الثاني" | "बी" | "ब" | "乙" | "বি" | "খ" | "ข" | "ב"
        | "🅱" => "b",
        _ => return None,
    })
}

/// Adds "AB" where there are tracks of one letter; whether there are.
fn written_together(word: &str, ids: &[String], chosen: &mut Vec<usize>) -> bool {
    let before = chosen.len();
    for c in word.chars() {
        let letter = fold(c.encode_utf8(&mut [0; 4]));
        let id = ids.iter().position(|id| id.chars().nth(1).is_none() && fold(id) == letter);
        match id {
            Some(at) if chosen[before..].last().is_none_or(|last| *last < at) => chosen.push(at),
            _ => {
                chosen.truncate(before);
                return false;
            }
        }
    }
    chosen.len() > before + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let ids = ["A".to_string(), "B".into()];
        let found = read(typed, &ids);
        let found: Option<Vec<&str>> =
            found.map(|found| found.into_iter().map(|at| ids[at].as_str()).collect());
        assert_eq!(found.as_deref(), (!expected.is_empty()).then_some(expected), "{typed}");
    }

    #[test]
    fn words_to_look_for_are_folded() {
        for words in [&TRACK, &AND, &BOTH, &ARTICLES, &ONLY, &ANY, &ORDER, &DAYS, &LEANS, &PARTS_OF_DAY] {
            for word in words.iter() {
                assert_eq!(fold(word), word);
            }
        }
    }

    #[test]
    fn one_track_is_known_by_its_letter_with_or_without_a_word_for_track() {
        for typed in [
            "B",
            "b",
            "Track B",
            "track b",
            "TRACK-B",
            "TrackB",
            "Track_B",
            "(B)",
            "B.",
            "B track",
            "Group B",
            "Gruppe B",
            "B please",
            "B for me",
            "B por favor",
            "Spur B",
            "Pista B",
            "Piste B",
            "ट्रैक B",
            "ट्रैक बी",
            "ট্র্যাক B",
            "গ্রুপ বি",
            "กลุ่ม B",
            "กลุ่ม ข",
            "B반",
            "B日程",
            "گروه ب",
            "گروپ بی",
            "المجموعة الثانية",
            "קבוצה ב",
            "Tuesday (B)",
            "Trilha B",
            "Трек Б",
            "поток В",
            "المسار ب",
            "Parkur B",
            "Percorso B",
            "Jalur B",
            "B组",
            "轨道B",
            "乙组",
            "Ｂ",
            "Sesión B",
            "Track B (20:00 New York)",
            "Track B: 20:00 New York",
            "B - evenings",
            "B 20:00",
            "B 20:00 New York",
            "20:00 B",
            "8 pm B",
            "B 20h",
            "B) later",
            "Track B – 8 pm, EST",
            "Durchgang B",
            "Schiene B",
            "B oturumu",
            "B kolu",
            "B parkuru",
            "الفترة ب",
            "الجلسة ب",
            "トラックB",
            "트랙 B",
            "nur B",
            "only B",
            "solo B",
            "B uniquement",
            "только Б",
            "Tuesday 20:00 (Track B)",
            "18:00 Berlin (B)",
            "B Thursday",
            "jueves B",
            "B (Donnerstag)",
            "sí, B",
            "Para B",
        ] {
            check(typed, &["B"]);
        }
        check("Трек А", &["A"]);
        check("المسار أ", &["A"]);
        check("A: 12:00", &["A"]);
    }

    #[test]
    fn both_tracks_are_known_in_every_page_language() {
        for typed in [
            "A and B",
            "A+B",
            "A/B",
            "A & B",
            "AB",
            "a, b",
            "B and A",
            "Track A and Track B",
            "Tracks A and B",
            "both",
            "Both tracks",
            "All",
            "beide",
            "Beide Gruppen",
            "A und B",
            "ambos",
            "ambas pistas",
            "A y B",
            "los dos",
            "les deux",
            "A et B",
            "दोनों",
            "A और B",
            "ambos",
            "os dois",
            "A e B",
            "оба",
            "А и Б",
            "оба трека",
            "كلاهما",
            "أ و ب",
            "أ وب",
            "كلا المسارين",
            "her ikisi",
            "ikisi de",
            "A ve B",
            "entrambi",
            "tutti e due",
            "keduanya",
            "A dan B",
            "两者",
            "A和B",
            "两个都",
            "A/B/A",
            "Both A & B",
            "[\"A\",\"B\"]",
            "Les 2",
            "İkisi de olur",
            "ambas sesiones",
            "ambas as faixas",
            "كلا المجموعتين",
            "Kedua-duanya",
            "都参加",
        ] {
            check(typed, &["A", "B"]);
        }
    }

    #[test]
    fn what_names_no_certain_track_is_unknown() {
        for typed in [
            "C",
            "Track C",
            "B or",
            "morning",
            "1",
            "1 B",
            "2 exams A",
            "a 9 am",
            "12:00",
            "A or B 20:00",
            "A 12:00 or B",
            "a las doce",
            "Track",
            "BA",
            "ABC",
            "A B or C",
            "Track A, not B",
            "bus",
            "whatever",
            "A, evtl. auch B",
            "Group 2",
            "both A",
            "only C",
            "Track A (B)",
            "only",
            "de",
            "Tuesday",
            "A Tuesday, B Thursday",
            "si",
            "para",
        ] {
            check(typed, &[]);
        }
    }

    #[test]
    fn who_leans_to_a_track_says_its_letter_and_more() {
        for text in
            ["él mejor en la B", "quizás B", "perdón, mejor la A", "lieber B", "would prefer B", "B now"]
        {
            assert!(leans_to_track(text), "{text}");
        }
        for text in ["B", "building B", "a better one", "mejor", "Grade A", "vitamin B"] {
            assert!(!leans_to_track(text), "{text}");
        }
    }

    #[test]
    fn who_takes_any_track_has_chosen_none_yet() {
        for typed in [
            "Any",
            "A or B",
            "Track A oder B",
            "either",
            "no preference",
            "egal",
            "Cualquiera",
            "peu importe",
            "tanto faz",
            "любой",
            "أيهما",
            "fark etmez",
            "qualsiasi",
            "terserah",
            "कोई भी",
            "随便",
        ] {
            let reading = read(typed, &["A".into(), "B".into()]);
            assert_eq!(reading, Some(Vec::new()), "{typed}");
        }
    }

    #[test]
    fn tracks_have_the_programmes_own_ids() {
        let ids = ["early".to_string(), "late".to_string()];
        assert_eq!(read("Track Late", &ids), Some(vec![1]));
        assert_eq!(read("late + early", &ids), Some(vec![0, 1]));
        assert_eq!(read("both", &ids), Some(vec![0, 1]));
        assert_eq!(read("a", &ids), None);
    }

    #[test]
    fn a_track_that_is_not_taken_is_none() {
        let ids = ["A".to_string(), "B".to_string()];
        for text in ["not Track A", "nicht Gruppe B", "no puedo el turno A"] {
            assert_eq!(read(text, &ids), None, "{text}");
        }
        assert_eq!(read("Track A", &ids), Some(vec![0]));
    }
}
