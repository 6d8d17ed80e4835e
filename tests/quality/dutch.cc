// SPDX-License-Identifier: GPL-3.0-or-later
//
// How well Dutch text is cut and stemmed, against gold text beside the source tree. Prints figures
// and the errors behind them:  quality_dutch stem|sentences FILE... [--errors]
// quality_dutch split cuts texts into sentences for tests/quality/reading.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/sentences.hh"
#include "corpus/dutch/words.hh"

namespace {

using speerpunt::dutch::fold;

struct Score {
  double true_positive = 0, false_positive = 0, false_negative = 0;

  void print(const std::string& name) const {
    const double precision = true_positive / (true_positive + false_positive);
    const double recall = true_positive / (true_positive + false_negative);
    std::printf("%s: precision %.4f recall %.4f F1 %.4f\n", name.c_str(), precision, recall,
                2 * precision * recall / (precision + recall));
  }
};

std::vector<std::string> columns(const std::string& line) {
  std::vector<std::string> result(1);
  for (const char character : line) {
    if (character == '\t') {
      result.emplace_back();
    } else {
      result.back() += character;
    }
  }
  return result;
}

std::string around(const std::string& text, std::size_t position) {
  const std::size_t begin = position < 50 ? 0 : position - 50;
  return text.substr(begin, position - begin) + " || " + text.substr(position, 50);
}

double pairs(std::size_t members) {
  return static_cast<double>(members) * static_cast<double>(members - 1) / 2;
}

// Pairs of different noun forms: have they one lemma, and have they one stem?
void score_stem(const std::string& path, bool show_errors) {
  std::ifstream file(path);
  std::map<std::string, std::string> lemma_of;
  for (std::string line; std::getline(file, line);) {
    const auto column = columns(line);
    if (column.size() > 3 && column[3] == "NOUN") {
      std::string lemma;
      for (const char character : fold(column[2])) {
        if (character != '_') lemma += character;
      }
      lemma_of[fold(column[1])] = lemma;
    }
  }
  std::map<std::string, std::vector<std::string>> by_lemma, by_stem, by_both;
  for (const auto& [form, lemma] : lemma_of) {
    const std::string stem = speerpunt::dutch::stem(form);
    by_lemma[lemma].push_back(form);
    by_stem[stem].push_back(form);
    by_both[lemma + '\t' + stem].push_back(form);
  }
  Score score;
  for (const auto& [key, forms] : by_both) score.true_positive += pairs(forms.size());
  for (const auto& [lemma, forms] : by_lemma) score.false_negative += pairs(forms.size());
  for (const auto& [stem, forms] : by_stem) score.false_positive += pairs(forms.size());
  score.false_negative -= score.true_positive;
  score.false_positive -= score.true_positive;
  score.print("noun forms of " + path);
  if (!show_errors) return;
  for (const auto& [lemma, forms] : by_lemma) {
    std::set<std::string> stems;
    for (const auto& form : forms) stems.insert(speerpunt::dutch::stem(form));
    if (stems.size() < 2) continue;
    std::cout << "  apart:";
    for (const auto& form : forms) {
      std::cout << ' ' << form << ">" << speerpunt::dutch::stem(form);
    }
    std::cout << '\n';
  }
  for (const auto& [stem, forms] : by_stem) {
    std::set<std::string> lemmas;
    for (const auto& form : forms) lemmas.insert(lemma_of[form]);
    if (lemmas.size() < 2) continue;
    std::cout << "  together: " << stem << " <";
    for (const auto& form : forms) std::cout << ' ' << form;
    std::cout << '\n';
  }
}

// A paragraph as its gold sentences.
using Paragraph = std::vector<std::string>;

// From sent_id = <document>.p.<paragraph>.s.<sentence>
std::vector<Paragraph> read_conllu(std::istream& file) {
  std::vector<Paragraph> result;
  std::string paragraph, last_paragraph;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# sent_id = ")) paragraph = line.substr(0, line.rfind(".s."));
    if (!line.starts_with("# text = ")) continue;
    if (result.empty() || paragraph != last_paragraph) result.emplace_back();
    last_paragraph = paragraph;
    result.back().push_back(line.substr(9));
  }
  return result;
}

