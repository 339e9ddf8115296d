/* Whoever signs out leaves on the phone nothing of visits but what the server does not have yet, and is told of that. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-sign-out]");
  if (!form) return;
  let ready = false;

  async function clear() {
    const store = self.visitStore;
    const waits = await store.unsent();
    if (waits > 0 && !window.confirm(form.dataset.waits.replace("{0}", waits))) return false;
    await store.forget();
    return true;
  }

  async function clearPages() {
    for (const name of await self.caches?.keys() ?? []) if (name.startsWith("assay-visits")) await caches.delete(name);
    document.documentElement.dataset.leaving = "true"; /* this window leaves by signing out */
    if (self.BroadcastChannel) new BroadcastChannel("assay-visits").postMessage("signed-out");
  }

  form.addEventListener("submit", async event => {
    if (ready) return;
    event.preventDefault();
    try {
      if (!(await clear())) return;
    } catch (problem) {
      console.error(problem); /* a phone that stores nothing keeps nobody from signing out */
    }
    await clearPages().catch(console.error);
    ready = true;
    form.requestSubmit();
  });
})();
