//! `muster serve`: opens everything, answers until it is told to stop, and finishes what it has begun.

use std::collections::HashMap;
use std::io::Write as _;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::http::HeaderValue;
use domain::Programme;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use messages::key;
use tokio::net::TcpListener;
#[cfg(unix)]
use tokio::signal::unix::SignalKind;
use tower::ServiceExt as _;

use crate::budget::Budgets;
use crate::cli::{ServeArgs, Settings};
use crate::clock::Clock;
use crate::config::{Places, Serving};
use crate::http::metrics::Metrics;
use crate::http::old_builds::OldBuilds;
use crate::http::{Peer, headers};
use crate::in_flight::InFlight;
use crate::pages::cache::PageCache;
use crate::secret::ServerKey;
use crate::shown::Programmes;
use crate::store::calendar::{Entries, Renew};
use crate::store::outbox::ReleaseClaims;
use crate::store::{Store, StoreError};
use crate::{http, lock, mail, programmes, purge, tell_me};

/// So many people may put themselves on lists in an hour: from one network, as in a hall that shares one, and on one list.
const JOINS_PER_NETWORK: u32 = 300;
const JOINS_PER_CODE: u32 = 600;
/// And where the list's link stands on a public page: a script that found it there must not fill the list overnight.
const JOINS_PER_LISTED_CODE: u32 = 60;

/// What is being sent when the server is told to stop has so long to be sent.
const LAST_MAILS: Duration = Duration::from_secs(20);

/// What every request may use.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) clock: Clock,
    pub(crate) programmes: Programmes,
    /// By slug: what calendars are told.
    pub(crate) calendars: HashMap<String, Entries>,
    pub(crate) store: Store,
    pub(crate) key: ServerKey,
    /// Scheme and host, without a last slash: every link in pages and mails begins with it.
    pub(crate) public_url: String,
    pub(crate) trusted_proxies: Vec<IpAddr>,
    pub(crate) budgets: Budgets,
    pub(crate) joins_per_network: Budgets,
    pub(crate) joins_per_code: Budgets,
    pub(crate) joins_per_listed_code: Budgets,
    /// Mails about groups that one address may get in a day; 0: no limit.
    pub(crate) mails_per_address: u32,
    pub(crate) policy: HeaderValue,
    pub(crate) metrics: Metrics,
    pub(crate) in_flight: InFlight,
    pub(crate) pages: PageCache,
    pub(crate) old_builds: OldBuilds,
    pub(crate) outbox: mail::Bell,
    /// Shared while mails are written, so that the purge, which holds it alone, is never overtaken by one.
    pub(crate) writing_mail: tokio::sync::RwLock<()>,
    pub(crate) post: mail::Post,
    pub(crate) data: PathBuf,
    pub(crate) mail_folder: PathBuf,
}

