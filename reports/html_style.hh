// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace speerpunt {

// The style of a briefing on screen and on paper. System fonts: the page loads nothing.
inline constexpr std::string_view kBriefingStyle = R"css(
:root { --ink: #1b1f24; --soft: #59626d; --line: #d5dae0; --accent: #0b5a7a; --paper: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebee; --soft: #a9b3bd; --line: #3b444d; --accent: #7cc4e4; --paper: #14181c; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 4rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.55 "Source Serif 4", Georgia, "DejaVu Serif", serif; }
h1, h2, .meta, .scope, .bron, .vraag, table, figcaption { font-family: system-ui, "Liberation Sans", sans-serif; }
h1, h2 { overflow-wrap: anywhere; hyphens: auto; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .8rem; padding-bottom: .6rem;
  border-bottom: 2px solid var(--accent); }
h2 { font-size: 1.15rem; color: var(--accent); margin: 2.2rem 0 .8rem; }
.scope { margin: 0 0 .5rem; color: var(--soft); }
.meta { font-size: .84rem; color: var(--soft); line-height: 1.45; margin: .35rem 0 0; }
a { color: var(--accent); }
blockquote { margin: 0 0 1.15rem; padding: 0 0 0 1rem; border-left: 3px solid var(--line); }
blockquote p { margin: 0; overflow-wrap: anywhere; }
.kern { border: 1px solid var(--accent); border-left-width: 4px; padding: .9rem 1rem .1rem;
  margin-bottom: 1.2rem; }
.kern blockquote { border-left: 0; padding-left: 0; }
.bron { font-size: .84rem; white-space: nowrap; }
.nummer { font-weight: 600; }
.vraag { font-size: .95rem; margin: -.4rem 0 1.15rem 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: 0 0 1.2rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
tbody th { font-weight: normal; }
.getal { text-align: right; }
.breed { overflow-x: auto; }
.twijfel { text-decoration: underline dotted; text-underline-offset: .2em; }
ol { padding-left: 1.6rem; }
li { margin-bottom: .5rem; overflow-wrap: anywhere; }
figure { margin: 1.5rem 0; overflow-x: auto; }
svg { max-width: 100%; height: auto; color: var(--ink); }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  :root { --ink: #000; --soft: #444; --line: #bbb; --accent: #0b4a66; --paper: #fff; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  h2 { break-after: avoid; }
  blockquote, figure, li, tr { break-inside: avoid; }
  .breed, figure { overflow: visible; }
  a { text-decoration: none; }
}
)css";

}  // namespace speerpunt
