/* Headphones, keyboards with such keys, and the screen of a locked phone */

function hearDevice(player) {
  const keys = {
    play: () => player.state.doing === "paused" && player.pressPage(),
    pause: () => player.audio.pause(),
    stop: () => player.stop(),
    previoustrack: () => player.move(-1),
    nexttrack: () => player.move(1),
  };
  for (const [name, does] of Object.entries(keys)) {
    try {
      navigator.mediaSession.setActionHandler(name, does);
    } catch (unknown) {
      // This device has no such key.
    }
  }
}

function tellDevice({ audio, box, state }) {
  const device = navigator.mediaSession;
  if (!device || !window.MediaMetadata) return;
  device.playbackState = { nothing: "none", paused: "paused" }[state.doing] || "playing";
  if (state.doing === "nothing") device.metadata = null;
  else if (!device.metadata) device.metadata = new MediaMetadata({ title: box.dataset.erTitle, artist: box.dataset.erBy });
  if (!device.setPositionState || !Number.isFinite(audio.duration)) return;
  const position = Math.min(audio.currentTime, audio.duration);
  device.setPositionState({ duration: audio.duration, playbackRate: audio.playbackRate, position });
}

/* One voice at a time: other sounds and films of the page are paused, and the same site's pages in other tabs stop. */
function quietOthers(audio) {
  for (const other of document.querySelectorAll("audio, video")) if (other !== audio && !other.muted) other.pause();
  if (others) others.postMessage("started");
}

const others = window.BroadcastChannel ? new BroadcastChannel("easyread") : null;
