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
    } catch (refused) {
      // Some browsers keep nothing for a page opened from a folder. The choice still holds on this page.
    }
  }

  function choose(name, value) {
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
    keep(); // what an address with ?colours= asked for holds on the next page too
    showChosen();
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
      const home = new URL(".", document.querySelector(".er-name").href);
      const isOurs = to.protocol === location.protocol && to.host === location.host;
      return isOurs && to.pathname.startsWith(home.pathname) ? to.href : "";
    } catch (broken) {
      return "";
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
