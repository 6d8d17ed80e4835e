// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sets the blocks of a manuscript one below the other, as if the page had no foot.
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "reports/manuscript.hh"
#include "reports/press/module/slab.hh"
#include "reports/press/module/structure.hh"
#include "reports/press/module/typesetter.hh"
#include "reports/render.hh"

namespace speerpunt::press {

using ChartDrawings = std::map<std::string, std::shared_ptr<const ChartDrawing>>;

struct Flow {
  std::vector<Slab> slabs;
  std::set<char32_t> without_font;  // characters that no font of this machine has
};

// Adds its nodes to `structure`. A chart of which there is no drawing is left out.
Flow flow(const Manuscript& manuscript, const Charts& charts, const ChartDrawings& drawings,
          Typesetter& typesetter, Structure& structure);

}  // namespace speerpunt::press
