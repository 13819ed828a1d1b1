  /* Once for the whole visit: a theme may swap the page's content without loading the page anew. */

        if (others) others.onmessage = () => player && player.stop();
  // Our own theme has set it already, before the page was drawn.
  if (!root.hasAttribute(bySpeed) && SPEEDS.includes(Number(kept().speed))) root.setAttribute(bySpeed, kept().speed);
  new MutationObserver(() => player && player.showSpeed()).observe(root, { attributeFilter: [bySpeed] });

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
      root.classList.remove("er-has-js"); // the plain player is better than none
    }
    root.classList.toggle("er-listens", Boolean(player));
  }

  document.addEventListener("click", (event) => {
    if (!player || event.defaultPrevented || !(event.target instanceof Element)) return;
    // Many people press twice by habit: that is one press. Next and Slower may be wanted twice.
    if (event.detail > 1 && !event.target.closest("[data-er-move], [data-er-speed-by]")) return;
    const button = event.target.closest("button");
    const asks = button ? button.dataset : {};
    if ("erPlay" in asks || "erHear" in asks || "erPause" in asks) player.pressPage();
    else if ("erListen" in asks) player.pressRow(button.closest(".er-mean, .er-row"));
    else if ("erStop" in asks) player.stop();
    else if ("erMove" in asks) player.move(Number(asks.erMove));
    else if ("erSpeedBy" in asks) changeSpeed(Number(asks.erSpeedBy));
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
  addEventListener("scrollend", () => (ownScrollUntil = Math.min(ownScrollUntil, performance.now() + 50)));
  addEventListener("pagehide", () => player && player.stop());
  document.addEventListener("play", ({ target }) => player && target !== player.audio && !target.muted && player.stop(), true);

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
