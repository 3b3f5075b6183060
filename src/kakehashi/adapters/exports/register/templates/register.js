// Shows only the entries of a kind, a status, a name, or of what is chosen in a picture; the page reads without it.
const element = (id) => document.getElementById(id);
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const told = document.querySelector("output");
const entries = [...document.querySelectorAll(".entry")].map((each) => ({ each, text: fold(each.textContent) }));
const drawn = [...document.querySelectorAll("svg a[data-entry]")].map((each) => [each, each.dataset.entry.split(" ")]);
let chosen = null;
let waiting = 0;
const fits = ({ each, text }) =>
  (!element("kind").value || each.dataset.kind === element("kind").value) &&
  (!element("status").value || each.dataset.status === element("status").value) &&
  text.includes(fold(element("names").value.trim())) &&
  (!chosen || chosen.includes(each.id));
const show = () => {
  const shown = new Set(entries.filter(fits).map(({ each }) => each.id));
  for (const { each } of entries) each.hidden = !shown.has(each.id);
  for (const [each, ids] of drawn) each.classList.toggle("faded", !ids.some((id) => shown.has(id)));
  element("all").hidden = shown.size === entries.length;
  told.textContent = shown.size ? "" : told.dataset.none;
};
for (const [each, ids] of drawn) {
  each.addEventListener("click", (event) => {
    event.preventDefault();
    chosen = ids;
    show();
    element("entries").scrollIntoView();
  });
}
document.querySelector(".filter").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 120);
});
element("all").addEventListener("click", () => {
  document.querySelector(".filter").reset();
  chosen = null;
  show();
});
document.querySelector(".filter").addEventListener("submit", (event) => event.preventDefault());
