/* What a phone keeps of visits: every tap is here before anything else happens to it, and stays until the server has it. */
(self => {
  "use strict";

  if (self.visitStore) return; /* a page may ask for it twice */

  const NAME = "assay-visits";
  /* The server has these. */
  const SETTLED = ["sent", "late", "void"];
  const settled = event => SETTLED.includes(event.state);
  let opened;

  function database() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("events", { keyPath: "id" }).createIndex("visit", "visit");
        request.result.createObjectStore("kept");
      };
      request.onsuccess = () => {
        /* Another tab with a newer page may need to change the shape. */
        request.result.onversionchange = () => { request.result.close(); opened = undefined; };
        request.result.onclose = () => { opened = undefined; };
        resolve(request.result);
      };
      request.onerror = () => { opened = undefined; reject(request.error); };
    });
    return opened;
  }

  const result = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  /* Runs work in one transaction and ends when it is on the disk; fails when any of it is not, as on a full phone. */
  async function within(stores, mode, work) {
    const transaction = (await database()).transaction(stores, mode, { durability: "strict" });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    done.catch(() => {}); /* when the work fails, that is told */
    let value;
    try {
      value = await work(transaction);
    } catch (problem) {
      try { transaction.abort(); } catch { /* it is over */ }
      throw problem;
    }
    await done;
    return value;
  }

  /* Goes through all events; see(event) gives what is to stand in its place, null to remove it, undefined to leave it. */
  const through = see => within(["events"], "readwrite", transaction => new Promise((resolve, reject) => {
    const request = transaction.objectStore("events").openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return void resolve();
      const changed = see(cursor.value);
      if (changed === null) cursor.delete();
      else if (changed) cursor.update(changed);
      cursor.continue();
    };
  }));

  function lighter(event) {
    const { bytes, ...rest } = event;
    return rest;
  }

  /* Adds an event; it gets its id, and the next number of this phone in the same transaction.
     It is never earlier than after, a time in milliseconds: what was on the screen before it came before it. */
  function add(event, after) {
    const at = new Date(Math.max(Date.now(), after || 0)).toISOString();
    return within(["events", "kept"], "readwrite", async transaction => {
      const kept = transaction.objectStore("kept");
      const device = await result(kept.get("device")) ?? { id: crypto.randomUUID(), sequence: 0 };
      device.sequence++;
      const stored = { ...event, id: crypto.randomUUID(), device: device.id, sequence: device.sequence, at, state: "waiting" };
      kept.put(device, "device");
      transaction.objectStore("events").add(stored);
      return stored;
    });
  }

  /* Once the server has a picture, its bytes are dropped here: a photo may have many megabytes. */
  const change = (id, patch) => within(["events"], "readwrite", async transaction => {
    const events = transaction.objectStore("events");
    const event = await result(events.get(id));
    if (!event) return;
    const changed = { ...event, ...patch };
    events.put(settled(changed) ? lighter(changed) : changed);
  });

  const remove = id => within(["events"], "readwrite", async transaction => void transaction.objectStore("events").delete(id));

  /* Drops the bytes of what was sent by an older page. */
  const tidy = () => through(event => settled(event) && event.bytes ? lighter(event) : undefined);

  /* The events of a visit in the order they were made. */
  async function of(visit) {
    const found = await within(["events"], "readonly", transaction => result(transaction.objectStore("events").index("visit").getAll(visit)));
    return found.sort((one, other) => one.sequence - other.sequence);
  }

  /* The visits with something to send. */
  async function waiting() {
    const all = await within(["events"], "readonly", transaction => result(transaction.objectStore("events").getAll()));
    return [...new Set(all.filter(event => event.state === "waiting").map(event => event.visit))];
  }

  /* How many entries are still to be sent, or were stopped. */
  async function unsent() {
    const all = await within(["events"], "readonly", transaction => result(transaction.objectStore("events").getAll()));
    return all.filter(event => ["waiting", "stopped"].includes(event.state)).length;
  }

  /* Leaves only what the server does not have. */
  async function forget() {
    await through(event => settled(event) ? null : undefined);
    await within(["kept"], "readwrite", async transaction => {
      const kept = transaction.objectStore("kept");
      for (const key of await result(kept.getAllKeys())) if (key.startsWith("state-")) kept.delete(key);
    });
  }

  const keep = (key, value) => within(["kept"], "readwrite", async transaction => void transaction.objectStore("kept").put(value, key));
  const kept = key => within(["kept"], "readonly", transaction => result(transaction.objectStore("kept").get(key)));

  self.visitStore = { add, change, remove, tidy, of, waiting, unsent, forget, keep, kept };
})(self);
