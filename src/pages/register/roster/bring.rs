//! Bringing the list: as a file, as copied cells, or typed. Nothing leaves the device here.

use std::time::Duration;

use domain::roster::{Field, ReadChoice};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement};

use super::List;
use super::downloads::{separated, workbook};
use super::reader::{FILE_MAX_MB, TROUBLE_ID};
use super::source::{KEPT_MAX_BYTES, Source};
use crate::browser;
use crate::components::button::{button, main_button};
use crate::components::choice_field::{Choice, ChoiceField};
use crate::components::written::written;
use crate::drafts::{RosterDraft, Way};
use crate::site::{self, plain, tr};

/// Shorter waits are not shown.
const PATIENCE: Duration = Duration::from_millis(400);

/// The first of the ways, where "give us your list first" leads.
pub(super) const WAY_ID: &str = "field-way";

/// Three people to copy the form of.
const EXAMPLE: [[&str; 4]; 3] = [
    ["Ana Souza", "ana@example.org", "A", "São Paulo"],
    ["Chidi Okafor", "chidi@example.org", "B", "Lagos"],
    ["Sita Gurung", "sita@example.org", "A", "Kathmandu"],
];

/// The ways, the one that is chosen, and what the list should look like.
pub(super) fn view(list: List) -> AnyView {
    // Choosing another way for a new list must not change the list that is there.
    let chosen = RwSignal::new(list.draft.read_untracked().way);
    let ways = [Way::File, Way::Paste, Way::Type];
    let choices = ways.map(|way| Choice { value: value_of(way).into(), words: words_of(way), hint: None });
    let choose = move |value: String| {
        if let Some(way) = ways.into_iter().find(|way| value_of(*way) == value) {
            chosen.set(way);
            if untrack(move || !list.has_rows()) {
                list.draft.update(|roster| roster.way = way);
            }
        }
    };
    let panel = move || match chosen.get() {
        Way::File => file(list),
        Way::Paste => paste(list),
        Way::Type => typing(list),
    };
    let keep = move || {
        list.has_rows().then(|| {
            let press = move || {
                list.is_bringing.set(false);
                browser::focus::move_to(list.heading_id().into());
            };
            view! { <p class="actions">{button(tr!(ROSTER_KEEP), press)}</p> }
        })
    };
    view! {
        <div class="roster-bring">
            <ChoiceField
                path="/way"
                label=tr!(ROSTER_WAYS)
                choices=choices.into()
                issues=RwSignal::new(Vec::new())
                value=Signal::derive(move || value_of(chosen.get()).to_string())
                on_input=choose
            />
            {panel}
            {keep}
            {example(list)}
        </div>
    }
    .into_any()
}

fn value_of(way: Way) -> &'static str {
    match way {
        Way::File => "file",
        Way::Paste => "paste",
        Way::Type => "type",
    }
}

fn words_of(way: Way) -> String {
    match way {
        Way::File => tr!(ROSTER_WAY_FILE),
        Way::Paste => tr!(ROSTER_WAY_PASTE),
        Way::Type => tr!(ROSTER_WAY_TYPE),
    }
}

// --- a file

fn file(list: List) -> AnyView {
    let choose = move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input else { return };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            list.read(Source::File(file), ReadChoice::default());
        }
        // So that the same file, corrected meanwhile, can be chosen again.
        input.set_value("");
    };
    let is_over = RwSignal::new(false);
    // Which of several is meant, and in which order, is not guessed.
    let are_several = RwSignal::new(false);
    let drop = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let Some((file, count)) = browser::files::dropped(&event) else { return };
        are_several.set(count > 1);
        if count == 1 {
            list.read(Source::File(file), ReadChoice::default());
        }
    };
    let hint = tr!(ROSTER_FILE_HINT, size = FILE_MAX_MB, rows = list.programme().rules.roster_max);
    view! {
        <div
            class="field drop-zone"
            data-over=move || is_over.get().then_some("")
            on:dragover=move |event: DragEvent| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_: DragEvent| is_over.set(false)
            on:drop=drop
        >
            <label for="field-file">{tr!(ROSTER_FILE)}</label>
            <p class="field__hint" id="field-file-hint">{hint}</p>
            <input id="field-file" type="file" aria-describedby="field-file-hint" on:change=choose/>
            <p class="drop-zone__drop">{tr!(ROSTER_FILE_DROP)}</p>
            <p role="status">
                {move || are_several.get().then(|| view! { <span class="field__error">{tr!(ROSTER_FILE_SEVERAL)}</span> })}
            </p>
        </div>
    }
    .into_any()
}

// --- copied cells

/// What stands in the box.
#[derive(Clone, Copy)]
pub(super) struct Pasted {
    text: RwSignal<String>,
    /// What the clipboard held, with its HTML, which tells cells apart where the text cannot.
    with_html: StoredValue<Option<(String, String)>>,
    /// Read was pressed, and nothing stood there.
    is_missing: RwSignal<bool>,
}

