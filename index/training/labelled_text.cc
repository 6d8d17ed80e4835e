// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/training/labelled_text.hh"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "index/recognition/model.hh"

namespace speerpunt {
namespace {

// What reading such a document would find as its kind.
constexpr auto kKinds =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"advies", "advies"},
                                                                  {"audit", "rapport"},
                                                                  {"conferentie", "verslag"},
                                                                  {"consultatie", "reactie"},
                                                                  {"kamerbrief", "kamerbrief"},
                                                                  {"kamervragen", "kamervragen"},
                                                                  {"persbericht", "persbericht"},
                                                                  {"privacy", "rapport"},
                                                                  {"richtlijn", "richtlijn"},
                                                                  {"verkiezing", ""},
                                                                  {"visie", "visie"}});

// Unlike split(), keeps empty fields.
std::vector<std::string_view> fields_of(std::string_view line, char separator) {
  std::vector<std::string_view> fields;
  std::size_t begin = 0;
  for (std::size_t end = line.find(separator); end != line.npos;
       end = line.find(separator, begin)) {
    fields.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  fields.push_back(line.substr(begin));
  return fields;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {".", "?", "!", ":", ";", "’", "'", "\"", "”", ")"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

std::vector<std::string> addressees_of(std::string_view field, bool& implied) {
  std::vector<std::string> names;
  for (std::string_view name : fields_of(field, ';')) {
    while (name.starts_with(' ')) name.remove_prefix(1);
    if (name.starts_with('~')) {
      implied = true;
      name.remove_prefix(1);
    }
    if (!name.empty() && name != "-") names.emplace_back(name);
  }
  return names;
}

class Parser {
 public:
  explicit Parser(const std::filesystem::path& file) : file_(file.string()) {}

  void take(std::string_view line) {
    ++number_;
    if (line.empty()) return;
    const auto fields = fields_of(line, '\t');
    if (line == "@usual") {
      usual_ = true;
    } else if (fields[0] == "@doc" && fields.size() == 5) {
      open_document(fields);
    } else if (documents_.empty()) {
      throw damaged("text before the first @doc");
    } else if (fields[0] == "@head" && fields.size() == 2) {
      add_block(BlockKind::kHeading, fields[1]).level = 1;
      open_paragraph();
    } else if (fields[0] == "@para") {
      open_paragraph();
    } else if (fields[0] == "@list") {
      in_list_ = true;
    } else if (fields.size() == 5 && !line.starts_with('@')) {
      add_sentence(fields);
    } else {
      throw damaged("this is neither a sentence of five fields nor a known mark");
    }
  }

  std::vector<LabelledDocument> documents() { return std::move(documents_); }

 private:
  Error damaged(std::string message) const {
    return Error("training-damaged", std::move(message), file_ + ':' + std::to_string(number_));
  }

  void open_document(const std::vector<std::string_view>& fields) {
    LabelledDocument& opened = documents_.emplace_back();
    opened.genre = fields[1];
    opened.usual = usual_;
    Document& document = opened.document;
    document.id = opened.genre + '-' + std::to_string(documents_.size());
    document.publisher = fields[2];
    document.date = Date{std::string(fields[3]), DatePrecision::kDay, {}};
    document.title = fields[4];
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const auto& row) { return row.first == fields[1]; });
    if (kind == kKinds.end()) throw damaged("unknown genre");
    document.kind = kind->second;
    if (opened.genre == "verkiezing") document.subtitle = "Verkiezingsprogramma";  // on its cover
    add_block(BlockKind::kTitle, fields[4]);
    open_paragraph();
  }

  void open_paragraph() {
    in_list_ = false;
    joins_ = false;
  }

  Block& add_block(BlockKind kind, std::string_view text) {
    Block& block = documents_.back().document.blocks.emplace_back();
    block.kind = kind;
    block.text = text;
    return block;
  }

  void add_sentence(const std::vector<std::string_view>& fields) {
    const auto label = std::find(kSentenceLabels.begin(), kSentenceLabels.end(), fields[0]);
    if (label == kSentenceLabels.end()) throw damaged("unknown label");
    LabelledSentence sentence;
    sentence.label = static_cast<std::size_t>(label - kSentenceLabels.begin());
    if (fields[1] != "-") {
      if (fields[1].size() != 1 || fields[1][0] < '1' || fields[1][0] > '5') {
        throw damaged("strength is 1 to 5 or -");
      }
      sentence.strength = fields[1][0] - '0';
    }
    sentence.addressee = addressees_of(fields[2], sentence.implied);
    if (fields[3] != "-") sentence.cue = fields[3];
    sentence.text = fields[4];
    auto& blocks = documents_.back().document.blocks;
    if (in_list_) {
      add_block(BlockKind::kListItem, sentence.text).level = 1;
    } else if (joins_) {
      blocks.back().text += ' ' + sentence.text;
    } else {
      add_block(BlockKind::kParagraph, sentence.text);
    }
    joins_ = !in_list_ && ends_sentence(sentence.text);
    documents_.back().sentences.push_back(std::move(sentence));
  }

  std::string file_;
  std::size_t number_ = 0;
  std::vector<LabelledDocument> documents_;
  bool usual_ = false;
  bool in_list_ = false;
  bool joins_ = false;  // the next sentence goes on in the same paragraph
};

}  // namespace

std::vector<LabelledDocument> load_labelled_text(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".tsv") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) throw Error("training-damaged", "no labelled text", folder.string());
  std::vector<LabelledDocument> all;
  for (const auto& file : files) {
    Parser parser(file);
    const std::string bytes = read_file(file);
    for (const std::string_view line : fields_of(bytes, '\n')) parser.take(line);
    for (LabelledDocument& document : parser.documents()) all.push_back(std::move(document));
  }
  return all;
}

}  // namespace speerpunt
