// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tree of tags of a tagged PDF (ISO 32000-1, 14.7): what is a heading, a quote, a cell. Its
// order is the order in which things are read.
#include <array>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace speerpunt::press {

using NodeId = std::size_t;

// What is on the page but not in the text: rules, page numbers, repeated heads.
inline constexpr NodeId kArtefact = static_cast<NodeId>(-1);

struct Mark {  // content of a page
  std::size_t page = 0;
  std::size_t number = 0;  // MCID
};
struct LinkArea {  // place in Structure::links
  std::size_t link = 0;
};

struct Node {
  std::string tag;
  NodeId parent = 0;
  std::string alternative = {};       // text for who does not see it
  bool heads_row = false;             // of a TH: else it heads a column
  std::array<double, 4> bounds = {};  // of a Figure: left, bottom, right, top in points of the page
  std::vector<std::variant<NodeId, Mark, LinkArea>> kids = {};  // in reading order
};

// A rectangle of a page that leads somewhere.
struct Link {
  NodeId node = 0;
  std::size_t page = 0;
  std::array<double, 4> bounds = {};  // left, bottom, right, top in points
  std::string address;                // empty: to a source
  std::size_t source = 0;             // number in the list of sources
};

class Structure {
 public:
  NodeId add(std::string tag, NodeId parent = 0);
  Node& at(NodeId node) { return nodes_[node]; }
  const std::vector<Node>& nodes() const { return nodes_; }  // the first is the document

  // Starts content of the node, or kArtefact, on the page. A node takes its place among the others
  // of its parent when it first has content.
  void mark(NodeId node, std::size_t page);
  void link(Link link);

  // By page and in the order in which they were started.
  const std::vector<std::vector<NodeId>>& marks() const { return marks_; }
  const std::vector<Link>& links() const { return links_; }

 private:
  void attach(NodeId node);

  std::vector<Node> nodes_ = {{"Document"}};
  std::vector<bool> attached_ = {true};
  std::vector<std::vector<NodeId>> marks_;
  std::vector<Link> links_;
};

}  // namespace speerpunt::press
