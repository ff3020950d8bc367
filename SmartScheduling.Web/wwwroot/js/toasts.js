// Keeps the notices above open dialogs: whenever one arrives, the region moves to the top of the top layer.
class ToastRegion extends HTMLElement {
  connectedCallback() {
    this.popover = "manual";
    this.watch = new MutationObserver(() => this.raise());
    this.watch.observe(this, { childList: true, subtree: true });
    this.raise();
  }

  disconnectedCallback() { this.watch.disconnect(); }

  raise() {
    if (this.matches(":popover-open")) this.hidePopover();
    if (this.querySelector(".toast")) this.showPopover();
  }
}

customElements.define("toast-region", ToastRegion);
