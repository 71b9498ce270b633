// Pan, zoom and what lies under the pointer. Dragging is for the mouse and for two fingers; one finger scrolls the page.
const map = byId("map-svg");
const whole = map.viewBox.baseVal;
const full = { w: whole.width, h: whole.height };
let home;
let view;

// On a phone the frame is taller than the map: its sides, which hold no zones, are left out.
function fit() {
  const w = Math.min(full.w, (full.h * map.clientWidth) / Math.max(1, map.clientHeight));
  home = { x: (full.w - w) / 2, y: 0, w, h: full.h };
  view = { ...home };
  show();
}

function show() {
  map.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
  const px = view.w / Math.max(1, map.clientWidth);
  const figure = map.closest("figure");
  figure.style.setProperty("--px", `${px}px`);
  figure.style.setProperty("--mark", px);
  map.dataset.level = px > 13 ? 0 : px > 6 ? 1 : px > 3 ? 2 : 3;
  scale();
}

// The longest round length that takes at most a sixth of what is shown.
function scale() {
  const most = (data.metresPerUnit * view.w) / 6;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * [5, 2, 1].find((n) => n * power <= most);
  document.querySelector(".scale .bar").setAttribute("width", (100 * metres) / (data.metresPerUnit * view.w) + "%");
  document.querySelector(".scale .length").textContent = metres < 1000 ? say("m", { n: number(metres) }) : say("km", { n: number(metres / 1000) });
}

function zoom(factor, cx = view.x + view.w / 2, cy = view.y + view.h / 2) {
  const w = Math.min(home.w, Math.max(home.w / 24, view.w / factor));
  const f = w / view.w;
  view = { x: cx - (cx - view.x) * f, y: cy - (cy - view.y) * f, w, h: view.h * f };
  keepInside();
}

function keepInside() {
  view.x = Math.min(Math.max(view.x, home.x), home.x + home.w - view.w);
  view.y = Math.min(Math.max(view.y, home.y), home.y + home.h - view.h);
  show();
}

function place(e) {
  const box = map.getBoundingClientRect();
  return [view.x + ((e.clientX - box.left) / box.width) * view.w, view.y + ((e.clientY - box.top) / box.height) * view.h];
}

byId("zoom-in").addEventListener("click", () => zoom(1.7));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.7));
byId("zoom-all").addEventListener("click", () => { view = { ...home }; show(); });
map.addEventListener("wheel", (e) => {
  if (e.ctrlKey || e.metaKey) {
    e.preventDefault();
    zoom(Math.exp(-e.deltaY / 300), ...place(e));
  }
}, { passive: false });
map.addEventListener("dblclick", (e) => zoom(2, ...place(e)));

const fingers = new Map();
map.addEventListener("pointerdown", (e) => {
  fingers.set(e.pointerId, e);
  if (e.pointerType === "mouse") {
    map.setPointerCapture(e.pointerId);
    map.classList.add("grab");
  }
});
map.addEventListener("pointermove", (e) => {
  const before = fingers.get(e.pointerId);
  if (before && (e.pointerType === "mouse" || fingers.size === 2)) {
    const scale = view.w / map.clientWidth;
    if (fingers.size === 2) {
      const other = Array.from(fingers.values()).find((f) => f.pointerId !== e.pointerId);
      const apart = (a) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY) || 1;
      zoom(apart(e) / apart(before), ...place(other));
    } else {
      view.x -= (e.clientX - before.clientX) * scale;
      view.y -= (e.clientY - before.clientY) * scale;
      keepInside();
    }
    fingers.set(e.pointerId, e);
  }
  tip(e);
});
for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
  map.addEventListener(end, (e) => {
    fingers.delete(e.pointerId);
    map.classList.remove("grab");
    if (end === "pointerleave") byId("tip").hidden = true;
  });
}

// Titles are for those without script; with it they would show twice, so they become labels.
all("#map-svg title").forEach((t) => {
  const label = document.createElementNS("http://www.w3.org/2000/svg", "desc");
  for (const a of Array.from(t.attributes)) label.setAttribute(a.name, a.value);
  label.textContent = t.textContent;
  t.replaceWith(label);
});

function tip(e) {
  const words = e.target.querySelector?.(":scope > desc");
  const box = byId("tip");
  box.hidden = !words;
  if (words) {
    const frame = map.getBoundingClientRect();
    box.textContent = words.textContent;
    box.style.left = Math.max(0, Math.min(e.clientX - frame.left + 14, frame.width - box.offsetWidth - 4)) + "px";
    box.style.top = Math.max(0, e.clientY - frame.top - box.offsetHeight - 10) + "px";
  }
}

let width = map.clientWidth;
addEventListener("resize", () => (map.clientWidth === width ? show() : ((width = map.clientWidth), fit())));
listeners.push(() => view && scale());
addEventListener("beforeprint", () => { map.setAttribute("viewBox", `0 0 ${full.w} ${full.h}`); map.closest("figure").style.removeProperty("--px"); map.dataset.level = 1; map.closest("figure").style.removeProperty("--mark"); });
addEventListener("afterprint", show);
