//! axe-core, the rules for accessibility that a machine can check.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::json;

use crate::page::Page;

/// The program, from where script/setup keeps it.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let tools = std::env::var_os("MUSTER_TOOLS").map(PathBuf::from).unwrap_or_else(|| {
        let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
        let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cache");
        cache.unwrap_or_else(home).join("muster-tools")
    });
    let file = tools.join("npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}: run script/setup test", file.display()))
});

/// `target-size` is off unless asked for, though it is a rule of WCAG 2.2 AA.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }).then(
  (result) => done(result.violations.map((rule) =>
    `${rule.id}: ${rule.help}: ` + rule.nodes.map((node) => node.target.join(' ') + ' — ' + node.html).join(' | '))),
  (error) => done(['axe-core failed: ' + error]));
"#;

#[track_caller]
pub(crate) fn violations(page: &Page) -> Vec<String> {
    if page.script("return typeof axe === 'undefined'", json!([])) == true {
        page.script(&AXE, json!([]));
    }
    let found = page.script_later(RUN, json!([]));
    found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
}
