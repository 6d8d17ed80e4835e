// SPDX-License-Identifier: GPL-3.0-or-later
// quality_recommendations TEXT_FOLDER [--errors] [--addressees]: how well recommendations are
// recognised in our own labelled text that the model was not trained on: whole documents left out,
// and whole genres.
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "corpus/error.hh"
#include "index/find/recommendations_context.hh"
#include "index/find/tokenised_text.hh"
#include "index/passages.hh"
#include "index/recommendations.hh"
#include "index/training/examples.hh"
#include "tests/quality/recommendations/figures.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kFolds = 10;

struct Options {
  bool errors = false;
  bool addressees = false;
  FitSettings settings;
};

struct Measured {
  Figures all;
  std::map<std::string, Figures> genres;
};

void show_error(const LabelledDocument& document, const LabelledSentence& labelled,
                const Recommendation* found) {
  const bool taken = found != nullptr && found->kind != RecommendationClass::kExistingDuty;
  const bool is_one = labelled.label < kRecommending;
  if (taken == is_one) return;
  std::printf("%s %-12s %-18s %.2f %s\n", taken ? "WRONG " : "MISSED", document.genre.c_str(),
              std::string(kSentenceLabels[labelled.label]).c_str(),
              found == nullptr ? 0 : found->confidence, labelled.text.c_str());
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text.empty() ? "-" : text;
}

void show_addressee(const LabelledDocument& document, const LabelledSentence& labelled,
                    const Recommendation* found) {
  if (found == nullptr || labelled.label >= kRecommending) return;
  if (same_addressee(labelled.addressee, found->addressee)) return;
  if (labelled.addressee.empty() && found->addressee.empty()) return;
  std::printf("%-12s %s%s | %s%s | %s | %s\n", document.genre.c_str(), labelled.implied ? "~" : "",
              joined(labelled.addressee).c_str(), found->explicit_addressee ? "" : "~",
              joined(found->addressee).c_str(), std::string(name_of(found->kind)).c_str(),
              labelled.text.c_str());
}

void measure(const LabelledDocument& labelled, const RecommendationModel& model,
             const Options& options, Measured& measured) {
  const Document& document = labelled.document;
  const DocumentContext context = context_of(document);
  RecommendationFinder finder(document, context, model);
  LabelFinder labels(labelled);
  std::map<std::size_t, Recommendation> found;
  for (const Passage& passage : cut_passages(document)) {
    std::map<std::size_t, std::size_t> by_end;
    std::size_t block = 0;
    for (const ByteSpan sentence : passage.sentences) {
      while (passage.blocks[block].span.end <= sentence.begin) ++block;
      if (const auto number = labels.next(passage, sentence, passage.blocks[block])) {
        by_end[sentence.end.value] = *number;
      }
    }
    for (Recommendation& one : finder.next(passage, {}, tokenise(passage.text))) {
      const auto number = by_end.find(one.citation.span.end.value);
      if (number != by_end.end()) found.emplace(number->second, std::move(one));
    }
  }
  for (std::size_t i = 0; i < labelled.sentences.size(); ++i) {
    const auto one = found.find(i);
    const Recommendation* recommendation = one == found.end() ? nullptr : &one->second;
    measured.all.add(labelled.sentences[i], recommendation);
    measured.genres[labelled.genre].add(labelled.sentences[i], recommendation);
    if (options.addressees) show_addressee(labelled, labelled.sentences[i], recommendation);
    if (options.errors) show_error(labelled, labelled.sentences[i], recommendation);
  }
}

void print(const std::string& name, const Figures& figures) {
  std::printf(
      "%-14s %4zu  %.3f %.3f %.3f  %.3f   %.3f %.3f  %.3f %.3f %.3f   %.3f %.3f  %.3f  %.3f\n",
      name.c_str(), figures.recognised.right + figures.recognised.missed,
      figures.recognised.precision(), figures.recognised.recall(), figures.recognised.f1(),
      figures.firm_found.value(), figures.class_right.value(), figures.duties_counted.value(),
      figures.addressee_given.value(), figures.addressee_right.value(), figures.named_right.value(),
      figures.strength_right.value(), figures.strength_near.value(), figures.cue_touched.value(),
      figures.baseline.f1());
}

