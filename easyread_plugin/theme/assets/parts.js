/* One part at a time: the same page, with one part shown. Nothing is copied and nothing is laid over the page, so words, sound
   and screen reader stay as they are. The page is whole without this file. */
(() => {
  "use strict";

  const root = document.documentElement;
  const article = document.querySelector(".er-page");
  const [top, end] = document.querySelectorAll(".er-step");
  if (!article || !top || !end) return; // a page of one part has no steps

  /* A part is a row, or anything else of the page that is no heading: a table, a box, who made the page. */
  const inHead = article.querySelectorAll(":scope > .er-head > .er-row");
  const blocks = [...article.children].filter((block) => !block.matches("h1, h2, h3, h4, h5, h6, hr, .er-versions, .er-head, .er-sound, script"));
  const parts = [...inHead, ...blocks];

  /* The headings that a part stands under: the last one of each level before it. */
  const headings = new Map();
  const above = [];
  const title = article.querySelector("h1");
  for (const block of article.querySelectorAll("h1, h2, h3, h4, h5, h6, .er-row, .er-page > *")) {
    if (/^H[1-6]$/.test(block.tagName)) {
      const level = Number(block.tagName[1]);
      while (above.length && Number(above[above.length - 1].tagName[1]) >= level) above.pop();
      above.push(block);
    } else if (parts.includes(block)) {
      headings.set(block, above.filter((heading) => heading !== title));
    }
  }

  const where = top.querySelector("[data-er-part-of]");
  const back = end.querySelector("[data-er-part-back]");
  const next = end.querySelector("[data-er-part-next]");
  const hear = end.querySelector("[data-er-say]");
  let at = 0;
  let opener = null;

  const isOn = () => root.classList.contains("er-one");
  const player = () => window.easyread && window.easyread.player;

  function mark(on) {
    for (const block of shown()) block.classList.toggle("is-now", on);
  }

  /* What is on the screen: a part with the headings that it stands under. */
  const shown = () => [...(at === 0 && title ? [title] : []), ...(headings.get(parts[at]) || []), parts[at]];

  /* Who listens goes on listening in the next part. */
  function show(part) {
    const listens = player() && isOn() && player().state.doing !== "nothing";
    if (player()) player().stop();
    mark(false);
    at = Math.max(0, Math.min(parts.length - 1, part));
    mark(true);
    where.textContent = where.dataset.erPartOf.replace("{part}", at + 1).replace("{count}", parts.length);
    // The button that was pressed stays where it is; the one that leads nowhere only looks quiet.
    back.setAttribute("aria-disabled", String(at === 0));
    next.setAttribute("aria-disabled", String(at === parts.length - 1));
    const now = parts[at];
    now.setAttribute("tabindex", "-1");
    now.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (!player()) return;
    hear.classList.toggle("is-silent", !player().heardIn(shown()));
    if (listens) player().playPart(shown());
  }

  /* Begins with the first part that is on the screen. */
  function begin(button) {
    opener = button;
    const seen = parts.findIndex((part) => part.getBoundingClientRect().bottom > 80);
    const panel = document.getElementById("er-looks");
    const fromPanel = panel && panel.contains(button);
    if (fromPanel) panel.querySelector("[data-er-close]").click();
    root.classList.add("er-one");
    top.hidden = end.hidden = false;
    show(fromPanel && scrollY < innerHeight / 2 ? 0 : Math.max(0, seen));
  }

  function finish() {
    if (player()) player().stop();
    const now = parts[at];
    mark(false);
    root.classList.remove("er-one");
    top.hidden = end.hidden = true;
    if (at === 0) {
      scrollTo(0, 0);
      (opener && opener.getClientRects().length ? opener : now).focus({ preventScroll: true });
    } else {
      now.scrollIntoView({ block: "center" });
      now.focus({ preventScroll: true });
    }
  }

  const go = (step) => {
    const to = at + step;
    if (to >= 0 && to < parts.length) show(to);
  };

  for (const button of document.querySelectorAll("[data-er-one]")) button.addEventListener("click", () => begin(button));
  top.querySelector("[data-er-whole]").addEventListener("click", finish);
  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  hear.addEventListener("click", (event) => {
    if (!player() || event.detail > 1) return;
    if (player().state.doing === "nothing") player().playPart(shown());
    else player().stop();
  });
  addEventListener("keydown", (event) => {
    if (!isOn() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, select, textarea, audio, [contenteditable]")) return;
    if (event.key === "Escape" && (!player() || player().state.doing === "nothing")) finish();
    else if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
  }, true);
  /* A link to a place on this page leads out of the steps: the place may be in another part. */
  addEventListener("hashchange", () => {
    const place = isOn() && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const part = place ? parts.findIndex((one) => one.contains(place)) : -1;
    if (part >= 0) show(part);
    else if (place) finish();
  });
})();
