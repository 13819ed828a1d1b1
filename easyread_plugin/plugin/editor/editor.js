// The editor's view of `mkdocs serve`. It is never part of a build.
(function () {
  "use strict";
  const KEY = "easyread-editor";
  const WORDS = { error: "To put right", warning: "To think about", advice: "An idea" };
  const ORDER = ["error", "warning", "advice"];
  const SCRIPT = document.currentScript.src;
  let button = null;

  function element(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function card(note) {
    const box = element("div", "er-ed__note er-ed__note--" + note.level);
    box.append(element("p", "er-ed__step", WORDS[note.level] + (note.line ? " (line " + note.line + ")" : "")));
    if (note.words) {
      const quoted = element("p", "er-ed__words");
      quoted.append(element("mark", "", note.words));
      box.append(quoted);
    }
    box.append(element("p", "", note.message));
    const help = element("p", "er-ed__try");
    help.append(element("strong", "", "Try: "), note.help);
    box.append(help);
    if (note.pictures && note.pictures.length) box.append(offers(note.pictures));
    const more = element("details", "");
    more.append(element("summary", "", "Why?"), element("p", "", note.why), element("p", "er-ed__rule", note.rule));
    if (note.why) box.append(more);
    return box;
  }

  // Pictures that could stand there. Somebody chooses one, and pastes its line.
  function offers(pictures) {
    const part = element("div", "er-ed__offers");
    part.append(element("p", "er-ed__step", "Would one of these fit?"));
    const list = element("ul", "");
    for (const picture of pictures) {
      const item = element("li", "");
      const image = element("img", "");
      image.src = new URL("editor/" + picture.src, SCRIPT).href;
      image.alt = "";
      const button = element("button", "", "Copy the line");
      button.type = "button";
      const shows = element("p", "", picture.shows);
      button.setAttribute("aria-label", "Copy the line: " + picture.shows);
      const said = element("p", "er-ed__said", "");
      said.setAttribute("role", "status");
      button.addEventListener("click", () => copy(picture.line, said));
      item.append(image, shows);
      if (picture.add) {
        item.append(element("p", "", "First, type this in the folder of your site:"), element("code", "", picture.add));
      }
      item.append(element("p", "", "Put this line before the words:"), element("code", "", picture.line), button, said);
      list.append(item);
    }
    part.append(list);
    return part;
  }

  function copy(line, said) {
    const done = () => { said.textContent = "Copied."; };
    const not = () => { said.textContent = "Mark the line and copy it."; };
    if (navigator.clipboard) navigator.clipboard.writeText(line).then(done, not);
    else not();
  }

  // What the notes of a place are put behind: its row, its heading, or the title of the page.
  function anchor(place) {
    const found = place && document.getElementById(place);
    const page = document.querySelector(".er-page, main, article, body");
    if (!found) return page.querySelector(".er-head, h1") || page.firstElementChild || page;
    return found.closest(".er-head, .er-row, h1, h2, h3, h4, h5, h6, table, li, p") || found;
  }

  function show(notes) {
    const places = new Map();
    for (const note of notes) {
      const at = anchor(note.place);
      if (!places.has(at)) places.set(at, []);
      places.get(at).push(note);
    }
    let number = 0;
    for (const [at, group] of places) {
      group.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || a.line - b.line);
      const aside = element("aside", "er-ed");
      aside.setAttribute("aria-label", "What can be easier, place " + ++number);
      group.forEach((note) => aside.append(card(note)));
      at.after(aside);
      at.classList.add("er-ed-at");
    }
  }

  function hide() {
    document.querySelectorAll(".er-ed").forEach((aside) => aside.remove());
    document.querySelectorAll(".er-ed-at").forEach((at) => at.classList.remove("er-ed-at"));
  }

  function remember(value) {
    try {
      sessionStorage.setItem(KEY, value);
    } catch (error) { /* A browser may forbid it. Then the view is off on the next page. */ }
  }

  function isRemembered() {
    try {
      return sessionStorage.getItem(KEY) === "on";
    } catch (error) {
      return false;
    }
  }

  function turn(on, notes) {
    hide();
    if (on) show(notes);
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? "Hide the notes" : label(notes.length);
    remember(on ? "on" : "off");
  }

  function label(count) {
    if (!count) return "Nothing to change here";
    return "Show what can be easier (" + count + ")";
  }

  function start() {
    const data = document.getElementById("er-editor-notes");
    if (!data) return;
    const notes = JSON.parse(data.textContent);
    button = element("button", "er-ed-switch", label(notes.length));
    button.type = "button";
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => turn(button.getAttribute("aria-pressed") !== "true", notes));
    document.body.append(button);
    if (isRemembered()) turn(true, notes);
  }

  start();
})();
