//! Every address a person can open, parsed and printed here for app, server and mail, and nowhere else.

/// Beside the files of the roster reader, which fetches it when a list has a zone that it does not know: what
/// `zones::names_in_lists` has.
pub const ZONE_NAMES: &str = "zone-names.txt";

/// A step of the registration wizard, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Contact,
    Organisation,
    Roster,
    Facilitators,
    Review,
    Done,
}

impl Step {
    pub const ALL: [Step; 6] =
        [Step::Contact, Step::Organisation, Step::Roster, Step::Facilitators, Step::Review, Step::Done];

    /// As in the address.
    pub fn name(self) -> &'static str {
        match self {
            Step::Contact => "contact",
            Step::Organisation => "organisation",
            Step::Roster => "roster",
            Step::Facilitators => "facilitators",
            Step::Review => "review",
            Step::Done => "done",
        }
    }

    pub fn parse(name: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// A step of the way in for facilitators. Which are asked, and in what order, depends on the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacilitateStep {
    Role,
    /// One question that leads who is not sure to a role.
    Unsure,
    /// The own group.
    Group,
    /// Earlier trainings, languages, sectors, hours: for a mixed group.
    Experience,
    Account,
    Training,
    Person,
    Review,
    Done,
    /// A rule is not met: what can be done instead.
    OtherWay,
    /// `#{reference}.{secret}`: the own page of somebody who facilitates.
    Manage,
}

impl FacilitateStep {
    pub const ALL: [FacilitateStep; 11] = [
        FacilitateStep::Role,
        FacilitateStep::Unsure,
        FacilitateStep::Group,
        FacilitateStep::Experience,
        FacilitateStep::Account,
        FacilitateStep::Training,
        FacilitateStep::Person,
        FacilitateStep::Review,
        FacilitateStep::Done,
        FacilitateStep::OtherWay,
        FacilitateStep::Manage,
    ];

    /// As in the address.
    pub fn name(self) -> &'static str {
        match self {
            FacilitateStep::Role => "role",
            FacilitateStep::Unsure => "unsure",
            FacilitateStep::Group => "group",
            FacilitateStep::Experience => "experience",
            FacilitateStep::Account => "account",
            FacilitateStep::Training => "training",
            FacilitateStep::Person => "person",
            FacilitateStep::Review => "review",
            FacilitateStep::Done => "done",
            FacilitateStep::OtherWay => "other-way",
            FacilitateStep::Manage => "manage",
        }
    }

    pub fn parse(name: &str) -> Option<FacilitateStep> {
        FacilitateStep::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// A page. What comes after `?` and `#` is read by the page: see `Query` and `reference::read_manage_code`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// All programmes.
    Programmes,
    Programme {
        slug: String,
    },
    Schedule {
        slug: String,
    },
    /// The link for a group's members.
    Join {
        slug: String,
        code: String,
    },
    Register {
        slug: String,
        step: Step,
    },
    Facilitate {
        slug: String,
        step: FacilitateStep,
    },
    /// `#{reference}.{secret}`
    Manage {
        slug: String,
    },
    /// `#{reference}.{token}`: "this address is mine", with a press.
    Confirm {
        slug: String,
    },
    /// `#{reference}.{secret}`: the entry about one member of a group, for that member.
    Member {
        slug: String,
    },
    /// What a partner passes on to its people.
    With {
        slug: String,
        partner: String,
    },
    /// To be told of the next programme; `#{reference}.{token}`: to confirm that, or to withdraw it.
    TellMe {
        slug: String,
    },
    /// `{reference}-{token}`: "no more reminders", with a press. No dot, which files have. The server's alone.
    Reminders {
        slug: String,
        code: String,
    },
    Privacy,
    /// Times in somebody's text, held against the clocks. The server's alone: no part of the app has it.
    CheckTimes,
}

/// The app's parts, so that nobody downloads more than they came for; going from one to the other opens a new document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppPart {
    /// What is read.
    Read,
    /// A group's registration.
    Register,
    /// A registered group's own page, and the presses in mails to its contacts.
    Manage,
    /// The way in for facilitators and their own page.
    Facilitate,
    /// What people fill in who come by somebody's link, on a phone: joining a group, the entry about oneself.
    Join,
}

impl Page {
    pub fn app_part(&self) -> AppPart {
        match self {
            Page::Register { .. } => AppPart::Register,
            Page::Manage { .. } | Page::Confirm { .. } => AppPart::Manage,
            Page::Facilitate { .. } => AppPart::Facilitate,
            Page::Join { .. } | Page::Member { .. } | Page::TellMe { .. } => AppPart::Join,
            Page::Programmes
            | Page::Privacy
            | Page::CheckTimes
            | Page::Programme { .. }
            | Page::Schedule { .. }
            | Page::With { .. }
            | Page::Reminders { .. } => AppPart::Read,
        }
    }
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// One of the page languages given to `parse`.
    pub language: String,
    pub page: Page,
}

