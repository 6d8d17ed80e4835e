// SPDX-License-Identifier: GPL-3.0-or-later
// recommendation_opinions TEXT_FOLDER [DOCUMENT.json...]: what combine.py weighs, one sentence a
// line, as JSON. Of our own text the classifier was trained without a tenth of the documents.
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/error.hh"
#include "corpus/json.hh"
#include "index/find/tokenised_text.hh"
#include "index/passages.hh"
#include "index/recognition/combination.hh"
#include "index/recognition/features.hh"
#include "index/training/examples.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kFolds = 10;

void show(const Document& document, const LabelledDocument* labelled, const std::string& name,
          const RecommendationModel& model) {
  const DocumentContext context = context_of(document);
  SentenceWalk walk(context);
  std::optional<LabelFinder> labels;
  if (labelled != nullptr) labels.emplace(*labelled);
  FeatureList features;
  for (const Passage& passage : cut_passages(document)) {
    const TokenisedText text = tokenise(passage.text);
    walk.through(passage, text, [&](const WalkedSentence& walked, const Surroundings& around) {
      std::optional<std::size_t> label;
      if (labels) label = labels->next(passage, walked.whole, *walked.block);
      if (!walked.prose || (labels && !label)) return;
      features.clear();
      add_features(walked, around, features);
      const double recommends = judgement_of(model.scores(features.keys())).recommends();
      const auto rules = rule_opinion(walked, around);
      nlohmann::json row = {
          {"document", name},
          {"page", passage.page_at(walked.span.begin).value},
          {"text", std::string(passage.slice(walked.span))},
          {"out", is_out_of_question(walked, context)},
          {"cue", walked.verdict && !walked.verdict->existing_duty},
          {"evidence", evidence_of(walked, context, rules, recommends)},
      };
      if (label) {
        row["label"] = kSentenceLabels[labelled->sentences[*label].label];
        row["recommends"] = labelled->sentences[*label].label < kRecommending;
        row["usual"] = labelled->usual;
        row["genre"] = labelled->genre;
      }
      std::cout << row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    });
  }
}

void show_own(const std::string& folder) {
  const std::vector<LabelledDocument> documents = load_labelled_text(folder);
  std::vector<std::vector<Example>> examples;
  for (const LabelledDocument& document : documents) {
    examples.push_back(examples_of(document, examples.size()));
  }
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<const Example*> known;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (i % kFolds == fold) continue;
      for (const Example& example : examples[i]) known.push_back(&example);
    }
    const std::vector<std::byte> bytes = model_bytes(fit(known));
    const RecommendationModel model = RecommendationModel::parse(bytes);
    for (std::size_t i = fold; i < documents.size(); i += kFolds) {
      show(documents[i].document, &documents[i], "own " + std::to_string(i), model);
    }
  }
}

void show_real(const std::string& file) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const Document document = document_from_json(line);
    show(document, nullptr, document.path, recommendation_model());
  }
}

}  // namespace
}  // namespace speerpunt

int main(int count, char** arguments) {
  if (count < 2) {
    std::cerr << "usage: recommendation_opinions TEXT_FOLDER [DOCUMENT.json...]\n";
    return 2;
  }
  try {
    speerpunt::show_own(arguments[1]);
    for (int i = 2; i < count; ++i) speerpunt::show_real(arguments[i]);
  } catch (const std::exception& error) {
    std::cerr << "recommendation_opinions: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
