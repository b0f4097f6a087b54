// What a page does by itself: charts, copies, and saying when the panel has gone.
"use strict";

function say(text) {
  document.getElementById("dit").textContent = text;
}

function drawCharts(root) {
  if (!window.Chart) return;
  root.querySelectorAll("canvas[data-chart]").forEach((canvas) => {
    const told = JSON.parse(canvas.dataset.chart);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    new Chart(canvas, {
      type: "bar",
      data: { labels: told.labels, datasets: [{ data: told.values, backgroundColor: "#4f93a8", borderColor: "#1f4e5f", borderWidth: 1 }] },
      options: {
        indexAxis: "y", responsive: true, maintainAspectRatio: false, animation: calm ? false : { duration: 300 },
        plugins: { legend: { display: false } },
        scales: { x: { beginAtZero: true, ticks: { precision: 0 } } },
      },
    });
  });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  navigator.clipboard.writeText(button.dataset.copy).then(
    () => say(`${button.dataset.copy} est copié.`),
    () => say(`À copier : ${button.dataset.copy}`),
  );
});

document.addEventListener("DOMContentLoaded", () => drawCharts(document));
document.addEventListener("htmx:afterSettle", (event) => drawCharts(event.target));
document.addEventListener("htmx:sendError", () => { document.getElementById("arrete").hidden = false; });
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) document.getElementById("arrete").hidden = true;
});
// A run that ends takes the place of its progress: whoever reads with a voice or the keyboard is brought to it.
document.addEventListener("htmx:sseMessage", (event) => {
  if (event.detail.type === "fin") {
    const result = document.getElementById("resultat");
    if (result) result.focus();
    say("Terminé.");
  }
});
