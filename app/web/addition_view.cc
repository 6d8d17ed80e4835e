// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/addition_view.hh"

#include <algorithm>
#include <numeric>

#include "app/web/counted.hh"
#include "app/web/problem_words.hh"

namespace speerpunt::web {
namespace {

struct StageWords {
  const char* name;
  const char* style;
};

StageWords words_of(Stage stage) {
  switch (stage) {
    case Stage::kWaiting:
      return {"wacht", "zacht"};
    case Stage::kRead:
      return {"gelezen", "zacht"};
    case Stage::kIndexed:
      return {"toegevoegd", "goed"};
    case Stage::kKnown:
      return {"was er al", "zacht"};
    case Stage::kFailed:
      return {"mislukt", "fout"};
    case Stage::kLeftOut:
      return {"overgeslagen", "zacht"};
    case Stage::kStopped:
      return {"niet gelezen", "let-op"};
  }
  return {"", ""};
}

std::size_t count(const Upload& one, Stage stage) {
  return static_cast<std::size_t>(std::ranges::count(one.files, stage, &AddedFile::stage));
}

std::string summary(const Upload& one) {
  std::string text;
  const auto add = [&](Stage stage, const char* what) {
    const std::size_t files = count(one, stage);
    if (files == 0) return;
    text += (text.empty() ? "" : ", ") + dutch::number(files) + " " + what;
  };
  add(Stage::kIndexed, "toegevoegd");
  add(Stage::kKnown, "al aanwezig");
  add(Stage::kFailed, "mislukt");
  add(Stage::kLeftOut, "overgeslagen");
  add(Stage::kStopped, "niet gelezen");
  return text.empty() ? "geen bestanden" : text;
}

}  // namespace

Html addition_status(const Upload& one) {
  switch (one.state) {
    case AdditionState::kWaiting:
      return "Wacht op een eerdere upload.";
    case AdditionState::kLocked:
      return tag("span", {{"class", "let-op"}},
                 "Een ander programma schrijft nu in deze verzameling (speerpunt add). Zodra het "
                 "klaar is, gaat dit verder.");
    case AdditionState::kRunning: {
      const std::size_t waiting = count(one, Stage::kWaiting);
      return "Bezig: " + dutch::number(one.files.size() - waiting) + " van " +
             counted(one.files.size(), "bestand", "bestanden") + ".";
    }
    case AdditionState::kDone:
      return "Klaar: " + summary(one) + ".";
    case AdditionState::kStopped:
      return "Gestopt: " + summary(one) + ". Wat is toegevoegd, blijft.";
    case AdditionState::kFailed:
      return tag("span", {{"class", "fout"}}, "Niet gelukt: " + one.trouble);
  }
  return {};
}

Html addition_row(const AddedFile& file, std::size_t place) {
  Html name = file.name;
  if (!file.document.empty()) {
    const bool has_title = !file.title.empty() && file.title != file.name;
    name = link("/document/" + file.document + "/1", has_title ? file.title : file.name,
                {{"data-stop", true}});
    if (has_title) name += tag("p", {{"class", "bron"}}, file.name);
  }
  const StageWords words = words_of(file.stage);
  return tag("tr", {{"id", "b" + std::to_string(place)}},
             tag("td", {{"class", words.style}}, words.name), tag("td", name),
             tag("td", told(file.problems)));
}

Html addition_table(const Upload& one) {
  std::vector<std::size_t> order(one.files.size());
  std::iota(order.begin(), order.end(), 0);
  if (one.ended())
    std::ranges::stable_sort(
        order, {}, [&](std::size_t at) { return one.files[at].stage == Stage::kFailed ? 0 : 1; });
  Html rows;
  for (const std::size_t at : order) rows += addition_row(one.files[at], at);
  const auto head = [](std::string_view name) { return tag("th", {{"scope", "col"}}, name); };
  return tag(
      "div",
      {{"class", "schuif"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Bestanden"}},
      tag("table", {{"class", "uploadlijst"}},
          tag("thead", tag("tr", head("Stand"), head("Bestand"), head("Bijzonderheden"))),
          tag("tbody", rows)));
}

}  // namespace speerpunt::web
