/* The page is whole without this file. It adds: listen to the page, listen to one row, and a mark on what is spoken.

   One Player for the page on screen. Its `state` says everything; `become` is the one place that changes it, and
   `show` the one place that changes what a reader sees. Listeners are set once for the whole visit, because a theme
   may swap the page's content without loading the page anew. */
(() => {
  "use strict";

  const BEFORE_S = 0.05; // start a little early: the first sound of a word is soft
  const AFTER_S = 0.15; // and stop a little late
  const AHEAD_S = 0.008; // half a frame of the screen, so that a mark is as often early as late
  const SLOW_MS = 1500; // say that the sound is coming only if it is slow
  const NONE = -1;

  const REST = Object.freeze({
    doing: "nothing", // or "getting", "playing", "paused"
    only: null, // the part that is played by itself: {row, first, last}; null is the whole page
    spoken: NONE, // which entry of `times` is marked
    following: true, // whether the page may scroll along: false once the reader has scrolled
  });

  class Player {
    constructor(box) {
      this.box = box;
      this.audio = box.querySelector("audio");
      this.audio.preservesPitch = true;
      this.button = box.querySelector("[data-er-play]");
      this.status = box.querySelector("[role=status]");
      this.times = readTimes(box);
      this.state = REST;
      this.turn = 0; // each command takes the next number; whoever waits for an older one gives up
      this.frame = 0;
      this.loading = null; // the promise that the sound can be played
      this.whole = null; // the promise that all of it is here
      this.blob = "";
      this.left = new AbortController();
      const on = (name, what) => this.audio.addEventListener(name, what, { signal: this.left.signal });
      on("timeupdate", () => this.tick()); // frames stop in a hidden tab, this does not
      on("ended", () => this.stop());
      on("pause", () => this.paused());
      on("play", () => this.resumed());
    }

    /* What a reader can ask for */

    pressPage() {
      const { doing, only, spoken } = this.state;
      if (only || doing === "nothing") this.start(null, NONE);
      else if (doing === "paused") this.start(null, spoken);
      else if (doing === "playing") this.audio.pause();
      else this.stop();
    }

    pressRow(row) {
      if (!row) return;
      if (this.rowSpeaking() === row) this.stop();
      else this.playRow(row);
    }

    playRow(row) {
      const first = this.times.findIndex((time) => time.row === row);
      if (first === NONE) return this.say("missing");
      let last = first;
      while (last + 1 < this.times.length && this.times[last + 1].row === row) last += 1;
      return this.start({ row, first, last }, first);
    }

    stop() {
      this.turn += 1;
      this.become(REST);
      this.audio.pause();
    }

    leave() {
      this.stop();
      this.left.abort();
      if (this.blob) URL.revokeObjectURL(this.blob);
    }

    /* Playing */

    async start(only, at) {
      const turn = (this.turn += 1);
      this.become({ ...REST, doing: "getting", only, spoken: only || at === NONE ? NONE : at });
      this.audio.pause();
      this.say("");
      const slow = setTimeout(() => this.say("coming"), SLOW_MS);
      try {
        await this.ready();
        if (turn === this.turn) await this.goTo(at === NONE ? 0 : this.startOf(at));
        if (turn !== this.turn) return;
        await this.audio.play();
        if (turn !== this.turn) return;
        this.say("");
        this.become({ doing: "playing" });
        this.eachFrame();
      } catch (problem) {
        if (turn !== this.turn) return;
        this.stop();
        this.say("missing");
      } finally {
        clearTimeout(slow);
      }
    }

    /* Called in the press itself: only so do all browsers let it play later. */
    ready() {
      if (this.audio.error) this.loading = null;
      if (!this.loading) this.loading = this.load().catch(() => this.fetchWhole());
      return this.loading;
    }

    load() {
      this.audio.preload = "auto";
      return new Promise((done, fail) => {
        const once = { once: true, signal: this.left.signal };
        this.audio.addEventListener("loadedmetadata", done, once);
        this.audio.addEventListener("error", fail, once);
        this.audio.load();
      });
    }

    /* Some servers cannot send a part of a file, and then a browser cannot jump in it: so get the whole. */
    fetchWhole() {
      if (!this.whole) {
        this.whole = this.fetchNow().catch((problem) => {
          this.loading = this.whole = null; // so that the next press tries again
          throw problem;
        });
      }
      return this.whole;
    }

    async fetchNow() {
      if (!location.protocol.startsWith("http")) throw new Error("no sound");
      const answer = await fetch(this.audio.src);
      if (!answer.ok) throw new Error("no sound");
      this.blob = URL.createObjectURL(await answer.blob());
      this.audio.src = this.blob;
      await this.load();
    }

    async goTo(second) {
      if (await this.jump(second)) return;
      await this.fetchWhole();
      if (!(await this.jump(second))) throw new Error("cannot jump");
    }

    async jump(second) {
      const { audio } = this;
      const near = () => Math.abs(audio.currentTime - second) < 0.02;
      if (near()) return true;
      if (!audio.seekable.length || audio.seekable.end(audio.seekable.length - 1) <= second) return false;
      const there = new Promise((done) => audio.addEventListener("seeked", done, { once: true }));
      audio.currentTime = second;
      await there;
      return near();
    }

    startOf(entry) {
      const before = entry > 0 ? this.times[entry - 1].end : 0;
      return Math.max(0, before, this.times[entry].start - BEFORE_S);
    }

    endOf(entry) {
      const { end } = this.times[entry];
      const next = this.times[entry + 1];
      // At most half of the silence: a browser may be slow to stop, and the next row must not be heard.
      return Math.min(end + AFTER_S, next ? (end + next.start) / 2 : Infinity);
    }

    eachFrame() {
      cancelAnimationFrame(this.frame);
      if (this.state.doing !== "playing") return;
      this.tick();
      this.frame = requestAnimationFrame(() => this.eachFrame());
    }

    tick() {
      const { doing, only, spoken } = this.state;
      if (doing !== "playing") return;
      const now = this.audio.currentTime;
      if (only && now >= this.endOf(only.last)) {
        this.stop();
        return;
      }
      let heard = lastStarted(this.times, now + AHEAD_S);
      if (only) heard = heard < only.first ? NONE : Math.min(heard, only.last);
      if (heard !== spoken) this.become({ spoken: heard });
    }

    /* The browser, the headphones or a phone call paused or went on by themselves. */
    paused() {
      if (this.state.doing !== "playing" || !this.audio.paused || this.audio.ended) return;
      if (this.state.only) this.stop();
      else this.become({ doing: "paused" });
    }

    resumed() {
      if (this.state.doing !== "paused") return;
      this.become({ doing: "playing" });
      this.eachFrame();
    }

    /* What a reader sees */

    become(change) {
      const before = this.state;
      const now = (this.state = Object.freeze({ ...before, ...change }));
      const was = this.rowOf(before);
      const row = this.rowOf(now);
      if (was !== row) {
        mark(was, "is-speaking", false);
        mark(row, "is-speaking", true);
        this.face(listenButton(was), null);
      }
      this.face(listenButton(row), now.doing === "paused" ? null : "stop");
      if (before.spoken !== now.spoken) {
        for (const part of this.partsOf(before)) mark(part, "is-spoken", false);
        for (const part of this.partsOf(now)) mark(part, "is-spoken", true);
        if (now.spoken !== NONE) this.scrollAlong();
      }
      const page = now.doing !== "nothing" && !now.only;
      mark(this.box, "is-on", page);
      this.face(this.button, !page ? null : now.doing === "paused" ? "go-on" : "pause");
    }

    rowSpeaking() {
      return this.state.doing === "paused" ? null : this.rowOf(this.state);
    }

    rowOf(state) {
      if (state.only) return state.only.row;
      return state.spoken === NONE ? null : this.times[state.spoken].row;
    }

    partsOf(state) {
      return state.spoken === NONE ? [] : this.times[state.spoken].parts;
    }

    /* A button keeps its size when its words change, so nothing round it moves. */
    face(button, name) {
      if (!button || (button.dataset.erFaceNow || null) === name) return;
      if (!button.erOwnFace) button.erOwnFace = button.innerHTML;
      if (name) {
        const { width, height } = button.getBoundingClientRect();
        if (!button.dataset.erFaceNow) Object.assign(button.style, { minWidth: `${width}px`, minHeight: `${height}px` });
        button.innerHTML = this.box.querySelector(`template[data-er-face="${name}"]`).innerHTML;
        button.dataset.erFaceNow = name;
      } else {
        button.innerHTML = button.erOwnFace;
        button.style.minWidth = button.style.minHeight = "";
        delete button.dataset.erFaceNow;
      }
      mark(button, "is-on", Boolean(name));
    }

    /* "coming", "missing", or nothing */
    say(what) {
      const words = what ? this.box.getAttribute(`data-er-${what}`) : "";
      if (this.status.textContent !== words) this.status.textContent = words;
    }

    scrollAlong() {
      if (!this.state.following || document.hidden) return;
      const spoken = this.partsOf(this.state)[0];
      const row = this.rowOf(this.state);
      if (!spoken) return;
      const height = window.innerHeight;
      const place = spoken.getBoundingClientRect();
      const edge = this.state.only ? 0.05 : 0.15; // who pressed Listen on a row is looking at it
      if (place.top > edge * height && place.bottom < (1 - edge) * height) return;
      const whole = row && row.getBoundingClientRect().height < 0.7 * height ? row : spoken;
      const calm = !matchMedia("(prefers-reduced-motion: reduce)").matches;
      ownScrollUntil = performance.now() + (calm ? 1200 : 100);
      whole.scrollIntoView({ block: "center", behavior: calm ? "smooth" : "auto" });
    }

    readerScrolled() {
      if (this.state.doing === "playing" && this.state.following) this.become({ following: false });
    }
  }

  /* The page's own times, joined to its statements and rows. One that is not on the page is still heard, unmarked. */
  function readTimes(box) {
    const article = box.parentElement;
    const more = new Map();
    for (const part of article.querySelectorAll("[data-er-part]")) {
      const id = part.getAttribute("data-er-part");
      more.set(id, [...(more.get(id) || []), part]);
    }
    return JSON.parse(box.dataset.erTimes).map(([id, start, end]) => {
      const first = document.getElementById(id);
      const parts = first ? [first, ...(more.get(id) || [])] : [];
      return { start, end, parts, row: first && first.closest(".er-row") };
    });
  }

  /* The last entry that has started at this second, by halves: a page may have thousands. */
  function lastStarted(times, second) {
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[middle].start <= second) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  function mark(element, name, on) {
    if (element) element.classList.toggle(name, on);
  }

  function listenButton(row) {
    return row && row.querySelector("[data-er-listen]");
  }

  /* Once for the whole visit */

  let player = null;
  let ownScrollUntil = 0;
  let pressedAt = null;

  function mount() {
    const box = document.querySelector(".er-sound");
    if (player && player.box === box) return;
    if (player) player.leave();
    player = null;
    try {
      if (box) player = new Player(box);
    } catch (problem) {
      document.documentElement.classList.remove("er-has-js"); // the plain player is better than none
    }
    document.documentElement.classList.toggle("er-listens", Boolean(player));
  }

  document.addEventListener("click", (event) => {
    if (!player || event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.detail > 1) return; // many people press twice by habit: that is one press
    const button = event.target.closest("[data-er-play], [data-er-listen]");
    if (button && button.hasAttribute("data-er-play")) player.pressPage();
    else if (button) player.pressRow(button.closest(".er-row"));
    else if (isTap(event)) player.pressRow(event.target.closest(".er-row"));
  });

  /* A tap on a row's picture or words: not on a link, not while choosing words, not at the end of a drag. */
  function isTap(event) {
    const { target } = event;
    const place = target.closest(".er-row > .er-plate, .er-row > .er-words");
    if (!place || target.closest("a, button, input, select, textarea, label, summary, audio, video, .er-mean")) return false;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
    const chosen = getSelection();
    if (chosen && !chosen.isCollapsed) return false;
    return !pressedAt || Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y) < 10;
  }

  document.addEventListener("pointerdown", (event) => (pressedAt = { x: event.clientX, y: event.clientY }), { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && player && player.state.doing !== "nothing") player.stop();
  });

  for (const name of ["wheel", "touchmove"]) {
    addEventListener(name, () => player && player.readerScrolled(), { passive: true });
  }
  addEventListener("scroll", () => {
    if (player && performance.now() > ownScrollUntil) player.readerScrolled();
  }, { passive: true });
  addEventListener("pagehide", () => player && player.stop());

  /* Material for MkDocs says when it has swapped the page; elsewhere every page is loaded anew. */
  function follow() {
    if (!window.document$) return false;
    window.document$.subscribe(mount);
    return true;
  }
  window.easyread = { get player() { return player; } };
  if (!follow()) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", mount);
    else mount();
    addEventListener("load", follow);
  }
})();
