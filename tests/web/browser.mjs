// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's Chromium, driven without a screen.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

// Browsers by their place on Debian; playwright-core brings none of its own.
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

// Promises a browser that the caller closes. Throws where there is none.
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error("no chromium: apt-get install chromium");
  return chromium.launch({
    executablePath,
    // Root, as in a container, has no sandbox of its own to offer.
    chromiumSandbox: process.getuid() !== 0,
  });
}
