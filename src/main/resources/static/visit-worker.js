/* Lets the pages of visits open without a network, and sends what waits when the browser says that there is one again. */
importScripts("/visit-store.js", "/visit-send.js");

const KEPT = "assay-visits-1";
const PAGE = /^\/visits(\/[0-9a-f-]{36})?$/;
const PATIENCE = 6000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (PAGE.test(url.pathname) && !url.search) event.respondWith(page(request, url.pathname));
  } else if (["style", "script", "font", "image"].includes(request.destination) && !url.pathname.startsWith("/documents/")) {
    event.respondWith(asset(request));
  }
});

/* The network first; a page that was seen before serves when there is none, or it takes too long. */
async function page(request, path) {
  const kept = await caches.open(KEPT);
  const before = await kept.match(path);
  const fresh = fetch(request).then(async answer => {
    if (answer.ok && !answer.redirected) await kept.put(path, answer.clone());
    return answer;
  });
  if (!before) return fresh;
  const late = new Promise(resolve => setTimeout(() => resolve(before), PATIENCE));
  return Promise.race([fresh.catch(() => before), late]);
}

/* What bears the hash of its content never changes; the rest is asked for first. */
async function asset(request) {
  const kept = await caches.open(KEPT);
  const before = await kept.match(request);
  if (before && /-[0-9a-f]{32}\./.test(request.url)) return before;
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    return answer;
  } catch (away) {
    if (before) return before;
    throw away;
  }
}

self.addEventListener("sync", event => {
  if (event.tag === "visit-send") event.waitUntil(sendAll());
});

async function sendAll() {
  let away = false;
  for (const visit of await self.visitStore.waiting()) away = (await self.visitSend(visit)).outcome === "away" || away;
  for (const client of await self.clients.matchAll()) client.postMessage("visit-sent");
  if (away) throw new Error("no network yet"); /* the browser tries again */
}
