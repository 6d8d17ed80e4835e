// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/review_walk.hh"

#include <algorithm>
#include <istream>
#include <ostream>
#include <set>
#include <utility>

#include "app/cli/open_workspace.hh"
#include "app/cli/print_recommendation.hh"
#include "app/cli/review.hh"
#include "corpus/error.hh"

namespace speerpunt::cli {
namespace {

constexpr const char* kKeys =
    "a aanvaarden · r [reden] afwijzen · c KLASSE · d GEADRESSEERDE · 1-5 sterkte · n NOTITIE · "
    "u ongedaan maken · s overslaan · q stoppen";

void show_context(const ReviewDesk& desk, const Recommendation& one, Terminal& terminal) {
  const auto analysed = desk.index().passage(one.citation.passage);
  if (!analysed) return;
  const Passage& passage = analysed->passage;
  std::string heading;
  for (const std::string& part : passage.heading)
    heading += (heading.empty() ? "" : " > ") + one_line(part);
  if (!heading.empty()) terminal.out() << "    " << terminal.dim(heading) << '\n';
  const auto& sentences = passage.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const bool before = i + 1 < sentences.size() && sentences[i].end <= one.citation.span.begin &&
                        sentences[i + 1].end > one.citation.span.begin;
    const bool behind = i > 0 && sentences[i].begin >= one.citation.span.end &&
                        sentences[i - 1].begin < one.citation.span.end;
    if (before || behind)
      terminal.out() << "    "
                     << terminal.dim((before ? "ervoor: " : "erna: ") +
                                     one_line(passage.slice(sentences[i])))
                     << '\n';
  }
}

struct Answer {
  char key = 's';
  std::string rest;
};

Answer answer_of(std::string_view line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  if (line.empty()) return {};
  Answer answer{line.front(), {}};
  line.remove_prefix(1);
  // A whole word is no key: "sorry" does not skip.
  if (!line.empty() && line.front() != ' ') return {'?', {}};
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  answer.rest = line;
  return answer;
}

// What is typed on the command line for the same decision; empty: not a key that decides.
std::string typed_for(const Answer& answer) {
  switch (answer.key) {
    case 'a':
      return "accept";
    case 'r':
      return "reject";
    case 'c':
      return "class=" + answer.rest;
    case 'd':
      return "addressee=" + answer.rest;
    case 'n':
      return "note=" + answer.rest;
    default:
      return answer.key >= '1' && answer.key <= '5' ? std::string("strength=") + answer.key : "";
  }
}

class Walk {
 public:
  Walk(ReviewDesk& desk, const RecommendationFilter& filter, std::istream& input,
       Terminal& terminal)
      : desk_(desk), filter_(filter), input_(input), terminal_(terminal) {}

  WalkOutcome run() {
    std::vector<Recommendation> list = recommendations(desk_.index(), desk_.log(), filter_);
    std::erase_if(list, [&](const Recommendation& one) {
      const bool decided = one.review && one.review->verdict != ReviewVerdict::kNone;
      return decided && !filter_.rejected;
    });
    std::size_t at = 0;
    bool goes_on = !list.empty();
    while (goes_on) {
      if (at < list.size()) show(list[at], at + 1, list.size());
      goes_on = at < list.size() ? ask(list, at) : ask_at_the_end(at);
    }
    return outcome_;
  }

 private:
  // As it was when the walk began, until something is decided in it: then as it is now.
  void show(Recommendation& one, std::size_t number, std::size_t total) {
    outcome_.shown = std::max(outcome_.shown, number);
    terminal_.out() << '\n' << '[' << number << '/' << total << "] ";
    if (changed_.erase(one.id) > 0) {
      one = desk_.now(named_recommendation(desk_.recognised(), one.id));
    }
    print(one, terminal_);
    show_context(desk_, one, terminal_);
  }

  // The last decision can be taken back too.
  bool ask_at_the_end(std::size_t& at) {
    terminal_.out() << "\nAlles is gezien. u ongedaan maken · q stoppen\n> " << std::flush;
    std::string line;
    if (!std::getline(input_, line) || answer_of(line).key != 'u' || made_.empty()) return false;
    undo(at);
    return true;
  }

  // One line of input; false: stop.
  bool ask(const std::vector<Recommendation>& list, std::size_t& at) {
    terminal_.out() << kKeys << "\n> " << std::flush;
    std::string line;
    if (!std::getline(input_, line)) return false;
    const Answer answer = answer_of(line);
    try {
      switch (answer.key) {
        case 'q':
          return false;
        case 's':
          ++at;
          return true;
        case 'u':
          undo(at);
          return true;
        default:
          decide(answer, list[at].id, at);
      }
    } catch (const Error& error) {
      if (error.code() != "usage") throw;
      terminal_.tell(error);
    }
    return true;
  }

  void decide(const Answer& answer, const std::string& id, std::size_t& at) {
    const std::string typed = typed_for(answer);
    if (typed.empty()) {
      terminal_.out() << "Dat is geen toets van de lijst.\n";
      return;
    }
    made_.push_back({desk_.decide(id, typed, answer.key == 'r' ? answer.rest : ""), id, at});
    changed_.insert(id);
    ++outcome_.decided;
    if (answer.key == 'a' || answer.key == 'r') ++at;  // a correction is shown first
  }

  // The last decision of this walk; back to where it was made.
  void undo(std::size_t& at) {
    if (made_.empty()) {
      terminal_.out() << "In deze ronde is nog niets besloten.\n";
      return;
    }
    desk_.undo(made_.back().decision);
    changed_.insert(made_.back().recommendation);
    at = made_.back().at;
    made_.pop_back();
    ++outcome_.decided;
  }

  ReviewDesk& desk_;
  const RecommendationFilter& filter_;
  std::istream& input_;
  Terminal& terminal_;
  WalkOutcome outcome_;
  struct Made {
    Decision decision;
    std::string recommendation;
    std::size_t at;  // in the walk
  };
  std::vector<Made> made_;
  std::set<std::string> changed_;  // ids decided on since they were shown
};

}  // namespace

WalkOutcome walk(ReviewDesk& desk, const RecommendationFilter& filter, std::istream& input,
                 Terminal& terminal) {
  return Walk(desk, filter, input, terminal).run();
}

}  // namespace speerpunt::cli
