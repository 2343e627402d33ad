#!/usr/bin/env node
// Makes a built part of the app smaller: the first load by some 20,000 bytes (brotli), the roster reader by 17,000. Trunk
// runs it after each build. The reader's files are scripts whose names others use, so these stay.
//   - What no page calls goes: wasm-bindgen keeps the classes that some package offers to JavaScript.
//   - Names between wasm and JavaScript are one letter or two: wasm-bindgen's end in random digits, which no compression
//     makes shorter.
//   - A panic ends the program and says nothing, since nobody would read it: the words, the places in the source and
//     what writes them into a sentence go. The app shows its own message first (src/browser/crash.rs). The linker leaves
//     each piece of data by itself (build.rs), so that those can be told which only panics have read.
//   - wasm-opt leaves -Oz for passes whose result is larger, but compresses better; functions that are alike come to stand
//     side by side.
//   - Both files are then named by what is in them, since they are kept for ever under their names.
// usage: script/shrink-app      with TRUNK_PROFILE and TRUNK_STAGING_DIR, as Trunk sets them
'use strict';
const { createHash } = require('node:crypto');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const cache = process.env.XDG_CACHE_HOME || path.join(process.env.HOME, '.cache');
const modules = path.join(process.env.MUSTER_TOOLS || path.join(cache, 'muster-tools'), 'npm', 'node_modules');

function wasmOpt(from, to, passes) {
  const program = path.join(modules, 'binaryen', 'bin', 'wasm-opt');
  return execFileSync(process.execPath, [program, from, '-o', to, ...passes], { encoding: 'utf8' });
}

/** A number of one byte or more at `at`, and where it ends. */
function leb(bytes, at) {
  let [number, shift, byte] = [0, 0, 0];
  do {
    byte = bytes[at++];
    number |= (byte & 127) << shift;
    shift += 7;
  } while (byte & 128);
  return [number, at];
}

/** The same written. */
function unsigned(number) {
  const bytes = [];
  for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128);
  return Buffer.from([...bytes, number]);
}

/** A number whose highest bit is none of a sign. */
function signed(number) {
  const bytes = [];
  for (; number > 63; number >>>= 7) bytes.push((number & 127) | 128);
  return Buffer.from([...bytes, number]);
}

/** The sections of a wasm file: their numbers and what they hold. */
function sectionsOf(file) {
  const sections = [];
  for (let at = 8; at < file.length; ) {
    const [length, from] = leb(file, at + 1);
    sections.push({ id: file[at], content: file.subarray(from, from + length) });
    at = from + length;
  }
  return sections;
}

const CUSTOM = 0;
const CODE = 10;
const DATA = 11;
const DATA_COUNT = 12;

/** The pieces of data in their order: `{ address, bytes }`. */
function piecesOf(file) {
  const { content } = sectionsOf(file).find(({ id }) => id === DATA);
  const pieces = [];
  let [count, at] = leb(content, 0);
  for (; count > 0; count -= 1) {
    // An active piece of the only memory: 0, i32.const, its address, end.
    if (content[at] !== 0 || content[at + 1] !== 0x41) throw new Error('the wasm has data of an unknown kind');
    const [address, end] = leb(content, at + 2);
    const [length, from] = leb(content, end + 1);
    at = from + length;
    pieces.push({ address, bytes: content.subarray(from, at) });
  }
  return pieces.sort((one, other) => one.address - other.address);
}

/** The addresses of the pieces of data whose address the code has, one of `kept`, or another such piece. */
function reached(code, pieces, kept = []) {
  const found = new Set();
  const waiting = [...kept];
  const reach = (address) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pieces[middle].address <= address) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low - 1];
    if (!piece || address >= piece.address + piece.bytes.length || found.has(piece.address)) return;
    found.add(piece.address);
    waiting.push(piece);
  };
  // A piece of data stands in it with its own address.
  const functions = code.replace(/^ *\(data .*$/gm, '');
  for (const [, word, two, offset] of functions.matchAll(/i32\.const (-?\d+)|i64\.const (-?\d+)|\boffset=(\d+)/g)) {
    const value = two === undefined ? BigInt(word ?? offset) : BigInt(two);
    reach(Number(BigInt.asUintN(32, value)));
    // An address and a length may be written at once.
    if (two !== undefined) reach(Number(BigInt.asUintN(32, value >> 32n)));
  }
  while (waiting.length > 0) {
    const { address, bytes } = waiting.pop();
    for (let at = -address & 3; at + 4 <= bytes.length; at += 4) reach(bytes.readUInt32LE(at));
  }
  return found;
}

