// After a form was refused the focus goes to the first field that has to be put right, so that nobody has to look for it.
const patience = 3000;
const firstFault = form => form.querySelector("[aria-invalid='true']");

document.addEventListener("submit", event => {
  const form = event.target;
  // The answer comes over the circuit; until then the marks are those of the last try.
  const watch = new MutationObserver(() => {
    const fault = firstFault(form);
    if (!fault) return;
    watch.disconnect();
    fault.focus();
  });
  watch.observe(form, { subtree: true, attributes: true, attributeFilter: ["aria-invalid"], childList: true });
  setTimeout(() => watch.disconnect(), patience);
}, true);

// A static page came back with marks already in it.
document.querySelector(".plain-page form") && firstFault(document)?.focus();
