// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through the web application as its three users do, and looks at every page: axe-core in
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
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
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

  // From a theme to a Word file in three clicks; then other choices, each in the address.
  await arrive("/themas", ".themas");
  await page.locator(".themas a", { hasText: "Arbeidsgerichte zorg" }).click();
  await page.getByRole("link", { name: "Briefing maken" }).click();
  await page.locator("iframe.voorbeeld").waitFor({ timeout: 60000 });
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word", exact: true }).click();
  expect((await saved).suggestedFilename().endsWith(".docx"), "a Word file in three clicks");
  await look("briefing");
  const quotes = () => page.locator("ol.bewijslijst li .citaat").allTextContents();
  const [, second] = await quotes();
  await page.getByRole("button", { name: "Later zetten (citaat 1)" }).first().click();
  await page.waitForURL(/orde=/);
  expect((await quotes())[0] === second, "a quote moves down");
  await page.getByRole("button", { name: "Weglaten (citaat 1)" }).first().click();
  await page.waitForURL(/weg=/);
  expect(!(await quotes()).includes(second), "a quote is dropped");
  await page.locator("main").getByText("Niet opgenomen").waitFor();
  await page.getByRole("button", { name: "Opnemen" }).first().click();
  await page.waitForURL(/erbij=/);
  await page.goBack();
  await page.locator("ol.bewijslijst").first().waitFor();
  expect(!page.url().includes("erbij="), "back takes the last choice back");
  await look("briefing-gekozen");
  await page.goto(`${origin}/briefing?thema=arbeidsgerichte-zorg`);
  await page.getByLabel("Sjabloon").selectOption("factsheet");
  await page.waitForURL(/vorm=factsheet/);
  expect((await page.locator("iframe.voorbeeld").getAttribute("src")).includes("vorm=factsheet"),
    "the preview follows a choice");
  await page.getByLabel("Tot en met").fill("2016");
  await page.getByLabel("Tot en met").press("Tab");
  await page.waitForURL(/tot=2016/);
  await page.getByText("Later: wat is er dan nieuw?").click();
  await page.getByRole("button", { name: "Onthoud deze stand" }).click();
  await page.waitForURL(/sinds=/);
  await page.getByLabel("Tot en met").fill("");
  await page.getByLabel("Tot en met").press("Tab");
  await page.waitForURL((url) => !url.searchParams.has("tot"));
  const frame = page.frameLocator("iframe.voorbeeld");
  await frame.locator("body").getByText(/nieuw/i).first().waitFor();
  await look("briefing-sindsdien");
  await page.locator("summary", { hasText: "Deze keuzes bewaren" }).click();
  await page.getByLabel(/^Naam/).fill("zorg-factsheet");
  await page.getByRole("button", { name: "Bewaar als recept" }).click();
  await page.waitForLoadState();
  await page.goto(`${origin}/briefing`);
  await look("briefing-begin");
  await page.getByRole("link", { name: "zorg-factsheet" }).click();
  await page.waitForURL(/vorm=factsheet/);

  // Adding, with what goes wrong.
  await page.goto(`${origin}/toevoegen`);
  await look("toevoegen");
  await page.getByLabel("Bestanden").setInputFiles([
    { name: "nieuw.txt", mimeType: "text/plain", buffer: Buffer.from("De minister moet het toezicht op zeepaardjes regelen.\n") },
    { name: "kapot.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(400, 1) }]);
  await page.getByRole("button", { name: "Toevoegen" }).click();
  await page.waitForURL(/toevoegen\/[0-9a-f]+/);
  await page.getByText("Klaar: 1 toegevoegd, 1 mislukt.").waitFor({ timeout: 30000 });
  await page.waitForFunction(() => document.querySelector("[data-stroom]") === null);
  await look("toevoegen-klaar");
  await page.getByRole("link", { name: /nieuw/ }).click();
  await page.waitForURL(/\/document\//);
  // Who looks at a page meanwhile is told.
  await page.goto(`${origin}/documenten`);
  await page.waitForTimeout(500);
  const other = await context.newPage();
  await other.goto(`${origin}/toevoegen`);
  await other.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Een gesleept bestand over artsen.\n"], "gesleept.txt"));
    for (const name of ["dragover", "drop"])
      document.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
  });
  await other.waitForURL(/toevoegen\/[0-9a-f]+/, { timeout: 10000 }).catch(() => failures.push("a dropped file is not sent"));
  await other.getByText(/Klaar: 1 toegevoegd/).waitFor({ timeout: 30000 });
  await other.close();
  await page.bringToFront();
  await page.locator(".nieuws").waitFor({ timeout: 10000 }).catch(() => failures.push("nobody is told of news"));

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
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await context.storageState() });
  const plain = await bare.newPage();
  await plain.goto(`${origin}/`);
  await plain.locator("input[type=search]").fill("bedrijfsartsen");
  await plain.getByRole("button", { name: "Zoeken" }).click();
  await plain.locator(".treffer h3 a").first().click();
  expect(plain.url().includes("/document/"), "search works without script");
  await plain.goto(`${origin}/briefing`);
  await plain.getByLabel("Thema").selectOption("arbeidsgerichte-zorg");
  await plain.getByRole("button", { name: "Maken" }).click();
  await plain.locator("iframe.voorbeeld").waitFor({ timeout: 60000 });
  await plain.getByRole("button", { name: "Weglaten (citaat 1)" }).first().click();
  expect(plain.url().includes("weg="), "a quote is dropped without script");
  await plain.goto(`${origin}/toevoegen`);
  await plain.getByLabel("Bestanden").setInputFiles([
    { name: "kaal.txt", mimeType: "text/plain", buffer: Buffer.from("Zonder script kan het ook, zeggen artsen.\n") }]);
  await plain.getByRole("button", { name: "Toevoegen" }).click();
  await plain.getByText("Klaar: 1 toegevoegd.").waitFor({ timeout: 30000 });
  await bare.close();
  console.log(`${shots} pictures`);
} finally {
  await browser.close();
}
for (const line of failures) console.log(line);
console.log(`${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
