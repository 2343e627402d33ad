//! P6: where there is no room left, reading goes on, writing says so, and all is well again once there is room.

use crate::running::{OPEN, Registered, Running, group_of, key};

#[test]
fn a_database_full_of_large_groups_loses_nothing_says_so_and_works_again_without_a_restart() {
    fill(200, 2);
}

/// SQLite undoes a whole commit by itself there, and not the statement alone.
#[test]
fn so_does_one_full_of_small_groups() {
    fill(11, 30);
}

/// Fills a database with groups of so many people; so many groups of them leave again.
fn fill(size: usize, leaving: usize) {
    // As large as it may get: what a full disk does to SQLite, in every place where the tests run.
    let server = Running::start_with(OPEN, &["--database-max-mb", "1"]);
    let group = group_of(size);
    let mut acknowledged: Vec<Registered> = Vec::new();
    let mut refused = Vec::new();
    while refused.len() < 20 {
        let key = key();
        let answer = server.register(&key, &group);
        if answer.status == 201 {
            assert!(refused.is_empty() || acknowledged.len() < 500, "it never gets full");
            acknowledged.push(Registered::of(&answer.json()));
            continue;
        }
        assert_eq!((answer.status, answer.code().as_str()), (503, "storage.full"));
        assert_eq!(answer.header("retry-after"), "30");
        refused.push(key);
    }
    assert!(acknowledged.len() > leaving, "{}", acknowledged.len());

    // Reading goes on, of everything that was acknowledged.
    assert_eq!(server.get("/en/core-fundamentals-2027/schedule").status, 200);
    for group in &acknowledged {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
        assert_eq!(view.json()["group"]["roster"].as_array().unwrap().len(), size);
    }

    // Room again: the same request, with the key that was refused, succeeds, in the same process.
    for gone in acknowledged.drain(..leaving) {
        let bearer = gone.bearer();
        let headers = [("authorization", bearer.as_str()), ("if-match", "\"1\"")];
        assert_eq!(server.delete(&gone.path(), &headers).status, 204, "leaving works where it is full");
    }
    let again = server.register(&refused[0], &group);
    assert_eq!(again.status, 201, "{}", again.text());
    acknowledged.push(Registered::of(&again.json()));
    let server = server.kill_and_restart(OPEN);
    for group in &acknowledged {
        let view = server.get_with(&group.path(), &[("authorization", &group.bearer())]);
        assert_eq!(view.status, 200);
    }
    println!("{} acknowledged, {} refused, 0 lost", acknowledged.len(), refused.len());
}
