/* What a phone keeps of visits: every tap is here before anything else happens to it, and stays until the server has it. */
(self => {
  "use strict";

  const NAME = "assay-visits";
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

  /* Runs work in one transaction and ends when it is on the disk. */
  async function within(stores, mode, work) {
    const transaction = (await database()).transaction(stores, mode, { durability: "strict" });
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const value = await work(transaction);
    await done;
    return value;
  }

  /* Adds an event; it gets its id, and the next number of this phone in the same transaction. */
  function add(event) {
    const at = new Date().toISOString();
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

  const change = (id, patch) => within(["events"], "readwrite", async transaction => {
    const events = transaction.objectStore("events");
    const event = await result(events.get(id));
    if (event) events.put({ ...event, ...patch });
  });

  const remove = id => within(["events"], "readwrite", async transaction => void transaction.objectStore("events").delete(id));

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

  const keep = (key, value) => within(["kept"], "readwrite", async transaction => void transaction.objectStore("kept").put(value, key));
  const kept = key => within(["kept"], "readonly", transaction => result(transaction.objectStore("kept").get(key)));

  self.visitStore = { add, change, remove, of, waiting, keep, kept };
})(self);
