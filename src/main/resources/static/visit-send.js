/* Sends what a phone keeps of a visit: answers first, then signatures, then photos, then that the team has left. Whatever was sent before may be sent again. */
(self => {
  "use strict";

  const AT_A_TIME = 100;
  const store = self.visitStore;

  class Away extends Error {}
  class SignedOut extends Error {}
  class Gone extends Error {}
  /* The checklist is closed for a while: what waits goes on waiting. */
  class NotYet extends Error {}

  async function ask(path, options = {}) {
    let answer;
    try {
      answer = await fetch(path, { credentials: "same-origin", cache: "no-store", ...options, headers: { Accept: "application/json", "X-Requested-With": "fetch", ...options.headers } });
    } catch {
      throw new Away();
    }
    const json = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json().catch(() => null) : null;
    /* Without a session the answer is 401; after a new sign-in in another tab the token is old once, which is 403. */
    if (answer.status === 401 || answer.redirected) throw new SignedOut();
    if (answer.status === 404) throw new Gone();
    if (answer.status === 403 || answer.status >= 500 || json === null) throw new Away();
    if (!answer.ok && json.type === "urn:assay:visits.refused.not-yet") throw new NotYet();
    return { ok: answer.ok, json };
  }

  /* @returns { outcome: sent | away | not-yet | signed-out | gone, state, others } */
  async function send(visit) {
    const run = () => sendAlone(visit);
    return self.navigator.locks ? self.navigator.locks.request("assay-visit-" + visit, run) : run();
  }

  /* How the visit stands; upTo tells which taps of this phone are in it. */
  async function look(visit) {
    const before = (await store.of(visit)).filter(event => event.state === "sent");
    const known = (await ask("/api/visits/" + visit + "/state")).json;
    await store.keep("state-" + visit, { ...known.visit, upTo: Math.max(0, ...before.map(event => event.sequence)) });
    return known;
  }

  async function sendAlone(visit) {
    const base = "/api/visits/" + visit;
    let known;
    try {
      known = await look(visit);
      const { me, attempt, open, status } = known.visit;
      const headers = known.header ? { [known.header]: known.token } : {};
      const events = (await store.of(visit)).filter(event => event.state === "waiting");
      const mine = events.filter(event => event.person === me);
      /* What belongs to an attempt that is void is taken at any time, to be kept. */
      const ready = mine.filter(event => open || status === "RECORDED" || status === "CLOSED" || event.attempt < attempt);
      if (ready.length > 0) {
        await answers(base, headers, ready.filter(event => event.kind === "answer"));
        /* Who signed has left by now: a signature is never kept waiting by photos. */
        for (const event of ready.filter(each => each.kind === "signature")) await signature(base, headers, event);
        for (const event of ready.filter(each => each.kind === "photo")) await photo(base, headers, event);
        for (const event of ready.filter(each => each.kind === "departure")) await departure(base, headers, event, attempt);
        known = await look(visit);
      }
      return { outcome: ready.length < mine.length ? "not-yet" : "sent", state: known.visit, others: events.length - mine.length };
    } catch (problem) {
      const outcome = problem instanceof SignedOut ? "signed-out" : problem instanceof Gone ? "gone" : problem instanceof NotYet ? "not-yet" : "away";
      if (outcome === "away" && !(problem instanceof Away)) console.error(problem);
      return { outcome, state: known?.visit };
    }
  }

  const sent = told => store.change(told.id, { state: told.fate === "COUNTED" ? "sent" : told.fate.toLowerCase(), why: told.why });

  /* The server said no in words: it stays on the phone, and is sent again when somebody says so. */
  const stopped = (event, json) => store.change(event.id, { state: "stopped", why: json.errors?.map(each => each.message).join(" ") || json.detail });

  async function answers(base, headers, events) {
    for (let from = 0; from < events.length; from += AT_A_TIME) {
      const part = events.slice(from, from + AT_A_TIME);
      const body = JSON.stringify({ answers: part.map(({ id, device, sequence, attempt, item, value, note, at }) => ({ id, device, sequence, attempt, item, value, note, at })) });
      const answer = await ask(base + "/answers", { method: "POST", body, headers: { ...headers, "Content-Type": "application/json" } });
      if (answer.ok) for (const told of answer.json) await sent(told);
      else for (const event of part) await stopped(event, answer.json);
    }
  }

  async function picture(path, headers, event, fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) body.append(name, value);
    if (event.bytes) body.append("file", new Blob([event.bytes], { type: event.type }), event.name);
    const answer = await ask(path, { method: "POST", body, headers });
    if (answer.ok) await sent(answer.json);
    else await stopped(event, answer.json);
  }

  const photo = (base, headers, event) => picture(base + "/photos", headers, event,
    { id: event.id, device: event.device, attempt: event.attempt, item: event.item, sha256: event.sha256, at: event.at });

  const signature = (base, headers, event) => picture(base + "/signatures", headers, event,
    { id: event.id, attempt: event.attempt, party: event.party, name: event.signer, post: event.post, answers: event.answers, sheet: event.sheet, at: event.at, sha256: event.sha256 });

  async function departure(base, headers, event, now) {
    const { id, day, arrived, left, place, attempt } = event;
    if (attempt < now) return void await store.change(id, { state: "void" });
    const answer = await ask(base + "/departure", { method: "POST", body: JSON.stringify({ id, day, arrived, left, place }), headers: { ...headers, "Content-Type": "application/json" } });
    if (answer.ok) await sent(answer.json);
    else await stopped(event, answer.json);
  }

  self.visitSend = send;
})(self);