/// Runs until SIGTERM or Ctrl+C. Errors are for the operator.
pub(crate) async fn run(settings: &Settings, args: &ServeArgs) -> Result<(), String> {
    let locale = settings.locale();
    let places = Places::read(settings).map_err(|wrong| wrong.0)?;
    let serving = Serving::read(settings, args).map_err(|wrong| wrong.0)?;
    let programmes = programmes::load(places.programmes.as_deref(), locale)?;
    make_private_folder(&places.data)?;
    let mail_folder = places.data.join("mail");
    make_private_folder(&mail_folder)?;
    let _lock = lock::take(&places.data, locale)?;
    let builds = places.data.join("builds");
    make_private_folder(&builds)?;
    let key = ServerKey::load(std::env::var("MUSTER_SERVER_KEY").ok().as_deref(), &places.data)?;
    make_private_file(&places.database)?;
    let store = Store::open_within(&places.database, serving.database_max_mb)
        .await
        .map_err(|error| format!("{}: {error}", places.database.display()))?;
    let clock = args.now.map_or(Clock::System, Clock::starting_at);
    let calendars = calendars(&store, &programmes, clock)
        .await
        .map_err(|error| format!("{}: {error}", places.database.display()))?;

    let listener = TcpListener::bind(serving.listen).await.map_err(|error| {
        let (address, error) = (serving.listen.to_string(), error.to_string());
        let args = [("address", (&address).into()), ("error", (&error).into())];
        locale.plain(key::COMMAND_SERVE_CANNOT_LISTEN, &args)
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let public_url = serving.public_url.unwrap_or_else(|| format!("http://{address}"));
    let post = mail::Post::read(&args.mail, serving.mail, mail_folder.clone(), &public_url, locale)
        .map_err(|wrong| wrong.0)?;
    // The lock above says that nobody else sends from here.
    store.write(ReleaseClaims).await.map_err(|error| format!("{}: {error}", places.database.display()))?;
    let server = Arc::new(Server {
        clock,
        programmes: Programmes::new(programmes),
        calendars,
        store,
        key,
        public_url,
        trusted_proxies: serving.trusted_proxies,
        budgets: Budgets::new(serving.registrations_per_network, serving.registrations_per_hour),
        joins_per_network: Budgets::new(JOINS_PER_NETWORK, 0),
        joins_per_code: Budgets::new(JOINS_PER_CODE, 0),
        joins_per_listed_code: Budgets::new(JOINS_PER_LISTED_CODE, 0),
        mails_per_address: serving.mails_per_address,
        policy: headers::content_security_policy(),
        metrics: Metrics::default(),
        in_flight: InFlight::default(),
        pages: PageCache::default(),
        old_builds: OldBuilds::keep(&builds),
        outbox: mail::Bell::default(),
        writing_mail: tokio::sync::RwLock::default(),
        post,
        data: places.data,
        mail_folder,
    });
    let mut sender = mail::start(Arc::clone(&server));
    // What came due while no server ran is in the outbox before anybody is answered.
    mail::plan_reminders(&server).await;
    let reminders = mail::start_reminders(Arc::clone(&server));
    let purge = purge::start(Arc::clone(&server));
    let telling = tell_me::start(Arc::clone(&server));

    let stop = told_to_stop();
    let mut out = std::io::stdout().lock();
    let url = format!("http://{address}/");
    let _ = writeln!(out, "{}", locale.plain(key::COMMAND_SERVE_LISTENS, &[("url", (&url).into())]));
    let _ = writeln!(out, "{}", server.post.described(locale));
    if args.now.is_some() {
        let now = server.clock.now().to_rfc3339();
        let _ = writeln!(out, "{}", locale.plain(key::COMMAND_SERVE_CLOCK, &[("now", (&now).into())]));
    }
    if !http::assets::is_built() {
        let _ = writeln!(out, "{}", locale.plain(key::COMMAND_SERVE_NO_APP, &[]));
    }
    let _ = out.flush();
    drop(out);

    accept(listener, http::router(Arc::clone(&server)), stop).await;
    reminders.abort();
    server.outbox.stop();
    let ended = tokio::time::timeout(LAST_MAILS, &mut sender).await;
    if ended.is_err() {
        tracing::warn!("a mail was cut off: it may arrive twice");
        sender.abort();
    }
    purge.abort();
    telling.abort();
    server.store.close().await;
    Ok(())
}

/// What changed in the programme files since the server last ran is told to calendars as a change.
async fn calendars(
    store: &Store,
    programmes: &[Programme],
    clock: Clock,
) -> Result<HashMap<String, Entries>, StoreError> {
    let mut calendars = HashMap::new();
    for programme in programmes {
        let renew = Renew { programme: programme.clone(), now: clock.now() };
        calendars.insert(programme.slug.clone(), store.write(renew).await?);
    }
    Ok(calendars)
}

/// Answers connections until a signal, then lets the open ones end, for ten seconds at most.
async fn accept(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors: wait for some to be closed rather than spin.
                    tracing::error!(%error, "cannot accept a connection");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let router = router.clone().map_request(move |mut request: hyper::Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            request.map(axum::body::Body::new)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(15))
            // Well above the limit of `headers`, so that it is our answer that says so.
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            // A visitor who goes away is no error.
            let _ = watched.await;
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(Duration::from_secs(10)) => tracing::warn!("some connections were cut off"),
    }
}

/// Listens from now on: who is told to stop while it still starts stops well too.
fn told_to_stop() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let mut signals: Vec<_> = [SignalKind::terminate(), SignalKind::interrupt()]
        .into_iter()
        .filter_map(|kind| tokio::signal::unix::signal(kind).ok())
        .collect();
    async move {
        #[cfg(unix)]
        {
            let heard = signals.iter_mut().map(|signal| Box::pin(signal.recv()));
            match heard.collect::<Vec<_>>() {
                heard if heard.is_empty() => std::future::pending().await,
                heard => drop(futures_util::future::select_all(heard).await),
            }
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        tracing::info!("stopping");
    }
}

/// Makes a folder that only its owner may look into.
pub(crate) fn make_private_folder(path: &Path) -> Result<(), String> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Makes a file that only its owner may read, before anything is in it; SQLite gives its log the same permissions.
fn make_private_file(path: &Path) -> Result<(), String> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(|error| format!("{}: {error}", path.display()))
}

/// Lets only its owner read a file that is there.
#[cfg(unix)]
pub(crate) fn make_private(path: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Other systems have no such permissions.
#[cfg(not(unix))]
pub(crate) fn make_private(_: &Path) -> Result<(), String> {
    Ok(())
}
