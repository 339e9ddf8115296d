/* Forms in the browser: conditions, rows and a guard against losing what was typed. Everything here also works,
   one page load later, without it. */
(() => {
  "use strict";

  const TERM = /([A-Za-z][A-Za-z0-9]*)\s*(?:(!?=)\s*"([^"\\]*)"|=\s*(true|false))(?:\s+(and|or)\s+|$)/y;
  const conditions = new Map();

  /** The grammar of org.assay.forms.Condition: terms joined by "and" or by "or". */
  function parse(text) {
    const terms = [];
    let joint = "and";
    TERM.lastIndex = 0;
    while (TERM.lastIndex < text.length) {
      const found = TERM.exec(text);
      if (!found) return { terms: [], all: false };
      const [, key, sign, value, flag, next] = found;
      terms.push({ key, equal: sign !== "!=", value: flag === undefined ? value : flag === "true" });
      if (next) joint = next;
    }
    return { terms, all: joint === "and" };
  }

  function condition(text) {
    if (!conditions.has(text)) conditions.set(text, parse(text));
    return conditions.get(text);
  }

  function answer(scope, name) {
    const fields = [...scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
      .filter(field => !field.closest("[data-hide][hidden]"));
    if (fields.length === 0) return undefined;
    const first = fields[0];
    if (first.dataset.flag) return first.type === "checkbox" ? first.checked : first.value === "true";
    if (first.dataset.many) return fields.map(field => field.value);
    if (first.type === "checkbox") return fields.filter(field => field.checked).map(field => field.value);
    if (first.type === "radio") return fields.find(field => field.checked)?.value;
    return first.value.trim() || undefined;
  }

  function holds(term, scope, level) {
    const near = answer(scope, level + term.key);
    const given = near === undefined ? answer(scope, term.key) : near;
    if (typeof term.value === "boolean") return (given === true) === term.value;
    const same = Array.isArray(given) ? given.includes(term.value) : given === term.value;
    return same === term.equal;
  }

  /** From top to bottom, as on the server: what is hidden no longer decides about what stands below it. */
  function refresh(scope) {
    for (const part of scope.querySelectorAll("[data-hide]")) {
      const { terms, all } = condition(part.dataset.hide);
      const level = part.dataset.level || "";
      part.hidden = all && terms.length > 0
        ? terms.every(term => holds(term, scope, level))
        : terms.some(term => holds(term, scope, level));
      part.removeAttribute("data-hidden");
    }
  }

  function refreshAll() {
    const scopes = new Set([...document.querySelectorAll("[data-hide]")].map(part => part.closest("form") || document));
    scopes.forEach(refresh);
  }

  function number(list) {
    const rows = list.querySelector("[data-rows]").children;
    [...rows].forEach((row, i) => { row.querySelector("[data-row-no]").textContent = i + 1; });
    list.querySelector(":scope > [name=_add]").disabled = rows.length >= Number(list.dataset.most);
  }

  function changed(list) {
    number(list);
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function addRow(list) {
    const index = Number(list.dataset.next);
    list.dataset.next = index + 1;
    const made = document.createElement("template");
    made.innerHTML = list.querySelector(":scope > template").innerHTML
      .replaceAll(`__row${list.dataset.depth}__`, String(index));
    const row = made.content.firstElementChild;
    list.querySelector("[data-rows]").append(row);
    changed(list);
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }

  function removeRow(list, button) {
    [...list.querySelector("[data-rows]").children].find(row => row.contains(button)).remove();
    changed(list);
    list.querySelector(":scope > [name=_add]").focus();
  }

  const unsaved = new Set();

  function edited(event) {
    const form = event.target.closest?.("form");
    if (!form) return;
    if ("guard" in form.dataset) unsaved.add(form);
    refresh(form);
  }

  document.addEventListener("input", edited);
  document.addEventListener("change", edited);

  document.addEventListener("click", event => {
    const button = event.target.closest?.("button[name=_add], button[name=_remove]");
    const list = button?.closest("[data-list]");
    if (list) {
      event.preventDefault();
      if (button.name === "_add") addRow(list); else removeRow(list, button);
      return;
    }
    const link = event.target.closest?.("#form-problems a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      field.focus();
    }
  });

  document.addEventListener("submit", event => {
    if (!event.defaultPrevented) unsaved.delete(event.target);
  });
  document.addEventListener("htmx:afterRequest", event => {
    if (event.detail.successful) unsaved.delete(event.target.closest("form"));
  });
  window.addEventListener("beforeunload", event => {
    if ([...unsaved].some(form => form.isConnected)) event.preventDefault();
  });

  function arrived() {
    refreshAll();
    document.querySelector("[data-focus]")?.focus();
  }

  document.addEventListener("htmx:load", refreshAll);
  document.addEventListener("htmx:afterSettle", arrived);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", arrived); else arrived();
})();