/// What an address that is no page still tells: the language to say so in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    pub language: Option<String>,
}

impl Route {
    pub fn new(language: &str, page: Page) -> Route {
        Route { language: language.to_string(), page }
    }

    /// Reads a path such as `/en/core-fundamentals-2027/schedule`; a last slash does not matter. `languages` are the page
    /// languages there are. Whether a programme of that slug exists is for the caller to say.
    pub fn parse(path: &str, languages: &[&str]) -> Result<Route, NotFound> {
        let mut parts = path.trim_matches('/').split('/');
        let language = parts.next().unwrap_or_default();
        if !languages.contains(&language) {
            return Err(NotFound { language: None });
        }
        let rest: Vec<&str> = parts.collect();
        let slug = |slug: &str| slug.to_string();
        let page = match rest.as_slice() {
            [] => Page::Programmes,
            ["privacy"] => Page::Privacy,
            ["check-times"] => Page::CheckTimes,
            ["organise" | "check-times", ..] => return Err(NotFound { language: Some(language.into()) }),
            [programme] => Page::Programme { slug: slug(programme) },
            [programme, "schedule"] => Page::Schedule { slug: slug(programme) },
            [programme, "manage"] => Page::Manage { slug: slug(programme) },
            [programme, "confirm"] => Page::Confirm { slug: slug(programme) },
            [programme, "member"] => Page::Member { slug: slug(programme) },
            [programme, "with", partner] => {
                Page::With { slug: slug(programme), partner: (*partner).to_string() }
            }
            [programme, "tell-me"] => Page::TellMe { slug: slug(programme) },
            [programme, "join", code] => Page::Join { slug: slug(programme), code: (*code).to_string() },
            [programme, "reminders", code] => {
                Page::Reminders { slug: slug(programme), code: (*code).to_string() }
            }
            [programme, "register", step] => match Step::parse(step) {
                Some(step) => Page::Register { slug: slug(programme), step },
                None => return Err(NotFound { language: Some(language.into()) }),
            },
            [programme, "facilitate", step] => match FacilitateStep::parse(step) {
                Some(step) => Page::Facilitate { slug: slug(programme), step },
                None => return Err(NotFound { language: Some(language.into()) }),
            },
            _ => return Err(NotFound { language: Some(language.into()) }),
        };
        Ok(Route::new(language, page))
    }

    /// The path, without host, query or fragment.
    pub fn path(&self) -> String {
        let language = &self.language;
        match &self.page {
            Page::Programmes => format!("/{language}/"),
            Page::Privacy => format!("/{language}/privacy"),
            Page::CheckTimes => format!("/{language}/check-times"),
            Page::Programme { slug } => format!("/{language}/{slug}"),
            Page::Schedule { slug } => format!("/{language}/{slug}/schedule"),
            Page::Register { slug, step } => format!("/{language}/{slug}/register/{}", step.name()),
            Page::Facilitate { slug, step } => format!("/{language}/{slug}/facilitate/{}", step.name()),
            Page::Manage { slug } => format!("/{language}/{slug}/manage"),
            Page::Confirm { slug } => format!("/{language}/{slug}/confirm"),
            Page::Member { slug } => format!("/{language}/{slug}/member"),
            Page::With { slug, partner } => format!("/{language}/{slug}/with/{partner}"),
            Page::TellMe { slug } => format!("/{language}/{slug}/tell-me"),
            Page::Join { slug, code } => format!("/{language}/{slug}/join/{code}"),
            Page::Reminders { slug, code } => format!("/{language}/{slug}/reminders/{code}"),
        }
    }

    /// The same page in another language.
    pub fn in_language(&self, language: &str) -> Route {
        Route::new(language, self.page.clone())
    }

    pub fn slug(&self) -> Option<&str> {
        match &self.page {
            Page::Programmes | Page::Privacy | Page::CheckTimes => None,
            Page::Programme { slug }
            | Page::Schedule { slug }
            | Page::Register { slug, .. }
            | Page::Facilitate { slug, .. }
            | Page::Manage { slug }
            | Page::Join { slug, .. }
            | Page::Member { slug }
            | Page::TellMe { slug }
            | Page::With { slug, .. }
            | Page::Reminders { slug, .. }
            | Page::Confirm { slug } => Some(slug),
        }
    }
}

/// `https://host` + manage page + `#{reference}.{secret}`.
pub fn manage_url(public_url: &str, language: &str, slug: &str, reference: &str, secret: &str) -> String {
    let path = Route::new(language, Page::Manage { slug: slug.into() }).path();
    format!("{}{path}#{reference}.{secret}", public_url.trim_end_matches('/'))
}

/// `https://host` + own page of a facilitator + `#{reference}.{secret}`.
pub fn facilitator_url(
    public_url: &str,
    language: &str,
    slug: &str,
    reference: &str,
    secret: &str,
) -> String {
    let page = Page::Facilitate { slug: slug.into(), step: FacilitateStep::Manage };
    format!("{}{}#{reference}.{secret}", public_url.trim_end_matches('/'), Route::new(language, page).path())
}

