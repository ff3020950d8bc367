// Blazor puts its state as a class on #components-reconnect-modal; the looks are in Components/Layout/ReconnectNotice.razor.css.
const notice = document.getElementById("components-reconnect-modal");

async function again() {
  notice.classList.remove("components-reconnect-failed");
  notice.classList.add("components-reconnect-show");
  try {
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    // Still no line to the server: say so again and wait for the next try.
    notice.classList.remove("components-reconnect-show");
    notice.classList.add("components-reconnect-failed");
  }
}

if (notice) {
  // The server answered but no longer knows this page (it was restarted): only a fresh page helps.
  new MutationObserver(() => { if (notice.classList.contains("components-reconnect-rejected")) location.reload(); })
    .observe(notice, { attributes: true, attributeFilter: ["class"] });
  notice.querySelector("[data-reconnect]").addEventListener("click", again);
  addEventListener("online", () => { if (notice.classList.contains("components-reconnect-failed")) again(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden && notice.classList.contains("components-reconnect-failed")) again(); });
}

document.querySelector("#blazor-error-ui [data-reload]")?.addEventListener("click", () => location.reload());
