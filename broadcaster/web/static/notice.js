// The desk beyond its forms: a word that is clicked, a recording that goes up in pieces and may break off.
(() => {
  "use strict";
  const form = document.getElementById("draft");
  if (!form) return;
  const draft = form.dataset.draft;
  const CHUNK = 256 * 1024;

  // A click on a word fills the form below; marked words by keyboard, too.
  const teach = (word) => {
    const box = document.querySelector("details.teach");
    box.open = true;
    document.getElementById("written").value = word;
    const spoken = document.getElementById("spoken");
    spoken.value = "";
    spoken.focus();
    box.scrollIntoView({ block: "nearest" });
  };
  const wordAt = (target) => {
    const mark = target.closest("mark");
    if (mark) return mark.firstChild.textContent.trim();
    const selection = getSelection();
    if (selection.isCollapsed) {
      selection.modify("move", "backward", "word");
      selection.modify("extend", "forward", "word");
    }
    return selection.toString().replace(/[^\p{L}\p{N} .\/'’-]/gu, "").trim();
  };
  form.addEventListener("click", (event) => {
    if (!event.target.closest("[data-words]")) return;
    const word = wordAt(event.target);
    if (word && word.length <= 200) teach(word);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("mark")) { event.preventDefault(); teach(wordAt(event.target)); }
  });

  // A word that was taught is not taught twice.
  document.body.addEventListener("htmx:after:swap", () => {
    if (!document.querySelector("#reading > .told")) return;
    for (const name of ["written", "spoken"]) document.getElementById(name).value = "";
    form.dispatchEvent(new Event("input"));
  });

  // Upload: begun once, asked how far it is after every failure, called done only by the station.
  const told = document.getElementById("sound-told");
  const bar = document.getElementById("sound-progress");
  const say = (key, extra = "") => { told.textContent = (told.dataset[key] || key) + extra; };
  const headers = { "Accept": "application/json" };
  const ask = async (path, options = {}) => {
    const answer = await fetch("/desk/" + draft + path, { headers, redirect: "manual", ...options });
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      location.href = "/login?to=" + encodeURIComponent(location.pathname);
      throw new Error("login");
    }
    const body = await answer.text();
    if (!answer.ok) {
      const page = new DOMParser().parseFromString(body, "text/html");
      const error = new Error(page.querySelector(".fault")?.innerText.trim() || String(answer.status));
      error.final = answer.status < 500;
      throw error;
    }
    return JSON.parse(body);
  };
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  // A browser may refuse its store; then an upload that broke off begins anew.
  const inStore = (act) => { try { return act(localStorage); } catch { return null; } };
  const begun = async (file) => {
    const key = ["upload", draft, file.name, file.size, file.lastModified].join(":");
    const known = inStore((store) => store.getItem(key));
    if (known) {
      try { return { key, ...(await ask("/uploads/" + known)) }; } catch (error) { if (!error.final) throw error; }
    }
    const made = await ask("/uploads", { method: "POST", body: new URLSearchParams({ name: file.name, size: file.size }) });
    inStore((store) => store.setItem(key, made.id));
    return { key, ...made };
  };
  const send = async (file) => {
    bar.hidden = false;
    for (let tries = 0; ; tries++) {
      try {
        let state = await begun(file);
        while (state.received < file.size) {
          bar.value = state.received / file.size;
          const piece = file.slice(state.received, state.received + CHUNK);
          const next = await ask("/uploads/" + state.id + "?offset=" + state.received, { method: "POST", body: piece });
          state = { ...state, ...next };
          tries = 0;
        }
        bar.value = 1;
        const made = await ask("/uploads/" + state.id + "/finish", { method: "POST" });
        inStore((store) => store.removeItem(state.key));
        location.reload();
        return made;
      } catch (error) {
        if (error.final || error.message === "login") { bar.hidden = true; say(error.message); return; }
        say("again");
        await pause(Math.min(30000, 1000 * 2 ** tries));
      }
    }
  };
  const picker = document.getElementById("sound");
  document.getElementById("sound-form").addEventListener("submit", (event) => {
    if (!picker.files.length) return;
    event.preventDefault();
    send(picker.files[0]);
  });

  // Recording in the page: where the browser lets us (HTTPS, or the station's own screen). Chromium and Firefox
  // record WebM, Safari MP4; the station takes each.
  const record = document.getElementById("record");
  const kind = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg"].find((each) => window.MediaRecorder?.isTypeSupported(each));
  const ending = kind?.match(/audio\/(\w+)/)[1];
  const show = (begunAt) => {
    const s = Math.floor((Date.now() - begunAt) / 1000);
    record.textContent = record.dataset.end + " " + Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
  };
  let recorder = null;
  const begin = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const pieces = [];
    const begunAt = Date.now();
    const showing = setInterval(show, 500, begunAt);
    recorder = new MediaRecorder(stream, { mimeType: kind });
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(showing);
      for (const track of stream.getTracks()) track.stop();
      recorder = null;
      record.textContent = record.dataset.begin;
      send(new File(pieces, "thu-am." + ending, { type: kind, lastModified: begunAt }));
    };
    recorder.start();
    show(begunAt);
  };
  if (window.isSecureContext && navigator.mediaDevices && kind) {
    record.hidden = false;
    record.addEventListener("click", () => {
      if (recorder) recorder.stop();
      else begin().catch(() => say("noMicrophone"));
    });
  }

  // The waveform of the recording: its peaks come from the station, so that the phone need not decode it.
  const waveform = document.getElementById("waveform");
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const draw = async () => {
    const answer = await fetch(waveform.dataset.from, { headers });
    if (!answer.ok) return;
    const { length_s: duration, peaks } = await answer.json();
    const media = document.getElementById("recorded");
    window.WaveSurfer.create({
      container: waveform, media, peaks: [peaks], duration, cspNonce: waveform.dataset.nonce, height: 72, normalize: true,
      waveColor: colour("--bar-planned"), progressColor: colour("--link"), cursorColor: colour("--ink"), barWidth: 2, barGap: 1,
    });
  };
  if (waveform && window.WaveSurfer) draw();
})();
