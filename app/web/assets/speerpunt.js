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

  // A form whose every choice is shown at once: its answer takes the place of the page.
  const live = (form) => form?.matches("form[data-levend]") === true;
  const addressOf = (form, button) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") fields.append(name, value);
    if (button?.name) fields.append(button.name, button.value);
    return `${form.action}?${fields}`;
  };
  let shown = location.pathname + location.search;
  const replace = async (address) => {
    const focused = document.activeElement;
    const opened = [...document.querySelectorAll("main details[open] > summary")].map((one) => one.textContent);
    document.body.setAttribute("aria-busy", "true");
    const response = await fetch(address).catch(() => null);
    document.body.removeAttribute("aria-busy");
    if (response === null || !response.ok || response.headers.has("Refresh")) {
      location.assign(address);
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    document.title = page.title;
    history.pushState(null, "", response.url);
    shown = location.pathname + location.search;
    for (const one of document.querySelectorAll("main details > summary"))
      if (opened.includes(one.textContent)) one.parentElement.open = true;
    const same = (one) => one.value === focused.value && one.name === focused.name;
    const next = focused.id ? document.getElementById(focused.id)
      : [...document.querySelectorAll("main button[name]")].find(same);
    next?.focus({ preventScroll: true });
  };
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (live(form) && form.reportValidity()) replace(addressOf(form));
  });
  document.addEventListener("submit", (event) => {
    if (!live(event.target)) return;
    event.preventDefault();
    replace(addressOf(event.target, event.submitter));
  });
  window.addEventListener("popstate", () => {
    if (location.pathname + location.search !== shown) location.reload();
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
