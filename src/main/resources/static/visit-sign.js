/* A signature with a finger, a pen or a mouse; whoever cannot draw writes the name instead. */
(() => {
  "use strict";

  for (const canvas of document.querySelectorAll("canvas[data-sign]")) {
    const pen = canvas.getContext("2d");
    let drawn = false;
    let drawing = false;

    function clear() {
      const scale = window.devicePixelRatio || 1;
      canvas.width = Math.max(1, Math.round(canvas.clientWidth * scale));
      canvas.height = Math.max(1, Math.round(canvas.clientHeight * scale));
      pen.scale(scale, scale);
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
      pen.lineWidth = 2.5;
      pen.lineCap = pen.lineJoin = "round";
      pen.strokeStyle = "#1c2430";
      drawn = false;
    }

    const place = event => [event.offsetX, event.offsetY];
    canvas.addEventListener("pointerdown", event => {
      if (!drawn) clear();
      canvas.setPointerCapture(event.pointerId);
      drawing = true;
      pen.beginPath();
      pen.moveTo(...place(event));
    });
    canvas.addEventListener("pointermove", event => {
      if (!drawing) return;
      pen.lineTo(...place(event));
      pen.stroke();
      drawn = true;
    });
    for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => { drawing = false; });

    canvas.clearSignature = clear;
    canvas.signature = async () => {
      if (!drawn) return null;
      const blob = await new Promise(resolve => canvas.toBlob(resolve, "image/png"));
      return blob.arrayBuffer();
    };
    canvas.closest("form").querySelector("[data-clear]").addEventListener("click", clear);
  }
})();
