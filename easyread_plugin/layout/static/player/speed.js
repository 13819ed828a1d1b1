/* How fast the voice is: an attribute on <html>, as the reader's panel has it, and kept on the device in the same place. */

const root = document.documentElement;
const SPEEDS = [50, 75, 100, 125, 150, 200]; // hundredths; player_words.py has their names
const bySpeed = "data-er-speed"; // on <html>, where the reader's panel keeps each choice

function speedStep() {
  const at = SPEEDS.indexOf(Number(root.getAttribute(bySpeed)));
  return at === NONE ? SPEEDS.indexOf(100) : at;
}

function changeSpeed(by) {
  const speed = SPEEDS[speedStep() + by];
  if (!speed) return;
  if (speed === 100) root.removeAttribute(bySpeed);
  else root.setAttribute(bySpeed, speed);
  keep({ speed: speed === 100 ? undefined : String(speed) });
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem("easyread")) || {};
  } catch (refused) {
    return {};
  }
}

function keep(change) {
  try {
    localStorage.setItem("easyread", JSON.stringify({ ...kept(), ...change }));
  } catch (refused) {
    // Some browsers keep nothing for a page opened from a folder. The choice still holds on this page.
  }
}
