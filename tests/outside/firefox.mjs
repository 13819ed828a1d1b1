/* Uses a site in Firefox as a reader does, and prints what happened: node firefox.mjs FIREFOX ADDRESS-OF-FOLDER PAGE...
   Playwright drives only a Firefox of its own; Puppeteer drives the one that people have. */

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [firefox, folder, ...names] = process.argv.slice(2);
const found = createRequire(`${process.env.OUTSIDE}/`).resolve("puppeteer-core");
const { default: puppeteer } = await import(pathToFileURL(found));

const PREFERENCES = {
  // Puppeteer lets every page of a folder share what it keeps. A reader's Firefox does not.
  "security.fileuri.strict_origin_policy": true,
  // A page may play sound after a press. Each question of ours makes Firefox forget the press (it clears the activation).
  "media.autoplay.default": 0,
};
const PATIENCE_MS = 60_000; // for a busy computer; nothing waits longer than it must

const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, extraPrefsFirefox: PREFERENCES });
const outside = [];
const errors = [];

/* A page of the site, as a new visitor sees it. */
async function visit(name, does, width = 1280, height = 800) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("request", (request) => /^(file|data|blob|about):/.test(request.url()) || outside.push(`${name}: ${request.url()}`));
  page.on("pageerror", (error) => errors.push(`${name}: ${error.message}`));
  await page.setViewport({ width, height });
  await page.goto(new URL(name, folder).href);
  try {
    return await does(page);
  } catch (problem) {
    throw new Error(`${name}, at ${page.url()}`, { cause: problem });
  } finally {
    await context.close();
  }
}

const colours = (page) => page.evaluate(() => document.documentElement.dataset.erColours ?? "usual");
const isOn = (page, name) => page.waitForFunction((end) => location.pathname.endsWith(end), {}, name);
const press = (page, selector) => page.locator(selector).click();

const seen = () => {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = "eager";
  return Promise.all(pictures.map((picture) => picture.decode().then(() => "", () => picture.currentSrc || picture.src)))
    .then((broken) => ({
      broken: broken.filter(Boolean),
      sideways: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      hasSound: Boolean(document.querySelector("[data-er-play]")),
    }));
};

/* What a page is, and whether its first statement and a word of it are marked while it is heard. */
const look = (name) => visit(name, async (page) => {
  const wide = await page.evaluate(seen);
  await page.setViewport({ width: 320, height: 640 });
  await page.waitForFunction(() => innerWidth === 320);
  const narrow = await page.evaluate(seen);
  if (!wide.hasSound) return { ...narrow, sidewaysWide: wide.sideways, heard: null };
  await press(page, "[data-er-play]");
  await page.waitForSelector(".er-s.is-spoken");
  const paints = await page.evaluate(() => Boolean(window.Highlight));
  const exact = await page.evaluate(() => easyread.player.times.some(({ words }) => words));
  if (paints && exact) await page.waitForFunction(() => CSS.highlights.get("er-word").size === 1);
  const from = await page.evaluate(() => easyread.player.audio.currentTime);
  await page.waitForFunction((second) => easyread.player.audio.currentTime > second, {}, from);
  return { ...narrow, sidewaysWide: wide.sideways, heard: { words: paints && exact } };
});

/* Listen on a row, Escape, the page with its bar, pause, and on again. */
const listen = (name) => visit(name, async (page) => {
  await press(page, ".er-row [data-er-listen]");
  await page.waitForSelector(".er-row.is-speaking .er-s.is-spoken");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => easyread.player.state.doing === "nothing" && !document.querySelector(".is-spoken"));
  await press(page, "[data-er-play]");
  await page.waitForSelector(".er-bar.is-on");
  const bar = await page.$eval(".er-bar", (e) => e.matches(":popover-open") && e.getBoundingClientRect().bottom < innerHeight + 1);
  await page.waitForFunction(() => easyread.player.state.doing === "playing");
  await press(page, ".er-bar [data-er-pause]");
  await page.waitForFunction(() => easyread.player.state.doing === "paused" && easyread.player.audio.paused);
  await press(page, ".er-bar [data-er-pause]");
  await page.waitForFunction(() => easyread.player.state.doing === "playing");
  return { bar };
});

