//! How much a decoded text looks like words of some language. Decoding in the wrong encoding gives symbols inside words,
//! capitals after small letters, letters of two scripts in one word, and letters that no language has together.

use domain::text::small;

/// Letters beyond ASCII that stand in one word together, by language, and how much a word of that language counts.
/// Names are what a roster holds, so ten languages of Europe and Turkish count fully; Icelandic letters are what Turkish
/// looks like in Windows-1252, and there are far more people called Yıldız.
const ALPHABETS: [(&str, f64); 21] = [
    ("àâçéèêëîïôœùûüÿ", 1.0),                                              // French
    ("áéíóúüñªº", 1.0),                                                    // Spanish
    ("áâãàçéêíóôõúªº", 1.0),                                               // Portuguese
    ("äöüß", 1.0),                                                         // German
    ("æøåéü", 1.0),                                                        // Danish, Norwegian
    ("åäöé", 1.0),                                                         // Swedish, Finnish
    ("àèéìíòóùú", 1.0),                                                    // Italian
    ("àçèéíïòóúü", 0.9),                                                   // Catalan
    ("ëéïöüèáó", 0.9),                                                     // Dutch
    ("áéíóúýþæðö", 0.6),                                                   // Icelandic
    ("ąćęłńóśźż", 1.0),                                                    // Polish
    ("áčďéěíňóřšťúůýž", 1.0),                                              // Czech
    ("áäčďéíĺľňóôŕšťúýž", 1.0),                                            // Slovak
    ("áéíóöőúüű", 1.0),                                                    // Hungarian
    ("ăâîşţșț", 1.0),                                                      // Romanian
    ("čćđšž", 1.0),       // Croatian, Bosnian, Serbian, Slovene
    ("çğıöşüâîûİ", 1.0),  // Turkish
    ("ąčęėįšųūž", 0.9),   // Lithuanian
    ("āčēģīķļņšūž", 0.9), // Latvian
    ("äõöüšž", 0.9),      // Estonian
    ("ăâđêôơưàáãèéìíòóõùúýảẻỉỏủ\u{300}\u{301}\u{303}\u{309}\u{323}", 0.8), // Vietnamese
];

/// The commonest letters of scripts that have an alphabet.
const COMMON: &str = "оеаинтсрвлкмдуя αοιετσνηρκάίό יוהלארתבמשנ اليمونربتدسعحهة";
/// Characters that many names and headings in Chinese and Japanese have.
const COMMON_HAN: &str = "\
王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭\
張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧蔣賈葉閻鍾譚小中大山川村木本佐藤鈴橋伊渡辺加吉井上松清水森池前原崎島福岡西東北南太郎子美花一二三\
姓名字电子邮箱件地址话手机国家语言时区备注电郵件電話國語時區備註氏住所様明华伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀英霞平刚桂文志建春雪月红玉";

/// The higher, the more the text looks like words. Texts of one sample in several decodings compare; others do not.
pub(crate) fn score(text: &str) -> f64 {
    let mut by_language = [0.0; ALPHABETS.len()];
    let score: f64 = text
        .split(|letter: char| letter.is_ascii() && !letter.is_ascii_alphabetic())
        .filter(|word| !word.is_ascii())
        .map(|word| score_word(word, &mut by_language))
        .sum();
    // A list in one language is likelier than one with a word of each: Hungarian ő and ű look Portuguese and French.
    score + ONE_LANGUAGE * by_language.into_iter().fold(0.0, f64::max)
}

/// Letters that are seldom in the languages that have them: "Bjîrn" is likelier a Björn.
const RARE: &str = "îïìùûÿœªº";

/// How much more a letter counts that the list's main language has.
const ONE_LANGUAGE: f64 = 0.3;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Thai,
    Han,
    Kana,
    Hangul,
}

