// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <ostream>

#include "app/cli/open_workspace.hh"
#include "app/cli/short_id.hh"
#include "app/cli/theme_reason.hh"
#include "app/cli/themes.hh"
#include "app/theme_output.hh"
#include "corpus/data.hh"
#include "corpus/error.hh"
#include "query/theme_check.hh"
#include "query/theme_suggestions.hh"

namespace speerpunt::cli {
namespace {

constexpr std::size_t kFewSuggestions = 5;  // of each theme, where none is named

std::string_view in_dutch(TermForm form) {
  switch (form) {
    case TermForm::kWord:
      return "woord";
    case TermForm::kPhrase:
      return "woordgroep";
    case TermForm::kPart:
      return "deel van samenstellingen";
  }
  return "woord";
}

// The sentence around the term, else the beginning.
std::string example_of(const Passage& passage, const std::string& term) {
  const std::size_t at = passage.text.find(term);
  for (const ByteSpan& sentence : passage.sentences) {
    if (at != std::string::npos && sentence.begin.value <= at && at < sentence.end.value)
      return one_line(passage.slice(sentence));
  }
  return one_line(passage.text.substr(0, passage.text.find('\n')));
}

void print(const ThemeSuggestion& one, const IndexReader& index, Terminal& terminal) {
  char likelihood[32];
  std::snprintf(likelihood, sizeof likelihood, "%.1f", one.log_likelihood);
  terminal.out() << "  " << terminal.bold(printable(one.term)) << "  " << in_dutch(one.form)
                 << ", in " << one.counts.both << " van " << one.counts.second
                 << " passages van het thema (" << one.documents << " documenten), elders in "
                 << one.counts.first - one.counts.both << " van "
                 << one.counts.all - one.counts.second << "; G2 " << likelihood << '\n';
  if (const auto example = index.passage(one.example)) {
    const Passage& passage = example->passage;
    terminal.out() << "      " << example_of(passage, one.example_words) << "  "
                   << terminal.dim(short_id(passage.document) + "#" +
                                   std::to_string(passage.page.value))
                   << '\n';
  }
}

std::string percent(double share) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", 100 * share);
  return text;
}

void print(const ThemeCheck& check, const std::vector<LabelledPassage>& labelled,
           const std::string& file, Terminal& terminal) {
  for (const ThemeScore& score : check.scores) {
    terminal.out() << terminal.bold(score.theme.empty() ? "alle thema's" : score.theme)
                   << ": precisie " << percent(score.precision()) << "%, gevonden "
                   << percent(score.recall()) << "%, F1 " << percent(score.f1()) << "% ("
                   << score.right << " goed, " << score.extra << " te veel, " << score.missed
                   << " gemist)\n";
  }
  for (const WrongTheme& wrong : check.wrong) {
    const LabelledPassage& passage = labelled[wrong.passage];
    terminal.out() << printable(file) << ":" << passage.line << ": "
                   << (wrong.extra ? "te veel: " : "gemist: ") << wrong.theme << '\n'
                   << "    " << one_line(passage.text.substr(0, 160)) << '\n';
    for (const ThemeReason& reason : wrong.reasons)
      terminal.out() << "    " << printable(reason_line(reason)) << '\n';
  }
}

}  // namespace

ExitCode suggest_theme_labels(const Arguments& arguments, const std::vector<Theme>& themes,
                              const Theme* only, Terminal& terminal) {
  const IndexReader index(open_workspace(arguments));
  SuggestionLimits limits;
  if (only == nullptr) limits.most = kFewSuggestions;
  bool any = false;
  for (const Theme& theme : themes) {
    if (only != nullptr && theme.id != only->id) continue;
    const std::vector<ThemeSuggestion> found = suggest_labels(index, theme, limits);
    if (found.empty()) continue;
    any = true;
    if (!arguments.has("--json")) terminal.out() << terminal.bold(theme.id) << '\n';
    for (const ThemeSuggestion& one : found) {
      if (arguments.has("--json")) {
        terminal.out() << to_json(theme, one) << '\n';
      } else {
        print(one, index, terminal);
      }
    }
  }
  if (!any) terminal.note("too few passages of too few documents to propose anything");
  return any ? kDone : kNothingFound;
}

ExitCode check_theme_labels(const Arguments& arguments, const std::vector<Theme>& themes,
                            const std::string& file, Terminal& terminal) {
  const std::vector<LabelledPassage> labelled = labelled_passages(read_file(file), file);
  if (labelled.empty()) {
    throw Error("labels-invalid", "there is no labelled passage in the file", file,
                std::string(kLabelledPassageHint));
  }
  const ThemeCheck check = check_themes(themes, labelled);
  if (arguments.has("--json")) {
    terminal.out() << to_json(check, labelled) << '\n';
  } else {
    print(check, labelled, file, terminal);
  }
  return kDone;
}

}  // namespace speerpunt::cli
