// The hands of the schedule grid: one set of listeners for the whole table, whatever the number of cells. Where something
// happened goes to the server as (act, row, day, item); moving the focus never does.
const typing = target => target.closest?.("input, select, textarea, [contenteditable='true'], dialog");
const seen = element => element.offsetParent !== null;

export const attach = (root, page) => new Hands(root, page);

class Hands {
  constructor(root, page) {
    Object.assign(this, { root, page, end: new AbortController(), note: root.querySelector(".board-note") });
    const hear = (target, name, listener) => target.addEventListener(name, listener.bind(this), { signal: this.end.signal });
    hear(root, "click", this.click);
    hear(root, "keydown", this.key);
    hear(root, "focusin", this.arrive);
    hear(root, "focusout", this.hideNote);
    hear(root, "pointerover", event => this.showNote(event.target));
    hear(root, "pointerleave", this.hideNote);
    hear(root.querySelector(".board-scroll"), "scroll", this.hideNote);
    hear(document, "keydown", this.history);
    hear(document, "focusin", event => { this.inside = this.areaOf(event.target); });
    hear(document, "pointerdown", event => { this.inside = this.areaOf(event.target) === this.inside ? this.inside : null; });
    // Rows, assignments and advice come and go, also by other people's edits: there is always one stop for the Tab key, and
    // a focus whose element is gone stays in the grid or in the panel.
    this.whole = root.closest(".schedule") ?? root;
    this.watch = new MutationObserver(() => this.keepFocus());
    this.watch.observe(this.whole, { childList: true, subtree: true });
    this.keepStop();
  }

  detach() {
    this.end.abort();
    this.watch.disconnect();
  }

  // A cell's stops are what stands in it, or itself when it is empty.
  cells(row) { return [...row.querySelectorAll("td[data-day]")].filter(seen); }
  stops(cell) { const items = [...cell.querySelectorAll("[data-item]")]; return items.length ? items : [cell]; }
  rows() { return [...this.root.querySelectorAll("tr[data-row]")]; }
  stopOf(target) { return target.closest?.("[data-item]") ?? target.closest?.("td[data-day]"); }
  cellAt(row, day) { return this.root.querySelector(`tr[data-row="${CSS.escape(row)}"] td[data-day="${day}"]`); }

  place(stop) {
    const cell = stop.closest("td[data-day]");
    return { row: cell.closest("tr").dataset.row, day: Number(cell.dataset.day), item: stop.dataset.item ?? "" };
  }

  act(name, stop, byKeyboard) {
    const { row, day, item } = this.place(stop);
    if (name === "open") this.mark(stop.closest("td"));
    this.page.invokeMethodAsync("ActAsync", name, row, day, item, byKeyboard);
  }

  click(event) {
    const stop = this.stopOf(event.target);
    if (stop) this.act("open", stop, event.detail === 0);
  }

  key(event) {
    const stop = this.stopOf(event.target);
    if (!stop || event.altKey || event.metaKey || (event.ctrlKey && !["Home", "End"].includes(event.key))) return;
    const next = this.nextStop(stop, event);
    if (next) this.go(next);
    else if (event.key === "Enter" && stop.matches("td")) this.act("open", stop, true);
    else if (event.key === "Delete" || event.key === "Backspace") this.act("unassign", stop, true);
    else if (event.key.toLowerCase() === "l" && !event.ctrlKey) this.act("lock", stop, true);
    else if (!event.key.startsWith("Arrow") && !["Home", "End", "PageUp", "PageDown"].includes(event.key)) return;
    event.preventDefault();
  }

  nextStop(stop, event) {
    const cell = stop.closest("td"), row = cell.closest("tr"), day = cell.dataset.day;
    const within = this.stops(cell), at = within.indexOf(stop), rows = this.rows(), line = rows.indexOf(row), across = this.cells(row), column = across.indexOf(cell);
    const vertical = (to, last) => {
      const target = rows[Math.min(Math.max(to, 0), rows.length - 1)].querySelector(`td[data-day="${day}"]`);
      return this.stops(target).at(last ? -1 : 0);
    };
    switch (event.key) {
      case "ArrowDown": return within[at + 1] ?? (line < rows.length - 1 ? vertical(line + 1, false) : null);
      case "ArrowUp": return at > 0 ? within[at - 1] : line > 0 ? vertical(line - 1, true) : null;
      case "ArrowRight": return across[column + 1] && this.stops(across[column + 1])[0];
      case "ArrowLeft": return column > 0 ? this.stops(across[column - 1])[0] : null;
      case "Home": return event.ctrlKey ? this.stops(this.cells(rows[0])[0])[0] : this.stops(across[0])[0];
      case "End": return event.ctrlKey ? this.stops(this.cells(rows.at(-1)).at(-1))[0] : this.stops(across.at(-1))[0];
      case "PageDown": return vertical(line + 10, false);
      case "PageUp": return vertical(line - 10, false);
      default: return null;
    }
  }

  go(stop) {
    stop.focus();
    stop.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  arrive(event) {
    const stop = this.stopOf(event.target);
    if (stop) this.setStop(stop);
    this.showNote(event.target);
  }

  setStop(stop) {
    if (this.stop !== stop && this.stop?.isConnected) this.stop.tabIndex = -1;
    stop.tabIndex = 0;
    this.stop = stop;
    this.last = this.place(stop);
  }

  keepStop() {
    if (this.stop?.isConnected && this.stopOf(this.stop) === this.stop && this.stops(this.stop.closest("td")).includes(this.stop)) return;
    const { row, day } = this.last ?? {};
    const cell = (row && this.cellAt(row, day)) ?? this.root.querySelector("tr[data-row] td[data-day]");
    if (!cell) return;
    this.setStop(this.stops(cell)[0]);
  }

  keepFocus() {
    this.keepStop();
    if (document.activeElement !== document.body) return;
    if (this.inside === "grid") this.stop?.focus();
    else if (this.inside === "panel") this.focusDetails();
  }

  areaOf(target) { return this.root.contains(target) ? "grid" : target.closest?.(".week-panel") ? "panel" : null; }

  focusDetails() { this.whole.querySelector("[data-details]")?.focus(); }

  focusCell(row, day, item) {
    const cell = this.cellAt(row, day);
    if (!cell) return;
    this.mark(cell);
    this.go((item && cell.querySelector(`[data-item="${CSS.escape(item)}"]`)) || this.stops(cell)[0]);
  }

  back() { this.stop?.focus(); }

  mark(cell) {
    this.unmark();
    cell.dataset.selected = "";
    this.marked = cell;
  }

  unmark() {
    if (this.marked) delete this.marked.dataset.selected;
    this.marked = null;
  }

  history(event) {
    if (event.key === "Escape" && event.target.closest?.(".week-panel") && !typing(event.target)) return this.back();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase(), redo = (key === "z" && event.shiftKey) || key === "y";
    if (!redo && key !== "z") return;
    event.preventDefault();
    this.page.invokeMethodAsync("ActAsync", redo ? "redo" : "undo", "", 0, "", true);
  }

  showNote(target) {
    const about = target.closest?.("[data-note]");
    if (!about) return this.hideNote();
    this.note.textContent = about.dataset.note;
    this.note.showPopover();
    const at = about.getBoundingClientRect(), size = this.note.getBoundingClientRect(), gap = 6;
    this.note.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - size.width - gap))}px`;
    this.note.style.top = `${at.bottom + gap + size.height < innerHeight ? at.bottom + gap : at.top - gap - size.height}px`;
  }

  hideNote() {
    if (this.note.matches(":popover-open")) this.note.hidePopover();
  }
}
