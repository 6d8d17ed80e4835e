// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/odt.hh"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/office/odt_body.hh"
#include "ingest/office/package.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/story_blocks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostFlatBytes = std::size_t{64} << 20;

// The parts of a document, in one file or several. All may be one tree.
struct OdtParts {
  const xmlNode* content = nullptr;
  const xmlNode* styles = nullptr;
  const xmlNode* meta = nullptr;
};

const xmlNode* text_in(const OdtParts& parts) {
  return child_element(child_element(parts.content, "body"), "text");
}

template <typename Visit>
void for_each_margin(const xmlNode* styles, const Visit& visit) {
  const xmlNode* masters = child_element(styles, "master-styles");
  if (masters == nullptr) return;
  for (const xmlNode* master = masters->children; master != nullptr; master = master->next) {
    if (tag_of(master) != "master-page") continue;
    const std::string next = attribute(master, "next-style-name");
    const bool once = !next.empty() && next != attribute(master, "name");
    for (const xmlNode* margin = master->children; margin != nullptr; margin = margin->next) {
      const std::string_view tag = tag_of(margin);
      const bool header = tag.starts_with("header");
      if (!header && !tag.starts_with("footer")) continue;
      if (attribute(margin, "display") == "false") continue;
      visit(margin, header, once || tag == "header-first");
    }
  }
}

// The header of the first page is the letterhead; what other pages repeat is furniture.
void add_margins(const OdtParts& parts, const OdtStyles& styles, std::vector<Block>& headers,
                 std::vector<Block>& footers) {
  for_each_margin(parts.styles, [&](const xmlNode* margin, bool header, bool first_page) {
    const OdtStory read = read_odt_body(margin, styles);
    const BlockKind kind = header && first_page ? BlockKind::kMeta : BlockKind::kFurniture;
    std::vector<Block>& blocks = header ? headers : footers;
    for (Block& block : margin_blocks(read.story, kind)) {
      const auto same = [&](const Block& other) { return other.text == block.text; };
      if (std::none_of(blocks.begin(), blocks.end(), same)) blocks.push_back(std::move(block));
    }
  });
}

AboutHints hints_of(const xmlNode* root) {
  AboutHints hints;
  const xmlNode* meta = child_element(root, "meta");
  const auto value = [&](std::string_view name) {
    return dutch::normalise(all_text(child_element(meta, name)));
  };
  hints.title = value("title");
  if (!hints.title.empty()) hints.title_source = "office-metadata";
  hints.author = value("initial-creator");
  if (hints.author.empty()) hints.author = value("creator");
  hints.pdf_created = office_day(value("creation-date"));
  hints.language = value("language");
  return hints;
}

void read_parts(const OdtParts& parts, const std::string& path, Reading& reading) {
  OdtStyles styles;
  styles.add(parts.styles);
  if (parts.content != parts.styles) styles.add(parts.content);
  Document& document = reading.document;
  const OdtStory text = read_odt_body(text_in(parts), styles);
  for (int page = 1; page <= text.story.page(); ++page) {
    document.pages.push_back({PageNumber{page}, {}, 0, 0});
  }
  std::vector<Block> blocks = blocks_of_story(text.story);
  std::vector<Block> footers;
  add_margins(parts, styles, document.blocks, footers);
  std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
  std::move(footers.begin(), footers.end(), std::back_inserter(document.blocks));
  add_remarks(text.remarks, path, document.problems);
  reading.hints = hints_of(parts.meta);
  if (document.blocks.empty()) {
    document.problems.push_back(office_problem(Severity::kWarning, path, "odt-empty",
                                               "this OpenDocument text has no text",
                                               "a scan in a document must be saved as PDF"));
  }
}

Problem damaged(const std::string& path) {
  return office_problem(Severity::kError, path, "odt-damaged", "the OpenDocument text is damaged",
                        "open it in a word processor and save it anew");
}

std::string text_of_parts(const OdtParts& parts) {
  std::string text;
  std::string notes;
  if (const xmlNode* body = text_in(parts)) append_odt_text(body, text, notes);
  for_each_margin(parts.styles,
                  [&](const xmlNode* margin, bool, bool) { append_odt_text(margin, notes, text); });
  return text + '\n' + notes;
}

bool is_encrypted(OfficePackage& package) {
  const XmlPart manifest = package.xml("META-INF/manifest.xml");
  return manifest.root() != nullptr && first_element(manifest.root(), "encryption-data") != nullptr;
}

}  // namespace

Reading read_odt(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "odt";
  auto package = OfficePackage::open(bytes);
  if (package && is_encrypted(*package)) {
    document.problems.push_back(office_problem(Severity::kError, path, "office-encrypted",
                                               "the document has a password",
                                               "save it without a password"));
    return reading;
  }
  if (package) {
    const XmlPart content = package->xml("content.xml");
    const XmlPart styles = package->xml("styles.xml");
    const XmlPart meta = package->xml("meta.xml");
    const OdtParts parts{content.root(), styles.root(),
                         child_element(meta.root(), "meta") == nullptr ? nullptr : meta.root()};
    if (text_in(parts) != nullptr) read_parts(parts, path, reading);
    if (auto trouble = package->trouble(path)) document.problems.push_back(std::move(*trouble));
  }
  const auto is_error = [](const Problem& problem) { return problem.severity == Severity::kError; };
  if (document.pages.empty() && std::ranges::none_of(document.problems, is_error)) {
    document.problems.push_back(damaged(path));
  }
  return reading;
}

Reading read_flat_odt(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "odt";
  const XmlPart xml = parse_xml(bytes.substr(0, kMostFlatBytes));
  const OdtParts parts{xml.root(), xml.root(), xml.root()};
  if (text_in(parts) == nullptr) {
    document.problems.push_back(damaged(path));
    return reading;
  }
  read_parts(parts, path, reading);
  if (xml.damaged) {
    document.problems.push_back(office_problem(Severity::kWarning, path, "office-damaged",
                                               "the document is damaged and may lack text",
                                               "open the document and save it anew"));
  }
  return reading;
}

std::string odt_page_text(std::string_view bytes) {
  auto package = OfficePackage::open(bytes);
  if (!package) return {};
  const XmlPart content = package->xml("content.xml");
  const XmlPart styles = package->xml("styles.xml");
  return text_of_parts({content.root(), styles.root(), nullptr});
}

std::string flat_odt_page_text(std::string_view bytes) {
  const XmlPart xml = parse_xml(bytes.substr(0, kMostFlatBytes));
  return text_of_parts({xml.root(), xml.root(), nullptr});
}

}  // namespace speerpunt
