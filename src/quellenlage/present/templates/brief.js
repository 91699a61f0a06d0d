// Comfort only: without this script every line still opens at its words.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");

  const english = document.getElementById("lang-en");
  const german = document.getElementById("lang-de");
  const tell = () => { root.lang = english.checked ? "en" : "de"; };
  const wanted = (navigator.languages || [navigator.language || "de"]).find((name) => /^(de|en)/i.test(name));
  (wanted && /^en/i.test(wanted) ? english : german).checked = true;
  tell();
  for (const choice of [german, english]) choice.addEventListener("change", tell);

  // What a link leads to may lie in a closed part of the page.
  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target && !target.closest(".reader")) target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });

  let current = null;
  const lines = () => [...document.querySelectorAll("[data-line]")].filter((line) => line.offsetParent !== null);
  const mark = (line) => {
    if (current) current.classList.remove("current");
    current = line;
    current.classList.add("current");
  };
  const go = (step) => {
    const all = lines();
    const here = current ? all.indexOf(current) : -1;
    const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
    if (!next) return;
    mark(next);
    current.tabIndex = -1;
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const link = current && (current.querySelector('a[href^="#a"]') || current.querySelector("a[href^='#']"));
    if (link) location.hash = link.getAttribute("href");
  };
  const keys = { j: () => go(1), k: () => go(-1), o: open };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, select, input:not([type=radio])")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  document.addEventListener("focusin", (event) => {
    const line = event.target.closest("[data-line]");
    if (line) mark(line);
  });
})();