impl Pasted {
    pub(super) fn of(draft: RwSignal<RosterDraft>) -> Pasted {
        Pasted {
            text: RwSignal::new(draft.with_untracked(|roster| roster.pasted.clone())),
            with_html: StoredValue::new(None),
            is_missing: RwSignal::new(false),
        }
    }

    /// Whether it has something to be read.
    pub(super) fn is_there(self) -> bool {
        self.text.with_untracked(|text| !text.trim().is_empty())
    }

    /// It was read.
    pub(super) fn empty(self) {
        self.text.set(String::new());
        self.with_html.set_value(None);
    }
}

impl List {
    /// Reads what stands in the box.
    pub(super) fn read_pasted(self) {
        let text = self.pasted.text.get_untracked();
        // The HTML speaks for the whole text only while nothing was added or corrected.
        let html = self.pasted.with_html.get_value().filter(|(plain, _)| same_lines(plain, &text));
        let html = html.map(|(_, html)| html);
        self.read(Source::Text { text, html }, ReadChoice::default());
    }

    /// Keeps what stands in the box over a reload.
    fn type_pasted(self, text: String) {
        self.pasted.is_missing.set(false);
        let kept = if text.len() > KEPT_MAX_BYTES { String::new() } else { text.clone() };
        self.pasted.text.set(text);
        self.draft.update(|roster| roster.pasted = kept);
    }
}

fn paste(list: List) -> AnyView {
    let Pasted { text, with_html, is_missing } = list.pasted;
    let keep_html = move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        if let (Ok(plain), Ok(html)) = (data.get_data("text/plain"), data.get_data("text/html"))
            && !html.is_empty()
        {
            with_html.set_value(Some((plain, html)));
        }
    };
    let read = move || {
        if list.pasted.is_there() {
            list.read_pasted();
        } else {
            is_missing.set(true);
            browser::focus::move_to("field-paste".into());
        }
    };
    view! {
        <div class="field">
            <label for="field-paste">{tr!(ROSTER_PASTE)}</label>
            <p class="field__hint" id="field-paste-hint">{tr!(ROSTER_PASTE_HINT)}</p>
            <textarea
                id="field-paste" class="field__input roster-bring__paste" rows="8" dir="auto" autocomplete="off"
                spellcheck="false" wrap="off" aria-describedby="field-paste-hint field-paste-seen"
                on:paste=keep_html
                aria-invalid=move || is_missing.get().then_some("true")
                prop:value=text.get_untracked()
                on:input=move |event| list.type_pasted(event_target_value(&event))
            ></textarea>
            <p id="field-paste-seen">
                {move || is_missing.get().then(|| view! { <span class="field__error">{tr!(ROSTER_EMPTY)}</span> })}
                {move || {
                    let (rows, columns) = seen(&text.read());
                    (rows > 0).then(|| tr!(ROSTER_PASTE_SEEN, rows = rows, columns = columns))
                }}
            </p>
            <p class="actions">
                {main_button(tr!(ROSTER_PASTE_READ), read)}
            </p>
        </div>
    }
    .into_any()
}

/// Lines with something in them, and cells in the longest.
fn seen(text: &str) -> (usize, usize) {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let separator = ['\t', ';', ','].into_iter().find(|separator| text.contains(*separator));
    let cells = |line: &str| separator.map_or(1, |separator| line.matches(separator).count() + 1);
    (lines().count(), lines().map(cells).max().unwrap_or(0))
}

fn same_lines(a: &str, b: &str) -> bool {
    a.trim().lines().eq(b.trim().lines())
}

// --- typed

fn typing(list: List) -> AnyView {
    view! {
        <p>{tr!(ROSTER_TYPE_HINT)}</p>
        <p class="actions">
            {main_button(tr!(ROSTER_TYPE_BEGIN), move || list.begin_typing())}
        </p>
    }
    .into_any()
}

// --- what it should look like

/// The columns that are worth filling in: a track only where the members choose one each.
fn asked(list: List) -> Vec<(Field, usize)> {
    let members_choose = list.members_choose();
    let asked = [Field::Name, Field::Email, Field::Track, Field::Zone].into_iter().zip(0..);
    asked.filter(|(field, _)| *field != Field::Track || members_choose).collect()
}

