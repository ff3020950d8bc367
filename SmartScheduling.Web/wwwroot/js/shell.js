// Everything the browser does by itself for the frame. Works the same on static pages and on interactive ones,
// because it listens at the document and never touches what Blazor renders.
import "./appearance.js";
import "./popovers.js";
import "./dialogs.js";
import "./copying.js";
import "./forms.js";
import "./toasts.js";
import "./reconnect.js";

// Capture, so that Blazor's router does not take "#content" for an address below <base>.
document.addEventListener("click", event => {
  const skip = event.target.closest?.("a.skip-link");
  if (!skip) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("content")?.focus();
}, true);

const typing = target => target.closest?.("input, select, textarea, [contenteditable='true'], dialog");

document.addEventListener("keydown", event => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    const search = document.querySelector("[data-people-search]") ?? document.querySelector("main input[type='search']");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select?.();
    }
    return;
  }
  if (event.target.matches?.("[role='tab']")) moveAlong(event, event.target.closest("[role='tablist']").querySelectorAll("[role='tab']:not(:disabled)"), true);
});

/** Arrow keys, Home and End move the focus along a row of elements; with choose they are chosen at once. */
function moveAlong(event, elements, choose) {
  const all = [...elements], at = all.indexOf(event.target);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = all[(to + all.length) % all.length];
  next.focus();
  if (choose) next.click();
}

// The first-run page proposes the zone this browser is in; without script UTC is proposed.
const zone = document.querySelector("select[data-guess-time-zone]");
const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone?.value === "UTC" && [...zone.options].some(option => option.value === guess)) zone.value = guess;
