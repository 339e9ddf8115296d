/* The score sheet with the keyboard: up and down by half a point, n and p to the next and previous criterion; the total
   stays hidden until every criterion has its points. Without it the sheet is filled in and submitted all the same. */
(() => {
  "use strict";

  const sheet = document.querySelector("[data-sheet]");
  if (!sheet) return;
  const points = [...sheet.querySelectorAll("[data-points]")];
  const number = field => (field.value.trim() === "" ? NaN : Number(field.value));
  const frame = field => field.closest("[data-weight]").dataset;

  function isGiven(field) {
    const given = number(field);
    return given >= 0 && given <= Number(frame(field).weight) && (given * 2) % 1 === 0;
  }

  function refresh() {
    const given = points.filter(isGiven);
    const complete = given.length === points.length;
    sheet.querySelector("[data-given]").textContent = given.length;
    sheet.querySelector("[data-total]").hidden = !complete;
    sheet.querySelector("[data-total]").textContent = complete ? given.reduce((sum, field) => sum + number(field), 0) : "";
    sheet.querySelector("[data-total-hidden]").hidden = complete;
    for (const field of points) {
      const { low, high } = frame(field);
      const extreme = isGiven(field) && (number(field) < Number(low) || number(field) > Number(high));
      field.closest("fieldset").querySelector("[data-reason]").setAttribute("aria-required", String(extreme));
      field.closest("fieldset").classList.toggle("needs-reason", extreme);
    }
  }

  function step(field, by) {
    const now = number(field);
    const next = Number.isNaN(now) ? (by > 0 ? 0 : Number(frame(field).weight)) : now + by;
    field.value = Math.max(0, Math.min(Number(frame(field).weight), Math.round(next * 2) / 2));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function go(from, by) {
    const at = points.indexOf(from);
    const to = points[at < 0 ? 0 : Math.max(0, Math.min(points.length - 1, at + by))];
    to.focus();
    to.select();
  }

  /** The part of the dossier that stands at the top of what is in view: its section, and the heading within it. */
  function passage() {
    const headings = [...document.querySelectorAll(".case-file :is(h2, h3)")];
    const above = headings.filter(heading => heading.getBoundingClientRect().top < window.innerHeight / 3);
    const nearest = above.at(-1) || headings[0];
    if (!nearest) return "";
    const section = nearest.tagName === "H2" ? nearest : above.filter(heading => heading.tagName === "H2").at(-1);
    return [...new Set([section, nearest])].filter(Boolean).map(heading => heading.textContent.trim()).join(" · ");
  }

  for (const button of sheet.querySelectorAll("[data-point-to]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.pointTo);
      field.value = passage();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  sheet.addEventListener("input", refresh);
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const field = event.target.closest?.("[data-points]");
    const typing = !field && event.target.closest?.("input, textarea, select, [contenteditable]");
    if (field && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      step(field, event.key === "ArrowUp" ? 0.5 : -0.5);
    } else if (!typing && (event.key === "n" || event.key === "p")) {
      event.preventDefault();
      go(field, event.key === "n" ? 1 : -1);
    }
  });

  for (const part of sheet.querySelectorAll("[data-progress]")) part.hidden = false;
  refresh();
})();
