// People under way at a time: one dot for so many persons, moved along the route of their order.
const slider = byId("time");
const dots = data.modes.map((mode) => byId("flow-" + mode.word));
const MOST_DOTS = 1600;
let crowd = [];
let crowdOf = -1;

// The way of an order as points with the second at which each is reached.
function wayOf(order) {
  const [, group, mode, , first] = order;
  const way = { x: [], y: [], at: [] };
  let time = 0;
  for (let step = first; step >= 0; step = data.steps[2 * step + 1]) {
    const [seconds, metres, ...points] = data.links[data.steps[2 * step]];
    const takes = data.modes[mode].walks ? metres / data.speeds[group] : seconds;
    const lengths = [0];
    for (let i = 2; i < points.length; i += 2) {
      lengths.push(lengths[lengths.length - 1] + Math.hypot(points[i] - points[i - 2], points[i + 1] - points[i - 1]));
    }
    const total = lengths[lengths.length - 1] || 1;
    for (let i = 0; i < points.length; i += 2) {
      way.x.push(points[i]);
      way.y.push(points[i + 1]);
      way.at.push(time + (takes * lengths[i / 2]) / total);
    }
    time += takes;
  }
  way.time = time;
  return way;
}

function gather() {
  const orders = data.orders[state.variant];
  const people = orders.reduce((sum, o) => sum + o[7], 0);
  const each = Math.max(1, people / MOST_DOTS);
  crowd = orders.map((order) => {
    const [zone, , mode, , , from, until, persons] = order;
    return { zone, mode, from, until, persons, way: wayOf(order), dots: Math.max(1, Math.round(persons / each)) };
  });
  crowdOf = state.variant;
}

function draw() {
  if (crowdOf !== state.variant) gather();
  const minutes = Number(slider.value);
  const now = minutes * 60;
  const paths = dots.map(() => "");
  let left = 0;
  const outOf = new Array(data.coming[state.variant].length).fill(0);
  for (const o of crowd) {
    const gone = (t) => o.persons * Math.min(1, Math.max(0, (t - o.from) / Math.max(1, o.until - o.from)));
    left += gone(now);
    outOf[o.zone] += gone(now - o.way.time);
    if (o.way.at.length < 2) continue;
    for (let i = 0; i < o.dots; i++) {
      const since = now - (o.from + ((i + 0.5) * (o.until - o.from)) / o.dots);
      if (since > 0 && since < o.way.time) paths[o.mode] += at(o.way, since, i);
    }
  }
  const end = minutes >= data.minutes;
  all("[data-z]").forEach((cell) => {
    const share = outOf[cell.dataset.z] / data.coming[state.variant][cell.dataset.z];
    const shade = end ? cell.dataset.c.split("|")[state.variant] : share > 0 ? "zone z" + Math.min(4, Math.max(0, Math.ceil(share * 5) - 1)) : "zone z-none";
    if (cell.getAttribute("class") !== shade) cell.setAttribute("class", shade);
  });
  map.classList.toggle("timed", !end);
  dots.forEach((path, mode) => path.setAttribute("d", end ? "" : paths[mode]));
  // The curve is exact; the dots know lengths to a metre and would be a person off.
  const { plan } = data.curves[state.variant];
  const safe = plan[Math.round((minutes / data.minutes) * (plan.length - 1))];
  byId("clock").textContent = say("clock", { time: clock(minutes), out: number(safe), way: number(Math.max(0, Math.floor(left + 1e-6) - safe)) });
  slider.setAttribute("aria-valuetext", byId("clock").textContent);
}

// A little to the side of the street, each dot elsewhere, so that a crowd has width.
function at(way, since, i) {
  let low = 0;
  let high = way.at.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (way.at[middle] <= since) low = middle;
    else high = middle;
  }
  const share = (since - way.at[low]) / (way.at[high] - way.at[low] || 1);
  const aside = (((i * 7) % 5) - 2) * 9;
  const x = way.x[low] + share * (way.x[high] - way.x[low]) + aside;
  const y = way.y[low] + share * (way.y[high] - way.y[low]) - aside;
  return `M${Math.round(x)} ${Math.round(y)}h0`;
}

let playing = 0;
let last = 0;
function tick(now) {
  if (!playing) return;
  const next = Number(slider.value) + ((now - (last || now)) / 1000) * (data.minutes / 24);
  last = now;
  slider.value = next;
  // The slider only holds whole minutes: the rest waits for the next frame.
  last -= ((next - Number(slider.value)) * 24000) / data.minutes;
  draw();
  if (Number(slider.value) >= data.minutes) stop();
  else playing = requestAnimationFrame(tick);
}
function stop() {
  cancelAnimationFrame(playing);
  playing = 0;
  byId("play").setAttribute("aria-pressed", "false");
}
byId("play").addEventListener("click", () => {
  if (playing) return stop();
  if (Number(slider.value) >= data.minutes) slider.value = 0;
  last = 0;
  byId("play").setAttribute("aria-pressed", "true");
  playing = requestAnimationFrame(tick);
});
slider.addEventListener("input", () => { stop(); draw(); });
listeners.push(draw);
