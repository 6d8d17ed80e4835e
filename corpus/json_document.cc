// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

Json write_box(const Box& box) {
  return Json::array({box.x0, box.y0, box.x1, box.y1});
}

Box read_box(const Json& json) {
  return {json.at(0).get<double>(), json.at(1).get<double>(), json.at(2).get<double>(),
          json.at(3).get<double>()};
}

void write_later_boxes(const std::vector<Box>& boxes, Json& json) {
  if (!boxes.empty()) json["later_boxes"] = array_of(boxes, write_box);
}

std::vector<Box> read_later_boxes(const Json& json) {
  if (!json.contains("later_boxes")) return {};
  return vector_of<Box>(json.at("later_boxes"), read_box);
}

Json write_offsets(const std::vector<ByteOffset>& offsets) {
  return array_of(offsets, [](ByteOffset offset) { return Json(offset.value); });
}

std::vector<ByteOffset> read_offsets(const Json& block) {
  return vector_of<ByteOffset>(block.at("page_starts"), [](const Json& offset) {
    return ByteOffset{offset.get<std::size_t>()};
  });
}

BlockKind read_kind(const Json& json) {
  const auto name = json.get<std::string>();
  const auto kind = block_kind(name);
  if (!kind) throw Error("json-invalid", "not a kind of block: " + name);
  return *kind;
}

Json write_page(const Page& page) {
  Json json = {{"number", page.number.value},
               {"label", page.label},
               {"width", page.width},
               {"height", page.height}};
  write_recognised(page.recognised, json);
  return json;
}

Page read_page(const Json& json) {
  Page page{{json.at("number").get<int>()},
            json.at("label").get<std::string>(),
            json.value("width", 0.0),
            json.value("height", 0.0)};
  page.recognised = read_recognised(json);
  return page;
}

Json write_note(const NoteMark& note) {
  return {{"at", note.at.value}, {"mark", note.mark}};
}

NoteMark read_note(const Json& json) {
  return {{json.at("at").get<std::size_t>()}, json.at("mark").get<std::string>()};
}

// What few blocks have is written only where it is there.
Json write_block(const Block& block) {
  Json json = {{"kind", std::string(name_of(block.kind))},
               {"level", block.level},
               {"text", block.text},
               {"page", block.page.value},
               {"page_end", block.page_end.value},
               {"box", write_box(block.box)},
               {"page_starts", write_offsets(block.page_starts)}};
  if (!block.mark.empty()) json["mark"] = block.mark;
  if (!block.notes.empty()) json["notes"] = array_of(block.notes, write_note);
  write_doubtful(block.doubtful, json);
  write_later_boxes(block.later_boxes, json);
  return json;
}

Block read_block(const Json& json) {
  Block block{read_kind(json.at("kind")),
              json.at("level").get<int>(),
              json.at("text").get<std::string>(),
              {json.at("page").get<int>()},
              {json.at("page_end").get<int>()},
              read_box(json.at("box")),
              read_offsets(json)};
  block.mark = json.value("mark", "");
  if (json.contains("notes")) block.notes = vector_of<NoteMark>(json.at("notes"), read_note);
  block.doubtful = read_doubtful(json);
  block.later_boxes = read_later_boxes(json);
  return block;
}

Json write_passage_block(const PassageBlock& block) {
  Json json = {{"kind", std::string(name_of(block.kind))},
               {"level", block.level},
               {"span", write_span(block.span)},
               {"page", block.page.value},
               {"page_end", block.page_end.value},
               {"box", write_box(block.box)},
               {"page_starts", write_offsets(block.page_starts)}};
  write_later_boxes(block.later_boxes, json);
  return json;
}

PassageBlock read_passage_block(const Json& json) {
  return {read_kind(json.at("kind")),
          json.at("level").get<int>(),
          read_span(json.at("span")),
          {json.at("page").get<int>()},
          {json.at("page_end").get<int>()},
          read_box(json.at("box")),
          read_offsets(json),
          read_later_boxes(json)};
}

}  // namespace

std::string to_json(const Document& document) {
  return dump({{"schema", 1},
               {"id", document.id},
               {"path", document.path},
               {"url", document.url},
               {"media", document.media},
               {"title", document.title},
               {"title_source", document.title_source},
               {"subtitle", document.subtitle},
               {"date", write_date(document.date)},
               {"publisher", document.publisher},
               {"issuer", document.issuer},
               {"kind", document.kind},
               {"language", document.language},
               {"version", document.version},
               {"replaces", document.replaces},
               {"container", document.container},
               {"pages", array_of(document.pages, write_page)},
               {"blocks", array_of(document.blocks, write_block)},
               {"problems", array_of(document.problems, write_problem)}});
}

Document document_from_json(std::string_view json) {
  return build_from(json, "document", [](const Json& value) {
    Document document;
    document.id = value.at("id").get<std::string>();
    document.path = value.at("path").get<std::string>();
    document.url = value.value("url", "");
    document.media = value.value("media", "");
    document.title = value.at("title").get<std::string>();
    document.title_source = value.at("title_source").get<std::string>();
    document.subtitle = value.value("subtitle", "");
    document.date = read_date(value.at("date"));
    document.publisher = value.at("publisher").get<std::string>();
    document.issuer = value.value("issuer", "");
    document.kind = value.at("kind").get<std::string>();
    document.language = value.at("language").get<std::string>();
    document.version = value.value("version", "");
    document.replaces = value.value("replaces", std::vector<std::string>{});
    document.container = value.value("container", "");
    document.pages = vector_of<Page>(value.at("pages"), read_page);
    document.blocks = vector_of<Block>(value.at("blocks"), read_block);
    document.problems = vector_of<Problem>(value.at("problems"), read_problem);
    return document;
  });
}

std::string to_json(const Passage& passage) {
  Json json = {{"id", passage.id},
               {"document", passage.document},
               {"ordinal", passage.ordinal},
               {"heading", passage.heading},
               {"text", passage.text},
               {"page", passage.page.value},
               {"page_end", passage.page_end.value},
               {"blocks", array_of(passage.blocks, write_passage_block)},
               {"sentences", array_of(passage.sentences, write_span)}};
  write_doubtful(passage.doubtful, json);
  write_recognised(passage.recognised, json);
  return dump(json);
}

Passage passage_from_json(std::string_view json) {
  return build_from(json, "passage", [](const Json& value) {
    Passage passage;
    passage.id = value.at("id").get<std::string>();
    passage.document = value.at("document").get<std::string>();
    passage.ordinal = value.at("ordinal").get<int>();
    passage.heading = value.at("heading").get<std::vector<std::string>>();
    passage.text = value.at("text").get<std::string>();
    passage.page = {value.at("page").get<int>()};
    passage.page_end = {value.at("page_end").get<int>()};
    passage.blocks = vector_of<PassageBlock>(value.at("blocks"), read_passage_block);
    passage.sentences = vector_of<ByteSpan>(value.at("sentences"), read_span);
    passage.doubtful = read_doubtful(value);
    passage.recognised = read_recognised(value);
    return passage;
  });
}

std::string to_json(const Problem& problem) {
  return dump(write_problem(problem));
}

Problem problem_from_json(std::string_view json) {
  return build_from(json, "problem", read_problem);
}

}  // namespace speerpunt
