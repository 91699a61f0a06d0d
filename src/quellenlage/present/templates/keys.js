// Keys: j and k walk over the lines of a page, o opens the one they are at, / goes to the search or filter.
(() => {
  "use strict";
  document.documentElement.classList.add("js");
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
    const links = current ? [...current.querySelectorAll("a[href]")] : [];
    const link = links.find((each) => each.closest(".quote, .words")) || links[0];
    if (link) location.href = link.href;
  };
  const find = () => {
    const field = document.querySelector("[data-find]");
    if (field) { field.focus(); field.select(); }
  };
  const keys = { j: () => go(1), k: () => go(-1), o: open, "/": find };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target.matches("[data-find]")) event.target.blur();
    if (event.target.closest("textarea, select, input:not([type=radio])")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  document.addEventListener("focusin", (event) => {
    const line = event.target.closest("[data-line]");
    if (line) mark(line);
  });
})();
