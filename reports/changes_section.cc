// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/changes_section.hh"

#include <algorithm>
#include <limits>
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
  explicit Section(std::size_t most)
      : most_(most), is_whole_(most == std::numeric_limits<std::size_t>::max()) {}

  std::vector<ManuscriptBlock> write(const BriefingChanges& changes) {
    const std::string day = day_in_dutch(changes.since);
    blocks_.push_back(Heading{2, "Nieuw sinds " + day});
    const bool is_marked = !changes.added.empty() || !changes.changed.empty();
    // With their document, or because that is no longer valid; then those that had to give way.
    std::vector<VanishedQuote> lost = changes.vanished;
    std::vector<VanishedQuote> passed_over;
    const auto gone = std::stable_partition(lost.begin(), lost.end(), [](const VanishedQuote& one) {
      return one.why != Vanishing::kNotChosen;
    });
    passed_over.assign(gone, lost.end());
    lost.erase(gone, lost.end());
    add("Tegenover de briefing van " + day + ": " +
        counted_in_dutch(changes.added.size(), "nieuw citaat", "nieuwe citaten") + ", " +
        std::to_string(changes.changed.size()) + " in andere woorden, " +
        std::to_string(lost.size()) + " vervallen, " + std::to_string(passed_over.size()) +
        " niet meer gekozen." +
        (is_marked ? " Wat nieuw is of anders luidt, is bij het citaat vermeld." : ""));
    add_all("In andere woorden", changes.changed, [](const ChangedQuote& one) {
      return "Was: " + with_source(one.before) + ". " + difference(one.diff);
    });
    const auto told = [](const VanishedQuote& one) {
      return with_source(one.quote) + ". " + why_vanished(one);
    };
    add_all("Vervallen", lost, told);
    if (is_whole_) add_all("Niet meer gekozen", passed_over, told);
    return std::move(blocks_);
  }

 private:
  void add(std::string text) {
    blocks_.push_back(TextBlock{TextBlock::Style::kText, {{std::move(text)}}});
  }

  template <typename Change, typename Tell>
  void add_all(const char* title, const std::vector<Change>& changes, const Tell& tell) {
    if (changes.empty()) return;
    blocks_.push_back(Heading{3, title});
    for (std::size_t i = 0; i < std::min(most_, changes.size()); ++i) add(tell(changes[i]));
    if (changes.size() > most_) {
      add("En " + counted_in_dutch(changes.size() - most_, "ander", "andere") +
          "; alle staan in de JSON-vorm van deze briefing.");
    }
  }

  std::size_t most_;
  bool is_whole_;  // what had to give way would take the room of what is shown
  std::vector<ManuscriptBlock> blocks_;
};

}  // namespace

std::vector<ManuscriptBlock> changes_section(const BriefingChanges& changes, std::size_t most) {
  return Section(most).write(changes);
}

std::string mark_of(const BriefingChanges& changes, const Citation& citation) {
  const auto is_it = [&](const ComparedQuote& quote) { return quote.citation == citation; };
  if (std::ranges::any_of(changes.added, is_it)) return "nieuw";
  const bool is_changed = std::ranges::any_of(
      changes.changed, [&](const ChangedQuote& one) { return is_it(one.after); });
  return is_changed ? "in andere woorden" : "";
}

}  // namespace speerpunt