/* An older Firefox paints no single words: the statement is marked, and nothing fails. */
const older = (name) => visit(name, async (page) => {
  await page.evaluateOnNewDocument(() => {
    delete window.Highlight;
    delete CSS.highlights;
  });
  await page.reload();
  await press(page, "[data-er-play]");
  await page.waitForSelector(".er-s.is-spoken");
  return page.evaluate(() => ({ paints: "Highlight" in window, doing: easyread.player.state.doing }));
});

/* A colour chosen in the panel holds on this page, after a reload, and on the next page; and so does the usual one. */
const changes = (name, next) => visit(name, async (page) => {
  const usual = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (value) => {
    await press(page, "#er-open-looks");
    await page.waitForSelector("#er-looks:not([hidden])");
    await page.locator(`#er-looks label:has([name=colours][value="${value}"])`).click();
    await page.waitForFunction((now) => (document.documentElement.dataset.erColours ?? "") === now, {}, value);
  };
  await choose("yellow");
  const said = [await page.evaluate((before) => getComputedStyle(document.body).backgroundColor !== before, usual)];
  await page.reload();
  said.push(await colours(page));
  await press(page, `.er-menu a[href$="${next}"]`);
  await isOn(page, next);
  said.push(await colours(page));
  await choose("");
  await press(page, `.er-menu a[href$="${name}"]`);
  await isOn(page, name);
  said.push(await colours(page));
  return said;
});

/* One part at a time: begin, next by button and by key, and out again with the focus on the part. */
const parts = (name) => visit(name, async (page) => {
  const where = () => page.$eval("[data-er-part-of]", (e) => e.textContent);
  await press(page, ".er-where [data-er-one]");
  const said = [await where()];
  await press(page, "[data-er-part-next]");
  said.push(await where());
  await page.keyboard.press("ArrowRight");
  said.push(await where());
  const one = await page.$$eval(".er-page .er-row", (all) => all.filter((row) => row.checkVisibility()).length);
  await page.keyboard.press("Escape");
  const out = await page.evaluate(() => !document.documentElement.classList.contains("er-one")
    && document.activeElement.matches(".er-row"));
  return { said, one, out };
}, 360, 640);

/* A hard word leads to the word bank, and back to itself. */
const thereAndBack = (name) => visit(name, async (page) => {
  const word = await page.$eval("a.er-lead", (e) => e.id);
  await press(page, "a.er-lead");
  await isOn(page, "hard-words.html");
  const entry = await page.evaluate(() => document.querySelector(":target") !== null);
  const back = await page.$$("a[data-er-back]");
  for (const link of back) if (await link.isVisible()) { await link.click(); break; }
  await isOn(page, name);
  return { entry, same: await page.evaluate((id) => document.activeElement.id === id, word) };
});

/* The search finds pages from a folder. */
const search = (words) => visit("search.html", async (page) => {
  await page.locator(".er-search input").fill(words);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".er-results li, .er-results a"));
  return page.$$eval(".er-results a", (all) => all.length);
});

/* Whether errors and requests are seen at all: a page makes one of each. */
async function watch(name) {
  await visit(name, async (page) => {
    await page.evaluate(() => {
      new Image().src = "http://outside.invalid/asked";
      setTimeout(() => { throw new Error("made up"); }, 0);
    });
    while (!errors.length || !outside.length) await page.evaluate(() => new Promise(requestAnimationFrame));
  });
  return { errors: errors.splice(0), outside: outside.splice(0) };
}

try {
  const did = { version: await browser.version(), watch: await watch(names[0]), pages: {} };
  for (const name of names) did.pages[name] = await look(name);
  const page = "what-is-co-production.html";
  did.listen = await listen(page);
  did.older = await older(page);
  did.changes = await changes(page, "your-rights.html");
  did.parts = await parts(page);
  did.back = await thereAndBack(page);
  did.search = await search("meeting");
  console.log(JSON.stringify({ ...did, errors, outside }));
} finally {
  await browser.close();
}
