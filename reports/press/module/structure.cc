// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/structure.hh"

#include <algorithm>
#include <utility>

namespace speerpunt::press {

NodeId Structure::add(std::string tag, NodeId parent) {
  nodes_.push_back({std::move(tag), parent});
  attached_.push_back(false);
  return nodes_.size() - 1;
}

void Structure::attach(NodeId node) {
  while (!attached_[node]) {
    attached_[node] = true;
    nodes_[nodes_[node].parent].kids.emplace_back(std::in_place_type<NodeId>, node);
    node = nodes_[node].parent;
  }
}

void Structure::mark(NodeId node, std::size_t page) {
  if (marks_.size() <= page) marks_.resize(page + 1);
  std::vector<NodeId>& here = marks_[page];
  if (node != kArtefact) {
    attach(node);
    const auto number = static_cast<std::size_t>(
        std::ranges::count_if(here, [](NodeId one) { return one != kArtefact; }));
    nodes_[node].kids.emplace_back(Mark{page, number});
  }
  here.push_back(node);
}

void Structure::link(Link link) {
  nodes_[link.node].kids.emplace_back(LinkArea{links_.size()});
  links_.push_back(std::move(link));
}

}  // namespace speerpunt::press
