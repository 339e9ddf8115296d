/* The checklist on the phone: what is tapped is stored first, shown then, and sent when there is a network. */
(async () => {
  "use strict";

  const page = document.querySelector("[data-visit]");
  if (!page) return;
  const { visit, person } = page.dataset;
  const attempt = Number(page.dataset.attempt);
  const text = (name, ...values) => values.reduce((said, value, index) => said.replace("{" + index + "}", value), page.dataset["text" + name] || "");
  const find = (selector, within = page) => within.querySelector(selector);
  const all = (selector, within = page) => [...within.querySelectorAll(selector)];
  const store = self.visitStore;
  const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  const sha256 = async bytes => hex(await crypto.subtle.digest("SHA-256", bytes));
  const cards = all("[data-item]");

  let events = [];
  let state = await store.kept("state-" + visit);
  let last = "away";
  let others = 0;

  /* The later of two answers counts, as on the server. */
  const later = (one, other) => {
    const byTime = Date.parse(one.at) - Date.parse(other.at) || one.sequence - other.sequence;
    return byTime || (one.device < other.device ? -1 : one.device > other.device ? 1 : one.id < other.id ? -1 : 1);
  };

  function current(item) {
    const mine = events.filter(event => event.kind === "answer" && event.item === item && event.attempt === attempt && ["waiting", "sent"].includes(event.state));
    const known = state?.answers?.[item]?.current;
    return [...mine, ...(known && state.attempt === attempt ? [known] : [])].sort(later).pop();
  }

  /* Showing */

  function showBar() {
    const waiting = events.filter(event => event.state === "waiting" && event.person === person);
    const pictures = waiting.filter(event => event.kind === "photo" || event.kind === "signature").length;
    const many = [text("WaitAnswers", waiting.length - pictures), pictures ? text("WaitPictures", pictures) : ""].filter(Boolean).join(" ");
    const bar = find("[data-bar]");
    const said = last === "signed-out" ? text("SignedOut", waiting.length)
      : last === "gone" ? text("Gone")
        : waiting.length ? many
          : last === "sent" && navigator.onLine ? text("Online") : text("Offline");
    const online = last === "sent" && navigator.onLine;
    bar.dataset.state = last === "signed-out" || last === "gone" ? "stopped" : waiting.length ? "waiting" : online ? "online" : "offline";
    find("[data-bar-text]").textContent = said;
    find("[data-bar-net]").textContent = online ? "" : waiting.length ? text("Offline") : "";
    find("[data-sign-in]").hidden = last !== "signed-out";
    const closed = state && !state.open;
    find("[data-closed]").hidden = !closed;
    find("[data-others]").hidden = !others;
    find("[data-others]").textContent = text("Others", others);
    const stopped = events.filter(event => event.state === "late" || event.state === "void" || (event.state === "stopped" && event.kind === "departure") || event.state === "refused");
    const list = find("[data-uncounted]");
    list.hidden = stopped.length === 0;
    list.replaceChildren(...[...new Set(stopped.map(event => [event.item, event.why].filter(Boolean).join(": ")))].map(line => Object.assign(document.createElement("li"), { textContent: line })));
  }

  function showCard(card) {
    const { item } = card.dataset;
    const now = current(item);
    for (const radio of all("input[type=radio]", card)) radio.checked = Boolean(now) && radio.value === now.value;
    const note = find("textarea", card);
    if (document.activeElement !== note) note.value = now?.note ?? "";
    const known = state?.answers?.[item];
    const differ = find("[data-differ]", card);
    differ.hidden = !known?.differs;
    if (known?.differs) differ.textContent = text("Differ") + " " + known.last.map(said => said.by + ": " + (page.getAttribute("data-value-" + said.value.toLowerCase()) || said.value)).join(" · ");
    card.classList.toggle("is-answered", Boolean(now) && now.value !== "NONE");
    showPhotos(card, item);
  }

  const shown = new Map();

  function showPhotos(card, item) {
    const own = events.filter(event => event.kind === "photo" && event.item === item && event.attempt === attempt);
    const here = new Set(own.map(event => event.sha256));
    const there = (state?.photos ?? []).filter(photo => photo.item === item && !here.has(photo.sha256));
    find("[data-photos]", card).replaceChildren(...own.map(event => photoLine(event)), ...there.map(photo => serverLine(photo)));
  }

  function line(sha, says, failed) {
    const li = document.createElement("li");
    if (failed) li.className = "is-stopped";
    const code = Object.assign(document.createElement("code"), { className: "hash", textContent: sha.slice(0, 12) + "…", title: sha });
    const words = document.createElement("span");
    words.append(says, " ", code);
    li.append(words);
    return li;
  }

  function photoLine(event) {
    const stopped = event.state === "stopped" || event.state === "refused";
    const li = line(event.sha256, stopped ? event.why || "" : text(event.state === "waiting" ? "PhotoWaits" : event.state === "sent" ? "PhotoSent" : "PhotoLate"), stopped);
    if (event.bytes && event.type.startsWith("image/") && !stopped) {
      if (!shown.has(event.id)) shown.set(event.id, URL.createObjectURL(new Blob([event.bytes], { type: event.type })));
      li.prepend(Object.assign(new Image(64, 64), { src: shown.get(event.id), alt: text("PhotoOf", event.item) }));
    }
    if (stopped) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: text("TakeOut") });
      button.addEventListener("click", async () => { await store.remove(event.id); await refresh(); });
      li.append(button);
    }
    return li;
  }

  function serverLine(photo) {
    const li = line(photo.sha256, photo.by + " · " + text(photo.late ? "PhotoLate" : "PhotoSent"));
    const link = Object.assign(document.createElement("a"), { href: "/documents/" + photo.document, textContent: text("Open") });
    li.append(link);
    return li;
  }

  function showSignatures() {
    for (const form of all("form[data-party]")) {
      const { party } = form.dataset;
      const own = events.filter(event => event.kind === "signature" && event.party === party && event.attempt === attempt);
      const ids = new Set(own.map(event => event.id));
      const there = (state?.signatures ?? []).filter(signed => signed.party === party && !ids.has(signed.id));
      find("[data-signed]", form).replaceChildren(
        ...own.map(event => Object.assign(document.createElement("li"), { textContent: event.signer + " · " + (event.state === "stopped" ? event.why : text(event.state === "waiting" ? "PhotoWaits" : event.state === "sent" ? "PhotoSent" : "PhotoLate")) })),
        ...there.map(signed => Object.assign(document.createElement("li"), { textContent: signed.name + " · " + text("PhotoSent") })));
    }
    const left = events.some(event => event.kind === "departure" && ["waiting", "sent"].includes(event.state));
    const made = left || (state && state.status !== "VISITING");
    const form = find("form[data-departure]");
    if (form) {
      all("input, button", form).forEach(each => { each.disabled = Boolean(made); });
      find("[data-left]", form).hidden = !made;
    }
  }

  function showProgress() {
    const answered = cards.filter(card => card.classList.contains("is-answered")).length;
    find("[data-progress]").textContent = text("Progress", answered, cards.length);
  }

  async function refresh() {
    events = await store.of(visit);
    state = (await store.kept("state-" + visit)) ?? state;
    cards.forEach(showCard);
    showSignatures();
    showProgress();
    showBar();
  }

  /* Sending: at once, when the network comes back, and again and again in between */

  let pause = 2000;
  let timer;

  async function send() {
    clearTimeout(timer);
    const result = await self.visitSend(visit);
    last = result.outcome;
    others = result.others ?? others;
    await refresh();
    pause = last === "sent" ? 2000 : Math.min(pause * 2, 60000);
    const waits = events.some(event => event.state === "waiting" && event.person === person);
    if (last === "away" || (last === "signed-out" && waits)) timer = setTimeout(send, pause);
  }

  let asked = Promise.resolve();
  const sendSoon = () => { asked = asked.then(send, send); return asked; };

  async function remember(event) {
    await store.add({ ...event, visit, person, attempt });
    await refresh();
    navigator.serviceWorker?.ready.then(worker => worker.sync?.register("visit-send")).catch(() => {});
    sendSoon();
  }

  window.addEventListener("online", () => { pause = 2000; sendSoon(); });
  window.addEventListener("offline", () => { last = "away"; showBar(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sendSoon(); });
  navigator.serviceWorker?.addEventListener("message", () => refresh());

  /* Answering */

  const answer = (card, value) => remember({ kind: "answer", item: card.dataset.item, value, note: find("textarea", card).value.trim() });

  for (const card of cards) {
    const note = find("textarea", card);
    let typing;
    const keepNote = () => {
      clearTimeout(typing);
      const now = current(card.dataset.item);
      if ((now?.note ?? "") !== note.value.trim()) answer(card, now?.value ?? "NONE");
    };
    for (const radio of all("input[type=radio]", card)) radio.addEventListener("change", () => answer(card, radio.value));
    note.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(keepNote, 700); });
    note.addEventListener("change", keepNote);
    find("input[type=file]", card).addEventListener("change", async event => {
      const files = [...event.target.files];
      for (const file of files) {
        const bytes = await file.arrayBuffer();
        await remember({ kind: "photo", item: card.dataset.item, bytes, type: file.type, name: file.name || "photo.jpg", sha256: await sha256(bytes) });
      }
      event.target.value = "";
    });
  }

  for (const form of all("form[data-party]")) {
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const problem = find("[data-problem]", form);
      const signer = find("[name=name]", form).value.trim();
      const canvas = find("canvas", form);
      const typed = find("[name=typed]", form).checked;
      const bytes = typed ? null : await canvas.signature();
      problem.textContent = !signer ? text("NameMissing") : !typed && !bytes ? text("SignMissing") : "";
      if (problem.textContent) return;
      const stands = cards.map(card => card.dataset.item + "=" + (current(card.dataset.item)?.value ?? "NONE")).join("\n");
      await remember({
        kind: "signature", party: form.dataset.party, signer, post: find("[name=post]", form)?.value.trim() ?? "",
        answers: await sha256(new TextEncoder().encode(stands)),
        ...(bytes ? { bytes, type: "image/png", name: "signature.png", sha256: await sha256(bytes) } : {}),
      });
      canvas.clearSignature();
    });
    find("[name=typed]", form).addEventListener("change", event => { find("[data-canvas]", form).hidden = event.target.checked; });
  }

  find("form[data-departure]")?.addEventListener("submit", async event => {
    event.preventDefault();
    const form = event.target;
    const [day, arrived, left, place] = ["day", "arrived", "left", "place"].map(name => find("[name=" + name + "]", form).value.trim());
    const problem = find("[data-problem]", form);
    problem.textContent = day && arrived && left && place ? "" : text("TimesMissing");
    if (problem.textContent) return;
    for (const before of events.filter(each => each.kind === "departure" && each.state === "stopped")) await store.remove(before.id);
    await remember({ kind: "departure", day, arrived, left, place });
  });

  /* One question a screen, or all in a list */

  let one = (await store.kept("one-at-a-time")) ?? window.matchMedia("(max-width: 575.98px)").matches;
  let at = 0;

  function showMode() {
    page.classList.toggle("one-at-a-time", one);
    for (const button of all("[data-mode]")) button.setAttribute("aria-pressed", String((button.dataset.mode === "one") === one));
    cards.forEach((card, index) => { card.hidden = one && index !== at; });
    find("[data-steps]").hidden = !one;
    find("[data-place]").textContent = text("Place", at + 1, cards.length);
    find("[data-step='-1']").disabled = at === 0;
    find("[data-step='1']").disabled = at === cards.length - 1;
  }

  for (const button of all("[data-mode]")) button.addEventListener("click", () => { one = button.dataset.mode === "one"; store.keep("one-at-a-time", one); showMode(); });
  for (const button of all("[data-step]")) {
    button.addEventListener("click", () => {
      at = Math.max(0, Math.min(cards.length - 1, at + Number(button.dataset.step)));
      showMode();
      find("legend", cards[at]).focus();
    });
  }

  /* The page itself is kept for when there is no network */

  async function install() {
    if (!navigator.serviceWorker) return;
    navigator.storage?.persist?.();
    const known = Boolean(navigator.serviceWorker.controller);
    await navigator.serviceWorker.register("/visit-worker.js", { scope: "/visits", updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    if (!known) {
      const kept = await caches.open("assay-visits-1");
      const parts = all("link[rel~=stylesheet], link[rel~=icon], script[src]", document).map(each => each.href || each.src);
      const loaded = performance.getEntriesByType("resource").filter(each => ["css", "link", "script", "other"].includes(each.initiatorType) && !each.name.includes("/api/")).map(each => each.name);
      await Promise.all([location.pathname, ...new Set([...parts, ...loaded])].map(url => kept.add(url).catch(() => {})));
    }
    page.dataset.ready = "true";
  }

  find("[data-needs-script]").hidden = true;
  find("[data-work]").hidden = false;
  for (const canvas of all("canvas[data-sign]")) canvas.clearSignature();
  showMode();
  await refresh();
  await sendSoon();
  install().catch(console.error);
})();
