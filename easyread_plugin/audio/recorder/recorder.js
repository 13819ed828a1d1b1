/* One statement at a time: record, listen, keep or record again. Nothing leaves this computer. */
(() => {
  "use strict";

  const LONGEST_S = 120;
  const $ = (id) => document.getElementById(id);
  let page = null; // what the server says: title, statements, people
  let person = null;
  let at = 0;
  let microphone = null; // stream, context, node
  let pieces = null; // what is being recorded
  let wav = null; // what was recorded and not kept yet
  let kept = 0;

  async function ask(path, options) {
    const answer = await fetch(path, { cache: "no-store", ...options });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  }

  function show(name) {
    for (const section of document.querySelectorAll("main > section")) section.hidden = section.id !== name;
    document.querySelector(`#${name} h1`).focus();
  }

  function say(words) {
    $("status").textContent = words;
  }

  /* Who reads */

  function chooseWho() {
    person = null;
    release();
    $("people").replaceChildren(
      ...page.people.filter((one) => one.agrees).map((one) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = one.name;
        button.dataset.id = one.id;
        button.addEventListener("click", () => chosen(one));
        return button;
      }),
    );
    const others = page.people.filter((one) => !one.agrees);
    $("nobody").hidden = others.length !== page.people.length;
    $("not-yet").hidden = !others.length;
    $("not-yet").querySelector("ul").replaceChildren(
      ...others.map((one) => Object.assign(document.createElement("li"), { textContent: one.name })),
    );
    show("who");
  }

  function chosen(one) {
    person = one;
    $("history").hidden = one.history;
    show("agree");
  }

  async function agreed() {
    const next = page.statements.findIndex((statement) => !statement.read_by.includes(person.id));
    if (next < 0) at = 0;
    else at = next;
    showStatement();
  }

  /* One statement */

  function showStatement() {
    stopSound();
    wav = null;
    pieces = null;
    if (at >= page.statements.length) {
      release();
      $("kept").textContent = kept === 1 ? "You kept 1 recording." : `You kept ${kept} recordings.`;
      show("done");
      return;
    }
    const statement = page.statements[at];
    const isKept = statement.read_by.includes(person.id);
    $("count").textContent = `${at + 1} of ${page.statements.length}`;
    $("words").textContent = statement.words;
    $("back").disabled = at === 0;
    buttons(isKept ? ["listen", "again"] : ["record"]);
    say(isKept ? "You have recorded this already." : "Press Record. Then read the words aloud.");
    show("read");
  }

  function buttons(names) {
    const had = document.activeElement;
    for (const name of ["record", "stop", "listen", "keep", "again"]) $(name).hidden = !names.includes(name);
    if (had && had.hidden && names.length) $(names.includes("keep") ? "listen" : names[0]).focus();
  }

  async function open() {
    if (microphone) return;
    const sound = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };
    const stream = await navigator.mediaDevices.getUserMedia({ audio: sound });
    const context = new AudioContext();
    await context.audioWorklet.addModule("worklet.js");
    const node = new AudioWorkletNode(context, "tap", { numberOfInputs: 1, numberOfOutputs: 0 });
    node.port.onmessage = ({ data }) => heard(data);
    context.createMediaStreamSource(stream).connect(node);
    await context.resume();
    microphone = { stream, context, node };
  }

  function release() {
    if (!microphone) return;
    for (const track of microphone.stream.getTracks()) track.stop();
    microphone.context.close();
    microphone = null;
    $("level").value = 0;
  }

  function heard(data) {
    let peak = 0;
    for (const value of data) peak = Math.max(peak, Math.abs(value));
    $("level").value = Math.max(peak, $("level").value * 0.9);
    if (!pieces) return;
    pieces.push(data);
    if (pieces.length * data.length > LONGEST_S * microphone.context.sampleRate) stop();
  }

  async function record() {
    stopSound();
    wav = null;
    say("Wait …");
    try {
      await open();
    } catch {
      say("We cannot use the microphone. Plug one in, and say yes when the browser asks.");
      return;
    }
    pieces = [];
    buttons(["stop"]);
    say("Speak now. Then press Stop.");
  }

  function stop() {
    const rate = microphone.context.sampleRate;
    wav = wavOf(pieces, rate);
    pieces = null;
    buttons(["listen", "keep", "again"]);
    say("Listen. Is it good?");
    $("listen").focus();
  }

  /* A WAV file: 16 bits, one channel. */
  function wavOf(parts, rate) {
    const count = parts.reduce((sum, part) => sum + part.length, 0);
    const view = new DataView(new ArrayBuffer(44 + count * 2));
    const text = (offset, words) => [...words].forEach((sign, i) => view.setUint8(offset + i, sign.charCodeAt(0)));
    text(0, "RIFF");
    view.setUint32(4, 36 + count * 2, true);
    text(8, "WAVEfmt ");
    view.setUint32(16, 16, true);
    view.setUint16(20, 1, true);
    view.setUint16(22, 1, true);
    view.setUint32(24, rate, true);
    view.setUint32(28, rate * 2, true);
    view.setUint16(32, 2, true);
    view.setUint16(34, 16, true);
    text(36, "data");
    view.setUint32(40, count * 2, true);
    let offset = 44;
    for (const part of parts) {
      for (const value of part) {
        view.setInt16(offset, Math.max(-1, Math.min(1, value)) * 32767, true);
        offset += 2;
      }
    }
    return new Blob([view], { type: "audio/wav" });
  }

  function listen() {
    const sound = $("sound");
    stopSound();
    sound.src = wav ? URL.createObjectURL(wav) : `sound?n=${at}&who=${encodeURIComponent(person.id)}`;
    sound.play().catch(() => say("We cannot play it. Record it again."));
  }

  function stopSound() {
    const sound = $("sound");
    sound.pause();
    if (sound.src.startsWith("blob:")) URL.revokeObjectURL(sound.src);
    sound.removeAttribute("src");
  }

  async function keep() {
    $("keep").disabled = true;
    say("Wait …");
    try {
      await ask(`keep?n=${at}&who=${encodeURIComponent(person.id)}`, { method: "POST", body: wav });
      const { read_by: readBy } = page.statements[at];
      if (!readBy.includes(person.id)) readBy.push(person.id);
      kept += 1;
      at += 1;
      showStatement();
    } catch (error) {
      say(error.message || "We cannot keep it. Try again.");
    } finally {
      $("keep").disabled = false;
    }
  }

  function go(step) {
    if (pieces) return;
    at = Math.max(0, at + step);
    showStatement();
  }

  async function end() {
    release();
    stopSound();
    $("end").disabled = true;
    at = page.statements.length;
    showStatement();
    await ask("end", { method: "POST" }).catch(() => {});
  }

  const actions = {
    yes: agreed, no: chooseWho, record, stop, listen, keep, again: record, back: () => go(-1), skip: () => go(1),
    change: chooseWho, end,
  };
  for (const [name, action] of Object.entries(actions)) $(name).addEventListener("click", () => action());

  ask("state").then((said) => {
    page = said;
    document.title = `Read it aloud: ${said.title}`;
    $("where").textContent = said.title;
    chooseWho();
  });
})();
