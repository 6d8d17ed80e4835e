// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/changes_section.hh"

#include <string>
#include <utility>

#include "corpus/join.hh"
#include "reports/citing.hh"
#include "reports/wording.hh"

namespace speerpunt {
namespace {

std::string in_quotes(std::string_view text) {
  return "“" + std::string(text) + "”";
}

// “kan” werd “moet”; “vandaag” verviel.
std::string difference(const std::vector<DiffPart>& diff) {
  std::vector<std::string> said;
  for (std::size_t i = 0; i < diff.size(); ++i) {
    if (diff[i].operation == DiffOperation::kInsert) {
      said.push_back(in_quotes(diff[i].text) + " kwam erbij");
    } else if (diff[i].operation == DiffOperation::kDelete) {
      if (i + 1 < diff.size() && diff[i + 1].operation == DiffOperation::kInsert) {
        said.push_back(in_quotes(diff[i].text) + " werd " + in_quotes(diff[i + 1].text));
        ++i;
      } else {
        said.push_back(in_quotes(diff[i].text) + " verviel");
      }
    }
  }
  return "Verschil: " + join(said, "; ") + ".";
}

std::string with_source(const ComparedQuote& quote) {
  return in_quotes(quote.citation.quote) + " (" + cited_in_dutch(quote.source, {}, quote.citation) +
         ")";
}

std::string why_vanished(const VanishedQuote& vanished) {
  const std::string by = vanished.by ? ": " + listed_in_dutch(*vanished.by) : "";
  switch (vanished.why) {
    case Vanishing::kRemoved:
      return "Het document is uit het archief verwijderd.";
    case Vanishing::kReplaced:
      return "Het document is vervangen door een ander bestand" + by + ".";
    case Vanishing::kSuperseded:
      return "Van het document is een nieuwere versie" + by + ".";
    case Vanishing::kNotChosen:
      return "Het document is er nog; ander bewijs ging voor.";
  }
  return {};
}

class Section {
 public:
  explicit Section(const std::function<Run(const Citation&)>& noted) : noted_(noted) {}

  std::vector<ManuscriptBlock> write(const BriefingChanges& changes) {
    const std::string day = day_in_dutch(changes.since);
    blocks_.push_back(Heading{2, "Nieuw sinds " + day});
    add("Tegenover de briefing van " + day + ": " +
        counted_in_dutch(changes.added.size(), "nieuw citaat", "nieuwe citaten") + ", " +
        std::to_string(changes.changed.size()) + " in andere woorden, " +
        std::to_string(changes.vanished.size()) + " vervallen.");
    if (!changes.added.empty()) blocks_.push_back(Heading{3, "Nieuw"});
    for (const ComparedQuote& one : changes.added) add(one);
    if (!changes.changed.empty()) blocks_.push_back(Heading{3, "In andere woorden"});
    for (const ChangedQuote& one : changes.changed) {
      add(one.after);
      add("Was: " + with_source(one.before) + ". " + difference(one.diff));
    }
    if (!changes.vanished.empty()) blocks_.push_back(Heading{3, "Vervallen"});
    for (const VanishedQuote& one : changes.vanished) {
      add(with_source(one.quote) + ". " + why_vanished(one));
    }
    return std::move(blocks_);
  }

 private:
  void add(std::string text) {
    blocks_.push_back(TextBlock{TextBlock::Style::kText, {{std::move(text)}}});
  }

  void add(const ComparedQuote& quote) {
    QuoteBlock block;
    block.quote = {{quote.citation.quote}, noted_(quote.citation)};
    blocks_.push_back(std::move(block));
  }

  const std::function<Run(const Citation&)>& noted_;
  std::vector<ManuscriptBlock> blocks_;
};

}  // namespace

std::vector<ManuscriptBlock> changes_section(const BriefingChanges& changes,
                                             const std::function<Run(const Citation&)>& noted) {
  return Section(noted).write(changes);
}

}  // namespace speerpunt
