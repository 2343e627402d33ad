//! Roles, and where elements of a role may be found.

/// What an element is to a person who hears the page. The name is checked by the browser itself; see [`crate::Page::find`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Alert,
    Button,
    Cell,
    Checkbox,
    Dialog,
    /// Anything that can be filled in or chosen from, by its label: text, date, file, list.
    Field,
    Group,
    Heading,
    Link,
    Navigation,
    Option,
    Radio,
    Region,
    Row,
    Status,
    Tab,
    Table,
}

impl Role {
    /// A selector of all elements that may have the role.
    pub(crate) fn selector(self) -> &'static str {
        match self {
            Self::Alert => "[role=alert]",
            Self::Button => "button, summary, input[type=submit], input[type=button], [role=button]",
            Self::Cell => "td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Dialog => "dialog, [role=dialog], [role=alertdialog]",
            Self::Field => {
                "input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), \
                 select, textarea, [role=textbox], [role=combobox], [contenteditable=true]"
            }
            Self::Group => "fieldset, details, [role=group], [role=radiogroup]",
            Self::Heading => "h1, h2, h3, h4, h5, h6, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::Navigation => "nav, [role=navigation]",
            Self::Option => "option, [role=option]",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Region => "section, [role=region]",
            Self::Row => "tr, [role=row]",
            Self::Status => "[role=status], output",
            Self::Tab => "[role=tab]",
            Self::Table => "table, [role=table], [role=grid]",
        }
    }
}

/// Blanks of every kind as one space, and without the invisible marks that separate directions of writing.
pub(crate) fn spoken(text: &str) -> String {
    let heard: String =
        text.chars().filter(|&c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')).collect();
    heard.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Run in the page with a selector, a name without any blanks and an element to look inside (or null). Answers the
/// visible elements whose label or text may contain the name: few enough to ask the browser for the true name of each.
pub(crate) const CANDIDATES: &str = r#"
const [selector, wanted, scope] = arguments;
const bare = (text) => (text || '').replace(/[\s\u2066-\u2069\u200e\u200f]/g, '');
const byId = (ids) => (ids || '').split(/\s+/).map((id) => document.getElementById(id)?.textContent).join('');
const texts = (e) => [
  e.getAttribute('aria-label'), byId(e.getAttribute('aria-labelledby')), e.textContent, e.title, e.placeholder, e.alt,
  ...[...(e.labels || [])].map((label) => label.textContent), e.tagName === 'INPUT' ? e.value : '', e.caption?.textContent,
];
return [...(scope || document).querySelectorAll(selector)]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) || e.tagName === 'OPTION')
  .filter((e) => texts(e).some((text) => bare(text).includes(wanted)));
"#;

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn blanks_and_marks_of_direction_are_not_heard() {
        assert_eq!(spoken(" 18:00\u{a0}–\n 20:00 \u{2068}Berlin\u{2069} "), "18:00 – 20:00 Berlin");
    }
}
