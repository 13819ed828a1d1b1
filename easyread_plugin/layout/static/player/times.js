/* When each statement and each word is heard, and where it stands on the page. */

const NONE = -1;

/* What holds the page's blocks. */
function articleOf(box) {
  return (box.closest(".er-head") || box).parentElement;
}

/* The page's own times, joined to its statements and rows. One that is not on the page is still heard, unmarked. */
function readTimes(box) {
  const article = articleOf(box);
  const more = new Map();
  for (const part of article.querySelectorAll("[data-er-part]")) {
    const id = part.getAttribute("data-er-part");
    more.set(id, [...(more.get(id) || []), part]);
  }
  return JSON.parse(box.dataset.erTimes).map(([id, start, end, words]) => {
    const first = document.getElementById(id);
    const parts = first ? [first, ...(more.get(id) || [])] : [];
    return { start, end, words, parts, row: first && first.closest(".er-mean, .er-row") };
  });
}

/* The first entry of each part: a row or another block, with the headings right before it. */
function stepsOf(times, box) {
  const article = articleOf(box);
  const blockOf = (part) => {
    let block = part;
    while (block && block.parentElement !== article && !block.matches("h1, h2, h3, h4, h5, h6")) block = block.parentElement;
    return block;
  };
  const steps = [];
  let block = null;
  times.forEach(({ parts, row }, entry) => {
    const now = row || (parts.length ? blockOf(parts[0]) : null);
    if (!now || now === block) return;
    if (!block || !/^H\d$/.test(block.tagName)) steps.push(entry);
    block = now;
  });
  return steps.length ? steps : [0];
}

/* A range for each word, split at white space, as the times are. A word may go on from one element into the next. */
function wordRanges(parts) {
  const words = [];
  for (const part of parts) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let goesOn = false;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.nodeName === "BR") goesOn = false;
      if (!node.data) continue;
      for (const found of node.data.matchAll(/\S+/g)) {
        if (!goesOn || found.index) words.push(document.createRange());
        const word = words[words.length - 1];
        if (!goesOn || found.index) word.setStart(node, found.index);
        word.setEnd(node, found.index + found[0].length);
      }
      goesOn = /\S$/.test(node.data);
    }
  }
  return words;
}

/* The last entry that has started at this second, by halves: a page may have thousands. */
function lastStarted(times, second, startOf = (time) => time.start) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(times[middle]) <= second) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
