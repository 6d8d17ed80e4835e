// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with text.
#include "corpus/dutch/dates.hh"
#include "corpus/dutch/mend.hh"
#include "corpus/dutch/normalise.hh"
#include "corpus/dutch/sentences.hh"
#include "corpus/dutch/words.hh"
#include "corpus/error.hh"
#include "index/references.hh"
#include "query/parse.hh"
#include "tests/fuzz/targets.hh"

namespace speerpunt::fuzz {
namespace {

// In order, inside the text, without overlap.
class InOrder {
 public:
  InOrder(std::size_t size, const char* promise) : size_(size), promise_(promise) {}
  void next(ByteSpan span) {
    require(span.begin.value >= last_ && span.begin < span.end && span.end.value <= size_,
            promise_);
    last_ = span.end.value;
  }

 private:
  std::size_t size_;
  const char* promise_;
  std::size_t last_ = 0;
};

}  // namespace

void fuzz_normaliser(std::string_view bytes) {
  const std::string once = dutch::normalise(bytes);
  require(dutch::is_valid_utf8(once), "normalised text is valid UTF-8");
  require(dutch::normalise(once) == once, "normalised text stays as it is");
  const std::string folded = dutch::fold(bytes);
  require(dutch::fold(folded) == folded, "folded text stays as it is");
  const std::string squeezed = dutch::squeeze(bytes);
  require(dutch::squeeze(squeezed) == squeezed, "squeezed text stays as it is");
  for (const std::string_view encoding : {"windows-1252", "utf-16", "iso-8859-15", "unknown"})
    require(dutch::is_valid_utf8(dutch::to_utf8(bytes, encoding)), "decoded text is valid UTF-8");
}

void fuzz_finders(std::string_view bytes) {
  const std::string text = dutch::normalise(bytes);
  InOrder sentences(text.size(), "sentences stand in order");
  for (const ByteSpan span : dutch::sentences(text)) sentences.next(span);
  InOrder references(text.size(), "references stand in order");
  for (const Reference& reference : find_references(text)) {
    references.next(reference.span);
    require(text.substr(reference.span.begin.value, reference.span.size()) == reference.text,
            "a reference is as it is written");
  }
}

void fuzz_query(std::string_view bytes) {
  try {
    const ParsedQuery query = parse_query(bytes);
    require(query.words.size() <= bytes.size() + 1, "words come from the query");
  } catch (const Error& error) {
    require(error.code() == "query-syntax", "a mistake in a query is called so");
    require(!error.hint().empty(), "a mistake in a query comes with a hint");
  }
}

}  // namespace speerpunt::fuzz
