// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/child/record.hh"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "ingest/child/box_wire.hh"
#include "ingest/child/recognised_wire.hh"
#include "ingest/child/view_wire.hh"
#include "ingest/child/wire.hh"

namespace speerpunt {
namespace {

enum class Record : std::uint64_t {
  kHeader,
  kPage,
  kBlock,
  kProblem,
  kEmbedded,
  kUnrecognised,
  kRecognised,
  kView,
  kText,
  kFailure,
  kEnd
};

// The texts of a header, in the order in which they are sent.
constexpr std::string Document::*kHeaderTexts[] = {
    &Document::id,       &Document::path,         &Document::url,      &Document::media,
    &Document::title,    &Document::title_source, &Document::subtitle, &Document::publisher,
    &Document::issuer,   &Document::kind,         &Document::language, &Document::version,
    &Document::container};
constexpr std::uint64_t kMostReplaced = 100;
constexpr std::uint64_t kMostUnrecognised = 10'000;

WireWriter begin(Record record) {
  WireWriter writer;
  writer.number(static_cast<std::uint64_t>(record));
  return writer;
}

std::uint64_t as_number(auto value) {
  return static_cast<std::uint64_t>(value);
}

void write_header(const Document& document, const RecordSink& sink) {
  auto writer = begin(Record::kHeader);
  for (const auto field : kHeaderTexts) writer.text(document.*field);
  writer.number(document.replaces.size());
  for (const auto& replaced : document.replaces) writer.text(replaced);
  writer.number(document.date ? 1 : 0);
  if (document.date) {
    writer.text(document.date->value);
    writer.text(document.date->source);
  }
  sink(writer.bytes());
}

void write_page(const Page& page, const RecordSink& sink) {
  auto writer = begin(Record::kPage);
  writer.number(as_number(page.number.value));
  writer.text(page.label);
  writer.real(page.width);
  writer.real(page.height);
  writer.number(page.recognised ? 1 : 0);
  if (page.recognised) writer.real(*page.recognised);
  sink(writer.bytes());
}

void write_block(const Block& block, const RecordSink& sink) {
  auto writer = begin(Record::kBlock);
  writer.number(as_number(block.kind));
  writer.number(as_number(block.level));
  writer.text(block.text);
  writer.number(as_number(block.page.value));
  writer.number(as_number(block.page_end.value));
  write_box(block.box, writer);
  writer.number(block.page_starts.size());
  for (const auto start : block.page_starts) writer.number(start.value);
  writer.number(block.later_boxes.size());
  for (const Box& box : block.later_boxes) write_box(box, writer);
  writer.text(block.mark);
  writer.number(block.notes.size());
  for (const NoteMark& note : block.notes) {
    writer.number(note.at.value);
    writer.text(note.mark);
  }
  writer.number(block.doubtful.size());
  for (const ByteSpan span : block.doubtful) {
    writer.number(span.begin.value);
    writer.number(span.end.value);
  }
  sink(writer.bytes());
}

void write_problem(const Problem& problem, const RecordSink& sink) {
  auto writer = begin(Record::kProblem);
  writer.number(as_number(problem.severity));
  writer.number(problem.page ? as_number(problem.page->value) : 0);
  for (const auto* text : {&problem.source, &problem.code, &problem.message, &problem.hint}) {
    writer.text(*text);
  }
  sink(writer.bytes());
}

void write_embedded(const EmbeddedFile& file, const RecordSink& sink) {
  auto writer = begin(Record::kEmbedded);
  writer.text(file.name);
  writer.data(file.bytes);
  sink(writer.bytes());
}

bool is_document_id(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

void read_header(WireReader& reader, Document& document) {
  for (const auto field : kHeaderTexts) document.*field = reader.text();
  const auto replaces = reader.number(kMostReplaced);
  for (std::uint64_t i = 0; i < replaces; ++i) document.replaces.push_back(reader.text());
  if (!is_document_id(document.id)) throw_invalid_record("the id is not a checksum");
  if (reader.number(1) == 1) {
    const auto value = reader.text();
    document.date = parse_iso_date(value, reader.text());
    if (!document.date) throw_invalid_record("the date is not a date");
  }
}

Page read_page(WireReader& reader) {
  Page page;
  page.number.value = reader.count(1);
  page.label = reader.text();
  page.width = reader.real();
  page.height = reader.real();
  if (reader.number(1) == 1) page.recognised = reader.real();
  return page;
}

Block read_block(WireReader& reader) {
  Block block;
  block.kind = static_cast<BlockKind>(reader.number(as_number(BlockKind::kBoilerplate)));
  block.level = reader.count();
  block.text = reader.text();
  block.page.value = reader.count(1);
  block.page_end.value = reader.count(block.page.value);
  block.box = read_box(reader);
  const auto starts = reader.number(as_number(block.page_end.value - block.page.value));
  for (std::uint64_t i = 0; i < starts; ++i) {
    block.page_starts.push_back({reader.number(block.text.size())});
  }
  if (!std::ranges::is_sorted(block.page_starts)) throw_invalid_record("pages out of order");
  const auto boxes = reader.number(starts);
  for (std::uint64_t i = 0; i < boxes; ++i) block.later_boxes.push_back(read_box(reader));
  block.mark = reader.text();
  const auto notes = reader.number(block.text.size() + 1);
  for (std::uint64_t i = 0; i < notes; ++i) {
    const ByteOffset at{reader.number(block.text.size())};
    block.notes.push_back({at, reader.text()});
  }
  const auto doubtful = reader.number(block.text.size());
  for (std::uint64_t i = 0; i < doubtful; ++i) {
    const ByteOffset from{reader.number(block.text.size())};
    const ByteOffset to{reader.number(block.text.size())};
    if (to < from) throw_invalid_record("a span ends before it begins");
    block.doubtful.push_back({from, to});
  }
  return block;
}

Problem read_problem(WireReader& reader) {
  Problem problem;
  problem.severity = static_cast<Severity>(reader.number(as_number(Severity::kError)));
  if (const int page = reader.count(); page > 0) problem.page = PageNumber{page};
  for (auto* text : {&problem.source, &problem.code, &problem.message, &problem.hint}) {
    *text = reader.text();
  }
  return problem;
}

void write_unrecognised(const std::vector<PageNumber>& pages, const RecordSink& sink) {
  auto writer = begin(Record::kUnrecognised);
  writer.number(pages.size());
  for (const PageNumber page : pages) writer.number(as_number(page.value));
  sink(writer.bytes());
}

std::vector<PageNumber> read_unrecognised(WireReader& reader) {
  std::vector<PageNumber> pages;
  const auto count = reader.number(kMostUnrecognised);
  for (std::uint64_t i = 0; i < count; ++i) {
    pages.push_back(PageNumber{reader.count(1)});
    if (i > 0 && pages[i] <= pages[i - 1]) throw_invalid_record("pages out of order");
  }
  return pages;
}

void write_end(const RecordSink& sink) {
  sink(begin(Record::kEnd).bytes());
}

}  // namespace

void write_document(const FileReading& reading, const RecordSink& sink) {
  const Document& document = reading.document;
  write_header(document, sink);
  for (const auto& page : document.pages) write_page(page, sink);
  for (const auto& block : document.blocks) write_block(block, sink);
  for (const auto& problem : document.problems) write_problem(problem, sink);
  for (const auto& file : reading.embedded) write_embedded(file, sink);
  if (!reading.unrecognised.empty()) write_unrecognised(reading.unrecognised, sink);
  write_end(sink);
}

void write_recognised(const RecognisedPage& page, const RecordSink& sink) {
  auto writer = begin(Record::kRecognised);
  write_recognised(page, writer);
  sink(writer.bytes());
  write_end(sink);
}

void write_view(const PageView& view, const RecordSink& sink) {
  auto writer = begin(Record::kView);
  write_view(view, writer);
  sink(writer.bytes());
  write_end(sink);
}

void write_text(std::string_view text, const RecordSink& sink) {
  auto writer = begin(Record::kText);
  writer.text(text);
  sink(writer.bytes());
  write_end(sink);
}

void write_failure(const ReadFailure& failure, const RecordSink& sink) {
  auto writer = begin(Record::kFailure);
  for (const auto* text : {&failure.code, &failure.message, &failure.hint}) writer.text(*text);
  sink(writer.bytes());
  write_end(sink);
}

void Answer::take(std::string_view record) {
  if (complete_) throw_invalid_record("an answer goes on behind its end");
  bytes_ += record.size();
  WireReader reader(record);
  switch (static_cast<Record>(reader.number(as_number(Record::kEnd)))) {
    case Record::kHeader:
      read_header(reader, document);
      break;
    case Record::kPage:
      document.pages.push_back(read_page(reader));
      break;
    case Record::kBlock:
      document.blocks.push_back(read_block(reader));
      break;
    case Record::kProblem:
      document.problems.push_back(read_problem(reader));
      break;
    case Record::kEmbedded: {
      auto name = reader.text();
      embedded.push_back({std::move(name), reader.data()});
      break;
    }
    case Record::kUnrecognised:
      unrecognised = read_unrecognised(reader);
      break;
    case Record::kRecognised:
      recognised = read_recognised(reader);
      break;
    case Record::kView:
      view = read_view(reader);
      break;
    case Record::kText:
      text = reader.text();
      break;
    case Record::kFailure:
      failure.emplace();
      for (auto* part : {&failure->code, &failure->message, &failure->hint}) {
        *part = reader.text();
      }
      break;
    case Record::kEnd:
      complete_ = true;
      break;
  }
  reader.end();
}

}  // namespace speerpunt
