// <modal-dialog><dialog>…</dialog></modal-dialog> is modal for as long as it is in the document: the component decides by rendering it or not.
// The browser keeps the focus inside and the rest inert; the focus goes back to where it came from.
class ModalDialog extends HTMLElement {
  connectedCallback() {
    this.opener = document.activeElement;
    // Blazor inserts the element first and its children after it, within the same task.
    queueMicrotask(() => {
      const dialog = this.querySelector("dialog");
      if (!dialog || dialog.open) return;
      letComponentDecide(this, dialog);
      dialog.showModal();
      (dialog.querySelector("[autofocus]") ?? dialog.querySelector(".panel-body :is(input, select, textarea, button):not(:disabled)") ?? dialog).focus();
    });
  }

  disconnectedCallback() {
    const back = this.opener?.isConnected ? this.opener : document.getElementById("content");
    back?.focus();
  }
}

customElements.define("modal-dialog", ModalDialog);

/** Esc only asks: "cancel" reaches the component, which may want to ask back about what was typed before it stops rendering the dialog. */
function letComponentDecide(element, dialog) {
  dialog.addEventListener("keydown", event => {
    if (event.key !== "Escape" || document.querySelector("[popover]:popover-open:not(toast-region)")) return;
    event.preventDefault();
    dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
  });
  dialog.addEventListener("cancel", event => event.preventDefault());
  // Some ways to close (the back gesture of a phone, twice) cannot be prevented.
  dialog.addEventListener("close", () => { if (element.isConnected) dialog.showModal(); });
}

// A press on the backdrop asks to close, as Esc does; the component hears "cancel" and decides.
document.addEventListener("mousedown", event => {
  const dialog = event.target;
  if (dialog instanceof HTMLDialogElement && dialog.dataset.lightDismiss !== undefined && outside(dialog.getBoundingClientRect(), event))
    dialog.dispatchEvent(new Event("cancel", { cancelable: true }));
});

const outside = (box, at) => at.clientX < box.left || at.clientX > box.right || at.clientY < box.top || at.clientY > box.bottom;
