//! The writer: one task, one connection, many changes in one commit.
//!
//! SQLite has one writer at a time whatever we do; connections that fight for the lock are twenty times slower than a
//! queue. Each change runs in a savepoint of its own, so that one that fails takes no other with it, and nobody is told
//! "stored" before the commit is on the disk.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use sqlx::{Connection, SqliteConnection};
use tokio::sync::{mpsc, oneshot};

use super::StoreError;

/// So many changes at most share a commit: the first of them should not wait for ever.
const MOST_IN_A_COMMIT: usize = 128;
/// So many changes may wait; more callers wait to get into the queue.
const QUEUE: usize = 1024;
/// After so long without a change the log is emptied, if something in it has to be gone.
const BREATH: Duration = Duration::from_millis(200);
/// So often a log that readers need is tried to be emptied.
const TRIES: usize = 50;

/// One change of the database.
pub(crate) trait Write: Send + 'static {
    type Answer: Send + 'static;

    /// Whether what this overwrites or deletes has to be gone from the database's log too, not only from its tables.
    fn leaves_no_trace(&self) -> bool {
        false
    }

    /// Runs inside a transaction and must have no effect outside it. An error undoes this change alone.
    fn run(
        self,
        connection: &mut SqliteConnection,
    ) -> impl Future<Output = Result<Self::Answer, StoreError>> + Send;
}

/// A change in the queue, its type forgotten.
trait Queued: Send {
    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>>;

    fn leaves_no_trace(&self) -> bool;

    /// Tells the caller, after the commit or its failure.
    fn acknowledge(self: Box<Self>, commit: Result<(), StoreError>);
}

struct Waiting<W: Write> {
    write: Option<W>,
    answer: Option<Result<W::Answer, StoreError>>,
    leaves_no_trace: bool,
    caller: oneshot::Sender<Result<W::Answer, StoreError>>,
}

impl<W: Write> Queued for Waiting<W> {
    fn run<'a>(
        &'a mut self,
        connection: &'a mut SqliteConnection,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send + 'a>> {
        Box::pin(async move {
            let Some(write) = self.write.take() else { return Ok(()) };
            sqlx::query("SAVEPOINT change").execute(&mut *connection).await?;
            let answer = write.run(connection).await;
            if let Err(error) = &answer {
                let undone = sqlx::query("ROLLBACK TO change").execute(&mut *connection).await;
                // Where there is no room SQLite may have undone the whole commit by itself, with every savepoint
                // (sqlite.org/lang_transaction.html, 3.1): what is told is the room, and not the savepoint that is gone.
                if matches!(error, StoreError::Full) && undone.is_err() {
                    return Err(StoreError::Full);
                }
                undone?;
            }
            sqlx::query("RELEASE change").execute(&mut *connection).await?;
            self.answer = Some(answer);
            Ok(())
        })
    }

    fn leaves_no_trace(&self) -> bool {
        self.leaves_no_trace
    }

    fn acknowledge(self: Box<Self>, commit: Result<(), StoreError>) {
        let answer = match (commit, self.answer) {
            (Ok(()), Some(answer)) => answer,
            (Ok(()), None) => Err(StoreError::Database(sqlx::Error::WorkerCrashed)),
            // What failed by itself keeps its own reason.
            (Err(_), Some(Err(error))) => Err(error),
            (Err(error), _) => Err(error),
        };
        // The caller may have gone: its request timed out. The change stands all the same.
        let _ = self.caller.send(answer);
    }
}

/// A handle to the writer's queue.
#[derive(Clone)]
pub(crate) struct Writer {
    queue: mpsc::Sender<Message>,
}

enum Message {
    Change(Box<dyn Queued>),
    Tidy(oneshot::Sender<Result<bool, StoreError>>),
    Stop(oneshot::Sender<()>),
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Writer")
    }
}

impl Writer {
    /// Owns the connection from now on.
    pub(super) fn start(connection: SqliteConnection) -> Writer {
        let (queue, incoming) = mpsc::channel(QUEUE);
        tokio::spawn(work(connection, incoming));
        Writer { queue }
    }

    /// Puts a change into the queue; returns once it is on the disk.
    pub(super) async fn write<W: Write>(&self, write: W) -> Result<W::Answer, StoreError> {
        let gone = || StoreError::Database(sqlx::Error::WorkerCrashed);
        let (caller, answer) = oneshot::channel();
        let leaves_no_trace = write.leaves_no_trace();
        let waiting = Waiting { write: Some(write), answer: None, leaves_no_trace, caller };
        self.queue.send(Message::Change(Box::new(waiting))).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }

    /// Gives back the room of what was deleted, and empties the log. False if readers kept it from doing so.
    pub(super) async fn tidy(&self) -> Result<bool, StoreError> {
        let gone = || StoreError::Database(sqlx::Error::WorkerCrashed);
        let (caller, answer) = oneshot::channel();
        self.queue.send(Message::Tidy(caller)).await.map_err(|_| gone())?;
        answer.await.map_err(|_| gone())?
    }

