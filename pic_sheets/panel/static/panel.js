// What the pages do beyond plain links and forms: charts, copy buttons, what a screen reader is told, a server that has gone.
(() => {
  "use strict";

  const NBSP = "\u00a0";

  /** Say a sentence: shown for a while, and read aloud; `quietly` only reads it. */
  let hiding = 0;
  function announce(sentence, quietly = false) {
    const place = document.getElementById("annonce");
    clearTimeout(hiding);
    place.classList.toggle("spoken", quietly);
    place.textContent = sentence;
    hiding = setTimeout(() => { place.textContent = ""; }, 6000);
  }

  function drawCharts(within) {
    if (!window.Chart) return;
    Chart.defaults.font.family = getComputedStyle(document.documentElement).fontFamily;
    Chart.defaults.font.size = 14;
    Chart.defaults.color = "#26282c";
    for (const canvas of within.querySelectorAll("canvas[data-chart]")) {
      const chart = JSON.parse(canvas.dataset.chart);
      Chart.getChart(canvas)?.destroy();
      new Chart(canvas, {
        type: "bar",
        data: { labels: chart.labels, datasets: [{ data: chart.data, backgroundColor: "#2f7a74", borderRadius: 5, maxBarThickness: 30 }] },
        options: {
          indexAxis: "y",
          maintainAspectRatio: false,
          animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 400 },
          plugins: { legend: { display: false }, tooltip: { callbacks: { label: (bar) => `${bar.raw} projet${bar.raw > 1 ? "s" : ""}` } } },
          scales: { x: { beginAtZero: true, ticks: { precision: 0 }, grid: { color: "#eee7da" } }, y: { grid: { display: false } } },
        },
      });
    }
  }

  /** Give the new content its buttons and charts, and tell what it says of itself. */
  let told = "";
  function prepare(within) {
    drawCharts(within);
    for (const button of within.querySelectorAll("button[data-copy]")) button.hidden = !navigator.clipboard;
    const announced = within.querySelector("[data-announce]")?.dataset.announce;
    if (announced && announced !== told) {
      told = announced;
      announce(announced, true);
    }
  }

  function focusWhatMatters(within) {
    within.querySelector("[data-focus]")?.focus();
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      announce(`Cellule ${button.dataset.copy} copiée${NBSP}: collez-la dans la zone de nom de votre tableur.`);
    } catch {
      announce(`La copie n'a pas pu se faire. La cellule est ${button.dataset.copy}.`);
    }
  });

  // A form that is sent twice would do the task twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    setTimeout(() => { for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = true; }, 0);
  });
  // A page that the back button brings again takes its forms as they were.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = false;
    }
  });

  const stopped = (is) => { document.getElementById("arret").hidden = !is; };
  document.addEventListener("htmx:sendError", () => stopped(true));
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 403) stopped(true);
    else announce("Cela n'a pas pu se faire. Rechargez la page et recommencez.");
  });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) stopped(false); });
  document.addEventListener("htmx:sseError", () => { fetch("/presence", { method: "POST" }).then(() => stopped(false), () => stopped(true)); });

  document.addEventListener("htmx:afterSwap", (event) => {
    const place = event.detail.target ?? event.target;
    if (place.id === "etat") place.removeAttribute("aria-busy");
    if (place.id === "annonce") { announce(place.textContent.trim()); return; }
    prepare(place);
    if (place.id === "execution") {
      document.title = `${place.querySelector("h2")?.textContent.trim() ?? ""} – ${document.querySelector("h1").textContent}`;
      focusWhatMatters(place);
    }
  });

  prepare(document);
  document.querySelector("[role=alert][data-focus]")?.focus();
})();
