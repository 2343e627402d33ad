//! CLDR's cardinal plural rules for whole numbers, in the twelve languages there may be files for.

/// What CLDR calls a number's plural form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Category {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Category {
    /// As it is written in a Fluent file.
    pub fn name(self) -> &'static str {
        match self {
            Category::Zero => "zero",
            Category::One => "one",
            Category::Two => "two",
            Category::Few => "few",
            Category::Many => "many",
            Category::Other => "other",
        }
    }
}

/// The plural form that `n` takes in a language, `Other` in one that is not known.
/// Source: CLDR 48, plurals.xml; compared with ICU4X in a test.
pub fn plural(lang: &str, n: i64) -> Category {
    PluralRule::of(lang).category(n)
}

/// Languages that count alike.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PluralRule {
    /// Chinese, Indonesian: one form.
    None,
    /// English, German, Turkish: one is one.
    One,
    /// Hindi: nothing is counted as one.
    ZeroOrOne,
    /// Spanish, Italian: one is one; whole millions take "de".
    OneAndMillions,
    /// French, Portuguese: nothing is counted as one; whole millions take "de".
    ZeroOrOneAndMillions,
    Russian,
    Arabic,
}

impl PluralRule {
    pub(crate) fn of(lang: &str) -> PluralRule {
        match lang.split('-').next().unwrap_or(lang) {
            "en" | "de" | "tr" => PluralRule::One,
            "hi" => PluralRule::ZeroOrOne,
            "es" | "it" => PluralRule::OneAndMillions,
            "fr" | "pt" => PluralRule::ZeroOrOneAndMillions,
            "ru" => PluralRule::Russian,
            "ar" => PluralRule::Arabic,
            _ => PluralRule::None,
        }
    }

    pub(crate) fn category(self, n: i64) -> Category {
        let n = n.unsigned_abs();
        let millions = n != 0 && n.is_multiple_of(1_000_000);
        match self {
            PluralRule::One | PluralRule::OneAndMillions if n == 1 => Category::One,
            PluralRule::ZeroOrOne | PluralRule::ZeroOrOneAndMillions if n <= 1 => Category::One,
            PluralRule::OneAndMillions | PluralRule::ZeroOrOneAndMillions if millions => Category::Many,
            PluralRule::Russian => match (n % 10, n % 100) {
                (1, tens) if tens != 11 => Category::One,
                (2..=4, tens) if !(12..=14).contains(&tens) => Category::Few,
                _ => Category::Many,
            },
            PluralRule::Arabic => match (n, n % 100) {
                (0, _) => Category::Zero,
                (1, _) => Category::One,
                (2, _) => Category::Two,
                (_, 3..=10) => Category::Few,
                (_, 11..=99) => Category::Many,
                _ => Category::Other,
            },
            _ => Category::Other,
        }
    }
}
