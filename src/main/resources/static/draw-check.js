/* Checks a bundle: its form, every hash, and the whole draw done again. Ends in one verdict: a key and what it mentions. */
import { Hmac, sha256, utf8 } from "./draw-hash.js";
import { drawSeats } from "./draw-seats.js";
import { InspectionDraw } from "./draw-inspection.js";

const LARGEST = 512;
const no = (key, ...args) => ({ good: false, key, args: args.map(String) });

/** JSON with sorted keys and no blanks, as every text of a draw is written. */
export function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  return "{" + Object.keys(value).sort().map(key => JSON.stringify(key) + ":" + canonical(value[key])).join(",") + "}";
}

/** By Web Crypto where the page may use it: a browser lends it to safe connections only. */
async function digest(text) {
  const bytes = utf8(text);
  if (!globalThis.crypto?.subtle) return sha256(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, "0")).join("");
}

/** Keys that are shown are held against Web Crypto too, so that the hash written here has a second witness. */
async function witnessed(seed, shown) {
  if (!globalThis.crypto?.subtle) return true;
  const raw = Uint8Array.from(seed.match(/../g), two => parseInt(two, 16));
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  for (const label of shown) {
    const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8(label)));
    if (Array.from(mac, byte => byte.toString(16).padStart(2, "0")).join("") !== new Hmac(seed).hex(label)) return false;
  }
  return true;
}

const words = value => {
  const text = value === undefined || value === null ? "–" : typeof value === "string" ? value : canonical(value);
  return text.length <= 80 ? text : text.slice(0, 80) + "…";
};

const isRecord = value => value !== null && typeof value === "object" && !Array.isArray(value);

/** The first place where two trees differ. */
function difference(path, expected, found) {
  if (isRecord(expected) && isRecord(found)) {
    for (const key of [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort()) {
      const inner = difference(path ? path + "." + key : key, expected[key] ?? null, found[key] ?? null);
      if (inner) return inner;
    }
    return null;
  }
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let i = 0; i < Math.max(expected.length, found.length); i++) {
      const inner = difference(`${path}[${i}]`, expected[i] ?? null, found[i] ?? null);
      if (inner) return inner;
    }
    return null;
  }
  return expected === found ? null : [path, words(expected), words(found)];
}

function compared(expected, text) {
  const again = canonical(expected);
  if (again === text) return null;
  return difference("", expected, JSON.parse(text)) ?? ["–", words(again), words(text)];
}

function sign(one, other) {
  let place = 0;
  while (place < one.length && place < other.length && one[place] === other[place]) place++;
  return place + 1;
}

function read(bytes) {
  if (bytes.length > LARGEST * 1048576) return { refusal: no("too-large", bytes.length >> 20, LARGEST) };
  let text, tree;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refusal: no("not-text", firstBad(bytes)) };
  }
  try {
    tree = JSON.parse(text);
  } catch (broken) {
    return { refusal: no("not-json", Number(/position (\d+)/.exec(broken.message)?.[1] ?? 0) + 1) };
  }
  const parts = tree?.format === "assay-draw-2" && Array.isArray(tree.parts) ? tree.parts : [];
  const whole = parts.every(part => ["name", "sha256", "text"].every(key => typeof part?.[key] === "string"));
  if (!parts.length || !whole) return { refusal: no("not-a-bundle") };
  const kept = { format: tree.format, parts: parts.map(({ name, sha256: hash, text: content }) => ({ name, sha256: hash, text: content })) };
  const again = canonical(kept);
  return again === text ? { parts: kept.parts } : { refusal: no("not-canonical", sign(again, text)) };
}

