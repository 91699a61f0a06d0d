// Comfort only: every page is whole without this script.
(() => {
  "use strict";
  const notice = document.querySelector(".live");
  const text = notice.querySelector("[data-live-text]");
  let pulse = document.body.dataset.pulse;

  // Lists that may change are put in place anew, unless somebody is working in them.
  const renew = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const places = [...document.querySelectorAll("[data-live]")];
    if (!places.length || places.some((place) => place.contains(document.activeElement))) return false;
    for (const place of places) {
      const now = page.getElementById(place.id);
      if (now) place.replaceChildren(...now.childNodes);
    }
    return true;
  };

  const beat = async (event) => {
    const now = Object.values(JSON.parse(event.data)).join("-");
    if (!pulse || now === pulse) return;
    pulse = now;
    const renewed = await renew().catch(() => false);
    if (renewed) text.textContent = text.dataset.updated;
    notice.querySelector("a").hidden = renewed;
    notice.hidden = false;
    if (renewed) setTimeout(() => { notice.hidden = true; }, 4000);
  };

  if (pulse && "EventSource" in window) {
    const source = new EventSource("/api/live");
    source.addEventListener("pulse", beat);
    addEventListener("pagehide", () => source.close());
  }
})();
