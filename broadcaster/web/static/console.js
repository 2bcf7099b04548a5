// What the pages cannot do without a script: say when the line is gone, let clocks go on, play what is heard.
(() => {
  "use strict";
  const LOST_AFTER_MS = 30000; // three beats of following/live.py
  const AGAIN_AFTER_MS = 5000;
  const lost = document.getElementById("line-lost");
  const over = document.getElementById("session-over");
  let heardAt = Date.now();

  const heard = () => { heardAt = Date.now(); if (lost) lost.hidden = true; };
  const isLost = () => {
    if (!lost || !lost.hidden) return;
    lost.querySelector("time").textContent = new Date(heardAt).toLocaleTimeString("vi-VN");
    lost.hidden = false;
  };
  document.body.addEventListener("htmx:sse:after:connection", heard);
  document.body.addEventListener("htmx:sse:after:message", heard);
  document.body.addEventListener("htmx:sse:error", isLost);
  document.body.addEventListener("away", () => {
    if (!over) return;
    over.querySelector("a").href = "/login?to=" + encodeURIComponent(location.pathname + location.search);
    over.hidden = false;
  });

  // What could not be fetched (a busy database, a moment without a line) is asked for again.
  // What somebody asked for, and did not get, is said.
  const notDone = document.getElementById("not-done");
  const again = (event) => {
    if (event.target.matches("[hx-sync='this:queue last']")) setTimeout(() => htmx.trigger(document.body, "everything"), AGAIN_AFTER_MS);
    else notDone.hidden = false;
  };
  document.body.addEventListener("htmx:after:swap", () => { notDone.hidden = true; });
  document.body.addEventListener("htmx:response:error", again);
  document.body.addEventListener("htmx:error", again);

  // The page's clock runs by the station's, not by the phone's.
  const tick = () => {
    if (!document.hidden && Date.now() - heardAt > LOST_AFTER_MS) isLost();
    for (const clock of document.querySelectorAll("time[data-at]")) {
      clock.seen ??= Date.now();
      if (clock.dataset.at !== clock.of) { clock.of = clock.dataset.at; clock.seen = Date.now(); }
      const wall = clock.dataset.at.slice(11, 19).split(":").map(Number);
      const s = wall[0] * 3600 + wall[1] * 60 + wall[2] + Math.floor((Date.now() - clock.seen) / 1000);
      clock.textContent = [s / 3600 % 24, s / 60 % 60, s % 60].map((n) => String(Math.floor(n)).padStart(2, "0")).join(":");
    }
  };
  setInterval(tick, 1000);

  // On a phone the menu begins folded.
  const menu = document.querySelector("details.menu");
  if (menu && matchMedia("(max-width: 45rem)").matches) menu.open = false;

  // <button data-seek="12.5" data-in="row">: hear the audio from there.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-seek]");
    const audio = button && document.getElementById(button.dataset.in);
    if (!audio) return;
    audio.currentTime = Number(button.dataset.seek);
    audio.play();
  });

  // <a data-play="player" href="…">: hear it here; what cannot be heard says why on its own page.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-play]");
    const audio = link && document.getElementById(link.dataset.play);
    if (!audio) return;
    event.preventDefault();
    audio.hidden = false;
    audio.onerror = () => { location.href = link.href; };
    audio.src = link.href;
    audio.play();
  });
})();
