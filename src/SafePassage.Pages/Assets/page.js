"use strict";
// Switches: variant, language, light or dark. The page is complete without any of this.
const root = document.documentElement;
const data = JSON.parse(document.getElementById("data").textContent);
const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
const byId = (id) => document.getElementById(id);
const state = { lang: document.documentElement.lang, variant: 0 };
const listeners = [];
// A part that misses its data does not keep the others from changing.
const changed = () => listeners.forEach((f) => { try { f(); } catch (e) { console.warn(e); } });
root.classList.add("js");

// What the page was written in is only in the page itself; the other languages are in the data.
const written = root.lang;
const original = [];
const textOf = (i) => (state.lang === written ? original[i] : data[state.lang][i]);
all("[data-t]").forEach((e) => (original[e.dataset.t] = e.textContent));
all("[data-ta]").forEach((e) => (original[e.dataset.ta] = e.getAttribute("aria-label")));
(data.noted || []).forEach(([i, text]) => (original[i] = text));

const say = (key, values) =>
  data.words[state.lang][key].replace(/\{(\w+)\}/g, (_, place) => values[place]);

const digits = (text) =>
  state.lang === "ar" ? text.replace(/[0-9]/g, (d) => "٠١٢٣٤٥٦٧٨٩"[d]) : text;

const number = (n) => {
  const separator = { en: ",", fr: "\u202f", ar: "٬" }[state.lang];
  return digits(String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, separator));
};

const clock = (minutes) => {
  const at = (data.start + Math.round(minutes)) % 1440;
  const [h, m] = [Math.floor(at / 60), at % 60].map((x) => String(x).padStart(2, "0"));
  return state.lang === "fr" ? `${h}\u202fh\u202f${m}` : digits(`${h}:${m}`);
};

function press(buttons, pressed) {
  buttons.forEach((b) => b.setAttribute("aria-pressed", String(b === pressed)));
}

function setLanguage(lang) {
  state.lang = lang;
  root.lang = lang;
  root.dir = lang === "ar" ? "rtl" : "ltr";
  all("[data-t]").forEach((e) => (e.textContent = textOf(e.dataset.t)));
  all("[data-ta]").forEach((e) => e.setAttribute("aria-label", textOf(e.dataset.ta)));
  const buttons = all("[data-set-lang]");
  press(buttons, buttons.find((b) => b.dataset.setLang === lang));
  themeWord();
  changed();
}

function setVariant(v) {
  state.variant = v;
  all("[data-v]").forEach((e) => e.classList.toggle("off", Number(e.dataset.v) !== v));
  all("[data-row-v]").forEach((e) => e.classList.toggle("now", Number(e.dataset.rowV) === v));
  all("[data-c]").forEach((e) => e.setAttribute("class", e.dataset.c.split("|")[v]));
  all("[data-tv]").forEach((e) => {
    const i = e.dataset.tv.split(",")[v];
    e.dataset.t = i;
    e.textContent = textOf(i);
  });
  const buttons = all("[data-set-v]");
  press(buttons, buttons.find((b) => Number(b.dataset.setV) === v));
  changed();
}

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

function themeWord() {
  byId("theme").textContent = data.words[state.lang][isDark() ? "light" : "dark"];
}

themeWord();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themeWord);
byId("theme").removeAttribute("data-t");
byId("theme").addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  themeWord();
});
all("[data-set-lang]").forEach((b) => b.addEventListener("click", () => setLanguage(b.dataset.setLang)));
all("[data-set-v]").forEach((b) => b.addEventListener("click", () => setVariant(Number(b.dataset.setV))));

const find = byId("find-order");
find?.addEventListener("input", () => {
  const wanted = find.value.trim().toLowerCase();
  all(".orders tbody tr").forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(wanted)));
});

// Paper cannot be clicked: what is folded is opened for it, and folded again.
let folded = [];
addEventListener("beforeprint", () => {
  folded = all("details:not([open])");
  folded.forEach((d) => (d.open = true));
});
addEventListener("afterprint", () => folded.forEach((d) => (d.open = false)));
