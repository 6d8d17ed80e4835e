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
#include "app/cli/review_thread.hh"
#include "corpus/error.hh"

namespace speerpunt::cli {
namespace {

constexpr const char* kKeys =
    "a aanvaarden · r [reden] afwijzen · c KLASSE · d GEADRESSEERDE · 1-5 sterkte · n NOTITIE · "
    "l koppelen · b/x NUMMER in de draad · u ongedaan maken · s overslaan · q stoppen · ? uitleg";

constexpr const char* kHelp =
    "a            aanvaarden: het is een aanbeveling, zoals zij hier staat\n"
    "r [REDEN]    afwijzen: zij blijft voortaan weg uit lijsten en briefings\n"
    "c KLASSE     verbeter de klasse: beleidsaanbeveling, handelingsadvies, voornemen, standpunt "
    "of "
    "geldende_eis\n"
    "d NAAM       verbeter de geadresseerde; meer dan een met ; ertussen; d - voor niemand\n"
    "1 .. 5       verbeter de sterkte: 1 mag, 3 stelt voor, 5 moet\n"
    "n TEKST      schrijf er een notitie bij\n"
    "l            toon wat er in andere documenten op lijkt; l NUMMER koppelt het\n"
    "b NUMMER     bevestig wat in de draad onder dat nummer staat; een reden mag erachter\n"
    "x NUMMER     het hoort er niet bij; bij verdwenen: het wordt nog gevraagd\n"
    "u            maak het laatste besluit van deze ronde ongedaan\n"
    "s of Enter   overslaan\n"
    "q            stoppen; wat besloten is, blijft\n";

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

constexpr char kNoKey = '!';

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
  if (!line.empty() && line.front() != ' ') return {kNoKey, {}};
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  answer.rest = line;
  return answer;
}

// What is wrong with it, in Dutch; empty: nothing.
std::string fault_of(const Answer& answer) {
  if (answer.key == 'c' && !recommendation_class(answer.rest))
    return answer.rest.empty() ? "Welke klasse? ? noemt ze."
                               : "Er is geen klasse \"" + answer.rest + "\". ? noemt ze.";
  if (answer.key == 'd' && answer.rest.empty())
    return "Aan wie? d NAAM, of d - voor niemand. Er is niets veranderd.";
  if (answer.key == 'n' && answer.rest.empty()) return "Een notitie kan niet leeg zijn: n TEKST.";
  const bool takes_no_words = answer.key == 'a' || (answer.key >= '1' && answer.key <= '5');
  if (takes_no_words && !answer.rest.empty())
    return std::string("Achter ") + answer.key + " hoort niets. Er is niets veranderd.";
  return {};
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
  Walk(ReviewDesk& desk, const Workspace& workspace, const RecommendationFilter& filter,
       std::istream& input, Terminal& terminal)
      : desk_(desk),
        filter_(filter),
        input_(input),
        terminal_(terminal),
        thread_(workspace, desk.index()) {}

  WalkOutcome run() {
    std::vector<Recommendation> list = recommendations(desk_.index(), desk_.log(), filter_);
    std::erase_if(list, [&](const Recommendation& one) {
      const bool decided = one.review && one.review->verdict != ReviewVerdict::kNone;
      return decided && !filter_.rejected;
    });
    std::size_t at = 0;
    bool goes_on = !list.empty();
    while (goes_on) {
      if (at < list.size() && !shown_) show(list[at], at + 1, list.size());
      shown_ = false;
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
    thread_.show(one.id, terminal_);
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
        case '?':
          terminal_.out() << kHelp;
          shown_ = true;
          return true;
        case 'l':
          link(answer, list[at], at);
          return true;
        case 'b':
        case 'x':
          judge(answer, list[at].id, at);
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
    const std::string fault =
        typed.empty() ? "Dat is geen toets van de lijst; ? legt ze uit." : fault_of(answer);
    if (!fault.empty()) {
      refuse(fault);
      return;
    }
    store(typed, answer.key == 'r' ? answer.rest : "", id, at);
    if (answer.key == 'a' || answer.key == 'r') ++at;  // a correction is shown first
  }

  void refuse(const std::string& why) {
    terminal_.out() << one_line(why) << '\n';
    shown_ = true;
  }

  void store(const std::string& typed, const std::string& reason, const std::string& id,
             std::size_t at) {
    made_.push_back({desk_.decide(id, typed, reason), id, at});
    changed_.insert(id);
    ++outcome_.decided;
    if (is_of_two(made_.back().decision.kind)) thread_.decided();
  }

  void link(const Answer& answer, const Recommendation& one, std::size_t at) {
    if (answer.rest.empty()) {
      thread_.offer(one, desk_.recognised(), terminal_);
      refuse(thread_.candidate("1") ? "Koppel met l NUMMER; iets anders met l ID."
                                    : "Niets lijkt erop in andere documenten; koppel met l ID.");
      return;
    }
    const auto candidate = thread_.candidate(answer.rest);
    const bool number = answer.rest.find_first_not_of("0123456789") == std::string::npos;
    if (!candidate && number) {
      refuse("Er is geen kandidaat " + answer.rest + ": l toont ze.");
      return;
    }
    try {
      store("link=" + candidate.value_or(answer.rest), "", one.id, at);
    } catch (const Error& error) {
      if (error.code() != "recommendation-unknown" && error.code() != "recommendation-ambiguous")
        throw;
      refuse("Er is niet één aanbeveling of zin die " + answer.rest + " heet.");
    }
  }

  // Confirms or rejects a step of the thread that was shown.
  void judge(const Answer& answer, const std::string& id, std::size_t at) {
    const std::size_t space = std::min(answer.rest.find(' '), answer.rest.size());
    const auto step = thread_.step(answer.rest.substr(0, space));
    if (!step) {
      refuse(answer.rest.empty() ? "Welk nummer van de draad?"
                                 : "In de draad staat geen nummer " + answer.rest + ".");
      return;
    }
    const bool confirms = answer.key == 'b';
    const std::string word =
        step->end ? (confirms ? "gone=" : "notgone=") : (confirms ? "link=" : "nolink=");
    const std::size_t reason = answer.rest.find_first_not_of(' ', space);
    store(word + step->other, reason == std::string::npos ? "" : answer.rest.substr(reason), id,
          at);
  }

  // The last decision of this walk; back to where it was made.
  void undo(std::size_t& at) {
    if (made_.empty()) {
      refuse("In deze ronde is nog niets besloten.");
      return;
    }
    desk_.undo(made_.back().decision);
    if (is_of_two(made_.back().decision.kind)) thread_.decided();
    changed_.insert(made_.back().recommendation);
    at = made_.back().at;
    made_.pop_back();
    ++outcome_.decided;
  }

  ReviewDesk& desk_;
  const RecommendationFilter& filter_;
  std::istream& input_;
  Terminal& terminal_;
  ReviewThread thread_;
  WalkOutcome outcome_;
  bool shown_ = false;  // what was just asked needs no showing again
  struct Made {
    Decision decision;
    std::string recommendation;
    std::size_t at;  // in the walk
  };
  std::vector<Made> made_;
  std::set<std::string> changed_;  // ids decided on since they were shown
};

}  // namespace

WalkOutcome walk(ReviewDesk& desk, const Workspace& workspace, const RecommendationFilter& filter,
                 std::istream& input, Terminal& terminal) {
  return Walk(desk, workspace, filter, input, terminal).run();
}

}  // namespace speerpunt::cli