fn script(letter: char) -> Option<Script> {
    Some(match letter {
        'a'..='z'
        | 'A'..='Z'
        | 'ª'
        | 'º'
        | '\u{C0}'..='\u{24F}'
        | '\u{300}'..='\u{36F}'
        | '\u{1E00}'..='\u{1EFF}' => {
            if matches!(letter, '×' | '÷') {
                return None;
            }
            Script::Latin
        }
        '\u{370}'..='\u{3FF}' => Script::Greek,
        '\u{400}'..='\u{4FF}' => Script::Cyrillic,
        '\u{591}'..='\u{5F4}' => Script::Hebrew,
        '\u{600}'..='\u{6FF}' => Script::Arabic,
        '\u{E01}'..='\u{E5B}' => Script::Thai,
        '\u{3041}'..='\u{30FF}' => Script::Kana,
        '\u{3400}'..='\u{9FFF}' | '々' => Script::Han,
        '\u{AC00}'..='\u{D7A3}' => Script::Hangul,
        _ => return None,
    })
}

/// Scores a run of letters, with symbols beyond ASCII among them.
fn score_word(word: &str, by_language: &mut [f64]) -> f64 {
    let letters: Vec<char> = word.chars().collect();
    // A dash between words is no letter, nor does one of another script tell much.
    if let [alone] = letters[..] {
        match script(alone) {
            Some(Script::Latin) if alone.is_lowercase() && !"àéèåøöő".contains(alone) => return -1.0,
            Some(Script::Cyrillic | Script::Greek | Script::Hebrew | Script::Arabic | Script::Thai) => {
                return 0.0;
            }
            _ => {}
        }
    }
    let has_small = letters.iter().any(|letter| letter.is_lowercase());
    let mut score = 0.0;
    let mut first = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        match script(letter) {
            None => score += score_symbol(letter, before, after),
            Some(script) => {
                // Japanese writes kanji and kana in one word.
                let seen = if script == Script::Kana { Script::Han } else { script };
                if *first.get_or_insert(seen) != seen {
                    score -= 3.0;
                }
                score += score_letter(letter, script, before, after);
                // Names begin with capitals and go on without.
                if script == Script::Cyrillic {
                    score -= match (before.is_none(), letter.is_uppercase()) {
                        (true, false) => 0.1,
                        (false, true) => 0.06,
                        _ => 0.0,
                    };
                }
            }
        }
        // "McDonald" has a capital within, and a word of capitals alone; "OÆNeill" is O’Neill, "AnneñMarie" Anne–Marie.
        let is_mc = |before: char| letter.is_ascii() && before.is_ascii() && at > 2;
        let is_within = letter.is_uppercase() && before.is_some_and(|before| before.is_alphabetic());
        if is_within
            && (before.is_some_and(|before| before.is_lowercase() && !is_mc(before))
                || !letter.is_ascii() && has_small)
        {
            score -= 1.5;
        }
    }
    if first == Some(Script::Latin) { score + score_latin(&letters, by_language) } else { score }
}

fn score_symbol(symbol: char, before: Option<char>, after: Option<char>) -> f64 {
    let is_letter = |letter: Option<char>| letter.is_some_and(|letter| script(letter).is_some());
    match symbol {
        char::REPLACEMENT_CHARACTER | '\u{80}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' => -8.0,
        // An apostrophe as in D’Angelo and Ng’ang’a, and full-width punctuation.
        '’' if is_letter(before) && after.is_some_and(char::is_uppercase) => 1.4,
        '’' if matches!(before, Some('g' | 'G'))
            && matches!(after, Some('a' | 'e' | 'i' | 'o' | 'u' | 'w')) =>
        {
            1.4
        }
        '’' if is_letter(before) && is_letter(after) => 0.5,
        '–' if before.is_some_and(char::is_lowercase) && after.is_some_and(char::is_uppercase) => 0.5,
        '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF5E}' => 0.1,
        // Half-width kana are what one byte too many looks like in Shift_JIS.
        '\u{FF61}'..='\u{FF9F}' => -0.3,
        // Zero-width joiners belong to Persian words.
        '\u{200C}' | '\u{200D}' => 0.0,
        '\u{A0}' | '–' | '—' | '“' | '”' | '„' | '‘' | '’' | '…' | '€' | '°' | '«' | '»' | '·' | '№'
        | '•' => {
            if is_letter(before) && is_letter(after) {
                -1.0
            } else {
                0.1
            }
        }
        _ if is_letter(before) || is_letter(after) => -2.0,
        _ => -0.5,
    }
}

