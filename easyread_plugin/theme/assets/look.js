/* The panel "Change how it looks", and the menu. The page is whole without this file. */
(() => {
  "use strict";

  const root = document.documentElement;
  const USUAL = "";

  const panel = document.getElementById("er-looks");
  const opener = document.getElementById("er-open-looks");
  const inputs = panel ? [...panel.querySelectorAll("input[type=radio]")] : [];

  /* What the reader chose: one attribute on <html> for each choice, kept on the device. partials/first.html sets them before
     the page is drawn; here they are changed. The player changes the speed in the same way. */
  const chosen = (name) => root.getAttribute(`data-er-${name}`) || USUAL;

  function keep() {
    try {
      const kept = JSON.parse(localStorage.getItem("easyread")) || {};
      for (const { name } of inputs) kept[name] = chosen(name) || undefined;
      localStorage.setItem("easyread", JSON.stringify(kept));
      return true;
    } catch (refused) {
      return false; // some browsers keep nothing for a page opened from a folder: the choice still holds on this page
    }
  }

  const touched = new Set(); // what was changed on this page, or asked for in its address: it may be the usual again

  function choose(name, value) {
    touched.add(name);
    if (value === USUAL) root.removeAttribute(`data-er-${name}`);
    else root.setAttribute(`data-er-${name}`, value);
    keep();
  }

  function showChosen() {
    for (const input of inputs) input.checked = chosen(input.name) === input.value;
  }

  function putBack() {
    for (const { name } of inputs) choose(name, USUAL);
    const status = panel.querySelector("[data-er-is-back]");
    status.textContent = "";
    // A line that says the same twice is said once: empty it first.
    setTimeout(() => (status.textContent = status.dataset.erIsBack), 50);
  }

  function show(open) {
    panel.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) panel.querySelector("h2").focus();
    else opener.focus();
  }

  if (panel && opener) {
    const isKept = keep(); // what an address with ?colours= asked for holds on the next page too
    showChosen();
    if (location.protocol === "file:") {
      const asked = new URLSearchParams(location.search);
      for (const { name } of inputs) if (asked.has(name)) touched.add(name);
      if (isKept) tidyAddress();
      for (const press of ["click", "auxclick"]) addEventListener(press, takeAlong, true);
    }
    new MutationObserver(showChosen).observe(root, { attributeFilter: inputs.map(({ name }) => `data-er-${name}`) });
    for (const input of inputs) input.addEventListener("change", () => choose(input.name, input.value));
    opener.addEventListener("click", () => show(panel.hidden));
    panel.querySelector("[data-er-close]").addEventListener("click", () => show(false));
    panel.querySelector("[data-er-reset]").addEventListener("click", putBack);
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") show(false);
    });
  }
  for (const button of document.querySelectorAll("[data-er-print]")) button.addEventListener("click", () => print());

  /* Meanings of hard words, for who wants them only when they ask. */
  for (const button of document.querySelectorAll("[data-er-ask]")) {
    button.addEventListener("click", () => {
      const open = button.parentElement.classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
  }

  /* A hard word leads to the word bank, and tells it the way back: to the word itself, so that the focus is there again.
     It stands in the address, because a page opened from a folder can keep nothing for another page. */
  for (const word of document.querySelectorAll("a.er-lead")) {
    const to = new URL(word.href);
    to.searchParams.set("back", `${location.pathname}#${word.id}`);
    word.href = to.href;
  }
  if (root.hasAttribute("data-er-back")) {
    const back = safely(new URLSearchParams(location.search).get("back"));
    if (!back) root.removeAttribute("data-er-back");
    else for (const link of document.querySelectorAll("a[data-er-back]")) link.href = back;
  }

  /* Anybody can write anything into an address: only a page of this site is followed. */
  function safely(words) {
    try {
      const to = new URL(words, location.href);
      return isOurs(to) ? to.href : "";
    } catch (broken) {
      return "";
    }
  }

  function isOurs(to) {
    const name = document.querySelector(".er-name");
    return Boolean(name) && to.protocol === location.protocol && to.host === location.host
      && to.pathname.startsWith(new URL(".", name.href).pathname);
  }

  /* From a folder, Firefox keeps what was chosen for one page only, and some browsers keep nothing. There a link takes it along
     in its address, as partials/first.html reads it. */
  function takeAlong(event) {
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || link.protocol !== "file:" || link.pathname === location.pathname) return;
    const to = new URL(link.href);
    if (!to.pathname.endsWith(".html") || !isOurs(to)) return;
    for (const { name } of inputs) {
      if (chosen(name) || touched.has(name)) to.searchParams.set(name, chosen(name) || "usual");
    }
    if (to.href !== link.href) link.href = to.href;
  }

  /* What came in the address is kept by now. In the address it would undo, at a reload, what is chosen later. */
  function tidyAddress() {
    const here = new URL(location.href);
    for (const { name } of inputs) here.searchParams.delete(name);
    try {
      if (here.href !== location.href) history.replaceState(history.state, "", here.href);
    } catch (refused) {
      // This browser leaves the address as it is.
    }
  }

  /* What is wider than the screen is scrolled by keyboard too. A box to tick is named by its words. */
  function reachable() {
    for (const wide of document.querySelectorAll(".er-page :is(pre, table)")) {
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
      else wide.removeAttribute("tabindex");
    }
  }
  reachable();
  addEventListener("resize", reachable);
  for (const box of document.querySelectorAll(".er-page li input[type=checkbox]")) {
    const words = box.closest("li").querySelector(".er-s");
    if (words) box.setAttribute("aria-labelledby", words.id);
  }

  /* The menu folds where it is not a line across the page. */
  const menu = document.getElementById("er-menu");
  if (menu) {
    const wide = matchMedia("(min-width:40em)");
    wide.addEventListener("change", () => (menu.open = wide.matches));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || wide.matches || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    addEventListener("beforeprint", () => (menu.open = true));
  }
})();
