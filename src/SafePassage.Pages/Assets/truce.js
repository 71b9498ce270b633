"use strict";
// The switch of language, and of light or dark. The page is complete without any of this.
const root = document.documentElement;
const data = JSON.parse(document.getElementById("data").textContent);
const all = (selector) => Array.from(document.querySelectorAll(selector));
const theme = document.getElementById("theme");
let lang = root.lang;
const written = root.lang;
const original = [];
root.classList.add("js");
all("[data-t]").forEach((e) => (original[e.dataset.t] = e.textContent));
all("[data-ta]").forEach((e) => (original[e.dataset.ta] = e.getAttribute("aria-label")));
const textOf = (i) => (lang === written ? original[i] : data[lang][i]);
const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
const word = () => (theme.textContent = data.words[lang][isDark() ? "light" : "dark"]);
theme.removeAttribute("data-t");
theme.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  word();
});
all("[data-set-lang]").forEach((b) =>
  b.addEventListener("click", () => {
    lang = b.dataset.setLang;
    root.lang = lang;
    root.dir = lang === "ar" ? "rtl" : "ltr";
    all("[data-t]").forEach((e) => (e.textContent = textOf(e.dataset.t)));
    all("[data-ta]").forEach((e) => e.setAttribute("aria-label", textOf(e.dataset.ta)));
    all("[data-set-lang]").forEach((o) => o.setAttribute("aria-pressed", String(o === b)));
    toNow();
    word();
  }),
);
// The line of time shows its end, which is now.
const toNow = () => all(".line").forEach((e) => (e.scrollLeft = root.dir === "rtl" ? -e.scrollWidth : e.scrollWidth));
toNow();
word();
root.dataset.ready = "yes";
