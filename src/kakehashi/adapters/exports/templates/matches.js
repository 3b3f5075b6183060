// Lights up the lines and names that belong to the name under the pointer, or in focus; the page reads without it.
for (const picture of document.querySelectorAll(".picture")) {
  const light = (event) => {
    const name = event.target.closest("[data-name]");
    const own = name ? name.dataset.name : null;
    const lit = new Set([own]);
    picture.classList.toggle("chosen", own !== null);
    for (const line of picture.querySelectorAll("path")) {
      const ends = line.dataset.ends.split(" ");
      const belongs = ends.includes(own);
      line.classList.toggle("lit", belongs);
      if (belongs) ends.forEach((end) => lit.add(end));
    }
    for (const each of picture.querySelectorAll("[data-name]")) each.classList.toggle("lit", lit.has(each.dataset.name));
  };
  for (const kind of ["pointerover", "pointerleave", "focusin"]) picture.addEventListener(kind, light);
}
