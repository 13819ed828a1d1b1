/* Looks through the words of the site (search/easyread_words.js) with MiniSearch, and shows pages with pictures. */
(() => {
  "use strict";

  const MOST = 20;
  const form = document.querySelector(".er-search");
  const field = form.querySelector("input");
  const said = document.querySelector(".er-found");
  const list = document.querySelector(".er-results");
  const shape = document.getElementById("er-result").content.firstElementChild;
  const pages = window.easyreadWords || [];

  const search = new MiniSearch({
    fields: ["title", "heading", "words"],
    storeFields: ["page", "section"],
    searchOptions: { boost: { title: 3, heading: 2 }, prefix: true, combineWith: "AND" },
  });
  // People spell in many ways: a word may have a letter or two wrong.
  const nearly = { fuzzy: (word) => (word.length > 3 ? 0.3 : false) };
  search.addAll(pages.flatMap((page, p) => page.s.map((section, s) => ({
    id: `${p}.${s}`,
    page: p,
    section: s,
    title: page.t,
    heading: section.h,
    words: section.w.map((statement) => statement[1]).join(" "),
  }))));

  /* The best section of each page, best first: all the words; else words that are nearly these; else any of them. */
  function find(words) {
    const best = new Map();
    const found = [{}, nearly, { ...nearly, combineWith: "OR" }]
      .reduce((list, how) => (list.length ? list : search.search(words, how)), []);
    for (const one of found) if (!best.has(one.page)) best.set(one.page, one);
    return [...best.values()].slice(0, MOST);
  }

  function show(words) {
    list.replaceChildren();
    if (!words) {
      say("empty");
      field.focus();
      return;
    }
    const found = find(words);
    list.append(...found.map(result));
    say(found.length > 1 ? "many" : found.length ? "one" : "none", words, found.length);
  }

  function say(what, words = "", count = 0) {
    said.textContent = said.dataset[what].replace("{count}", count).replace("{words}", () => words);
  }

  function result(found) {
    const page = pages[found.page];
    const section = page.s[found.section];
    const item = shape.cloneNode(true);
    const inside = new Set(found.terms);
    const statement = section.w.find((one) => parts(one[1]).some((part) => inside.has(part.toLowerCase())))
      || section.w[0];
    const link = item.querySelector("a");
    link.textContent = page.t;
    link.href = statement ? `${page.u}#${statement[0]}` : page.u;
    const place = item.querySelector(".er-in");
    if (section.h) place.textContent = place.textContent.replace("{section}", () => section.h);
    else place.remove();
    const teaser = item.querySelector(".er-teaser");
    if (statement) teaser.append(...parts(statement[1]).map((part) => marked(part, inside)));
    else teaser.remove();
    const plate = item.querySelector(".er-plate");
    // A voice should know when a page is in another language.
    if (page.l) for (const words of [link, teaser]) words.lang = page.l;
    const picture = (section.h && section.p) || page.p; // pages often begin with the same picture
    if (picture) {
      const [address, width, height] = picture;
      const image = Object.assign(new Image(width, height), { src: address, alt: "", className: "er-pic" });
      plate.append(image);
    }
    return item;
  }

  /* Words, and what stands between them. */
  function parts(text) {
    return text.split(/([^\p{L}\p{N}]+)/u);
  }

  function marked(part, inside) {
    if (!inside.has(part.toLowerCase())) return part;
    const mark = document.createElement("mark");
    mark.textContent = part;
    return mark;
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    show(words);
    try {
      history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
    } catch (refused) {
      // A page opened from a folder may not change its address. The search works all the same.
    }
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked && asked.trim()) {
    field.value = asked.trim();
    show(field.value);
  }
})();