// One JSON object a line with "id": "<document>#<block>.<sentence>" and "text".
std::vector<Paragraph> read_jsonl(std::istream& file) {
  std::vector<Paragraph> result;
  std::string last_block;
  for (std::string line; std::getline(file, line);) {
    const auto sentence = nlohmann::json::parse(line);
    const auto id = sentence.at("id").get<std::string>();
    const std::string block = id.substr(0, id.rfind('.'));
    if (result.empty() || block != last_block) result.emplace_back();
    last_block = block;
    result.back().push_back(sentence.at("text").get<std::string>());
  }
  return result;
}

// Lists and headings that the source glued to a paragraph say nothing about sentences.
bool is_running_text(const Paragraph& paragraph) {
  for (const auto& sentence : paragraph) {
    if (sentence.find_last_of(".?!") + 4 < sentence.size()) return false;
    if (sentence.find_last_of(".?!") == std::string::npos) return false;
  }
  return true;
}

void score_sentences(const std::string& path, bool only_running_text, bool show_errors) {
  std::ifstream file(path);
  const auto paragraphs = path.ends_with(".jsonl") ? read_jsonl(file) : read_conllu(file);
  Score whole, borders;
  std::size_t counted = 0;
  for (const auto& paragraph : paragraphs) {
    if (only_running_text && !is_running_text(paragraph)) continue;
    ++counted;
    std::string text;
    std::set<std::pair<std::size_t, std::size_t>> gold;
    std::set<std::size_t> gold_borders, found_borders;
    for (const auto& sentence : paragraph) {
      if (!text.empty()) text += ' ';
      gold.emplace(text.size(), text.size() + sentence.size());
      text += sentence;
      gold_borders.insert(text.size());
    }
    std::set<std::pair<std::size_t, std::size_t>> found;
    for (const auto& span : speerpunt::dutch::sentences(text)) {
      found.emplace(span.begin.value, span.end.value);
      found_borders.insert(span.end.value);
    }
    for (const auto& span : found)
      ++(gold.contains(span) ? whole.true_positive : whole.false_positive);
    for (const auto& span : gold) whole.false_negative += found.contains(span) ? 0 : 1;
    for (const auto border : found_borders) {
      const bool right = gold_borders.contains(border);
      ++(right ? borders.true_positive : borders.false_positive);
      if (!right && show_errors) std::cout << "  too many: " << around(text, border) << '\n';
    }
    for (const auto border : gold_borders) {
      if (found_borders.contains(border)) continue;
      ++borders.false_negative;
      if (show_errors) std::cout << "  missed: " << around(text, border) << '\n';
    }
  }
  const std::string of = " of " + std::to_string(counted) +
                         (only_running_text ? " paragraphs of running text, " : " paragraphs, ") +
                         path;
  whole.print("whole sentences" + of);
  borders.print("sentence ends" + of);
}

// One JSON string a line in, the sentences of each as one JSON string a line out.
void split_lines() {
  for (std::string line; std::getline(std::cin, line);) {
    const auto text = nlohmann::json::parse(line).get<std::string>();
    for (const auto& span : speerpunt::dutch::sentences(text)) {
      const auto size = span.end.value - span.begin.value;
      std::cout << nlohmann::json(text.substr(span.begin.value, size)).dump() << '\n';
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (!arguments.empty() && arguments[0] == "split") split_lines();
  bool show_errors = false;
  for (const auto& argument : arguments) show_errors = show_errors || argument == "--errors";
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--errors") continue;
    if (arguments[0] == "stem") score_stem(arguments[i], show_errors);
    if (arguments[0] != "sentences") continue;
    score_sentences(arguments[i], false, show_errors);
    if (arguments[i].ends_with(".conllu")) score_sentences(arguments[i], true, false);
  }
}
