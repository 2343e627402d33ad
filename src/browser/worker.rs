//! The roster reader: a web worker with a wasm of its own, wrapped once.
//!
//! A message is a list of buffers, what is said and perhaps a file, which are handed over and not copied. A worker may die
//! without a word (its wasm panics, the device takes its memory), so silence counts as death: see [`Heard::Lost`].

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use domain::roster::{FromWorker, ToWorker};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, MessageEvent};

/// A worker that has been asked and says nothing for so long is dead.
const SILENCE: Duration = Duration::from_secs(20);
/// The same while its files are still being fetched, perhaps over a bad line.
const LOADING: Duration = Duration::from_secs(90);

/// Trunk's names of the three files, in the folder that the page's data block tells.
const LOADER: &str = "roster-worker_loader.js";
const GLUE: &str = "roster-worker.js";
const WASM: &str = "roster-worker_bg.wasm";

/// What comes from a worker.
pub enum Heard {
    /// Its files are being fetched: so many bytes of so many are here, 0 of 0 once it has begun to run.
    Loading { bytes: u32, of: u32 },
    /// An answer, and the bytes of the file that it brings.
    Answer(Box<FromWorker>, Option<Vec<u8>>),
    /// The worker is dead, and ended. Whoever needs one starts another.
    Lost,
}

type Listener = Box<dyn Fn(Heard)>;
type EventListener = Closure<dyn FnMut(Event)>;

/// A running worker; ended when the last handle is dropped or by [`Worker::end`].
#[derive(Clone)]
pub struct Worker(Rc<Inner>);

struct Inner {
    /// None until its files are here.
    worker: RefCell<Option<web_sys::Worker>>,
    folder: String,
    is_ended: Cell<bool>,
    on_heard: Listener,
    is_ready: Cell<bool>,
    /// Messages for a worker that is not ready: one that arrives before its wasm runs would be lost.
    waiting: RefCell<Vec<Array>>,
    /// Questions without an answer.
    open: Cell<u32>,
    watchdog: Cell<Option<TimeoutHandle>>,
    /// Kept alive as long as the worker may call.
    listener: RefCell<Option<EventListener>>,
}

impl Worker {
    /// Starts the worker in `folder`, of which the wasm has `size` bytes. None: this browser has no workers.
    pub fn start(folder: &str, size: u32, on_heard: impl Fn(Heard) + 'static) -> Option<Worker> {
        if !js_sys::Reflect::has(&window(), &"Worker".into()).unwrap_or_default() {
            return None;
        }
        let inner = Rc::new(Inner {
            worker: RefCell::default(),
            folder: folder.to_string(),
            is_ended: Cell::new(false),
            on_heard: Box::new(on_heard),
            is_ready: Cell::new(false),
            waiting: RefCell::default(),
            open: Cell::new(0),
            watchdog: Cell::new(None),
            listener: RefCell::default(),
        });
        let weak = Rc::downgrade(&inner);
        let listener = EventListener::new(move |event: Event| {
            if let Some(inner) = weak.upgrade() {
                inner.hear(&event);
            }
        });
        *inner.listener.borrow_mut() = Some(listener);
        spawn_local(load(Rc::downgrade(&inner), address(folder, WASM), size));
        Some(Worker(inner))
    }

    /// Sends something that is not answered.
    pub fn tell(&self, message: &ToWorker) {
        self.0.send(Array::of1(&packed(message)));
    }

    /// Sends a question; `bytes` are handed over.
    pub fn ask(&self, question: &ToWorker, bytes: Option<ArrayBuffer>) {
        let message = match bytes {
            Some(bytes) => Array::of2(&packed(question), &bytes),
            None => Array::of1(&packed(question)),
        };
        self.0.open.set(self.0.open.get() + 1);
        self.0.send(message);
        watch(&self.0);
    }

    /// Ends the worker at once, whatever it is doing.
    pub fn end(&self) {
        self.0.end();
    }
}

impl Inner {
    fn send(&self, message: Array) {
        if self.is_ready.get() {
            self.post(&message);
        } else {
            self.waiting.borrow_mut().push(message);
        }
    }

    fn post(&self, message: &Array) {
        // Not borrowed while posting: whatever is heard meanwhile may end the worker.
        let worker = self.worker.borrow().clone();
        if let Some(worker) = worker {
            // Refused only for what cannot be handed over; buffers can.
            let _ = worker.post_message_with_transfer(message, message);
        }
    }

    /// Runs the worker, once its files are here.
    fn run(self: &Rc<Self>) {
        if self.is_ended.get() {
            return;
        }
        let Ok(worker) = web_sys::Worker::new(&address(&self.folder, LOADER)) else { return self.lose() };
        if let Some(listener) = &*self.listener.borrow() {
            let function = listener.as_ref().unchecked_ref();
            worker.set_onmessage(Some(function));
            worker.set_onerror(Some(function));
            worker.set_onmessageerror(Some(function));
        }
        *self.worker.borrow_mut() = Some(worker);
        watch(self);
        (self.on_heard)(Heard::Loading { bytes: 0, of: 0 });
    }

