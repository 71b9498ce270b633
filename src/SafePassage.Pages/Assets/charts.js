// What the curves say at the minute under the pointer.
const NS = "http://www.w3.org/2000/svg";
function boundAt(points, minute) {
  let best = 0;
  for (const [at, persons] of points) if (at <= minute) best = persons;
  return best;
}
all(".curve .chart").forEach((chart) => {
  const group = chart.querySelector(".hover");
  const variant = Number(chart.closest("[data-v]").dataset.v);
  const [left, right, top, bottom, most] = ["left", "right", "top", "bottom", "most"].map((k) => Number(group.dataset[k]));
  const make = (name) => group.appendChild(document.createElementNS(NS, name));
  chart.addEventListener("pointermove", (e) => {
    const box = chart.getBoundingClientRect();
    const x = ((e.clientX - box.left) / box.width) * chart.viewBox.baseVal.width;
    group.replaceChildren();
    if (x < left || x > right) return;
    const { plan, bound } = data.curves[variant];
    const minute = Math.round(((x - left) / (right - left)) * data.minutes);
    const persons = plan[Math.round((minute / data.minutes) * (plan.length - 1))];
    const line = make("line");
    for (const [k, v] of [["x1", x], ["x2", x], ["y1", top], ["y2", bottom]]) line.setAttribute(k, v);
    const dot = make("circle");
    for (const [k, v] of [["cx", x], ["cy", bottom - ((bottom - top) * persons) / most], ["r", 4]]) dot.setAttribute(k, v);
    const text = make("text");
    const late = x > (left + right) / 2;
    for (const [k, v] of [["x", late ? x - 8 : x + 8], ["y", bottom - 10], ["text-anchor", late ? "end" : "start"]]) text.setAttribute(k, v);
    text.textContent = say("hover", { time: clock(minute), plan: number(persons), bound: number(boundAt(bound, minute)) });
  });
  chart.addEventListener("pointerleave", () => group.replaceChildren());
});
