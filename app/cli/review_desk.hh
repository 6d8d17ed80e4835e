// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where decisions are made: what the index says, what people said of it, and who is speaking now.
#include <optional>
#include <string>
#include <vector>

#include "index/index_reader.hh"
#include "index/workspace.hh"
#include "query/decisions/decisions.hh"

namespace speerpunt::cli {

// --author, else $SPEERPUNT_AUTHOR, else the user's name. Throws Error "usage" where there is none.
std::string author_of(const std::optional<std::string>& given);

class ReviewDesk {
 public:
  ReviewDesk(const Workspace& workspace, std::string author);

  const IndexReader& index() const { return index_; }
  const std::vector<Recommendation>& recognised() const {
    return recognised_;
  }  // without decisions
  std::vector<Decision> log() const { return decisions_.all(); }

  // The recommendation or other sentence that is called so; the document's part of the id may be
  // cut short. Throws Error "recommendation-unknown" or "recommendation-ambiguous".
  Recommendation named(const std::string& name) const;

  // What `typed` says, in the words of the command line: accept, class=standpunt, note=..., undo.
  // Throws Error "usage" on anything else, and where there is nothing to undo.
  Decision decide(const std::string& id, const std::string& typed, const std::string& reason);
  // Throws what decide() would, and decides nothing.
  void try_out(const std::string& id, const std::string& typed) const;
  Decision undo(const Decision& line, const std::string& reason = {});
  // A recognised one as people decided by now, by the lines about its own document.
  Recommendation now(const Recommendation& recognised) const;

 private:
  Decision line_about(const Recommendation& one) const;
  const Decision* last_about(const std::string& id, const std::vector<Decision>& lines) const;
  Decision understood(const std::string& id, const std::string& typed) const;
  Recommendation named_sentence(const std::string& name) const;
  RecommendationKey key_of(const Recommendation& one) const;
  Decision about_two(Decision line, const Recommendation& one, const std::string& kind,
                     const std::string& other) const;
  std::string proposed_end(const std::string& id) const;
  Workspace workspace_;
  IndexReader index_;
  std::vector<Recommendation> recognised_;
  std::string author_;
  Decisions decisions_;
};

}  // namespace speerpunt::cli