    fn hear(self: &Rc<Self>, event: &Event) {
        let answer =
            event.dyn_ref::<MessageEvent>().filter(|event| event.type_() == "message").and_then(read);
        let Some((answer, bytes)) = answer else { return self.lose() };
        match answer {
            FromWorker::Ready => {
                self.is_ready.set(true);
                for message in self.waiting.take() {
                    self.post(&message);
                }
            }
            FromWorker::Progress { .. } => {}
            _ => self.open.set(self.open.get().saturating_sub(1)),
        }
        watch(self);
        (self.on_heard)(Heard::Answer(Box::new(answer), bytes));
    }

    fn lose(&self) {
        self.end();
        (self.on_heard)(Heard::Lost);
    }

    fn end(&self) {
        self.is_ended.set(true);
        if let Some(worker) = self.worker.take() {
            worker.terminate();
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.set_onmessageerror(None);
        }
        self.waiting.borrow_mut().clear();
        if let Some(handle) = self.watchdog.take() {
            handle.clear();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.end();
    }
}

/// Fetches the wasm and tells how much of it is here; the worker, which is told an address alone, then finds it in the
/// browser's cache. Without this a person on a bad line would look at a page that does nothing for a minute.
async fn load(inner: Weak<Inner>, address: String, size: u32) {
    let tell = |bytes: u32, of: u32| match inner.upgrade().filter(|inner| !inner.is_ended.get()) {
        Some(inner) => {
            watch(&inner);
            (inner.on_heard)(Heard::Loading { bytes, of });
            true
        }
        None => false,
    };
    let is_here = fetch(&address, size, tell).await;
    match inner.upgrade() {
        Some(inner) if is_here => inner.run(),
        Some(inner) if !inner.is_ended.get() => inner.lose(),
        _ => {}
    }
}

/// Whether the file has come whole. `tell` may stop it.
async fn fetch(address: &str, size: u32, tell: impl Fn(u32, u32) -> bool) -> bool {
    let Ok(answer) = JsFuture::from(window().fetch_with_str(address)).await else { return false };
    let answer: web_sys::Response = answer.unchecked_into();
    let Some(body) = answer.body().filter(|_| answer.ok()) else { return false };
    // The bytes arrive unpacked; what a person pays for is what went over the line.
    let packed = answer.headers().get("content-length").ok().flatten().and_then(|n| n.parse().ok());
    let of: u32 = packed.filter(|n| *n <= size).unwrap_or(size);
    let reader = web_sys::ReadableStreamDefaultReader::new(&body);
    let Ok(reader) = reader else { return false };
    let mut bytes = 0;
    loop {
        let Ok(step) = JsFuture::from(reader.read()).await else { return false };
        let part = |name: &str| js_sys::Reflect::get(&step, &name.into()).unwrap_or_default();
        let Ok(chunk) = part("value").dyn_into::<Uint8Array>() else { return part("done").is_truthy() };
        bytes += u64::from(chunk.length());
        let here = bytes * u64::from(of) / u64::from(size.max(1));
        if !tell(u32::try_from(here).unwrap_or(of).min(of), of) {
            drop(JsFuture::from(reader.cancel()));
            return false;
        }
    }
}

/// From now on silence is counted, if an answer is awaited.
fn watch(inner: &Rc<Inner>) {
    if let Some(handle) = inner.watchdog.take() {
        handle.clear();
    }
    if inner.open.get() == 0 {
        return;
    }
    let weak = Rc::downgrade(inner);
    let bark = move || {
        if let Some(inner) = weak.upgrade() {
            inner.lose();
        }
    };
    let patience = if inner.is_ready.get() { SILENCE } else { LOADING };
    inner.watchdog.set(set_timeout_with_handle(bark, patience).ok());
}

fn packed(message: &ToWorker) -> ArrayBuffer {
    Uint8Array::from(message.to_bytes().as_slice()).buffer()
}

/// An answer, and the file that it brings.
fn read(event: &MessageEvent) -> Option<(FromWorker, Option<Vec<u8>>)> {
    let parts: Array = event.data().dyn_into().ok()?;
    let bytes = |nth| parts.get(nth).dyn_ref().map(|part: &ArrayBuffer| Uint8Array::new(part).to_vec());
    Some((FromWorker::from_bytes(&bytes(0)?)?, bytes(1)))
}

fn address(folder: &str, file: &str) -> String {
    [folder.trim_end_matches('/'), "/", file].concat()
}

/// Lets the browser fetch the worker's files while it has nothing else to do: the next page may need them.
pub fn prefetch(folder: &str) {
    let Some(head) = document().head() else { return };
    for file in [LOADER, GLUE, WASM] {
        if let Ok(link) = document().create_element("link") {
            let _ = link.set_attribute("rel", "prefetch");
            let _ = link.set_attribute("href", &address(folder, file));
            let _ = head.append_child(&link);
        }
    }
}
