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
  let state;
  let last = "away";
  let others = 0;

  try {
    state = await store.kept("state-" + visit);
  } catch (problem) {
    console.error(problem);
    find("[data-needs-script]").textContent = text("NoStore");
    return;
  }

  /* The last tap of this phone is shown until the server has it; from then on the server says what stands. */
  function current(item) {
    const own = events.filter(event => event.kind === "answer" && event.item === item && event.attempt === attempt && ["waiting", "sent"].includes(event.state)).pop();
    const known = state?.attempt === attempt ? state.answers?.[item]?.current : undefined;
    const isIn = own?.state === "sent" && own.sequence <= (state?.upTo ?? 0);
    return own && !(known && isIn) ? own : known;
  }

  const isVoid = () => Boolean(state) && state.attempt > attempt;

  /* Showing */

  function showBar() {
    const waiting = events.filter(event => event.state === "waiting" && event.person === person);
    const pictures = waiting.filter(event => event.kind === "photo" || event.kind === "signature").length;
    const many = [text("WaitAnswers", waiting.length - pictures), pictures ? text("WaitPictures", pictures) : ""].filter(Boolean).join(" ");
    const stopped = events.filter(event => event.state === "stopped" && event.person === person).length;
    const bar = find("[data-bar]");
    const alarm = find("[data-not-kept]");
    const said = last === "signed-out" ? text("SignedOut", waiting.length)
      : last === "gone" ? text("Gone")
        : waiting.length ? many
          : stopped ? text("Stopped", stopped)
            : last === "sent" && navigator.onLine ? text("Online") : text("Offline");
    const online = last === "sent" && navigator.onLine;
    bar.dataset.state = last === "signed-out" || last === "gone" || stopped || !alarm.hidden ? "stopped" : waiting.length ? "waiting" : online ? "online" : "offline";
    find("[data-bar-text]").textContent = alarm.hidden ? said : "";
    find("[data-bar-net]").textContent = online || last === "not-yet" ? "" : waiting.length ? text("Offline") : "";
    find("[data-sign-in]").hidden = last !== "signed-out";
    showClosed();
    find("[data-others]").hidden = !others;
    find("[data-others]").textContent = text("Others", others);
    const list = find("[data-uncounted]");
    const lines = uncounted();
    list.hidden = lines.length === 0;
    list.replaceChildren(...lines);
  }

  /* What does not count, each sentence once; what the server stopped can be sent again. */
  function uncounted() {
    const lines = new Map();
    for (const event of events) {
      const isStopped = event.state === "stopped" && ["answer", "departure"].includes(event.kind);
      if (!isStopped && !["late", "void", "refused"].includes(event.state)) continue;
      const said = [event.item, event.why ?? (event.state === "void" ? text("Void") : "")].filter(Boolean).join(": ");
      lines.set(said, [...(lines.get(said) ?? []), ...(isStopped ? [event] : [])]);
    }
    return [...lines].map(([said, stopped]) => {
      const li = document.createElement("li");
      li.append(said, ...(stopped.length ? [" ", againButton(stopped)] : []));
      return li;
    });
  }

  function againButton(stopped) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: text("Again") });
    button.addEventListener("click", async () => {
      for (const event of stopped) await store.change(event.id, { state: "waiting", why: undefined });
      await refresh();
      sendSoon();
    });
    return button;
  }

  function takeOutButton(event) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: text("TakeOut") });
    button.addEventListener("click", async () => { await store.remove(event.id); await refresh(); });
    return button;
  }

  /* Why nothing counts now: another attempt has begun, or the visit is at another step. */
  function showClosed() {
    find("[data-void]").hidden = !isVoid();
    for (const field of all("[data-item] :is(input, textarea), form[data-party] :is(input, button), form[data-departure] :is(input, button)")) if (isVoid()) field.disabled = true;
    const closed = find("[data-closed]");
    closed.hidden = !state || state.open || isVoid();
    closed.textContent = closed.hidden ? "" : text(state.status === "RECORDED" ? "Closed" : state.status === "CLOSED" ? "NotMade" : "Postponed");
  }

  function showCard(card) {
    const { item } = card.dataset;
    const now = current(item);
    for (const radio of all("input[type=radio]", card)) radio.checked = Boolean(now) && radio.value === now.value;
    const note = find("textarea", card);
    if (document.activeElement !== note && !unkept.has(item)) note.value = now?.note ?? "";
    note.classList.toggle("is-invalid", unkept.has(item));
    note.setAttribute("aria-invalid", String(unkept.has(item)));
    find("[data-note-problem]", card).textContent = unkept.has(item) ? text("NoteUnkept") : "";
    const known = state?.answers?.[item];
    const differ = find("[data-differ]", card);
    differ.hidden = !known?.differs;
    if (known?.differs) differ.textContent = text("Differ") + " " + known.last.map(said => said.by + ": " + (page.getAttribute("data-value-" + said.value.toLowerCase()) || said.value)).join(" · ");
    card.classList.toggle("is-answered", Boolean(now) && now.value !== "NONE");
    showPhotos(card, item);
  }

  const shown = new Map();
  /* Questions whose note stands on the screen only. */
  const unkept = new Set();

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
    if (!event.bytes && shown.has(event.id)) {
      URL.revokeObjectURL(shown.get(event.id));
      shown.delete(event.id);
    }
    const there = state?.photos?.find(photo => photo.item === event.item && photo.sha256 === event.sha256);
    if (there && event.state === "sent") li.append(openLink(there));
    if (event.bytes && event.type.startsWith("image/") && !stopped) {
      if (!shown.has(event.id)) shown.set(event.id, URL.createObjectURL(new Blob([event.bytes], { type: event.type })));
      li.prepend(Object.assign(new Image(64, 64), { src: shown.get(event.id), alt: text("PhotoOf", event.item) }));
    }
    if (stopped) li.append(againButton([event]), takeOutButton(event));
    return li;
  }

  function serverLine(photo) {
    const li = line(photo.sha256, photo.by + " · " + text(photo.late ? "PhotoLate" : "PhotoSent"));
    li.append(openLink(photo));
    return li;
  }

  const openLink = photo => Object.assign(document.createElement("a"), { href: "/documents/" + photo.document, textContent: text("Open") });

  function signatureLine(event) {
    const stopped = event.state === "stopped";
    const li = Object.assign(document.createElement("li"), { className: stopped ? "is-stopped" : "" });
    li.append(event.signer + " · " + (stopped ? event.why : text(event.state === "waiting" ? "PhotoWaits" : event.state === "sent" ? "PhotoSent" : "PhotoLate")));
    if (stopped) li.append(againButton([event]), takeOutButton(event));
    return li;
  }

  function showSignatures() {
    for (const form of all("form[data-party]")) {
      const { party } = form.dataset;
      const own = events.filter(event => event.kind === "signature" && event.party === party && event.attempt === attempt);
      const ids = new Set(own.map(event => event.id));
      const there = (state?.signatures ?? []).filter(signed => signed.party === party && !ids.has(signed.id));
      find("[data-signed]", form).replaceChildren(
        ...own.map(signatureLine),
        ...there.map(signed => Object.assign(document.createElement("li"), { textContent: signed.name + " · " + text("PhotoSent") })));
    }
    const left = events.some(event => event.kind === "departure" && event.attempt === attempt && ["waiting", "sent"].includes(event.state))
      || ["RECORDING", "RECORDED"].includes(state?.status) && !isVoid();
    const form = find("form[data-departure]");
    if (form) {
      all("input, button", form).forEach(each => { each.disabled = left; });
      find("[data-left]", form).hidden = !left;
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
    if (last === "away" || last === "not-yet" || (last === "signed-out" && waits)) timer = setTimeout(send, pause);
  }

  let asked = Promise.resolve();
  const sendSoon = () => { asked = asked.then(send, send); return asked; };

  /* What could not be kept must not look kept: a tap springs back, a note is marked, and it is said. @returns whether it is kept */
  async function remember(event, after) {
    const alarm = find("[data-not-kept]");
    const item = event.kind === "answer" ? event.item : undefined;
    try {
      await store.add({ ...event, visit, person, attempt }, after);
    } catch (problem) {
      console.warn(problem);
      const what = event.item ?? text(event.kind === "signature" ? "Signature" : "Departure");
      alarm.textContent = text(problem?.name === "QuotaExceededError" ? "NotKeptFull" : "NotKept", what);
      alarm.hidden = false;
      if (item && (current(item)?.note ?? "") !== event.note) unkept.add(item);
      await refresh().catch(console.error);
      return false;
    }
    alarm.hidden = true;
    alarm.textContent = "";
    if (item) unkept.delete(item);
    await refresh();
    navigator.serviceWorker?.ready.then(worker => worker.sync?.register("visit-send")).catch(() => {});
    sendSoon();
    return true;
  }

  window.addEventListener("online", () => { pause = 2000; sendSoon(); });
  window.addEventListener("offline", () => { last = "away"; showBar(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) sendSoon(); });
  navigator.serviceWorker?.addEventListener("message", () => refresh());
  /* Somebody signed out in another window: nothing of the visit stays on the screen. */
  if (self.BroadcastChannel) new BroadcastChannel("assay-visits").addEventListener("message", () => { if (!document.documentElement.dataset.leaving) location.assign("/"); });

  /* Answering */

  /* An answer is never earlier than the one it replaces on the screen, however wrong the clock of this phone may be. */
  function answer(card, value) {
    const { item } = card.dataset;
    const before = current(item);
    return remember({ kind: "answer", item, value, note: find("textarea", card).value.trim() }, before && Date.parse(before.at) + 1);
  }

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
      for (const file of [...event.target.files]) {
        const bytes = await file.arrayBuffer();
        const kept = await remember({ kind: "photo", item: card.dataset.item, bytes, type: file.type, name: file.name || "photo.jpg", sha256: await sha256(bytes) });
        if (!kept) break;
      }
      event.target.value = "";
    });
  }

  const hashOf = said => sha256(new TextEncoder().encode(said));

  /* A question as it is signed: code, answer, and the hash of the note; the server writes it the same way. */
  async function signedLine(item) {
    const now = current(item);
    return item + "=" + (now?.value ?? "NONE") + (now?.note ? " " + await hashOf(now.note) : "");
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
      const sheet = (await Promise.all(cards.map(card => signedLine(card.dataset.item)))).join(";");
      const kept = await remember({
        kind: "signature", party: form.dataset.party, signer, post: find("[name=post]", form)?.value.trim() ?? "",
        sheet, answers: await hashOf(sheet),
        ...(bytes ? { bytes, type: "image/png", name: "signature.png", sha256: await sha256(bytes) } : {}),
      });
      if (kept) canvas.clearSignature();
      else problem.textContent = find("[data-not-kept]").textContent;
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
    const before = events.filter(each => each.kind === "departure" && each.state === "stopped");
    if (await remember({ kind: "departure", day, arrived, left, place })) for (const each of before) await store.remove(each.id);
    else problem.textContent = find("[data-not-kept]").textContent;
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
    await navigator.serviceWorker.register("/visit-worker.js", { scope: "/visits", updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    const kept = await caches.open("assay-visits-1");
    const parts = all("link[rel~=stylesheet], link[rel~=icon], script[src]", document).map(each => each.href || each.src);
    const loaded = performance.getEntriesByType("resource").filter(each => ["css", "link", "script", "other"].includes(each.initiatorType) && !each.name.includes("/api/")).map(each => each.name);
    /* The worker keeps what passes it; what the browser had before, or a sign-out removed, is fetched here. */
    await Promise.all([location.pathname, ...new Set([...parts, ...loaded])].map(async url => (await kept.match(url)) || kept.add(url)).map(each => each.catch(() => {})));
    page.dataset.ready = "true";
  }

  find("[data-needs-script]").hidden = true;
  find("[data-work]").hidden = false;
  for (const canvas of all("canvas[data-sign]")) canvas.clearSignature();
  showMode();
  await refresh();
  store.tidy().then(refresh).catch(console.error);
  await sendSoon();
  install().catch(console.error);
})();
