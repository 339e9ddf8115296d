/* A section of a dossier saves itself a moment after the last key; a receipt prints itself; a file that is too large is
   said to be so before it travels. Everything here also works, one page load later, without it. */
(() => {
  "use strict";

  const QUIET = 1500;

  function autosave(form) {
    const { autosave: url, saving, unsaved, signedOut } = form.dataset;
    const says = form.querySelector("[data-saved]");
    let timer = 0;
    let running = false;
    let again = false;

    function tell(sentence, wrong) {
      says.textContent = sentence;
      says.classList.toggle("text-danger", Boolean(wrong));
    }

    function take(state) {
      form.elements._version.value = state.version;
      tell(state.sentence);
      const badge = document.querySelector(`[data-section="${CSS.escape(state.section)}"]`);
      if (badge) {
        badge.textContent = state.label;
        badge.className = `badge ${state.badge}`;
      }
      // form.js forgets that the form was changed when a request of it has succeeded
      if (!again) form.dispatchEvent(new CustomEvent("htmx:afterRequest", { bubbles: true, detail: { successful: true } }));
    }

    async function save() {
      if (running) { again = true; return; }
      running = true;
      again = false;
      tell(saving);
      try {
        const answer = await fetch(url, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
        const state = answer.redirected || !answer.headers.get("Content-Type")?.includes("json") ? null : await answer.json();
        if (answer.ok && state) take(state);
        else tell(state?.sentence || (answer.redirected || answer.status === 401 || answer.status === 403 ? signedOut : unsaved), true);
      } catch {
        tell(unsaved, true);
      }
      running = false;
      if (again) save();
    }

    function changed() {
      clearTimeout(timer);
      timer = setTimeout(save, QUIET);
    }

    form.addEventListener("input", changed);
    form.addEventListener("change", changed);
    form.addEventListener("submit", () => clearTimeout(timer));
  }

  function tooLarge(field) {
    const large = [...field.files].find(file => file.size > Number(field.dataset.most));
    field.setCustomValidity(large ? field.dataset.tooLarge.replace("{0}", large.name) : "");
    if (large) field.reportValidity();
  }

  document.querySelectorAll("form[data-autosave]").forEach(autosave);
  document.querySelectorAll("input[type=file][data-most]").forEach(field => field.addEventListener("change", () => tooLarge(field)));
  document.querySelectorAll("[data-print]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();
