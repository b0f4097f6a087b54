// The page counts in whole cents. What is shared is shared as pic_sheets.money.shares does: rounded down, then one cent to
// each of the largest remainders, the first of equals first.
function shares(whole, weights) {
  if (!weights.length) return [];
  const sign = whole < 0 ? -1 : 1;
  let fair = weights.map(BigInt);
  let sum = fair.reduce((a, b) => a + b, 0n);
  if (sum === 0n) { fair = fair.map(() => 1n); sum = BigInt(fair.length); }
  const cents = BigInt(Math.abs(whole));
  const parts = fair.map((weight) => cents * weight / sum);
  const rests = fair.map((weight) => cents * weight % sum);
  const order = parts.map((_, rank) => rank).sort((a, b) => (rests[a] === rests[b] ? a - b : rests[a] > rests[b] ? -1 : 1));
  const left = Number(cents - parts.reduce((a, b) => a + b, 0n));
  order.slice(0, left).forEach((rank) => { parts[rank] += 1n; });
  return parts.map((part) => sign * Number(part));
}

// 1 234,50 € with its no-break spaces, as the rest of the toolkit writes it.
function euros(cents) {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  const rest = String(Math.abs(cents) % 100).padStart(2, "0");
  return (cents < 0 ? "-" : "") + whole + "," + rest + "\u00a0€";
}

