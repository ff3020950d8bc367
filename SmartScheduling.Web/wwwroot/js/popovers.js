// Menus and popovers are native: [popover] gives the top layer, Esc, light dismissal and the way back of the focus.
// What is left is where they stand, and the keys of a menu.
const gap = 4;

function place(list, anchor) {
  const at = anchor.getBoundingClientRect(), size = list.getBoundingClientRect();
  const below = at.bottom + gap + size.height <= innerHeight || at.top < innerHeight - at.bottom;
  const left = list.dataset.align === "start" ? at.left : at.right - size.width;
  list.style.top = `${Math.max(gap, below ? at.bottom + gap : at.top - gap - size.height)}px`;
  list.style.left = `${Math.min(Math.max(gap, left), innerWidth - size.width - gap)}px`;
}

const anchorOf = list => document.querySelector(`[popovertarget="${list.id}"]`);
const items = list => [...list.querySelectorAll("[role^='menuitem']:not(:disabled)")];

document.addEventListener("toggle", event => {
  const list = event.target, anchor = list.id && anchorOf(list);
  if (!anchor) return;
  const open = event.newState === "open";
  anchor.setAttribute("aria-expanded", String(open));
  if (open && list.matches(".menu-list, .popover")) place(list, anchor);
  if (open && list.matches("[role='menu']")) items(list)[0]?.focus();
}, true);

document.addEventListener("keydown", event => {
  const list = event.target.closest?.("[role='menu']");
  if (!list) return;
  const all = items(list), at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  } else if (event.key === "Tab") {
    list.hidePopover();
  } else if (event.key.length === 1 && /\S/.test(event.key)) {
    all.find((item, i) => i > at && item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
});

// A choice closes its menu, a link closes the drawer it stands in; the click itself still reaches its handler.
document.addEventListener("click", event => {
  const chosen = event.target.closest?.("[role^='menuitem'], [popover] a[href], [data-close-popover]");
  const open = chosen?.closest("[popover]");
  if (open?.matches(":popover-open")) open.hidePopover();
});

addEventListener("resize", () => document.querySelectorAll("[popover].menu-list:popover-open, [popover].popover:popover-open").forEach(list => list.hidePopover()));
