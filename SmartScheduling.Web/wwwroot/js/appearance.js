// Theme and width of the navigation: kept in cookies, so that the server's very first byte already has them.
const root = document.documentElement;
const aYear = 60 * 60 * 24 * 365;
const keep = (name, value) => document.cookie = `${name}=${value}; path=/; max-age=${value ? aYear : 0}; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;

function chooseTheme(theme) {
  if (theme === "system") delete root.dataset.theme; else root.dataset.theme = theme;
  keep("theme", theme === "system" ? "" : theme);
  markTheme();
}

function markTheme() {
  const theme = root.dataset.theme ?? "system";
  for (const choice of document.querySelectorAll("[data-choose-theme]"))
    choice.setAttribute("aria-checked", String(choice.dataset.chooseTheme === theme));
}

function toggleNavigation() {
  const narrow = root.dataset.nav !== "narrow";
  root.dataset.nav = narrow ? "narrow" : "wide";
  keep("nav", root.dataset.nav);
}

document.addEventListener("click", event => {
  const choice = event.target.closest?.("[data-choose-theme]");
  if (choice) chooseTheme(choice.dataset.chooseTheme);
  if (event.target.closest?.("[data-toggle-nav]")) toggleNavigation();
});

document.addEventListener("beforetoggle", event => { if (event.newState === "open") markTheme(); }, true);
