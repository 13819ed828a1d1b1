/* Search, look, choose. Nothing is put on a page by itself, and nothing leaves this computer. */
(() => {
  "use strict";

  const HEADS = {
    bank: "Your pictures",
    pack: "Pictures that come with easyread",
    icons: "Plain signs. A drawing or a photo says more.",
    folder: "Symbols from your folders",
  };
  const $ = (id) => document.getElementById(id);
  let asked = 0; // the answer to an older question is not shown

  async function ask(path, options) {
    const answer = await fetch(path, { cache: "no-store", ...options });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  }

  function say(words) {
    $("status").textContent = words;
  }

  function element(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  async function copy(line) {
    try {
      await navigator.clipboard.writeText(line);
      say(`Copied: ${line} Put it on a line of your page.`);
    } catch (error) {
      say(`Mark this line and copy it: ${line}`);
    }
  }

  /* One picture, with its one button. */
  function card(one) {
    const item = element("li");
    const image = element("img");
    image.src = `picture?n=${one.n}`;
    image.alt = "";
    image.loading = "lazy";
    const shows = element("p", "shows", one.shows || one.name);
    shows.id = `shows-${one.n}`;
    item.append(image, shows);
    if (one.words.length) item.append(element("p", "about", `For: ${one.words.join(", ")}`));
    if (one.has_people) item.append(element("p", "about", "There are people in it. Did they agree?"));
    const from = [one.credit, one.licence].filter(Boolean).join(". ");
    if (from) item.append(element("p", "about", from));
    const button = element("button", "", one.line ? "Copy the line for a page" : "Put it into our pictures");
    button.type = "button";
    button.setAttribute("aria-describedby", shows.id);
    item.append(button);
    if (one.line) {
      button.before(element("code", "", one.line));
      button.addEventListener("click", () => copy(one.line));
    } else {
      button.addEventListener("click", () => add(one, item, button));
    }
    return item;
  }

  async function add(one, item, button) {
    button.disabled = true;
    try {
      const said = await ask(`add?n=${one.n}`, { method: "POST" });
      const now = card({ ...one, line: said.line });
      item.replaceWith(now);
      now.querySelector("button").focus();
      say(`${said.name} is in your pictures now.`);
    } catch (error) {
      button.disabled = false;
      say(error.message);
    }
  }

  async function search(words) {
    const mine = ++asked;
    say("We are looking.");
    let found;
    try {
      found = await ask(`find?q=${encodeURIComponent(words)}`);
    } catch (error) {
      return say(error.message);
    }
    if (mine !== asked) return;
    const wall = $("wall");
    wall.replaceChildren();
    for (const place of Object.keys(HEADS)) {
      const here = found.pictures.filter((one) => one.place === place);
      if (!here.length) continue;
      const list = element("ul");
      list.append(...here.map(card));
      wall.append(element("h2", "", HEADS[place]), list);
    }
    const count = found.pictures.length;
    if (!count) return say("There is no picture for these words. Try another word.");
    say(count === 1 ? "1 picture" : `${count} pictures`);
  }

  $("search").addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `#${encodeURIComponent($("words").value)}`);
    search($("words").value);
  });

  $("end").addEventListener("click", async () => {
    await ask("end", { method: "POST" }).catch(() => null);
    document.querySelector("main").hidden = true;
    $("end").hidden = true;
    $("done").hidden = false;
    $("done").focus();
  });

  let first = "";
  try {
    first = decodeURIComponent(location.hash.slice(1));
  } catch (error) { /* Somebody changed the address. */ }
  $("words").value = first;
  $("words").focus();
  search(first);
})();