fn example(list: List) -> AnyView {
    let asked = asked(list);
    let headings: Vec<String> =
        asked.iter().map(|(field, _)| messages::field_name(site::locale(), *field)).collect();
    let rows = EXAMPLE.map(|person| {
        let cells =
            asked.iter().map(|(_, at)| view! { <td><bdi>{person[*at]}</bdi></td> }.into_any()).collect_view();
        view! { <tr>{cells}</tr> }.into_any()
    });
    let head = headings
        .iter()
        .map(|heading| view! { <th scope="col">{heading.clone()}</th> }.into_any())
        .collect_view();
    let ask = move |format| list.write(plain!(ROSTER_TEMPLATE_FILE), vec![headings.clone()], format);
    let ask_csv = ask.clone();
    view! {
        <div class="table-region" role="region" tabindex="0" aria-labelledby="roster-example">
            <table class="roster-example">
                <caption id="roster-example">{tr!(ROSTER_EXAMPLE)}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows.into_iter().collect_view()}</tbody>
            </table>
        </div>
        <p class="actions">
            {button(tr!(ROSTER_TEMPLATE, kind = "Excel"), move || ask(workbook()))}
            {button(tr!(ROSTER_TEMPLATE, kind = "CSV"), move || ask_csv(separated()))}
        </p>
    }
    .into_any()
}

// --- how far it is

/// What is being fetched or read, how far, and the way to stop it.
pub(super) fn progress(list: List) -> AnyView {
    let is_reading = Memo::new(move |_| list.reading.read().is_some());
    // A short wait needs no bar.
    let is_late = RwSignal::new(false);
    let is_loading = Memo::new(move |_| list.loading.read().is_some());
    if let Ok(handle) = set_timeout_with_handle(move || is_late.set(true), PATIENCE) {
        on_cleanup(move || handle.clear());
    }
    let name =
        move || list.reading.with(|reading| reading.as_ref().map_or(String::new(), |r| r.name.clone()));
    let content = move || {
        let is_reading = is_reading.get();
        (is_reading || is_loading.get() && is_late.get()).then(|| {
            let words = move || match is_reading {
                true => tr!(ROSTER_READING, file = &name()),
                false => tr!(ROSTER_LOADING),
            };
            let cancel = is_reading.then(|| {
                view! { <p class="actions">{button(tr!(BUTTON_CANCEL), move || list.cancel())}</p> }
            });
            view! {
                <div class="roster-reading">
                    <p id="roster-reading">{words}</p>
                    <progress
                        aria-labelledby="roster-reading"
                        max=move || Some(list.done().1).filter(|of| *of > 0)
                        value=move || Some(list.done().0).filter(|_| list.done().1 > 0)
                    ></progress>
                    <p>{move || list.done_words()}</p>
                    {cancel}
                </div>
            }
        })
    };
    view! { {content} }.into_any()
}

impl List {
    /// How much of how much is done; 0: not known yet. The reader itself comes first.
    fn done(self) -> (u32, u32) {
        let of_reading = || self.reading.with(|reading| reading.as_ref().map(|r| (r.rows, r.of)));
        self.loading.get().or_else(of_reading).unwrap_or_default()
    }

    pub(super) fn done_words(self) -> String {
        if let Some((bytes, of)) = self.loading.get() {
            return tr!(ROSTER_LOADING_PROGRESS, have = bytes / 1_000, all = of.div_ceil(1_000));
        }
        let (rows, _) = self.done();
        if rows > 0 { tr!(ROSTER_READING_PROGRESS, n = rows) } else { String::new() }
    }
}

/// Why there is no list, and what else can be done.
pub(super) fn trouble(list: List) -> AnyView {
    let content = move || {
        list.trouble.get().map(|trouble| {
            let retry = trouble.may_retry.then(|| button(tr!(BUTTON_TRY_AGAIN), move || list.retry()));
            let by_hand =
                (!list.has_rows()).then(|| button(tr!(ROSTER_TYPE_BEGIN), move || list.begin_typing()));
            view! {
                <div class="notice notice--error" id=TROUBLE_ID tabindex="-1">
                    <p>{trouble.sentence}</p>
                    {trouble.is_of_kind.then(how_to_save)}
                    <p class="actions">{retry} {by_hand}</p>
                </div>
            }
        })
    };
    view! { {content} }.into_any()
}

/// How the usual programs save a list that can be read.
fn how_to_save() -> AnyView {
    written(|html| {
        html.line("<ul><li>", &tr!(ROSTER_SAVE_EXCEL), "</li>");
        html.line("<li>", &tr!(ROSTER_SAVE_NUMBERS), "</li>");
        html.line("<li>", &tr!(ROSTER_SAVE_SHEETS), "</li></ul>");
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_cells_of_a_pasted_text_are_counted() {
        assert_eq!(seen("Name\tE-mail\nAna\ta@example.org\n\n"), (2, 2));
        assert_eq!(seen("Ana\nBen"), (2, 1));
        assert_eq!(seen("Ana;a@example.org;A"), (1, 3));
        assert_eq!(seen(" \n"), (0, 0));
    }

    #[test]
    fn line_ends_do_not_make_a_text_another_one() {
        assert!(same_lines("Ana\tA\r\nBen\tB\r\n", "Ana\tA\nBen\tB"));
        assert!(!same_lines("Ana\tA", "Ana\tA\nBen\tB"));
    }
}
