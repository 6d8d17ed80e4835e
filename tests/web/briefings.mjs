// SPDX-License-Identifier: GPL-3.0-or-later
// Opens HTML files and fails where axe-core finds something. Before it judges them, it plants a
// fault in one of them that must be found: a check that cannot fail shows nothing.
// Usage: node briefings.mjs FILE.html...
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { violations } from "./axe.mjs";
import { launch } from "./browser.mjs";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node briefings.mjs FILE.html...");
  process.exit(2);
}

const browser = await launch();
let failures = 0;
try {
  const page = await browser.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));

  await page.goto(pathToFileURL(resolve(files[0])).href);
  await page.evaluate(() => {
    document.documentElement.removeAttribute("lang");
    document.body.insertAdjacentHTML("beforeend", "<main><p style='color:#ddd;background:#fff'>bleek</p></main>");
  });
  const planted = (await violations(page)).map((line) => line.split(": ")[1]);
  for (const rule of ["html-has-lang", "color-contrast"]) {
    if (planted.includes(rule)) continue;
    console.log(`a planted fault was not found: ${rule}`);
    ++failures;
  }

  for (const file of files) {
    asked.length = 0;
    const address = pathToFileURL(resolve(file)).href;
    await page.goto(address);
    const found = await violations(page);
    for (const other of asked.filter((one) => one !== address && !one.startsWith("data:"))) {
      found.push(`the page loads ${other}`);
    }
    // A narrow window, as WCAG 1.4.10 asks: no scrolling sideways.
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) found.push(`${wide} pixels wide in a window of 320`);
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const line of found) console.log(`${file}: ${line}`);
    failures += found.length;
  }
} finally {
  await browser.close();
}
console.log(`${files.length} pages in 4 looks: ${failures} violations`);
process.exit(failures === 0 ? 0 : 1);
