//! P3: nobody overwrites another's change unseen, in whatever order three people load and save.

use serde_json::{Value, json};

use crate::running::{OPEN, Registered, Running, group_of};

const WRITERS: usize = 3;

/// Every order of two steps each, load then save: 6! / (2! · 2! · 2!) = 90.
fn orders() -> Vec<Vec<usize>> {
    fn go_on(left: [u8; WRITERS], so_far: &mut Vec<usize>, all: &mut Vec<Vec<usize>>) {
        if left.iter().all(|steps| *steps == 0) {
            all.push(so_far.clone());
        }
        for writer in 0..WRITERS {
            if left[writer] > 0 {
                let mut rest = left;
                rest[writer] -= 1;
                so_far.push(writer);
                go_on(rest, so_far, all);
                so_far.pop();
            }
        }
    }
    let mut all = Vec::new();
    go_on([2; WRITERS], &mut Vec::new(), &mut all);
    all
}

/// What a writer has loaded.
struct Loaded {
    group: Value,
    version: String,
}

fn load(server: &Running, group: &Registered) -> Loaded {
    let answer = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
    assert_eq!(answer.status, 200);
    Loaded { group: answer.json()["group"].clone(), version: answer.header("etag") }
}

/// Saves what was loaded with this writer's own row changed; whether it was acknowledged.
fn save(server: &Running, group: &Registered, writer: usize, loaded: &Loaded) -> bool {
    let mut changed = loaded.group.clone();
    changed["roster"][writer]["name"] = json!(format!("By writer {writer}"));
    let bearer = group.bearer();
    let headers = [("authorization", bearer.as_str()), ("if-match", loaded.version.as_str())];
    let answer = server.put_json(&group.path(), &headers, &changed);
    match answer.status {
        200 => true,
        412 => {
            assert_eq!(answer.code(), "if_match.stale");
            false
        }
        other => panic!("{other}: {}", answer.text()),
    }
}

#[test]
fn in_every_order_of_three_writers_what_was_acknowledged_stays() {
    let server = Running::start(OPEN);
    let orders = orders();
    assert_eq!(orders.len(), 90);
    let (mut acknowledged, mut refused) = (0, 0);
    for order in &orders {
        let group = server.registered(&group_of(10));
        let mut loaded: [Option<Loaded>; WRITERS] = Default::default();
        let mut saved = [false; WRITERS];
        // The model: a save is right if and only if nothing was saved since its load.
        let mut saves = 0;
        let mut seen = [0; WRITERS];
        for &writer in order {
            match &loaded[writer] {
                None => {
                    loaded[writer] = Some(load(&server, &group));
                    seen[writer] = saves;
                }
                Some(before) => {
                    saved[writer] = save(&server, &group, writer, before);
                    assert_eq!(saved[writer], seen[writer] == saves, "writer {writer} in {order:?}");
                    saves += usize::from(saved[writer]);
                }
            }
        }
        let end = load(&server, &group).group;
        for (writer, was_saved) in saved.into_iter().enumerate() {
            let expected = if was_saved { format!("By writer {writer}") } else { format!("Person {writer}") };
            assert_eq!(end["roster"][writer]["name"], expected, "writer {writer} in {order:?}");
            if was_saved { acknowledged += 1 } else { refused += 1 }
        }
        assert_eq!(end["roster"].as_array().unwrap().len(), 10);
    }
    println!("{} orders, {acknowledged} acknowledged, {refused} refused, 0 lost", orders.len());
}
