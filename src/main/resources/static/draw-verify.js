/* The button that recomputes a draw on its page: from the bundle of the server, or from one that was saved. */
import { check } from "./draw-check.js";

for (const section of document.querySelectorAll(".draw-verify")) {
  const texts = new Map([...section.querySelectorAll("[data-texts] dt")].map(dt => [dt.textContent, dt.nextElementSibling.textContent]));
  const verdict = section.querySelector("[data-verdict]");
  const button = section.querySelector("[data-recompute]");
  const saved = section.querySelector("[data-saved-bundle]");
  const fill = (text, args) => text.replace(/\{(\d)\}/g, (_, i) => args[i] ?? "");

  async function say(load) {
    button.disabled = true;
    verdict.hidden = false;
    verdict.className = "alert alert-info";
    verdict.textContent = texts.get("working");
    const begun = performance.now();
    let found;
    try {
      found = await check(new Uint8Array(await load()), section.dataset.commitment);
    } catch {
      found = { good: false, key: "no-file", args: [section.dataset.bundle] };
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    verdict.className = found.good ? "alert alert-success" : "alert alert-danger";
    verdict.textContent = fill(texts.get(found.key), found.args) + " " + fill(texts.get("time"), [seconds]);
    verdict.dataset.key = found.key;
    button.disabled = false;
  }

  button.hidden = false;
  saved.hidden = false;
  button.addEventListener("click", () => say(async () => {
    const answer = await fetch(section.dataset.bundle, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.arrayBuffer();
  }));
  saved.querySelector("input").addEventListener("change", event => {
    const file = event.target.files[0];
    if (file) say(() => file.arrayBuffer());
  });
}
