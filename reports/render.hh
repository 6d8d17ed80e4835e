// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A briefing as text. Byte-identical for equal manuscripts and charts.
#include <string>

#include "reports/charts/chart.hh"
#include "reports/manuscript.hh"

namespace speerpunt {

std::string to_markdown(const Manuscript& manuscript);

// One self-contained page that prints well. A chart that is not given is left out.
std::string to_html(const Manuscript& manuscript, const Charts& charts);

}  // namespace speerpunt
