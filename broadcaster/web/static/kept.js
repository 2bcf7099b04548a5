// <form data-keep="name">: what is typed outlives a lost line, a closed tab and the end of a session. The browser keeps
// each field that differs from what the station drew; data-keep-at names where the station keeps it, too.
(() => {
  "use strict";
  const KEPT_MS = 60 * 24 * 3600 * 1000;
  const CHOICES = ["checkbox", "radio"];
  const NO_FIELDS = ["hidden", "password", "file", "submit", "button"];
  // What the typing was based on is put back with it: who changed the same in between is met, not overwritten.
  const BASIS = ["seen", "revision", "page", "turn"];

  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && !NO_FIELDS.includes(field.type));
  const typedIn = (field) => (CHOICES.includes(field.type) && !field.checked ? [] : [field.value]);
  const drawnIn = (field) => {
    if (CHOICES.includes(field.type)) return field.defaultChecked ? [field.value] : [];
    if (field.tagName !== "SELECT") return [field.defaultValue];
    return [([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value];
  };
  const valuesOf = (form, read) => {
    const values = {};
    for (const field of fieldsOf(form)) values[field.name] = [...(values[field.name] ?? []), ...read(field)];
    return values;
  };
  // null is what nobody knows: it was sent, and no answer has told whether the station took it.
  const same = (one, other) => one !== null && other !== null && String(one ?? []) === String(other ?? []);
  const differing = (values, from) => Object.keys(values).filter((name) => !same(values[name], from[name]));
  const put = (form, name, values) => {
    for (const field of fieldsOf(form).filter((each) => each.name === name)) {
      if (CHOICES.includes(field.type)) field.checked = values.includes(field.value);
      else if (values.length) [field.value] = values;
    }
  };
  const basisOf = (form) => [...form.elements].filter((field) => field.type === "hidden" && BASIS.includes(field.name));
  // A browser may refuse its stores (full, or forbidden); the page works on, and the desk still keeps at the station.
  const FORBIDDEN = { getItem: () => null, setItem() {}, removeItem() {} };
  const opened = (name) => { try { return window[name] ?? FORBIDDEN; } catch { return FORBIDDEN; } };
  const [local, session] = [opened("localStorage"), opened("sessionStorage")];
  const putIn = (where, key, text) => { try { where.setItem(key, text); } catch { where.removeItem(key); } };
  const stored = (key) => { try { return JSON.parse(local.getItem(key)); } catch { return null; } };
  const store = (key, copy) => putIn(local, key, JSON.stringify(copy));

  // Sent is not done: a copy goes when the page that answers says so. Pages between (log in, "Do it?") leave it open.
  const sent = session.getItem("sent");
  const isDone = document.querySelector("body > .told");
  if (sent && isDone) local.removeItem(sent);
  // The difference was shown: from here on what was typed stands on what is there now.
  const { now } = document.getElementById("main").dataset;
  if (sent && now && stored(sent)) store(sent, { ...stored(sent), basis: { seen: now } });
  if (isDone || !document.querySelector("main[data-between]")) session.removeItem("sent");
  for (const key of Object.keys(local)) {
    if (key.startsWith("kept:") && !(Date.now() - stored(key)?.at < KEPT_MS)) local.removeItem(key);
  }
  let isLeaving = false;
  document.addEventListener("submit", (event) => { isLeaving = !event.defaultPrevented; });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-forget]");
    if (!link) return;
    isLeaving = true;
    local.removeItem("kept:" + location.pathname + ":" + link.dataset.forget);
  });
  window.addEventListener("pageshow", () => { isLeaving = false; });

  const tell = (form, copy, forget) => {
    const told = document.getElementById("kept-told").content.firstElementChild.cloneNode(true);
    told.querySelector("time").textContent = new Date(copy.at).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
    told.querySelector("button").addEventListener("click", forget);
    form.before(told);
    for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    for (const box of form.querySelectorAll("details")) box.open = true;
  };

  const keep = (form) => {
    const key = "kept:" + location.pathname + ":" + form.dataset.keep;
    const { keepAt } = form.dataset;
    let known = valuesOf(form, drawnIn); // what the station has
    const basis = () => Object.fromEntries(basisOf(form).map((field) => [field.name, field.value]));
    const count = () => {
      // Two keepings may overtake each other on their way; the station takes the later one.
      if (!keepAt) return;
      form.elements.turn.value = Number(form.elements.turn.value) + 1;
      putIn(session, "page:" + key, [form.elements.page.value, form.elements.turn.value].join(" "));
    };
    const write = () => {
      const typed = valuesOf(form, typedIn);
      if (differing(typed, known).length) store(key, { at: Date.now(), known, typed, basis: basis() });
      else local.removeItem(key);
    };
    // Firefox gives each field back as it stood at the reload.
    const forget = () => { isLeaving = true; form.reset(); local.removeItem(key); location.reload(); };
    const hasArrived = (values) => { known = { ...known, ...values }; write(); };
    const passing = [...form.querySelectorAll("[data-passing]")].map((field) => field.name);
    const isUnderWay = (names) => { for (const name of names) if (!passing.includes(name)) known[name] = null; };

    const copy = stored(key);
    const isRefused = sent === key && !isDone && copy?.known;
    if (isRefused) ({ known } = copy); // drawn is what was typed, and the station has not taken it
    const atHand = valuesOf(form, typedIn); // typed on a slow line before this script came
    const ahead = copy?.typed ? differing(copy.typed, copy.known) : [];
    for (const name of ahead) if (same(atHand[name], known[name])) put(form, name, copy.typed[name]);
    const isAhead = differing(valuesOf(form, typedIn), known).length > 0;
    if (copy?.basis && isAhead) for (const field of basisOf(form)) field.value = copy.basis[field.name] ?? field.value;
    if (copy?.typed && isAhead && !keepAt && !isRefused) tell(form, copy, forget);
    if (keepAt) {
      // One tab is one page to the station, however often it is loaded: what it sent before a reload is its own.
      const [page, turn] = (session.getItem("page:" + key) ?? "").split(" ");
      if (page) [form.elements.page.value, form.elements.turn.value] = [page, turn];
      isUnderWay(ahead); // the page before may have sent it as it went
    }
    write();
    for (const kind of ["input", "change"]) form.addEventListener(kind, () => { count(); write(); }, { capture: true });
    form.addEventListener("submit", () => putIn(session, "sent", key));
    if (!keepAt) return;

    // htmx begins when the page is read to its end, and has asked to hear of that before this script did: what was
    // typed until then, also behind this script, nobody has heard of.
    document.addEventListener("DOMContentLoaded", () => {
      if (differing(valuesOf(form, typedIn), known).length) form.querySelector("textarea").dispatchEvent(new Event("change", { bubbles: true }));
    });
    // A keeping has arrived when its own answer says so; what was typed meanwhile stays in the browser.
    const fromBody = (body) => Object.fromEntries(Object.keys(valuesOf(form, typedIn)).filter((name) => !passing.includes(name)).map((name) => [name, body.getAll(name)]));
    form.addEventListener("htmx:before:request", (event) => {
      // htmx collects fields and target when something is typed, and sends when its queue lets it: what stands here
      // now is newer, and the target may have been drawn anew meanwhile (its answer would be shown nowhere).
      const { ctx } = event.detail;
      ctx.request.body = new URLSearchParams(new FormData(form));
      isUnderWay(differing(fromBody(ctx.request.body), known));
      write();
      if (!ctx.target.isConnected) ctx.target = document.getElementById(ctx.target.id);
    });
    // While the page goes, the next one may have been drawn before an answer came: the copy stays for it.
    let isGoing = false;
    window.addEventListener("beforeunload", () => { isGoing = true; });
    form.addEventListener("input", () => { isGoing = false; });
    form.addEventListener("htmx:after:request", (event) => {
      const { ctx } = event.detail;
      if (!isGoing && ctx.text?.includes("data-kept")) hasArrived(fromBody(ctx.request.body));
    });
    // The phone may end a page that is out of sight: what no pause of the typing has kept yet goes now.
    const flush = async () => {
      const names = differing(valuesOf(form, typedIn), known);
      if (isLeaving || !names.length) return;
      const body = new FormData(form);
      isUnderWay(names); // nobody reads the answer
      write();
      try {
        await fetch(keepAt, { method: "POST", body, keepalive: true, redirect: "manual" });
      } catch { /* no line, or more than a dying page may send (64 kB): the browser's own copy is written already */ }
    };
    document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); });
    window.addEventListener("pagehide", flush);
  };
  for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
})();
