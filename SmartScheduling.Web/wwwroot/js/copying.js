// [data-copy] puts its text into the clipboard and says so; [data-select-all] selects itself, for browsers that refuse the clipboard.
async function copy(button) {
  const label = button.querySelector("span");
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = "Copied";
    setTimeout(() => { label.textContent = "Copy"; }, 2000);
  } catch {
    // Without https the clipboard is closed: the selected text can be copied by hand.
    const text = button.parentElement.querySelector("[data-select-all]");
    text?.focus();
    text?.select();
  }
}

document.addEventListener("click", event => {
  const button = event.target.closest?.("[data-copy]");
  if (button) copy(button);
});

document.addEventListener("focusin", event => { if (event.target.matches?.("[data-select-all]")) event.target.select(); });
