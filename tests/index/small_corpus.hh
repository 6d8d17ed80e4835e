// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A workspace in a temporary folder, filled in a small language:
//
//   SmallCorpus corpus;
//   corpus.add("visie.pdf", "2017-06", {"# Toezicht", "Eerste alinea.", "---", "[thema] Op
//   blz. 2.",
//                                       "! De minister moet iets doen."});
//
// "# " sets the heading, "---" begins a page, "[a,b] " names themes, "! " is also a recommendation.
// Each paragraph is one passage.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <stdlib.h>

#include "corpus/dutch/sentences.hh"
#include "corpus/sha256.hh"
#include "index/analysis.hh"
#include "index/index_reader.hh"
#include "index/index_writer.hh"
#include "index/workspace.hh"

namespace speerpunt {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp failed");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct SmallDocument {
  std::string path;
  std::string date;  // ISO; empty: unknown
  std::vector<std::string> lines;
  std::string title;
  std::string publisher = "Federatie Voorbeeldartsen";
  std::string kind = "visie";
};

namespace small_corpus {

inline std::vector<ThemeTag> take_themes(std::string& line) {
  std::vector<ThemeTag> tags;
  const std::size_t end = line.find("] ");
  if (!line.starts_with("[") || end == std::string::npos) return tags;
  std::string names = line.substr(1, end - 1) + ",";
  for (std::size_t comma; (comma = names.find(',')) != std::string::npos; names.erase(0, comma + 1))
    tags.push_back({names.substr(0, comma), 1, {{"label", "woord", "text", 1}}});
  line.erase(0, end + 2);
  return tags;
}

inline AnalysedPassage paragraph(const Document& document, std::size_t ordinal,
                                 const std::string& text, const std::vector<std::string>& heading,
                                 PageNumber page) {
  AnalysedPassage made;
  Passage& passage = made.passage;
  passage.id = document.id + "/" + std::to_string(ordinal);
  passage.document = document.id;
  passage.ordinal = static_cast<int>(ordinal);
  passage.heading = heading;
  passage.text = text;
  passage.page = passage.page_end = page;
  passage.blocks = {{BlockKind::kParagraph, 0, {{0}, {text.size()}}, page, page, {}}};
  passage.sentences = dutch::sentences(text);
  return made;
}

inline Recommendation recommendation(const Document& document, const AnalysedPassage& from,
                                     std::size_t ordinal) {
  Recommendation made;
  made.id = document.id + "/r" + std::to_string(ordinal);
  made.citation = {document.id,
                   from.passage.page,
                   from.passage.page_end,
                   from.passage.id,
                   {{0}, {from.passage.text.size()}},
                   from.passage.text};
  made.path = document.path;
  made.text = from.passage.text;
  made.addressee = {"minister van VWS"};
  made.strength = 5;
  made.confidence = 0.75;
  made.cue = "moet";
  for (const ThemeTag& tag : from.themes) made.themes.push_back(tag.theme);
  made.date = document.date;
  return made;
}

// The bytes of the document are its path and lines: equal content, equal id.
inline Analysis analysis(const SmallDocument& small) {
  Analysis made;
  Document& document = made.document;
  std::string bytes = small.date + small.title;
  for (const std::string& line : small.lines) bytes += line + "\n";
  document.id = sha256(bytes);
  document.path = small.path;
  document.media = "pdf";
  document.title = small.title;
  document.publisher = small.publisher;
  document.kind = small.kind;
  document.language = "nl";
  if (!small.date.empty()) document.date = parse_iso_date(small.date, "text");
  std::vector<std::string> heading;
  PageNumber page{1};
  for (std::string line : small.lines) {
    if (line == "---") {
      ++page.value;
    } else if (line.starts_with("# ")) {
      heading = {line.substr(2)};
    } else {
      const bool recommended = line.starts_with("! ");
      if (recommended) line.erase(0, 2);
      const std::vector<ThemeTag> themes = take_themes(line);
      made.passages.push_back(paragraph(document, made.passages.size(), line, heading, page));
      made.passages.back().themes = themes;
      if (recommended)
        made.recommendations.push_back(
            recommendation(document, made.passages.back(), made.recommendations.size()));
    }
  }
  for (int number = 1; number <= page.value; ++number)
    document.pages.push_back({{number}, std::to_string(number), 595, 842});
  return made;
}

}  // namespace small_corpus

class SmallCorpus {
 public:
  SmallCorpus() : workspace_(Workspace::create(folder_.path())) {}

  const Workspace& workspace() const { return workspace_; }
  IndexReader reader() const { return IndexReader(workspace_); }

  DocumentId add(const SmallDocument& small) {
    const Analysis analysis = small_corpus::analysis(small);
    IndexWriter writer(workspace_);
    writer.put(analysis, {small.path, analysis.document.id, 100, 1, {}});
    writer.commit();
    return analysis.document.id;
  }
  DocumentId add(const std::string& path, const std::string& date,
                 const std::vector<std::string>& lines) {
    SmallDocument small;
    small.path = path;
    small.date = date;
    small.lines = lines;
    return add(small);
  }

  // The texts of the passages found, best first.
  std::vector<std::string> texts(const Expression& expression,
                                 const MatchOptions& options = {}) const {
    std::vector<std::string> found;
    for (const Match& match : reader().search(expression, options).matches)
      found.push_back(match.passage.passage.text);
    return found;
  }

 private:
  TemporaryFolder folder_;
  Workspace workspace_;
};

inline Expression word(const std::string& folded, Field field = Field::kText) {
  Expression made;
  made.op = Expression::Op::kWord;
  made.field = field;
  made.word = folded;
  return made;
}

inline Expression filter(Field field, const std::string& value) {
  Expression made = word(value, field);
  made.op = Expression::Op::kFilter;
  return made;
}

inline Expression group(Expression::Op op, std::vector<Expression> children) {
  Expression made;
  made.op = op;
  made.children = std::move(children);
  return made;
}

}  // namespace speerpunt
