/* What is seen while a page is heard: marks on the words, the faces of the buttons, and the bar. */

const PAINT = window.Highlight && window.CSS && CSS.highlights ? new Highlight() : null;
if (PAINT) CSS.highlights.set("er-word", PAINT);

function mark(element, name, on) {
  if (element) element.classList.toggle(name, on);
}

function listenButton(row) {
  return row && row.querySelector("[data-er-listen]");
}

class Player extends Sound {
  constructor(box) {
    super(box);
    this.button = box.querySelector("[data-er-play]");
    this.bar = box.querySelector(".er-bar");
    this.status = box.querySelector(".er-status");
    this.word = ""; // which word of what is spoken is marked
    hearDevice(this);
    this.showSpeed();
  }

  leave() {
    super.leave();
    this.bar.remove();
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
    if (now.spoken === NONE) this.showWord(0);
    const page = now.doing !== "nothing" && !now.only;
    const face = !page ? null : now.doing === "paused" ? "go-on" : "pause";
    for (const button of [this.button, ...document.querySelectorAll("[data-er-hear]")]) this.face(button, face);
    this.face(this.bar.querySelector("[data-er-pause]"), face === "go-on" ? face : null);
    this.face(document.querySelector("[data-er-say]"), now.doing !== "nothing" ? "stop" : null);
    this.showBar(page, was);
    tellDevice(this);
  }

  /* Over the page, so that nothing moves. It is not shown over a very low screen: there it stands in the page. */
  showBar(on, row) {
    const { bar, state } = this;
    if (on !== bar.classList.contains("is-on")) {
      const hadFocus = bar.contains(document.activeElement);
      mark(this.box, "is-on", on);
      mark(bar, "is-on", on);
      if (!bar.showPopover) document.body.append(bar); // an older browser: still over the page
      else if (!on) bar.hidePopover();
      else if (!matchMedia("(max-height:24em)").matches) bar.showPopover();
      if (hadFocus) (listenButton(row) || this.button).focus({ preventScroll: true });
    }
    if (!on) return;
    const step = this.stepOf(state.spoken);
    const where = bar.querySelector("[data-er-where]");
    where.textContent = where.dataset.erWhere.replace("{part}", step + 1).replace("{count}", this.steps.length);
    bar.querySelector('[data-er-move="1"]').setAttribute("aria-disabled", String(step + 1 === this.steps.length));
  }

  /* The speed that the reader chose. */
  showSpeed() {
    const { audio, bar } = this;
    const at = speedStep();
    audio.defaultPlaybackRate = audio.playbackRate = SPEEDS[at] / 100;
    const says = bar.querySelector("[data-er-speed-is]");
    says.textContent = says.dataset.erSpeedIs.replace("{speed}", JSON.parse(says.dataset.erSpeeds)[at].toLowerCase());
    for (const by of [-1, 1]) {
      bar.querySelector(`[data-er-speed-by="${by}"]`).setAttribute("aria-disabled", String(!SPEEDS[at + by]));
    }
    tellDevice(this);
  }

  /* The word that is heard. It is painted and nothing else: no element is added, so words, selection and screen readers
     find the page as it was. Where a browser cannot do that, the statement is marked alone. */
  showWord(second) {
    const entry = this.times[this.state.spoken];
    const at = entry && entry.words ? lastStarted(entry.words, Math.round((second - entry.start) * 100), Number) : NONE;
    const key = at === NONE ? NONE : `${this.state.spoken} ${entry.words[at]}`;
    if (!PAINT || key === this.word) return;
    this.word = key;
    PAINT.clear();
    if (at === NONE) return;
    if (!entry.ranges) entry.ranges = wordRanges(entry.parts);
    if (entry.ranges.length !== entry.words.length) return; // not sure which word it is
    const together = entry.words.indexOf(entry.words[at]); // words that are said as one
    const range = entry.ranges[together].cloneRange();
    range.setEnd(entry.ranges[at].endContainer, entry.ranges[at].endOffset);
    PAINT.add(range);
  }

  /* Which part an entry stands in. */
  stepOf(entry) {
    return Math.max(0, lastStarted(this.steps, entry, Number));
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
    const bar = this.bar.getBoundingClientRect();
    const height = window.innerHeight - (getComputedStyle(this.bar).position === "fixed" ? bar.height : 0);
    const place = spoken.getBoundingClientRect();
    const edge = this.state.only ? 0.05 : 0.15; // who pressed Listen on a row is looking at it
    if (place.top > edge * height && place.bottom < (1 - edge) * height) return;
    const whole = row && row.getBoundingClientRect().height < 0.7 * height ? row : spoken;
    const calm = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    const before = scrollY;
    whole.scrollIntoView({ block: "center", behavior: calm ? "smooth" : "auto" });
    // Or until it has ended, where a browser tells. A busy phone may tell of it late, also when it went at once.
    if (calm || scrollY !== before) ownScrollUntil = performance.now() + 4000;
  }

  readerScrolled() {
    if (this.state.doing === "playing" && this.state.following) this.become({ following: false });
  }
}