// `fold_of`: which part a document is left out with.
void cross_validate(const char* title, const std::vector<LabelledDocument>& documents,
                    const std::vector<std::vector<Example>>& examples, const Options& options,
                    const std::function<std::string(std::size_t)>& fold_of) {
  std::set<std::string> folds;
  for (std::size_t i = 0; i < documents.size(); ++i) folds.insert(fold_of(i));
  Measured measured;
  for (const std::string& fold : folds) {
    std::vector<const Example*> known;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (fold_of(i) == fold) continue;
      for (const Example& example : examples[i]) known.push_back(&example);
    }
    const std::vector<std::byte> bytes = model_bytes(fit(known, options.settings));
    const RecommendationModel model = RecommendationModel::parse(bytes);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (fold_of(i) == fold) measure(documents[i], model, options, measured);
    }
  }
  std::printf(
      "\n%s\n%-14s %4s  %-5s %-5s %-5s  %-5s   %-5s %-5s  %-5s %-5s %-5s   %-5s %-5s  %-5s  %s\n",
      title, "genre", "n", "P", "R", "F1", "firm", "class", "duty", "adr.", "right", "named",
      "str.", "+-1", "cue", "words F1");
  for (const auto& [genre, figures] : measured.genres) print(genre, figures);
  print("all", measured.all);
  for (std::size_t label = 0; label < kRecommending; ++label) {
    const Counts& counts = measured.all.classes[label];
    std::printf("  %-20s P %.3f R %.3f F1 %.3f\n", std::string(kSentenceLabels[label]).c_str(),
                counts.precision(), counts.recall(), counts.f1());
  }
  std::printf("  wrongly taken:");
  for (std::size_t label = kRecommending; label < kSentenceLabels.size(); ++label) {
    std::printf(" %s %zu", std::string(kSentenceLabels[label]).c_str(),
                measured.all.wrongly_by_label[label]);
  }
  std::printf("\n  cue words: P %.3f R %.3f F1 %.3f\n", measured.all.baseline.precision(),
              measured.all.baseline.recall(), measured.all.baseline.f1());
}

void run(const std::string& folder, const Options& options, const std::string& only) {
  const std::vector<LabelledDocument> documents = load_labelled_text(folder);
  std::vector<std::vector<Example>> examples;
  for (const LabelledDocument& document : documents) {
    examples.push_back(examples_of(document, examples.size()));
  }
  if (only != "genre") {
    cross_validate("Whole documents left out (10 parts)", documents, examples, options,
                   [](std::size_t i) { return std::to_string(i % kFolds); });
  }
  if (only != "document") {
    cross_validate("Whole genres left out", documents, examples, options,
                   [&](std::size_t i) { return documents[i].genre; });
  }
}

}  // namespace
}  // namespace speerpunt

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: quality_recommendations TEXT_FOLDER [--errors] [--addressees] "
                 "[--document|--genre]\n"
                 "       [--rounds N] [--step N] [--penalty N] [--fewest N]\n";
    return 2;
  }
  speerpunt::Options options;
  std::string only;
  for (int i = 2; i < count; ++i) {
    const std::string option(arguments[i]);
    if (option == "--errors") options.errors = true;
    if (option == "--addressees") options.addressees = true;
    if (option == "--document" || option == "--genre") only = option.substr(2);
    if (i + 1 == count) continue;
    if (option == "--rounds") options.settings.rounds = std::stoi(arguments[i + 1]);
    if (option == "--step") options.settings.step = std::stod(arguments[i + 1]);
    if (option == "--penalty") options.settings.penalty = std::stod(arguments[i + 1]);
    if (option == "--fewest") options.settings.fewest_documents = std::stoul(arguments[i + 1]);
  }
  try {
    speerpunt::run(arguments[1], options, only);
  } catch (const std::exception& error) {
    std::cerr << "quality_recommendations: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
