//! P11: a backup that was made while people registered is whole, and can be gone back to.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::running::{OPEN, Registered, Running, group_of, key, run};

const BACKUPS: usize = 3;

#[test]
fn each_backup_made_under_load_restores_with_everything_acknowledged_before_it() {
    let server = Running::start(OPEN);
    let acknowledged: Mutex<Vec<Registered>> = Mutex::default();
    let is_over = AtomicBool::new(false);
    let group = group_of(12);
    let data = server.data();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    let answer = server.register(&key(), &group);
                    assert_eq!(answer.status, 201);
                    acknowledged.lock().unwrap().push(Registered::of(&answer.json()));
                }
            });
        }
        for _ in 0..BACKUPS {
            std::thread::sleep(Duration::from_millis(400));
            let before = acknowledged.lock().unwrap().clone();
            let folder = tempfile::tempdir().unwrap();
            let backup = folder.path().join("backups");
            let made = run(&["backup", backup.to_str().unwrap(), "--data", data.to_str().unwrap()]);
            assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));

            let restored = Running::start(OPEN);
            let target = restored.data();
            let again = ["restore", backup.to_str().unwrap(), "--data", target.to_str().unwrap()];
            assert_eq!(run(&again).status.code(), Some(2), "not under a running server");
            let restored = restored.while_stopped(OPEN, || {
                assert_eq!(run(&again).status.code(), Some(2), "not over a database that is there");
                let done = run(&[&again[..], &["--replace"]].concat());
                assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            });
            for group in &before {
                let view = restored.get_with(&group.path(), &[("authorization", &group.bearer())]);
                assert_eq!(view.status, 200, "{} was acknowledged before the backup", group.reference);
            }
            restored.registered(&group);
            println!("{} groups restored", before.len());
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn what_is_no_whole_backup_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let restore = |from: &std::path::Path| {
        run(&["restore", from.to_str().unwrap(), "--data", data.to_str().unwrap()]).status.code()
    };
    let damaged = folder.path().join("muster-20270101T000000Z.sqlite");
    std::fs::write(&damaged, b"SQLite format 3\0 and then nothing of the kind").unwrap();
    assert_eq!(restore(&damaged), Some(2));
    assert_eq!(restore(&folder.path().join("missing")), Some(2));
    assert_eq!(restore(&data), Some(2), "a folder without backups");
    let left: Vec<_> = std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["muster.lock"]);
}