    /// Returns once what was in the queue is done and the connection is closed.
    pub(super) async fn stop(&self) {
        let (caller, stopped) = oneshot::channel();
        if self.queue.send(Message::Stop(caller)).await.is_ok() {
            let _ = stopped.await;
        }
    }
}

async fn work(mut connection: SqliteConnection, mut incoming: mpsc::Receiver<Message>) {
    let mut stopping = None;
    // Something was deleted whose old pages still lie in the log.
    let mut has_traces = false;
    while stopping.is_none() {
        let mut changes: Vec<Box<dyn Queued>> = Vec::new();
        let mut tidying = None;
        let mut next = if has_traces {
            // The log is emptied when there is nothing else to do: that takes as long as a commit, and waits for readers.
            match tokio::time::timeout(BREATH, incoming.recv()).await {
                Ok(message) => message,
                Err(_) => {
                    has_traces = !empty_log(&mut connection).await.unwrap_or(false);
                    continue;
                }
            }
        } else {
            incoming.recv().await
        };
        loop {
            match next {
                Some(Message::Change(change)) => changes.push(change),
                Some(Message::Tidy(caller)) => tidying = Some(caller),
                Some(Message::Stop(caller)) => stopping = Some(Some(caller)),
                None => stopping = Some(None),
            }
            if stopping.is_some() || tidying.is_some() || changes.len() == MOST_IN_A_COMMIT {
                break;
            }
            match incoming.try_recv() {
                Ok(message) => next = Some(message),
                Err(_) => break,
            }
        }
        if !changes.is_empty() {
            has_traces |= changes.iter().any(|change| change.leaves_no_trace());
            commit_together(&mut connection, changes).await;
        }
        if let Some(caller) = tidying {
            let _ = caller.send(tidy(&mut connection).await);
        }
    }
    let _ = connection.close().await;
    if let Some(Some(caller)) = stopping {
        let _ = caller.send(());
    }
}

async fn tidy(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    sqlx::query("VACUUM").execute(&mut *connection).await?;
    for _ in 0..TRIES {
        if empty_log(connection).await? {
            return Ok(true);
        }
        tokio::time::sleep(BREATH).await;
    }
    Ok(false)
}

/// Moves the log into the file and cuts it to nothing. False if a reader still needs a part of it; that one is not waited
/// for, since changes wait behind this.
async fn empty_log(connection: &mut SqliteConnection) -> Result<bool, StoreError> {
    sqlx::query("PRAGMA busy_timeout = 50").execute(&mut *connection).await?;
    let busy: Result<i64, _> =
        sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *connection).await;
    sqlx::query("PRAGMA busy_timeout = 5000").execute(&mut *connection).await?;
    Ok(busy? == 0)
}

async fn commit_together(connection: &mut SqliteConnection, mut changes: Vec<Box<dyn Queued>>) {
    let outcome = async {
        sqlx::query("BEGIN IMMEDIATE").execute(&mut *connection).await?;
        for change in &mut changes {
            change.run(connection).await?;
        }
        sqlx::query("COMMIT").execute(&mut *connection).await?;
        Ok(())
    };
    match outcome.await {
        Ok(()) => changes.into_iter().for_each(|change| change.acknowledge(Ok(()))),
        Err(error) => {
            tracing::error!(%error, "a commit failed");
            // Where SQLite has rolled back by itself this does nothing.
            let _ = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            let is_full = matches!(error, StoreError::Full);
            for change in changes {
                let reason =
                    if is_full { StoreError::Full } else { StoreError::Database(sqlx::Error::WorkerCrashed) };
                change.acknowledge(Err(reason));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Put(i64);

    impl Write for Put {
        type Answer = i64;

        async fn run(self, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
            sqlx::query("INSERT INTO t (n) VALUES ($1)").bind(self.0).execute(&mut *connection).await?;
            if self.0 % 7 == 0 {
                return Err(StoreError::Database(sqlx::Error::RowNotFound));
            }
            Ok(self.0)
        }
    }

    #[tokio::test]
    async fn a_change_that_fails_takes_no_other_of_its_commit_with_it() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        sqlx::raw_sql("CREATE TABLE t (n BIGINT)").execute(&mut connection).await.unwrap();
        let writer = Writer::start(connection);
        let tasks: Vec<_> = (1..=50)
            .map(|n| {
                let writer = writer.clone();
                tokio::spawn(async move { (n, writer.write(Put(n)).await) })
            })
            .collect();
        for task in tasks {
            let (n, answer) = task.await.unwrap();
            assert_eq!(answer.is_ok(), n % 7 != 0, "{n}");
        }
        struct Count;
        impl Write for Count {
            type Answer = i64;
            async fn run(self, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
                Ok(sqlx::query_scalar("SELECT COUNT(*) FROM t").fetch_one(connection).await?)
            }
        }
        assert_eq!(writer.write(Count).await.unwrap(), 43);
        writer.stop().await;
        assert!(writer.write(Count).await.is_err());
    }
}
