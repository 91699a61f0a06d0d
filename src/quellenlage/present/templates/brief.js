// Comfort only: without this script every line still opens at its words.
(() => {
  "use strict";
  const root = document.documentElement;
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

  // The filter leaves the lines that hold all its words; what holds such lines stays, too.
  const field = document.querySelector("[data-find]");
  const parts = [...document.querySelectorAll("main [data-line], main .claim, main .voice, main .edge")];
  const filter = () => {
    const words = field.value.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
    for (const part of parts) {
      const text = part.textContent.toLocaleLowerCase("de");
      part.classList.toggle("filtered", !words.every((word) => text.includes(word)));
    }
    root.classList.toggle("filtering", words.length > 0);
  };
  field.addEventListener("input", filter);
})();
