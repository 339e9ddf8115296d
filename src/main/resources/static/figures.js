/* Draws the charts of the figures from their data attributes. Without it, or without the library, the tables remain. */
(() => {
  "use strict";

  if (!window.Chart) return;

  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const PALETTE = [colour("--accent") || "#1b5299", "#c4761b"];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.color = colour("--quiet") || "#505a69";
  if (still) Chart.defaults.animation = false;

  /* Labels in lines no longer than a narrow window has room for; where there are no blanks, between any two signs. */
  const lines = (label, most) => {
    const found = [];
    for (const word of label.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+\s*/g) ?? [label]) {
      const last = found.length - 1;
      if (last >= 0 && (found[last] + word).trimEnd().length <= most) found[last] += word;
      else found.push(word);
    }
    return found.map(line => line.trimEnd());
  };

  const whole = data => data.series.every(series => series.values.every(Number.isInteger));

  for (const box of document.querySelectorAll("[data-chart]")) {
    const data = JSON.parse(box.dataset.chart);
    if (!data.series.some(series => series.values.some(value => value > 0))) continue;
    box.hidden = false;
    const longest = Math.max(...data.labels.map(label => label.length));
    const lying = longest > 8 && data.labels.length <= 8;
    new Chart(box.querySelector("canvas"), {
      type: "bar",
      data: {
        labels: lying && innerWidth < 600 ? data.labels.map(label => lines(label, /[\u2E80-\uFFEF]/.test(label) ? 9 : 18)) : data.labels,
        datasets: data.series.map((series, index) => ({
          label: series.label, data: series.values, backgroundColor: PALETTE[index % PALETTE.length], maxBarThickness: 36,
        })),
      },
      options: {
        indexAxis: lying ? "y" : "x",
        maintainAspectRatio: false,
        plugins: { legend: { display: data.series.length > 1 } },
        scales: { [lying ? "x" : "y"]: { beginAtZero: true, ticks: { precision: whole(data) ? 0 : undefined }, title: { display: true, text: data.unit } } },
      },
    });
  }
})();
