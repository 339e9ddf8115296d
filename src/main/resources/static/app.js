/* What makes the pages quicker for whoever works on them all day. Without it everything still works. */
(() => {
  "use strict";

  const header = document.querySelector("meta[name=_csrf_header]")?.content;
  const token = document.querySelector("meta[name=_csrf]")?.content;
  const fill = (text, value) => (text || "{0}").replace("{0}", value);

  document.addEventListener("htmx:configRequest", event => {
    if (token && header) event.detail.headers[header] = token;
  });

  /* A form with data-draft saves what was typed, a moment after the typing stops, and says so. */
  const waiting = new WeakMap();

  async function save(form) {
    const says = form.querySelector("[data-saved]");
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: header ? { [header]: token } : {} });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const at = new Date((await answer.text()).replace(/"/g, ""));
      const time = at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
      if (says) says.textContent = fill(says.dataset.savedText, time);
    } catch {
      if (says) says.textContent = says.dataset.failedText || "";
    }
  }

  function typed(event) {
    const form = event.target.closest?.("form[data-draft]");
    if (!form) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => save(form), 1200));
  }

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.addEventListener("submit", event => clearTimeout(waiting.get(event.target)));

  /* A button pressed twice sends its form once. */
  const sent = new WeakMap();
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (Date.now() - (sent.get(form) || 0) < 1500) event.preventDefault();
    else sent.set(form, Date.now());
  });

  /* Lists: a click anywhere in a row opens it; j, k, x, enter and / work without the mouse. */
  const list = document.querySelector("table[data-keys]");
  const rows = list ? [...list.tBodies[0].rows] : [];
  let current = -1;

  for (const row of document.querySelectorAll("table.list tbody tr")) {
    if (row.querySelector(".row-link")) row.classList.add("row-linked");
  }

  function move(to) {
    rows[current]?.classList.remove("is-current");
    current = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[current];
    row?.classList.add("is-current");
    row?.querySelector(".row-link")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  /* Whoever comes back from an item goes on at its row. */
  const returned = rows.findIndex(row => row.id && "#" + row.id === location.hash);
  if (returned >= 0) move(returned);

  function count() {
    const chosen = document.querySelectorAll("[data-choose]:checked").length;
    for (const says of document.querySelectorAll("[data-chosen]")) says.textContent = fill(says.dataset.chosen, chosen);
  }

  const keys = {
    j: () => move(current + 1),
    k: () => move(current < 0 ? 0 : current - 1),
    x: () => rows[current]?.querySelector("[data-choose]")?.click(),
    Enter: () => rows[current]?.querySelector(".row-link")?.click(),
    "/": () => document.querySelector("input[type=search]")?.focus(),
    "?": () => document.querySelector("dialog[data-key-help]")?.showModal(),
  };

  document.addEventListener("keydown", event => {
    const busy = event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog, [contenteditable]");
    if (busy || event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    if (!list && event.key !== "/" && event.key !== "?") return;
    if (event.key === "Enter" && event.target.closest?.("a, button, summary, input")) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.addEventListener("click", event => {
    const target = event.target;
    const copy = target.closest?.("[data-copy]");
    if (copy) return void copied(copy);
    if (target.closest?.("[data-print]")) return void window.print();
    if (target.closest?.("[data-show-keys]")) return void keys["?"]();
    const row = target.closest?.("tr.row-linked");
    const own = target.closest?.("a, button, input, select, label, textarea, summary, form");
    if (row && !own && !String(window.getSelection())) row.querySelector(".row-link").click();
  });

  document.addEventListener("change", event => {
    if (event.target.matches?.("[data-choose-all]")) {
      for (const box of document.querySelectorAll("[data-choose]:not(:disabled)")) box.checked = event.target.checked;
    }
    if (event.target.matches?.("[data-choose], [data-choose-all]")) count();
  });

  /* Copy: the text of the element named, or the text given itself. */
  async function copied(button) {
    const named = document.getElementById(button.dataset.copy);
    const label = button.textContent;
    await navigator.clipboard.writeText((named ? named.textContent : button.dataset.copy).trim());
    button.textContent = button.dataset.copied || label;
    setTimeout(() => { button.textContent = label; }, 2000);
  }

  for (const button of document.querySelectorAll("[data-copy], [data-print], [data-show-keys], [data-choose-all]")) button.hidden = false;
  count();
})();