// The cents of an amount typed as French people do; null when it is none, or could be two (1.200).
function parsed(text) {
  const bare = text.trim().replace(/\s*(€|euros?|EUR)$/i, "").replace(/[\u00a0\u202f\u2009]/g, " ");
  if (bare === "") return 0;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return null;
  const found = /^(?:(\d{1,12}|[1-9]\d{0,2}(?: \d{3}){1,3})(?:[.,](\d{1,2}))?|([1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?)$/.exec(bare);
  if (!found) return null;
  return Number((found[1] || found[3]).replace(/[ .]/g, "")) * 100 + Number((found[2] || found[4] || "").padEnd(2, "0"));
}

function start(page) {
  const all = (selector) => Array.from(page.querySelectorAll(selector));
  const one = (selector) => page.querySelector(selector);
  const read = (element, name) => (element.dataset[name] === "" ? null : Number(element.dataset[name]));
  const summary = one("#bilan");
  const rows = all("tr.projet").map((row) => ({
    row, tick: row.querySelector("input.accepte"), field: row.querySelector("input.montant"),
    after: row.querySelector(".reste"), beyond: row.querySelector(".trop"), limit: row.querySelector(".plafond"),
    isDecided: "decide" in row.dataset, holder: row.dataset.porteur, theme: Number(row.dataset.theme),
    asked: read(row, "demande"), aid: read(row, "aide"), taken: read(row, "compte"), ceiling: read(row, "plafond"), year: read(row, "annee"),
  }));
  const funders = all("tr.financeur").map((row) => ({
    row, left: row.querySelector(".reste"), opening: read(row, "avant"), weight: read(row, "poids"),
  }));
  const themes = all("tr.theme").map((row) => ({ row, whole: row.querySelector(".total"), committed: read(row, "engage") }));
  const segments = all("#barre > [data-rang]");

  // The lowest ceiling of a project once its holder has had so much of its year at this meeting, and what it is.
  function limitOf(line, had) {
    const year = line.year === null ? null : Math.max(0, line.year - (had.get(line.holder) || 0));
    if (year === null || (line.ceiling !== null && line.ceiling <= year)) return [line.ceiling, line.row.dataset.regle];
    return [year, "plafond annuel du porteur"];
  }

  function amountOf(line) {
    if (line.isDecided || !line.tick.checked) return 0;
    return parsed(line.field.value) || 0;
  }

  function put(element, cents) {
    element.textContent = euros(cents);
    element.classList.toggle("negatif", cents < 0);
  }

  function width(element, cents, whole) {
    const percent = Math.max(0, cents) * 100 / whole;
    element.style.width = percent.toFixed(3) + "%";
    element.classList.toggle("etroit", percent < 1.5);
  }

  function check(line, amount, limit, name) {
    if (line.isDecided) return;
    const isWrong = parsed(line.field.value) === null;
    line.field.setAttribute("aria-invalid", String(isWrong));
    line.row.classList.toggle("ecarte", !line.tick.checked);
    if (limit !== null) line.limit.textContent = euros(limit);
    const beyond = limit === null ? 0 : amount - limit;
    const told = beyond > 0 ? euros(beyond) + " de trop\u00a0: " + name : "";
    line.beyond.textContent = isWrong ? "Montant illisible\u00a0: compté pour zéro" : told;
  }

  function update() {
    const opening = read(summary, "avant");
    const had = new Map(), spent = themes.map((theme) => theme.committed), lefts = funders.map((funder) => funder.opening);
    let left = opening, meeting = read(summary, "seance"), accepted = 0;
    rows.forEach((line) => {
      const [limit, name] = limitOf(line, had), amount = amountOf(line);
      const taken = line.isDecided ? line.taken : amount;
      if (!line.isDecided) had.set(line.holder, (had.get(line.holder) || 0) + amount);
      left -= taken;
      accepted += taken;
      if (meeting !== null) meeting -= line.isDecided ? line.aid : amount;
      spent[line.theme] += taken;
      shares(taken, funders.map((funder) => funder.weight)).forEach((part, rank) => { lefts[rank] -= part; });
      put(line.after, left);
      check(line, amount, limit, name);
      line.now = taken;
    });
    put(one("#accepte"), accepted);
    put(one("#reste"), left);
    if (meeting !== null) put(one("#reste-seance"), meeting);
    funders.forEach((funder, rank) => put(funder.left, lefts[rank]));
    themes.forEach((theme, rank) => put(theme.whole, spent[rank]));
    draw(opening, left, accepted);
  }

  function draw(opening, left, accepted) {
    const envelope = read(summary, "enveloppe"), committed = Math.max(0, envelope - opening);
    const whole = Math.max(envelope, committed + accepted, 100);
    width(one("#barre > .engage"), committed, whole);
    segments.forEach((segment, rank) => width(segment, rows[rank].now, whole));
    width(one("#barre > .reste"), left, whole);
    width(one("#barre > .manque"), -left, whole);
    one(".legende .manque").hidden = left >= 0;
  }

  function set(line, isAccepted, cents) {
    line.tick.checked = isAccepted;
    line.field.value = euros(cents).replace("\u00a0€", "");
  }

  const free = rows.filter((line) => !line.isDecided);
  const actions = {
    demande: () => free.forEach((line) => set(line, line.asked !== null, line.asked || 0)),
    plafonds: () => {
      const had = new Map();
      free.forEach((line) => {
        const [limit] = limitOf(line, had), asked = line.asked || 0;
        const amount = limit === null ? asked : Math.min(asked, limit);
        set(line, line.asked !== null, amount);
        had.set(line.holder, (had.get(line.holder) || 0) + amount);
      });
    },
    rien: () => free.forEach((line) => { line.tick.checked = false; }),
  };
  all("button[data-action]").forEach((button) => button.addEventListener("click", () => { actions[button.dataset.action](); update(); }));

  free.forEach((line, rank) => {
    line.tick.addEventListener("change", update);
    line.field.addEventListener("input", () => { line.tick.checked = true; update(); });
    line.field.addEventListener("focus", () => line.field.select());
    line.field.addEventListener("change", () => {
      const cents = parsed(line.field.value);
      if (cents !== null) set(line, line.tick.checked, cents);
      update();
    });
    line.field.addEventListener("keydown", (event) => {
      const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const next = free[rank + step];
      if (next) next.field.focus(); else line.field.blur();
    });
  });
  page.documentElement.classList.add("vivant");
  update();
}

if (typeof document !== "undefined") start(document);
