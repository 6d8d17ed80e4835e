// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "corpus/json.hh"
#include "index/store/packing.hh"
#include "index/store/record.hh"

namespace speerpunt {

// Found by packing.hh, which looks in the namespaces of what is packed.
template <typename Form, typename Block>
requires std::is_same_v<std::remove_const_t<Block>, PassageBlock>
void lay_out(Form& form, Block& block) {
  using record::field;
  field(form, block.kind);
  field(form, block.level);
  field(form, block.span);
  field(form, block.page);
  field(form, block.page_end);
  field(form, block.box);
  field(form, block.page_starts);
  field(form, block.later_boxes);
}

namespace record {
namespace {

constexpr char kForm = '\x01';  // of packed records; raised when their fields change

// "<document>/7": what comes behind the document. The whole, where it is no part of it.
std::string_view behind(std::string_view id, const DocumentId& document) {
  return id.starts_with(document) ? id.substr(document.size()) : id;
}
void put_id(Packer& form, const std::string& id, const DocumentId& document) {
  field(form, id.starts_with(document));
  form.text(behind(id, document));
}
std::string get_id(Unpacker& form, const DocumentId& document) {
  const bool is_part = form.number() != 0;
  return is_part ? document + form.text() : form.text();
}

template <typename Form, typename Part>
void lay_out_passage(Form& form, Part& passage) {
  field(form, passage.ordinal);
  field(form, passage.heading);
  field(form, passage.text);
  field(form, passage.page);
  field(form, passage.page_end);
  field(form, passage.blocks);
  field(form, passage.sentences);
  field(form, passage.doubtful);
  field(form, passage.recognised);
}

template <typename Form, typename One>
void lay_out_recommendation(Form& form, One& one) {
  field(form, one.citation.page);
  field(form, one.citation.page_end);
  field(form, one.citation.span);
  field(form, one.citation.page_starts);
  field(form, one.citation.recognised);
  field(form, one.citation.doubtful);
  field(form, one.text);
  field(form, one.kind);
  field(form, one.addressee);
  field(form, one.explicit_addressee);
  field(form, one.strength);
  field(form, one.confidence);
  field(form, one.cue);
  field(form, one.cue_span);
  field(form, one.themes);
  field(form, one.thread);
}

Unpacker opened(std::string_view packed) {
  if (packed.empty() || packed.front() != kForm) throw_damaged();
  return Unpacker(packed.substr(1));
}

}  // namespace

std::string pack(const AnalysedPassage& analysed) {
  const Passage& passage = analysed.passage;
  Packer form;
  form.id(passage.document);
  put_id(form, passage.id, passage.document);
  lay_out_passage(form, passage);
  form.text(analysed.themes.empty() ? std::string() : to_json(analysed.themes));
  form.text(analysed.references.empty() ? std::string() : to_json(analysed.references));
  return kForm + form.take();
}

AnalysedPassage unpack_passage(std::string_view packed) {
  Unpacker form = opened(packed);
  AnalysedPassage analysed;
  Passage& passage = analysed.passage;
  passage.document = form.id();
  passage.id = get_id(form, passage.document);
  lay_out_passage(form, passage);
  if (const std::string themes = form.text(); !themes.empty())
    analysed.themes = theme_tags_from_json(themes);
  if (const std::string references = form.text(); !references.empty())
    analysed.references = references_from_json(references);
  const bool is_sound = std::ranges::all_of(
      passage.blocks, [](const auto& block) { return block.kind <= BlockKind::kBoilerplate; });
  if (!is_sound) throw_damaged();
  return analysed;
}

std::string pack(const Recommendation& one) {
  Packer form;
  form.id(one.citation.document);
  put_id(form, one.id, one.citation.document);
  put_id(form, one.citation.passage, one.citation.document);
  lay_out_recommendation(form, one);
  form.text(one.date ? one.date->value : std::string());
  form.text(one.date ? one.date->source : std::string());
  form.text(one.citation.quote == one.text ? std::string() : one.citation.quote);
  return kForm + form.take();
}

Recommendation unpack_recommendation(std::string_view packed) {
  Unpacker form = opened(packed);
  Recommendation one;
  one.citation.document = form.id();
  one.id = get_id(form, one.citation.document);
  one.citation.passage = get_id(form, one.citation.document);
  lay_out_recommendation(form, one);
  const std::string date = form.text();
  one.date = parse_iso_date(date, form.text());
  if (one.date.has_value() == date.empty() || one.kind > RecommendationClass::kExistingDuty)
    throw_damaged();
  one.citation.quote = form.text();
  if (one.citation.quote.empty()) one.citation.quote = one.text;
  return one;
}

}  // namespace record
}  // namespace speerpunt
