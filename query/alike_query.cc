// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/alike_query.hh"

#include <charconv>
#include <optional>
#include <utility>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

using Op = Expression::Op;

constexpr std::size_t kMostWords = 25;

Expression leaf(Op op, std::string word, Field field = Field::kText) {
  Expression made;
  made.op = op;
  made.field = field;
  made.word = std::move(word);
  return made;
}

[[noreturn]] void unknown(const std::string& place) {
  throw Error("passage-unknown", "er is geen passage '" + place + "'", {},
              "geef het nummer van een passage (\"passage\" in search --json), of DOCUMENT#PAGINA");
}

std::optional<Passage> passage_on_page(const IndexReader& index, const std::string& place) {
  const std::size_t hash = place.rfind('#');
  if (hash == std::string::npos) return std::nullopt;
  int page = 0;
  const char* end = place.data() + place.size();
  if (std::from_chars(place.data() + hash + 1, end, page).ptr != end) return std::nullopt;
  const std::optional<Document> document = index.find_document(place.substr(0, hash));
  if (!document) return std::nullopt;
  std::optional<Passage> longest;
  for (AnalysedPassage& one : index.passages(document->id)) {
    Passage& passage = one.passage;
    const bool is_there = passage.page.value <= page && page <= passage.page_end.value;
    if (!is_there || (longest && longest->text.size() >= passage.text.size())) continue;
    longest = std::move(passage);
  }
  return longest;
}

Passage passage_at(const IndexReader& index, const std::string& place) {
  if (auto found = index.passage(place)) return std::move(found->passage);
  if (auto found = passage_on_page(index, place)) return *std::move(found);
  unknown(place);
}

}  // namespace

Expression alike_query(const IndexReader& index, const std::string& place) {
  const Passage passage = passage_at(index, place);
  Expression alike;
  alike.op = Op::kOr;
  for (const TellingWord& one : index.telling_words(passage, kMostWords)) {
    Expression word = leaf(Op::kWord, one.word);
    word.weight = one.weight;
    alike.children.push_back(std::move(word));
  }
  Expression made;
  made.op = Op::kAndNot;
  made.children = {std::move(alike), leaf(Op::kPassage, passage.id)};
  for (const DocumentVersion& version : index.group(passage.document).versions)
    for (const DocumentId& id : version.documents)
      if (id != passage.document) made.children.push_back(leaf(Op::kFilter, id, Field::kDocument));
  return made;
}

}  // namespace speerpunt
