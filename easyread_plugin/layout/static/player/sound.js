/* What is heard of one page: all of it, a row, or a part. Whoever extends this shows it: `become` changes the state. */

const BEFORE_S = 0.05; // start a little early: the first sound of a word is soft
const AFTER_S = 0.15; // and stop a little late
const AHEAD_S = 0.008; // half a frame of the screen, so that a mark is as often early as late
const AGAIN_S = 2; // Back says this part again; pressed this soon after it began, it goes one part back
const SLOW_MS = 1500; // say that the sound is coming only if it is slow

const REST = Object.freeze({
  doing: "nothing", // or "getting", "playing", "paused"
  only: null, // the part that is played by itself: {row, first, last}; null is the whole page
  from: NONE, // the entry that the page is read from: it starts a little early, and what is before it is not marked
  spoken: NONE, // which entry of `times` is marked
  following: true, // whether the page may scroll along: false once the reader has scrolled
});

class Sound {
  constructor(box) {
    this.box = box;
    this.audio = box.querySelector("audio");
    this.audio.preservesPitch = this.audio.webkitPreservesPitch = true;
    this.times = readTimes(box);
    this.steps = stepsOf(this.times, box);
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

  /* What stands in these elements, by itself: one part of the page. `heard` are the entries of it. */
  playPart(blocks) {
    const heard = this.heardIn(blocks);
    if (!heard) return;
    const { parts } = this.times[heard.last];
    this.start({ row: parts[0].closest(".er-row"), ...heard }, heard.first);
  }

  /* The last run of entries in these elements, or null: a heading counts if its own part follows. */
  heardIn(blocks) {
    const inside = ({ parts }) => parts.some((part) => blocks.some((block) => block.contains(part)));
    let last = this.times.length - 1;
    while (last >= 0 && !inside(this.times[last])) last -= 1;
    let first = last;
    while (first > 0 && inside(this.times[first - 1])) first -= 1;
    return last === NONE ? null : { first, last };
  }

  /* One part on (1) or back (-1). One part at a time has its own way to go on. */
  move(by) {
    const turn = document.querySelector(`.er-one [data-er-part-${by < 0 ? "back" : "next"}]`);
    if (turn) return turn.click();
    const { doing, spoken } = this.state;
    if (doing === "nothing") return;
    const step = this.stepOf(spoken);
    const again = by < 0 && doing !== "getting" && this.audio.currentTime > this.times[this.steps[step]].start + AGAIN_S;
    const to = this.steps[Math.max(0, again ? step : step + by)];
    if (to !== undefined) this.start(null, to);
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
    quietOthers(this.audio);
    this.become({ ...REST, doing: "getting", only, from: at, spoken: only ? NONE : at });
    this.audio.pause();
    this.say("");
    const slow = setTimeout(() => this.say("coming"), SLOW_MS);
    try {
      await this.ready();
      if (turn === this.turn) await this.goTo(at === NONE ? 0 : this.startOf(at), turn);
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
    if (this.whole) return this.whole; // what it brings takes the place of what could be played already
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

  /* A newer command may have gone elsewhere meanwhile: that is no fault of the server, and nothing is fetched for it. */
  async goTo(second, turn) {
    if ((await this.jump(second)) || turn !== this.turn) return;
    await this.fetchWhole();
    if (turn !== this.turn || (await this.jump(second)) || turn !== this.turn) return;
    throw new Error("cannot jump");
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
    else heard = Math.max(heard, this.state.from);
    if (heard !== spoken) this.become({ spoken: heard });
    this.showWord(now + AHEAD_S);
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
}