/** binaryen's library, which can change single functions. */
async function library() {
  const { default: binaryen } = await import(pathToFileURL(path.join(modules, 'binaryen', 'index.js')));
  binaryen.setDebugInfo(true);
  return binaryen;
}

/**
 * Functions that only panic do nothing but stop, after calling `last`, if there is such a function. Answers which data was
 * reached before.
 */
async function withoutPanics(wasmPath, last) {
  const binaryen = await library();
  const file = fs.readFileSync(wasmPath);
  const module = binaryen.readBinary(file);
  const before = reached(module.emitText(), piecesOf(file));
  const functions = [];
  for (let nth = 0; nth < module.getNumFunctions(); nth += 1) {
    const ref = module.getFunctionByIndex(nth);
    functions.push({ ref, ...binaryen.getFunctionInfo(ref) });
  }
  const called = last && functions.find(({ name }) => last.test(name));
  if (last && !called) throw new Error(`no function is called ${last}`);
  let found = false;
  for (const { ref, name, module: importedFrom, results, body } of functions) {
    // `{:?}` stands in the words of panics alone (clippy sees to it): nothing is written, and nothing has failed.
    if (/\bfmt::Debug>::fmt\b/.test(name) && results === binaryen.i32) {
      binaryen.Function.setBody(ref, module.i32.const(0));
      continue;
    }
    if (importedFrom || results !== binaryen.none || !/^<?(core|alloc|std|hashbrown|__rustc)\b/.test(name)) continue;
    const neverReturns = binaryen.getExpressionType(body) === binaryen.unreachable && !/\(return\b/.test(binaryen.emitText(body));
    if (!neverReturns) continue;
    found ||= /\bpanicking::panic_fmt\b/.test(name);
    const stop = module.unreachable();
    const say = () => module.block(null, [module.call(called.name, [], binaryen.none), stop]);
    binaryen.Function.setBody(ref, called ? say() : stop);
  }
  if (!found) throw new Error('panics are not called as expected');
  fs.writeFileSync(wasmPath, module.emitBinary());
  module.dispose();
  return before;
}

/** The data in one piece, which compresses best, and nothing but zeros where only panics have read what is there. */
async function withoutTheirWords(wasmPath, before) {
  const binaryen = await library();
  const file = fs.readFileSync(wasmPath);
  const module = binaryen.readBinary(file);
  const pieces = piecesOf(file);
  // What was not reached before has its address written in some other way, as one from beyond an end.
  const kept = pieces.filter(({ address }) => !before.has(address));
  const now = reached(module.emitText(), pieces, kept);
  module.dispose();
  const first = pieces[0].address;
  const last = pieces[pieces.length - 1];
  const all = Buffer.alloc(last.address + last.bytes.length - first);
  for (const { address, bytes } of pieces) {
    if (now.has(address) || !before.has(address)) all.set(bytes, address - first);
  }
  const data = [Buffer.from([1, 0, 0x41]), signed(first), Buffer.from([0x0b]), unsigned(all.length), all];
  const written = [file.subarray(0, 8)];
  for (const { id, content } of sectionsOf(file)) {
    const other = { [DATA]: Buffer.concat(data), [DATA_COUNT]: Buffer.from([1]) }[id] ?? content;
    written.push(Buffer.from([id]), unsigned(other.length), other);
  }
  fs.writeFileSync(wasmPath, Buffer.concat(written));
}

/** The functions of a wasm file, as they stand in it, with their lengths before them. */
function functionsOf(file) {
  const { content } = sectionsOf(file).find(({ id }) => id === CODE);
  const functions = [];
  let [count, at] = leb(content, 0);
  for (; count > 0; count -= 1) {
    const [length, from] = leb(content, at);
    functions.push(content.subarray(at, from + length));
    at = from + length;
  }
  return functions;
}

/**
 * The places of functions in an order in which each comes after some that it is like: the shortest first, then always the one
 * of which most is, for its length, in those before it. What counts are five bytes in a row that more than one function has,
 * and not many.
 */
function likeBesideLike(functions) {
  const [RUN, MANY, BEFORE, HEAD] = [5, 300, 4, 50];
  const having = new Map();
  const runs = functions.map((bytes, nth) => {
    const found = new Set();
    for (let at = 0; at + RUN <= bytes.length; at += 1) found.add(bytes.readUIntBE(at, RUN));
    for (const run of found) {
      if (!having.has(run)) having.set(run, []);
      having.get(run).push(nth);
    }
    return found;
  });
  const shared = runs.map((found) => [...found].map((run) => having.get(run)).filter(({ length }) => length > 1 && length <= MANY));
  const left = new Set([...functions.keys()].sort((one, other) => functions[one].length - functions[other].length));
  const order = [];
  while (left.size > 0) {
    const alike = new Map();
    order.slice(-BEFORE).reverse().forEach((before, distance) => {
      for (const others of shared[before]) {
        for (const nth of others) if (left.has(nth)) alike.set(nth, (alike.get(nth) ?? 0) + 1 / (distance + 1));
      }
    });
    let [next] = left;
    let most = 0;
    for (const [nth, count] of alike) {
      const share = count / (functions[nth].length + HEAD);
      if (share > most) [next, most] = [nth, share];
    }
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** Names the functions by their places in such an order, which wasm-opt can sort by. */
function nameByLikeness(wasmPath) {
  const file = fs.readFileSync(wasmPath);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(file)).filter(({ kind }) => kind === 'function').length;
  const functions = functionsOf(file);
  const vector = (bytes) => [unsigned(bytes.length), bytes];
  const names = [];
  likeBesideLike(functions).forEach((nth, place) => names[nth] = Buffer.from(String(place).padStart(5, '0')));
  const all = Buffer.concat([unsigned(names.length), ...names.flatMap((name, nth) => [unsigned(imported + nth), ...vector(name)])]);
  const FUNCTION_NAMES = 1;
  const section = Buffer.concat([...vector(Buffer.from('name')), Buffer.from([FUNCTION_NAMES]), ...vector(all)]);
  fs.writeFileSync(wasmPath, Buffer.concat([file, Buffer.from([CUSTOM]), ...vector(section)]));
}

/** The glue without classes: this app offers none to JavaScript. */
function withoutClasses(glue) {
  const names = [...glue.matchAll(/^export class (\w+)/gm)].map(([, name]) => name);
  for (const name of names) {
    glue = glue.replace(new RegExp(`^export class ${name} \\{\\n[^]*?^\\}\\n`, 'm'), '');
    glue = glue.replace(new RegExp(`^if \\(Symbol.dispose\\) ${name}\\..*\\n`, 'm'), '');
    glue = glue.replace(new RegExp(`^const ${name}Finalization = [^]*?;\\n`, 'm'), '');
  }
  return glue.replace('export { initSync, __wbg_init as default };', 'export { __wbg_init as default };');
}

/** What the wasm does not ask for, left out; the rest under the names that the wasm has for it now. */
function renamed(glue, names) {
  const imported = new Map(names.imports.map(([, long, short]) => [long, short]));
  const exported = new Map(names.exports);
  let found = 0;
  // In the reader's they stand deeper.
  const [, indent] = /^( +)__wb\w+: /m.exec(glue);
  const offered = new RegExp(`^${indent}(\\w+): (function\\([^]*?^${indent}\\}(?:, arguments\\); \\})?|[^\\n{]+),\\n`, 'gm');
  glue = glue.replace(offered, (all, long, what) => {
    if (long === '__proto__') return all;
    if (!imported.has(long)) return '';
    found += 1;
    return `${indent}${imported.get(long)}: ${what},\n`;
  });
  if (found !== names.imports.length) throw new Error(`${names.imports.length} imports, but ${found} in the JavaScript`);
  const module = /"\.\/[\w-]+_bg\.js": import0/;
  if (!module.test(glue)) throw new Error('the JavaScript does not name its imports');
  // wasm-opt calls every module that is imported from so.
  glue = glue.replace(module, 'a: import0');
  return glue.replace(/\bwasm\.(\w+)/g, (_, long) => {
    if (!exported.has(long)) throw new Error(`the wasm has no ${long}`);
    return `wasm.${exported.get(long)}`;
  });
}

/** Renames a file by its content, also in the page that loads it. */
function nameByContent(folder, file, page) {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(folder, file))).digest('hex').slice(0, 16);
  // Trunk's own is shorter where it would begin with zeros.
  const name = file.replace(/-[0-9a-f]+(?=(_bg)?\.\w+$)/, `-${hash}`);
  fs.renameSync(path.join(folder, file), path.join(folder, name));
  return page.replaceAll(file, name);
}