fn score_letter(letter: char, script: Script, before: Option<char>, after: Option<char>) -> f64 {
    let small = small(letter);
    let common = |set: &str| set.contains(small);
    let ends_word = after.is_none_or(|after| self::script(after) != Some(script));
    match script {
        // Latin words are judged as a whole.
        Script::Latin => 0.0,
        Script::Cyrillic
            if matches!(
                small,
                'ђ' | 'ѓ' | 'ѕ' | 'ј' | 'љ' | 'њ' | 'ћ' | 'ќ' | 'џ' | 'ў' | 'ґ' | 'є' | 'ї'
            ) =>
        {
            0.3
        }
        // Letters that stand only at a word's end.
        Script::Greek if letter == 'ς' && !ends_word => -1.0,
        Script::Hebrew if matches!(letter, 'ך' | 'ם' | 'ן' | 'ף' | 'ץ') => {
            if ends_word {
                1.0
            } else {
                -1.0
            }
        }
        Script::Arabic if matches!(letter, 'ة' | 'ى') && !ends_word => -1.0,
        // Vowel points and tone marks need a consonant before them.
        Script::Thai if matches!(letter, '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}') => {
            if before.is_some_and(|before| matches!(before, 'ก'..='ฮ' | '\u{E31}'..='\u{E4E}')) {
                0.3
            } else {
                -1.0
            }
        }
        Script::Thai => 0.3,
        Script::Han => {
            if COMMON_HAN.contains(letter) {
                1.2
            } else {
                0.4
            }
        }
        Script::Kana | Script::Hangul => 0.9,
        _ if common(COMMON) => 0.7,
        _ => 0.5,
    }
}

/// Whether the accents of one word belong to one language; adds them to what each language explains.
fn score_latin(letters: &[char], by_language: &mut [f64]) -> f64 {
    let beyond: Vec<char> = letters
        .iter()
        .filter(|letter| !letter.is_ascii() && script(**letter) == Some(Script::Latin))
        .map(|letter| if *letter == 'İ' { 'İ' } else { small(*letter) })
        .collect();
    let count = beyond.len() as f64;
    let mut best = -0.7;
    for ((alphabet, weight), explained) in ALPHABETS.iter().zip(by_language) {
        if beyond.iter().all(|letter| alphabet.contains(*letter)) {
            *explained += count * weight;
            best = f64::max(best, *weight);
        }
    }
    let rare = beyond.iter().filter(|letter| RARE.contains(**letter)).count() as f64;
    let awkward =
        letters.iter().zip(&letters[1..]).filter(|(one, other)| is_awkward(**one, **other)).count() as f64;
    let is_cluster = letters.windows(4).any(|four| four.iter().all(|letter| !is_vowel(*letter)));
    let cluster = f64::from(u8::from(is_cluster && count > 0.0)) * 0.4;
    // Words of nothing but accents are another script seen through a Western encoding.
    let is_dense = beyond.len() >= 3 && beyond.len() * 2 > letters.len();
    best * count - if is_dense { count } else { 0.0 } - 0.2 * rare - 0.4 * awkward - cluster
}

/// A vowel of any language, with any accent.
fn is_vowel(letter: char) -> bool {
    const VOWELS: &str = "aàáâãäåāăąeèéêëēėęěếềểễệiìíîïīįıoòóôõöøōőọỏuùúûüūůűųyýÿæœ";
    VOWELS.contains(small(letter))
}

/// Whether two letters that are seldom neighbours stand together: "çn", "áo", "oâ".
fn is_awkward(one: char, other: char) -> bool {
    match (one, other) {
        ('ç' | 'Ç', other) => !is_vowel(other),
        ('á' | 'à' | 'â' | 'å', 'o' | 'e') | ('o' | 'e', 'á' | 'à' | 'â' | 'å') => true,
        _ => false,
    }
}
