// SPDX-License-Identifier: GPL-3.0-or-later
// bench_corpus FOLDER [--documents N] [--first N] [--form html|pdf] [--paragraphs N]: writes
// generated Dutch documents as files 000/000000.html and on, a thousand in a folder. Document n is
// the same whatever is asked besides; a file that is there is not written again.
// Says how many were written, and of how many passages.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>

#include "app/write_file.hh"
#include "corpus/error.hh"
#include "index/passages.hh"
#include "tests/bench/dutch_text.hh"
#include "tests/bench/pdf_pages.hh"

namespace speerpunt::bench {
namespace {

struct Settings {
  std::filesystem::path folder;
  std::size_t documents = 300;
  std::size_t first = 0;
  std::size_t paragraphs = 0;  // of each document, at most; 0: all
  std::string form = "html";
};

Settings settings(int count, char** arguments) {
  const Error usage("usage",
                    "bench_corpus FOLDER [--documents N] [--first N] [--form html|pdf]"
                    " [--paragraphs N]");
  if (count < 2 || count % 2 != 0) throw usage;
  Settings made;
  made.folder = arguments[1];
  for (int at = 2; at + 1 < count; at += 2) {
    const std::string_view name = arguments[at];
    const std::string value = arguments[at + 1];
    if (name == "--documents")
      made.documents = std::stoul(value);
    else if (name == "--first")
      made.first = std::stoul(value);
    else if (name == "--paragraphs")
      made.paragraphs = std::stoul(value);
    else if (name == "--form" && (value == "html" || value == "pdf"))
      made.form = value;
    else
      throw usage;
  }
  return made;
}

std::string year_of(const Document& document) {
  return document.date ? std::to_string(document.date->year()) : std::string();
}

// The words of the generator need no escaping.
std::string as_html(const Document& document) {
  std::string html = "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>" +
                     document.title + "</title></head>\n<body><h1>" + document.title +
                     "</h1>\n<p>" + document.publisher + ", juni " + year_of(document) + "</p>\n";
  for (const Block& block : document.blocks) {
    const std::string name = block.kind == BlockKind::kHeading ? "h2" : "p";
    html += "<" + name + ">" + block.text + "</" + name + ">\n";
  }
  return html + "</body></html>\n";
}

std::filesystem::path file_of(const Settings& chosen, std::size_t number) {
  char name[64];
  std::snprintf(name, sizeof name, "%03zu/%06zu.%s", number / 1000, number, chosen.form.c_str());
  return chosen.folder / name;
}

void shorten(Document& document, std::size_t paragraphs) {
  if (paragraphs == 0) return;
  std::size_t seen = 0;
  const auto end =
      std::find_if(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        return block.kind == BlockKind::kParagraph && ++seen > paragraphs;
      });
  document.blocks.erase(end, document.blocks.end());
}

void write(const Settings& chosen) {
  DutchText text(42);
  std::size_t written = 0;
  std::size_t passages = 0;
  for (std::size_t number = 0; number < chosen.first + chosen.documents; ++number) {
    Document document = text.document(number);  // each goes on from the one before
    const std::filesystem::path file = file_of(chosen, number);
    if (number < chosen.first || std::filesystem::exists(file)) continue;
    shorten(document, chosen.paragraphs);
    std::filesystem::create_directories(file.parent_path());
    write_file(file, chosen.form == "pdf" ? as_pdf(document) : as_html(document));
    ++written;
    passages += cut_passages(document).size();
  }
  std::printf("%zu documents of %zu passages\n", written, passages);
}

}  // namespace
}  // namespace speerpunt::bench

int main(int count, char** arguments) {
  try {
    speerpunt::bench::write(speerpunt::bench::settings(count, arguments));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_corpus: %s\n", error.what());
    return 2;
  }
}