/** The first byte that cannot be part of a text, 1 for the first. */
function firstBad(bytes) {
  let low = 0, high = bytes.length;
  while (low < high) {
    const middle = low + high >> 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  return low + 1;
}

/** The pools in the order of the commitment, then nonce, result and amendments in turn. */
function wrongOrder(parts, commitment) {
  const order = ["commitment", ...commitment.pools.map(pool => pool.name), "nonce", "result"];
  for (let i = 0; i < parts.length; i++) {
    const wanted = order[i] ?? "amendment-" + (i - order.length + 1);
    if (parts[i].name !== wanted) {
      const known = order.includes(parts[i].name) || parts[i].name.startsWith("amendment-");
      return known ? no("part-missing", wanted) : no("part-unknown", parts[i].name);
    }
  }
  return parts.length > 1 && parts.length < 1 + commitment.pools.length ? no("part-missing", order[parts.length]) : null;
}

const NONCE = /^[0-9A-Za-z./_+:,-]{6,200}$/;
const SPELLING = { digits: /^[0-9]+$/, hex: /^[0-9a-f]+$/ };
const RFC3797 = /^(([0-9A-Za-z]+\.)+\/)+$/;

async function wrongNonce(nonce, commitment, sha) {
  if (!(Date.parse(commitment.committedAt) <= Date.parse(commitment.time))) {
    return no("committed-late", commitment.committedAt, commitment.time);
  }
  if (nonce.commitmentSha256 !== sha || nonce.planId !== commitment.planId) return no("nonce-of-other");
  const at = Date.parse(nonce.enteredAt), planned = Date.parse(commitment.time);
  if (Number.isNaN(at) || Number.isNaN(planned)) throw new Error("no time");
  if (at < planned) return no("nonce-early", nonce.enteredAt, commitment.time);
  const cut = commitment.sealSha256 ? nonce.nonce.lastIndexOf("-") : -1;
  if (commitment.sealSha256 && await digest(nonce.nonce.slice(cut + 1)) !== commitment.sealSha256) return no("nonce-seal");
  const called = cut < 0 ? nonce.nonce : nonce.nonce.slice(0, cut);
  const expected = commitment.value;
  const spelled = !expected || (called.length === expected.length && SPELLING[expected.spelling].test(called));
  const fits = spelled && NONCE.test(nonce.nonce) && (commitment.algorithm !== "rfc3797" || RFC3797.test(nonce.nonce));
  return fits ? null : no("nonce-form");
}

/** @param published the hash of the commitment as it was published, or null */
export async function check(bytes, published) {
  const { parts, refusal } = read(bytes);
  if (refusal) return refusal;
  if (parts[0].name !== "commitment") return no("part-missing", "commitment");
  for (const part of parts) if (await digest(part.text) !== part.sha256) return no("hash", part.name);
  const text = new Map(parts.map(part => [part.name, part.text]));
  const sha = parts[0].sha256;
  let reading = "commitment";
  try {
    const commitment = JSON.parse(parts[0].text);
    if (commitment.format !== 2) return no("unreadable", reading);
    if (published && published !== sha) return no("other-draw", sha, published);
    const order = wrongOrder(parts, commitment);
    if (order) return order;
    const pools = {};
    for (const seal of commitment.pools) {
      const part = parts.find(one => one.name === seal.name);
      if (!part) continue;
      pools[seal.name] = JSON.parse(part.text);
      const size = (pools[seal.name].pool ?? pools[seal.name]).length;
      if (part.sha256 !== seal.sha256 || size !== seal.size) return no("seal", seal.name);
    }
    const nonce = text.has("nonce") ? JSON.parse(text.get("nonce")) : null;
    const early = nonce && await wrongNonce(nonce, commitment, sha);
    if (early) return early;
    const good = key => ({ good: true, key, args: [commitment.planId, sha] });
    if (!text.has("result")) return good(nonce ? "good-nonced" : "good-committed");
    reading = "result";
    return await again(commitment, nonce, pools, parts) ?? good("good-drawn");
  } catch (unreadable) {
    return no("unreadable", reading);
  }
}

/** What opens the recusals that mattered, by "object|inspector"; whoever opens one that was not committed to opens nothing. */
function opened(parts) {
  const salts = new Map();
  for (const part of parts) {
    if (part.name !== "result" && !part.name.startsWith("amendment-")) continue;
    const { inspection, teams } = readable(part.text);
    for (const team of inspection?.teams ?? teams ?? []) {
      for (const skip of team.skipped ?? []) if (skip.salt) salts.set(team.object + "|" + skip.label, skip.salt);
    }
  }
  return salts;
}

/** Nothing where a text cannot be read: when its turn comes, that is what is said of it. */
function readable(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

async function again(commitment, nonce, pools, parts) {
  const seedText = `${commitment.planId}|${commitment.time}|${nonce.nonce}`;
  const seed = await digest(seedText);
  const result = { commitmentSha256: parts[0].sha256, nonceSha256: parts.find(part => part.name === "nonce").sha256, seedText, seed };
  let draw = null;
  if (commitment.inspection) {
    draw = await InspectionDraw.of(commitment, seed, nonce.nonce, pools, opened(parts));
    result.inspection = Object.fromEntries(Object.entries(draw.result).filter(([, list]) => list.length));
    if (!await witnessed(seed, draw.result.drawn.slice(0, 50).map(one => one.label))) throw new Error("Web Crypto disagrees");
  } else {
    result.seats = await drawSeats(commitment, seed, nonce.nonce, pools);
    if (!await witnessed(seed, result.seats.lines.slice(0, 50).map(one => one.label))) throw new Error("Web Crypto disagrees");
  }
  const at = parts.findIndex(part => part.name === "result");
  const wrong = compared(result, parts[at].text);
  if (wrong) return no("result", ...wrong);
  for (let i = at + 1; i < parts.length; i++) {
    try {
      const expected = await draw.repeat(JSON.parse(parts[i].text), parts[i - 1].sha256);
      const differs = compared(expected, parts[i].text);
      if (differs) return no("amendment", parts[i].name, ...differs);
    } catch {
      return no("unreadable", parts[i].name);
    }
  }
  return null;
}
