// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as text. Byte-identical for equal manuscripts and charts.
#include <map>
#include <string>

#include "reports/charts/chart.hh"
#include "reports/manuscript.hh"

namespace speerpunt {

// By the name that a template gives it; one that is not among them is left out.
using Charts = std::map<std::string, Chart>;

std::string to_markdown(const Manuscript& manuscript);

// One self-contained page that prints well.
std::string to_html(const Manuscript& manuscript, const Charts& charts);

}  // namespace speerpunt
