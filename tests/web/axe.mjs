// SPDX-License-Identifier: GPL-3.0-or-later
// What axe-core finds against WCAG 2.2 AA and its own advice, in each way that a page can look.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// All that another look can change: the document stays the same.
const COLOUR = ["color-contrast", "link-in-text-block"];

export const LOOKS = [
  { name: "light", colorScheme: "light", media: "screen" },
  { name: "dark", colorScheme: "dark", media: "screen", only: COLOUR },
  { name: "print", colorScheme: "light", media: "print", only: COLOUR },
  { name: "print from dark", colorScheme: "dark", media: "print", only: COLOUR },
];

// Lines "look: rule: element: what is wrong"; none if nothing is wrong.
export async function violations(page, looks = LOOKS) {
  const found = [];
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme, media: look.media });
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
    const result = await page.evaluate(
      (rules) => window.axe.run({ runOnly: rules, resultTypes: ["violations"] }),
      look.only ? { type: "rule", values: look.only } : { type: "tag", values: TAGS });
    for (const violation of result.violations) {
      for (const node of violation.nodes) {
        const why = node.failureSummary.replace(/\s+/g, " ");
        found.push(`${look.name}: ${violation.id}: ${node.target.join(" ")}: ${why}`);
      }
    }
  }
  return found;
}
