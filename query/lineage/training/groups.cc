// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/lineage/training/groups.hh"

#include <algorithm>
#include <fstream>
#include <utility>

#include "corpus/error.hh"
#include "index/training/labelled_text.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kUnits = 1;      // the feature by which sentences look alike
constexpr std::size_t kLikeOnes = 12;  // of other groups, for each sentence

bool is_same(char sign) {
  return sign != '>' && sign != 'x';
}

}  // namespace

std::vector<GroupSentence> load_groups(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<GroupSentence> found;
  std::size_t group = 0;
  for (const auto& file : files) {
    std::ifstream in(file);
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (line.empty() || line.front() == '#') continue;
      if (line.front() == '@') {
        ++group;
        continue;
      }
      if (line.size() < 3 || line[1] != ' ' ||
          std::string_view(">=~+-!vx").find(line.front()) == std::string_view::npos || group == 0) {
        throw Error("training-text-invalid", "not a line of a group",
                    file.filename().string() + ":" + std::to_string(number));
      }
      Statement statement;
      statement.id = std::to_string(found.size());
      statement.text = line.substr(2);
      statement.recommends = line.front() != 'v';
      found.push_back({group, line.front(), std::move(statement)});
    }
  }
  return found;
}

std::vector<Statement> background_sentences(const std::filesystem::path& folder) {
  std::vector<Statement> found;
  for (const LabelledDocument& document : load_labelled_text(folder)) {
    for (const LabelledSentence& sentence : document.sentences) {
      found.emplace_back().text = sentence.text;
    }
  }
  return found;
}

Change change_of(char sign) {
  switch (sign) {
    case '+':
      return Change::kSharpened;
    case '-':
      return Change::kWeakened;
    case '!':
      return Change::kChanged;
    case 'v':
      return Change::kFulfilled;
    default:
      return Change::kRepeated;
  }
}

std::vector<TrainingPair> training_pairs(std::span<const GroupSentence> sentences,
                                         const ThesaurusLines& thesaurus) {
  MeaningMaker maker(thesaurus);
  std::vector<Meaning> meanings;
  for (const GroupSentence& one : sentences) {
    weigh(meanings.emplace_back(maker.of(one.statement)), DocumentUnits());
  }
  std::vector<TrainingPair> pairs;
  const auto add = [&](std::size_t one, std::size_t other, bool same) {
    pairs.push_back({one, other, same, pair_features(meanings[one], meanings[other])});
  };
  for (std::size_t one = 0; one < sentences.size(); ++one) {
    std::vector<std::pair<double, std::size_t>> alike;
    for (std::size_t other = one + 1; other < sentences.size(); ++other) {
      if (sentences[other].group != sentences[one].group) {
        alike.emplace_back(-pair_features(meanings[one], meanings[other])[kUnits], other);
      } else if (sentences[one].sign == '>' && is_same(sentences[other].sign)) {
        add(one, other, true);
      } else if (sentences[other].sign == 'x') {
        add(one, other, false);
      }
    }
    std::sort(alike.begin(), alike.end());
    for (std::size_t i = 0; i < std::min(kLikeOnes, alike.size()); ++i) {
      add(one, alike[i].second, false);
    }
  }
  return pairs;
}

}  // namespace speerpunt
