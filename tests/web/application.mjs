// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the web application as a policy adviser does, and looks at every page: axe-core in
// light and dark, no console error, no request to elsewhere, nothing wider than a narrow window.
// Usage: node application.mjs START_LINK [FOLDER for screenshots]
import { mkdirSync } from "node:fs";
import { violations, LOOKS } from "./axe.mjs";
import { launch } from "./browser.mjs";

const [link, folder] = process.argv.slice(2);
if (!link) {
  console.error("usage: node application.mjs START_LINK [FOLDER]");
  process.exit(2);
}
if (folder) mkdirSync(folder, { recursive: true });
const origin = new URL(link).origin;
const failures = [];
const expect = (truth, what) => truth || failures.push(what);

const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("console", (message) =>
    message.type() === "error" && failures.push(`${page.url()}: console: ${message.text()}`));
  page.on("pageerror", (error) => failures.push(`${page.url()}: ${error}`));
  page.on("request", (request) =>
    new URL(request.url()).origin === origin || failures.push(`asks for ${request.url()}`));

  let shots = 0;
  const look = async (name) => {
    for (const line of await violations(page, LOOKS.slice(0, 2))) failures.push(`${name}: ${line}`);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide <= width, `${name}: ${wide} pixels wide in a window of ${width}`);
      for (const colorScheme of folder && width !== 320 ? ["light", "dark"] : []) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
        ++shots;
      }
    }
    await page.emulateMedia({ colorScheme: "light", media: "screen" });
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  // In with the link; it works once.
  await page.goto(link);
  expect(new URL(page.url()).pathname === "/", "the start link leads to the search page");
  await look("begin");

  // From typing to a boxed sentence on the right page in two clicks, by keyboard.
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("toezicht op bedrijfsartsen");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=toezicht/);
  await look("zoeken");
  await page.locator("input[type=search]").blur();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/document\//);
  expect((await page.locator("#treffer .zin").count()) > 0, "the sentence is boxed");
  expect((await page.locator(".blad img").evaluate((img) => img.decode().then(() => img.naturalWidth))) > 700,
    "the page is drawn");
  const selected = await page.evaluate(() => {
    window.getSelection().selectAllChildren(document.querySelector(".tekst"));
    return window.getSelection().toString();
  });
  expect(selected.includes("bedrijfsarts"), "its text can be selected");
  await page.evaluate(() => window.getSelection().removeAllRanges());
  await look("document");
  await page.getByRole("link", { name: "Toon als tekst" }).click();
  await page.waitForURL(/toon=tekst/);
  expect((await page.locator("mark").count()) > 0, "words are marked in the text");
  await look("document-tekst");
  await page.locator("body").press("Escape");
  await page.waitForURL(/\/\?q=/);
  await page.goBack();
  expect(page.url().includes("/document/"), "the back button works");

  // Narrowing, and taking it back.
  await page.goto(`${origin}/?q=toezicht`);
  await page.locator(".facetten a").first().click();
  await page.getByRole("link", { name: /Filter weghalen/ }).click();
  expect(page.url().endsWith("/?q=toezicht"), "a filter can be taken away");

  // A question that is kept.
  await page.locator("summary", { hasText: "Bewaar" }).click();
  await page.getByLabel(/^Naam/).fill("toezicht-volgen");
  await page.getByRole("button", { name: "Bewaren" }).click();
  await page.waitForURL(/\/zoekvraag\/toezicht-volgen/);
  await look("zoekvraag");
  await page.getByRole("button", { name: "Alles gelezen" }).click();
  expect((await page.locator("main").textContent()).includes("niets nieuws"), "what was read is no news");

  // From a theme to what became of a recommendation, deciding on it, and taking that back. What is
  // made for the first time asks for itself again.
  const arrive = async (path, what) => {
    await page.goto(origin + path);
    await page.locator(what).first().waitFor({ timeout: 60000 });
  };
  await arrive("/themas", ".themas");
  await page.locator(".themas a", { hasText: "Arbeidsgerichte zorg" }).click();
  await page.waitForURL(/\/thema\/arbeidsgerichte-zorg/);
  expect((await page.locator(".redenen li").count()) > 0, "passages of a theme say why");
  await look("thema");
  await page.getByRole("link", { name: /Wat ervan werd/ }).click();
  await page.locator(".verloop").first().waitFor({ timeout: 60000 });
  await look("draden");
  await page.locator(".treffer h3 a").first().click();
  await page.waitForURL(/\/draad\//);
  expect((await page.locator(".draad ins, .draad del").count()) > 0, "a thread shows words that changed");
  await look("draad");
  await page.getByRole("link", { name: "bekijk" }).first().click();
  await page.waitForURL(/\/aanbeveling\//);
  await look("aanbeveling");
  await page.getByLabel(/^Reden/).fill("staat al in de wet");
  await page.getByRole("button", { name: "Afwijzen" }).click();
  await page.locator(".oordeel", { hasText: "afgewezen" }).waitFor();
  await look("aanbeveling-afgewezen");
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await page.locator(".besluiten s").waitFor();
  expect((await page.locator(".oordeel").count()) === 0, "a decision can be taken back");
  await page.getByRole("link", { name: "Bekijk op de bladzijde" }).click();
  await page.waitForURL(/\/document\//);
  expect((await page.locator("#treffer").count()) > 0, "the recommendation is boxed");
  await arrive("/aanbevelingen?soort=beleidsaanbeveling&zekerheid=70", ".aanbevelingen");
  await look("aanbevelingen-gekozen");

  for (const [name, path] of [["niets-gevonden", "/?q=xyzzyqwerty"], ["fout-in-vraag", "/?q=NEAR%2F"],
    ["documenten", "/documenten"], ["gezondheid", "/gezondheid"], ["bestaat-niet", "/niets"],
    ["themas", "/themas"], ["aanbevelingen", "/aanbevelingen"]]) {
    const before = failures.length;
    const reply = await page.goto(origin + path);
    // The browser itself complains about a page that is not there.
    if (reply.status() >= 400) failures.length = before;
    await look(name);
    if (reply.status() >= 400) {
      const own = failures.splice(before).filter((line) => !line.includes("console: Failed to load"));
      failures.push(...own);
    }
  }

  // Without script all of it is there.
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const plain = await bare.newPage();
  await plain.goto(`${origin}/`);
  await plain.locator("input[type=search]").fill("bedrijfsartsen");
  await plain.getByRole("button", { name: "Zoeken" }).click();
  await plain.locator(".treffer h3 a").first().click();
  expect(plain.url().includes("/document/"), "search works without script");
  await bare.close();
  console.log(`${shots} pictures`);
} finally {
  await browser.close();
}
for (const line of failures) console.log(line);
console.log(`${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
