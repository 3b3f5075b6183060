// Shows only what names the organisation or table typed; the page reads without it.
const field = document.getElementById("filter");
const told = document.querySelector("output");
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const sheets = [...document.querySelectorAll(".card, .door, .rows tbody tr, .grid .held")].map((each) => [each, fold(each.textContent)]);
let waiting = 0;
const filter = () => {
  const wanted = fold(field.value.trim());
  let shown = 0;
  for (const [each, text] of sheets) {
    const fits = text.includes(wanted);
    shown += fits;
    each.classList.toggle("faded", !fits);
  }
  told.textContent = shown ? "" : told.dataset.none;
};
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, 120);
});
