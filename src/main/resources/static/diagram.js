/* Draws the models a case runs through, with the place where it waits and the way it came. Whoever has no script, or
   no use for a picture, reads the list below it. */
(() => {
  "use strict";

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(text, label, press) {
    const made = element("button", "btn btn-sm", text);
    made.type = "button";
    made.setAttribute("aria-label", label);
    made.title = label;
    made.addEventListener("click", press);
    return made;
  }

  /** What stands in the list about this step, as the tooltip of its shape. */
  function tooltip(viewer, id) {
    const rows = [...document.querySelectorAll(`[data-step="${CSS.escape(id)}"]`)];
    if (rows.length === 0) return;
    const shape = viewer.get("elementRegistry").getGraphics(id);
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = rows.map(row => row.textContent.replace(/\s+/g, " ").trim()).join("\n");
    shape?.prepend(title);
  }

  function mark(viewer, ids, className) {
    const canvas = viewer.get("canvas");
    const registry = viewer.get("elementRegistry");
    for (const id of ids) if (registry.get(id)) canvas.addMarker(id, className);
  }

  /** The flows of the model that join two elements of which the case entered one right after the other. */
  function markWays(viewer, ways) {
    const walked = new Set(ways.map(({ from, to }) => `${from} ${to}`));
    const flows = viewer.get("elementRegistry").filter(shape => shape.type === "bpmn:SequenceFlow");
    mark(viewer, flows.filter(flow => walked.has(`${flow.source.id} ${flow.target.id}`)).map(flow => flow.id), "bpmn-walked");
  }

  /** As wide as its column and as high as that makes it, never larger than life. */
  function fit(viewer, board) {
    const canvas = viewer.get("canvas");
    const { inner } = canvas.viewbox();
    const scale = Math.min(1, board.clientWidth / (inner.width + 40));
    board.style.height = `${Math.max(140, Math.ceil(inner.height * scale) + 40)}px`;
    canvas.resized();
    canvas.zoom("fit-viewport", "auto");
  }

  function tools(viewer, board, words) {
    const row = element("p", "diagram-tools");
    const canvas = viewer.get("canvas");
    row.append(
      button("−", words.smaller, () => canvas.zoom(canvas.zoom() / 1.25)),
      button("+", words.larger, () => canvas.zoom(canvas.zoom() * 1.25)),
      button("⤢", words.whole, () => fit(viewer, board)));
    return row;
  }

  async function draw(host, { process, current, past, ways }) {
    const words = host.dataset;
    const answer = await fetch(`${words.models}${process}.bpmn`, { headers: { Accept: "application/xml" } });
    if (!answer.ok) throw new Error(`${process}: ${answer.status}`);
    const section = element("section", "diagram-model");
    const heading = element("h3", "", process);
    const frame = element("div", "diagram-frame");
    const board = element("div", "diagram-board");
    board.tabIndex = 0;
    board.setAttribute("role", "group");
    frame.append(board);
    section.append(heading, frame);
    host.append(section);
    const viewer = new BpmnJS({ container: board, keyboard: { bindTo: board }, zoomScroll: { enabled: false } });
    await viewer.importXML(await answer.text());
    const model = viewer.getDefinitions().rootElements.find(root => root.$type === "bpmn:Process");
    heading.textContent = model?.name || process;
    board.setAttribute("aria-label", `${words.name}: ${heading.textContent}`);
    mark(viewer, past, "bpmn-past");
    mark(viewer, current, "bpmn-current");
    markWays(viewer, ways);
    new Set([...past, ...current]).forEach(id => tooltip(viewer, id));
    section.append(tools(viewer, board, words));
    fit(viewer, board);
  }

  async function show(host) {
    const answer = await fetch(host.dataset.diagram, { headers: { Accept: "application/json" } });
    if (!answer.ok || typeof BpmnJS === "undefined") return;
    const models = await answer.json();
    if (models.length > 0) host.replaceChildren();
    for (const model of models) await draw(host, model);
  }

  document.querySelectorAll("[data-diagram]").forEach(host => show(host).catch(() => host.classList.add("diagram-missing")));
})();