/** What wasm-bindgen and wasm-opt left of both files, made smaller; `passes` come before the last of ours. */
async function shrinkPair(gluePath, wasmPath, glue, { panics, passes, minified }) {
  const called = new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));
  const module = new WebAssembly.Module(fs.readFileSync(wasmPath));
  const idle = WebAssembly.Module.exports(module).map(({ name }) => name).filter((name) => !called.has(name));
  const before = await withoutPanics(wasmPath, panics);
  const names = wasmOpt(wasmPath, wasmPath, [
    ...idle.map((name) => `--remove-exports=${name}`),
    // Below 1024 is only the end of the stack: numbers added to an address may stand beside it in the instruction.
    '--low-memory-unused', '--flatten', '--local-cse', '--rereloop', '-O2', ...passes, '-Os',
    '--strip-debug', '--strip-producers',
    // One long piece of data compresses better than many with the zeros between them left out, see below.
    '--skip-pass=memory-packing', '--minify-imports-and-exports-and-modules',
  ]);
  nameByLikeness(wasmPath);
  wasmOpt(wasmPath, wasmPath, ['--reorder-functions-by-name', '--strip-debug']);
  await withoutTheirWords(wasmPath, before);
  const small = new WebAssembly.Module(fs.readFileSync(wasmPath));
  if (WebAssembly.Module.imports(small).some(({ module }) => module !== 'a')) throw new Error('more than one module is imported');
  const { minify } = require(path.join(modules, 'terser'));
  // Warnings are about files that are served in another way than ours.
  const { code } = await minify(renamed(glue, JSON.parse(names)), { ...minified, compress: { drop_console: ['warn'] } });
  fs.writeFileSync(gluePath, code);
}

