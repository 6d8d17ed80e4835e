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

  // Files or folders that are dropped, or chosen, are sent with their paths.
  const filesBelow = async (entry, path, found) => {
    if (entry.isFile) {
      const file = await new Promise((give, fail) => entry.file(give, fail));
      found.push({ file, path: path + entry.name });
      return;
    }
    const reader = entry.createReader();
    for (;;) {
      const some = await new Promise((give, fail) => reader.readEntries(give, fail));
      if (some.length === 0) return;
      for (const one of some) await filesBelow(one, `${path}${entry.name}/`, found);
    }
  };
  const send = (form, files) => {
    const told = document.getElementById("verzending");
    told.hidden = false;
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    if (files.length === 0) told.textContent = "Er is geen bestand gekozen.";
    if (files.length > 1900 || bytes > Number(form.dataset.grensSamen))
      told.textContent = "Dit is te veel in één keer. Kies minder, of gebruik op de opdrachtregel: speerpunt add MAP.";
    else if (files.length > 0 && files.every(({ file }) => file.size > Number(form.dataset.grens)))
      told.textContent = "Te groot: zie de grens hierboven.";
    else if (files.length > 0) {
      const body = new FormData();
      body.append("csrf", form.elements.csrf.value);
      for (const { file, path } of files)
        body.append("bestand", file, path);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.addEventListener("progress", (event) => {
        const percent = Math.round(100 * event.loaded / Math.max(event.total, 1));
        told.textContent = percent < 100 ? `Versturen: ${percent}%` : "Verstuurd; het lezen begint.";
      });
      request.addEventListener("load", () => {
        if (request.status < 400) location.assign(request.responseURL);
        else told.textContent = new DOMParser().parseFromString(request.responseText, "text/html")
          .querySelector("main, body")?.textContent ?? "Niet gelukt.";
      });
      request.addEventListener("error", () => { told.textContent = "De verbinding viel weg. Probeer het opnieuw."; });
      told.textContent = "Versturen…";
      request.send(body);
    }
  };
  const dropForm = () => document.querySelector("form[data-sleep]");
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, async (event) => {
      const form = dropForm();
      if (form === null || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("erboven", name === "dragover");
      if (name !== "drop") return;
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
      const found = entries.length > 0 ? []
        : [...event.dataTransfer.files].map((file) => ({ file, path: file.name }));
      for (const entry of entries) await filesBelow(entry, "", found);
      send(form, found);
    });
  }
  document.addEventListener("submit", (event) => {
    if (event.target !== dropForm()) return;
    event.preventDefault();
    const chosen = [...event.target.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    send(event.target, chosen.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
  });

  // What becomes of an upload, as it happens.
  const flow = document.querySelector("[data-stroom]");
  if (flow !== null) {
    const events = new EventSource(flow.dataset.stroom);
    const parsed = (markup) => new DOMParser().parseFromString(markup, "text/html").body;
    events.addEventListener("stand", (event) => {
      document.getElementById("stand").replaceChildren(...parsed(event.data).childNodes);
    });
    events.addEventListener("regel", (event) => {
      const row = parsed(`<table>${event.data}</table>`).querySelector("tr");
      const known = document.getElementById(row.id);
      if (known !== null) known.replaceWith(row);
      else flow.querySelector("tbody").append(row);
    });
    events.addEventListener("klaar", () => { events.close(); location.reload(); });
  }

  // Says when there is something new to see; nothing moves by itself. Only while the page is looked
  // at: a browser keeps few connections open.
  let news = null;
  let known = null;
  const tell = () => {
    news?.close();
    if (document.querySelector(".nieuws") !== null) return;
    const note = document.createElement("p");
    note.className = "nieuws";
    note.setAttribute("role", "status");
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = "ververs de pagina";
    note.append("De verzameling is bijgewerkt: ", again, ".");
    document.querySelector("main").prepend(note);
  };
  const watch = () => {
    news?.close();
    if (document.visibilityState !== "visible" || document.querySelector("header nav") === null) return;
    news = new EventSource("/gebeurtenissen");
    // It may have changed while nobody looked.
    news.addEventListener("stand", (event) => {
      if (known !== null && known !== event.data) tell();
      known = event.data;
    });
    news.addEventListener("verzameling", tell);
  };
  if (flow === null) {
    document.addEventListener("visibilitychange", watch);
    watch();
  }

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