/// The link that confirms the contact's address.
pub fn confirm_url(public_url: &str, language: &str, slug: &str, reference: &str, token: &str) -> String {
    let path = Route::new(language, Page::Confirm { slug: slug.into() }).path();
    format!("{}{path}#{reference}.{token}", public_url.trim_end_matches('/'))
}

/// `https://host` + a member's own page + `#{reference}.{secret}`.
pub fn member_url(public_url: &str, language: &str, slug: &str, reference: &str, secret: &str) -> String {
    let path = Route::new(language, Page::Member { slug: slug.into() }).path();
    format!("{}{path}#{reference}.{secret}", public_url.trim_end_matches('/'))
}

/// The link that confirms or withdraws the wish to be told of the next programme.
pub fn tell_me_url(public_url: &str, language: &str, slug: &str, reference: &str, token: &str) -> String {
    let path = Route::new(language, Page::TellMe { slug: slug.into() }).path();
    format!("{}{path}#{reference}.{token}", public_url.trim_end_matches('/'))
}

/// The link for a group's members.
pub fn join_url(public_url: &str, language: &str, slug: &str, code: &str) -> String {
    let path = Route::new(language, Page::Join { slug: slug.into(), code: code.into() }).path();
    format!("{}{path}", public_url.trim_end_matches('/'))
}

/// Where somebody ends their reminders, or has them again.
pub fn reminders_url(public_url: &str, language: &str, slug: &str, reference: &str, token: &str) -> String {
    let page = Page::Reminders { slug: slug.into(), code: format!("{reference}-{token}") };
    format!("{}{}", public_url.trim_end_matches('/'), Route::new(language, page).path())
}

/// A mail to the team that already holds a group's join code, in its subject so that it survives any mail program.
pub fn mail_with_code(address: &str, code: &str) -> String {
    format!("mailto:{address}?subject={code}")
}

/// The value of `name` in a query such as `?zone=Asia%2FKolkata&track=A`, percent-decoded. None if absent or not UTF-8.
pub fn query_value(query: &str, name: &str) -> Option<String> {
    query_values(query, name).next()
}

/// All values of `name`, in their order: `?with=Asia/Tokyo&with=America/Lima`.
pub fn query_values(query: &str, name: &str) -> impl Iterator<Item = String> {
    query.trim_start_matches('?').split('&').filter_map(move |pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if key == name { percent_decode(value) } else { None }
    })
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let high = char::from(rest.next()?).to_digit(16)?;
                let low = char::from(rest.next()?).to_digit(16)?;
                bytes.push((high * 16 + low) as u8);
            }
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_prints_the_address_it_is_parsed_from() {
        let slug = || "core-fundamentals-2027".to_string();
        let mut pages = vec![
            Page::Programmes,
            Page::Privacy,
            Page::CheckTimes,
            Page::Programme { slug: slug() },
            Page::Schedule { slug: slug() },
            Page::Manage { slug: slug() },
            Page::Confirm { slug: slug() },
            Page::Member { slug: slug() },
            Page::TellMe { slug: slug() },
            Page::With { slug: slug(), partner: "a-union".into() },
            Page::Join { slug: slug(), code: "7KQ2M9XD01234".into() },
            Page::Reminders { slug: slug(), code: "7KQ2M9XD-ab-_9".into() },
        ];
        pages.extend(Step::ALL.map(|step| Page::Register { slug: slug(), step }));
        pages.extend(FacilitateStep::ALL.map(|step| Page::Facilitate { slug: slug(), step }));
        for page in pages {
            let route = Route::new("ar", page);
            assert_eq!(Route::parse(&route.path(), &["en", "ar"]), Ok(route));
        }
    }

    #[test]
    fn an_unknown_language_or_step_is_not_found_in_the_language_it_was_asked_in() {
        let languages = ["en", "ar"];
        assert_eq!(Route::parse("/xx/", &languages), Err(NotFound { language: None }));
        assert_eq!(Route::parse("/", &languages), Err(NotFound { language: None }));
        let lost = Err(NotFound { language: Some("ar".into()) });
        assert_eq!(Route::parse("/ar/p/register/payment", &languages), lost);
        assert_eq!(Route::parse("/ar/organise/groups", &languages), lost);
    }

    #[test]
    fn a_zone_in_a_query_is_decoded_and_a_broken_one_is_absent() {
        assert_eq!(query_value("?zone=Asia%2FKolkata&track=A", "zone").as_deref(), Some("Asia/Kolkata"));
        assert_eq!(query_value("track=A", "zone"), None);
        assert_eq!(query_value("?zone=%f", "zone"), None);
        assert_eq!(query_value("?zone=%ff", "zone"), None);
    }
}