/**
 * The worker: functions that are called once stay where they are, which compresses better and runs as fast; branches that end
 * alike are made one, and the last of the passes goes over it twice, by which the first load would grow.
 */
async function shrinkWorker(folder) {
  const [gluePath, wasmPath] = ['roster-worker.js', 'roster-worker_bg.wasm'].map((file) => path.join(folder, file));
  const whole = fs.readFileSync(gluePath, 'utf8');
  // A worker has no document, the loader says where the wasm is, and no browser that reads it is as old as that.
  const glue = [
    [/return Object\.assign\(__wbg_init, \{ initSync \}, exports\);/, 'return __wbg_init;'],
    [/^ {4}let script_src;\n {4}if \(typeof document [^]*?^ {4}\}\n/m, ''],
    [/^ {8}if \(module_or_path === undefined && script_src [^]*?^ {8}\}\n/m, ''],
    [/^ {4}if \(!\('encodeInto' in cachedTextEncoder[^]*?^ {4}\}\n/m, ''],
  ].reduce((text, [what, instead]) => {
    if (!what.test(text)) throw new Error("the reader's JavaScript is not written as expected");
    return text.replace(what, instead);
  }, whole);
  await shrinkPair(gluePath, wasmPath, glue, { passes: ['--one-caller-inline-max-function-size=1', '--code-folding', '-Os'], minified: {} });
}

async function shrink(folder, glueFile, wasmFile, pageFile) {
  const [gluePath, wasmPath, pagePath] = [glueFile, wasmFile, pageFile].map((file) => path.join(folder, file));
  const glue = withoutClasses(fs.readFileSync(gluePath, 'utf8'));
  await shrinkPair(gluePath, wasmPath, glue, { panics: /\bcrash::show\b/, passes: [], minified: { module: true } });
  let page = fs.readFileSync(pagePath, 'utf8');
  page = nameByContent(folder, glueFile, nameByContent(folder, wasmFile, page));
  fs.writeFileSync(pagePath, page);
}

/** Trunk's loader starts the worker as glue of old was started; today's would complain on every visitor's console. */
function startAsToday(loader) {
  const old = fs.readFileSync(loader, 'utf8');
  const today = old.replace(/wasm_bindgen\(("[^"]+")\)/, 'wasm_bindgen({module_or_path:$1})');
  if (today === old) throw new Error(`${loader} does not start the worker as expected`);
  fs.writeFileSync(loader, today);
}

async function main() {
  const loader = path.join(process.env.TRUNK_STAGING_DIR, 'roster-worker_loader.js');
  if (fs.existsSync(loader)) startAsToday(loader);
  // What follows is worth its seconds in a release only.
  if (process.env.TRUNK_PROFILE !== 'release') return;
  const folder = process.env.TRUNK_STAGING_DIR;
  const files = fs.readdirSync(folder);
  const only = (pattern) => {
    const found = files.filter((file) => pattern.test(file));
    if (found.length !== 1) throw new Error(`not one file is called ${pattern}: ${found}`);
    return found[0];
  };
  if (fs.existsSync(loader)) await shrinkWorker(folder);
  await shrink(folder, only(/^muster-.*\.js$/), only(/^muster-.*_bg\.wasm$/), only(/\.html$/));
}

shrinkWorker(process.argv[2]).catch((error) => {
  console.error(`shrink-app: ${error.message}`);
  process.exit(1);
});
