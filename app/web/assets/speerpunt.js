// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the pages quicker to work with; without it they all work.
(() => {
  "use strict";

  const writing = (element) =>
    element.closest("input, textarea, select, [contenteditable]") !== null;

  // Through hits and rows: arrows, or j and k.
  const stops = () => [...document.querySelectorAll(".treffer h3 > a, [data-stop]")];
  const step = (by) => {
    const all = stops();
    if (all.length === 0) return false;
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (next < 0) {
      document.querySelector("input[type=search]")?.focus();
      return true;
    }
    all[Math.min(next, all.length - 1)].focus();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector("input[type=search]");
    if (event.key === "Escape") {
      const back = document.querySelector("a[data-terug]");
      if (document.activeElement !== document.body && writing(document.activeElement)) {
        document.activeElement.blur();
      } else if (back !== null) {
        back.click();
      } else {
        search?.focus();
      }
      return;
    }
    if (event.key === "ArrowDown" && event.target === search && step(1)) event.preventDefault();
    if (writing(event.target)) return;
    if (event.key === "/") {
      if (search !== null) {
        search.focus();
        search.select();
      } else {
        location.assign("/");
      }
      event.preventDefault();
    }
    const by = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const moving = document.activeElement === document.body || stops().includes(document.activeElement);
    if (by !== undefined && moving && step(by)) event.preventDefault();
  });

  // Copies what a button names; without script the text is there to be selected.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-kopieer]");
    if (button === null) return;
    const told = button.textContent;
    await navigator.clipboard.writeText(button.dataset.kopieer);
    button.textContent = "Gekopieerd";
    setTimeout(() => { button.textContent = told; }, 1500);
  });
})();
